/// Looks upstream of a node for what is listed, and says by which path it is reached.
///
/// Breadth first, so that every path is a shortest one; among shortest paths the one of the best evidence is kept. A
/// search keeps its working memory for the next one: layers are numbered on and on, so that nothing has to be cleared.
public struct ExposureSearch: Sendable {
    public let graph: SupplyGraph
    /// What a search knows of a node, side by side: on a large network reading it is what takes the time.
    private struct Mark {
        /// The layer in which it was last seen, over all searches.
        var seenIn: UInt32 = 0
        /// Of the path by which it was reached.
        var strength: Float = 0
        /// Where the link by which it was reached, of the best evidence, stands among those that come in.
        var slot: UInt32 = 0
        var isListed = false
    }

    private var marks: [Mark]
    private var queue: [UInt32] = []
    /// The listed nodes that were reached.
    private var hits: [UInt32] = []
    private var layer: UInt32 = 0

    /// - Parameter listed: Nodes that an order or a list names, by index.
    public init(_ graph: SupplyGraph, listed: some Sequence<Int>) {
        self.graph = graph
        var marks = [Mark](repeating: Mark(), count: graph.nodeCount)
        for node in listed { marks[node].isListed = true }
        self.marks = marks
    }

    /// Everything listed within so many steps upstream, the nearest and best evidenced first.
    ///
    /// A node that is listed itself is not among its own paths.
    public mutating func exposure(of node: Int, _ bounds: TracingBounds) -> Exposure {
        precondition(node >= 0 && node < graph.nodeCount, "no such node")
        let isComplete = spread(from: node, LinkFilter(bounds), hops: bounds.hops, budget: bounds.budget)
        var found = hits.map { path(from: Int($0), to: node) }
        found.sort { TracedPath.comesBefore($0, $1) }
        return Exposure(node: node, paths: found, nodesReached: queue.count, isComplete: isComplete)
    }

    /// Visits what is upstream, layer by layer; false where the budget ended it.
    private mutating func spread(from node: Int, _ filter: LinkFilter, hops: Int, budget: Int) -> Bool {
        if layer > .max - UInt32(hops) - 2 { restart() }
        layer += 1
        let first = layer
        queue.removeAll(keepingCapacity: true)
        hits.removeAll(keepingCapacity: true)
        queue.append(UInt32(node))
        marks[node].seenIn = layer
        marks[node].strength = 1
        var places = 0..<1
        for _ in 0..<hops where !places.isEmpty {
            layer += 1
            let next = queue.count
            for place in places {
                visit(Int(queue[place]), filter, searchStart: first)
                if queue.count > budget { return false }
            }
            places = next..<queue.count
        }
        return true
    }

    /// Takes the links that reach a node. What was seen in this very layer may still be reached by better evidence.
    private mutating func visit(_ node: Int, _ filter: LinkFilter, searchStart: UInt32) {
        let own = marks[node].strength
        for slot in Int(graph.inStart[node])..<Int(graph.inStart[node + 1]) {
            let tag = graph.inTags[slot]
            guard filter.takes(kindOf: tag) else { continue }
            if filter.looksAtLinks, !filter.takes(graph, Int(graph.inLink[slot])) { continue }
            let source = Int(graph.inFrom[slot])
            let grown = own * filter.factor(tag)
            let mark = marks[source]
            if mark.seenIn < searchStart {
                queue.append(UInt32(source))
                if mark.isListed { hits.append(UInt32(source)) }
            } else if mark.seenIn != layer || mark.strength >= grown {
                continue
            }
            marks[source] = Mark(seenIn: layer, strength: grown, slot: UInt32(slot), isListed: mark.isListed)
        }
    }

    private func path(from listed: Int, to node: Int) -> TracedPath {
        var links: [Int] = []
        var place = listed
        while place != node {
            let link = Int(graph.inLink[Int(marks[place].slot)])
            links.append(link)
            place = Int(graph.to[link])
        }
        return TracedPath(listed: listed, links: links, in: graph)
    }

    private mutating func restart() {
        layer = 0
        for node in marks.indices { marks[node].seenIn = 0 }
    }
}

/// How far, when and over which links to look.
public struct TracingBounds: Sendable {
    public var hops: Int
    /// Only links that hold on this day (days since 1970-01-01); nil takes all.
    public var day: Int?
    /// At most so many nodes are visited; that something was cut off is said.
    public var budget: Int
    public var kinds: Set<LinkKind>

    public init(hops: Int, day: Int? = nil, budget: Int = 1_000_000, kinds: Set<LinkKind> = Set(LinkKind.allCases)) {
        precondition(hops >= 0 && budget > 0)
        self.hops = hops
        self.day = day
        self.budget = budget
        self.kinds = kinds
    }
}

/// The bounds in the form that the inner loop reads.
struct LinkFilter {
    private let day: UInt16?
    private let kinds: UInt16
    /// What a path is multiplied by, by the four bits of the grade.
    private let factors: SIMD4<Float>
    /// Links that a path may not use again.
    var used: Set<Int> = []

    init(_ bounds: TracingBounds) {
        day = bounds.day.map(PackedLink.day)
        kinds = bounds.kinds.reduce(0) { $0 | 1 << UInt16($1.rawValue) }
        factors = SIMD4(EvidenceGrade.allCases.map { Float($0.factor) })
    }

    /// Whether more than the kind of a link decides.
    var looksAtLinks: Bool { day != nil || !used.isEmpty }

    func takes(kindOf tag: UInt8) -> Bool { kinds >> UInt16(tag >> 4) & 1 == 1 }

    func takes(_ graph: SupplyGraph, _ link: Int) -> Bool {
        guard takes(kindOf: graph.tags[link]) else { return false }
        if let day, !graph.isValid(link, on: day) { return false }
        return used.isEmpty || !used.contains(link)
    }

    func factor(_ tag: UInt8) -> Float { factors[Int(tag & 3)] }
}
