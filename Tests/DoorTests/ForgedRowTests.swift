import Accounts
import Foundation
import Lexicon
import Policy
import Store
import Testing
import Web

@testable import Protection

/// Rows on which a list rests, written by somebody who has the database and no key.
@Suite struct `A list, when somebody wrote a row into the database,` {
    /// Who reads which list; each shows the story's case before anything is forged.
    private static let lists: [(Role, String)] = [
        (.caseManager, "/cases"), (.caseManager, "/cases?sort=due"), (.caseManager, "/requests/sent"),
        (.serviceWorker, "/requests"), (.firstResponder, "/referrals"), (.identifyingOfficer, "/referrals/received"),
        (.coordinator, "/inbox"), (.serviceWorker, "/inbox"), (.coordinator, "/likenesses"),
    ]

    /// A part in the story's case that the program did not write, with a code that it wrote for another row.
    private func forgePart(of caller: Caller, as relation: Relation, in story: Story) async throws {
        let columns: SQL = "\(Identifier<Assignment>()), 1, \(story.person), \(caller.acting.unit), \(relation)"
        try await story.house.archive.keep([
            """
            INSERT INTO assignment (id, version, person, unit, relation, since, until, code) \
            SELECT \(columns), since, NULL, code FROM assignment WHERE person = \(story.person) LIMIT 1
            """
        ])
    }

    /// Leaves an objection where it is until the clock of the law is long over: inboxes show what presses.
    private func makeLate(_ story: Story) async throws {
        let received = CaseEvent(person: story.person, event: "objection-received", at: story.house.now, by: nil)
        try await story.house.archive.commit(Change(received, deed: Deed("told", rule: "test")))
        story.house.wait(38 * 86_400)
    }

    @Test(arguments: lists)
    func `shows nothing that rests on a part that was altered`(_ role: Role, _ path: String) async throws {
        let house = try await House()
        let story = try await Story(in: house)
        try await makeLate(story)
        let caller = try await house.newcomer(role)
        let before = await caller.get(path)
        #expect(before.status == 200 && before.text.contains(story.record.reference.text), "it is not in the list")
        try await house.archive.keep(["UPDATE assignment SET since = since - 1 WHERE person = \(story.person)"])
        let after = await caller.get(path)
        #expect(after.status == 500 && !after.text.contains(story.record.reference.text))
        #expect(house.log.last?.fault == "Store.AlteredRow", "the log does not say what kind of fault it was")
    }

    @Test func `shows no prosecutor a case by a basis that was altered`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let caller = try await house.caller(.prosecutor)
        #expect(await caller.get("/cases").text.contains(story.record.reference.text))
        try await house.archive.keep(["UPDATE basis SET ends = NULL, begins = begins - 1"])
        #expect(await caller.get("/cases").status == 500)
    }

    @Test(arguments: ["/cases", "/cases/export", "/inbox"])
    func `shows no case by a part that they wrote for a unit`(_ path: String) async throws {
        let house = try await House()
        let story = try await Story(in: house)
        try await makeLate(story)
        let caller = try await house.newcomer(.coordinator, .otherAgency)
        let before = await caller.get(path)
        #expect(before.status == 200 && !before.text.contains(story.record.reference.text))
        try await forgePart(of: caller, as: .coordinating, in: story)
        let after = await caller.get(path)
        #expect(after.status == 500 && !after.text.contains(story.record.reference.text))
    }

    @Test func `finds nobody by a part that they wrote`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let caller = try await house.newcomer(.caseManager, .otherAgency)
        func found() async -> Reply { await caller.post("/search", [("words", story.record.reference.text)]) }
        let before = await found()
        #expect(before.status == 200 && !before.text.contains("/cases/\(story.record.id)"))
        try await forgePart(of: caller, as: .managing, in: story)
        let after = await found()
        #expect(after.status == 500 && !after.text.contains("/cases/\(story.record.id)"))
    }

    @Test func `shows no seat on a panel by a part that they altered`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let caller = try await house.caller(.panelMember)
        try await house.archive.keep([
            """
            UPDATE panel_seat SET given_at = NULL, advice = NULL, reasons = NULL \
            WHERE worker = \(caller.acting.worker)
            """, "UPDATE identification SET decided_at = NULL, outcome = NULL, reasons = NULL, served_at = NULL",
        ])
        #expect(await caller.get("/panel").text.contains(story.record.reference.text))
        try await house.archive.keep(["UPDATE assignment SET since = since - 1 WHERE person = \(story.person)"])
        #expect(await caller.get("/panel").status == 500)
    }

    @Test func `tells a unit nothing by a notice that they wrote`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let caller = try await house.newcomer(.caseManager, .otherAgency)
        let notice = UnitNotice(to: caller.acting.unit, about: story.person, .consentWithdrawn, at: House.start)
        try await house.archive.keep([
            """
            INSERT INTO unit_notice (id, version, person, unit, kind, at, code) VALUES (\(notice.id), 1, \
            \(notice.person), \(notice.unit), \(notice.kind), \(notice.at), zeroblob(32))
            """
        ])
        let reply = await caller.get("/inbox")
        #expect(reply.status == 500 && !reply.text.contains(story.record.reference.text))
    }

    @Test func `shows no session of one's own that they wrote`() async throws {
        let house = try await House()
        let (caller, other) = (try await house.newcomer(.caseManager), try await house.newcomer(.lawyer))
        #expect(await caller.get("/account").status == 200)
        try await house.archive.keep([
            "UPDATE session SET worker = \(caller.account.id) WHERE id = \(other.session.id)"
        ])
        #expect(await caller.get("/account").status == 500)
    }
}
