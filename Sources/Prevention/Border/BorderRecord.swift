package import Foundation
package import Lexicon
import Policy
package import Store

/// A record kept at the border: what came is sealed in it, and what was done about it follows as facts.
package protocol BorderRecord: Stored where ID == Identifier<Self> {
    /// What can be done about it, each a noun.
    associatedtype Deeds: RawRepresentable<String> & Bindable & Codable & Hashable & Sendable
    associatedtype Content: Codable & Sendable
    static var facts: Table { get }
    var unit: AgencyUnit.ID { get }
    var sealed: Data { get set }
}

extension BorderRecord {
    /// The table of what is done about records of one kind. Nothing in it is ever changed.
    static func factTable(_ name: String, of records: String) -> Table {
        Table(
            name,
            columns: [
                ("record", "TEXT NOT NULL REFERENCES \(records)(id)"), ("unit", "TEXT NOT NULL"),
                ("place", "INTEGER NOT NULL"), ("deed", "TEXT NOT NULL"), ("on_day", "TEXT NOT NULL"),
                ("due_on", "TEXT"), ("about", "TEXT"),
                ("first_by", "TEXT"), ("taken_at", "INTEGER NOT NULL"), ("taken_by", "TEXT NOT NULL"),
                ("sealed", "BLOB NOT NULL"),
            ],
            checks: [
                // Whoever decided does not look a second time.
                "first_by IS NULL OR first_by <> taken_by",
                "deed <> 'second-look' OR (first_by IS NOT NULL AND about IS NOT NULL)",
            ],
            indexes: ["record, place", "unit"], decisive: true)
    }

    /// Records of a unit, those that came last first.
    package static func held(by unit: AgencyUnit.ID) -> Query<Self> {
        Query(where: "unit = \(unit) ORDER BY made_at DESC, id")
    }

    package static func held(_ id: ID, by unit: AgencyUnit.ID) -> Query<Self> {
        Query(where: "id = \(id) AND unit = \(unit)")
    }
}

/// One thing that was done about a record, or learned of it: when, by whom, and sealed beside it in which words.
package struct BorderFact<Record: BorderRecord>: Stored, Equatable {
    package typealias ID = Identifier<BorderFact<Record>>

    package static var table: Table { Record.facts }

    package let id: ID
    package var version = 0
    package let record: Record.ID
    package let unit: AgencyUnit.ID
    /// The record's version when it was taken: the order of what was done, which a clock alone does not give.
    package let place: Int
    package let deed: Record.Deeds
    /// The day it was done, which may be before it was written down.
    package let on: Day
    package let due: Day?
    /// The fact that it answers.
    package let about: ID?
    /// Who took the decision that is looked at a second time.
    package let firstBy: Worker.ID?
    package let at: Date
    package let by: Worker.ID
    package let sealed: Data

    init(
        _ id: ID, _ deed: Record.Deeds, of record: Record, on day: Day, due: Day? = nil, about: ID? = nil,
        firstBy: Worker.ID? = nil, sealed: Data, by acting: Acting, at now: Date
    ) {
        self.id = id
        self.record = record.id
        unit = record.unit
        place = record.version
        self.deed = deed
        on = day
        self.due = due
        self.about = about
        self.firstBy = firstBy
        at = now
        by = acting.worker
        self.sealed = sealed
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        record = try row.identifier("record")
        unit = try row.identifier("unit")
        place = try row.integer("place")
        deed = try row.code("deed")
        on = try row.day("on_day")
        due = try row.maybe("due_on", Row.day)
        about = try row.identifierOrNil("about")
        firstBy = try row.identifierOrNil("first_by")
        at = try row.date("taken_at")
        by = try row.identifier("taken_by")
        sealed = try row.blob("sealed")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "record": record, "unit": unit, "place": place, "deed": deed, "on_day": on.description,
            "due_on": due?.description,
            "about": about, "first_by": firstBy, "taken_at": at, "taken_by": by, "sealed": sealed,
        ]
    }

    static func of(_ record: Record.ID) -> Query<Self> {
        Query(where: "record = \(record) ORDER BY place, id")
    }

    static func held(by unit: AgencyUnit.ID) -> Query<Self> {
        Query(where: "unit = \(unit) ORDER BY place, id")
    }
}

extension Row {
    func day(_ name: String) throws(Malformed) -> Day {
        guard let day = Day(try text(name)) else { throw Malformed(column: name) }
        return day
    }
}
