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

    /// A cell is explained by noise below so many deviations, and taken as empty: over one column, two and three.
    static let floors = [-Double.infinity, 2, 1.5]
    /// How much more than its variance says a table over one column weighs: what people read first.
    static let singleWeight = 40.0

    /// What made-up records are first moved towards: every table over one column and over two, as it could be.
    func targets(sum: Double) -> [RowFitting.Target] {
        NoisePlan.sets(of: plan.sizes.count, upTo: 2).dropFirst().map { axes in
            let (table, least) = (table(over: axes), least(axes))
            return RowFitting.Target(
                axes: axes, sizes: table.sizes, cells: RowFitting.possible(table.cells, sum: sum, least: max(0, least)))
        }
    }

    /// What they then settle between. These need not add up, nor be possible: each weighs as much as it can be trusted.
    func aims() -> [TableGaps.Aim] {
        NoisePlan.sets(of: plan.sizes.count, upTo: max(1, plan.length)).dropFirst().map { axes in
            let least = least(axes)
            return TableGaps.Aim(
                axes: axes, cells: table(over: axes).cells.map { $0 < least ? 0 : $0 },
                weight: (axes.count == 1 ? Self.singleWeight : 1) / plan.variance(of: axes))
        }
    }

    private func least(_ axes: [Int]) -> Double {
        Self.floors[axes.count - 1] * plan.variance(of: axes).squareRoot()
    }
}
