import Lexicon
import Matching
import Web

/// Something listed upstream, and the ways by which it comes down, link by link.
struct PathsShown: Encodable, Sendable {
    struct Step: Encodable, Sendable {
        let from, to: NodeLine
        let kind: LinkKind
        let grade: String
        let since, until: String?
        let goods: String
        let quantity: Double?
        let unit: String
        let document, page, digest: String
        let isWeakest: Bool
        private let gradeText: Text

        private enum CodingKeys: CodingKey {
            case from, to, kind, grade, since, until, goods, quantity, unit, document, page, digest, isWeakest
        }

        func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: CodingKeys.self)
            try values.encode(from, forKey: .from)
            try values.encode(to, forKey: .to)
            try values.encode(kind.word, forKey: .kind)
            try values.encode(grade, forKey: .grade)
            try values.encodeIfPresent(since, forKey: .since)
            try values.encodeIfPresent(until, forKey: .until)
            try values.encode(goods, forKey: .goods)
            try values.encodeIfPresent(quantity, forKey: .quantity)
            try values.encode(unit, forKey: .unit)
            try values.encode(document, forKey: .document)
            try values.encode(page, forKey: .page)
            try values.encode(digest, forKey: .digest)
            try values.encode(isWeakest, forKey: .isWeakest)
        }

        init(_ link: SupplyLink, from: Int, to: Int, isWeakest: Bool, in network: SupplyNetwork) {
            self.from = NodeLine(network.nodes[from])
            self.to = NodeLine(network.nodes[to])
            kind = link.kind
            grade = String(link.grade.letter)
            gradeText = link.grade.networkText
            since = link.validFrom.map { Day(clamping: $0).description }
            until = link.validTo.map { Day(clamping: $0).description }
            (goods, quantity, unit) = (link.goods, link.quantity, link.unit)
            let evidence = link.evidence.map { network.evidence[$0] }
            (document, page, digest) = (evidence?.document ?? "", evidence?.page ?? "", evidence?.digest ?? "")
            self.isWeakest = isWeakest
        }

        func cells(in network: TradeNetwork.ID, _ say: Words) -> [HTML] {
            let days = [since, until].contains { $0 != nil } ? "\(since ?? "…") – \(until ?? "…")" : ""
            let amount = quantity.map { "\($0) \(unit)" } ?? ""
            let weak: HTML = isWeakest ? " " + StatusTag(.pathWeakest, .warning).html(say) : .empty
            let mark: HTML =
                digest.isEmpty ? .empty : #" <code title="\#(digest)">\#(digest.prefix(12))…</code>"#
            let where_ = page.isEmpty ? "" : say(.pathPage, ["page": page])
            return [
                from.link(in: network, say), say.html(kind.networkText), to.link(in: network, say),
                HTML(text: [goods, amount].filter { !$0.isEmpty }.joined(separator: ", ")), HTML(text: days),
                "\(say.html(gradeText))\(weak)", "<bdi>\(document)</bdi>\(where_)\(mark)",
            ]
        }
    }

    struct Way: Encodable, Sendable {
        let steps: [Step]
        let strength: Double
        let weakest: String
    }

    let node: NodeLine
    let listings: [NodeListing]
    var isSure: Bool { listings.contains { $0.standing == .listed } }
    let hops: Int
    let strength: Double
    let ways: [Way]
    private let line: ListedLine

    private enum CodingKeys: CodingKey { case node, listings, hops, strength, ways }

    init(_ reached: ReachedListing, in traced: TracedNetwork) {
        node = NodeLine(traced.network.nodes[reached.node])
        line = ListedLine(reached.node, in: traced)
        (listings, hops, strength) = (reached.listings, reached.hops, reached.strength)
        ways = reached.paths.map { path in
            let steps = path.links.enumerated().map { place, link in
                Step(
                    traced.network.links[link], from: path.nodes[place], to: path.nodes[place + 1],
                    isWeakest: place == path.weakest, in: traced.network)
            }
            return Way(steps: steps, strength: path.strength, weakest: path.weakestGrade)
        }
    }

    func html(in network: TradeNetwork.ID, _ say: Words) -> HTML {
        let head = say(.pathHead, ["hops": String(hops), "strength": Percent.text(strength)])
        let ways = self.ways.enumerated().html { number, way in
            DataTable(
                .pathWay(number + 1),
                [
                    .init(.pathFrom), .init(.networkLinks), .init(.pathTo), .init(.impactGoods), .init(.pathDays),
                    .init(.networkGradeShort), .init(.networkDocument),
                ], way.steps.map { $0.cells(in: network, say) }
            ).html(say)
                + HTML.paragraph(
                    say(.pathStrength, ["strength": Percent.text(way.strength), "weakest": way.weakest]))
        }
        return """
            <section><h2>\(node.link(in: network, say))</h2><p>\(head)</p>\(line.entries(in: network, say))\(ways)\
            </section>
            """
    }
}

extension Text {
    static func pathWay(_ number: Int) -> Text {
        number == 1
            ? Text(en: "The shortest path", zhHant: "最短路徑")
            : Text(en: "Another path that shares no link with it (\(number))", zhHant: "另一條不重複關聯之路徑（\(number)）")
    }

    static let pathHead = Text(
        en: "{hops} links upstream; strength {strength}: the evidence of its links, times how well the name agrees.",
        zhHant: "位於上游 {hops} 段；強度 {strength}（各段證據之乘積，再乘以名稱相符度）。")
    static let pathStrength = Text(
        en:
            """
            Evidence of this path: {strength}; its weakest link is of grade {weakest}. A counts 1, B 0.8, C 0.5, \
            D 0.3.
            """,
        zhHant: "此路徑之證據強度：{strength}；最弱一段為 {weakest} 級。A 計 1、B 計 0.8、C 計 0.5、D 計 0.3。")
    static let pathFrom = Text(en: "From", zhHant: "自")
    static let pathTo = Text(en: "To", zhHant: "至")
    static let pathDays = Text(en: "Holds", zhHant: "期間")
    static let pathPage = Text(en: ", page {page}", zhHant: "，第 {page} 頁")
    static let pathWeakest = Text(en: "weakest", zhHant: "最弱")

    static func nodeListedUpstream(_ sure: Int, of all: Int) -> Text {
        let rest = all - sure
        if rest == 0 { return Text(en: "\(sure) listed upstream of it", zhHant: "上游有 \(sure) 個列名者") }
        if sure == 0 {
            return Text(en: "\(rest) upstream of it may be listed", zhHant: "上游有 \(rest) 個可能列名者")
        }
        return Text(
            en: "\(sure) listed upstream of it, \(rest) more may be listed",
            zhHant: "上游有 \(sure) 個列名者，另有 \(rest) 個可能列名")
    }

    static let nodeHeading = Text(en: "In the supply network", zhHant: "供應鏈節點")
    static let nodeListed = Text(en: "It is listed itself, or by who owns it", zhHant: "本身或其所有人列名")
    static let nodeMayBeListed = Text(
        en: "It may be listed itself, or by who owns it: names are alike", zhHant: "本身或其所有人可能列名（名稱近似）")
    static let nodeNothingUpstream = Text(
        en: "No match upstream in the lists in force", zhHant: "上游與現行名單比對無相符者")
    static let nodeCut = Text(
        en: "The search was cut off; there may be more.", zhHant: "搜尋已達上限，可能尚有其他。")
    static let nodeDay = Text(en: "Only what held on", zhHant: "僅計當日有效之關聯")
    static let nodeDayHint = Text(en: "A day as 2026-07-09; empty for all.", zhHant: "日期，例如 2026-07-09；空白表示全部。")
    static let nodeDayShow = Text(en: "Show", zhHant: "顯示")
    static let nodeDayMissing = Text(en: "Write the day as 2026-07-09.", zhHant: "請以 2026-07-09 之格式填寫日期。")
    static let nodeAliases = Text(en: "Also called", zhHant: "別名")
    static let nodeAddress = Text(en: "Address", zhHant: "地址")
    static let nodeRegion = Text(en: "Region", zhHant: "地區")
    static let nodePlace = Text(en: "Latitude and longitude", zhHant: "經緯度")
    static let nodeNumbers = Text(en: "Numbers", zhHant: "編號")
    static let nodeQuantity = Text(en: "Quantity", zhHant: "數量")
    static let nodeMissing = Text(en: "What is missing", zhHant: "尚缺之資料")
    static let nodeMissingWhat = Text(en: "Missing", zhHant: "所缺")
    static let nodeMissingAsk = Text(en: "Ask for", zhHant: "應索取")
}
