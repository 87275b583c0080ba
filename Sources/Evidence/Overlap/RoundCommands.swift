import Web

/// What a party types at home, exactly so: the program there is the same, and needs no network.
struct RoundCommand: Sendable, Equatable {
    let line: String

    init(_ line: String) { self.line = line }

    var html: HTML { "<pre><code>\(line)</code></pre>" }
}

enum RoundCommands {
    static func signer(_ code: String) -> RoundCommand { .init("lodestar link round signer --out \(code).signer") }

    static func commit(_ code: String) -> RoundCommand {
        .init("lodestar link round key round.json \(keys(code)) --out round.json")
    }

    static func encode(_ code: String) -> RoundCommand {
        let files = "--secret \(code).secret --out \(code).batch"
        return .init("lodestar link encode register.csv --round round.json --agency \(code) \(files)")
    }

    static func multiply(_ agency: String, by trustee: String, place: Int) -> RoundCommand {
        let (before, after) = (batch(of: agency, after: place - 1), batch(of: agency, after: place))
        return .init(
            "lodestar link round evaluate round.json \(before) \(keys(trustee)) --log \(trustee).log --out \(after)")
    }

    static func finish(_ code: String) -> RoundCommand {
        let last = batch(of: code, after: OverlapSeat.trustees)
        let files = "--secret \(code).secret --out \(code).pseudonyms"
        return .init("lodestar link encode finish \(last) --round round.json \(files)")
    }

    static func rows(_ file: String, _ code: String) -> RoundCommand {
        .init("lodestar link encode rows \(file) --secret \(code).secret --register register.csv --out our-\(file)")
    }

    static func close(_ code: String) -> RoundCommand {
        .init("lodestar link round close round.json \(keys(code)) --log \(code).log")
    }

    static let verify = RoundCommand("lodestar link round verify round.json t1.log t2.log t3.log")

    /// What a batch is called when it is taken home.
    static func batch(of agency: String, after stage: Int) -> String { "\(agency).batch\(stage)" }

    private static func keys(_ trustee: String) -> String {
        "--trustee \(trustee) --signer \(trustee).signer --key \(trustee).key --sealing \(trustee).sealing"
    }
}
