package import Foundation
package import Lexicon
package import Store

extension ScreeningBand: Bindable {}

/// One party, held against all lists in force at a moment, and what came of it: also where nothing did.
///
/// A screening never changes. Whom it was about and what was found is sealed; in clear stand the day and the band.
package struct Screening: Stored, Equatable {
    package typealias ID = Identifier<Screening>

    package static let table = Table(
        "screening",
        columns: [
            ("unit", "TEXT NOT NULL"), ("made_at", "INTEGER NOT NULL"), ("made_by", "TEXT NOT NULL"),
            ("band", "TEXT NOT NULL"), ("hits", "INTEGER NOT NULL"), ("sealed", "BLOB NOT NULL"),
        ],
        checks: ["band IN ('match', 'review', 'none')", "(band = 'none') = (hits = 0)", "hits >= 0"],
        indexes: ["unit, made_at", "unit, band, made_at"], decisive: true)

    package let id: ID
    package var version = 0
    package let unit: AgencyUnit.ID
    package let madeAt: Date
    package let madeBy: Worker.ID
    package let band: ScreeningBand
    package let hits: Int
    /// A ``ScreeningResult`` under a key of its own.
    package let sealed: Data

    init(id: ID, unit: AgencyUnit.ID, _ result: ScreeningResult, sealed: Data, by worker: Worker.ID, at now: Date) {
        self.id = id
        self.unit = unit
        madeAt = now
        madeBy = worker
        band = result.band
        hits = result.hits.count
        self.sealed = sealed
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        unit = try row.identifier("unit")
        madeAt = try row.date("made_at")
        madeBy = try row.identifier("made_by")
        band = try row.code("band")
        hits = try row.integer("hits")
        sealed = try row.blob("sealed")
    }

    package var columns: [String: (any Bindable)?] {
        ["unit": unit, "made_at": madeAt, "made_by": madeBy, "band": band, "hits": hits, "sealed": sealed]
    }

    /// One of a unit's; another unit's is as one that never was.
    package static func made(_ id: ID, by unit: AgencyUnit.ID) -> Query<Screening> {
        Query(where: "id = \(id) AND unit = \(unit)")
    }

    /// A unit's screenings, the newest first, by band and from a day on.
    package static func made(
        by unit: AgencyUnit.ID, band: ScreeningBand? = nil, within days: Range<Date>? = nil, limit: Int, offset: Int
    ) -> Query<Screening> {
        var condition: SQL = "unit = \(unit)"
        if let band { condition = condition + " AND band = \(band)" }
        if let days {
            condition = condition + " AND made_at >= \(days.lowerBound) AND made_at < \(days.upperBound)"
        }
        return Query(where: condition + " ORDER BY made_at DESC, id LIMIT \(limit) OFFSET \(offset)")
    }
}
