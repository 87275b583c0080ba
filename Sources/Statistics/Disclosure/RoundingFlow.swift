/// Controlled rounding as a flow: each count is an arc that carries the lower or the upper multiple.
///
/// When every cell stands in two sums at most and the sums can be given directions such that what leaves one enters the
/// other, the true counts are a flow between multiples, so a flow in multiples exists (Cox, 1987; integrality of
/// flows). Starting from the nearest multiples, successive shortest paths reach the one of least total movement.
struct RoundingFlow {
    private struct Arc {
        let cell: Int
        /// Rounding the cell up takes a base from this node …
        let from: Int
        /// … to this one.
        let to: Int
        /// What going from the nearest multiple to the other adds to the movement.
        let extra: Int
    }

    private let base: Int
    private let floors: [Int]
    /// Whether each cell is rounded up.
    private var isUp: [Bool]
    private var arcs: [Arc] = []
    private var nearestIsUp: [Bool]
    /// What each node has too much of, in bases; the last node is the ground, where cells of a single sum end.
    private var excess: [Int]
    private var around: [[Int]]

    init(_ table: CountTable, base: Int) {
        self.base = base
        floors = table.values.map { $0 / base }
        isUp = table.values.map { $0 % base * 2 >= base && $0 % base != 0 }
        nearestIsUp = isUp
        let (sums, ends) = Self.directed(table)
        let ground = sums.count
        excess = [Int](repeating: 0, count: ground + 1)
        around = [[Int]](repeating: [], count: ground + 1)
        for (cell, places) in ends.enumerated() {
            var (from, to) = (ground, ground)
            for place in places { if place.sign > 0 { to = place.sum } else { from = place.sum } }
            let multiple = floors[cell] + (isUp[cell] ? 1 : 0)
            excess[to] += multiple
            excess[from] -= multiple
            let rest = table.values[cell] % base
            guard rest != 0, from != to else { continue }
            around[from].append(arcs.count)
            around[to].append(arcs.count)
            arcs.append(Arc(cell: cell, from: from, to: to, extra: abs(base - 2 * rest)))
        }
    }

    private typealias End = (sum: Int, sign: Int)

    /// The sums that fit together as nodes of a network, and each cell's two ends. Sums along the first axes come
    /// first; those that do not fit any more follow from the others where a flow suffices, and are checked at the end.
    private static func directed(_ table: CountTable) -> (kept: [Int], ends: [[End]]) {
        var ends = [[End]](repeating: [], count: table.values.count)
        var kept: [Int] = []
        let order = table.sums.indices.sorted { one, other in
            let (first, second) = (axisRank(table, one), axisRank(table, other))
            return first != second ? first < second : one < other
        }
        for index in order {
            let sum = table.sums[index]
            let cells = sum.parts.map { ($0, 1) } + [(sum.total, -1)]
            guard Set(cells.map(\.0)).count == cells.count, cells.allSatisfy({ ends[$0.0].count < 2 }) else { continue }
            let needed = Set(cells.compactMap { cell, sign in ends[cell].first.map { -$0.sign * sign } })
            guard needed.count < 2 else { continue }
            for (cell, sign) in cells { ends[cell].append((kept.count, sign * (needed.first ?? 1))) }
            kept.append(index)
        }
        return (kept, ends)
    }

    /// Axes with groups first: their sums must all be nodes.
    private static func axisRank(_ table: CountTable, _ index: Int) -> Int {
        guard !table.axes.isEmpty else { return 0 }
        let (total, part) = (table.nodes[table.sums[index].total], table.nodes[table.sums[index].parts[0]])
        let axis = total.indices.first { total[$0] != part[$0] } ?? 0
        let groups = table.axes[axis].children.count - table.axes[axis].leafCount
        return -groups * table.axes.count + axis
    }

    /// Moves what is too much to where it lacks, by the cheapest way each time. False: there is no way.
    mutating func balance() -> Bool {
        while excess.contains(where: { $0 > 0 }) {
            guard let path = cheapestPath() else { return false }
            for step in path.arcs {
                let arc = arcs[step]
                let change = isUp[arc.cell] ? -1 : 1
                isUp[arc.cell].toggle()
                excess[arc.to] += change
                excess[arc.from] -= change
            }
        }
        return true
    }

    /// From any node with too much to the nearest one that lacks (Bellman and Ford, because undoing a step saves).
    private func cheapestPath() -> (arcs: [Int], end: Int)? {
        var cost = excess.map { $0 > 0 ? 0 : Int.max }
        var arrival = [Int](repeating: -1, count: excess.count)
        var queue = excess.indices.filter { excess[$0] > 0 }
        var waiting = excess.map { $0 > 0 }
        var head = 0
        while head < queue.count {
            let node = queue[head]
            head += 1
            waiting[node] = false
            for index in around[node] {
                let arc = arcs[index]
                // Rounding down takes from `to`, rounding up takes from `from`.
                let source = isUp[arc.cell] ? arc.to : arc.from
                guard source == node else { continue }
                let target = isUp[arc.cell] ? arc.from : arc.to
                let price = cost[node] + (isUp[arc.cell] == nearestIsUp[arc.cell] ? arc.extra : -arc.extra)
                guard price < cost[target] else { continue }
                (cost[target], arrival[target]) = (price, index)
                if !waiting[target] {
                    waiting[target] = true
                    queue.append(target)
                }
            }
        }
        let ends = excess.indices.filter { excess[$0] < 0 && cost[$0] < .max }
        guard let end = ends.min(by: { (cost[$0], $0) < (cost[$1], $1) }) else { return nil }
        var (path, node): ([Int], Int) = ([], end)
        while arrival[node] >= 0 {
            let arc = arcs[arrival[node]]
            path.append(arrival[node])
            node = isUp[arc.cell] ? arc.to : arc.from
        }
        return (path, end)
    }

    /// The rounded counts, unless a sum that was left out does not hold.
    func valuesIfConsistent(_ table: CountTable) -> [Int]? {
        let values = floors.indices.map { (floors[$0] + (isUp[$0] ? 1 : 0)) * base }
        let holds = table.sums.allSatisfy { sum in sum.parts.reduce(0) { $0 + values[$1] } == values[sum.total] }
        return holds ? values : nil
    }
}
