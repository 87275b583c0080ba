import Matching

/// What of the listed reaches a node, and what was searched.
package struct TracedExposure: Sendable, Equatable, Encodable {
    package let node: Int
    /// The nearest first, then the best evidenced.
    package let found: [ReachedListing]
    package let nodesReached: Int
    /// False where the search was cut off: there may be more.
    package let isComplete: Bool
}

/// Something listed upstream, with the ways by which it comes down.
package struct ReachedListing: Sendable, Equatable, Encodable {
    package let node: Int
    package let listings: [NodeListing]
    package let hops: Int
    /// The strength of the shortest path's evidence times the score of the match.
    package let strength: Double
    package let paths: [ShownPath]
}

/// A way from something listed down to a node.
package struct ShownPath: Sendable, Equatable, Encodable {
    /// Places in the network's links, from upstream to downstream.
    package let links: [Int]
    package let nodes: [Int]
    package let strength: Double
    package let weakestGrade: String
    /// The place of the weakest link in ``links``.
    package let weakest: Int?

    init(_ path: TracedPath, in graph: SupplyGraph) {
        // The graph's evidence is the place of the link in the network.
        links = path.links.compactMap { graph.link($0).evidence }
        nodes = path.nodes(in: graph)
        strength = path.strength
        weakestGrade = String(path.weakestGrade.letter)
        weakest = path.weakestLink
    }
}

/// Every link of a network as it flows, by node.
struct Courses: Sendable {
    struct Course: Sendable {
        let node: Int
        /// Its place in the network's links.
        let link: Int
    }

    private(set) var upstream: [[Course]]
    private(set) var downstream: [[Course]]

    init(_ graph: SupplyGraph) {
        upstream = Array(repeating: [], count: graph.nodeCount)
        downstream = upstream
        for place in 0..<graph.linkCount {
            let link = graph.link(place)
            guard let number = link.evidence else { continue }
            upstream[link.to].append(Course(node: link.from, link: number))
            downstream[link.from].append(Course(node: link.to, link: number))
        }
    }
}
