import Packs

extension Questionnaire {
    /// What one form takes over from another, so that nothing is asked twice.
    ///
    /// Answers to questions of the same name go over as they are. The signs that the earlier form raised are ticked
    /// where this one lists them, but their page is still shown: a person looks at them before they are sent.
    func carrying(_ earlier: Answers, of other: Questionnaire, on today: PartialDate) -> DraftContents {
        let reached = other.reachable(earlier)
        var answers: Answers = [:]
        for question in questions {
            if let same = reached[question.id], other.question(question.id)?.kind == question.kind {
                answers[question.id] = same
            }
        }
        for problem in problems(answers, on: today) where problem.reason != .required {
            answers[problem.question] = nil
        }
        let known = Set(answers.keys)
        let raised = Set(other.indicators(earlier))
        for question in questions where question.kind == .choices && answers[question.id] == nil {
            let signs = question.choices.map(\.id).filter { !raised.isDisjoint(with: question.raises[$0] ?? []) }
            if !signs.isEmpty { answers[question.id] = .choices(signs) }
        }
        let seen = path(answers).filter { id in
            let asked = asked(on: id, given: answers)
            return !asked.isEmpty && asked.allSatisfy { $0.kind != .note && known.contains($0.id) }
        }
        return DraftContents(answers: answers, seen: Set(seen))
    }
}
