import Accounts
import Foundation
import Lexicon
import Policy
import Protection
import Store
import Testing
import Web

/// DESIGN §5, rule 1: immigration enforcement gets no compartment, nor the knowledge that a record exists.
@Suite struct `Immigration enforcement` {
    private func expectNothing(_ caller: Caller, of story: Story, _ what: String) async {
        let nothing = await caller.get("/nothing/of/this/name")
        for door in Door.all {
            let form = story.house.form(for: door)
            for json in [false, true] where !["sign-out", "acting.chosen"].contains(door.name) {
                let reply = await caller.knock(door, door.target(story.ids), form, json: json)
                #expect(Canary.found(in: reply.text) == [], "\(what): \(door.testDescription)")
                #expect(!reply.text.contains(story.record.reference.text), "\(what): \(door.testDescription)")
                #expect(!reply.text.contains("/cases"), "\(what): \(door.testDescription)")
                guard !door.roles.isEmpty else { continue }
                #expect(reply.status == 404, "\(what): \(door.testDescription)")
                if !json { #expect(reply.main == nothing.main, "\(what): \(door.testDescription)") }
            }
        }
    }

    @Test func `finds nothing at any door`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        await expectNothing(try await house.caller(.enforcementOfficer), of: story, "officer")
    }

    @Test func `finds nothing when the database says that its unit has every part, on every basis`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let caller = try await house.caller(.enforcementOfficer)
        let parts: [any Stored] = Relation.allCases.map {
            Assignment(person: story.person, unit: caller.acting.unit, relation: $0, since: House.start)
        }
        let basis = BasisRow(
            Basis(
                person: story.person, kind: .legalDuty, agency: caller.acting.agency,
                purposes: Set(Purpose.allCases), compartments: Set(Compartment.allCases), article: "none",
                from: House.start))
        try await house.archive.commit(Change(basis, beside: parts, deed: Deed("test", rule: "test")))
        let everything = " " + Purpose.allCases.map(\.rawValue).sorted().joined(separator: " ") + " "
        try await house.rewrite(BasisRow.self, where: "agency = \(caller.acting.agency)", ["purposes": everything])
        await expectNothing(caller, of: story, "officer with every part")
    }

    @Test(arguments: [Role.caseManager, .coordinator, .identifyingOfficer, .prosecutor])
    func `finds nothing under the name of another role`(_ role: Role) async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let caller = try await house.newcomer(role)
        #expect(await caller.get("/cases/\(story.record.id)").status == 200)
        try await house.rewrite(
            Membership.self, where: "id = \(caller.membership.id)", ["purposes": " immigration-enforcement "])
        try await house.rewrite(
            SessionRecord.self, where: "id = \(caller.session.id)", ["purpose": "immigration-enforcement"])
        await expectNothing(caller, of: story, "purpose of enforcement")
    }

    @Test func `takes every other hat away`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let caller = try await house.newcomer(.caseManager)
        let officer = try await house.newcomer(.enforcementOfficer)
        try await house.rewrite(
            Membership.self, where: "id = \(officer.membership.id)", ["worker": caller.account.id.description])
        await expectNothing(caller, of: story, "case manager who is an officer as well")
    }

    @Test func `gets nothing from a case manager's unit that was made one of enforcement`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let caller = try await house.newcomer(.caseManager)
        try await house.rewrite(
            UnitRecord.self, where: "id = \(caller.acting.unit)", ["function": "immigration-enforcement"])
        await expectNothing(caller, of: story, "unit turned to enforcement")
    }
}

@Suite struct `A writer of the database` {
    @Test func `opens no file under a colleague's name, nor by a row that they changed`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let path = "/cases/\(story.record.id)"
        let manager = try await house.caller(.caseManager)
        let officer = try await house.newcomer(.enforcementOfficer)
        #expect(await manager.get(path).status == 200)
        try await house.archive.keep([
            """
            UPDATE session SET worker = \(manager.account.id), membership = \(manager.membership.id), \
            purpose = \(manager.acting.purpose) WHERE id = \(officer.session.id)
            """
        ])
        for page in [path, "/cases", "/inbox"] { #expect(await officer.get(page).status == 500) }
        try await house.archive.keep(["UPDATE basis SET withdrawn_at = NULL, ends = ends + 1, begins = begins - 1"])
        #expect(await manager.get(path).status == 500)
    }
}
