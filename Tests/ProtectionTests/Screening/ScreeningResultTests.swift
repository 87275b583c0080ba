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

@Suite struct `What a screening notices` {
    let forms: Questionnaires

    init() throws { forms = Questionnaires(try Jurisdiction.load(EmbeddedPacks.files(of: "tw"))) }

    @Test(arguments: [
        (["ilo-debt", "means-debt-bondage", "act-crime"], ScreeningResult.Elements.mayBeMet),
        (["act-crime"], .inPart), (["act-crime", "child"], .mayBeMet), (["act-crime", "possible-child"], .mayBeMet),
        (["means-fraud"], .inPart), (["ilo-isolation"], .inPart), (["child"], .notNoticed), ([], .notNoticed),
    ])
    func `weighs means and acts, and for a child acts alone`(
        _ raised: [String], _ elements: ScreeningResult.Elements
    ) {
        #expect(ScreeningResult(raised: raised).elements == elements)
    }

    @Test func `names every sign that the form can raise`() throws {
        let raised = Set(forms.screening.questions.flatMap { $0.raises.values.flatMap(\.self) })
        let codes = FileCodes(try Jurisdiction.load(EmbeddedPacks.files(of: "tw")))
        for code in raised.subtracting(["child", "possible-child"]) {
            let field = code.hasPrefix("ilo-") ? "indicator#" : code.hasPrefix("means-") ? "means#" : "act#"
            #expect(codes.named(code, of: field).text != Text(verbatim: code), "\(code)")
        }
        #expect(raised.count > 15)
    }

    @Test func `carries over same answers and signs, and leaves nothing half known unasked`() throws {
        let today = try #require(Questionnaire.PartialDate("2026-03-02"))
        let answers: Questionnaire.Answers = [
            "safeToTalk": .choice("yes"), "willing": .choice("yes"), "age": .choice("child"), "debt": .choice("yes"),
            "deceived": .choice("no"), "wages": .choice("yes"),
        ]
        let carried = forms.referral.carrying(answers, of: forms.screening, on: today)
        #expect(carried.answers["age"] == .choice("child"))
        #expect(carried.answers["indicators"] == .choices(["wages", "debt"]))
        #expect(carried.answers["means"] == .choices(["debt-bondage"]))
        // The page that asks for the age asks for the language too.
        #expect(carried.seen.isEmpty)
        #expect(carried.answers["wages"] == nil)
    }

    @Test func `carries nothing that was left behind`() throws {
        let today = try #require(Questionnaire.PartialDate("2026-03-02"))
        let answers: Questionnaire.Answers = [
            "safeToTalk": .choice("no"), "willing": .choice("yes"), "age": .choice("child"), "debt": .choice("yes"),
        ]
        let carried = forms.referral.carrying(answers, of: forms.screening, on: today)
        #expect(carried.answers.keys.allSatisfy { $0 == "safeToTalk" } && carried.seen.isEmpty)
    }
}
