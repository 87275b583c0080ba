import Accounts
import Foundation
import Lexicon
import Policy
import Protection
import Testing
import Web

/// DESIGN §5, rule 10: nested identifiers pass the same door as the case that they belong to.
@Suite struct `Another case's identifier under one's own case` {
    private static let nested: Set = ["assignment", "basis", "conflict", "emergency", "request", "seat"]

    @Test(arguments: Role.allCases)
    func `is not found, whatever part one has in both`(_ role: Role) async throws {
        let house = try await House()
        let (one, other) = (try await Story(in: house), try await Story(in: house))
        let caller = try await house.caller(role)
        for door in Door.all where door.roles.contains(role) && !Self.nested.isDisjoint(with: door.parameters) {
            let form = house.form(for: door)
            let before = try await house.state()
            var crossed = one.ids, nowhere = one.ids
            for name in Self.nested {
                crossed[name] = other.ids[name]
                nowhere[name] = other.nowhere[name]
            }
            let found = try await house.trace { await caller.knock(door, door.target(crossed), form) }
            let never = try await house.trace { await caller.knock(door, door.target(nowhere), form) }
            #expect(found.reply.status == 404, "\(door.testDescription)")
            expectAlike(found, never, door.testDescription)
            #expect(changed(before, try await house.state()) == [], "\(door.testDescription)")
        }
    }

    @Test(arguments: [Role.firstResponder, .hotlineOperator])
    func `does not open a colleague's draft`(_ role: Role) async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let colleague = try await house.newcomer(role)
        for door in Door.all where door.parameters.contains("draft") {
            let form = house.form(for: door)
            let theirs = try await house.trace { await colleague.knock(door, door.target(story.ids), form) }
            let never = try await house.trace { await colleague.knock(door, door.target(story.nowhere), form) }
            #expect(theirs.reply.status == 404, "\(door.testDescription)")
            expectAlike(theirs, never, door.testDescription)
        }
    }

    @Test func `does not end a colleague's session`() async throws {
        let house = try await House()
        let (one, other) = (try await house.newcomer(.caseManager), try await house.newcomer(.caseManager))
        let theirs = try await house.trace { await one.post("/account/sessions/\(other.session.id)/end") }
        let never = try await house.trace { await one.post("/account/sessions/\(Identifier<Person>())/end") }
        #expect(theirs.reply.status == 404)
        expectAlike(theirs, never, "session")
        #expect(await other.get("/cases").status == 200)
    }
}
