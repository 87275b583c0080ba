import Lexicon
import Packs
import Web

/// Every answer on the path, each with a way to change it. What was left behind is not here, and does not leave.
struct AnswersPage: Page {
    struct Section: Sendable, Encodable {
        let screen: String
        let answers: [String: Questionnaire.Answer]
    }

    let draft: Draft.ID
    let form: DraftForm
    let sections: [Section]
    private let run: Run

    init(_ draft: Draft, _ form: DraftForm, _ run: Run) {
        self.draft = draft.id
        self.form = form
        self.run = run
        let reached = run.form.reachable(run.contents.answers)
        sections = run.steps.map { screen in
            let asked = run.form.asked(on: screen, given: run.contents.answers).map(\.id)
            return Section(screen: screen, answers: reached.filter { asked.contains($0.key) })
        }
    }

    func title(_ say: Words) -> String { say(.checkAnswers) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let parts = sections.html { section -> HTML in
            guard let screen = run.form.screen(section.screen) else { return .empty }
            let rows = run.form.asked(on: screen.id, given: run.contents.answers).filter { $0.kind != .note }
                .map { question in
                    SummaryList.Row(
                        run.form.text(question.label), html: value(of: question, in: section, say),
                        change: "/drafts/\(draft)/screens/\(screen.id)")
                }
            return "<h2>\(say.html(run.form.text(screen.heading)))</h2>" + SummaryList(rows).html(say)
        }
        let next = form == .referral ? "/drafts/\(draft)/referral" : "/drafts/\(draft)/result"
        return "<p class=\"lead\">\(say.html(.onlyTheseLeave))</p>" + parts
            + buttonRow(
                Link(.continueOn, to: next, isButton: true).html(say), Link(.backToDrafts, to: "/drafts").html(say))
    }

    private func value(of question: Questionnaire.Question, in section: Section, _ say: Words) -> HTML {
        guard let answer = section.answers[question.id] else {
            return #"<span class="soft">\#(say.html(.notAnswered))</span>"#
        }
        return .typed(run.lists.shown(answer, to: question, of: run.form, say))
    }

    private enum CodingKeys: CodingKey { case draft, form, sections }
}
