package import Foundation
package import Lexicon
import Policy
package import Store

extension BidFacts.Jurisdiction: Bindable {}

/// A bidder of a tender whom a procurement office checks. Who it is, is sealed.
package struct Bid: Stored, Equatable {
    package typealias ID = Identifier<Bid>

    package static let table = Table(
        "bid",
        columns: [
            ("unit", "TEXT NOT NULL"), ("opening", "TEXT NOT NULL"), ("jurisdiction", "TEXT NOT NULL"),
            ("party_count", "INTEGER NOT NULL"), ("tier_count", "INTEGER NOT NULL"), ("sealed", "BLOB NOT NULL"),
            ("made_at", "INTEGER NOT NULL"), ("made_by", "TEXT NOT NULL"),
        ],
        checks: ["length(opening) = 10", "party_count >= 1", "tier_count >= 0"],
        indexes: ["unit, made_at"], decisive: true)

    package let id: ID
    package var version = 0
    package let unit: AgencyUnit.ID
    /// The day on which bids are opened.
    package let opening: String
    package let jurisdiction: BidFacts.Jurisdiction
    package private(set) var partyCount: Int
    package private(set) var tierCount: Int
    /// A ``BidFacts``.
    private(set) var sealed: Data
    package let madeAt: Date
    package let madeBy: Worker.ID

    init(_ id: ID, _ facts: BidFacts, sealed: Data, by acting: Acting, at now: Date) {
        self.id = id
        unit = acting.unit
        opening = facts.tender.opening
        jurisdiction = facts.tender.jurisdiction
        partyCount = facts.distinct.count
        tierCount = facts.tiers
        self.sealed = sealed
        madeAt = now
        madeBy = acting.worker
    }

    /// The same bid with what was learned of it since.
    func saying(_ facts: BidFacts, sealed: Data) -> Bid {
        var next = self
        next.partyCount = facts.distinct.count
        next.tierCount = facts.tiers
        next.sealed = sealed
        return next
    }

    package var path: String { "\(BidDesk.path)/\(id)" }
}

extension Bid {
    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        unit = try row.identifier("unit")
        opening = try row.text("opening")
        jurisdiction = try row.code("jurisdiction")
        partyCount = try row.integer("party_count")
        tierCount = try row.integer("tier_count")
        sealed = try row.blob("sealed")
        madeAt = try row.date("made_at")
        madeBy = try row.identifier("made_by")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "unit": unit, "opening": opening, "jurisdiction": jurisdiction, "party_count": partyCount,
            "tier_count": tierCount, "sealed": sealed, "made_at": madeAt, "made_by": madeBy,
        ]
    }

    /// The bids of a unit, the newest first.
    package static func of(_ unit: AgencyUnit.ID, upTo most: Int = 200) -> Query<Bid> {
        Query(where: "unit = \(unit) ORDER BY made_at DESC, id LIMIT \(most)")
    }

    /// One of them; a bid of another unit is as one that never was.
    package static func of(_ unit: AgencyUnit.ID, _ id: ID) -> Query<Bid> {
        Query(where: "id = \(id) AND unit = \(unit)")
    }
}
