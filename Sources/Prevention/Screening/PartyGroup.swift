package import Foundation
package import Lexicon
package import Store

/// Many parties that were brought in together: a file that is screened once, or a portfolio that stays under watch.
package struct PartyGroup: Stored, Equatable {
    package typealias ID = Identifier<PartyGroup>

    package enum Kind: String, Sendable, Codable, CaseIterable, Bindable {
        /// Screened once; every line's result is kept.
        case run
        /// Screened again by what changes whenever an edition of a list goes live.
        case portfolio
    }

    package static let table = Table(
        "party_group",
        columns: [
            ("unit", "TEXT NOT NULL"), ("kind", "TEXT NOT NULL"), ("made_at", "INTEGER NOT NULL"),
            ("made_by", "TEXT NOT NULL"), ("lines", "INTEGER NOT NULL"), ("parts", "INTEGER NOT NULL"),
            ("ended_at", "INTEGER"), ("ended_by", "TEXT"), ("sealed", "BLOB NOT NULL"),
        ],
        checks: [
            "kind IN ('run', 'portfolio')", "lines >= 1", "parts >= 1", "(ended_at IS NULL) = (ended_by IS NULL)",
            "ended_at IS NULL OR kind = 'portfolio'",
        ],
        indexes: ["unit, kind, made_at"], decisive: true)

    package let id: ID
    package var version = 0
    package let unit: AgencyUnit.ID
    package let kind: Kind
    package let madeAt: Date
    package let madeBy: Worker.ID
    package let lines: Int
    package let parts: Int
    /// When a portfolio was taken from under watch.
    package internal(set) var endedAt: Date?
    package internal(set) var endedBy: Worker.ID?
    /// A ``PartyGroupContent``, under the key that seals its parts too.
    package let sealed: Data

    init(
        id: ID, _ kind: Kind, unit: AgencyUnit.ID, lines: Int, parts: Int, sealed: Data, by worker: Worker.ID,
        at now: Date
    ) {
        self.id = id
        self.unit = unit
        self.kind = kind
        madeAt = now
        madeBy = worker
        self.lines = lines
        self.parts = parts
        self.sealed = sealed
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        unit = try row.identifier("unit")
        kind = try row.code("kind")
        madeAt = try row.date("made_at")
        madeBy = try row.identifier("made_by")
        lines = try row.integer("lines")
        parts = try row.integer("parts")
        endedAt = try row.maybe("ended_at", Row.date)
        endedBy = try row.identifierOrNil("ended_by")
        sealed = try row.blob("sealed")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "unit": unit, "kind": kind, "made_at": madeAt, "made_by": madeBy, "lines": lines, "parts": parts,
            "ended_at": endedAt, "ended_by": endedBy, "sealed": sealed,
        ]
    }

    package static func held(_ id: ID, _ kind: Kind, by unit: AgencyUnit.ID) -> Query<PartyGroup> {
        Query(where: "id = \(id) AND kind = \(kind) AND unit = \(unit)")
    }

    package static func held(_ kind: Kind, by unit: AgencyUnit.ID, limit: Int, offset: Int) -> Query<PartyGroup> {
        Query(where: "kind = \(kind) AND unit = \(unit) ORDER BY made_at DESC, id LIMIT \(limit) OFFSET \(offset)")
    }

    /// Everything that is screened by itself: runs that are not finished, portfolios under watch.
    static let atWork = Query<PartyGroup>(
        where: """
            ended_at IS NULL AND (kind = 'portfolio' OR EXISTS \
            (SELECT 1 FROM party_part WHERE owner = party_group.id AND checked IS NULL)) ORDER BY made_at, id
            """)
}

/// What is said of a group: sealed, because a name may give away whom it is about.
package struct PartyGroupContent: Sendable, Equatable, Codable {
    package let name: String
    /// Columns of the file that nothing was read from.
    package let unread: [String]
}
