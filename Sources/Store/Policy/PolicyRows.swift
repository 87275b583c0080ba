package import Foundation
package import Lexicon
package import Policy

/// That a person is known here. Everything else about them hangs on this row, sealed.
package struct PersonRow: Stored, Equatable {
    package static let table = Table("person", personal: true, columns: [("opened_at", "INTEGER NOT NULL")])

    package let id: Person.ID
    package var version = 0
    package let openedAt: Date

    package init(id: Person.ID = .init(), openedAt: Date) {
        self.id = id
        self.openedAt = openedAt
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        openedAt = try row.date("opened_at")
    }

    package var columns: [String: (any Bindable)?] { ["opened_at": openedAt] }
}

/// How a unit stands to a person's case, from when to when.
package struct Assignment: Stored, Equatable {
    package static let table = Table(
        "assignment", personal: true,
        columns: [
            ("person", "TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE"), ("unit", "TEXT NOT NULL"),
            ("relation", "TEXT NOT NULL"), ("since", "INTEGER NOT NULL"), ("until", "INTEGER"),
        ],
        indexes: ["person, unit", "unit, relation, person"], endings: [.set("until")],
        decisive: true)

    package let id: Identifier<Assignment>
    package var version = 0
    package let person: Person.ID
    package let unit: AgencyUnit.ID
    package let relation: Relation
    package let since: Date
    package var until: Date?

    package init(
        id: Identifier<Assignment> = .init(), person: Person.ID, unit: AgencyUnit.ID, relation: Relation, since: Date,
        until: Date? = nil
    ) {
        self.id = id
        self.person = person
        self.unit = unit
        self.relation = relation
        self.since = since
        self.until = until
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        person = try row.identifier("person")
        unit = try row.identifier("unit")
        relation = try row.code("relation")
        since = try row.date("since")
        until = try row.maybe("until", Row.date)
    }

    package var columns: [String: (any Bindable)?] {
        ["person": person, "unit": unit, "relation": relation, "since": since, "until": until]
    }

    package func stands(at now: Date) -> Bool { since <= now && until.map { now < $0 } ?? true }

    /// The same, given what stands or stood for the unit's agency: a part may have ended with what it rested on.
    package func stands(at now: Date, on bases: [Basis]) -> Bool {
        stands(at: now) && !relation.ranOut(since: since, bases: bases.filter { $0.person == person }, at: now)
    }

    /// ``stands(at:on:)`` as a condition on rows of `assignment` of a unit of the agency. A test proves that the two
    /// say the same.
    package static func standing(for agency: Agency.ID, at now: Date) -> SQL {
        let resting = Relation.allCases.filter(\.restsOnBasis)
        return """
            assignment.since <= \(now) AND (assignment.until IS NULL OR assignment.until > \(now)) \
            AND NOT (assignment.relation IN (\(list: resting)) AND EXISTS (SELECT 1 FROM basis AS gone \
            WHERE gone.person = assignment.person AND gone.agency = \(agency) AND gone.kind = \(Basis.Kind.consent) \
            AND gone.withdrawn_at IS NULL AND gone.ends <= \(now) AND gone.ends > assignment.since \
            AND NOT EXISTS (SELECT 1 FROM basis AS other WHERE other.person = gone.person \
            AND other.agency = gone.agency AND other.begins <= gone.ends \
            AND (other.ends IS NULL OR other.ends > gone.ends) \
            AND (other.withdrawn_at IS NULL OR other.withdrawn_at > gone.ends))))
            """
    }
}

extension Relation: Bindable {}
extension Purpose: Bindable {}
extension Compartment: Bindable {}
extension AgeGroup: Bindable {}
extension Role: Bindable {}
extension UnitFunction: Bindable {}
extension Basis.Kind: Bindable {}
