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

@Suite struct `Receiving a referral` {
    let village: Village
    let responder: FirstReferral
    let record: CaseRecord

    init() async throws {
        village = try await Village()
        responder = try FirstReferral(village)
        let passed = try await responder.fill(
            try await responder.start("referral"), with: try responder.adult(agrees: "yes"))
        let draft = FirstReferral.draft(of: try #require(passed.last))
        _ = try await responder.knock(responder.referral, .post, "\(draft)/referral", FirstReferral.numbers)
        record = try #require(try await village.archive.fetch(Query<CaseRecord>(where: "1")).first)
    }

    private func referral() async throws -> Referral {
        try #require(try await village.archive.fetch(Query<Referral>(where: "1")).first)
    }

    private func officer() throws -> FirstReferral {
        try FirstReferral(
            village, as: try village.worker(.identifyingOfficer, of: "identification", for: .identification))
    }

    @Test func `is sent, then seen, then taken up, and the referrer follows it without a name`() async throws {
        let officer = try officer()
        let inbox = try await officer.knock(officer.referral, .get, "/referrals/received")
        #expect(inbox.text().contains(record.reference.text) && !inbox.text().contains("Linh"))
        #expect(try await referral().status == .sent)
        let page = try await officer.knock(officer.referral, .get, "/cases/\(record.id)/referral")
        #expect(page.text().contains("Linh of Willow Bay") && page.text().contains("Take it up"))
        #expect(page.text(.zhHant).contains("抵債勞務"))
        #expect(try await referral().status == .seen)
        let later = Village.start.addingTimeInterval(600)
        let taken = try await officer.knock(officer.referral, .post, "/cases/\(record.id)/referral/uptake", at: later)
        #expect(taken.location == "/cases/\(record.id)/referral")
        #expect(try await referral().takenUpAt == later)
        let events = try await village.archive.fetch(CaseEvent.all(of: record.person)).map(\.event)
        #expect(events.contains("report-taken-up"))
        let again = try await officer.knock(officer.referral, .post, "/cases/\(record.id)/referral/uptake", at: later)
        #expect(again.location == taken.location)
        let mine = try await responder.knock(responder.referral, .get, "/referrals")
        #expect(mine.text().contains("Taken up") && !mine.text().contains("Linh"))
    }

    @Test func `help that does not show in a file is not on its page`() async throws {
        // What someone needs is not the business of whoever identifies.
        let officer = try officer()
        let page = try await officer.knock(officer.referral, .get, "/cases/\(record.id)/referral")
        #expect(!page.text().contains("Help asked for") && page.text().contains("Signs of forced labour"))
        #expect(!(try page.json().contains(#""needs":"#)))
    }

    @Test(arguments: ["secretariat", "case-team", "shelter", "enforcement", "police"])
    func `nobody else takes it up`(_ unit: String) async throws {
        let roles: [String: Role] = [
            "secretariat": .coordinator, "case-team": .caseManager, "shelter": .serviceWorker,
            "enforcement": .enforcementOfficer, "police": .firstResponder,
        ]
        let role = try #require(roles[unit])
        let other = try FirstReferral(village, as: try village.worker(role, of: unit, for: .identification))
        await #expect(throws: (any Error).self) {
            try await other.knock(other.referral, .post, "/cases/\(record.id)/referral/uptake")
        }
        #expect(try await referral().status == .sent)
    }

    @Test func `a case that is not there and one that is not to be seen are refused alike`() async throws {
        let stranger = try FirstReferral(
            village, as: try village.worker(.firstResponder, of: "police", for: .protection))
        _ = try await stranger.knock(stranger.referral, .get, "/cases/\(record.id)/referral")
        let other = try await Village()
        let outsider = try FirstReferral(other)
        await #expect(throws: Refused.self) {
            try await outsider.knock(outsider.referral, .get, "/cases/\(record.id)/referral")
        }
    }
}
