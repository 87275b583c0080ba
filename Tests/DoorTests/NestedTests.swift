import Accounts
import Foundation
import Lexicon
import Policy
import Protection
import Testing
import Web

/// DESIGN §5, rule 10: nested identifiers pass the same door as the case that they belong to.
@Suite struct `Another case's identifier under one's own case` {
    private static let nested: Set = ["assignment", "basis", "emergency", "request"]

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

/// Without this the refusals of the other tests would prove nothing.
@Suite struct `Every door of the list` {
    @Test func `opens to somebody who has a part`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        for door in Door.all where door.access != .open {
            // A form from an older page changes nothing, and is answered otherwise than what is not there.
            let form = house.form(for: door).map { ($0.0, $0.0 == "version" ? "999" : $0.1) }
            let roles = door.roles.isEmpty ? [Role.caseManager] : door.roles.sorted { $0.rawValue < $1.rawValue }
            var statuses: [Int] = []
            for role in roles {
                let mine = ["draft", "emergency"].contains { door.parameters.contains($0) }
                let caller = mine && role != .firstResponder || door.roles.isEmpty
                    ? try await house.newcomer(role) : try await house.caller(role)
                var ids = story.ids
                ids["session"] = "\(caller.session.id)"
                if door.parameters.contains("draft"), door.method == "POST" {
                    ids["draft"] = "\(try await house.draft(by: caller, .init()))"
                }
                statuses.append(await caller.knock(door, door.target(ids), form).status)
            }
            #expect(statuses.contains { $0 < 400 || [409, 422, 429].contains($0) }, "\(door.testDescription): \(statuses)")
        }
    }
}
