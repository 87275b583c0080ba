package import Foundation
package import Lexicon
package import Packs
package import Policy
package import Store
package import Web

/// What every desk of this pillar works with.
package struct Office: Sendable {
    package let archive: Archive
    package let rules: Rulebook
    package let jurisdiction: Jurisdiction
    package let schema: Schema

    package init(archive: Archive, rules: Rulebook, jurisdiction: Jurisdiction, schema: Schema) {
        self.archive = archive
        self.rules = rules
        self.jurisdiction = jurisdiction
        self.schema = schema
    }
}

/// A worker inside a case, with what policy knows of it. There is no other way to a person's records.
package struct Inside: Sendable {
    package let record: CaseRecord
    package let acting: Acting
    package let standing: Standing
    /// The grant with which the case was entered.
    package let grant: Grant
    package let now: Date
    let rules: Rulebook

    package var person: Person.ID { record.person }

    /// Leave for something more, or a refusal on its way to the journal.
    package func grant(_ action: Action, _ matter: Matter = .existence) throws(Refused) -> Grant {
        try record.admits(action)
        do { return try rules.grant(action, matter, to: acting, given: standing, at: now) } catch {
            throw Refused(error, about: person)
        }
    }

    /// Every compartment that may be looked at.
    package var looks: [Compartment: Grant] { rules.looks(to: acting, given: standing, at: now) }

    /// Those of some compartments that may be looked at, where the page needs no others.
    package func looks(_ compartments: Set<Compartment>) -> [Compartment: Grant] {
        looks.filter { compartments.contains($0.key) }
    }

    package func allows(_ action: Action, _ matter: Matter = .existence) -> Bool {
        (try? grant(action, matter)) != nil
    }
}

extension Office {
    /// Opens the case that the path names, for whoever is at work.
    ///
    /// A case that does not exist takes the same steps as one that is not to be seen: the same statements, the same
    /// refusal, the same entry in the journal.
    package func enter(
        _ visit: Visit, _ action: Action = .look, _ matter: Matter = .existence, parameter: String = "case"
    ) async throws -> Inside {
        let acting = try visit.worker()
        let id: CaseRecord.ID = try visit.identifier(parameter)
        return try await enter(id, acting, action, matter, at: visit.now)
    }

    package func enter(
        _ id: CaseRecord.ID, _ acting: Acting, _ action: Action, _ matter: Matter, at now: Date
    ) async throws -> Inside {
        let found = try await archive.fetch(Query<CaseRecord>.by(id)).first
        let person = found?.person ?? Person.ID()
        let standing = try await archive.standing(of: person, for: acting, at: now)
        let grant: Grant
        do { grant = try rules.grant(action, matter, to: acting, given: standing, at: now) } catch {
            throw Refused(error, about: person)
        }
        guard let found else { throw NotFound() }
        try found.admits(action)
        return Inside(record: found, acting: acting, standing: standing, grant: grant, now: now, rules: rules)
    }
}
