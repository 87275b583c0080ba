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
            ("at", "INTEGER NOT NULL"), ("worker", "TEXT"), ("unit", "TEXT"),
        ],
        indexes: ["person, at"])

    package let id: Identifier<CaseEvent>
    package var version = 0
    package let person: Person.ID
    /// The event's code in the pack.
    package let event: String
    package let at: Date
    package let worker: Worker.ID?
    package let unit: AgencyUnit.ID?

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
    }

    package var columns: [String: (any Bindable)?] {
        ["person": person, "event": event, "at": at, "worker": worker, "unit": unit]
    }

    package var happening: Jurisdiction.Happening { .init(event, at: at) }

    package static func all(of person: Person.ID) -> Query<CaseEvent> {
        Query(where: "person = \(person) ORDER BY at, id")
    }
}
