package import Foundation
package import Lexicon
package import Packs
package import Policy
package import Store

/// Something that happened in a case and that the country's clocks know: reported, identified, notice served.
///
/// Facts and times are stored; which clocks run, and which are late, is computed from them each time.
package struct CaseEvent: Stored, Equatable {
    package static let table = Table(
        "case_event", personal: true,
        columns: [
            ("person", "TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE"), ("event", "TEXT NOT NULL"),
            ("at", "INTEGER NOT NULL"), ("worker", "TEXT"), ("unit", "TEXT"), ("withdrawn_at", "INTEGER"),
            ("withdrawn_by", "TEXT"), ("withdrawn_because", "TEXT"),
        ],
        checks: [
            "(withdrawn_at IS NULL) = (withdrawn_by IS NULL)", "(withdrawn_at IS NULL) = (withdrawn_because IS NULL)",
        ],
        indexes: ["person, at"])

    /// Why what was written down does not stand. It is never deleted.
    package enum Mistake: String, Sendable, Codable, CaseIterable, Bindable {
        case neverHappened = "never-happened"
        case anotherDay = "another-day"
        case anotherCase = "another-case"
        case writtenTwice = "written-twice"
    }

    package let id: Identifier<CaseEvent>
    package var version = 0
    package let person: Person.ID
    /// The event's code in the pack.
    package let event: String
    package let at: Date
    package let worker: Worker.ID?
    package let unit: AgencyUnit.ID?
    package private(set) var withdrawnAt: Date?
    package private(set) var withdrawnBy: AgencyUnit.ID?
    package private(set) var withdrawnBecause: Mistake?

    package init(
        id: Identifier<CaseEvent> = .init(), person: Person.ID, event: String, at: Date, by acting: Acting?
    ) {
        self.id = id
        self.person = person
        self.event = event
        self.at = at
        worker = acting?.worker
        unit = acting?.unit
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        person = try row.identifier("person")
        event = try row.text("event")
        at = try row.date("at")
        worker = try row.identifierOrNil("worker")
        unit = try row.identifierOrNil("unit")
        withdrawnAt = try row.maybe("withdrawn_at", Row.date)
        withdrawnBy = try row.identifierOrNil("withdrawn_by")
        withdrawnBecause = try row.maybe("withdrawn_because", Row.text).flatMap(Mistake.init(rawValue:))
    }

    package var columns: [String: (any Bindable)?] {
        [
            "person": person, "event": event, "at": at, "worker": worker, "unit": unit, "withdrawn_at": withdrawnAt,
            "withdrawn_by": withdrawnBy, "withdrawn_because": withdrawnBecause,
        ]
    }

    /// What was written wrongly stays, marked: no clock counts it any more.
    package func withdrawn(_ mistake: Mistake, by unit: AgencyUnit.ID, at now: Date) -> CaseEvent {
        var next = self
        next.withdrawnAt = now
        next.withdrawnBy = unit
        next.withdrawnBecause = mistake
        return next
    }

    package var happening: Jurisdiction.Happening { .init(event, at: at) }

    /// What stands, oldest first: what clocks are read from.
    package static func all(of person: Person.ID) -> Query<CaseEvent> {
        Query(where: "person = \(person) AND withdrawn_at IS NULL ORDER BY at, id")
    }

    /// What was written and withdrawn again, for the history of a case.
    package static func mistaken(of person: Person.ID) -> Query<CaseEvent> {
        Query(where: "person = \(person) AND withdrawn_at IS NOT NULL ORDER BY at, id")
    }
}
