/// A way by which something listed reaches a node.
public struct TracedPath: Sendable, Equatable {
    /// The listed node, where the path begins.
    public let listed: Int
    /// Places of its links in the graph, from upstream to downstream.
    public let links: [Int]
    /// The product of what each link's evidence is worth, 0 to 1.
    public let strength: Double
    /// The grade of the weakest link; the best where there is none.
    public let weakestGrade: EvidenceGrade
    /// The place of that link in `links`; the first of several. Nil for an empty path.
    public let weakestLink: Int?

    init(listed: Int, links: [Int], in graph: SupplyGraph) {
        self.listed = listed
        self.links = links
        let grades = links.map(graph.grade(ofLink:))
        strength = grades.reduce(1) { $0 * $1.factor }
        weakestGrade = grades.max() ?? .official
        weakestLink = grades.firstIndex(of: weakestGrade)
    }

    public var hops: Int { links.count }

    /// The nearest first, then the best evidenced; then by number, so that the order is total.
    static func comesBefore(_ a: TracedPath, _ b: TracedPath) -> Bool {
        if a.hops != b.hops { return a.hops < b.hops }
        if a.strength != b.strength { return a.strength > b.strength }
        return a.listed < b.listed
    }

    /// The nodes on the way, from the listed one to the one that was asked about.
    public func nodes(in graph: SupplyGraph) -> [Int] { [listed] + links.map { Int(graph.to[$0]) } }
}

/// What of the listed reaches a node.
public struct Exposure: Sendable, Equatable {
    public let node: Int
    /// One shortest path for each listed node that was reached.
    public let paths: [TracedPath]
    /// How many nodes were visited, the asked one among them.
    public let nodesReached: Int
    /// False where the budget ended the search: there may be more.
    public let isComplete: Bool
}
