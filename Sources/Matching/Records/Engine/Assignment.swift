/// Chooses pairs so that no row is in two of them and the sum of their weights is greatest.
///
/// Pairs that touch each other are solved together, exactly (the Hungarian method, Kuhn 1955, with potentials). Where
/// more than `exactMost` rows hang together the heaviest pairs are taken first, and the answer says so.
public struct Assignment: Sendable {
    public struct Edge: Sendable {
        public let left: Int
        public let right: Int
        /// Above 0.
        public let weight: Double

        public init(left: Int, right: Int, weight: Double) {
            precondition(weight > 0, "a pair that weighs nothing is never worth taking")
            (self.left, self.right, self.weight) = (left, right, weight)
        }
    }

    static let exactMost = 300

    /// The places of the edges taken, in order.
    public private(set) var taken: [Int] = []
    /// How many rows were too many to be solved exactly.
    public private(set) var greedyRows = 0

    public init(_ edges: [Edge]) {
        for component in Self.components(edges) {
            let lefts = Set(component.map { edges[$0].left }).sorted()
            let rights = Set(component.map { edges[$0].right }).sorted()
            if component.count == 1 {
                taken += component
            } else if max(lefts.count, rights.count) <= Self.exactMost {
                taken += Self.exact(component, edges, lefts, rights)
            } else {
                greedyRows += lefts.count + rights.count
                taken += Self.greedy(component, edges)
            }
        }
        taken.sort()
    }

    /// Edges that hang together through their rows.
    private static func components(_ edges: [Edge]) -> [[Int]] {
        var places: [Int: Int] = [:]
        for edge in edges {
            // Rows of the two sides are kept apart by their sign.
            for row in [edge.left, ~edge.right] where places[row] == nil { places[row] = places.count }
        }
        var groups = DisjointGroups(places.count)
        for edge in edges { groups.join(places[edge.left, default: 0], places[~edge.right, default: 0]) }
        var components: [Int: [Int]] = [:]
        for (place, edge) in edges.enumerated() {
            components[groups.root(places[edge.left, default: 0]), default: []].append(place)
        }
        return components.values.sorted { $0[0] < $1[0] }
    }

    private static func greedy(_ component: [Int], _ edges: [Edge]) -> [Int] {
        var (usedLeft, usedRight) = (Set<Int>(), Set<Int>())
        return component.sorted { (edges[$1].weight, $0) < (edges[$0].weight, $1) }.filter { place in
            let edge = edges[place]
            guard !usedLeft.contains(edge.left), !usedRight.contains(edge.right) else { return false }
            usedLeft.insert(edge.left)
            usedRight.insert(edge.right)
            return true
        }
    }

    private static func exact(_ component: [Int], _ edges: [Edge], _ lefts: [Int], _ rights: [Int]) -> [Int] {
        let isTurned = lefts.count > rights.count
        let (rows, columns) = isTurned ? (rights, lefts) : (lefts, rights)
        let rowPlaces = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
        let columnPlaces = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
        // A pair that is no edge costs nothing: it stands for two rows left alone.
        var cost = [[Double]](repeating: [Double](repeating: 0, count: columns.count), count: rows.count)
        var best = [[Int]](repeating: [Int](repeating: -1, count: columns.count), count: rows.count)
        for place in component {
            let edge = edges[place]
            guard let row = rowPlaces[isTurned ? edge.right : edge.left],
                let column = columnPlaces[isTurned ? edge.left : edge.right]
            else { preconditionFailure("an edge between rows that are not in its component") }
            guard -edge.weight < cost[row][column] else { continue }
            cost[row][column] = -edge.weight
            best[row][column] = place
        }
        return cheapest(cost).enumerated().compactMap { row, column in best[row][column] < 0 ? nil : best[row][column] }
    }

    /// The column of each row such that the sum of costs is least; no more rows than columns.
    private static func cheapest(_ cost: [[Double]]) -> [Int] {
        let (n, m) = (cost.count, cost[0].count)
        var rowPotential = [Double](repeating: 0, count: n + 1)
        var columnPotential = [Double](repeating: 0, count: m + 1)
        // Place 0 of both is a helper that holds the row being placed.
        var rowOfColumn = [Int](repeating: 0, count: m + 1)
        for row in 1...n {
            rowOfColumn[0] = row
            var column = 0
            var least = [Double](repeating: .infinity, count: m + 1)
            var before = [Int](repeating: 0, count: m + 1)
            var isDone = [Bool](repeating: false, count: m + 1)
            repeat {
                isDone[column] = true
                let current = rowOfColumn[column]
                var (step, next) = (Double.infinity, 0)
                for other in 1...m where !isDone[other] {
                    let reduced = cost[current - 1][other - 1] - rowPotential[current] - columnPotential[other]
                    if reduced < least[other] { (least[other], before[other]) = (reduced, column) }
                    if least[other] < step { (step, next) = (least[other], other) }
                }
                for other in 0...m {
                    if isDone[other] {
                        rowPotential[rowOfColumn[other]] += step
                        columnPotential[other] -= step
                    } else {
                        least[other] -= step
                    }
                }
                column = next
            } while rowOfColumn[column] != 0
            while column != 0 {
                rowOfColumn[column] = rowOfColumn[before[column]]
                column = before[column]
            }
        }
        var columns = [Int](repeating: 0, count: n)
        for column in 1...m where rowOfColumn[column] > 0 { columns[rowOfColumn[column] - 1] = column - 1 }
        return columns
    }
}
