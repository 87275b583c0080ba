import ArgumentParser
import Foundation
import Statistics

/// `lodestar release`
struct ReleaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "Make data for the public.",
        subcommands: [
            ReleasePrivately.self, ReleaseAnonymously.self, PlanRelease.self, ListPlans.self, MakeRelease.self,
            ListReleases.self, ShowRelease.self, AttackRelease.self, ApproveRelease.self, PublishRelease.self,
            WithdrawRelease.self,
        ])
}

/// `lodestar release private`
struct ReleasePrivately: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "private",
        abstract: "Makes up records that keep the counts of real ones under differential privacy.",
        discussion: """
              lodestar release private records.csv --epsilon 1 --delta 0.000001 --length 3 \\
                --codes codes.csv --ledger ledger.json --budget-epsilon 4 --budget-delta 0.000001 \
                --synthetic made-up.csv --aggregates counts.tsv

            The counts are those of the made-up records, without those that noise alone may explain. Publish the list \
            of codes beforehand (a file with the columns ‘column’ and ‘value’); without one the names in the records \
            count as public. Each release costs the same people something more: a ledger keeps what they have lost, \
            and a release that would go beyond the budget is refused with exit 1.
            """)

    @Argument(help: "Records as comma-separated values, UTF-8, the first line naming the columns.")
    var file: String

    @Option(help: "ε, 0.01 or more: how much one person may change what is published.")
    var epsilon: Double

    @Option(help: "δ, the chance that ε does not hold.")
    var delta: Double

    @Option(help: "How many values a combination has at most.")
    var length: Int

    @Option(help: "The published code list: comma-separated, with the columns column and value.")
    var codes: String?

    @Option(help: "The ledger of this register's releases. This one is added to it.")
    var ledger: String?

    @Option(help: "The ε that all releases in the ledger may cost together.")
    var budgetEpsilon: Double?

    @Option(help: "The δ of that budget.")
    var budgetDelta: Double?

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
        guard Set([synthetic, aggregates, ledger ?? ""]).count == 3 else {
            throw ValidationError("--synthetic, --aggregates and --ledger name one file twice.")
        }
        guard (budgetEpsilon == nil) == (budgetDelta == nil), budgetEpsilon == nil || ledger != nil else {
            throw ValidationError("A budget needs --budget-epsilon, --budget-delta and a --ledger to be kept in.")
        }
    }

    private struct Answer: Encodable {
        let epsilon, delta, shift: Double
        let records, combinations, measured: Int
        let mechanism = "residual tables with discrete Gaussian noise"
        let codeLists: String
        /// What all releases in the ledger cost together, at this release's δ.
        let epsilonOfAll: Double?
    }

    func run() throws {
        let promise = try promised(epsilon, delta, "")
        let budget = try budgetEpsilon.map { try promised($0, budgetDelta ?? 0, "budget-") }
        guard let ledger else { return try release(promise, before: nil, budget: nil) }
        try LedgerFile.alone(with: ledger) {
            try release(promise, before: LedgerFile.read(ledger), budget: budget)
        }
    }

    private func promised(_ epsilon: Double, _ delta: Double, _ option: String) throws -> PrivacyPromise {
        do { return try PrivacyPromise(epsilon: epsilon, delta: delta) } catch {
            throw CommandFault(error.words(option), code: 2)
        }
    }

    private func release(_ promise: PrivacyPromise, before: LedgerFile?, budget: PrivacyPromise?) throws {
        if let before, let budget, !before.ledger.allows(promise.shift, within: budget) {
            let spent = String(format: "%.3f", before.ledger.epsilon(delta: budget.delta))
            throw CommandFault(
                "\(before.releases.count) releases have cost ε \(spent) of \(budget.epsilon) (δ \(budget.delta)); "
                    + "this one would go beyond. Nothing was released.", code: 1)
        }
        var real = try RecordFile.read(file, zeros: Set(zeros))
        if let codes { real = try CodeListFile.code(real, file, by: codes) }
        var generator = SystemRandomNumberGenerator()
        let release: PrivateRelease
        do { release = try PrivateRelease(of: real, promise: promise, length: length, using: &generator) } catch {
            throw CommandFault("\(file): \(error.words)")
        }
        let counts = try told(release)
        let after = before?.adding(
            .init(at: Date(), epsilon: epsilon, delta: delta, shift: release.shift))
        // The ledger first: should the machine stop between two names, a loss is written down that nobody had.
        let kept = try ledger.flatMap { path in try after.map { (path, try $0.text()) } }
        try RecordFile.write(
            (kept.map { path, text in [(path, { try $0(text) })] } ?? []) + [
                (synthetic, { write in try release.records.writeDelimited { try write(Data($0)) } }),
                (aggregates, { write in try counts.writeCanonicalText { try write(Data($0)) } }),
            ])
        try say(release, counts, after)
    }

    private func told(_ release: PrivateRelease) throws -> CombinationCounts {
        do {
            let all = try CombinationCounts(of: release.records, upTo: length, atLeast: 1)
            return all.filtered { $1 >= release.least(for: $0.map(\.column).sorted()) }
        } catch {
            throw CommandFault("\(file): too many values for combinations of \(length). Ask for shorter ones.")
        }
    }

    private func say(_ release: PrivateRelease, _ counts: CombinationCounts, _ after: LedgerFile?) throws {
        let answer = Answer(
            epsilon: epsilon, delta: delta, shift: release.shift, records: release.records.count,
            combinations: counts.count, measured: release.measured, codeLists: codes ?? "taken from the file as public",
            epsilonOfAll: after?.ledger.epsilon(delta: delta))
        guard format == .text else { return print(try answer.json()) }
        print(
            """
            \(answer.records) made-up records: \(synthetic)
            \(answer.combinations) counts: \(aggregates)
            ε \(epsilon), δ \(delta); shift for the ledger: \(release.shift)
            """)
        if let all = answer.epsilonOfAll, let after {
            print("\(after.releases.count) releases of these people, together ε \(String(format: "%.3f", all))")
        }
        if codes == nil { print("Code lists were taken from the file, as if they had been published before.") }
    }
}

extension PrivacyPromise.Impossible {
    func words(_ option: String) -> String {
        switch self {
        case .epsilon(let given): "--\(option)epsilon \(given): give a number of 0.01 or more"
        case .delta(let given): "--\(option)delta \(given): give a number above 0 and below 1, such as 0.000001"
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
