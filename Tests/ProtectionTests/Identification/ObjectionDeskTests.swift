import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
import Testing
import Web

@testable import Protection

/// An objection on its way through the desk, with its clocks.
@Suite struct `An objection in hand` {
    private func clock(_ id: String, _ hearing: Hearing, at now: Date) async throws -> String? {
        let events = try await hearing.village.archive.fetch(CaseEvent.all(of: hearing.record.person))
        return hearing.village.office.jurisdiction.readings(of: events.map(\.happening), now: now)
            .first { $0.clock.id == id }?.status.rawValue
    }

    @Test func `starts the clocks of the body and of its superior`() async throws {
        let hearing = try await Hearing()
        try await hearing.denied()
        #expect(try await clock("objection", hearing, at: Hearing.days(1)) == "running")
        try await hearing.object(on: "2026-03-05", at: Hearing.days(4))
        #expect(try await clock("objection", hearing, at: Hearing.days(4)) == "stopped")
        #expect(try await clock("objection-forwarding", hearing, at: Hearing.days(4)) == "running")
        #expect(try await clock("objection-forwarding", hearing, at: Hearing.days(15)) == "late")
        try await hearing.forward(at: Hearing.days(5))
        #expect(try await clock("objection-forwarding", hearing, at: Hearing.days(15)) == "stopped")
        #expect(try await clock("objection-decision", hearing, at: Hearing.days(17)) == "late")
        try await hearing.end(.dismissed, as: hearing.superior, at: Hearing.days(6))
        #expect(try await clock("objection-decision", hearing, at: Hearing.days(17)) == "stopped")
        #expect(try await clock("bar-lifted-notice", hearing, at: Hearing.days(7)) == "due-now")
        #expect(try await clock("removal-bar", hearing, at: Hearing.days(7)) == "stopped")
        #expect(try await clock("help-during-objection", hearing, at: Hearing.days(7)) == "stopped")
    }

    /// Sunday 22 March is the plain last day; Monday 23 March the latest that the law can be read to give.
    @Test func `is in time on the day after a Sunday, and late on the next`() async throws {
        let hearing = try await Hearing()
        try await hearing.denied()
        let late = try await hearing.object(on: "2026-03-24", at: Hearing.days(23))
        #expect(late.status == 422)
        #expect(late.text().contains("every reading of the law"))
        #expect(try await hearing.objection() == nil)
        #expect(
            try await hearing.get("objection", as: hearing.officer, at: Hearing.days(10)).text().contains("23 March"))
        try await hearing.object(on: "2026-03-23", at: Hearing.days(23))
        #expect(try await hearing.objection() != nil)
    }

    @Test func `is corrected at once by the body that decided`() async throws {
        let hearing = try await Hearing()
        try await hearing.denied()
        try await hearing.object(on: "2026-03-05", at: Hearing.days(4))
        try await hearing.end(.correctedByBody, as: hearing.officer, at: Hearing.days(5))
        let identification = try await hearing.identification()
        #expect(identification.outcome == .victim && identification.correctedAt != nil)
        let events = try await hearing.events()
        #expect(events.contains("objection-found-right") && events.contains("identification-corrected"))
        #expect(try await clock("objection-correction", hearing, at: Hearing.days(6)) == "stopped")
        #expect(try await clock("consolation-application", hearing, at: Hearing.days(6)) == "running")
        let paper = try await hearing.get(
            "notices/objection-result", as: hearing.officer, query: ["language": "en"], at: Hearing.days(6))
        #expect(paper.text().contains("you are recognised as a victim") && paper.text().contains("Looked at again."))
        let notice = try await hearing.get(
            "notices/result", as: hearing.officer, query: ["language": "en"], at: Hearing.days(6)
        ).text()
        #expect(notice.contains("Looked at again.") && !notice.contains("Paid late, but in full."))
    }

    @Test func `is decided by another unit, and never by whoever decided first`() async throws {
        let hearing = try await Hearing()
        try await hearing.denied()
        try await hearing.object(on: "2026-03-05", at: Hearing.days(4))
        await #expect(throws: Refused.self) {
            try await hearing.get("objection", as: hearing.superior, at: Hearing.days(5))
        }
        try await hearing.forward(at: Hearing.days(5))
        let body = try await hearing.end(.dismissed, as: hearing.officer, at: Hearing.days(6))
        #expect(body.status == 422)
        #expect(try await hearing.objection()?.endedAt == nil)
        let superior = try await hearing.get("objection", as: hearing.superior, at: Hearing.days(6)).text()
        #expect(superior.contains("The debt was left out.") && superior.contains("The debt is paid."))
        try await hearing.end(.upheldBySuperior, as: hearing.superior, at: Hearing.days(6))
        #expect(try await hearing.identification().outcome == .victim)
        #expect(try await hearing.events().contains("objection-decided"))
        // Its agency read the account for this, by the article that sends it up.
        let basis = try #require(try await hearing.bases().first { $0.agency == hearing.superior.agency })
        #expect(basis.compartments == [.account] && basis.article?.contains("art. 11(6)") == true)
    }

    @Test func `goes to the unit over the one that decided, and to no other that identifies`() async throws {
        let hearing = try await Hearing()
        try await hearing.denied()
        try await hearing.object(on: "2026-03-05", at: Hearing.days(4))
        let other = try await hearing.village.newUnit("Forest Police", .identification)
        let page = try await hearing.get("objection", as: hearing.officer, at: Hearing.days(5)).text()
        #expect(page.contains("Island Police – identification") && !page.contains("Forest Police"))
        let answer = try await hearing.post(
            "objection/forwarding", as: hearing.officer,
            [("superior", "\(other.id)"), ("opinion", "The debt is paid."), ("version", "1")], at: Hearing.days(5))
        #expect(answer.status == 422)
        #expect(try await hearing.objection()?.forwardedAt == nil)
    }

    @Test func `waits for an administrator where nobody is named over the unit`() async throws {
        let hearing = try await Hearing()
        try await hearing.village.put(nil, over: hearing.officer.unit)
        try await hearing.denied()
        try await hearing.object(on: "2026-03-05", at: Hearing.days(4))
        let page = try await hearing.get("objection", as: hearing.officer, at: Hearing.days(5)).text()
        #expect(page.contains("An administrator names it") && !page.contains("objection/forwarding"))
        try await hearing.forward(at: Hearing.days(5))
        #expect(try await hearing.objection()?.forwardedAt == nil)
        let notice = try await hearing.get(
            "notices/result", as: hearing.officer, query: ["language": "en"], at: Hearing.days(5))
        #expect(notice.text().contains("send it on to ______________ within 10 days"))
    }

    @Test func `is taken in by a lawyer or the secretariat too, and help goes on`() async throws {
        for name in ["lawyer", "coordinator"] {
            let hearing = try await Hearing()
            try await hearing.denied()
            let acting =
                name == "lawyer"
                ? try hearing.village.worker(.lawyer, of: "lawyers", for: .legalRemedy) : hearing.coordinator
            try await hearing.object(on: "2026-03-03", as: acting, at: Hearing.days(1))
            let page = try await hearing.get("objection", as: acting, at: Hearing.days(1)).text()
            #expect(page.contains("help goes on as before"))
            #expect(try await hearing.village.notices(hearing.record, to: "identification").contains(.objected))
        }
        let hearing = try await Hearing()
        try await hearing.denied()
        await #expect(throws: NotFound.self) {
            try await hearing.object(on: "2026-03-03", as: hearing.members[0], at: Hearing.days(1))
        }
    }

    @Test func `is not there before the result was served`() async throws {
        let hearing = try await Hearing()
        try await hearing.hear(.notVictim)
        try await hearing.decide(.notVictim)
        await #expect(throws: NotFound.self) { try await hearing.object(on: "2026-03-02", at: Hearing.start) }
    }

    // MARK: - Removal

    @Test func `bars removal; the statement tells one bit, the reference and the article`() async throws {
        let hearing = try await Hearing()
        try await hearing.denied()
        let manager = try hearing.village.worker(.caseManager, of: "case-team")
        let seen = try await hearing.get(as: manager).text()
        #expect(seen.contains("Nobody may remove this person by force") && seen.contains("art. 11(8)"))
        let unasked = try await hearing.post("bar/statement", as: hearing.officer, [("language", "en")])
        #expect(unasked.status == 422)
        for (telling, language) in [("agreed", "en"), ("ordered", "zh-Hant")] {
            let statement = try await hearing.post(
                "bar/statement", as: hearing.officer, [("telling", telling), ("language", language)])
            let text = statement.text()
            #expect(statement.status == 200 && statement.page?.frame == .paper)
            #expect(text.contains(hearing.record.reference.text))
            #expect(text.contains(language == "en" ? "art. 11(8)" : "第 11 條第 8 項"))
            #expect(!text.contains(Hearing.name) && !text.contains("victim") && !text.contains("被害人鑑別"))
            #expect(!text.contains("objection") && !text.contains("異議"))
        }
    }

    @Test func `lets the end of the bar be told only by the article that orders it`() async throws {
        let hearing = try await Hearing()
        try await hearing.denied()
        let lapsed = Hearing.days(40)
        let silent = try await hearing.post(
            "bar/statement", as: hearing.officer, [("telling", "ordered"), ("language", "en")], at: lapsed)
        #expect(silent.status == 422)
        let agreed = try await hearing.post(
            "bar/statement", as: hearing.officer, [("telling", "agreed"), ("language", "en")], at: lapsed)
        #expect(agreed.status == 422)
        try await hearing.object(on: "2026-03-05", at: Hearing.days(4))
        try await hearing.forward(at: Hearing.days(5))
        try await hearing.end(.dismissed, as: hearing.superior, at: Hearing.days(6))
        let told = try await hearing.post(
            "bar/statement", as: hearing.superior, [("telling", "ordered"), ("language", "en")], at: Hearing.days(7))
        #expect(told.text().contains("the bar to removal has ended") && told.text().contains("art. 18(2)"))
        #expect(try await hearing.events().contains("bar-lifted-notice-sent"))
    }
}
