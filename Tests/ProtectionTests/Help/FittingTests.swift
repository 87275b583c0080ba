import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
import Testing
import Web

@testable import Protection

@Suite struct `An offer of help` {
    private static let vietnamese = LanguageCode(code: "vi")

    private static func offer(_ languages: [String], _ takes: Set<ServiceOffer.Taking>) -> ServiceOffer {
        ServiceOffer(
            unit: .init(), kind: "placement", nameEn: "Rooms", nameZhHant: "房間", capacity: 1,
            languages: Set(languages.compactMap { LanguageCode(code: $0) }), takes: takes)
    }

    @Test(
        arguments: [
            (AgeGroup.adult, GenderIdentity.female, ServiceOffer.Taking.women), (.adult, .male, .men),
            (.adult, .nonConforming, .genderDiverse), (.adult, .transgenderFemale, .genderDiverse),
            (.adult, .unknown, nil),
            (.adult, .preferNotToSay, nil), (.child, .male, .children), (.unsure, .female, .children),
        ] as [(AgeGroup, GenderIdentity, ServiceOffer.Taking?)])
    func `is held against age and gender`(
        age: AgeGroup, gender: GenderIdentity, group: ServiceOffer.Taking?
    ) {
        #expect(WantedHelp.group(age, gender) == group)
    }

    @Test func `warns of a house that takes no men and has no Vietnamese`() {
        let man = WantedHelp(language: Self.vietnamese, group: .men)
        let lacks = man.lacks(Self.offer(["zh", "en"], [.women])).map { $0(in: .en) }
        #expect(lacks == ["Does not take men", "Has no Vietnamese"])
        #expect(man.lacks(Self.offer(["vi"], [.men])).isEmpty)
        #expect(man.lacks(Self.offer([], [])).isEmpty, "what an offer does not state counts against nobody")
        #expect(WantedHelp(language: nil, group: nil).lacks(Self.offer(["zh"], [.women])).isEmpty)
    }

    @Test func `comes first where it fits, then where there is a place`() async throws {
        let village = try await Village()
        let record = try await village.managedCase()
        for (name, languages, takes, capacity) in [
            ("A men's house", ["vi"], [.men], 5), ("B quiet rooms", ["vi"], [.women], 0),
            ("C far away", ["zh"], [.women], 5), ("D open door", ["vi"], [.women], 2),
        ] as [(String, [String], Set<ServiceOffer.Taking>, Int)] {
            let offer = ServiceOffer(
                unit: try village.unit("shelter").id, kind: "placement", nameEn: name, nameZhHant: name,
                capacity: capacity, languages: Set(languages.compactMap { LanguageCode(code: $0) }), takes: takes)
            try await village.archive.commit(Change(offer, deed: Deed("offer.added", rule: "test")))
        }
        let answer = try await village.knock(
            RequestDesk(office: village.office), .get, "/cases/\(record.id)/requests/new",
            as: try village.worker(.caseManager, of: "case-team"), query: ["service": "shelter"])
        let page = try #require(answer.page as? ChooseOfferPage)
        let names = page.offers.map { $0.name.text(in: .en) }
        #expect(names == ["D open door", "B quiet rooms", "A men's house", "C far away"])
        #expect(answer.text().contains("Does not take women"))
        #expect(answer.text().contains("Has no Vietnamese"))
    }
}

@Suite struct `What someone may get` {
    private func page(_ village: Village, _ record: CaseRecord) async throws -> EntitlementsPage {
        let answer = try await village.knock(
            EntitlementDesk(office: village.office), .get, "/cases/\(record.id)/entitlements",
            as: try village.worker(.caseManager, of: "case-team"))
        return try #require(answer.page as? EntitlementsPage)
    }

    private func happened(_ event: String, _ village: Village, _ record: CaseRecord) async throws {
        let happened = CaseEvent(person: record.person, event: event, at: Village.start, by: nil)
        try await village.archive.commit(Change(happened, deed: Deed("told", rule: "test")))
    }

    @Test func `follows from what is known, and says what is not`() async throws {
        let village = try await Village()
        let record = try await village.managedCase()
        let shown = try await page(village, record)
        func standing(_ id: String, _ among: [Entitlement]) -> Entitlement.Standing? {
            among.first { $0.item.code == id }?.standing
        }
        // Suspected: the help of article 15, and no payment or permit yet.
        #expect(standing("medical", shown.help) == .met)
        #expect(standing("interpreting", shown.help) == .met, "the file says that an interpreter is needed")
        #expect(standing("accompaniment", shown.help) == .open)
        #expect(standing("welfare", shown.help) == .unmet)
        #expect(standing("residence", shown.permits) == .unmet)
        // Not in a placement: what is paid only there does not apply.
        let medical = try #require(shown.help.first { $0.item.code == "medical" })
        #expect(medical.caps.isEmpty)
    }

    @Test func `grows with the result, with its papers and its window`() async throws {
        let village = try await Village()
        let record = try await village.managedCase()
        var found = Identification(
            person: record.person, unit: try village.unit("identification").id, openedAt: Village.start)
        found.outcome = .victim
        found.decidedAt = Village.start
        found.reasons = Data([1])
        try await village.archive.commit(Change(found, deed: Deed("told", rule: "test")))
        try await happened("identified", village, record)
        try await happened("residence-issued", village, record)
        let shown = try await page(village, record)
        let residence = try #require(shown.permits.first { $0.item.code == "residence" })
        #expect(residence.standing == .met && residence.lines.count == 2)
        #expect(residence.window?.clock.code == "residence-permit")
        #expect(shown.permits.first { $0.item.code == "work-permit" }?.standing == .met)
        let consolation = try #require(shown.payments.first { $0.item.code == "consolation" })
        #expect(consolation.standing == .open && consolation.unknown.map(\.code) == ["harmedByTrafficking"])
        #expect(consolation.window?.clock.code == "consolation-application")
    }
}
