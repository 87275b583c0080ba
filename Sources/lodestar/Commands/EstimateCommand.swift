import ArgumentParser
import Foundation
import Statistics

/// `lodestar estimate`
struct EstimateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "estimate",
        abstract: "Estimates how many people no list has, from how many are on several.",
        discussion: """
              lodestar estimate overlaps.csv --method bic
              lodestar estimate models overlaps.csv --order 3
            """,
        subcommands: [EstimatePeople.self, EstimateModels.self], defaultSubcommand: EstimatePeople.self)
}

/// `lodestar estimate TABLE.csv`
struct EstimatePeople: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people",
        abstract: "One estimate with its intervals, the other methods' beside it, and whether it may be published.",
        discussion: """
              lodestar estimate overlaps.csv --method stepwise --threshold 0.02 --replicates 10000 --seed 1

            The table has a column for each list, 1 for those on it and 0 for the others, and last the count of \
            people. With --replicates 0 the point alone is told: to reckon on, not to publish. A table that carries no \
            estimate is refused with the reason, and exit code 1.
            """)

    @Argument(help: "The overlap table as comma-separated values, the first line naming the lists.")
    var table: String

    @Option(
        help: "stepwise, aic, bic, downhill, dga (decomposable graphs) or lcmcr (latent classes).",
        transform: Self.method(named:))
    var method = EstimateMethod.stepwise

    @Option(help: "The p-value above which no pair is added: 0.02 for stepwise, 0.05 for aic.")
    var threshold: Double?

    @Option(help: "Tables drawn anew for the interval: 0, or 20 and more. 10000; 1000 with --r-compatible.")
    var replicates: Int?

    @Option(help: "What the draws come from. 1; 1234 with --r-compatible.")
    var seed: UInt64?

    @Flag(help: "Draw and count as R's packages do, so that published intervals come out to the digit.")
    var rCompatible = false

    @Option(help: "The highest number of lists in a term, for bic and downhill.")
    var order: Int?

    @Option(
        name: [.long, .customLong("ntop")],
        help: "How many of the best models are chosen among in each replicate of bic.")
    var modelsKept = 10

    @Option(help: "How well people were matched, from a clerical sample: found/true,right/made, such as 92/100,97/100.")
    var linkage: LinkageShares?

    @Option(help: "text or json.")
    var format = OutputFormat.text

    private static func method(named name: String) throws -> EstimateMethod {
        guard let method = EstimateMethod(rawValue: name) else {
            let names = EstimateMethod.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("‘\(name)’ is no method. There are \(names).")
        }
        return method
    }

    func validate() throws {
        guard threshold.map({ (0...1).contains($0) }) ?? true else {
            throw ValidationError("--threshold must be from 0 to 1.")
        }
        guard replicates.map({ $0 == 0 || (20...10_000_000).contains($0) }) ?? true else {
            throw ValidationError("--replicates must be 0, or from 20 to 10000000.")
        }
        guard !rCompatible || seed.map({ $0 <= UInt64(UInt32.max) }) ?? true else {
            throw ValidationError("--seed must be below 4294967296 with --r-compatible.")
        }
        guard !rCompatible || linkage == nil else {
            throw ValidationError("--linkage cannot be combined with --r-compatible.")
        }
        guard order.map({ $0 >= 1 }) ?? true else { throw ValidationError("--order must be 1 or more.") }
        guard (1...100_000).contains(modelsKept) else {
            throw ValidationError("--models-kept must be from 1 to 100000.")
        }
    }

    func run() async throws {
        let table = try OverlapFile.read(table)
        var request = EstimateRequest(table, method: method)
        request.threshold = threshold
        request.replicates = replicates ?? (rCompatible ? 1_000 : 10_000)
        request.seed = seed ?? (rCompatible ? 1_234 : 1)
        request.isRCompatible = rCompatible
        request.order = order
        request.modelsKept = modelsKept
        request.threads = ProcessInfo.processInfo.activeProcessorCount
        request.linkage = linkage?.quality
        let answer: EstimateAnswer
        let text: EstimateText
        do throws(WithheldEstimate) {
            let report = try await request.report()
            (answer, text) = (EstimateAnswer(report), EstimateText(report))
        } catch {
            (answer, text) = (EstimateAnswer(error, of: table, by: method), EstimateText(error))
        }
        switch format {
        case .json: print(try answer.json())
        case .text: for line in text.lines { print(line) }
        }
        if answer.estimate == nil { throw ExitCode(1) }
    }
}

/// `lodestar estimate models`
struct EstimateModels: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "models",
        abstract: "Fits every hierarchical model up to an order, and lists them by BIC with their status.",
        discussion: """
              lodestar estimate models overlaps.csv --order 3

            A model is named by its largest terms, [123,14,34], by the numbers of the lists. Status 0: it has an \
            estimate; 1: its likelihood has no maximum; 2: its effects cannot be told apart; 3: neither. With up to \
            five lists all models are listed; with more, --most says how many.
            """)

    @Argument(help: "The overlap table, as for ‘lodestar estimate’.")
    var table: String

    @Option(help: "The highest number of lists in a term. One less than there are lists.")
    var order: Int?

    @Option(help: "How many of the best models, and of those without an estimate, are listed.")
    var most = 10_000

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func validate() throws {
        guard order.map({ $0 >= 1 }) ?? true else { throw ValidationError("--order must be 1 or more.") }
        guard (0...1_000_000).contains(most) else { throw ValidationError("--most must be from 0 to 1000000.") }
    }

    func run() async throws {
        let table = try OverlapFile.read(table)
        let answer: ModelsAnswer
        do throws(WithheldEstimate) {
            answer = try await ModelsAnswer(
                table, order: order, most: most, threads: ProcessInfo.processInfo.activeProcessorCount)
        } catch { answer = ModelsAnswer(error) }
        switch format {
        case .json: print(try answer.json())
        case .text: for line in answer.lines { print(line) }
        }
        if answer.reason != nil { throw ExitCode(1) }
    }
}
