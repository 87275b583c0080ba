/// A network of parties, facilities, lots and shipments, sorted so that what is upstream of a node stands together.
///
/// Links are kept as columns in the order of their upstream node; a second index lists, for every node, the links that
/// come in. About 24 bytes a link.
public struct SupplyGraph: Sendable {
    public let nodeCount: Int
    let kinds: [NodeKind]

    /// Where the links that leave a node begin; one more than there are nodes.
    let outStart: [UInt32]
    let to: [UInt32]
    let tags: [UInt8]
    let validFrom: [UInt16]
    let validTo: [UInt16]
    let shares: [UInt16]
    let evidence: [UInt32]
    /// Where the links that reach a node begin in `inLink` and `inFrom`.
    let inStart: [UInt32]
    /// The place of a link in the columns.
    let inLink: [UInt32]
    /// Its upstream node and its kind and grade, beside it: a search then need not jump to the columns.
    let inFrom: [UInt32]
    let inTags: [UInt8]

    /// - Parameters:
    ///   - kinds: One kind per node; links name nodes by their index in it.
    ///   - links: Consumed, so that the unsorted columns can be freed one by one.
    public init(kinds: [NodeKind], links: consuming LinkColumns) {
        var links = links
        let nodes = kinds.count
        self.kinds = kinds
        nodeCount = nodes
        precondition(links.from.allSatisfy { $0 < nodes } && links.to.allSatisfy { $0 < nodes }, "a link to no node")
        let order = Self.places(of: links.from, buckets: nodes)
        outStart = order.starts
        let from = Self.sorted(&links.from, order.places)
        to = Self.sorted(&links.to, order.places)
        tags = Self.sorted(&links.tags, order.places)
        validFrom = Self.sorted(&links.validFrom, order.places)
        validTo = Self.sorted(&links.validTo, order.places)
        shares = Self.sorted(&links.shares, order.places)
        evidence = Self.sorted(&links.evidence, order.places)
        let back = Self.places(of: to, buckets: nodes)
        inStart = back.starts
        var inLink = [UInt32](repeating: 0, count: to.count)
        var inFrom = [UInt32](repeating: 0, count: to.count)
        var inTags = [UInt8](repeating: 0, count: to.count)
        for link in to.indices {
            let place = Int(back.places[link])
            inLink[place] = UInt32(link)
            inFrom[place] = from[link]
            inTags[place] = tags[link]
        }
        self.inLink = inLink
        self.inFrom = inFrom
        self.inTags = inTags
    }

    public var linkCount: Int { to.count }

    public func kind(of node: Int) -> NodeKind { kinds[node] }

    /// A link by its place, as it flows.
    public func link(_ place: Int) -> LinkColumns.Link {
        LinkColumns.Link(
            from: source(of: place), to: Int(to[place]), kind: kind(ofLink: place), grade: grade(ofLink: place),
            validFrom: validFrom[place] == PackedLink.openStart ? nil : Int(validFrom[place]),
            validTo: validTo[place] == PackedLink.openEnd ? nil : Int(validTo[place]),
            share: share(ofLink: place),
            evidence: evidence[place] == PackedLink.noEvidence ? nil : Int(evidence[place]))
    }

    func kind(ofLink place: Int) -> LinkKind { LinkKind.allCases[Int(tags[place] >> 4)] }
    func grade(ofLink place: Int) -> EvidenceGrade { EvidenceGrade.allCases[Int(tags[place] & 15)] }

    func share(ofLink place: Int) -> Double? {
        shares[place] == PackedLink.unknownShare ? nil : Double(shares[place]) / PackedLink.wholeShare
    }

    func isValid(_ place: Int, on day: UInt16) -> Bool { validFrom[place] <= day && day <= validTo[place] }

    /// The upstream node of a link: the last whose links begin at or before it.
    private func source(of place: Int) -> Int {
        var (low, high) = (0, nodeCount)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(outStart[middle]) <= place { low = middle } else { high = middle }
        }
        return low
    }
}

extension SupplyGraph {
    /// Where each item goes when they are sorted by their bucket, in the order in which they came.
    private static func places(of items: [UInt32], buckets: Int) -> (starts: [UInt32], places: [UInt32]) {
        var starts = [UInt32](repeating: 0, count: buckets + 1)
        for item in items { starts[Int(item) + 1] += 1 }
        for bucket in 0..<buckets { starts[bucket + 1] += starts[bucket] }
        var next = starts
        let places = items.map { item -> UInt32 in
            defer { next[Int(item)] += 1 }
            return next[Int(item)]
        }
        return (starts, places)
    }

    /// A column in its new order; the old one is freed.
    private static func sorted<Item>(_ column: inout [Item], _ places: [UInt32]) -> [Item] {
        let old = column
        column = []
        return [Item](unsafeUninitializedCapacity: old.count) { new, count in
            for (item, place) in zip(old, places) { new[Int(place)] = item }
            count = old.count
        }
    }
}
