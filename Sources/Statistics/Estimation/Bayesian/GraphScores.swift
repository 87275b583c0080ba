import Foundation

/// For each set of lists and number of people unseen, what the set adds to the logarithm of the weight of a graph.
struct GraphScores: Sendable {
    /// By set of lists, then by number unseen.
    private let sets: [[Double]]
    /// What all graphs have in common, by number unseen.
    private let common: [Double]
    init(_ table: CaptureTable, _ grid: UnseenGrid, pseudocount: Double?, prior: GraphAveraging.Prior) {
        let lists = table.listCount
        let cell = pseudocount ?? 1 / Double(1 << lists)
        let all = cell * Double(1 << lists)
        let seen = Double(table.total)
        let scale = grid.middles.map { LogGamma.value(all) - LogGamma.value(seen + $0 + all) }
        sets = (0..<UInt32(1) << UInt32(lists)).map { set in
            guard set != 0 else { return [] }
            let (fixed, outside, weight) = Self.margin(of: table, set, cell)
            return zip(grid.middles, scale).map { fixed + LogGamma.value(Double(outside) + $0 + weight) + $1 }
        }
        let histories = table.cells.reduce(0.0) { $0 + LogGamma.value(Double($1.count + 1)) }
        common = zip(grid.middles, grid.logWidths).map { unseen, width in
            LogGamma.value(seen + unseen + 1) - LogGamma.value(unseen + 1) - histories
                + prior.logarithm(seen + unseen) + width
        }
    }

    /// Of the table of one set of lists: the part that no unseen person changes, who is on none of them, a cell's
    /// weight.
    private static func margin(
        of table: CaptureTable, _ set: UInt32, _ cell: Double
    ) -> (fixed: Double, outside: Int, weight: Double) {
        var counts: [UInt32: Int] = [:]
        for row in table.cells { counts[row.history & set, default: 0] += row.count }
        let cells = 1 << set.nonzeroBitCount
        let weight = cell * Double((1 << table.listCount) / cells)
        let outside = counts.removeValue(forKey: 0) ?? 0
        let empty = cells - 1 - counts.count
        let filled = counts.sorted { $0.key < $1.key }.reduce(0.0) { $0 + LogGamma.value(Double($1.value) + weight) }
        return (filled + Double(empty - cells) * LogGamma.value(weight), outside, weight)
    }

    /// The greatest value of a graph's weight over the numbers unseen, as a logarithm.
    ///
    /// Looked for at some places over the whole grid, then around the best of them.
    func peak(of graph: DecomposableGraphs.Graph) -> Double {
        var step = max(1, common.count / Self.places)
        let places = stride(from: 0, to: common.count, by: step).map { ($0, score(graph, $0)) }
        guard var (place, best) = places.max(by: { $0.1 < $1.1 }) else { return -.infinity }
        while step > 1 {
            step = (step + 1) / 2
            for next in [place - step, place + step] where common.indices.contains(next) {
                let value = score(graph, next)
                if value > best { (place, best) = (next, value) }
            }
        }
        return best
    }

    private static let places = 64

    private func score(_ graph: DecomposableGraphs.Graph, _ unseen: Int) -> Double {
        var score = common[unseen]
        for set in graph.cliques { score += sets[Int(set)][unseen] }
        for set in graph.separators { score -= sets[Int(set)][unseen] }
        return score
    }

    /// The weight of each graph, and of each number unseen over all of them, divided by exp(`scale`).
    func sum(
        _ graphs: [DecomposableGraphs.Graph], scale: Double
    ) -> (weights: [Double], density: [Double]) {
        var density = [Double](repeating: 0, count: common.count)
        var values = density
        let weights = graphs.map { graph in
            for unseen in values.indices { values[unseen] = common[unseen] - scale }
            for set in graph.cliques { add(sets[Int(set)], 1, to: &values) }
            for set in graph.separators { add(sets[Int(set)], -1, to: &values) }
            var weight = 0.0
            for unseen in values.indices where values[unseen] > -60 {
                let value = exp(values[unseen])
                density[unseen] += value
                weight += value
            }
            return weight
        }
        return (weights, density)
    }

    private func add(_ set: [Double], _ sign: Double, to values: inout [Double]) {
        for unseen in values.indices { values[unseen] += sign * set[unseen] }
    }
}
