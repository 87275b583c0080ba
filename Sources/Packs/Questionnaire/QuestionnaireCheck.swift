extension Questionnaire {
    /// Everything that would make the form lie, loop or fall silent. Empty for a sound one.
    package func check() -> [QuestionnaireFault] { check(QuestionnaireMarks(file: id)) }

    func check(_ marks: QuestionnaireMarks) -> [QuestionnaireFault] {
        let graph = ScreenGraph(self)
        let faults =
            names(marks) + flow(graph, marks) + expressions(graph, marks) + contents(marks) + words(marks)
            + payloadFaults(marks)
        // A way to a screen that is not there, or round in a circle, hides whatever lies behind it.
        let isWhole = graph.cycle == nil && screens.allSatisfy { $0.following.allSatisfy { screen($0) != nil } }
        return isWhole ? faults : faults.filter { !$0.why.isConsequence }
    }

    // MARK: Names

    private func names(_ marks: QuestionnaireMarks) -> [QuestionnaireFault] {
        var faults: [QuestionnaireFault] = []
        if screens.isEmpty { faults.append(marks.fault(.whole, "", .missing("screens"))) }
        var seen: Set<String> = []
        for (index, screen) in screens.enumerated() {
            let place = "screen \(screen.id)"
            if !screen.id.isName { faults.append(marks.fault(.screen(index), place, .badName(screen.id))) }
            if !seen.insert(screen.id).inserted { faults.append(marks.fault(.screen(index), place, .twice(screen.id))) }
        }
        seen = []
        for (index, question) in questions.enumerated() {
            let place = "question \(question.id)"
            if !question.id.isName || Condition.reserved.contains(question.id) {
                faults.append(marks.fault(.question(index), place, .badName(question.id)))
            }
            if !seen.insert(question.id).inserted {
                faults.append(marks.fault(.question(index), place, .twice(question.id)))
            }
            var options: Set<String> = []
            for (number, choice) in question.choices.enumerated() where !options.insert(choice.id).inserted {
                faults.append(marks.fault(.option(question: index, number), place, .twice(choice.id)))
            }
        }
        return faults
    }

    // MARK: Flow

    private func flow(_ graph: ScreenGraph, _ marks: QuestionnaireMarks) -> [QuestionnaireFault] {
        var faults: [QuestionnaireFault] = []
        for (index, screen) in screens.enumerated() {
            let place = "screen \(screen.id)"
            for (number, branch) in screen.branches.enumerated() where self.screen(branch.screen) == nil {
                faults.append(marks.fault(.branch(screen: index, number), place, .unknownScreen(branch.screen)))
            }
            if let otherwise = screen.otherwise, self.screen(otherwise) == nil {
                faults.append(marks.fault(.otherwise(screen: index), place, .unknownScreen(otherwise)))
            }
            if screen.otherwise == nil, !screen.branches.isEmpty {
                faults.append(marks.fault(.screen(index), place, .noDefault))
            }
            if !graph.reachable.contains(index) { faults.append(marks.fault(.screen(index), place, .unreachable)) }
            for (number, id) in screen.questions.enumerated() where question(id) == nil {
                faults.append(marks.fault(.asking(screen: index, number), place, .unknownQuestion(id)))
            }
        }
        if let cycle = graph.cycle, let first = cycle.first {
            let ids = (cycle + [first]).map { screens[$0].id }
            faults.append(marks.fault(.screen(first), "screen \(screens[first].id)", .cycle(ids)))
        }
        let asked = Set(screens.flatMap(\.questions))
        for (index, question) in questions.enumerated() where !asked.contains(question.id) {
            faults.append(marks.fault(.question(index), "question \(question.id)", .neverAsked))
        }
        return faults
    }

    // MARK: Contents

    private func contents(_ marks: QuestionnaireMarks) -> [QuestionnaireFault] {
        questions.enumerated().flatMap { index, question -> [QuestionnaireFault] in
            let place = "question \(question.id)"
            var faults: [QuestionnaireFault] = []
            let chooses = question.kind == .choice || question.kind == .choices
            if chooses, question.choices.isEmpty, question.list == nil {
                faults.append(marks.fault(.question(index), place, .noOptions))
            }
            if question.kind != .note {
                if let code = question.compartment, !Questionnaire.compartments.contains(code) {
                    faults.append(marks.fault(.question(index), place, .unknownCompartment(code)))
                }
                if question.compartment == nil {
                    faults.append(marks.fault(.question(index), place, .missing("compartment")))
                }
            }
            for option in question.raises.keys.sorted() where question.options.map({ !$0.contains(option) }) ?? false {
                let why = QuestionnaireFault.Why.unknownOption(question: question.id, option: option)
                faults.append(marks.fault(.question(index), place, why))
            }
            for (number, fixed) in question.fixed.enumerated() {
                guard let options = question.options else { continue }
                for value in fixed.answer.values where !options.contains(value) {
                    let why = QuestionnaireFault.Why.unknownOption(question: question.id, option: value)
                    faults.append(marks.fault(.fixed(question: index, number), place, why))
                }
            }
            return faults
        }
    }
}

extension String {
    /// A name that YAML, XML and an expression can all carry.
    var isName: Bool {
        guard let first = utf8.first, (65...90).contains(first) || (97...122).contains(first) else { return false }
        return utf8.allSatisfy {
            (65...90).contains($0) || (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95
        }
    }
}
