import Foundation
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
        ("age in ('child', 'unsure')", "aged in ('child')", ["15:14: screen age: no question ‘aged’"]),
        ("age in ('child', 'unsure')", "age in ('kid')", ["15:14: screen age: the question ‘age’ has no option ‘kid’"]),
        (
            "age in ('child', 'unsure')", "age = = 'x'",
            [
                "15:21: screen age: the expression does not read: expected a value in single quotes, found ‘=’"
            ]
        ),
        (
            "go: guardian", "go: gardian",
            [
                "15:14: screen age: no screen ‘gardian’"
            ]
        ),
        (
            "heading: Guardian", "heading: {zh-Hant: 監護人}",
            [
                "17:5: screen guardian: no words of the heading in ‘en’, which is declared complete"
            ]
        ),
        (
            "heading: Guardian", "heading: {en: Guardian, fr: Tuteur}",
            [
                "17:5: screen guardian: words in ‘fr’, which is not declared"
            ]
        ),
        (
            "heading: Guardian", "headline: Guardian",
            [
                "17:5: screen guardian: no words of the heading in ‘en’, which is declared complete",
                "18:5: screens: ‘headline’ is not a key that belongs here",
            ]
        ),
        ("next: needs", "next: age", ["9:5: screen age: leads round in a circle: age → guardian → age"]),
        (
            "id: guardian, type: text", "id: age, type: text",
            [
                "21:9: question age: ‘age’ is defined twice", "53:5: field Guardian: no question ‘guardian’",
            ]
        ),
        (
            "id: long-stay", "id: needs",
            [
                "44:14: screen needs: no screen ‘long-stay’", "46:5: screen needs: ‘needs’ is defined twice",
            ]
        ),
        (
            "type: choices", "type: chooses",
            [
                "34:15: question needs: expected one of yesNo, choice, choices, text, number, approximateDate, day, "
                    + "country, language, place, phone, email, file, note, tick, unit"
            ]
        ),
        (
            "needs has 'bed'", "needs = 'bed'",
            [
                "39:95: question nights: ‘needs’ may have several answers; write ‘has’, not ‘=’ or ‘in’"
            ]
        ),
        (
            "needs has 'bed'", "answered(doctor)",
            [
                "39:95: question nights: ‘doctor’ is not asked before this, so it never has an answer here"
            ]
        ),
        (
            "nights > 30", "agrees > 30",
            [
                "44:14: screen needs: expected a question of type number to compare ‘agrees’ with a number"
            ]
        ),
        (
            "- {go: agreement}", "",
            [
                "9:5: screen age: the last way on must have no condition",
                "23:5: screen agreement: no answers lead here",
            ]
        ),
        ("compartment: family", "compartment: secrets", ["21:9: question guardian: no compartment ‘secrets’"]),
        (", compartment: family", "", ["21:9: question guardian: ‘compartment’ is missing"]),
        ("answer: guardian", "answer: gardian", ["53:5: field Guardian: no question ‘gardian’"]),
        ("option: bed, send", "option: bet, send", ["55:5: field Bed: the question ‘needs’ has no option ‘bet’"]),
        ("raises: {doctor:", "raises: {doktor:", ["33:9: question needs: the question ‘needs’ has no option ‘doktor’"]),
        (
            ", declined: Prefer not to say", "",
            [
                "1:1: words: no words of ‘declined’ in ‘en’, which is declared complete"
            ]
        ),
        (
            "choices: [{id: bed, en: A bed}, {id: doctor, en: A doctor}]", "",
            [
                "33:9: question needs: a choice needs options",
                "33:9: question needs: the question ‘needs’ has no option ‘doctor’",
                "39:95: question nights: the question ‘needs’ has no option ‘bed’",
                "41:87: question doctor: the question ‘needs’ has no option ‘doctor’",
                "55:5: field Bed: the question ‘needs’ has no option ‘bed’",
            ]
        ),
        ("limit: 20", "limit: many", ["42:17: question doctor: expected a whole number"]),
        ("title: At the harbour", "title: [At", ["6:6: not readable as YAML: did not find expected ',' or ']'"]),
    ]

    @Test(arguments: broken)
    func `names file, line and reason`(_ original: String, _ replacement: String, _ expected: [String]) {
        let yaml = harbourForm.replacingOccurrences(of: original, with: replacement)
        #expect(yaml != harbourForm)
        let faults = #expect(throws: QuestionnaireFaults.self) {
            try Questionnaire.load(yaml: yaml, file: "harbour.yaml")
        }
        #expect(faults?.list.map(\.description) == expected.map { "harbour.yaml:" + $0 })
    }

    @Test func `finds every fault in one go`() {
        let yaml = harbourForm.replacingOccurrences(of: "compartment: ", with: "compartment: x")
        let faults = #expect(throws: QuestionnaireFaults.self) { try Questionnaire.load(yaml: yaml, file: "f") }
        #expect(faults?.list.count == 7)
    }
}
