import Foundation
package import Matching

/// What files say of a chain of supply: who is in it, what flows between them, and on what evidence.
///
/// A node that several files name by the same identifier is one; what a later file adds is joined to it, and what it
/// contradicts is said.
package struct SupplyNetwork: Sendable, Equatable, Codable {
    package private(set) var nodes: [SupplyNode] = []
    package private(set) var links: [SupplyLink] = []
    package private(set) var evidence: [LinkEvidence] = []
    /// What goes into and comes out of places, where a file says so with its quantity.
    package private(set) var flows: [GoodsFlow] = []
    /// What a reader saw and did not take over.
    package var remarks: [ReadingRemark] = []
    private var places: [String: Int] = [:]

    package init() {}

    package static let nodesMost = 20_000
    package static let linksMost = 200_000
    package static let flowsMost = 200_000

    /// What of this and others together is more than a network holds; nodes of one identifier count once.
    func excess(beside others: [SupplyNetwork]) -> NetworkFault? {
        let all = others + [self]
        let ids = all.reduce(into: Set<String>()) { ids, part in ids.formUnion(part.nodes.lazy.map(\.id)) }
        if ids.count > Self.nodesMost { return .tooMany(what: "nodes", most: Self.nodesMost) }
        if all.reduce(0, { $0 + $1.links.count }) > Self.linksMost {
            return .tooMany(what: "links", most: Self.linksMost)
        }
        if all.reduce(0, { $0 + $1.flows.count }) > Self.flowsMost {
            return .tooMany(what: "quantities", most: Self.flowsMost)
        }
        return nil
    }

    /// The place of a node; a known one takes in what it lacked.
    @discardableResult
    package mutating func add(_ node: SupplyNode) -> Int {
        if let place = places[node.id] {
            if let contradiction = nodes[place].join(node) { remark(.contradiction, contradiction) }
            return place
        }
        places[node.id] = nodes.count
        nodes.append(node)
        return nodes.count - 1
    }

    package mutating func add(_ link: SupplyLink) {
        precondition(nodes.indices.contains(link.from) && nodes.indices.contains(link.to), "a link to no node")
        links.append(link)
    }

    package mutating func add(_ document: LinkEvidence) -> Int {
        if let last = evidence.indices.last, evidence[last] == document { return last }
        evidence.append(document)
        return evidence.count - 1
    }

    package mutating func add(_ flow: GoodsFlow) {
        precondition(nodes.indices.contains(flow.place) && nodes.indices.contains(flow.lot), "a flow of nothing")
        flows.append(flow)
    }

    /// The same remark twice is counted, not repeated.
    package mutating func remark(_ kind: ReadingRemark.Kind, _ what: String) {
        if let place = remarks.firstIndex(where: { $0.kind == kind && $0.what == what }) {
            remarks[place].count += 1
        } else if remarks.count < ReadingRemark.most {
            remarks.append(ReadingRemark(kind: kind, what: what))
        }
    }

    package func node(_ id: String) -> Int? { places[id] }

    /// Links that name no document of their own rest on the file in which they stand; a document that is only named is
    /// vouched for by that file too.
    mutating func restEvidence(on file: LinkEvidence) {
        evidence = evidence.map {
            $0.digest.isEmpty ? LinkEvidence($0.document, page: $0.page, digest: file.digest) : $0
        }
        guard links.contains(where: { $0.evidence == nil }) else { return }
        evidence.append(file)
        for place in links.indices where links[place].evidence == nil { links[place].evidence = evidence.count - 1 }
    }

    /// The network as the searches read it; a link's evidence there is its place in ``links``.
    package var graph: SupplyGraph {
        var columns = LinkColumns()
        columns.reserve(links.count)
        for (place, link) in links.enumerated() {
            columns.append(
                LinkColumns.Link(
                    from: link.from, to: link.to, kind: link.kind, grade: link.grade, validFrom: link.validFrom,
                    validTo: link.validTo, share: link.share, evidence: place))
        }
        return SupplyGraph(kinds: nodes.map(\.kind), links: columns)
    }

    /// One network of several files. Nodes that a person found to be the same place are one.
    ///
    /// - Parameter same: pairs of identifiers; chains of them are one node, under the identifier that came first.
    package init(joining parts: [SupplyNetwork], same: [(String, String)] = []) {
        let heads = Self.heads(of: same, in: parts)
        for part in parts {
            var moved: [Int] = []
            for node in part.nodes {
                var named = node
                if let head = heads[node.id], head != node.id {
                    named.id = head
                    named.aliases = [node.name] + node.aliases
                    // Found to be one by a person: that their papers spell it differently is no contradiction.
                    if let place = places[head] { named.name = nodes[place].name }
                }
                moved.append(add(named))
            }
            let documents = part.evidence.map { add($0) }
            for var link in part.links {
                (link.from, link.to) = (moved[link.from], moved[link.to])
                link.evidence = link.evidence.map { documents[$0] }
                if link.from != link.to { links.append(link) }
            }
            for var flow in part.flows {
                (flow.place, flow.lot) = (moved[flow.place], moved[flow.lot])
                flows.append(flow)
            }
            for remark in part.remarks where remarks.count < ReadingRemark.most { remarks.append(remark) }
        }
    }

    /// Under which identifier each node of a chain of pairs stands.
    private static func heads(of same: [(String, String)], in parts: [SupplyNetwork]) -> [String: String] {
        guard !same.isEmpty else { return [:] }
        var neighbours: [String: [String]] = [:]
        for (one, other) in same {
            neighbours[one, default: []].append(other)
            neighbours[other, default: []].append(one)
        }
        var heads: [String: String] = [:]
        for node in parts.lazy.flatMap(\.nodes) where neighbours[node.id] != nil && heads[node.id] == nil {
            var waiting = [node.id]
            while let next = waiting.popLast() {
                guard heads.updateValue(node.id, forKey: next) == nil else { continue }
                waiting += neighbours[next, default: []].filter { heads[$0] == nil }
            }
        }
        return heads
    }
}

/// What a reader saw in a file and did not take over: nothing is dropped without a word.
package struct ReadingRemark: Sendable, Equatable, Codable {
    package enum Kind: String, Sendable, Codable, CaseIterable {
        /// A member that the program does not know.
        case unknownMember
        /// Known, but of no use for tracing, such as a carbon footprint.
        case notUsed
        /// Two files, or two places of one, say different things of the same node.
        case contradiction
        /// A row, an event or a value that could not be read.
        case unreadable
        /// A signature that nobody checked.
        case unchecked
        /// A document that is named and not in the file.
        case elsewhere
    }

    package let kind: Kind
    package let what: String
    package var count = 1

    /// More kinds of remarks than this tell nothing further.
    static let most = 500
}
