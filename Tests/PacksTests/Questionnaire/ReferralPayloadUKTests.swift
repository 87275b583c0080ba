import Foundation
import Packs
import Testing

@Suite struct `What the United Kingdom's form sends` {
    /// The answers behind the Home Office's example, as far as today's pages can give them.
    static let answers: Questionnaire.Answers = [
        "fr-location": .choice("england"), "user-organisation": .choice("Home Office - UK Border Force UKBF"),
        "pv-under-age": .choice("no"), "pv-under-age-at-time-of-exploitation": .choice("no"),
        "birthplace": .text("London"),
        "family": .text("Cousin"), "education": .text("Secondary School"), "employment-history": .text("Unemployed"),
        "potential-victim-exploitative-situation-multiple": .choice("no"),
        "when-did-the-exploitation-take-place": .text("When incident took place"),
        "how-did-the-exploitation-start": .text("How it started"),
        "were-they-taken-somewhere-by-their-exploiter": .choice("yes"),
        "were-they-taken-somewhere-by-their-exploiter-journey-details": .text("journey details"),
        "what-were-they-required-to-do": .text("average day details"), "living-conditions": .text("a shared room"),
        "how-they-were-treated": .text("treatment details"), "still-in-exploitative-situation": .choice("no"),
        "how-why-did-they-leave-the-situation": .text("reason they left"),
        "when-last-contact": .choice("over-a-year-ago"),
        "details-last-contact": .text("last contact details"), "is-this-the-first-chance-to-report": .choice("no"),
        "why-report-now": .text("reporting reason"), "modern-slavery-indicators": .choice("no"),
        "where-how-interview-carried-out": .text("interview details"), "professional-insight": .text("insight"),
        "evidence-of-dishonesty": .choice("yes"), "evidence-of-dishonesty-details": .text("dishonesty details"),
        "are-others-involved": .choice("yes"), "are-others-involved-details": .text("Other people"),
        "where-exploitation-happened": .choice("uk"), "where-exploitation-happened-uk-city": .choices(["London"]),
        "where-exploitation-happened-other-uk-other-location": .text("test address"),
        "current-pv-location-uk-city": .choice("London"), "current-pv-location-uk-region": .choice("Greater London"),
        "who-exploited-pv": .text("exploiter details"), "exploiters-location": .choice("yes"),
        "are-exploiters-in-the-uk": .choice("yes"),
        "exploiters-current-location-details": .text("current location information"),
        "types-of-exploitation": .choices(["forced-to-work"]), "any-other-pvs": .choice("no"),
        "future-exploitation-concerns": .choice("no"), "reported-to-police": .choice("no"),
        "authorities-cooperation": .choice("yes"), "authorities-cooperation-details": .text("co-operation details"),
        "pv-want-to-submit-nrm": .choice("yes"), "does-pv-need-support": .choice("no"),
        "pv-name-first-name": .text("TestFirstname"), "pv-name-last-name": .text("TestSurname"),
        "pv-gender": .choice("male"), "does-pv-have-children": .choice("no"), "pv-nationality": .choice("Australian"),
        "pv-interpreter-requirements": .choice("no"), "pv-other-help-with-communication": .choice("no"),
        "pv-ho-reference": .choice("no"), "who-contact": .choice("potential-victim"),
        "pv-contact-details": .choices(["email"]), "pv-contact-details-email-input": .text("test@test.com"),
        "pv-contact-details-email-check": .choice("yes"), "fr-details-first-name": .text("AgentFirstname"),
        "fr-details-last-name": .text("AgentSurname"), "fr-details-role": .text("job"),
        "fr-details-phone": .text("0208123567"), "files": .files(["letter.pdf"]),
        "what-evidence-you-will-submit": .text("documents or evidence"),
    ]

    /// What a page of today cannot give: who signed in, a number made for this referral, and what pages asked to which
    /// nothing leads any more (`more-than-one-exploitation-situation`, `why-are-you-making-the-referral` stand in the
    /// published steps without a way in, `why-they-stayed` on none of them).
    static let given = [
        "user-email": "test@test.com", "external-id": "f901a2e4-33cd-4712-b6e3-0b7ac54c4c23",
        "more-than-one-exploitation-situation": "Dates of another situation", "why-they-stayed": "staying details",
        "why-are-you-making-the-referral": "referral reason",
    ]

    @Test(.enabled(if: FileManager.default.fileExists(atPath: Place.examplePayload), "needs the public example"))
    func `equals the public example in all of its 88 fields`() throws {
        let form = try Place.pack("uk/nrm-referral.yaml")
        let example = try JSONDecoder().decode(
            [String: String].self, from: PackedFile.data(of: Place.examplePayload))
        #expect(example.count == 88)
        let sent = form.outgoing(Self.answers, given: Self.given)
        let fields = Dictionary(sent.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        #expect(fields.count == sent.count)
        #expect(Set(example.keys).subtracting(fields.keys) == [])
        let different = example.filter { fields[$0.key] != nil && fields[$0.key] != $0.value }
        // The example is older than the form: today's writes the word with a capital.
        #expect(different == ["OtherVictims": "no"])
        #expect(fields["OtherVictims"] == "No")
    }

    @Test func `sends nothing as given that was not`() throws {
        let form = try Place.pack("uk/nrm-referral.yaml")
        let names = Set(form.outgoing(Self.answers).map(\.name))
        #expect(
            names.isDisjoint(with: [
                "ExternalId", "Agent.Email", "MultipleExploitationSituations", "ExploitationWhyTheyStayed",
                "ReasonForMakingReferral",
            ]))
    }

    @Test func `sends the dates of several situations from the page that asks for them`() throws {
        let form = try Place.pack("uk/nrm-referral.yaml")
        let several = Self.answers.merging([
            "potential-victim-exploitative-situation-multiple": .choice("yes"),
            "when-did-the-exploitation-take-place-multiple": .text("spring, and again in autumn"),
        ]) { _, new in new }
        let sent = form.outgoing(several, given: Self.given).filter { $0.name == "MultipleExploitationSituations" }
        #expect(sent.map(\.value) == ["spring, and again in autumn"])
    }

    @Test func `numbers the towns, and leaves the rest of ten empty`() throws {
        let form = try Place.pack("uk/nrm-referral.yaml")
        var answers = Self.answers
        answers["where-exploitation-happened-uk-city"] = .choices(["London", "Hull"])
        let towns = form.outgoing(answers).filter { $0.name.hasPrefix("City") }
        #expect(towns.map(\.name) == (1...10).map { "City\($0)" })
        #expect(towns.map(\.value) == ["London", "Hull"] + Array(repeating: "", count: 8))
        answers["where-exploitation-happened"] = .choice("overseas")
        #expect(!form.outgoing(answers).contains { $0.name.hasPrefix("City") })
    }
}
