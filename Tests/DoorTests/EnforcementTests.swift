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
        try await house.archive.keep([
            "UPDATE basis SET purposes = purposes || 'immigration-enforcement ' WHERE agency = \(caller.acting.agency)"
        ])
        await expectNothing(caller, of: story, "officer with every part")
    }

    @Test(arguments: [Role.caseManager, .coordinator, .identifyingOfficer, .prosecutor])
    func `finds nothing under the name of another role`(_ role: Role) async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let caller = try await house.newcomer(role)
        #expect(await caller.get("/cases/\(story.record.id)").status == 200)
        try await house.archive.keep([
            "UPDATE membership SET purposes = ' immigration-enforcement ' WHERE id = \(caller.membership.id)",
            "UPDATE session SET purpose = 'immigration-enforcement' WHERE id = \(caller.session.id)",
        ])
        await expectNothing(caller, of: story, "purpose of enforcement")
    }

    @Test func `takes every other hat away`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let caller = try await house.newcomer(.caseManager)
        let officer = try await house.newcomer(.enforcementOfficer)
        try await house.archive.keep([
            "UPDATE membership SET worker = \(caller.account.id) WHERE id = \(officer.membership.id)"
        ])
        await expectNothing(caller, of: story, "case manager who is an officer as well")
    }

    @Test func `gets nothing from a case manager's unit that was made one of enforcement`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let caller = try await house.newcomer(.caseManager)
        try await house.archive.keep([
            "UPDATE agency_unit SET function = 'immigration-enforcement' WHERE id = \(caller.acting.unit)"
        ])
        await expectNothing(caller, of: story, "unit turned to enforcement")
    }
}
