/// All ways of drawing dependences between lists in which every ring of four or more has a shortcut.
///
/// For these graphs the likelihood falls apart into cliques and what they share, and the unseen can be averaged over
/// in closed form. There are 1, 2, 8, 61, 822 and 18,154 for one to six labelled lists.
public struct DecomposableGraphs: Sendable {
    /// One graph: sets of lists as bit masks.
    public struct Graph: Sendable, Equatable {
        /// The largest sets in which every two lists depend on each other directly.
        public let cliques: [UInt32]
        /// What neighbouring cliques share, as often as they share it; empty sets are left out.
        public let separators: [UInt32]
    }

    public static let listsMax = 6

    public let lists: Int
    /// From the graph without dependences to the one with all.
    public let graphs: [Graph]

    /// - Parameter lists: from 1 to `listsMax`.
    public init(lists: Int) {
        precondition((1...Self.listsMax).contains(lists), "one to six lists")
        self.lists = lists
        let pairs = (0..<lists).flatMap { one in (one + 1..<lists).map { (one, $0) } }
        graphs = (0..<1 << pairs.count).compactMap { chosen in
            var neighbours = [UInt32](repeating: 0, count: lists)
            for (index, (one, other)) in pairs.enumerated() where chosen >> index & 1 == 1 {
                neighbours[one] |= 1 << UInt32(other)
                neighbours[other] |= 1 << UInt32(one)
            }
            return Self.graph(neighbours)
        }
    }

    /// Takes away, one after another, a list whose neighbours all know each other; none where no such list is left.
    private static func graph(_ neighbours: [UInt32]) -> Graph? {
        var left = UInt32(1) << UInt32(neighbours.count) - 1
        // Each list taken away adds the set of itself and its neighbours, and takes off that of its neighbours.
        var uses: [UInt32: Int] = [:]
        while left != 0 {
            let next = neighbours.indices.first { list in
                left >> UInt32(list) & 1 == 1 && isClique(neighbours[list] & left, neighbours)
            }
            guard let next else { return nil }
            let around = neighbours[next] & left
            uses[around | 1 << UInt32(next), default: 0] += 1
            uses[around, default: 0] -= 1
            left &= ~(1 << UInt32(next))
        }
        uses[0] = nil
        let cliques = uses.filter { $0.value > 0 }.keys.sorted()
        let separators = uses.sorted { $0.key < $1.key }.flatMap { set, use in
            [UInt32](repeating: set, count: max(0, -use))
        }
        return Graph(cliques: cliques, separators: separators)
    }

    private static func isClique(_ set: UInt32, _ neighbours: [UInt32]) -> Bool {
        neighbours.indices.allSatisfy { list in
            set >> UInt32(list) & 1 == 0 || set & ~(neighbours[list] | 1 << UInt32(list)) == 0
        }
    }
}
