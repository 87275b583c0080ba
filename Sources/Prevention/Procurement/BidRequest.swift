package import Foundation
package import Lexicon
import Policy
package import Store

/// What the office asked the bidder, and what came back.
package struct BidRequest: Stored, Equatable {
    package typealias ID = Identifier<BidRequest>

    package static let table = Table(
        "bid_request",
        columns: [
            ("bid", "TEXT NOT NULL REFERENCES bid(id)"), ("unit", "TEXT NOT NULL"), ("due", "TEXT NOT NULL"),
            ("sealed", "BLOB NOT NULL"), ("sent_at", "INTEGER NOT NULL"), ("sent_by", "TEXT NOT NULL"),
            ("answered_at", "INTEGER"), ("answered_by", "TEXT"),
        ],
        checks: ["length(due) = 10", "(answered_at IS NULL) = (answered_by IS NULL)"], indexes: ["bid, sent_at"],
        decisive: true)

    package let id: ID
    package var version = 0
    package let bid: Bid.ID
    package let unit: AgencyUnit.ID
    /// The last day on which an answer is in time.
    package let due: String
    /// A ``BidAsked``.
    internal(set) package var sealed: Data
    package let sentAt: Date
    package let sentBy: Worker.ID
    package internal(set) var answeredAt: Date?
    /// Who took the answer in.
    package internal(set) var answeredBy: Worker.ID?

    init(_ id: ID, of bid: Bid.ID, due: String, sealed: Data, by acting: Acting, at now: Date) {
        self.id = id
        self.bid = bid
        unit = acting.unit
        self.due = due
        self.sealed = sealed
        sentAt = now
        sentBy = acting.worker
    }
}

/// The question in the officer's words, and the answer.
package struct BidAsked: Sendable, Equatable, Codable {
    package let question: String
    package var answer: String?
}

extension BidRequest {
    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        bid = try row.identifier("bid")
        unit = try row.identifier("unit")
        due = try row.text("due")
        sealed = try row.blob("sealed")
        sentAt = try row.date("sent_at")
        sentBy = try row.identifier("sent_by")
        answeredAt = try row.maybe("answered_at", Row.date)
        answeredBy = try row.identifierOrNil("answered_by")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "bid": bid, "unit": unit, "due": due, "sealed": sealed, "sent_at": sentAt, "sent_by": sentBy,
            "answered_at": answeredAt, "answered_by": answeredBy,
        ]
    }

    package static func of(_ bid: Bid.ID) -> Query<BidRequest> {
        Query(where: "bid = \(bid) ORDER BY sent_at DESC, id LIMIT 100")
    }
}
