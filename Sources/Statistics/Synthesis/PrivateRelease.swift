/// Made-up records that stand for real ones under a promise of differential privacy, and how far their counts can be
/// trusted.
///
/// 1. Every table over one column and over two is measured with whole-number noise (``NoisePlan``, ``NoisyTables``).
/// 2. As many records as the noisy total says are made up, moved until they agree with these (``RowFitting``), settled
///    between all of them, and rid of combinations that noise alone explains (``RowSettling``).
///
/// Only the first step sees the real records. Whatever is counted from the made-up ones adds up, in every table of any
/// length. The code lists are taken as public: make them from a codebook, not from what the records happen to hold.
public struct PrivateRelease: Sendable {
    public enum Impossible: Error, Sendable, Equatable {
        /// No column to release.
        case noColumns
        /// The table over these columns has too many combinations to measure at this ε: shorten their code lists.
        case tooLarge(columns: [String], combinations: Int)
    }

    public let promise: PrivacyPromise
    /// How many deviations one person changes all answers by, together. What a ledger adds up.
    public let shift: Double
    /// The made-up records, with the columns and code lists of the real ones.
    public let records: CodedRecords
    /// How many sets of columns were measured.
    public let measured: Int
    private let plan: NoisePlan

    /// What one squared error weighs in the total, in tables over one column and over two: single columns are what
    /// people read first. Set by trials on the public records of CTDC; nothing of the data in hand enters.
    static let weights = [1.0, 20, 1]
    static let rounds = 8
    static let passes = 3
    /// What a combination of three values that noise alone may explain costs, in squared deviations of a table.
    static let price = 0.015
    static let mostCells = 40_000_000

    /// - Parameter generator: the system's, wherever the result leaves the house.
    public init(
        of records: CodedRecords, promise: PrivacyPromise, using generator: inout some RandomNumberGenerator
    ) throws(Impossible) {
        guard !records.columns.isEmpty else { throw .noColumns }
        let rows = CodedRows(records)
        shift = promise.shift
        plan = NoisePlan(sizes: rows.sizes, weights: Self.weights, shift: shift)
        try Self.check(plan, columns: records.columns)
        let tables = NoisyTables(measuring: rows, by: plan, using: &generator)
        let count = max(0, Int(tables.count.rounded()))
        var fitting = RowFitting(
            sizes: rows.sizes, count: count, targets: tables.targets(sum: Double(count)), using: &generator)
        fitting.fit(rounds: Self.rounds, using: &generator)
        var settling = RowSettling(fitting.rows, tables.aims())
        settling.settle(passes: Self.passes, using: &generator)
        let least = Self.least(for: Array(rows.sizes.indices), plan)
        settling.thin(below: least, price: Self.price, passes: Self.passes, using: &generator)
        let made = settling.rows
        self.promise = promise
        measured = plan.parts.count
        self.records = CodedRecords(
            columns: zip(records.columns, made.columns).map {
                CodedRecords.Column(name: $0.name, labels: $0.labels, codes: $1)
            }, count: made.count)
    }

    /// The least count that noise alone does not explain, for combinations over these columns.
    ///
    /// - Parameter columns: their places among the columns, in rising order.
    public func least(for columns: [Int]) -> Int { Self.least(for: columns, plan) }

    private static func least(for columns: [Int], _ plan: NoisePlan) -> Int {
        if columns.count < 2 { return 1 }
        let pairs = columns.indices.flatMap { first in columns[(first + 1)...].map { [columns[first], $0] } }
        let mean = pairs.reduce(0) { $0 + plan.variance(of: $1).squareRoot() } / Double(pairs.count)
        return max(1, Int((trusted * mean).rounded(.up)))
    }

    /// A count of two columns or more is told from this share of a pair's deviation on: below, most are made up.
    static let trusted = 0.85

    /// The standard deviation of a count over these one or two columns, before the records are fitted.
    public func deviation(of columns: [Int]) -> Double {
        precondition(columns.count <= 2, "measured for one column and for two")
        return plan.variance(of: columns).squareRoot()
    }

    private static func check(_ plan: NoisePlan, columns: [CodedRecords.Column]) throws(Impossible) {
        for part in plan.parts {
            let cells = part.axes.reduce(1.0) { $0 * Double(plan.sizes[$1]) }
            if part.variance * cells * cells > Double(DiscreteGaussian.mostVariance / 2) || cells > Double(mostCells) {
                throw .tooLarge(columns: part.axes.map { columns[$0].name }, combinations: Int(cells))
            }
        }
    }
}
