import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
import Testing
import Vault
import Web

@testable import Protection

@Suite struct `What a referral rests on` {
    let form: Questionnaire
    static let article = "Act, art. 9(1)"

    init() throws { form = try Jurisdiction.load(EmbeddedPacks.files(of: "tw")).referral }

    struct Case: Sendable, CustomTestStringConvertible {
        let age: String, agrees: String?, profession: String
        let basis: ReferralBasis
        var testDescription: String { "\(age), \(agrees ?? "not asked"), \(profession)" }
    }

    static let table: [Case] = ["social", "none"].flatMap { profession in
        let child = ReferralBasis.bestInterests(
            article: profession == "none" ? ReferralBasis.childArticle : article)
        let refused: ReferralBasis = profession == "none" ? .informationOnly : .legalDuty(article: article)
        return [
            Case(age: "adult", agrees: "yes", profession: profession, basis: .consent),
            Case(age: "adult", agrees: "no", profession: profession, basis: refused),
            Case(age: "adult", agrees: "undecided", profession: profession, basis: refused),
            Case(age: "child", agrees: nil, profession: profession, basis: child),
            Case(age: "unsure", agrees: nil, profession: profession, basis: child),
            // An agreement left behind by a changed age steers nothing.
            Case(age: "child", agrees: "no", profession: profession, basis: child),
        ]
    }

    @Test(arguments: table) func `follows age, agreement and duty`(_ one: Case) {
        var answers: Questionnaire.Answers = [
            "age": .choice(one.age), "profession": .choice(one.profession), "told": .choice("yes"),
        ]
        answers["agrees"] = one.agrees.map { .choice($0) }
        #expect(ReferralFacts.basis(form.outgoing(answers), dutyArticle: Self.article) == one.basis)
    }

    @Test func `rests on nothing while the age is not known`() {
        #expect(ReferralFacts.basis(form.outgoing([:]), dutyArticle: Self.article) == nil)
    }

    @Test func `takes at most twelve pages to the end, the confirmation among them`() {
        let longest = Self.longest(form, from: form.screens.first?.id)
        #expect(longest == 10)
        // `check` is the page of answers; one asks for the person's own number, and the last is the receipt.
        #expect(longest + 2 <= 12)
    }

    /// The longest way through the form's own arrows, whatever anybody answers.
    private static func longest(_ form: Questionnaire, from id: String?) -> Int {
        guard let id, let screen = form.screen(id) else { return 0 }
        return 1 + (screen.following.map { longest(form, from: $0) }.max() ?? 0)
    }

    @Test func `lets nothing leave that another choice left behind`() throws {
        var answers: Questionnaire.Answers = [
            "age": .choice("adult"), "agrees": .choice("yes"), "profession": .choice("social"), "told": .choice("yes"),
            "language": .choice("vi"), "name": .text("Linh of Willow Bay"), "phone": .text("0912345678"),
            "acts": .choices(["forced-labour"]), "householdRegistration": .choice("no"),
            "childsView": .text("To go home"),
            "whereabouts": .text("The cannery"), "danger": .choice("yes"), "urgentCare": .choice("yes"),
            "unit": .choice("11111111-1111-4111-8111-111111111111"),
        ]
        let agreed = try ReferralFacts(form.outgoing(answers))
        #expect(agreed.name?.asWished == "Linh of Willow Bay" && agreed.contact.whereabouts == "The cannery")
        #expect(agreed.needs.kinds == ["medical"] && agreed.contact.immediateDanger == true)
        answers["agrees"] = .choice("no")
        answers["reportPlace"] = .text("Willow Bay")
        answers["reportGround"] = .text("Locked in")
        let sent = Set(form.outgoing(answers).filter { !$0.value.isEmpty }.map(\.name))
        #expect(
            sent == [
                "age-group", "agreement", "mandatory-reporter", "told", "unit", "whereabouts", "immediate-danger",
                "reason-for-concern", "language",
            ])
        let ordered = try ReferralFacts(form.outgoing(answers))
        #expect(ordered.name == nil && ordered.contact.phone == nil && ordered.account.acts.isEmpty)
        #expect(ordered.contact.whereabouts == "Willow Bay" && ordered.contact.reasonForConcern == "Locked in")
    }
}
