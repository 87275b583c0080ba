import Lexicon
import Matching
import Web

/// Whom everything listed in one network concerns.
struct NetworkImpactPage: Page {
    let network: TradeNetwork.ID
    let impacts: [Impact]
    let lists: [AskedList]

    init(network: TradeNetwork.ID, _ impacts: [Impact], _ lists: [AskedList]) {
        (self.network, self.impacts, self.lists) = (network, impacts, lists)
    }

    func title(_ say: Words) -> String { say(.impactHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let parts = impacts.html { ImpactPart(impact: $0, network: network).html(say) }
        return """
            \(Link.back(to: "\(NetworksDesk.path)/\(network)", .networkHeading, say))\
            <p class="lead">\(say.html(.impactLead))</p>\(AskedLists(lists: lists).html(say))\
            \(impacts.isEmpty ? HTML.paragraph(say(.impactNone)) : parts)
            """
    }
}

/// Whom the entries in force concern, over all networks of a unit.
struct ListImpactPage: Page {
    struct Part: Encodable, Sendable {
        let network: TradeNetwork.ID
        let name: String
        let impact: Impact
    }

    struct Entry: Encodable, Sendable {
        let code, name, list, asOf: String
        let isNew: Bool
        let networks, reached: Int
    }

    let entries: [Entry]
    /// Of the entry that is asked about; all of it where none is.
    let parts: [Part]
    let entry: String?
    let lists: [AskedList]

    init(_ all: [Part], fresh: Set<String>, entry: String?, lists: ShelvedLists) {
        var found: [String: (listing: NodeListing, networks: Set<TradeNetwork.ID>, reached: Int)] = [:]
        for part in all {
            for listing in part.impact.listings {
                var known = found[listing.entry] ?? (listing, [], 0)
                known.networks.insert(part.network)
                known.reached += part.impact.reachedCount
                found[listing.entry] = known
            }
        }
        entries = found.map { id, known in
            Entry(
                code: Impact.code(of: id), name: known.listing.entryName, list: known.listing.list,
                asOf: known.listing.asOf, isNew: fresh.contains(id), networks: known.networks.count,
                reached: known.reached)
        }.sorted { ($0.isNew ? 0 : 1, -$0.reached, $0.code) < ($1.isNew ? 0 : 1, -$1.reached, $1.code) }
        self.entry = entry
        parts =
            entry.map { code in
                all.filter { $0.impact.listings.contains { Impact.code(of: $0.entry) == code } }
            } ?? []
        self.lists = lists.editions.map(AskedList.init)
    }

    func title(_ say: Words) -> String { say(.impactOfLists) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let rows = entries.map { entry -> [HTML] in
            let day = Day(entry.asOf)?.text(in: say.language) ?? entry.asOf
            let mark = entry.isNew ? StatusTag(.impactNew, .warning).html(say) : .empty
            let path = "\(NetworksDesk.path)/impact?entry=\(entry.code)"
            return [
                "<bdi>\(Link(Text(verbatim: entry.name), to: path).html(say))</bdi> \(mark)",
                "\(entry.list)\(say.bracketed(day))", "\(entry.networks)", "\(entry.reached)",
            ]
        }
        let table = DataTable(
            .impactEntries,
            [
                .init(.impactEntry), .init(.impactList), .init(.networksHeading, numeric: true),
                .init(.impactReached, numeric: true),
            ], rows, whenEmpty: .impactNone)
        let shown = parts.html { part -> HTML in
            let name = Link(Text(verbatim: part.name), to: "\(NetworksDesk.path)/\(part.network)").html(say)
            return "<h2><bdi>\(name)</bdi></h2>\(ImpactPart(impact: part.impact, network: part.network).html(say))"
        }
        return """
            \(Link.back(to: NetworksDesk.path, .networksHeading, say))<p class="lead">\(say.html(.impactLead))</p>\
            \(AskedLists(lists: lists).html(say))\(table.html(say))\(shown)
            """
    }
}

/// One listed node, and whom it concerns by how many links it is away.
struct ImpactPart {
    let impact: Impact
    let network: TradeNetwork.ID

    func html(_ say: Words) -> HTML {
        let names = impact.listings.map { "\($0.entryName) (\($0.list), \($0.asOf)): \(say($0.words))" }
        let tiers = impact.tiers.map { tier -> [HTML] in
            ["\(tier.hops)", "\(tier.count)", HTML(text: tier.goods.prefix(8).joined(separator: ", "))]
        }
        let table = DataTable(
            .impactByTier,
            [.init(.impactLinksAway, numeric: true), .init(.networkNodes, numeric: true), .init(.impactGoods)], tiers,
            whenEmpty: .impactNobody)
        let nodes = impact.reached.map { reached -> [HTML] in
            [
                reached.node.link(in: network, say), HTML(text: reached.node.words(say)), "\(reached.hops)",
                HTML(text: reached.goods.joined(separator: ", ")),
            ]
        }
        let all = DataTable(
            .impactReached,
            [.init(.networkNode), .init(.networkKind), .init(.impactLinksAway, numeric: true), .init(.impactGoods)],
            nodes)
        let cut: HTML =
            impact.reachedCount > impact.reached.count
            ? HTML.paragraph(say(.impactCut, ["count": String(impact.reachedCount - impact.reached.count)])) : .empty
        return """
            <section><h3>\(impact.node.link(in: network, say))</h3>\
            <p class="soft">\(names.joined(separator: "; "))</p>\(table.html(say))\
            \(nodes.isEmpty ? .empty : Details(.impactReached, all.html(say) + cut).html(say))</section>
            """
    }
}

extension Text {
    static let impactHeading = Text(en: "Whom it concerns", zhHant: "影響範圍")
    static let impactLead = Text(
        en:
            "For all that is or may be listed: who is downstream, how many links away, and which goods come to them.",
        zhHant: "就每一列名者或可能列名者，顯示其下游各方、相隔段數及流向該方之貨品。")
    static let impactOfLists = Text(en: "What the lists mean for our networks", zhHant: "名單對本單位供應鏈之影響")
    static let impactEntries = Text(en: "Entries that reach a network", zhHant: "涉及供應鏈之名單項目")
    static let impactEntry = Text(en: "Entry", zhHant: "項目")
    static let impactList = Text(en: "List", zhHant: "名單")
    static let impactNew = Text(en: "new", zhHant: "新增")
    static let impactReached = Text(en: "Downstream of it", zhHant: "其下游")
    static let impactNone = Text(
        en: "Nothing in it matches the lists in force.", zhHant: "與現行名單比對無相符者。")
    static let impactNobody = Text(en: "Nobody is downstream of it.", zhHant: "其下游無任何一方。")
    static let impactByTier = Text(en: "By how far it is away", zhHant: "依相隔段數")
    static let impactLinksAway = Text(en: "Links away", zhHant: "段數")
    static let impactGoods = Text(en: "Goods", zhHant: "貨品")
    static let impactCut = Text(en: "{count} more are further away.", zhHant: "另有 {count} 個較遠之節點。")
}
