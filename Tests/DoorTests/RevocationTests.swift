import Accounts
import Foundation
import Lexicon
import Policy
import Protection
import Store
import Testing
import Web

/// What was allowed a moment ago is refused at the next request.
@Suite struct `The next request` {
    /// A shelter of the other agency that serves the person, on a consent of its own.
    private func shelter(_ house: House, _ story: Story, until: Date? = nil) async throws -> (Caller, BasisRow) {
        let caller = try await house.caller(.serviceWorker, .otherAgency)
        let basis = BasisRow(
            Basis(
                person: story.person, kind: .consent, agency: caller.acting.agency, purposes: [.protection],
                compartments: [.contact, .services], from: House.start, until: until))
        let part = Assignment(
            person: story.person, unit: caller.acting.unit, relation: .serving, since: House.start)
        try await house.archive.commit(Change(basis, beside: [part], deed: Deed("test", rule: "test")))
        return (caller, basis)
    }

    private func expectClosed(_ caller: Caller, _ story: Story) async {
        for door in Door.all where door.isOfCase && door.method == "GET" {
            for json in [false, true] {
                let reply = await caller.get(door.target(story.ids), json: json)
                #expect(Canary.found(in: reply.text) == [], "\(door.testDescription)")
            }
        }
    }

    @Test func `after a consent was withdrawn shows nothing that rested on it`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let (caller, basis) = try await shelter(house, story)
        let path = "/cases/\(story.record.id)"
        #expect(Canary.found(in: await caller.get("\(path)/file").text) == [.contact, .services])
        let manager = try await house.caller(.caseManager)
        let withdrawn = await manager.post("\(path)/consents/\(basis.id)/withdrawal", [("version", "1")])
        #expect(withdrawn.status == 303)
        await expectClosed(caller, story)
        for door in Door.all where door.isOfCase && door.method == "GET" {
            #expect(await caller.get(door.target(story.ids)).status == 404, "no case: \(door.testDescription)")
        }
        let note = await caller.post("\(path)/file/notes/services", [("words-services", "Still here")])
        #expect(note.status == 404)
    }

    @Test func `after a consent was narrowed shows what is left`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let (caller, basis) = try await shelter(house, story)
        let path = "/cases/\(story.record.id)"
        let manager = try await house.caller(.caseManager)
        let form = [("compartments", "services"), ("version", "1"), ("language", "vi"), ("evidence", "spoken")]
        #expect(await manager.post("\(path)/consents/\(basis.id)/narrowing", form).status == 303)
        #expect(Canary.found(in: await caller.get("\(path)/file").text) == [.services])
    }

    @Test func `after a consent ran out shows nothing that rested on it`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let (caller, _) = try await shelter(house, story, until: House.start.addingTimeInterval(60))
        #expect(Canary.found(in: await caller.get("/cases/\(story.record.id)/file").text) == [.contact, .services])
        house.wait(60)
        await expectClosed(caller, story)
    }

    @Test func `after a unit's part ended finds no case`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let (caller, _) = try await shelter(house, story)
        let path = "/cases/\(story.record.id)"
        let part = try #require(
            try await house.archive.fetch(Query<Assignment>(where: "unit = \(caller.acting.unit)")).first)
        let coordinator = try await house.caller(.coordinator)
        let ended = await coordinator.post("\(path)/assignments/\(part.id)/ending", [("version", "1")])
        #expect(ended.status == 303)
        for door in Door.all where door.isOfCase && door.method == "GET" {
            #expect(await caller.get(door.target(story.ids)).status == 404, "\(door.testDescription)")
        }
        #expect(!(await caller.get("/cases").text.contains(story.record.reference.text)))
    }

    @Test func `after an account was shut is a stranger's`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let caller = try await house.newcomer(.caseManager)
        #expect(await caller.get("/cases/\(story.record.id)").status == 200)
        let administrator = try await house.caller(.administrator)
        let shut = await administrator.post("/admin/workers/\(caller.account.id)/closure")
        #expect(shut.status == 303)
        await expectStranger(caller)
    }

    @Test func `after an account got a new set-up code is a stranger's`() async throws {
        let house = try await House()
        let caller = try await house.newcomer(.caseManager)
        let administrator = try await house.caller(.administrator)
        #expect(await administrator.post("/admin/workers/\(caller.account.id)/set-up-code").status == 200)
        await expectStranger(caller)
    }

    @Test func `after a membership ended finds nothing`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let caller = try await house.newcomer(.caseManager)
        let administrator = try await house.caller(.administrator)
        #expect(await administrator.post("/admin/memberships/\(caller.membership.id)/end").status == 303)
        for door in Door.all where !door.roles.isEmpty {
            let reply = await caller.knock(door, door.target(story.ids), house.form(for: door))
            #expect(reply.status == 404, "\(door.testDescription)")
        }
    }

    @Test func `after signing out, choosing another hat or proving oneself again is a stranger's with the old cookie`()
        async throws
    {
        let house = try await House()
        let leaving = try await house.newcomer(.caseManager)
        #expect(await leaving.post("/sign-out").status == 303)
        await expectStranger(leaving)
        let changing = try await house.newcomer(.caseManager)
        let choice = "\(changing.membership.id) \(changing.acting.purpose.rawValue)"
        #expect(await changing.post("/account/acting", [("choice", choice)]).status == 303)
        await expectStranger(changing)
    }

    @Test(arguments: [15.0 * 60, 8.0 * 3_600]) func `after a session ran out is a stranger's`(_ seconds: Double)
        async throws
    {
        let house = try await House()
        let caller = try await house.newcomer(.caseManager)
        var waited = 0.0
        while waited + 14 * 60 < seconds {
            #expect(await caller.get("/cases").status == 200)
            house.wait(14 * 60)
            waited += 14 * 60
        }
        house.wait(seconds - waited)
        await expectStranger(caller)
    }

    private func expectStranger(_ caller: Caller) async {
        for door in Door.all where door.access != .open && door.parameters.isEmpty {
            let reply = await caller.knock(door, door.path, caller.house.form(for: door))
            #expect(reply.status == 303, "\(door.testDescription)")
            #expect(reply.location == "/sign-in", "\(door.testDescription)")
        }
    }
}
