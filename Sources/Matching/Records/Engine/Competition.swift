/// Pairs that exclude each other, because a person is in each table once.
///
/// Each set of pairs without a row in common is given the product of its pairs' odds; the probability of a pair is the
/// share of the sets that hold it. The messages that compute it (Jerrum and Sinclair's monomers and dimers; belief
/// propagation as in Bayati and others 2011) settle on one answer, which is exact where pairs form no ring.
struct Competition: Sendable {
    /// The rows of each pair, with the natural logarithm of its odds.
    struct Edge: Sendable {
        let left: Int32
        let right: Int32
        var odds: Double
    }

    private let leftStarts: [Int32]
    private let leftEdges: [Int32]
    private let rightStarts: [Int32]
    private let rightEdges: [Int32]

    init(_ edges: [Edge], leftCount: Int, rightCount: Int) {
        (leftStarts, leftEdges) = Self.sorted(edges.map(\.left), leftCount)
        (rightStarts, rightEdges) = Self.sorted(edges.map(\.right), rightCount)
    }

    /// For each row its edges, one row after another.
    private static func sorted(_ rows: [Int32], _ count: Int) -> (starts: [Int32], edges: [Int32]) {
        var starts = [Int32](repeating: 0, count: count + 1)
        for row in rows { starts[Int(row) + 1] += 1 }
        for row in 0..<count { starts[row + 1] += starts[row] }
        var next = starts
        var edges = [Int32](repeating: 0, count: rows.count)
        for (edge, row) in rows.enumerated() {
            edges[Int(next[Int(row)])] = Int32(edge)
            next[Int(row)] += 1
        }
        return (starts, edges)
    }

    /// The logarithm of the odds of each edge, the others being what they are; never above its own.
    func odds(_ edges: [Edge], rounds: Int = 60) -> [Double] {
        let weights = edges.map { Natural.exp(min($0.odds, 60)) }
        var fromLeft = [Double](repeating: 1, count: edges.count)
        var fromRight = [Double](repeating: 1, count: edges.count)
        for _ in 0..<rounds {
            _ = Self.update(&fromLeft, from: fromRight, weights, leftStarts, leftEdges)
            if Self.update(&fromRight, from: fromLeft, weights, rightStarts, rightEdges) < 1e-7 { break }
        }
        return edges.indices.map { edges[$0].odds + Natural.log(fromLeft[$0]) + Natural.log(fromRight[$0]) }
    }

    /// What each row tells each of its edges: the chance that none of its other edges holds.
    /// - Returns: the greatest change.
    private static func update(
        _ out: inout [Double], from: [Double], _ weights: [Double], _ starts: [Int32], _ edges: [Int32]
    ) -> Double {
        var change = 0.0
        var after: [Double] = []
        for row in 0..<(starts.count - 1) {
            let own = edges[Int(starts[row])..<Int(starts[row + 1])]
            // Sums of all others are built from both ends: taking one away from the whole would lose small ones.
            after.removeAll(keepingCapacity: true)
            var sum = 0.0
            for edge in own.reversed() {
                after.append(sum)
                sum += weights[Int(edge)] * from[Int(edge)]
            }
            sum = 0
            for edge in own {
                let message = 1 / (1 + sum + after.removeLast())
                change = max(change, abs(message - out[Int(edge)]))
                out[Int(edge)] = message
                sum += weights[Int(edge)] * from[Int(edge)]
            }
        }
        return change
    }
}
