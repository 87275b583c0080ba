import Foundation
import Lexicon
import Matching
import Packs
import Policy
import Store
import Testing
import Web

@testable import Prevention

@Suite struct `A decision of a hit` {
    private let house: TradeHouse
    private let party = ScreenedParty(name: "Thistle Down Textile", country: "CN")
    private var decisions: Dispositions { house.office.dispositions }
    private let until = Day("2027-06-30")

    init() async throws { house = try await TradeHouse() }

    private func hit(_ party: ScreenedParty? = nil) async throws -> FoundParty {
        var work = ScreeningWork()
        let result = ScreeningResult(of: party ?? self.party, in: try await house.office.lists(), &work)
        return try #require(result.hits.first)
    }

    private func decide(
        _ decision: Disposition.Decision, as seat: TradeHouse.Seat = .officer, at now: Date = TradeHouse.start
    ) async throws {
        _ = try await decisions.decide(
            decision, because: "Another address, another owner.", until: decision == .escalated ? nil : until,
            on: try await hit(), of: party, try house.acting(seat), "screening.decided", at: now)
    }

    private func standing(
        _ party: ScreenedParty? = nil, as seat: TradeHouse.Seat = .officer, at now: Date = TradeHouse.start
    ) async throws -> StandingDecision? {
        let party = party ?? self.party
        return try await decisions.standing(
            on: [try await hit(party)], of: party, for: try house.acting(seat).unit, at: now)[0]
    }

    @Test func `survives a later edition that leaves the entry as it was`() async throws {
        try await decide(.cleared)
        try await house.bringIn(
            TradeVillage.list + "Wolds End Brickworks,,IN,Bricks,entity,2026-09-20\n", asOf: "2026-10-01")
        #expect(try await house.office.lists().editions.map(\.asOf) == ["2026-10-01"])
        let standing = try #require(try await standing())
        #expect(standing.state == .holds && standing.decision.decision == .cleared)
        #expect(standing.content.reason == "Another address, another owner.")
    }

    @Test func `reopens when the entry gets an alias`() async throws {
        try await decide(.cleared)
        try await house.bringIn(
            TradeVillage.list.replacing("Thistle Down Textile;", with: "Thistle Down Textile; Thistle Yarn;"),
            asOf: "2026-10-01")
        #expect(try await standing()?.state == .entryChanged)
    }

    @Test func `is of this party with these facts, whatever its own number and the order of its names`() async throws {
        try await decide(.cleared)
        let same = ScreenedParty(name: " thistle down  textile", country: "cn", reference: "S-17")
        #expect(try await standing(same)?.state == .holds)
        let other = ScreenedParty(name: "Thistle Down Textile", country: "CN", addresses: ["4 Mill Lane"])
        #expect(try await standing(other) == nil)
    }

    @Test func `ends after its last day`() async throws {
        try await decide(.cleared)
        let zone = house.office.jurisdiction.zone
        let day = try #require(until)
        #expect(try await standing(at: day.startOfDay(in: zone))?.state == .holds)
        #expect(try await standing(at: day.adding(days: 1).startOfDay(in: zone))?.state == .expired)
    }

    @Test func `that is passed on needs a colleague, and the history stays`() async throws {
        try await decide(.escalated)
        #expect(try await standing()?.state == .awaitsColleague)
        await #expect(throws: Dispositions.Fault.ownEscalation) { try await decide(.cleared) }
        await #expect(throws: Dispositions.Fault.escalatedAlready) { try await decide(.escalated, as: .colleague) }
        try await decide(.confirmed, as: .colleague)
        let standing = try #require(try await standing())
        #expect(standing.state == .holds && standing.decision.decision == .confirmed)
        #expect(standing.before.map(\.decision) == [.escalated])
        #expect(standing.decision.escalatedBy == (try house.acting(.officer).worker))
        // Whoever asked does not overrule the answer while it holds.
        await #expect(throws: Dispositions.Fault.ownEscalation) { try await decide(.confirmed) }
    }

    @Test func `of another unit is none`() async throws {
        try await decide(.cleared)
        #expect(try await standing(as: .otherUnit) == nil)
    }

    @Test func `needs a reason and, to clear, a last day within five years`() async throws {
        let hit = try await hit()
        for (reason, day, fault) in [
            ("", until, Dispositions.Fault.reasonMissing), ("Known.", nil, .dayMissing),
            ("Known.", Day("2040-01-01"), .dayOutOfRange), ("Known.", Day("2020-01-01"), .dayOutOfRange),
        ] {
            await #expect(throws: fault) {
                try await decisions.decide(
                    .cleared, because: reason, until: day, on: hit, of: party, try house.acting(),
                    "screening.decided", at: TradeHouse.start)
            }
        }
    }

    @Test func `is held by the database too: nobody answers their own escalation, no clearance is endless`()
        async throws
    {
        try await decide(.escalated)
        let rows = try await house.archive.fetch(Query<Disposition>(where: "1 = 1"))
        let row = try #require(rows.first)
        for change in [
            "escalated_by = decided_by, answers = id, number = 2, decision = 'cleared', expires_at = decided_at + 1",
            "decision = 'cleared'", "expires_at = decided_at + 1", "number = 0",
        ] {
            await #expect(throws: (any Error).self) {
                try await house.archive.keep([
                    SQL("UPDATE screening_disposition SET \(change) WHERE id = '\(row.id)'", values: [])
                ])
            }
        }
    }

    @Test func `is taken on the page, shown wherever the two meet again, and not asked again`() async throws {
        let desk = ScreeningDesk(office: house.office)
        func screen() async throws -> String {
            try #require(
                try await house.knock(desk, .post, ScreeningDesk.path, form: [("name", "Thistle Down Textile")])
                    .location)
        }
        let first = try await screen()
        let form = [
            ("hit", "1"), ("decision", "cleared"), ("reason", "Another owner."), ("until-year", "2027"),
            ("until-month", "6"), ("until-day", "30"),
        ]
        let refused = try await house.knock(
            desk, .post, "\(first)/disposition", form: form.filter { $0.0 != "reason" })
        #expect(refused.status == 422)
        #expect((refused.page as? ScreeningPage)?.problems.map(\.field) == ["reason"])
        #expect(try await house.knock(desk, .post, "\(first)/disposition", form: form).location == first)
        let second = try await screen()
        let page = try #require(try await house.knock(desk, .get, second, as: .colleague).page as? ScreeningPage)
        #expect(page.hits.map(\.isOpen) == [false])
        let text = String(decoding: page.body(Words(.en), Forms(token: "t")).utf8, as: UTF8.self)
        #expect(text.contains("decided before") && text.contains("Another owner."))
        await #expect(throws: NotFound.self) {
            try await house.knock(desk, .post, "\(first)/disposition", as: .otherUnit, form: form)
        }
    }
}
