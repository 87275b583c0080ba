extension Questionnaire {
    /// The screens that these answers lead through, from the first to the last.
    package func path(_ answers: Answers) -> [Screen.ID] { walk(answers).path }

    /// The answers that stand on the final path; everything else never leaves.
    package func reachable(_ answers: Answers) -> Answers { walk(answers).reached }

    /// The screen that follows one on the path; nil at the end, or where the path does not pass it.
    package func next(after screen: Screen.ID, given answers: Answers) -> Screen.ID? {
        let path = path(answers)
        guard let index = path.firstIndex(of: screen), index + 1 < path.count else { return nil }
        return path[index + 1]
    }

    /// The screen that led to one; nil at the start, or where the path does not pass it.
    package func previous(before screen: Screen.ID, given answers: Answers) -> Screen.ID? {
        let path = path(answers)
        guard let index = path.firstIndex(of: screen), index > 0 else { return nil }
        return path[index - 1]
    }

    /// The questions that a screen shows, given the answers so far.
    package func asked(on screen: Screen.ID, given answers: Answers) -> [Question] {
        let reached = walk(answers).reached
        return (self.screen(screen)?.questions ?? []).compactMap { question($0) }.filter { question in
            question.askedWhen?.holds(reached) ?? true && !question.fixed.contains { $0.when.holds(reached) }
        }
    }

    /// The indicators that the answers on the path raise, each once, in the order of the form.
    package func indicators(_ answers: Answers) -> [String] {
        let reached = reachable(answers)
        var seen: Set<String> = []
        return questions.flatMap { question in
            (reached[question.id]?.values ?? []).flatMap { question.raises[$0] ?? [] }
        }.filter { seen.insert($0).inserted }
    }

    /// The path, with the answers that stood on it.
    struct Walk {
        var path: [Screen.ID] = []
        var reached: Answers = [:]
        /// Questions that were shown, in order.
        var asked: [(question: Question, screen: Screen.ID)] = []
        var shown: Set<Question.ID> = []
    }

    /// Follows the form. Each condition sees only what stands on the path so far, so an answer that a changed mind
    /// left behind can neither steer nor leak. A screen is passed once at most, so it always ends.
    func walk(_ answers: Answers) -> Walk {
        var walk = Walk()
        var visited: Set<Screen.ID> = []
        var current = screens.first
        while let screen = current, visited.insert(screen.id).inserted {
            walk.path.append(screen.id)
            for id in screen.questions {
                guard let question = question(id) else { continue }
                take(question, on: screen, from: answers, into: &walk)
            }
            let branch = screen.branches.first { $0.condition.holds(walk.reached) }
            current = (branch?.screen ?? screen.otherwise).flatMap { self.screen($0) }
        }
        return walk
    }

    private func take(_ question: Question, on screen: Screen, from answers: Answers, into walk: inout Walk) {
        walk.shown.insert(question.id)
        if let fixed = question.fixed.first(where: { $0.when.holds(walk.reached) }) {
            walk.reached[question.id] = fixed.answer
            return
        }
        guard question.kind != .note, question.askedWhen?.holds(walk.reached) ?? true else { return }
        walk.asked.append((question, screen.id))
        if let answer = answers[question.id], !answer.isBlank { walk.reached[question.id] = answer }
    }
}
