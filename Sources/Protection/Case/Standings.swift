package import Foundation
package import Lexicon
package import Policy
package import Store

extension Archive {
    /// What policy knows of several people's cases, read at once for a list.
    ///
    /// Without emergencies: they open single files, never lists.
    package func standings(
        of people: [Person.ID], for acting: Acting, at now: Date
    ) async throws -> [Person.ID: Standing] {
        guard !people.isEmpty else { return [:] }
        let (assignments, bases, conflicts) = try await fetch(
            Query<Assignment>(where: "person IN (\(list: people)) AND unit = \(acting.unit)"),
            Query<BasisRow>(where: "person IN (\(list: people)) AND agency = \(acting.agency)"),
            Query<ConflictRow>(
                where: """
                    person IN (\(list: people)) AND (worker = \(acting.worker) OR unit = \(acting.unit))
                    """))
        let standing = Dictionary(grouping: bases.map(\.basis), by: \.person)
        let relations = Dictionary(
            grouping: assignments.filter { $0.stands(at: now, on: standing[$0.person] ?? []) }, by: \.person)
        return Dictionary(
            people.map { person in
                let related = Set((relations[person] ?? []).map(\.relation))
                return (
                    person,
                    Standing(
                        person: person, relations: related, bases: standing[person] ?? [],
                        conflicts: conflicts.filter { $0.person == person }.map(\.conflict))
                )
            }, uniquingKeysWith: { first, _ in first })
    }
}

extension Rulebook {
    /// Leave for the same thing with each of several people; those with whom there is none are missing.
    package func grants(
        _ action: Action, _ matter: Matter, to acting: Acting, given standings: [Person.ID: Standing], at now: Date
    ) -> [Person.ID: Grant] {
        standings.compactMapValues { try? grant(action, matter, to: acting, given: $0, at: now) }
    }
}

extension Office {
    /// Those of a list's people with whom the rule says the same once more, asked of rows that this program wrote.
    ///
    /// The list's own statement compares columns and checks no code: whoever writes into the database could show
    /// somebody a case by a part or a basis of their own. Here such a row is a fault, and the list shows nothing.
    func confirmed(_ people: some Sequence<Person.ID>, in scope: Scope) async throws -> Set<Person.ID> {
        let standings = try await archive.standings(of: Array(Set(people)), for: scope.acting, at: scope.at)
        return rules.granted(scope, given: standings)
    }
}

extension Rulebook {
    /// With whom of several people there is leave for what a scope asks.
    func granted(_ scope: Scope, given standings: [Person.ID: Standing]) -> Set<Person.ID> {
        Set(grants(scope.action, scope.matter, to: scope.acting, given: standings, at: scope.at).keys)
    }
}

extension Set<Role> {
    /// Whoever can have a part in a person's case at all.
    package static let casework: Set<Role> = [
        .firstResponder, .hotlineOperator, .coordinator, .identifyingOfficer, .panelMember, .caseManager,
        .serviceWorker, .lawyer, .interpreter, .prosecutor,
    ]
}
