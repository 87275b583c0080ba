import Accounts
import Foundation
import Journal
import Lexicon
import Packs
import Policy
import Store
import Testing
import Vault
import Web

@testable import Protection

@Suite struct `The inbox` {
    @Test func `says what is late and why, what is new, and what waits for an answer`() async throws {
        let village = try await Village()
        let day: TimeInterval = 86_400
        let late = try await village.namedCase("Late", events: [("objection-received", 30 * day)])
        let other = try await village.namedCase("Other", events: [("objection-received", 30 * day)], coordinated: false)
        let notice = UnitNotice(
            to: try village.unit("secretariat").id, about: late.person, .requestDeclined, at: Village.start)
        try await village.archive.commit(Change(notice, deed: Deed("told", rule: "test")))
        let desk = InboxDesk(office: village.office)
        let coordinator = try village.coordinator
        let page = try await village.knock(desk, .get, "/inbox", as: coordinator)
        #expect(page.text().contains(late.reference.text) && !page.text().contains(other.reference.text))
        #expect(page.text().contains("art. 11(6)"))
        #expect(page.text().contains("A request for help was declined"))
        #expect(page.text().contains("<svg"))
        #expect(page.text(.zhHant).contains("協助請求未獲接受"))
        #expect(!page.text().contains("<bdi>"), "no names in the inbox")
        try await village.knock(desk, .post, "/inbox/readings", as: coordinator, form: [("notice", "\(notice.id)")])
        let after = try await village.knock(desk, .get, "/inbox", as: coordinator)
        #expect(!after.text().contains("A request for help was declined"))
    }

    @Test func `of more cases than it can weigh keeps those that wait longest`() async throws {
        let village = try await Village()
        let day: TimeInterval = 86_400
        let newest = try await village.namedCase("Newest", at: Village.start)
        let oldest = try await village.namedCase("Oldest", at: Village.start - 90 * day)
        let middle = try await village.namedCase("Middle", at: Village.start - 30 * day)
        let (kept, isCut) = try await village.office.clocked("closed_at IS NULL", atMost: 2, at: Village.start)
        #expect(kept.map(\.id) == [oldest.id, middle.id] && isCut)
        let (all, none) = try await village.office.clocked("closed_at IS NULL", atMost: 3, at: Village.start)
        #expect(all.map(\.id) == [oldest.id, middle.id, newest.id] && !none)
        let page = try await village.knock(
            InboxDesk(office: village.office), .get, "/inbox", as: try village.coordinator)
        #expect(try page.json().contains("\"isCut\":false"))
    }

    @Test func `marks nobody else's notices`() async throws {
        let village = try await Village()
        let record = try await village.namedCase("Mai")
        let notice = UnitNotice(to: try village.unit("police").id, about: record.person, .decided, at: Village.start)
        try await village.archive.commit(Change(notice, deed: Deed("told", rule: "test")))
        for form in ["\(notice.id)", "all"] {
            try await village.knock(
                InboxDesk(office: village.office), .post, "/inbox/readings", as: try village.coordinator,
                form: [("notice", form)])
        }
        let kept = try await village.archive.fetch(Query<UnitNotice>.by(notice.id)).first
        #expect(kept?.seenAt == nil)
    }

    @Test(arguments: Role.allCases)
    func `is a page for every role that can have a part in a case, and nothing to others`(role: Role) async throws {
        let village = try await Village()
        let acting = Acting(
            worker: .init(), role: role, unit: .init(), agency: .init(), function: role.function,
            purpose: role == .enforcementOfficer ? .immigrationEnforcement : .protection)
        let front = FrontDoor(village, [InboxDesk(office: village.office)], as: acting)
        let reply = await front.get("/inbox")
        #expect(reply.status == (Set<Role>.casework.contains(role) ? 200 : 404))
        guard reply.status == 404 else { return }
        let entry = try #require(try await village.entries(newest: 1).first)
        #expect([entry.action, entry.rule] == ["inbox.read", "route.role"])
    }
}
