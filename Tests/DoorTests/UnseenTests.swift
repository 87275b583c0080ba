import Foundation
import Lexicon
import Policy
import Protection
import Testing
import Web

/// DESIGN §5, rules 1 and 10: whoever has no part in a case finds what is not there.
@Suite struct `Every door with an identifier in its path` {
    /// What an administrator of the installation keeps is for every administrator, and a certificate of erasure tells
    /// of nobody: these records have no outside.
    private static let common: Set = ["agency", "unit", "worker", "membership", "erasure"]

    private static let doors = Door.all.filter { door in
        !door.roles.isEmpty && !door.parameters.isEmpty && common.isDisjoint(with: door.parameters)
    }

    @Test(arguments: doors)
    func `answers the wrong unit and the wrong agency as if nothing were there`(_ door: Door) async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let form = house.form(for: door)
        for role in door.roles.sorted(by: { $0.rawValue < $1.rawValue }) {
            for stand in Stand.outside {
                let caller = try await house.caller(role, stand)
                for json in [false, true] {
                    let what = "\(role.rawValue), \(stand.rawValue), \(json ? "JSON" : "HTML")"
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
    }

    @Test(arguments: doors)
    func `answers every other role as if there were no such address`(_ door: Door) async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let form = house.form(for: door)
        for role in Role.allCases where !door.roles.contains(role) {
            let caller = try await house.caller(role)
            let nothing = await caller.get("/nothing/of/this/name")
            let unseen = try await house.trace { await caller.knock(door, door.target(story.ids), form) }
            let never = try await house.trace { await caller.knock(door, door.target(story.nowhere), form) }
            #expect(unseen.reply.status == 404, "\(role.rawValue)")
            #expect(unseen.reply.body == nothing.body, "\(role.rawValue)")
            #expect(!unseen.opens, "\(role.rawValue)")
            expectAlike(unseen, never, role.rawValue)
        }
    }
}

@Suite struct `A stranger at every door` {
    @Test(arguments: Door.all.filter { $0.access != .open })
    func `is sent to sign in`(_ door: Door) async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let (passer, form) = (Passer(house: house), house.form(for: door))
        for ids in [story.ids, story.nowhere] {
            let page = try await house.trace { await passer.knock(door, door.target(ids), form) }
            #expect(page.reply.status == 303)
            #expect(page.reply.location == "/sign-in")
            #expect(page.reply.body.isEmpty)
            #expect(page.statements == [], "nothing is asked of the database for a stranger")
            let json = await passer.knock(door, door.target(ids), form, json: true)
            #expect(json.status == 401)
        }
    }

    @Test(arguments: Door.all.filter { $0.access == .open })
    func `learns nothing of anybody where it is open`(_ door: Door) async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let (passer, form) = (Passer(house: house), house.form(for: door))
        for json in [false, true] {
            let unseen = await passer.knock(door, door.target(story.ids), form, json: json)
            let never = await passer.knock(door, door.target(story.nowhere), form, json: json)
            #expect(unseen.status == never.status)
            #expect(Canary.found(in: unseen.text) == [])
            #expect(!unseen.text.contains(story.record.reference.text))
            if !door.parameters.isEmpty { #expect(unseen.status == 404) }
        }
    }
}
