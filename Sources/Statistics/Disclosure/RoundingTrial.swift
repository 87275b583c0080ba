/// Controlled rounding by trying: for tables that are no flow, where a solution need not exist.
struct RoundingTrial {
    private let table: CountTable
    private let base: Int
    private var system: BoundSystem
    private var stepsLeft = 4000

    /// Larger tables would take too long to try.
    private static let cellsMax = 4000

    init(_ table: CountTable, base: Int) {
        self.table = table
        self.base = base
        let bounds = table.values.map { Interval($0 / base, ($0 + base - 1) / base) }
        let rows = table.sums.map { sum in
            BoundSystem.Row(
                unknowns: sum.parts + [sum.total], coefficients: sum.parts.map { _ in 1 } + [-1], lower: 0, upper: 0)
        }
        system = BoundSystem(bounds: bounds, rows: rows)
    }

    func values() throws(Rounding.Problem) -> [Int] {
        guard table.values.count <= Self.cellsMax else { throw .undecided }
        var trial = self
        guard trial.system.narrow() else { throw .impossible }
        guard trial.settle() else { throw trial.stepsLeft > 0 ? .impossible : .undecided }
        return trial.system.bounds.map { $0.lower * base }
    }

    /// Settles one open cell after the other, the nearer multiple first, and follows what that forces.
    private mutating func settle() -> Bool {
        guard let cell = system.bounds.indices.first(where: { system.bounds[$0].width > 0 }) else { return true }
        let before = system.bounds
        let (low, high) = (before[cell].lower, before[cell].upper)
        let nearest = 2 * table.values[cell] >= (low + high) * base ? [high, low] : [low, high]
        for multiple in nearest {
            guard stepsLeft > 0 else { return false }
            stepsLeft -= 1
            system.bounds = before
            system.bounds[cell] = Interval(multiple, multiple)
            if system.narrow() && settle() { return true }
        }
        return false
    }
}
