import Foundation
import Lexicon
import Policy
import Protection
import Testing
import Web

/// DESIGN §5, rules 1 and 10: whoever has no part in a case finds what is not there.
@Suite struct `Somebody else's records` {
    /// What an administrator of the installation keeps is for every administrator, and the published lists are for
    /// every unit of trade control: these records have no outside.
    private static let common: Set = ["agency", "unit", "worker", "membership", "edition"]

    private static let doors = Door.all.filter { door in
        !door.roles.isEmpty && !door.parameters.isEmpty && common.isDisjoint(with: door.parameters)
    }

    @Test(arguments: Role.allCases)
    func `answer the right role of the wrong unit as if they were not there`(_ role: Role) async throws {
        let house = try await House()
        let story = try await Story(in: house)
        for stand in Stand.outside {
            try await expectUnseen(story, by: try await house.caller(role, stand))
        }
    }

    private func expectUnseen(_ story: Story, by caller: Caller) async throws {
        let house = story.house
        for door in Self.doors where door.roles.contains(caller.acting.role) {
            // Oversight reads the certificates of every agency.
            if caller.acting.role == .auditor, door.parameters.contains("erasure") { continue }
            let form = house.form(for: door)
            for json in [false, true] {
                let what = "\(door.testDescription), \(json ? "JSON" : "HTML")"
                let unseen = try await house.trace {
                    await caller.knock(door, door.target(story.ids), form, json: json)
                }
                let never = try await house.trace {
                    await caller.knock(door, door.target(story.nowhere), form, json: json)
                }
                #expect(unseen.reply.status == 404, "\(what)")
                #expect(unseen.entries.count == 1, "\(what): every refusal is written down")
                #expect(!unseen.opens, "\(what): something was opened")
                expectAlike(unseen, never, what)
            }
        }
    }

    @Test(arguments: Role.allCases)
    func `answer the wrong role of the right unit as if there were no such address`(_ role: Role) async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let caller = try await house.caller(role)
        let nothing = await caller.get("/nothing/of/this/name")
        #expect(nothing.status == 404)
        for door in Door.all where !door.roles.isEmpty && !door.roles.contains(role) {
            let form = house.form(for: door)
            let unseen = try await house.trace { await caller.knock(door, door.target(story.ids), form) }
            let never = try await house.trace { await caller.knock(door, door.target(story.nowhere), form) }
            #expect(unseen.reply.status == 404, "\(door.testDescription)")
            #expect(unseen.reply.main == nothing.main, "\(door.testDescription)")
            #expect(!unseen.opens, "\(door.testDescription)")
            #expect(unseen.entries.count == 1, "\(door.testDescription)")
            expectAlike(unseen, never, door.testDescription)
        }
    }

    @Test(arguments: Role.allCases)
    func `change no list, count, search or export`(_ role: Role) async throws {
        let house = try await House()
        let callers = [try await house.caller(role, .otherUnit), try await house.caller(role, .otherAgency)]
        // Whoever works there is no secret to an administrator, nor what a unit offers: they are there before.
        let first = try await Story(in: house)
        let doors = Door.all.filter { $0.method == "GET" && $0.parameters.isEmpty }
        func pages() async -> [Reply] {
            var replies: [Reply] = []
            for caller in callers {
                for door in doors {
                    for json in [false, true] { replies.append(await caller.get(door.path, json: json)) }
                }
                for words in [Canary.word(.identity, "name"), first.record.reference.text, "0911222333"] {
                    replies.append(await caller.post("/search", [("words", words)], json: true))
                }
            }
            return replies
        }
        let before = await pages()
        let opened = try await house.open(caseNamed: Canary.word(.identity, "name"), phone: "0911222333")
        let after = await pages()
        for (one, other) in zip(before, after) {
            #expect(one.status == other.status)
            #expect(withoutOnce(one.text) == withoutOnce(other.text))
            #expect(Canary.found(in: other.text) == [])
            #expect(!other.text.contains(opened.reference.text))
            #expect(!other.text.contains(first.record.reference.text))
        }
    }
}

/// A page without the number that its form may be sent with once: random each time, and about nobody.
private func withoutOnce(_ page: String) -> String {
    page.replacing(/name="once" value="[^"]*"/, with: "")
}

@Suite struct `A stranger at every door` {
    @Test func `is sent to sign in`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let passer = Passer(house: house)
        for door in Door.all where door.access != .open {
            for ids in [story.ids, story.nowhere] {
                let form = house.form(for: door)
                let page = try await house.trace { await passer.knock(door, door.target(ids), form) }
                #expect(page.reply.status == 303, "\(door.testDescription)")
                #expect(page.reply.location == "/sign-in", "\(door.testDescription)")
                #expect(page.reply.body.isEmpty, "\(door.testDescription)")
                #expect(page.statements == [], "\(door.testDescription): the database is not asked for a stranger")
                let json = await passer.knock(door, door.target(ids), form, json: true)
                #expect(json.status == 401, "\(door.testDescription)")
            }
        }
    }

    @Test func `learns nothing of anybody where it is open`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let passer = Passer(house: house)
        for door in Door.all where door.access == .open {
            let form = house.form(for: door)
            for json in [false, true] {
                let unseen = await passer.knock(door, door.target(story.ids), form, json: json)
                let never = await passer.knock(door, door.target(story.nowhere), form, json: json)
                #expect(unseen.status == never.status, "\(door.testDescription)")
                #expect(Canary.found(in: unseen.text) == [], "\(door.testDescription)")
                #expect(!unseen.text.contains(story.record.reference.text), "\(door.testDescription)")
                if !door.parameters.isEmpty { #expect(unseen.status == 404, "\(door.testDescription)") }
            }
        }
    }
}
