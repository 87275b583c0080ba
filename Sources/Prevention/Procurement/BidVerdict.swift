package import Foundation
package import Lexicon
import Policy
package import Store

/// What an officer decided of a bid. It never changes; a later one takes its place.
package struct BidVerdict: Stored, Equatable {
    package typealias ID = Identifier<BidVerdict>

    package enum Outcome: String, Sendable, Codable, CaseIterable, Bindable {
        case eligible, ineligible
        /// The bidder has to say more first.
        case clarify
    }

    /// On what an ineligibility rests.
    package enum Ground: String, Sendable, Codable, CaseIterable, Bindable {
        /// A final conviction less than five years old (Human Trafficking Prevention Act, article 41).
        case conviction
        /// An exclusion by an authority, such as a debarment.
        case debarment
        /// A listed party among owners, officers or subcontractors.
        case listedParty
        /// Goods of a country that a list names, without the certification that was asked for.
        case goods
        case other
    }

    package static let table = Table(
        "bid_verdict",
        columns: [
            ("bid", "TEXT NOT NULL REFERENCES bid(id)"), ("unit", "TEXT NOT NULL"), ("number", "INTEGER NOT NULL"),
            ("based_on", "TEXT NOT NULL REFERENCES bid_check(id)"), ("outcome", "TEXT NOT NULL"), ("ground", "TEXT"),
            ("sealed", "BLOB NOT NULL"), ("decided_at", "INTEGER NOT NULL"), ("decided_by", "TEXT NOT NULL"),
            ("replaces_confirmed", "INTEGER NOT NULL DEFAULT 0"), ("confirmed_at", "INTEGER"), ("confirmed_by", "TEXT"),
        ],
        checks: [
            "outcome IN ('eligible', 'ineligible', 'clarify')", "(outcome = 'ineligible') = (ground IS NOT NULL)",
            "(confirmed_at IS NULL) = (confirmed_by IS NULL)",
            // Nobody is shut out by one person alone.
            "confirmed_by IS NULL OR confirmed_by <> decided_by",
            "confirmed_by IS NULL OR outcome = 'ineligible' OR replaces_confirmed = 1",
            "replaces_confirmed IN (0, 1)",
        ],
        indexes: ["bid, number"], decisive: true)

    package let id: ID
    package var version = 0
    package let bid: Bid.ID
    package let unit: AgencyUnit.ID
    /// The first verdict on a bid is 1.
    package let number: Int
    /// The check that it rests on.
    package let basedOn: BidCheck.ID
    package let outcome: Outcome
    package let ground: Ground?
    /// Whether it would set aside an ineligibility that two people agreed on.
    package let replacesConfirmed: Bool
    /// A ``BidReason``.
    let sealed: Data
    package let decidedAt: Date
    package let decidedBy: Worker.ID
    package internal(set) var confirmedAt: Date?
    package internal(set) var confirmedBy: Worker.ID?

    init(
        _ id: ID, of check: BidCheck, number: Int, _ outcome: Outcome, _ ground: Ground?, replacing: Bool, sealed: Data,
        by acting: Acting,
        at now: Date
    ) {
        self.id = id
        bid = check.bid
        self.number = number
        unit = check.unit
        basedOn = check.id
        self.outcome = outcome
        self.ground = ground
        replacesConfirmed = replacing
        self.sealed = sealed
        decidedAt = now
        decidedBy = acting.worker
    }

    package var needsSecond: Bool { outcome == .ineligible || replacesConfirmed }

    /// Whether it holds: an ineligibility, and what would set one aside, waits for its second person.
    package var isFinal: Bool { !needsSecond || confirmedAt != nil }
}

/// Why, in the officer's words, and the article that it rests on.
package struct BidReason: Sendable, Equatable, Codable {
    package let reason, article: String

    package init(reason: String, article: String) {
        (self.reason, self.article) = (reason, article)
    }
}

extension BidVerdict {
    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        bid = try row.identifier("bid")
        unit = try row.identifier("unit")
        number = try row.integer("number")
        basedOn = try row.identifier("based_on")
        outcome = try row.code("outcome")
        ground = row.isNull("ground") ? nil : try row.code("ground")
        replacesConfirmed = try row.integer("replaces_confirmed") == 1
        sealed = try row.blob("sealed")
        decidedAt = try row.date("decided_at")
        decidedBy = try row.identifier("decided_by")
        confirmedAt = try row.maybe("confirmed_at", Row.date)
        confirmedBy = try row.identifierOrNil("confirmed_by")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "bid": bid, "unit": unit, "number": number, "based_on": basedOn, "outcome": outcome, "ground": ground,
            "replaces_confirmed": replacesConfirmed ? 1 : 0, "sealed": sealed,
            "decided_at": decidedAt, "decided_by": decidedBy, "confirmed_at": confirmedAt,
            "confirmed_by": confirmedBy,
        ]
    }

    /// All verdicts on a bid, the newest first: were any left out, many new ones would hide a confirmed one.
    package static func of(_ bid: Bid.ID) -> Query<BidVerdict> {
        Query(where: "bid = \(bid) ORDER BY number DESC, decided_at DESC, id")
    }
}
