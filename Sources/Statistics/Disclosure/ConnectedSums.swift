/// A table taken apart into systems that share no unknown, and the sums without unknowns, checked.
struct ConnectedSums: Sendable {
    struct Component: Sendable {
        /// The table's index of each unknown of the system.
        let cells: [Int]
        let system: BoundSystem
    }

    private(set) var components: [Component] = []
    private(set) var failedSums: [Audit.FailedSum] = []
    /// Sums with unknowns that cannot hold whatever these are. They are no ground to conclude anything from.
    private(set) var brokenSums: [Int] = []

    init(_ table: PublishedTable, assuming assumptions: Audit.Assumptions) {
        let bounds = table.cells.map { Self.bounds(of: $0.printed, assumptions) }
        var leaders = Array(bounds.indices)
        var open: [Int] = []
        for (index, sum) in table.sums.enumerated() {
            let unknowns = (sum.parts + [sum.total]).filter { bounds[$0].width > 0 }
            guard let first = unknowns.first else {
                check(index, sum, bounds, assumptions)
                continue
            }
            if Self.isBroken(sum, bounds, assumptions) {
                brokenSums.append(index)
                continue
            }
            open.append(index)
            for unknown in unknowns.dropFirst() { Self.join(first, unknown, &leaders) }
        }
        group(open, table, bounds, &leaders, assumptions)
    }

    static func bounds(of printed: PublishedTable.Printed, _ assumptions: Audit.Assumptions) -> Interval {
        switch printed {
        case .value(let value): return Interval(value, value)
        case .absent: return Interval(0, Interval.unbounded)
        case .rounded(let value, let step): return Interval(max(0, value - step + 1), value + step - 1)
        case .masked(let lower, let upper):
            let top = upper ?? Interval.unbounded
            return Interval(assumptions.maskedIsNeverZero ? min(max(lower, 1), top) : lower, top)
        }
    }

    private mutating func check(
        _ index: Int, _ sum: PublishedTable.Sum, _ bounds: [Interval], _ assumptions: Audit.Assumptions
    ) {
        let parts = sum.parts.reduce(0) { $0 + bounds[$1].lower }
        let total = bounds[sum.total].lower
        let tooFew = sum.relation == .equal || assumptions.unlistedIsNobody
        if parts > total + sum.slack || (tooFew && parts < total - sum.slack) {
            failedSums.append(Audit.FailedSum(sum: index, parts: parts, total: total))
        }
    }

    private static func isBroken(
        _ sum: PublishedTable.Sum, _ bounds: [Interval], _ assumptions: Audit.Assumptions
    ) -> Bool {
        let least = sum.parts.reduce(0) { $0 + bounds[$1].lower }
        let most = sum.parts.reduce(0) { $0 + bounds[$1].upper }
        let total = bounds[sum.total]
        let tight = sum.relation == .equal || assumptions.unlistedIsNobody
        return least > total.upper + sum.slack || (tight && most < total.lower - sum.slack)
    }

    private mutating func group(
        _ open: [Int], _ table: PublishedTable, _ bounds: [Interval], _ leaders: inout [Int],
        _ assumptions: Audit.Assumptions
    ) {
        var sumsOf: [Int: [Int]] = [:]
        var order: [Int] = []
        for index in open {
            let sum = table.sums[index]
            let member = (sum.parts + [sum.total]).first { bounds[$0].width > 0 }!
            let leader = Self.leader(member, &leaders)
            if sumsOf[leader] == nil { order.append(leader) }
            sumsOf[leader, default: []].append(index)
        }
        for leader in order {
            let sums = sumsOf[leader, default: []].map { table.sums[$0] }
            components.append(Self.component(sums, bounds, assumptions))
        }
    }

    private static func component(
        _ sums: [PublishedTable.Sum], _ bounds: [Interval], _ assumptions: Audit.Assumptions
    ) -> Component {
        var places: [Int: Int] = [:]
        var cells: [Int] = []
        var rows: [BoundSystem.Row] = []
        for sum in sums {
            var coefficients: [Int: Int] = [:]
            var constant = 0
            for (cell, sign) in sum.parts.map({ ($0, 1) }) + [(sum.total, -1)] {
                if bounds[cell].width == 0 {
                    constant += sign * bounds[cell].lower
                    continue
                }
                if places[cell] == nil {
                    places[cell] = cells.count
                    cells.append(cell)
                }
                guard let place = places[cell] else { preconditionFailure("a cell of no place") }
                coefficients[place, default: 0] += sign
            }
            let unknowns = coefficients.keys.sorted().filter { coefficients[$0] != 0 }
            let tight = sum.relation == .equal || assumptions.unlistedIsNobody
            rows.append(
                BoundSystem.Row(
                    unknowns: unknowns, coefficients: unknowns.map { coefficients[$0, default: 0] },
                    lower: tight ? -sum.slack - constant : -Interval.unbounded, upper: sum.slack - constant))
        }
        return Component(cells: cells, system: BoundSystem(bounds: cells.map { bounds[$0] }, rows: rows))
    }

    private static func leader(_ cell: Int, _ leaders: inout [Int]) -> Int {
        var top = cell
        while leaders[top] != top {
            leaders[top] = leaders[leaders[top]]
            top = leaders[top]
        }
        return top
    }

    private static func join(_ first: Int, _ second: Int, _ leaders: inout [Int]) {
        let (one, other) = (leader(first, &leaders), leader(second, &leaders))
        leaders[max(one, other)] = min(one, other)
    }
}
