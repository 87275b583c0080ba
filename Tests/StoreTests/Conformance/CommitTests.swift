import Foundation
import Lexicon
import Policy
import Store
import Testing

@Suite struct `A commit` {
    private let made = Deed("thing.made", rule: "test")

    @Test(arguments: DriverKind.allCases)
    func `by the second of two editors is refused, and overwrites nothing`(_ kind: DriverKind) async throws {
        let house = try await House(kind)
        let first = try await house.archive.commit(Change(Thing(words: "as it was"), deed: made))
        var mine = first
        var yours = first
        mine.words = "mine"
        yours.words = "yours"
        let kept = try await house.archive.commit(Change(mine, deed: made))
        #expect(kept.version == 2)
        let before = try await house.archive.verify(schema: house.schema)
        await #expect(throws: NotCommitted.changedMeanwhile(table: "thing")) {
            try await house.archive.commit(Change(yours, deed: made))
        }
        #expect(try await house.archive.fetch(Query<Thing>(where: "1 = 1")).map(\.words) == ["mine"])
        #expect(try await house.archive.verify(schema: house.schema).entries == before.entries)
    }

    @Test(arguments: DriverKind.allCases)
    func `by many editors at once lets exactly one through`(_ kind: DriverKind) async throws {
        let house = try await House(kind)
        let first = try await house.archive.commit(Change(Thing(), deed: made))
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for editor in 0..<20 {
                group.addTask {
                    var mine = first
                    mine.words = "editor \(editor)"
                    return (try? await house.archive.commit(Change(mine, deed: Deed("thing.edited", rule: "test"))))
                        != nil
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(outcomes == 1)
        #expect(try await house.archive.fetch(Query<Thing>(where: "1 = 1")).first?.version == 2)
    }

    @Test(arguments: DriverKind.allCases)
    func `of what is there already is refused`(_ kind: DriverKind) async throws {
        let house = try await House(kind)
        let thing = Thing()
        try await house.archive.commit(Change(thing, deed: made))
        await #expect(throws: NotCommitted.alreadyThere(table: "thing")) {
            try await house.archive.commit(Change(thing, deed: made))
        }
    }

    @Test(arguments: DriverKind.allCases)
    func `of two records writes neither when one cannot be written`(_ kind: DriverKind) async throws {
        let house = try await House(kind)
        let thing = Thing()
        let entries = try await house.archive.verify(schema: house.schema).entries
        await #expect(throws: (any Error).self) {
            try await house.archive.commit(Change(thing, beside: [Part(of: .init(), name: "of nothing")], deed: made))
        }
        #expect(try await house.archive.fetch(Query<Thing>(where: "1 = 1")).isEmpty)
        let after = try await house.archive.verify(schema: house.schema)
        #expect(after.fault == nil && after.entries == entries)
    }

    @Test(arguments: DriverKind.allCases)
    func `is refused when a consent was withdrawn since it was read`(_ kind: DriverKind) async throws {
        let house = try await House(kind)
        let village = try await Village.fill(house, people: 1)
        let person = village.people[0]
        let standing = try await house.archive.standing(of: person, for: village.manager, at: house.now)
        let grant = try Rulebook().grant(
            .record, .compartment(.contact), to: village.manager, given: standing, at: house.now)
        #expect(grant.basis != nil)
        var keys = try await house.archive.keys(of: person)
        let note = try keys.file(Whereabouts(text: "moved"), under: grant)

        var basis = try #require(
            try await house.archive.fetch(Query<BasisRow>(where: "person = \(person)")).first)
        basis.basis = basis.basis.withdrawn(at: house.now)
        try await house.archive.commit(Change(basis, deed: Deed("consent.withdrawn", rule: "test", about: [person])))

        let entries = try await house.archive.verify(schema: house.schema).entries
        await #expect(throws: NotCommitted.noLongerStands("basis")) {
            try await house.archive.commit(
                Change(note, deed: Deed("whereabouts.recorded", under: grant), provided: grant.standingPremises))
        }
        #expect(try await house.archive.fetch(Query<FileEntry>(where: "id = \(note.id)")).isEmpty)
        #expect(try await house.archive.verify(schema: house.schema).entries == entries)
    }

    @Test(arguments: DriverKind.allCases)
    func `is refused when the unit's part in the case has ended since`(_ kind: DriverKind) async throws {
        let house = try await House(kind)
        let village = try await Village.fill(house, people: 1)
        let person = village.people[0]
        let standing = try await house.archive.standing(of: person, for: village.manager, at: house.now)
        let grant = try Rulebook().grant(.look, .existence, to: village.manager, given: standing, at: house.now)
        var assignment = try #require(
            try await house.archive.fetch(
                Query<Assignment>(where: "person = \(person) AND unit = \(village.manager.unit)")
            ).first)
        assignment.until = house.now
        try await house.archive.commit(
            Change(assignment, deed: Deed("assignment.ended", rule: "test", about: [person])))
        // Another part in the same case does not stand in for the one that the grant rests on.
        let other = Assignment(person: person, unit: village.manager.unit, relation: .serving, since: house.now)
        try await house.archive.commit(Change(other, deed: Deed("assignment.made", rule: "test", about: [person])))
        await #expect(throws: NotCommitted.noLongerStands("assignment")) {
            try await house.archive.commit(
                Change(Thing(), deed: Deed("thing.made", under: grant), provided: grant.standingPremises))
        }
    }
}

extension Basis {
    func withdrawn(at now: Date) -> Basis {
        Basis(
            id: id, person: person, kind: kind, agency: agency, purposes: purposes, compartments: compartments,
            article: article, from: from, until: until, withdrawnAt: now)
    }
}
