import Foundation
import Journal
import Lexicon
import Packs
import Policy
import Protection
import Store
import Testing
import Web

/// DESIGN §5: a page, as HTML or as data, holds what was granted and nothing else; and the journal says so.
@Suite struct `What the pages of a case show` {
    private static let coverings: [Set<Compartment>] = [
        Set(Compartment.allCases), [.identity, .contact], [.account], [.health, .services, .family], [],
    ]

    /// Every address at which something of a case may be read.
    private static func targets(_ story: Story) -> [String] {
        let doors = Door.all.filter { $0.method == "GET" && !$0.roles.isEmpty }
        let papers = ["rights", "result", "objection"].map { ("paper", $0) }
        var targets = doors.flatMap { door -> [String] in
            guard door.parameters.contains("paper") else { return [door.target(story.ids)] }
            return papers.flatMap { name, paper in
                let target = door.target(story.ids.merging([name: paper]) { $1 })
                return [target, "\(target)?language=en"]
            }
        }
        let asking = "/cases/\(story.record.id)/requests/new?service="
        for service in story.house.office.jurisdiction.assistance.services {
            targets += ["\(asking)\(service.id)", "\(asking)\(service.id)&offer=\(story.ids["offer"] ?? "")"]
        }
        return targets + ["/likenesses?state=resolved", "/inbox?whose=all", "/cases?sort=due"]
    }

    @Test(arguments: Role.allCases.filter { $0.relation != nil })
    func `is what the rulebook grants`(_ role: Role) async throws {
        for covered in Self.coverings {
            try await expectGranted(in: try await Story(in: try await House(), covering: covered), to: role)
        }
    }

    private func expectGranted(in story: Story, to role: Role) async throws {
        let house = story.house
        for purpose in role.purposes {
            let caller = try await house.caller(role, for: purpose)
            let standing = try await house.archive.standing(of: story.person, for: caller.acting, at: house.now)
            let granted = Set(Rulebook().looks(to: caller.acting, given: standing, at: house.now).keys)
            var shown: Set<Compartment> = []
            for target in Self.targets(story) {
                for json in [false, true] {
                    shown.formUnion(try await look(at: target, json, caller, granted))
                }
            }
            #expect(shown == granted, "what is granted is shown somewhere")
        }
    }

    private func look(
        at target: String, _ json: Bool, _ caller: Caller, _ granted: Set<Compartment>
    ) async throws -> Set<Compartment> {
        let before = try await caller.house.entryCount()
        let reply = await caller.get(target, json: json)
        let shown = Canary.found(in: reply.text)
        let what = "\(target), \(caller.acting.role.rawValue) for \(caller.acting.purpose.rawValue), JSON \(json)"
        #expect(shown.isSubset(of: granted), "\(what)")
        let looked = try await caller.house.entries(after: before).flatMap(\.looked)
        #expect(shown.isSubset(of: Set(looked.compactMap(Compartment.init(rawValue:)))), "unwritten look: \(what)")
        #expect(reply.status != 500, "\(what)")
        return shown
    }

    @Test func `in an emergency is what saves a life, after ten minutes alone or at once with a second person`()
        async throws
    {
        let house = try await House()
        let story = try await Story(in: house, covering: [])
        let caller = try await house.caller(.serviceWorker)
        let path = "/cases/\(story.record.id)"
        func shown() async -> Set<Compartment> { Canary.found(in: await caller.get("\(path)/file").text) }
        #expect(await shown() == [])
        house.wait(599)
        #expect(await shown() == [])
        house.wait(1)
        #expect(await shown() == [.contact])
        let second = try await house.newcomer(.serviceWorker)
        let confirmed = await second.post(
            "\(path)/emergency/\(story.ids["emergency"] ?? "")/confirmation", [("version", "1")])
        #expect(confirmed.status == 303)
        #expect(await shown() == [.identity, .contact, .health])
        #expect(Canary.found(in: await second.get("\(path)/file").text) == [])
        house.wait(600)
        _ = await caller.get("/cases")
        house.wait(600)
        _ = await caller.get("/cases")
        house.wait(600)
        _ = await caller.get("/cases")
        house.wait(600)
        _ = await caller.get("/cases")
        house.wait(600)
        #expect(await caller.get("\(path)/file").status == 200)
        #expect(await shown() == [])
    }
}
