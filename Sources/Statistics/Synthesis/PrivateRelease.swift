/// Made-up records that stand for real ones under a promise of differential privacy, and how far their counts can be
/// trusted.
///
/// 1. Every table over one column, two and three is measured with whole-number noise (``NoisePlan``, ``NoisyTables``).
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

    /// What one squared error weighs in the total, in tables over none, one, two and three columns.
    ///
    /// Short tables are what people read first. Set by trials on the public records of CTDC; nothing of the data at
    /// hand
    /// enters.
    static let weights = [1.0, 100, 1, 0.1]
    static let rounds = 2
    /// What a combination of three values that noise alone may explain costs, in squared deviations of a table.
    static let price = 0.1
    /// Tables with more cells than this are not measured.
    static let mostCells = 10_000_000
    /// With more cells in all tables over three columns, or more such tables, those over two have to do.
    static let mostCellsOfThree = 5_000_000.0
    static let mostTablesOfThree = 5000

    /// - Parameters:
    ///   - length: how many values the combinations have that will be counted; 1 or more. Asking for less than 3 leaves
    ///     less noise in shorter ones.
    ///   - generator: the system's, wherever the result leaves the house.
    public init(
        of records: CodedRecords, promise: PrivacyPromise, length: Int = 3,
        using generator: inout some RandomNumberGenerator
    ) throws(Impossible) {
        guard !records.columns.isEmpty else { throw .noColumns }
        let rows = CodedRows(records)
        shift = promise.shift
        let measuredLength = length >= 3 && Self.canMeasureThree(rows.sizes) ? 3 : 2
        plan = NoisePlan(sizes: rows.sizes, weights: Array(Self.weights.prefix(measuredLength + 1)), shift: shift)
        try Self.check(plan, columns: records.columns)
        let tables = NoisyTables(measuring: rows, by: plan, using: &generator)
        let made = Self.made(from: tables, using: &generator)
        self.promise = promise
        measured = plan.parts.count
        self.records = CodedRecords(
            columns: zip(records.columns, made.columns).map {
                CodedRecords.Column(name: $0.name, labels: $0.labels, codes: $1)
            }, count: made.count)
    }

    /// Records that agree with noisy tables. Sees nothing else.
    private static func made(
        from tables: NoisyTables, using generator: inout some RandomNumberGenerator
    ) -> CodedRows {
        let sizes = tables.plan.sizes
        let count = max(0, Int(tables.count.rounded()))
        var fitting = RowFitting(
            sizes: sizes, count: count, targets: tables.targets(sum: Double(count)), using: &generator)
        fitting.fit(rounds: rounds, using: &generator)
        var settling = RowSettling(fitting.rows, tables.aims())
        settling.settle(using: &generator)
        let noise = Int((rare * meanDeviation(Array(sizes.indices), tables.plan)).rounded(.up))
        settling.thin(below: min(noise, rareMost), price: price, using: &generator)
        return settling.rows
    }

    /// A combination of three values in fewer records than this share of a pair's deviation is taken out if the tables
    /// allow it, at small ε only where it is in fewer than so many.
    private static let rare = 0.85
    private static let rareMost = 30

    private static func canMeasureThree(_ sizes: [Int]) -> Bool {
        // Elementary symmetric polynomials: how many sets of 0, 1, 2 and 3 columns there are, and their cells.
        var (sets, cells) = ([1.0, 0, 0, 0], [1.0, 0, 0, 0])
        for size in sizes {
            for length in [3, 2, 1] {
                sets[length] += sets[length - 1]
                cells[length] += cells[length - 1] * Double(size)
            }
        }
        return sets[3] <= Double(mostTablesOfThree) && cells[3] <= mostCellsOfThree
    }

    /// The least count that noise alone does not explain, for combinations over these columns.
    ///
    /// - Parameter columns: their places among the columns, in rising order.
    public func least(for columns: [Int]) -> Int {
        columns.count < 2 ? 1 : max(1, Int((Self.trusted * Self.meanDeviation(columns, plan)).rounded(.up)))
    }

    /// A count of two columns or more is told from this share of a pair's deviation on: below, most are made up.
    static let trusted = 0.5

    private static func meanDeviation(_ columns: [Int], _ plan: NoisePlan) -> Double {
        let pairs = NoisePlan.sets(of: columns.count, upTo: 2).filter { $0.count == 2 }
        let sum = pairs.reduce(0) { $0 + plan.variance(of: $1.map { columns[$0] }).squareRoot() }
        return pairs.isEmpty ? 0 : sum / Double(pairs.count)
    }

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
