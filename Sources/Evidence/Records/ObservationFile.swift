package import Foundation
package import Lexicon
import Statistics
package import Store

/// Coded observations as they were on one day: drawn from the country's own records, or brought in from a file.
///
/// They name nobody, yet a rare combination may be somebody: they are sealed under a key of their own, which the key
/// of the unit that holds them opens, and which is destroyed with them.
package struct ObservationFile: Stored, Equatable {
    package typealias ID = Identifier<ObservationFile>

    package enum Origin: String, Sendable, Codable, CaseIterable, Bindable {
        /// The country's own records, on the day that they were drawn.
        case drawn
        case ctdc
        case htcds
        /// Comma-separated values with the code book's own names.
        case plain
    }

    package static let table = Table(
        "observation_file",
        columns: [
            ("unit", "TEXT NOT NULL"), ("name", "TEXT NOT NULL"), ("origin", "TEXT NOT NULL"),
            ("count", "INTEGER NOT NULL"), ("sealed", "BLOB NOT NULL"), ("made_at", "INTEGER NOT NULL"),
            ("made_by", "TEXT NOT NULL"),
        ],
        checks: ["count >= 0"], indexes: ["unit, made_at"], decisive: true)

    package let id: ID
    package var version = 0
    package let unit: AgencyUnit.ID
    /// As its unit calls it: ‘Second half of 2026’.
    package let name: String
    package let origin: Origin
    package let count: Int
    package let sealed: Data
    package let madeAt: Date
    package let madeBy: Worker.ID

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        unit = try row.identifier("unit")
        name = try row.text("name")
        origin = try row.code("origin")
        count = try row.integer("count")
        sealed = try row.blob("sealed")
        madeAt = try row.date("made_at")
        madeBy = try row.identifier("made_by")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "unit": unit, "name": name, "origin": origin, "count": count, "sealed": sealed, "made_at": madeAt,
            "made_by": madeBy,
        ]
    }

    init(
        id: ID, unit: AgencyUnit.ID, name: String, origin: Origin, count: Int, sealed: Data, by worker: Worker.ID,
        at now: Date
    ) {
        self.id = id
        self.unit = unit
        self.name = name
        self.origin = origin
        self.count = count
        self.sealed = sealed
        madeBy = worker
        madeAt = now
    }

    /// The files that a unit holds, newest first.
    package static func held(by unit: AgencyUnit.ID, upTo most: Int = 200) -> Query<ObservationFile> {
        Query(where: "unit = \(unit) ORDER BY made_at DESC, id LIMIT \(most)")
    }

    /// One of them; a file of another unit is as one that never was.
    package static func held(_ id: ID, by unit: AgencyUnit.ID) -> Query<ObservationFile> {
        Query(where: "id = \(id) AND unit = \(unit)")
    }
}
