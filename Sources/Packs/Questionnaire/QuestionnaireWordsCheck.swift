extension Questionnaire {
    /// Every text exists in each language that is declared complete, and in none that is not declared.
    func words(_ marks: QuestionnaireMarks) -> [QuestionnaireFault] {
        var faults: [QuestionnaireFault] = []
        let declared = Set(languages.all)
        func look(_ words: Words, _ what: String, _ part: QuestionnaireMarks.Part, _ place: String, optional: Bool) {
            if optional, words.isEmpty { return }
            for language in languages.complete where words.texts[language]?.isEmpty ?? true {
                faults.append(marks.fault(part, place, .missingWords(of: what, language: language)))
            }
            for code in words.texts.keys.sorted() where !declared.contains(code) {
                faults.append(marks.fault(part, place, .undeclaredLanguage(code)))
            }
        }
        if languages.complete.isEmpty { faults.append(marks.fault(.whole, "languages", .missing("complete"))) }
        look(title, "the title", .whole, "", optional: false)
        for (index, screen) in screens.enumerated() {
            look(screen.heading, "the heading", .screen(index), "screen \(screen.id)", optional: false)
            look(screen.hint, "the hint", .screen(index), "screen \(screen.id)", optional: true)
            look(screen.source, "the source", .screen(index), "screen \(screen.id)", optional: true)
        }
        for (index, question) in questions.enumerated() {
            let place = "question \(question.id)"
            look(question.label, "the question", .question(index), place, optional: false)
            look(question.hint, "the hint", .question(index), place, optional: true)
            for (number, choice) in question.choices.enumerated() {
                let part = QuestionnaireMarks.Part.option(question: index, number)
                look(choice.words, "the option ‘\(choice.id)’", part, place, optional: false)
                look(choice.hint, "the hint of ‘\(choice.id)’", part, place, optional: true)
            }
        }
        for key in neededCommon.union(common.keys).sorted() {
            look(common[key] ?? .none, "‘\(key)’", common[key] == nil ? .whole : .common(key), "words", optional: false)
        }
        return faults
    }

    /// The shared words that this form cannot do without. English sentences for problems are built in.
    private var neededCommon: Set<String> {
        var needed: Set<String> = []
        if questions.contains(where: { $0.kind == .yesNo }) { needed.formUnion(["yes", "no"]) }
        if questions.contains(where: { $0.mayDecline }) { needed.insert("declined") }
        if languages.complete.contains(where: { $0 != "en" }) { needed.formUnion(Reason.allCases.map(\.rawValue)) }
        return needed
    }
}
