import Packs
import Testing

@Suite struct `Loading a questionnaire` {
    @Test func `takes a sound one`() throws {
        let form = try Questionnaire.load(yaml: harbourForm, file: "harbour.yaml")
        #expect(form.screens.map(\.id) == ["age", "guardian", "agreement", "needs", "long-stay", "end"])
        #expect(form.check() == [])
        #expect(form.question("age")?.choices.first?.words.texts == ["en": "Adult", "zh-Hant": "成人"])
        #expect(form.question("guardian")?.mayDecline == true)
    }

    /// Each breaks one thing in the sound form: what is replaced, by what, and the faults with their lines.
    static let broken: [(String, String, [String])] = [
        ("age in ('child', 'unsure')", "aged in ('child')", ["16: screen age: no question ‘aged’"]),
        (
            "age in ('child', 'unsure')", "age in ('kid')",
            ["16: screen age: the question ‘age’ has no option ‘kid’"]
        ),
        ("age in ('child', 'unsure')", "age = = 'x'", [
            "16:21: screen age: the expression does not read: expected a value in single quotes, found ‘=’"
        ]),
        ("go: guardian", "go: gardian", [
            "16: screen age: no screen ‘gardian’", "18: screen guardian: no answers lead here",
        ]),
        ("heading: Guardian", "heading: {zh-Hant: 監護人}", [
            "18: screen guardian: no words of the heading in ‘en’, which is declared complete"
        ]),
        ("heading: Guardian", "heading: {en: Guardian, fr: Tuteur}", [
            "18: screen guardian: words in ‘fr’, which is not declared"
        ]),
        ("heading: Guardian", "headline: Guardian", [
            "18: screen guardian: no words of the heading in ‘en’, which is declared complete",
            "19: screens: ‘headline’ is not a key that belongs here",
        ]),
        ("next: needs", "next: age", [
            "10: screen age: leads round in a circle: age → guardian → age",
        ]),
        ("id: guardian, type: text", "id: age, type: text", [
            "22: question age: ‘age’ is defined twice",
        ]),
        ("id: long-stay", "id: needs", [
            "47: screen needs: no screen ‘long-stay’", "49: screen needs: ‘needs’ is defined twice",
            "49: screen needs: no answers lead here",
        ]),
        ("type: choices", "type: chooses", [
            "35: question needs: expected one of yesNo, choice, choices, text, number, approximateDate, day, country, "
                + "language, place, phone, email, file, note, tick, unit"
        ]),
        ("needs has 'bed'", "needs = 'bed'", [
            "41: question nights: ‘needs’ may have several answers; write ‘has’, not ‘=’ or ‘in’"
        ]),
        ("needs has 'bed'", "answered(doctor)", [
            "41: question nights: ‘doctor’ is not asked before this, so it never has an answer here"
        ]),
        ("nights > 30", "agrees > 30", [
            "46: screen needs: expected a question of type number to compare ‘agrees’ with a number"
        ]),
        ("- {go: agreement}", "", ["10: screen age: the last way on must have no condition",
            "23: screen agreement: no answers lead here"]),
        ("compartment: family", "compartment: secrets", ["22: question guardian: no compartment ‘secrets’"]),
        (", compartment: family", "", ["22: question guardian: ‘compartment’ is missing"]),
        ("answer: guardian", "answer: gardian", ["55: field Guardian: no question ‘gardian’"]),
        ("option: bed, send", "option: bet, send", ["57: field Bed: the question ‘needs’ has no option ‘bet’"]),
        ("raises: {doctor:", "raises: {doktor:", ["33: question needs: the question ‘needs’ has no option ‘doktor’"]),
        (", declined: Prefer not to say", "", ["no words of ‘declined’ in ‘en’, which is declared complete"]),
        ("choices: [{id: bed, en: A bed}, {id: doctor, en: A doctor}]", "", ["a choice needs options"]),
        ("limit: 20", "limit: many", ["43: question doctor: expected a whole number"]),
        ("title: At the harbour", "title: [At", ["not readable as YAML"]),
    ]

    @Test(arguments: broken)
    func `names file, line and reason`(_ original: String, _ replacement: String, _ expected: [String]) {
        let yaml = harbourForm.replacingOccurrences(of: original, with: replacement)
        #expect(yaml != harbourForm)
        let faults = #expect(throws: QuestionnaireFaults.self) {
            try Questionnaire.load(yaml: yaml, file: "harbour.yaml")
        }
        let found = faults?.list.map(\.description) ?? []
        for text in expected {
            #expect(found.contains { line in
                line.hasPrefix("harbour.yaml:") && Self.matches(line.dropFirst("harbour.yaml:".count), text)
            }, "\(text) not among \(found)")
        }
    }

    /// With the line; the column too where the expectation has one.
    private static func matches(_ line: Substring, _ text: String) -> Bool {
        if line.hasPrefix(text) || (!(text.first?.isNumber ?? false) && line.contains(text)) { return true }
        guard let colon = text.firstIndex(of: ":"), let rest = line.firstIndex(of: ":") else { return false }
        let afterColumn = line[line.index(after: rest)...].drop { $0.isNumber }
        return line[..<rest] == text[..<colon] && afterColumn.hasPrefix(text[colon...])
    }

    @Test func `finds every fault in one go`() {
        let yaml = harbourForm.replacingOccurrences(of: "compartment: ", with: "compartment: x")
        let faults = #expect(throws: QuestionnaireFaults.self) { try Questionnaire.load(yaml: yaml, file: "f") }
        #expect(faults?.list.count == 7)
    }
}
