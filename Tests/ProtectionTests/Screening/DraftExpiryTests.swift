import Foundation
import Journal
import Lexicon
import Policy
import Store
import Testing
import Web

@testable import Protection

@Suite struct `An unfinished form that nobody touches` {
    private static let day: TimeInterval = 86_400
    private static func after(_ days: Double) -> Date { Village.start.addingTimeInterval(days * day) }

    private func draft(_ village: Village, by acting: Acting, at now: Date = Village.start) async throws -> Draft {
        let id = Draft.ID()
        let contents = DraftContents(seen: ["lantern-canary"])
        let edition = Questionnaires(village.office.jurisdiction)[.referral].edition(as: .referral)
        let sealed = try village.archive.sealed(contents, forNew: id, of: acting.unit, at: now)
        let draft = Draft(
            id: id, by: acting, questionnaire: edition, answers: sealed.answers, screen: "", at: now)
        return try await village.archive.commit(
            Change(draft, beside: [sealed.key], deed: Deed("draft.started", acting: acting, rule: "test")))
    }

    @Test func `is erased after twenty-eight days, not before, and the journal says so`() async throws {
        let village = try await Village()
        let acting = try village.worker(.firstResponder, of: "police")
        let old = try await draft(village, by: acting)
        let saved = try await draft(village, by: acting, at: Self.after(20))
        let expiry = DraftExpiry(village.office)
        #expect(try await expiry.erase(at: Self.after(28).addingTimeInterval(-1)) == 0)
        #expect(try await expiry.erase(at: Self.after(28)) == 1)
        let left = try await village.archive.fetch(Query<Draft>(where: "1 = 1"))
        #expect(left.map(\.id) == [saved.id])
        let entry = try #require(try await village.entries(newest: 1).first)
        #expect([entry.action, entry.rule] == ["draft.expired", "draft.untouched"])
        #expect(entry.worker == nil && entry.subjects.isEmpty)
        #expect(try await expiry.erase(at: Self.after(28)) == 0)
        let files = try FileManager.default.contentsOfDirectory(at: village.folder, includingPropertiesForKeys: nil)
        for file in files {
            let bytes = try Data(contentsOf: file)
            #expect(bytes.range(of: old.answers) == nil, "\(file.lastPathComponent)")
        }
    }

    @Test func `is not erased when its author saves it in the same moment`() async throws {
        let village = try await Village()
        let acting = try village.worker(.firstResponder, of: "police")
        var kept = try await draft(village, by: acting)
        kept.savedAt = Self.after(28)
        try await village.archive.commit(Change(kept, deed: Deed("draft.saved", acting: acting, rule: "test")))
        #expect(try await DraftExpiry(village.office).erase(at: Self.after(28)) == 0)
    }

    @Test func `is announced to its author a week before, and to nobody else`() async throws {
        let village = try await Village()
        let acting = try village.worker(.firstResponder, of: "police")
        _ = try await draft(village, by: acting)
        let inbox = InboxDesk(office: village.office)
        func told(_ acting: Acting, _ days: Double) async throws -> Bool {
            let answer = try await village.knock(inbox, .get, "/inbox", as: acting, at: Self.after(days))
            return (answer.page as? WorkInboxPage)?.draftGoes != nil
        }
        #expect(try await !told(acting, 20.9))
        #expect(try await told(acting, 21))
        #expect(try await !told(try village.worker(.firstResponder, of: "police"), 21))
        let page = try await village.knock(inbox, .get, "/inbox", as: acting, at: Self.after(21)).text()
        #expect(page.contains("is erased on"))
        let list = try await village.knock(
            ScreeningDesk(office: village.office), .get, "/drafts", as: acting, at: Self.after(21))
        #expect(list.text().contains("Erased soon"))
    }
}
