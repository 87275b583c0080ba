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
            \(inputs.textarea("reasons", .decisionReasons, hint: .decisionReasonsHint, rows: 10))\
            \(inputs.textarea("departure", .decisionDeparture, hint: .decisionDepartureHint, rows: 5))\
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

    private enum CodingKeys: CodingKey { case version, form, departs }

    func title(_ say: Words) -> String { say(.decisionCheckHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        var rows = [
            SummaryList.Row(.decisionResult, html: "<strong>\(say(.outcome(form.outcome)))</strong>"),
            SummaryList.Row(.decisionReasons, html: .typed(form.reasons)),
        ]
        if departs, let departure = form.departure {
            rows.append(.init(.decisionDeparture, html: .typed(departure)))
        }
        let inputs = Inputs(say)
        let carried: HTML = """
            \(inputs.hidden("version", version))\(inputs.hidden("outcome", form.outcome.rawValue))\
            \(inputs.hidden("reasons", form.reasons))\(inputs.hidden("departure", form.departure ?? ""))
            """
        let mark: HTML = departs ? "<p>\(StatusTag(.decisionDeparts, .warning).html(say))</p>" : .empty
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
