import Foundation
import Lexicon
import Web

/// Where the competent body decides, beside what the panel advises and what was noted.
struct DecisionPage: Page {
    let path: String
    let version: Int
    let isDecided: Bool
    let lacking: [Named]
    let elements: ElementsShown?
    let views: ViewsShown?
    /// How far the panel was heard; nil before it was convened.
    let hearing: Identification.Hearing?
    let words: Text
    let entered: Fields
    let problems: [Problem]

    private enum CodingKeys: CodingKey { case version, isDecided, lacking, elements, views }

    func title(_ say: Words) -> String { say(.decisionHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        return """
            \(Link.back(to: path, say))\(inputs.errorSummary)<p>\(say.html(words))</p>\(first(say))\
            \(elements?.html(say))\(views?.html(say))\(form(inputs, say, forms))
            """
    }

    private func first(_ say: Words) -> HTML {
        guard !lacking.isEmpty, !isDecided else { return .empty }
        let items = lacking.html { "<li>\(say.html($0.text))</li>" }
        return Inset(.warning, "<p>\(say(.identPrerequisitesLacking))</p><ul>\(items)</ul>").html
    }

    private func form(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        guard !isDecided else { return Inset(.plain, .paragraph(say(.identDecidedAlready))).html }
        let results = Identification.Outcome.allCases.map { Choice($0, .outcome($0)) }
        let contents: HTML = """
            \(inputs.hidden("version", version))\(inputs.radios("outcome", .decisionResult, results))\
            \(HTML.paragraph(say(.noticeReasonsHint)))\
            \(inputs.notice("reasons", .decisionReasons, hint: .decisionReasonsHint, rows: 8))\
            \(inputs.notice("departure", .decisionDeparture, hint: .decisionDepartureHint, rows: 3))\
            \(hearing == .mayGoWithout
                ? inputs.notice("unheard", .decisionUnheard, hint: .decisionUnheardHint, rows: 3) : HTML.empty)\
            \(buttonRow(Button(.decisionContinue).html(say), Link(.cancel, to: path).html(say)))
            """
        return """
            <h2>\(say(.identDecision))</h2>\(HTML.paragraph(say(.decisionLead)))\
            \(forms.post(to: "\(path)/decision/check", contents))
            """
    }
}

/// The decision once more, before it is taken.
struct DecisionCheckPage: Page {
    let path: String
    let version: Int
    let form: DecisionForm
    let departs: Bool
    let isHeard: Bool

    private enum CodingKeys: CodingKey { case version, form, departs, isHeard }

    func title(_ say: Words) -> String { say(.decisionCheckHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        var rows = [
            SummaryList.Row(.decisionResult, html: "<strong>\(say(.outcome(form.outcome)))</strong>"),
            SummaryList.Row(.decisionReasons, html: form.reasons.html),
        ]
        if departs, let departure = form.departure {
            rows.append(.init(.decisionDeparture, html: departure.html))
        }
        if !isHeard, let unheard = form.unheard { rows.append(.init(.decisionUnheard, html: unheard.html)) }
        let inputs = Inputs(say)
        let carried: HTML = """
            \(inputs.hidden("version", version))\(inputs.hidden("outcome", form.outcome.rawValue))\
            \(inputs.hidden("reasons", form.reasons))\(inputs.hidden("departure", form.departure))\
            \(inputs.hidden("unheard", form.unheard))
            """
        let mark = StatusTag.decision(departs: departs, isHeard: isHeard, say)
        let change = forms.post(
            to: "\(path)/decision/check",
            carried + Button(.decisionChange, .secondary, name: "change", value: "yes").html(say))
        let confirm = forms.post(to: "\(path)/decision", carried + Button(.decisionConfirm, .grave).html(say))
        return """
            \(mark)\(HTML.paragraph(say(.decisionCheckLead)))\(SummaryList(rows).html(say))\
            \(buttonRow(confirm, change))
            """
    }
}
