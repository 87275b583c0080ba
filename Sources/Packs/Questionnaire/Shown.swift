extension Questionnaire {
    /// A question as its page shows it: at once, or as soon as an answer on the same page calls for it.
    package struct Shown: Sendable, Equatable {
        package let question: Question
        /// Whether another answer on the page decides if it is asked.
        package let isDependent: Bool
        /// Any of these brings it up; none where the page cannot tell by single answers, and shows it throughout.
        package let triggers: [Trigger]
    }

    /// An answer on the page that brings a question up.
    package struct Trigger: Sendable, Hashable {
        package let question: Question.ID
        /// Nil: whatever is entered.
        package let value: String?

        package init(_ question: Question.ID, _ value: String? = nil) {
            self.question = question
            self.value = value
        }
    }

    /// What ``Trigger/value`` says of “prefer not to say”.
    package static let declinedValue = "declined"

    /// Every question that a screen may come to ask, given the answers of the screens before it.
    package func shown(on screen: Screen.ID, given answers: Answers) -> [Shown] {
        let own = (self.screen(screen)?.questions ?? []).compactMap { question($0) }
        let ids = Set(own.map(\.id))
        let before = walk(answers).reached.filter { !ids.contains($0.key) }
        return own.compactMap { question in
            guard !question.fixed.contains(where: { $0.when.holds(before) }) else { return nil }
            guard let condition = question.askedWhen else {
                return Shown(question: question, isDependent: false, triggers: [])
            }
            let deciding = own.filter { condition.questions.contains($0.id) }
            return opening(question, condition, decidedBy: deciding, before)
        }
    }

    /// Tries every answer to the questions that decide, and finds the single answers that open it.
    private func opening(
        _ question: Question, _ condition: Condition, decidedBy deciding: [Question], _ before: Answers
    ) -> Shown? {
        let always = Shown(question: question, isDependent: true, triggers: [])
        guard !deciding.isEmpty else {
            return condition.holds(before) ? Shown(question: question, isDependent: false, triggers: []) : nil
        }
        var combined: [(triggers: [Trigger], answers: Answers)] = [([], before)]
        for decider in deciding {
            guard let samples = decider.samples(for: condition) else { return always }
            combined = combined.flatMap { so in
                [so] + samples.map { (so.triggers + $0.triggers, so.answers.merging([decider.id: $0.answer]) { $1 }) }
            }
            guard combined.count <= 4_096 else { return always }
        }
        let tried = combined.map { (triggers: $0.triggers, holds: condition.holds($0.answers)) }
        guard tried.contains(where: \.holds) else { return nil }
        let opening = Set(tried.filter { $0.holds && $0.triggers.count == 1 }.flatMap(\.triggers))
        // A required question that nobody has answered yet decides nothing: its page is not done without it.
        let counted = deciding.allSatisfy(\.required) ? tried.filter { !$0.triggers.isEmpty } : tried
        let isExact = counted.allSatisfy { $0.holds == !opening.isDisjoint(with: $0.triggers) }
        guard isExact else { return always }
        let order = opening.sorted { ($0.question, $0.value ?? "") < ($1.question, $1.value ?? "") }
        return Shown(question: question, isDependent: true, triggers: order)
    }
}

extension Questionnaire.Question {
    fileprivate typealias Sample = (triggers: [Questionnaire.Trigger], answer: Questionnaire.Answer)

    /// One answer of each sort that a condition can tell apart; nil where it looks at more than a page can.
    fileprivate func samples(for condition: Questionnaire.Condition) -> [Sample]? {
        let atoms = condition.atoms.filter { $0.questions.contains(id) }
        let declining: [Sample] = mayDecline ? [([.init(id, Questionnaire.declinedValue)], .declined)] : []
        switch kind {
        case .yesNo, .choice, .tick:
            guard let options else { return onlyFilled(atoms).map { $0 + declining } }
            return options.map { ([.init(id, $0)], .choice($0)) } + declining
        case .choices:
            guard let options else { return nil }
            let singles: [Sample] = options.map { ([.init(id, $0)], .choices([$0])) }
            return singles + [(options.map { .init(id, $0) }, .choices(options))] + declining
        case .text, .place, .phone, .email: return onlyFilled(atoms).map { $0 + declining }
        case .country, .language, .unit, .number, .approximateDate, .day, .file, .note: return nil
        }
    }

    private func onlyFilled(_ atoms: [Questionnaire.Condition]) -> [Sample]? {
        let isPlain = atoms.allSatisfy { if case .answered = $0 { true } else { $0 == .declined(id) } }
        return isPlain ? [([.init(id)], .text("something"))] : nil
    }
}
