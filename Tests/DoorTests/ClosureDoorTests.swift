import Accounts
import Foundation
import Policy
import Store
import Testing
import Web

@testable import Protection

@Suite struct `Closing a case` {
    @Test func `says what is still open, and does not happen while anything is`() async throws {
        let story = try await Story(in: try await House())
        let received = CaseEvent(person: story.person, event: "objection-received", at: story.house.now, by: nil)
        try await story.house.archive.commit(Change(received, deed: Deed("told", rule: "test")))
        let path = "/cases/\(story.record.id)/closure"
        let manager = try await story.house.caller(.caseManager)
        let page = await manager.get(path).text
        for open in ["An objection is open", "Help is not finished", "Forward the objection"] {
            #expect(page.contains(open), "\(open)")
        }
        #expect(!page.contains("name=\"reason\""))
        let reply = await manager.post(path, [("reason", "help-ended"), ("version", "1")])
        #expect(reply.status == 422)
        let record = try await story.house.archive.fetch(Query<CaseRecord>.by(story.record.id)).first
        #expect(record?.closedAt == nil)
    }

    @Test func `ends what can be done in it, until it is opened again`() async throws {
        let house = try await House()
        let record = try await house.open(caseNamed: "Linh of Willow Bay")
        let path = "/cases/\(record.id)"
        let coordinator = try await house.caller(.coordinator), manager = try await house.caller(.caseManager)
        #expect(await coordinator.post("\(path)/closure", [("version", "1")]).status == 422, "no reason")
        try await coordinator.twice("\(path)/closure", on: "\(path)/closure", [("reason", "went-home")])
        let page = await manager.get(path).text
        #expect(page.contains("The person went home") && page.contains("Closed"))
        #expect(await coordinator.get("/cases?state=closed").text.contains(record.reference.text))
        #expect(await coordinator.get("/inbox").text.contains("Closed"))
        // Nothing is begun in it.
        let event = [("event", "return-wished")] + today("day")
        #expect(await manager.post("\(path)/events", event).status == 404)
        #expect(await manager.get("\(path)/requests/new").status == 404)
        #expect(await manager.post("\(path)/file/notes/legal", [("words-legal", "Late.")]).status == 404)
        #expect(await manager.get("\(path)/file").status == 200, "it can be read")
        let again = await manager.post("\(path)/closure/reopening", [("version", "2")])
        #expect(again.status == 422, "no reason")
        try await manager.twice("\(path)/closure/reopening", on: "\(path)/closure", [("reason", "help-wanted")])
        #expect(await manager.post("\(path)/events", event).status == 303)
        let history = await manager.get(path).text
        #expect(history.contains("The case was closed: The person went home"))
        #expect(history.contains("The case was opened again: The person wants help again"))
    }

    @Test func `gives way to what was begun in the same moment`() async throws {
        let house = try await House()
        let record = try await house.open(caseNamed: "Linh of Willow Bay")
        let (closed, closure) = try record.closed(
            .helpEnded, having: [], by: try house.unit(.secretariat).id, at: house.now)
        let begun = Identification(person: record.person, unit: try house.unit(.identification).id, openedAt: house.now)
        try await house.archive.commit(Change(begun, deed: Deed("begun", rule: "test")))
        await #expect(throws: NotCommitted.noLongerStands("open")) {
            try await house.archive.commit(
                Change(
                    closed, beside: [closure], deed: Deed("closed", rule: "test"),
                    provided: [.nothingOpen(of: record.person)]))
        }
    }
}
