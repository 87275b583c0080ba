import ArgumentParser
import Foundation
import Statistics

/// `lodestar release`
struct ReleaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "Make data for the public.",
        subcommands: [
            ReleasePrivately.self, PlanRelease.self, ListPlans.self, MakeRelease.self, ListReleases.self,
            ShowRelease.self, AttackRelease.self, ApproveRelease.self, PublishRelease.self, WithdrawRelease.self,
        ])
}

/// `lodestar release private`
struct ReleasePrivately: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "private",
        abstract: "Makes up records that keep the counts of real ones under differential privacy.",
        discussion: """
              lodestar release private records.csv --epsilon 1 --delta 0.000001 --length 3 \\
                --synthetic made-up.csv --aggregates counts.tsv

            The counts are those of the made-up records, without those that noise alone may explain. The names of \
            columns and values are taken from the file and count as public. Each release costs the same people \
            something more: keep a ledger of the ‘shift’ that is printed.
            """)

    @Argument(help: "Records as comma-separated values, UTF-8, the first line naming the columns.")
    var file: String

    @Option(help: "ε, 0.01 or more: how much one person may change what is published.")
    var epsilon: Double

    @Option(help: "δ, the chance that ε does not hold.")
    var delta: Double

    @Option(help: "How many values a combination has at most.")
    var length: Int

    @Option(help: "Where to write the made-up records.")
    var synthetic: String

    @Option(help: "Where to write their counts.")
    var aggregates: String

    @Option(help: "A column in which 0 is a value to count. May be given several times.")
    var zeros: [String] = []

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func validate() throws {
        guard length >= 1 else { throw ValidationError("--length must be 1 or more.") }
        guard synthetic != aggregates else { throw ValidationError("--synthetic and --aggregates are one file.") }
    }

    private struct Answer: Encodable {
        let epsilon, delta, shift: Double
        let records, combinations, measured: Int
        let mechanism = "residual tables with discrete Gaussian noise"
        let codeLists = "taken from the file as public"
    }

    func run() throws {
        let promise: PrivacyPromise
        do { promise = try PrivacyPromise(epsilon: epsilon, delta: delta) } catch {
            throw CommandFault(error.words, code: 2)
        }
        let real = try RecordFile.read(file, zeros: Set(zeros))
        var generator = SystemRandomNumberGenerator()
        let release: PrivateRelease
        do { release = try PrivateRelease(of: real, promise: promise, using: &generator) } catch {
            throw CommandFault("\(file): \(error.words)")
        }
        let counts: CombinationCounts
        do {
            let all = try CombinationCounts(of: release.records, upTo: length, atLeast: 1)
            counts = all.filtered { $1 >= release.least(for: $0.map(\.column).sorted()) }
        } catch {
            throw CommandFault("\(file): too many values for combinations of \(length). Ask for shorter ones.")
        }
        try RecordFile.write(to: synthetic) { write in try release.records.writeDelimited { try write(Data($0)) } }
        try RecordFile.write(to: aggregates) { write in try counts.writeCanonicalText { try write(Data($0)) } }
        let answer = Answer(
            epsilon: epsilon, delta: delta, shift: release.shift, records: release.records.count,
            combinations: counts.count, measured: release.measured)
        switch format {
        case .json: print(try answer.json())
        case .text:
            print(
                """
                \(answer.records) made-up records: \(synthetic)
                \(answer.combinations) counts: \(aggregates)
                ε \(epsilon), δ \(delta); shift for the ledger: \(release.shift)
                Code lists were taken from the file, as if they had been published before.
                """)
        }
    }
}

extension PrivacyPromise.Impossible {
    var words: String {
        switch self {
        case .epsilon(let given): "--epsilon \(given): give a number of 0.01 or more"
        case .delta(let given): "--delta \(given): give a number above 0 and below 1, such as 0.000001"
        }
    }
}

extension PrivateRelease.Impossible {
    fileprivate var words: String {
        switch self {
        case .noColumns: "there is no column in it"
        case .tooLarge(let columns, let combinations):
            "\(columns.joined(separator: " and ")) have \(combinations) combinations, too many to protect at this ε. "
                + "Shorten their code lists"
        }
    }
}
