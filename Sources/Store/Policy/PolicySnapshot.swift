package import Foundation
package import Lexicon
package import Policy

extension Archive {
    /// What policy knows of a person's case, read before any of their data.
    ///
    /// The same statements run for someone who exists, who is unseen and who never was.
    package func standing(of person: Person.ID, for acting: Acting, at now: Date) async throws -> Standing {
        let (assignments, bases, emergencies, conflicts) = try await fetch(
            Query<Assignment>(where: "person = \(person) AND unit = \(acting.unit)"),
            Query<BasisRow>(where: "person = \(person) AND agency = \(acting.agency)"),
            Query<EmergencyRow>(
                where: "person = \(person) AND worker = \(acting.worker) ORDER BY opened_at DESC LIMIT 1"),
            Query<ConflictRow>(
                where: "person = \(person) AND (worker = \(acting.worker) OR unit = \(acting.unit))"))
        let known = bases.map(\.basis)
        return Standing(
            person: person, relations: Set(assignments.filter { $0.stands(at: now, on: known) }.map(\.relation)),
            bases: known, emergency: emergencies.first?.emergency,
            conflicts: conflicts.map(\.conflict))
    }
}

extension Scope {
    /// The rule as a condition on rows that have a person. `person` is the column, written by us.
    package func condition(person: String) -> SQL {
        let column = SQL(person, values: [])
        let related: SQL = """
            \(ConflictRow.none(barring: acting, from: column)) AND \
            EXISTS (SELECT 1 FROM assignment WHERE assignment.person = \(column) AND assignment.unit = \(acting.unit) \
            AND assignment.relation IN (\(list: relations.sorted { $0.rawValue < $1.rawValue })) \
            AND \(Assignment.standing(for: acting.agency, at: at)))
            """
        guard needsBasis else { return related }
        let covered: SQL = """
             AND EXISTS (SELECT 1 FROM basis WHERE basis.person = \(column) AND basis.agency = \(acting.agency) \
            AND basis.begins <= \(at) AND (basis.ends IS NULL OR basis.ends > \(at)) AND basis.withdrawn_at IS NULL \
            AND basis.purposes LIKE \("% \(acting.purpose.rawValue) %")
            """
        switch matter {
        case .existence: return related + covered + ")"
        case .compartment(let compartment):
            return related + covered + " AND basis.compartments LIKE \("% \(compartment.rawValue) %"))"
        }
    }
}

extension Archive {
    /// Where a unit has fewer parts in cases than this, a list of its cases begins with them.
    private static let partsFew = 2_000

    /// What to put before the rule's condition on a list, so that a unit with few cases does not read everybody's.
    ///
    /// It takes nobody away whom the rule would leave. Of a unit with many parts the list in its own order meets
    /// enough soon.
    package func lead(_ scope: Scope, person: String) async throws -> SQL {
        let parts: SQL = """
            SELECT person FROM assignment WHERE unit = \(scope.acting.unit) \
            AND relation IN (\(list: scope.relations.sorted { $0.rawValue < $1.rawValue }))
            """
        let query = Query<Int>("SELECT COUNT(*) AS parts FROM (\(parts) LIMIT \(Self.partsFew)) AS some") {
            try $0.integer("parts")
        }
        guard let count = try await fetch(query).first, count < Self.partsFew else { return "" }
        return "\(SQL(person, values: [])) IN (\(parts)) AND "
    }
}

extension Scope {
    /// That the rule could ever let the worker know of the person's case, with or without a part in it now: no
    /// conflict bars them, and some part suffices. For word of a part that ended.
    package func mayBeTold(of person: String) -> SQL {
        relations.isEmpty ? "1 = 0" : ConflictRow.none(barring: acting, from: SQL(person, values: []))
    }
}

extension Grant {
    /// What the rulebook's leave rests on, to be asked again when its change commits: the unit's part in the case, and
    /// the basis.
    package var standingPremises: [Premise] {
        let unbarred = Premise.noConflict(of: acting, with: person)
        guard rule != "emergency" else { return [unbarred] }
        let part = relation.map { " AND relation = \($0)" as SQL } ?? ""
        let (person, unit, agency) = (person, acting.unit, acting.agency)
        // Never before the grant: a clock that was set back lets nothing in.
        let at = at
        let assignment = Premise("assignment") { now in
            """
            SELECT 1 FROM assignment WHERE person = \(person) AND unit = \(unit) \
            AND \(Assignment.standing(for: agency, at: max(now, at)))
            """ + part
        }
        guard let basis else { return [unbarred, assignment] }
        let stands = Premise("basis") { now in
            """
            SELECT 1 FROM basis WHERE id = \(basis) AND withdrawn_at IS NULL \
            AND (ends IS NULL OR ends > \(max(now, at)))
            """
        }
        return [unbarred, assignment, stands]
    }
}
