import Lexicon
import Matching
import Web

/// A node as pages name it: with its address within the network, and no more than a table holds.
struct NodeLine: Encodable, Sendable, Equatable {
    let ref: SupplyNode.Ref
    let kind: String
    let name: String
    let country: String
    private let kindText: Text

    private enum CodingKeys: CodingKey { case ref, kind, name, country }

    init(_ node: SupplyNode) {
        ref = node.ref
        kind = node.kind.word
        kindText = node.kind.networkText
        name = node.name
        country = node.country
    }

    /// Its name as a link to its page.
    func link(in network: TradeNetwork.ID, _ say: Words) -> HTML {
        "<bdi>\(Link(Text(verbatim: name), to: "\(NetworksDesk.path)/\(network)/nodes/\(ref)").html(say))</bdi>"
    }

    func words(_ say: Words) -> String { say(kindText) + (country.isEmpty ? "" : " · \(country)") }
}

/// Something listed, with the entries that name it.
struct ListedLine: Encodable, Sendable {
    let node: NodeLine
    let listings: [NodeListing]
    /// How many nodes are downstream of it.
    let downstream: Int
    var isSure: Bool { listings.contains { $0.standing == .listed } }
    private let owners: [Int: NodeLine]

    private enum CodingKeys: CodingKey { case node, listings, downstream }

    init(_ place: Int, in traced: TracedNetwork) {
        node = NodeLine(traced.network.nodes[place])
        listings = traced.listings[place] ?? []
        downstream = traced.graph.downstream(of: place, TracingBounds(hops: TracedNetwork.hopsMost)).nodes.count
        owners = Dictionary(
            listings.compactMap { $0.owner.map { ($0, NodeLine(traced.network.nodes[$0])) } }
        ) { first, _ in first }
    }

    func entries(in network: TradeNetwork.ID, _ say: Words) -> HTML {
        let items = listings.html { listing in
            let day = Day(listing.asOf)?.text(in: say.language) ?? listing.asOf
            let owner = listing.owner.flatMap { owners[$0] }.map { owner -> HTML in
                "\(say.colon)\(owner.link(in: network, say))"
            }
            let words = say(
                .listedByWords,
                ["list": listing.list, "day": day, "score": String(Int((listing.score * 100).rounded()))])
            return """
                <li><bdi>\(listing.matchedName)</bdi> <span class="soft">\(say.html(listing.words))\(owner); \
                \(words)</span></li>
                """
        }
        return "<ul>\(items)</ul>"
    }
}

/// Which lists a network was held against, and of what day each is.
struct AskedLists: Sendable {
    let lists: [AskedList]

    func html(_ say: Words) -> HTML {
        guard !lists.isEmpty else { return Banner(.warning, .networkNoLists).html(say) }
        let names = lists.map { list in
            list.title + say.bracketed(Day(list.asOf)?.text(in: say.language) ?? list.asOf)
        }
        let words = names.joined(separator: say.language == .zhHant ? "、" : ", ")
        return #"<p class="hint">\#(say(.networkAskedLists, ["lists": words]))</p>"#
    }
}

extension Text {
    static let listedByWords = Text(
        en: "{list}, as of {day}; names agree by {score} %", zhHant: "{list}（{day}）；名稱相符度 {score}%")
    static let networkNoLists = Text(
        en: "No list is in force: nobody could be looked up.", zhHant: "目前無現行名單，無從比對。")
    static let networkAskedLists = Text(
        en: "Held against, by name, number and ownership: {lists}. No match there says nothing of the rest.",
        zhHant: "已依名稱、編號及持股比對：{lists}。未比對相符不表示無其他疑慮。")
}
