package import Foundation
package import Lexicon
import Policy
package import Store

/// One check of a bid against all lists in force and the unit's own register; kept whole, whatever was found.
package struct BidCheck: Stored, Equatable {
    package typealias ID = Identifier<BidCheck>

    package static let table = Table(
        "bid_check",
        columns: [
            ("bid", "TEXT NOT NULL REFERENCES bid(id)"), ("unit", "TEXT NOT NULL"), ("number", "INTEGER NOT NULL"),
            ("party_count", "INTEGER NOT NULL"), ("hit_count", "INTEGER NOT NULL"), ("sealed", "BLOB NOT NULL"),
            ("made_at", "INTEGER NOT NULL"), ("made_by", "TEXT NOT NULL"),
        ],
        checks: ["party_count >= 1", "hit_count >= 0", "number >= 1"], indexes: ["bid, number"], decisive: true)

    package let id: ID
    package var version = 0
    package let bid: Bid.ID
    package let unit: AgencyUnit.ID
    /// The first check of a bid is 1.
    package let number: Int
    package let partyCount: Int
    package let hitCount: Int
    /// A ``BidFindings``.
    let sealed: Data
    package let madeAt: Date
    package let madeBy: Worker.ID

    init(_ id: ID, of bid: Bid.ID, number: Int, _ findings: BidFindings, sealed: Data, by acting: Acting, at now: Date)
    {
        self.id = id
        self.bid = bid
        self.number = number
        unit = acting.unit
        partyCount = findings.parties.count
        hitCount = findings.hits.count
        self.sealed = sealed
        madeAt = now
        madeBy = acting.worker
    }
}

extension BidCheck {
    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        bid = try row.identifier("bid")
        unit = try row.identifier("unit")
        number = try row.integer("number")
        partyCount = try row.integer("party_count")
        hitCount = try row.integer("hit_count")
        sealed = try row.blob("sealed")
        madeAt = try row.date("made_at")
        madeBy = try row.identifier("made_by")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "bid": bid, "unit": unit, "number": number, "party_count": partyCount, "hit_count": hitCount,
            "sealed": sealed,
            "made_at": madeAt, "made_by": madeBy,
        ]
    }

    /// All checks of a bid, the newest first.
    package static func of(_ bid: Bid.ID) -> Query<BidCheck> {
        Query(where: "bid = \(bid) ORDER BY number DESC, made_at DESC, id LIMIT 50")
    }
}
