import Foundation
import Lexicon
import Store
import Web

/// Pairs of files that may be of one person, side by side.
struct LikenessesPage: Page {
    /// What is shown of one of the two.
    struct File: Encodable, Sendable {
        let id: String
        let reference: String
        let stage: Stage
        let openedAt: Moment
        let name: [String]?
        let identity: IdentityContent?

        init(_ found: StagedCase, _ name: NameContent?, _ identity: IdentityContent?, _ zone: TimeZone) {
            id = found.record.id.description
            reference = found.record.reference.text
            stage = found.stage
            openedAt = Moment(found.record.openedAt, in: zone)
            self.name = name?.all
            self.identity = identity
        }
    }

    /// Two files, and what was made of them.
    struct Pair: Encodable, Sendable {
        let id: String
        let version: Int
        let forms: Int
        let files: [File]
        let resolution: Likeness.Resolution?

        init?(_ likeness: Likeness, _ files: [Person.ID: File]) {
            guard let newer = files[likeness.person], let older = files[likeness.other] else { return nil }
            id = likeness.id.description
            version = likeness.version
            forms = likeness.forms
            self.files = [newer, older]
            resolution = likeness.resolution
        }
    }

    let pairs: [Pair]
    let hasNext: Bool
    let address: ListAddress

    private enum CodingKeys: CodingKey { case pairs, hasNext }

    func title(_ say: Words) -> String { say(.likenessHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let none: HTML = pairs.isEmpty ? .paragraph(say(.nothingHere)) : .empty
        let tabs = Tabs(
            .likenessState,
            [.init(.likenessOpen, to: "/likenesses"), .init(.likenessResolved, to: "/likenesses?state=resolved")],
            current: address.filter.isEmpty ? "/likenesses" : "/likenesses?state=resolved")
        return """
            \(HTML.paragraph(say(.likenessLead)))\(tabs.html(say))\(none)\
            \(clusters.html { cluster($0, say, forms) })\(next(say))
            """
    }

    /// Pairs that share a file stand together: three files of one person are one matter, not three.
    private var clusters: [[Pair]] {
        pairs.reduce(into: []) { clusters, pair in
            let ids = Set(pair.files.map(\.id))
            let touching = clusters.indices.filter { index in
                clusters[index].contains { !ids.isDisjoint(with: $0.files.map(\.id)) }
            }
            let joined = touching.flatMap { clusters[$0] } + [pair]
            for index in touching.reversed() { clusters.remove(at: index) }
            clusters.append(joined)
        }
    }

    private func cluster(_ pairs: [Pair], _ say: Words, _ forms: Forms) -> HTML {
        let files = Set(pairs.flatMap { $0.files.map(\.reference) }).sorted()
        let together: HTML =
            pairs.count > 1
            ? "<p><strong>\(say(.likenessTogether, ["files": say.list(files)]))</strong></p>" : .empty
        return "<section>\(together)\(pairs.html { pair($0, say, forms) })</section>"
    }

    private func pair(_ pair: Pair, _ say: Words, _ forms: Forms) -> HTML {
        let comparison = LikenessCompared(pair)
        let references = pair.files.map(\.reference).joined(separator: " / ")
        let answer: HTML
        if let resolution = pair.resolution {
            answer = "<p>\(StatusTag(.likeness(resolution)).html(say))</p>"
        } else {
            let buttons = Likeness.Resolution.allCases.html {
                Button(.likeness($0), .secondary, name: "resolution", value: $0.rawValue).html(say)
            }
            answer = forms.post(
                to: "/likenesses/\(pair.id)/resolution",
                Inputs(say).hidden("version", pair.version) + buttonRow(buttons))
        }
        return """
            <article class="pair"><h2 dir="ltr">\(references)</h2>\
            <p>\(say.html(.likenessAgrees(comparison.agreeing)))</p>\(comparison.table(say))\(answer)</article>
            """
    }

    private func next(_ say: Words) -> HTML {
        guard hasNext else { return .empty }
        let path = LocalPath.checked(address.page(address.paging.number + 1))
        return #"<nav class="pages"><a rel="next" href="\#(path)">\#(say(.likenessMore))</a></nav>"#
    }
}

extension Text {
    static let likenessHeading = Text(en: "Files that may be of the same person", zhHant: "可能為同一人的檔案")
    static let likenessLead = Text(
        en:
            """
            Found by names and numbers that agree. No agency sees this. Names often agree by chance: decide on \
            the whole.
            """,
        zhHant: "依相符的姓名及號碼找出，其他機關無法看到。同名者眾，請綜合判斷。")
    static let likenessState = Text(en: "Decided or not", zhHant: "處理狀態")
    static let likenessOpen = Text(en: "To decide", zhHant: "待判斷")
    static let likenessResolved = Text(en: "Decided", zhHant: "已判斷")

    /// What agrees, in words; where nothing shown does, that a form of a name or a number does.
    static func likenessAgrees(_ fields: [Text]) -> Text {
        guard !fields.isEmpty else {
            return Text(
                en: "A form or the sound of a name, or a number, agrees.", zhHant: "姓名的某種寫法或讀音、或號碼相符。")
        }
        return Text(
            en: "Agrees: \(fields.map { $0(in: .en).lowercased() }.joined(separator: ", "))",
            zhHant: "相符：\(fields.map { $0(in: .zhHant) }.joined(separator: "、"))")
    }
    static let likenessTogether = Text(
        en: "These may all be one person: {files}", zhHant: "下列檔案可能均屬同一人：{files}")
    static let likenessField = Text(en: "What", zhHant: "項目")
    static let likenessSame = Text(en: "Agrees", zhHant: "相符")
    static let likenessMore = Text(en: "More", zhHant: "更多")

    static func likeness(_ resolution: Likeness.Resolution) -> Text {
        switch resolution {
        case .same: Text(en: "The same person", zhHant: "同一人")
        case .different: Text(en: "Different people", zhHant: "不同人")
        case .unsure: Text(en: "Cannot be said", zhHant: "無法判斷")
        }
    }
}
