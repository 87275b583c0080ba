import Foundation
import Packs
import Testing

@Suite struct `The United Kingdom's referral form` {
    typealias Answers = Questionnaire.Answers
    let form: Questionnaire

    init() throws { form = try Place.pack("uk/nrm-referral.yaml") }

    @Test(.enabled(if: Place.hasReferralForm, "needs the public routing cases"))
    func `takes every public case along its path`() throws {
        let report = try RoutingCheck.report(
            questionnaireFile: Place.root.appendingPathComponent("Packs/uk/nrm-referral.yaml").path,
            casesFile: Place.routingCases, pathsFile: Place.routingPaths)
        #expect(report.cases == 14_516)
        #expect(report.different == 0)
        #expect(report.paths == 1_129)
        #expect(report.firstDifferences == [])
    }

    @Test func `has 1,152 paths of 37 to 55 screens over all combinations`() throws {
        let routing = [
            "pv-under-age", "potential-victim-exploitative-situation-multiple", "still-in-exploitative-situation",
            "is-this-the-first-chance-to-report", "where-exploitation-happened", "exploiters-location",
            "future-exploitation-concerns", "authorities-cooperation", "pv-want-to-submit-nrm", "does-pv-need-support",
            "who-contact",
        ]
        var combinations: [Answers] = [[:], ["files": .files(["letter.pdf"])]]
        for id in routing {
            let options = try #require(form.question(id)?.options)
            combinations = combinations.flatMap { answers in
                options.map { answers.merging([id: .choice($0)]) { old, _ in old } }
            }
        }
        #expect(combinations.count == 20_736)
        let paths = Set(combinations.map { form.path($0) })
        #expect(paths.count == 1_152)
        #expect(paths.map(\.count).min() == 37)
        #expect(paths.map(\.count).max() == 55)
    }

    @Test(arguments: ["yes", "not-sure"])
    func `refers a child whatever was said about consent`(_ age: String) {
        let answers: Answers = ["pv-under-age": .choice(age), "pv-want-to-submit-nrm": .choice("no")]
        #expect(form.reachable(answers)["pv-want-to-submit-nrm"] == .choice("yes"))
        #expect(!form.path(answers).contains("refuse-nrm"))
        #expect(form.outgoing(answers).contains { $0.name == "NRMOrDuty" && $0.value == "NRM" })
    }

    @Test func `sends no name in a notification that must be anonymous`() {
        let name: Answers = [
            "pv-name-first-name": .text("Linh"), "pv-name-last-name": .text("Harbour"),
            "pv-phone-number-yes": .text("07700900000"),
        ]
        let refused: Answers = [
            "pv-under-age": .choice("no"), "pv-want-to-submit-nrm": .choice("no"),
            "authorities-cooperation": .choice("no"),
        ]
        let sent = form.outgoing(refused.merging(name) { old, _ in old })
        #expect(!sent.contains { ["Customer.Forename1", "Customer.Surname", "Customer.Phone"].contains($0.name) })
        let helping = refused.merging(name) { old, _ in old }.merging(
            ["authorities-cooperation": .choice("yes")]) { _, new in new }
        #expect(form.outgoing(helping).contains { $0.name == "Customer.Forename1" && $0.value == "Linh" })
    }

    @Test(
        arguments: [
            ("details-last-contact", "see www.example.com now", .containsURL),
            ("details-last-contact", "none. at all.", nil),
            ("details-last-contact", "", nil), ("fr-alternative-contact", "", .required),
            ("fr-alternative-contact", "desk at example.org", .notAnEmail),
            ("fr-alternative-contact", "a@b@example.org", .notAnEmail),
            ("fr-alternative-contact", "desk@example.gov.uk", nil), ("pv-phone-number-yes", "12", .notAPhone),
            ("pv-phone-number-yes", "call me", .notAPhone), ("pv-phone-number-yes", "07700 900 123", nil),
            ("pv-phone-number-yes", "+886 912 345 678", nil), ("pv-dob", "1899-12-31", .before1900),
            ("pv-dob", "1900-01-01", .before1900),
            ("pv-dob", "1900-01-02", nil), ("pv-dob", "2026-11-23", .notPast), ("pv-dob", "2026-11-22", nil),
            ("pv-dob", "", nil),
            ("pv-dob", "1990", .notADate), ("pv-dob", "1990-02-30", .notADate), ("birthplace", "", .required),
            ("birthplace", "   ", .required),
            ("birthplace", String(repeating: "x", count: 15_000), nil),
            ("birthplace", String(repeating: "x", count: 15_001), .tooLong),
            ("does-pv-have-children-yes-amount", "two", .notDigits),
            ("does-pv-have-children-yes-amount", "2.5", .notDigits),
            ("does-pv-have-children-yes-amount", "2", nil), ("pv-gender", "unlisted", .notAnOption),
            ("pv-contact-details-email-check", "", .required), ("types-of-exploitation", "", nil),
        ] as [(String, String, Questionnaire.Reason?)])
    func `rejects what the form rejects`(_ id: String, _ text: String, _ reason: Questionnaire.Reason?) throws {
        let today = try #require(Questionnaire.PartialDate("2026-11-22"))
        let question = try #require(form.question(id))
        var answers: Answers = [
            "pv-under-age": .choice("no"), "pv-want-to-submit-nrm": .choice("yes"),
            "does-pv-need-support": .choice("yes"),
            "pv-phone-number": .choice("yes"), "does-pv-have-children": .choice("yes"),
            "pv-contact-details": .choices(["email"]),
        ]
        answers[id] = question.read([text])
        let found = form.problems(answers, on: today).filter { $0.question == id }.map(\.reason)
        #expect(found == (reason.map { [$0] } ?? []))
    }
}
