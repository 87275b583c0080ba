import Foundation
import Matching
import Vault

/// Whom something listed concerns: everybody downstream of it, by tier and goods.
struct Impact: Encodable, Sendable {
    struct Reached: Encodable, Sendable {
        let node: NodeLine
        let hops: Int
        /// What comes to it by the last link.
        let goods: [String]
    }

    struct Tier: Encodable, Sendable {
        let hops: Int
        let count: Int
        let goods: [String]
    }

    let node: NodeLine
    let listings: [NodeListing]
    /// The nearest first.
    let reached: [Reached]
    let tiers: [Tier]
    let reachedCount: Int
    /// Where goods end, among those reached.
    let ends: [NodeLine]

    static let reachedMost = 200

    init(_ place: Int, in traced: TracedNetwork) {
        node = NodeLine(traced.network.nodes[place])
        listings = traced.listings[place] ?? []
        let found = traced.graph.downstream(of: place, TracingBounds(hops: TracedNetwork.hopsMost)).nodes
        let hops = Dictionary(found.map { ($0.node, $0.hops) }) { first, _ in first }
        func goods(_ node: Int) -> [String] {
            let links = traced.courses.upstream[node].filter { ($0.node == place ? 0 : hops[$0.node]) != nil }
            let named = links.map { traced.network.links[$0.link] }.map {
                $0.goods.isEmpty ? $0.harmonizedCode : $0.goods
            }
            return Array(Set(named.filter { !$0.isEmpty })).sorted()
        }
        let all = found.map {
            Reached(node: NodeLine(traced.network.nodes[$0.node]), hops: $0.hops, goods: goods($0.node))
        }
        reached = Array(all.prefix(Self.reachedMost))
        reachedCount = all.count
        tiers = Dictionary(grouping: all, by: \.hops).sorted { $0.key < $1.key }.map { hops, nodes in
            Tier(hops: hops, count: nodes.count, goods: Array(Set(nodes.flatMap(\.goods))).sorted())
        }
        let last = Set(traced.ends)
        ends = found.filter { last.contains($0.node) }.map { NodeLine(traced.network.nodes[$0.node]) }
    }

    /// Of everything listed in a network; what reaches most first.
    static func all(in traced: TracedNetwork) -> [Impact] {
        traced.listings.keys.sorted().map { Impact($0, in: traced) }
            .sorted { ($0.reachedCount, $1.node.name) > ($1.reachedCount, $0.node.name) }
    }

    /// An entry as addresses name it: its identifier holds a name.
    static func code(of entry: String) -> String {
        String(Digest.hexadecimal(Digest.sha256(Data(entry.utf8))).prefix(16))
    }
}
