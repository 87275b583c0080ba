import Foundation
import Lexicon
import Policy
import Store
import Vault

/// People of a village that nobody lives in, with everything that is recorded about them.
struct Village {
    let people: [Person.ID]
    let coordinator: Acting
    let manager: Acting

    /// What must never stand anywhere in plain.
    static let names = ["Nguyễn Thị Hồng Nhung", "王小明", "Siti Rahayu Wulandari", "สมหญิง ใจดี"]
    static let numbers = ["0912345678", "+886 2 2345 6789", "A123456789", "C9876543"]
    static let places = ["14 Lantern Lane, Harbour Village", "港口村燈籠巷14號", "Shelter Heron", "Pier Nine"]

    static func acting(_ role: Role, for purpose: Purpose, unit: AgencyUnit.ID = .init(), agency: Agency.ID = .init())
        -> Acting
    {
        Acting(
            worker: .init(), role: role, unit: unit, agency: agency,
            function: role.function, purpose: purpose)
    }

    /// Fills a house: each person with an assignment, a consent, names, a number, a place, and search tokens.
    static func fill(_ house: House, people count: Int = 4) async throws -> Village {
        let coordinator = acting(.coordinator, for: .protection)
        let manager = acting(.caseManager, for: .protection)
        var people: [Person.ID] = []
        for index in 0..<count {
            people.append(try await add(index, to: house, coordinator, manager))
        }
        return Village(people: people, coordinator: coordinator, manager: manager)
    }

    private static func add(
        _ index: Int, to house: House, _ coordinator: Acting, _ manager: Acting
    ) async throws -> Person.ID {
        let now = house.now
        let person = PersonRow(openedAt: now)
        var keys = PersonKeys(newcomer: person.id, keyring: house.archive.keyring)
        let whereabouts = places[index % places.count]
        let entries = [
            try keys.file(Name(text: names[index % names.count]), by: manager.worker, of: manager.unit, at: now),
            try keys.file(Number(text: numbers[index % numbers.count]), by: nil, of: nil, at: now),
            try keys.file(Whereabouts(text: whereabouts), by: manager.worker, of: manager.unit, at: now),
        ]
        let emergency = EmergencyRow(
            person: person.id, worker: manager.worker, openedAt: now,
            reason: try keys.seal(
                Data(whereabouts.utf8), in: .contact, at: Place(table: "emergency", column: "reason", row: person.id),
                now: now))
        let basis = Basis(
            person: person.id, kind: .consent, agency: manager.agency, purposes: [.protection],
            compartments: [.identity, .contact], from: now)
        let index = try house.archive.keyring.index(for: .secretariat)
        let tokens = index.tokens(name: names[0], of: person.id)
            .map { IndexToken(token: $0.bytes, person: person.id, field: "name") }
        var beside: [any Stored] = [SubjectTagRow(id: person.id), BasisRow(basis), emergency]
        for (acting, relation) in [(coordinator, Relation.coordinating), (manager, .managing)] {
            beside.append(Assignment(person: person.id, unit: acting.unit, relation: relation, since: now))
        }
        beside += keys.fresh.map { $0 as any Stored } + entries
        try await house.archive.commit(
            Change(
                person, beside: beside, tokens: tokens,
                deed: Deed("case.opened", acting: manager, rule: "role", about: [person.id])))
        return person.id
    }
}

/// A name, as a file holds it.
struct Name: FileContent {
    static let compartment = Compartment.identity
    static let kind = "name"
    let text: String
}

/// A number by which someone could be found.
struct Number: FileContent {
    static let compartment = Compartment.contact
    static let kind = "number"
    let text: String
}

/// Where someone is.
struct Whereabouts: FileContent {
    static let compartment = Compartment.contact
    static let kind = "whereabouts"
    let text: String
}
