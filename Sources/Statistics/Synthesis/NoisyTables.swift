/// Every table up to a length, with noise, each the sum of parts that were measured once.
struct NoisyTables: Sendable {
    let plan: NoisePlan
    private let parts: [Grid<Double>]

    /// - Parameter generator: the system's, wherever the result leaves the house.
    init(measuring rows: CodedRows, by plan: NoisePlan, using generator: inout some RandomNumberGenerator) {
        self.plan = plan
        var parts: [Grid<Double>] = []
        for part in plan.parts {
            let exact = Grid(counting: rows, over: part.axes).contrasts()
            let scale = part.axes.reduce(1.0) { $0 * Double(rows.sizes[$1]) }
            let noise = DiscreteGaussian(variance: Self.whole(part.variance * scale * scale))
            let cells = exact.cells.map { Double($0 + noise.next(using: &generator)) / scale }
            parts.append(Grid(axes: part.axes, sizes: exact.sizes, cells: cells).centred())
        }
        self.parts = parts
    }

    /// A variance in whole numbers that is no smaller, and 4 beside it.
    ///
    /// Noise on whole numbers with variance v + 4 can be made out of continuous noise with variance v by randomised
    /// rounding, but for a share of less than 10⁻³³ a cell (Peikert 2010, theorem 3.1): what protects is the exact
    /// curve of the latter.
    static func whole(_ variance: Double) -> UInt64 { UInt64(variance.rounded(.up)) + 4 }

    /// The table over these columns. Cells may be below zero.
    func table(over axes: [Int]) -> Grid<Double> {
        var table = Grid(axes: axes, sizes: axes.map { plan.sizes[$0] }, filledWith: 0.0)
        for part in parts where part.axes.allSatisfy(axes.contains) {
            let rest = axes.reduce(1.0) { part.axes.contains($1) ? $0 : $0 / Double(plan.sizes[$1]) }
            table.add(part, times: rest)
        }
        return table
    }

    /// How many records there are, with noise.
    var count: Double { table(over: []).cells[0] }

    /// A cell over two columns that is less than so many deviations is explained by noise, and taken as empty: less
    /// strictly where records are first moved towards it, more strictly where they settle.
    static let floor = 2.0
    static let firmFloor = 3.0

    /// What made-up records are moved towards: every table over one column and over two.
    func targets(sum: Double) -> [RowFitting.Target] {
        tablesUpToTwo().map { table, deviation in
            let least = table.axes.count == 1 ? 0 : Self.floor * deviation
            return RowFitting.Target(
                axes: table.axes, sizes: table.sizes, cells: RowFitting.possible(table.cells, sum: sum, least: least))
        }
    }

    /// What they then settle between. These need not add up, nor be possible: each weighs as much as it can be trusted.
    func aims() -> [TableGaps.Aim] {
        tablesUpToTwo().map { table, deviation in
            let least = table.axes.count == 1 ? -Double.infinity : Self.firmFloor * deviation
            return TableGaps.Aim(
                axes: table.axes, cells: table.cells.map { $0 < least ? 0 : $0 }, weight: 1 / (deviation * deviation))
        }
    }

    private func tablesUpToTwo() -> [(table: Grid<Double>, deviation: Double)] {
        NoisePlan.sets(of: plan.sizes.count, upTo: 2).dropFirst().map { axes in
            (table(over: axes), plan.variance(of: axes).squareRoot())
        }
    }
}
