import Matching
import Web

/// Whether a node, or what comes to it, is of a watched region, and what that rests on.
struct OriginShown: Encodable, Sendable {
    struct Ground: Encodable, Sendable {
        let field: OriginGround.Field
        let strength: OriginGround.Strength
        let explanation: String
    }

    let region: String
    /// Of the place itself.
    let place: OriginFinding
    let grounds: [Ground]
    /// Of what comes to it, wholly or in part.
    let goods: OriginFinding
    let least, most: Double
    let isComplete: Bool
    /// From the place in the region down to here.
    let path: [NodeLine]

    init(_ node: Int, _ origins: Origins, in traced: TracedNetwork, _ region: WatchedRegion = .xinjiang) {
        self.region = region.name
        let own = origins.places[node]
        place = own?.finding ?? .unknown
        grounds = (own?.grounds ?? []).filter { $0.strength != .saysNothing }.map {
            Ground(field: $0.field, strength: $0.strength, explanation: $0.explanation)
        }
        let lot = origins.lot(node)
        goods = lot.finding
        (least, most) = (lot.share.lowerBound, lot.share.upperBound)
        isComplete = lot.isComplete
        path = lot.path.map { $0.nodes(in: traced.graph).map { NodeLine(traced.network.nodes[$0]) } } ?? []
    }

    func html(in network: TradeNetwork.ID, _ say: Words) -> HTML {
        let share = least == most ? Percent.text(least) : "\(Percent.text(least)) – \(Percent.text(most))"
        let way: HTML =
            path.isEmpty
            ? "—" : path.enumerated().html { number, node in (number == 0 ? "" : " → ") + node.link(in: network, say) }
        let facts = SummaryList([
            .init(.originPlace, html: say.html(place.networkText)),
            .init(.originGoods, html: say.html(goods.networkText)), .init(.originShare, share),
            .init(.originPath, html: way),
        ])
        let rows = grounds.html { ground -> HTML in
            "<li>\(HTML.foreign(ground.explanation, language: "en"))</li>"
        }
        let presumed: HTML = goods == .proven ? Banner(.danger, .originPresumed).html(say) : .empty
        let cut: HTML = isComplete ? .empty : HTML.paragraph(say(.nodeCut))
        return """
            <h2>\(say(.originHeading, ["region": region]))</h2>\(presumed)\(facts.html(say))\
            \(grounds.isEmpty ? .empty : "<ul>\(rows)</ul>" as HTML)\(cut)<p class="hint">\(say.html(.originHint))</p>
            """
    }
}

extension OriginFinding {
    var networkText: Text {
        switch self {
        case .proven: Text(en: "proven", zhHant: "已證實")
        case .indicated: Text(en: "indicated", zhHant: "有跡象")
        case .none: Text(en: "of somewhere else", zhHant: "來自他處")
        case .unknown: Text(en: "not known", zhHant: "不明")
        }
    }
}

extension Text {
    static let originHeading = Text(en: "Origin: {region}", zhHant: "來源地區：{region}")
    static let originPlace = Text(en: "The place itself", zhHant: "廠場本身")
    static let originGoods = Text(en: "What comes to it", zhHant: "流入之貨品")
    static let originShare = Text(en: "Part of it that this may be", zhHant: "可能占比")
    static let originPath = Text(en: "By this way", zhHant: "路徑")
    static let originPresumed = Text(
        en: "Wholly or in part from the region: there is no share too small", zhHant: "全部或部分來自該地區；法令未設最低比例")
    static let originHint = Text(
        en: "Not known is never the same as of somewhere else: ask for where every input comes from.",
        zhHant: "「不明」不等於「來自他處」：應索取每項原料之來源資料。")
}
