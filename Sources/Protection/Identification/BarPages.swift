import Lexicon
import Packs
import Policy
import Web

/// Whether removal is barred, and where the statement of it is printed.
struct BarPage: Page {
    let path: String
    let bar: BarShown
    let orders: Named?
    let canTell: Bool
    let entered: Fields
    let problems: [Problem]

    private enum CodingKeys: CodingKey { case bar, orders, canTell }

    func title(_ say: Words) -> String { say(.barHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let standing: HTML =
            bar.stands
            ? Inset(
                .warning,
                """
                <p><strong>\(say(.barStands))</strong> \
                \(say(.barUntil, ["open": say.list(bar.reasons.map { say(.proceeding($0)) })]))</p>\
                <p class="hint">\(say.list(bar.law.map { say($0.text) }))</p>
                """
            ).html : Inset(.plain, .paragraph(say(.barNot))).html
        return "\(Link.back(to: path, say))\(inputs.errorSummary)\(standing)\(form(inputs, say, forms))"
    }

    private func form(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        guard canTell else { return .empty }
        var ways: [Choice] = []
        if bar.stands { ways.append(Choice("agreed", .barAgreed)) }
        if let orders { ways.append(Choice("ordered", bar.stands ? .barOrdered : .barEndedOrdered, hint: orders.text)) }
        let languages = [ScreenLanguage.zhHant, .en].map { Choice($0.tag, Text(verbatim: $0.endonym)) }
        let contents: HTML = """
            \(inputs.radios("telling", .barTelling, ways))\
            \(inputs.radios("language", .barLanguage, languages, isInline: true))\
            \(buttonRow(Button(.barPrint).html(say), Link(.cancel, to: path).html(say)))
            """
        return """
            <h2>\(say(.barStatement))</h2>\(HTML.paragraph(say(.barLead)))\
            \(forms.post(to: "\(path)/bar/statement", contents))
            """
    }
}

/// The one bit on paper: the case's reference, the article, and nothing else.
struct BarStatementPage: Page {
    let reference: String
    let stands: Bool
    let law: Named?
    let language: ScreenLanguage

    private enum CodingKeys: CodingKey { case reference, stands, law }

    var frame: Frame { .paper }
    var hasOwnHeading: Bool { true }

    func title(_ say: Words) -> String { say(.barStatement) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let own = Words(language)
        let values = ["reference": reference, "article": law.map { own($0.text) } ?? ""]
        return """
            <div lang="\(language.tag)" dir="ltr"><h1>\(own(.barStatement))</h1>\
            <p>\(own(stands ? .barSaysBarred : .barSaysEnded, values))</p><p>\(own(.barNoMore))</p></div>
            """
    }
}
