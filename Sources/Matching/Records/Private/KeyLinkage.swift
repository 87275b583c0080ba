/// Persons as clusters of rows across agencies, found by the equality of opaque keys alone.
public struct KeyLinkage: Sendable {
    /// One row of one agency, by its number in what the agency handed in.
    public struct Row: Hashable, Sendable, Comparable {
        public let agency: Int
        public let number: Int

        public init(agency: Int, number: Int) {
            self.agency = agency
            self.number = number
        }

        public static func < (left: Row, right: Row) -> Bool {
            (left.agency, left.number) < (right.agency, right.number)
        }
    }

    /// Two rows taken for one person.
    public struct Link: Hashable, Sendable {
        public let left: Row
        public let right: Row
        /// That the two are one person, by their pattern of agreement.
        public let probability: Double
    }

    /// Links between agencies, the surest first. No row has two links to one agency.
    public let links: [Link]
    /// Rows that one agency holds twice, the surest first; to be told to that agency alone.
    public let repeats: [Link]
    /// Every row once; each cluster is one person, in the order of its first row.
    public let persons: [[Row]]
    /// How many links the patterns say there should be among pairs that share a key.
    public let expectedMatches: Double
    public let agencies: [String]

    /// - Parameters:
    ///   - threshold: the least probability of a link, 0 to 1.
    ///   - cap: rows of one agency that may share a key; keys shared by more are not looked at.
    public init(_ agencies: [KeyedRows], threshold: Double = 0.5, cap: Int = 20) {
        precondition((0...1).contains(threshold) && cap >= 1, "A threshold is a probability, and a cap is a number.")
        let shared = SharedKeys(agencies, most: cap * max(1, agencies.count))
        let model = ChanceModel(shared)
        var choice = LinkChoice(shared, threshold: threshold)
        repeats = choice.repeats(model)
        links = choice.links(model)
        persons = choice.persons()
        expectedMatches = model.matches
        self.agencies = agencies.map(\.agency)
    }

    /// The share of links that are right, as the patterns have it: the mean of their probabilities.
    public var expectedPrecision: Double? {
        links.isEmpty ? nil : links.reduce(0) { $0 + $1.probability } / Double(links.count)
    }

    /// The share of matches that were linked, among pairs that share a key at all; the true recall is lower.
    public var expectedRecall: Double? {
        guard expectedMatches > 0 else { return nil }
        return min(1, links.reduce(0) { $0 + $1.probability } / expectedMatches)
    }
}

/// Chooses links greedily, the surest first, so that no person has two rows of one agency unless they are repeats.
private struct LinkChoice {
    private let shared: SharedKeys
    private let threshold: Double
    /// The cluster of each row: a row that leads it, found by following.
    private var leader: [Int32]
    /// For each leader, the agencies its cluster has, as bits.
    private var present: [UInt64]

    init(_ shared: SharedKeys, threshold: Double) {
        precondition(shared.starts.count <= 65, "At most 64 agencies.")
        self.shared = shared
        self.threshold = threshold
        let rows = shared.starts.last ?? 0
        leader = (0..<Int32(rows)).map { $0 }
        present = [UInt64](repeating: 0, count: rows)
        for agency in 0..<(shared.starts.count - 1) {
            for row in shared.starts[agency]..<shared.starts[agency + 1] { present[row] = 1 << UInt64(agency) }
        }
    }

    /// Each row is repeated at most once here: three rows of one person give two links, never a chain of doubts.
    mutating func repeats(_ model: ChanceModel) -> [KeyLinkage.Link] {
        var found: [KeyLinkage.Link] = []
        for (pair, probability) in ranked(within: true, model) {
            let (left, right) = (follow(pair.left), follow(pair.right))
            guard left != right else { continue }
            join(left, right)
            found.append(link(pair, probability))
        }
        return found
    }

    mutating func links(_ model: ChanceModel) -> [KeyLinkage.Link] {
        var found: [KeyLinkage.Link] = []
        for (pair, probability) in ranked(within: false, model) {
            let (left, right) = (follow(pair.left), follow(pair.right))
            guard left != right, present[Int(left)] & present[Int(right)] == 0 else { continue }
            join(left, right)
            found.append(link(pair, probability))
        }
        return found
    }

    mutating func persons() -> [[KeyLinkage.Row]] {
        var members: [Int32: [KeyLinkage.Row]] = [:]
        for row in leader.indices { members[follow(Int32(row)), default: []].append(place(Int32(row))) }
        return members.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }

    private func ranked(within: Bool, _ model: ChanceModel) -> [(SharedKeys.Pair, Double)] {
        // Two people of one agency taken for one are told to it as a mistake of its own: that needs more.
        let least = within ? max(threshold, 0.7) : threshold
        var candidates: [(pair: SharedKeys.Pair, probability: Double, weight: Double)] = []
        for pair in shared.pairs where (shared.agency(of: pair.left) == shared.agency(of: pair.right)) == within {
            let chance = within ? model.probabilityWithin(pair.pattern) : model.probability(pair.pattern)
            if chance >= least { candidates.append((pair, chance, model.weight(pair.pattern))) }
        }
        candidates.sort {
            ($1.weight, $0.pair.left, $0.pair.right) < ($0.weight, $1.pair.left, $1.pair.right)
        }
        return candidates.map { ($0.pair, $0.probability) }
    }

    private mutating func follow(_ row: Int32) -> Int32 {
        var row = row
        while leader[Int(row)] != row {
            leader[Int(row)] = leader[Int(leader[Int(row)])]
            row = leader[Int(row)]
        }
        return row
    }

    private mutating func join(_ left: Int32, _ right: Int32) {
        let (first, second) = (min(left, right), max(left, right))
        leader[Int(second)] = first
        present[Int(first)] |= present[Int(second)]
    }

    private func place(_ row: Int32) -> KeyLinkage.Row {
        let agency = shared.agency(of: row)
        return KeyLinkage.Row(agency: agency, number: Int(row) - shared.starts[agency])
    }

    private func link(_ pair: SharedKeys.Pair, _ probability: Double) -> KeyLinkage.Link {
        KeyLinkage.Link(left: place(pair.left), right: place(pair.right), probability: probability)
    }
}
