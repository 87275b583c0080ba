import Foundation
import Lexicon
import Policy
import Store
import Testing
import Web

@testable import Protection

@Suite struct `An inbox` {
    /// What somebody of a role reads there, freshly signed in.
    private func inbox(
        of role: Role, in story: Story, for purpose: Purpose? = nil, _ choice: String = ""
    ) async throws -> String {
        let caller = try await story.house.newcomer(role, for: purpose ?? role.mainPurpose)
        return await caller.get("/inbox\(choice)").text
    }

    private static let sides: [(Role, Purpose?)] = [
        (.serviceWorker, nil), (.caseManager, nil), (.coordinator, .protection),
    ]

    @Test func `marks a request that nobody answered, for both sides and the secretariat`() async throws {
        let story = try await Story(in: try await House())
        let path = Stay(story).path
        for (role, purpose) in Self.sides {
            let isAsked = role == .serviceWorker
            #expect(try await inbox(of: role, in: story, for: purpose).contains(path) == isAsked, "not yet pressing")
        }
        story.house.wait(30 * 3_600)
        for (role, purpose) in Self.sides {
            let text = try await inbox(of: role, in: story, for: purpose, "?due=late")
            #expect(text.contains(path) && text.contains("Due soon"))
        }
        story.house.wait(30 * 3_600)
        for (role, purpose) in Self.sides {
            let text = try await inbox(of: role, in: story, for: purpose, "?due=due-soon")
            #expect(text.contains(path) && text.contains(">Late<"))
            #expect(!text.contains("Nothing is late"), "while something is")
        }
        #expect(!(try await inbox(of: .coordinator, in: story)).contains(path), "help is no part of identification")
        try await Stay(story).take("acceptance")
        for (role, purpose) in Self.sides {
            #expect(!(try await inbox(of: role, in: story, for: purpose)).contains(path))
        }
    }

    @Test func `keeps those who wait for a place apart from those who wait for an answer`() async throws {
        let story = try await Story(in: try await House())
        #expect(try await inbox(of: .serviceWorker, in: story).contains("Requests to answer"))
        try await Stay(story).take("waiting")
        story.house.wait(5 * 86_400)
        let text = try await inbox(of: .serviceWorker, in: story)
        #expect(text.contains("Waiting for a place") && !text.contains("Requests to answer"))
        let own = text.components(separatedBy: "Waiting for a place").last?.components(separatedBy: "</table>").first
        #expect(own?.contains(">Late<") == false, "it was answered: there is no place")
    }

    @Test func `says for how long something waits, and what is the person's own`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let received = CaseEvent(person: story.person, event: "objection-received", at: story.house.now, by: nil)
        try await story.house.archive.commit(Change(received, deed: Deed("told", rule: "test")))
        house.wait(38 * 86_400)
        let text = try await inbox(of: .coordinator, in: story)
        #expect(text.contains("28 days late"), "ten days to forward an objection of 38 days ago")
        let identified = CaseEvent(
            person: story.person, event: "identified", at: house.now.addingTimeInterval(-170 * 86_400), by: nil)
        try await house.archive.commit(Change(identified, deed: Deed("told", rule: "test")))
        let later = try await inbox(of: .coordinator, in: story, "?due=due-soon")
        #expect(later.contains("The person&#39;s own") || later.contains("The person's own"))
        #expect(later.contains("Theirs to use soon"))
    }

    @Test(arguments: [
        ("2026-11-25T00:00:00", "24 November 2026"), ("2026-11-25T00:01:00", "25 November 2026 00:01"),
    ])
    func `shows midnight as the end of the day before`(moment: String, shown: String) throws {
        let zone = try #require(TimeZone(identifier: "Asia/Taipei"))
        let at = try #require(ISO8601DateFormatter().date(from: "\(moment)+08:00"))
        #expect(Due(at, in: zone).text(Words(.en)) == shown)
    }
}
