import Matching
import Web

/// Places of a network that may be one: each pair is asked about once.
struct PlacesPage: Page {
    struct Side: Encodable, Sendable {
        let node: NodeLine
        let address: String
        let numbers: [String]

        init(_ node: SupplyNode) {
            self.node = NodeLine(node)
            address = node.address
            numbers = node.numbers.map(\.text)
        }
    }

    struct Reason: Encodable, Sendable {
        let kind: FacilityPartKind
        let contribution: Double
    }

    struct Pair: Encodable, Sendable {
        let one, other: Side
        let score: Double
        let reasons: [Reason]
    }

    struct Decided: Encodable, Sendable {
        let one, other: Side
        let verdict: SamePlace.Verdict
    }

    let network: TradeNetwork.ID
    let open: [Pair]
    let decided: [Decided]
    let isCut: Bool
    private let problems: [Problem]

    private enum CodingKeys: CodingKey { case network, open, decided, isCut }

    init(_ id: TradeNetwork.ID, _ network: SupplyNetwork, _ proposals: PlaceProposals, problems: [Problem] = []) {
        self.network = id
        open = proposals.open.map { proposal in
            Pair(
                one: Side(network.nodes[proposal.one]), other: Side(network.nodes[proposal.other]),
                score: proposal.match.score,
                reasons: proposal.match.parts.map { Reason(kind: $0.kind, contribution: $0.contribution) })
        }
        decided = proposals.decided.map {
            Decided(one: Side(network.nodes[$0.one]), other: Side(network.nodes[$0.other]), verdict: $0.verdict)
        }
        isCut = proposals.isCut
        self.problems = problems
    }

    func title(_ say: Words) -> String { say(.placesHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, problems: problems)
        let cut: HTML = isCut ? HTML.paragraph(say(.placesCut)) : .empty
        let pairs = open.isEmpty ? HTML.paragraph(say(.placesNone)) : open.html { pair($0, say, forms) }
        return """
            \(Link.back(to: "\(NetworksDesk.path)/\(network)", .networkHeading, say))\(inputs.errorSummary)\
            <p class="lead">\(say.html(.placesLead))</p>\(pairs)\(cut)\(decidedTable(say))
            """
    }

    private func pair(_ pair: Pair, _ say: Words, _ forms: Forms) -> HTML {
        let rows = [pair.one, pair.other].map { side -> [HTML] in
            [
                side.node.link(in: network, say), HTML(text: side.node.words(say)), "<bdi>\(side.address)</bdi>",
                HTML(text: side.numbers.joined(separator: "; ")),
            ]
        }
        let table = DataTable(
            .placesPair(Percent.text(pair.score)),
            [.init(.networkNode), .init(.networkKind), .init(.nodeAddress), .init(.nodeNumbers)], rows)
        let reasons = pair.reasons.filter { $0.contribution != 0 }.map { reason in
            say(reason.kind.networkText) + " " + (reason.contribution > 0 ? "+" : "−")
                + Percent.text(abs(reason.contribution))
        }
        let inputs = Inputs(say)
        let answers = forms.post(
            to: "\(NetworksDesk.path)/\(network)/places/decisions",
            """
            \(inputs.once)\(inputs.hidden("one", pair.one.node.ref))\(inputs.hidden("other", pair.other.node.ref))\
            \(buttonRow(
                Button(.placesSame, name: "verdict", value: "same").html(say),
                Button(.placesDifferent, .secondary, name: "verdict", value: "different").html(say)))
            """)
        return """
            <section>\(table.html(say))<p class="hint">\(reasons.joined(separator: "; "))</p>\(answers)</section>
            """
    }

    private func decidedTable(_ say: Words) -> HTML {
        guard !decided.isEmpty else { return .empty }
        let rows = decided.map { pair -> [HTML] in
            [
                pair.one.node.link(in: network, say), pair.other.node.link(in: network, say),
                say.html(pair.verdict == .same ? .placesSame : .placesDifferent),
            ]
        }
        return DataTable(
            .placesDecided, [.init(.networkNode), .init(.placesOther), .init(.placesVerdict)], rows
        ).html(say)
    }
}

extension FacilityPartKind {
    var networkText: Text {
        switch self {
        case .name: Text(en: "name", zhHant: "名稱")
        case .address: Text(en: "address", zhHant: "地址")
        case .nameNumbers: Text(en: "other numbers in the names", zhHant: "名稱中數字不同")
        case .addressNumbers: Text(en: "numbers in the addresses", zhHant: "地址號碼")
        case .country: Text(en: "country", zhHant: "國家")
        case .distance: Text(en: "distance", zhHant: "距離")
        case .identifier: Text(en: "registry number", zhHant: "登記編號")
        case .identifierConflict: Text(en: "another registry number", zhHant: "登記編號不同")
        case .oneSided: Text(en: "only one of name and address agrees", zhHant: "僅名稱或地址之一相符")
        case .onlyGeneric: Text(en: "nothing but common words agrees", zhHant: "僅通用詞相符")
        case .bound: Text(en: "kept between 0 and 100", zhHant: "限於 0 至 100 之間")
        }
    }
}

extension Text {
    static func placesPair(_ score: String) -> Text {
        Text(en: "May be one: \(score)", zhHant: "可能同一：\(score)")
    }

    static let placesHeading = Text(en: "Places that may be one", zhHant: "可能為同一廠場者")
    static let placesLead = Text(
        en: """
            Papers spell the same place differently. Each pair is asked about once: your answer holds for all networks \
            of your unit until a paper says something new of one of the two.
            """,
        zhHant: "同一廠場在不同文件中寫法各異。每一組僅詢問一次；您的認定適用於本單位所有供應鏈，直至文件對其中之一有新記載。")
    static let placesNone = Text(en: "No pair waits for an answer.", zhHant: "目前無待認定者。")
    static let placesCut = Text(en: "More follow once these are answered.", zhHant: "完成上列認定後將顯示其餘。")
    static let placesSame = Text(en: "They are one", zhHant: "同一廠場")
    static let placesDifferent = Text(en: "They are two", zhHant: "不同廠場")
    static let placesDecided = Text(en: "Answered", zhHant: "已認定")
    static let placesOther = Text(en: "The other", zhHant: "另一方")
    static let placesVerdict = Text(en: "Answer", zhHant: "認定")
    static let placesVerdictMissing = Text(en: "Say whether they are one or two.", zhHant: "請選擇是否同一。")
}
