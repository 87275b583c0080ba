import Lexicon
import Packs
import Web

/// Every answer on the path, each with a way to change it. What was left behind is not here, and does not leave.
struct AnswersShown: Sendable {
    struct Section: Sendable, Encodable {
        let screen: String
        let answers: [String: Questionnaire.Answer]
    }

    let sections: [Section]
    private let draft: Draft.ID
    private let run: Run

    init(_ open: DraftRoom.Open) {
        draft = open.draft.id
        let run = open.run
        self.run = run
        let reached = run.form.reachable(run.contents.answers)
        sections = run.steps.map { screen in
            let asked = run.form.asked(on: screen, given: run.contents.answers).map(\.id)
            return Section(screen: screen, answers: reached.filter { asked.contains($0.key) })
        }
    }

    /// The answers to some of the questions, under the heading of the screen that asked.
    func html(_ say: Words, level: Int, of chosen: (Questionnaire.Question) -> Bool) -> HTML {
        sections.html { section -> HTML in
            guard let screen = run.form.screen(section.screen) else { return .empty }
            let rows = rows(of: section, say, chosen)
            guard !rows.isEmpty else { return .empty }
            return "<h\(level)>\(say.html(run.form.text(screen.heading)))</h\(level)>" + SummaryList(rows).html(say)
        }
    }

    /// The same without the headings.
    func rows(_ say: Words, of chosen: (Questionnaire.Question) -> Bool) -> [SummaryList.Row] {
        sections.flatMap { rows(of: $0, say, chosen) }
    }

    private func rows(
        of section: Section, _ say: Words, _ chosen: (Questionnaire.Question) -> Bool
    ) -> [SummaryList.Row] {
        run.form.asked(on: section.screen, given: run.contents.answers).filter { $0.kind != .note && chosen($0) }
            .map { question in
                SummaryList.Row(
                    run.form.text(question.label), html: value(of: question, in: section, say),
                    change: "/drafts/\(draft)/screens/\(section.screen)")
            }
    }

    private func value(of question: Questionnaire.Question, in section: Section, _ say: Words) -> HTML {
        guard let answer = section.answers[question.id] else {
            return #"<span class="soft">\#(say.html(.notAnswered))</span>"#
        }
        return .typed(run.lists.shown(answer, to: question, of: run.form, say))
    }
}
