extension Questionnaire {
    /// Every expression names questions that exist, were asked before, and options that they have.
    func expressions(_ graph: ScreenGraph, _ marks: QuestionnaireMarks) -> [QuestionnaireFault] {
        var faults: [QuestionnaireFault] = []
        for (index, screen) in screens.enumerated() {
            let place = "screen \(screen.id)"
            let before = graph.askedBefore(index).union(screen.questions)
            for (number, branch) in screen.branches.enumerated() {
                let part = QuestionnaireMarks.Part.branch(screen: index, number)
                faults += check(branch.condition, asked: before).map { marks.fault(part, place, $0) }
            }
        }
        for (index, question) in questions.enumerated() {
            let place = "question \(question.id)"
            let before = askedBefore(question, graph)
            var parts: [(QuestionnaireMarks.Part, Condition)] = []
            if let when = question.askedWhen { parts.append((.askedWhen(question: index), when)) }
            parts += question.fixed.enumerated().map { (.fixed(question: index, $0.offset), $0.element.when) }
            for (part, condition) in parts {
                faults += check(condition, asked: before).map { marks.fault(part, place, $0) }
            }
            if let when = question.requiredWhen {
                let onPath = before.union(screens.filter { $0.questions.contains(question.id) }.flatMap(\.questions))
                faults += check(when, asked: onPath).map { marks.fault(.requiredWhen(question: index), place, $0) }
            }
        }
        return faults
    }

    /// What may have been asked when a question comes up, on whichever of its screens.
    private func askedBefore(_ question: Question, _ graph: ScreenGraph) -> Set<Question.ID> {
        var before: Set<Question.ID> = []
        for (index, screen) in screens.enumerated() {
            guard let position = screen.questions.firstIndex(of: question.id) else { continue }
            before.formUnion(graph.askedBefore(index))
            before.formUnion(screen.questions[..<position])
        }
        return before
    }

    private func check(_ condition: Condition, asked: Set<Question.ID>) -> [QuestionnaireFault.Why] {
        condition.atoms.flatMap { atom -> [QuestionnaireFault.Why] in
            guard let id = atom.questions.first else { return [] }
            guard let question = question(id) else { return [.unknownQuestion(id)] }
            guard asked.contains(id) else { return [.askedLater(id)] }
            return check(atom, of: question)
        }
    }

    private func check(_ atom: Condition, of question: Question) -> [QuestionnaireFault.Why] {
        let values: [String]
        switch atom {
        case .equals(_, let value): values = [value]
        case .among(_, let listed): values = listed
        case .has(_, let value):
            return unknown([value], of: question)
        case .compares where question.kind != .number:
            return [.expected("a question of type number to compare ‘\(question.id)’ with a number")]
        case .compares, .answered, .declined, .not, .all, .any: return []
        }
        if question.kind == .choices { return [.severalAnswers(question: question.id)] }
        return unknown(values, of: question)
    }

    private func unknown(_ values: [String], of question: Question) -> [QuestionnaireFault.Why] {
        guard let options = question.options else { return [] }
        return values.filter { !options.contains($0) }.map { .unknownOption(question: question.id, option: $0) }
    }
}
