import Lexicon
import Web

/// Where the person chooses their number: nothing else stands on the page, and it is in their own language.
struct OwnNumberPage: Page {
    /// Where the numbers are posted to, and where the page itself is.
    let action: String
    let path: String
    let language: ScreenLanguage
    /// What goes along with the numbers.
    private let carried: Fields
    private let makesSomethingNew: Bool
    private let problems: [Problem]

    static let languages = ScreenLanguage.allCases.filter { !$0.isRightToLeft }

    /// The language that was asked for by its tag, or the person's own where pages are written in it.
    static func language(asked: String?, spoken: LanguageCode?, otherwise: ScreenLanguage) -> ScreenLanguage {
        let asked = asked.flatMap(ScreenLanguage.init(rawValue:)).flatMap { languages.contains($0) ? $0 : nil }
        return asked ?? spoken.flatMap(ScreenLanguage.init(spoken:)) ?? otherwise
    }

    static let queried = [FieldSpec("in", .choice(languages.map(\.tag))), FieldSpec("confirmed", .choice(["yes"]))]

    init(
        to action: String, at path: String, in language: ScreenLanguage, carrying carried: Fields = Fields(),
        makingNew: Bool = false, problems: [Problem] = []
    ) {
        self.action = action
        self.path = path
        self.language = language
        self.carried = carried
        makesSomethingNew = makingNew
        self.problems = problems
    }

    var frame: Frame { .alone }
    var hasOwnHeading: Bool { true }
    func title(_ say: Words) -> String { say(.myNumber) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let own = Words(language)
        // What was typed is not shown again: it is the person's alone.
        let inputs = Inputs(own, entered: carried, problems: problems)
        let along = ["access", "confirmed"].html { name in carried[name].map { inputs.hidden(name, $0) } ?? .empty }
        let hidden = (makesSomethingNew ? inputs.once : .empty) + along + inputs.hidden("in", language.tag)
        return """
            <div lang="\(language.tag)">\(choice)\(inputs.errorSummary)<h1>\(own.html(.myNumber))</h1>\
            <p class="lead">\(own.html(.accessOwnLead))</p>\
            \(forms.post(
                to: action, hidden + inputs.ownNumbers(own) + buttonRow(Button(.accessChosen).html(own))))</div>
            """
    }

    private var choice: HTML {
        let items = Self.languages.html { one -> HTML in
            let name: HTML = #"<span lang="\#(one.tag)">\#(one.endonym)</span>"#
            guard one != language else { return #"<li><strong aria-current="true">\#(name)</strong></li>"# }
            let confirmed = carried["confirmed"] != nil ? "&confirmed=yes" : ""
            return #"<li><a href="\#(path)?in=\#(one.tag)\#(confirmed)" hreflang="\#(one.tag)">\#(name)</a></li>"#
        }
        return #"<nav class="languages" aria-label="\#(Words(language)(.languages))"><ul>\#(items)</ul></nav>"#
    }

    private enum CodingKeys: CodingKey { case language }
}

extension ScreenLanguage {
    /// The language of the pages that somebody who speaks a language best can read; nil where there is none.
    init?(spoken: LanguageCode) {
        let known = ScreenLanguage(range: spoken.rawValue)
        guard let known, OwnNumberPage.languages.contains(known) else { return nil }
        self = known
    }
}

extension Inputs {
    /// The fields of ``NumberForm``.
    func ownNumbers(_ say: Words) -> HTML {
        text("number", .accessNumber, hint: .accessNumberHint, kind: .password, width: .medium)
            + text("number-again", .accessNumberAgain, kind: .password, width: .medium)
            + "<h2>\(say.html(.accessEmptyHeading))</h2>"
            + text("empty-number", .accessEmpty, hint: .accessEmptyHint, kind: .password, width: .medium)
    }
}
