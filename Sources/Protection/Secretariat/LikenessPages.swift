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

        func html(_ say: Words) -> HTML {
            var rows = [
                SummaryList.Row(
                    .caseReference, html: #"<a href="\#(LocalPath.checked("/cases/\(id)"))">\#(reference)</a>"#),
                SummaryList.Row(.caseStage, html: stage.tag.html(say)),
                SummaryList.Row(.caseOpened, html: openedAt.html(say)),
            ]
            if let name { rows.append(.init(.caseName, html: name.html { "<div>\(HTML.name($0))</div>" })) }
            if let identity {
                rows.append(.init(.fileBorn, identity.born?.text(in: say.language)))
                rows.append(.init(.fileGender, say(.saidGender(identity.gender))))
                rows.append(.init(.fileNationalities, say.list(identity.nationalities.map { say($0.named) })))
            }
            return "<section>\(SummaryList(rows).html(say))</section>"
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
            \(pairs.html { pair($0, say, forms) })\(next(say))
            """
    }

    private func pair(_ pair: Pair, _ say: Words, _ forms: Forms) -> HTML {
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
            <p class="hint">\(say(.likenessForms, ["count": String(pair.forms)]))</p>\
            <div class="sides">\(pair.files.html { $0.html(say) })</div>\(answer)</article>
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
    static let likenessForms = Text(
        en: "Forms of names or numbers that agree: {count}", zhHant: "有 {count} 種姓名或號碼形式相符")
    static let likenessMore = Text(en: "More", zhHant: "更多")

    static func likeness(_ resolution: Likeness.Resolution) -> Text {
        switch resolution {
        case .same: Text(en: "The same person", zhHant: "同一人")
        case .different: Text(en: "Different people", zhHant: "不同人")
        case .unsure: Text(en: "Cannot be said", zhHant: "無法判斷")
        }
    }
}
