import Packs
import Web

/// Someone's way through a questionnaire: where they are, what is left, and what one page's answers change.
///
/// Pure: it reads no clock and no store.
struct Run: Sendable {
    let form: Questionnaire
    private(set) var contents: DraftContents
    let lists: AnswerLists
    let today: Questionnaire.PartialDate

    init(_ form: Questionnaire, _ contents: DraftContents, lists: AnswerLists, today: Questionnaire.PartialDate) {
        self.form = form
        self.contents = contents
        self.lists = lists
        self.today = today
    }

    /// The screens on the path that ask something.
    var steps: [String] { form.path(contents.answers).filter { !isEnding($0) } }

    /// A last screen that asks nothing: where the answers are checked, or where the path ends in words alone.
    var ending: Questionnaire.Screen? {
        form.path(contents.answers).last.flatMap { isEnding($0) ? form.screen($0) : nil }
    }

    /// Whether the path ends in words alone, with nothing to send.
    var endsInWords: Bool { ending.map { !$0.questions.isEmpty } ?? false }

    private func isEnding(_ id: String) -> Bool {
        guard let screen = form.screen(id), screen.following.isEmpty else { return false }
        return screen.questions.allSatisfy { form.question($0)?.kind == .note }
    }

    /// Answered, or left empty on purpose, and nothing to put right.
    func isDone(_ screen: String) -> Bool { contents.seen.contains(screen) && problems(on: screen).isEmpty }

    /// The first screen that still waits.
    var firstUndone: String? { steps.first { !isDone($0) } }

    /// Everything was answered: what comes next is the page of answers, the result or the closing words.
    var isComplete: Bool { firstUndone == nil }

    /// A screen opens once everything before it is done.
    func isOpen(_ screen: String) -> Bool {
        if screen == ending?.id { return isComplete && endsInWords }
        guard let place = steps.firstIndex(of: screen) else { return false }
        return steps[..<place].allSatisfy(isDone)
    }

    /// Where to go after a screen: the next that waits, wherever it is; nil when none does.
    func next(after screen: String) -> String? {
        let steps = steps
        let place = steps.firstIndex(of: screen) ?? -1
        return steps[(place + 1)...].first { !isDone($0) } ?? firstUndone
    }

    /// Where the path ends with nothing to send, what was answered off it is not kept either.
    func withoutLeftovers() -> Run {
        guard isComplete, endsInWords else { return self }
        var next = self
        next.contents.answers = form.reachable(contents.answers)
        return next
    }

    func previous(before screen: String) -> String? { form.previous(before: screen, given: contents.answers) }

    /// "Step 3 of about 9": as many as there may still be, so that the number never grows on the way.
    func number(of screen: String) -> (step: Int, about: Int) {
        let place = steps.firstIndex(of: screen) ?? steps.count - 1
        return (place + 1, place + longest(from: screen))
    }

    /// The longest way through the screens that may follow one, itself included. A checked form has no circles.
    private func longest(from id: String) -> Int {
        guard !isEnding(id), let screen = form.screen(id) else { return 0 }
        return 1 + (Set(screen.following).map(longest).max() ?? 0)
    }

    /// What is to be put right on a screen, a choice that is on no list included.
    func problems(on screen: String) -> [Questionnaire.Problem] {
        let listed = form.asked(on: screen, given: contents.answers).compactMap { question in
            contents.answers[question.id].flatMap { answer in
                lists.knows(answer, to: question)
                    ? nil : Questionnaire.Problem(question: question.id, screen: screen, reason: .notAnOption)
            }
        }
        return form.problems(contents.answers, on: today).filter { $0.screen == screen } + listed
    }
}

extension Run {
    /// What sending off a screen led to.
    struct Saved: Sendable {
        let run: Run
        let problems: [Questionnaire.Problem]
        /// The answers have brought up more on the same screen, which nobody has seen yet.
        let asksMore: Bool
    }

    /// Keeps what was entered on a screen, whatever is wrong with it.
    ///
    /// What another answer on the same page left unasked is dropped, although the page had shown it.
    ///
    /// - Parameter fields: among them `asked`, the questions that the page had shown: one that it had not is not wrong
    ///   for being empty.
    func saving(_ fields: Fields, on screen: String) -> Saved {
        var next = self
        let shown = Set((fields["asked"] ?? "").split(separator: " ").map(String.init))
        for id in form.screen(screen)?.questions ?? [] where shown.contains(id) {
            guard let question = form.question(id), question.kind != .note else { continue }
            next.contents.answers[id] = question.answer(in: fields)
        }
        let asked = form.asked(on: screen, given: next.contents.answers)
        let counted = Set(asked.map(\.id))
        for id in form.screen(screen)?.questions ?? [] where shown.contains(id) && !counted.contains(id) {
            next.contents.answers[id] = nil
        }
        let asksMore = asked.contains { !shown.contains($0.id) }
        let problems = next.problems(on: screen).filter { shown.contains($0.question) }
        if !asksMore { next.contents.seen.insert(screen) }
        return Saved(run: next, problems: problems, asksMore: asksMore)
    }
}
