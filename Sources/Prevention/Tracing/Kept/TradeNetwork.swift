package import Foundation
package import Lexicon
package import Store

/// A chain of supply that a unit looks after: its name is sealed, what was brought in stands in ``NetworkFile``.
package struct TradeNetwork: Stored, Equatable {
    package typealias ID = Identifier<TradeNetwork>

    package static let table = Table(
        "trade_network",
        columns: [
            ("unit", "TEXT NOT NULL"), ("sealed", "BLOB NOT NULL"), ("made_at", "INTEGER NOT NULL"),
            ("made_by", "TEXT NOT NULL"),
        ],
        indexes: ["unit, made_at"], decisive: true)

    package let id: ID
    package var version = 0
    package let unit: AgencyUnit.ID
    /// What its unit calls it: a company's name, more often than not.
    package let sealed: Data
    package let madeAt: Date
    package let madeBy: Worker.ID

    package static let nameMost = 120

    init(id: ID, unit: AgencyUnit.ID, sealed: Data, by worker: Worker.ID, at now: Date) {
        self.id = id
        self.unit = unit
        self.sealed = sealed
        madeAt = now
        madeBy = worker
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        unit = try row.identifier("unit")
        sealed = try row.blob("sealed")
        madeAt = try row.date("made_at")
        madeBy = try row.identifier("made_by")
    }

    package var columns: [String: (any Bindable)?] {
        ["unit": unit, "sealed": sealed, "made_at": madeAt, "made_by": madeBy]
    }

    package static func held(by unit: AgencyUnit.ID, upTo most: Int = 200) -> Query<TradeNetwork> {
        Query(where: "unit = \(unit) ORDER BY made_at DESC, id LIMIT \(most)")
    }

    /// One of them; another unit's is as one that never was.
    package static func held(_ id: ID, by unit: AgencyUnit.ID) -> Query<TradeNetwork> {
        Query(where: "id = \(id) AND unit = \(unit)")
    }
}
