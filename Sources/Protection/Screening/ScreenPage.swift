import Lexicon
import Packs
import Web

/// One screen of a questionnaire.
struct ScreenPage: Page {
    /// A question as programs read it: what the page shows, in the reader's language.
    struct Asked: Sendable, Encodable {
        let id: String
        let kind: Questionnaire.Kind
        let label: String
        let isRequired: Bool
        let mayDecline: Bool
        /// Whether another answer on the page decides if it counts.
        let isDependent: Bool
        let options: [String]
        let answer: Questionnaire.Answer?
    }

    let draft: Draft.ID
    let form: DraftForm
    let screen: String
    let step: Int
    let about: Int
    let asked: [Asked]
    let problems: [String]
    let emergency: [EmergencyNumber]
    private let run: Run
    private let shown: Questionnaire.Screen
    private let questions: [Questionnaire.Shown]
    private let wrong: [Problem]

    init(
        _ draft: Draft, _ form: DraftForm, _ run: Run, _ screen: Questionnaire.Screen,
        problems: [Questionnaire.Problem] = [], emergency: [EmergencyNumber], in language: ScreenLanguage
    ) {
        self.draft = draft.id
        self.form = form
        self.screen = screen.id
        self.run = run
        self.emergency = emergency
        shown = screen
        (step, about) = run.number(of: screen.id)
        questions = run.form.shown(on: screen.id, given: run.contents.answers)
        asked = questions.map { shown in
            let question = shown.question
            return Asked(
                id: question.id, kind: question.kind, label: run.form.text(question.label)(in: language),
                isRequired: question.required, mayDecline: question.mayDecline, isDependent: shown.isDependent,
                options: run.lists.choices(for: question, of: run.form, language).map(\.value),
                answer: run.contents.answers[question.id])
        }
        wrong = problems.map { problem in
            Problem(problem.question, Text(verbatim: run.form.words(problem, in: language.tag)))
        }
        self.problems = problems.map { "\($0.question): \($0.reason.rawValue)" }
    }

    var hasOwnHeading: Bool { true }

    func title(_ say: Words) -> String { say(run.form.text(shown.heading)) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let fields = fields(say)
        let lead = run.form.text(shown.hint)
        let hint: HTML = shown.hint.isEmpty ? .empty : #"<p class="lead">\#(say.html(lead))</p>"#
        let cited = run.form.text(shown.source)
        let source: HTML =
            shown.source.isEmpty ? .empty : #"<p class="hint">\#(say.html(.formSource))\#(say.html(cited))</p>"#
        let summary = Inputs(say, problems: wrong).errorSummary
        let head = back(say) + progress(say) + summary + "<h1>\(title(say))</h1>" + hint
        guard !isEnding else { return head + fields + closing(say, forms) + source }
        // Where somebody is in danger, going on is not the first thing to do.
        let onward = Button(.continueOn, isWarning ? .secondary : .primary).html(say)
        let later = Button(.saveForLater, isWarning ? .primary : .secondary, name: "then", value: "later").html(say)
        return head
            + forms.post(
                to: "/drafts/\(draft)/screens/\(screen)",
                Inputs(say).hidden("asked", asked.map(\.id).joined(separator: " ")) + fields
                    + buttonRow(isWarning ? later + onward : onward + later))
            + source + help(say) + giveUp(say, forms)
    }

    /// Every question of the page, those that an answer here brings up folded away until it does.
    private func fields(_ say: Words) -> HTML {
        var unfolding = Unfolding()
        let numbers = questions.map { shown in unfolding.open(by: shown.triggers.map { field(of: $0) }) }
        let warning = unfolding.open(by: warnings.flatMap(\.triggers).map { field(of: $0) })
        let inputs = Inputs(say, entered: run.entered(on: screen), problems: wrong, unfolding: unfolding)
        let fields = zip(questions, numbers).map { shown, number -> HTML in
            let input = QuestionInput(question: shown.question, form: run.form, lists: run.lists, say: say).html(inputs)
            guard shown.isDependent else { return input }
            return inputs.unfolded(number, isAsked: shown.question.kind != .note, input)
        }
        // Where an answer speaks of danger, whom to call stands under it at once.
        let numbersToCall: HTML =
            step == 1 && !warnings.isEmpty && !emergency.isEmpty
            ? inputs.unfolded(warning, isAsked: false, emergency.html(say)) : .empty
        return fields.html { $0 } + (isWarning ? emergency.html(say) : numbersToCall)
    }

    /// A page that asks nothing and leads on: it says what has to be done first, and whom to call.
    private var isWarning: Bool { !isEnding && questions.allSatisfy { $0.question.kind == .note } }

    private var warnings: [Questionnaire.Shown] { questions.filter { $0.question.kind == .note && $0.isDependent } }

    /// The control on the page by which an answer is given.
    private func field(of trigger: Questionnaire.Trigger) -> (field: String, value: String?) {
        let question = run.form.question(trigger.question)
        guard trigger.value == Questionnaire.declinedValue, let question,
            let refusal = question.fields(for: .declined).first
        else { return (trigger.question, trigger.value) }
        return (refusal.0, refusal.1)
    }

    private var isEnding: Bool { run.ending?.id == screen }

    private func back(_ say: Words) -> HTML {
        let earlier = run.previous(before: screen)
        return Link.back(to: earlier.map { "/drafts/\(draft)/screens/\($0)" } ?? "/drafts", say)
    }

    private func progress(_ say: Words) -> HTML {
        guard !isEnding else { return .empty }
        let words = say(.stepOfAbout, ["step": String(step), "about": String(about)])
        return #"<p class="when">\#(words)</p>"#
    }

    /// The numbers stand on the first screen, whatever is answered.
    private func help(_ say: Words) -> HTML {
        guard step == 1, !emergency.isEmpty else { return .empty }
        return Details(.whomToCall, emergency.html(say)).html(say)
    }

    private func closing(_ say: Words, _ forms: Forms) -> HTML {
        emergency.html(say)
            + forms.post(to: "/drafts/\(draft)/giving-up", buttonRow(Button(.finishKeepingNothing).html(say)))
    }

    private func giveUp(_ say: Words, _ forms: Forms) -> HTML {
        Details(
            .giveUpDraft,
            "<p>\(say.html(.giveUpExplained))</p>"
                + forms.post(to: "/drafts/\(draft)/giving-up", Button(.giveUpForGood, .grave).html(say))
        ).html(say)
    }

    private enum CodingKeys: CodingKey { case draft, form, screen, step, about, asked, problems, emergency }
}
