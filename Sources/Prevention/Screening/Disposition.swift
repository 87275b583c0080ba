package import Foundation
package import Lexicon
package import Store

/// What somebody decided of one party and one listed entry. It is never changed: a later one takes its place.
///
/// The database itself refuses a second decision in the same place, one that answers its own escalation, and a
/// clearance without an end. In clear stand keyed codes of the pair, which only this unit's key makes; the reason is
/// sealed.
package struct Disposition: Stored, Equatable {
    package typealias ID = Identifier<Disposition>

    package enum Decision: String, Sendable, Codable, CaseIterable, Bindable {
        /// Another party than the listed one.
        case cleared
        /// The listed party.
        case confirmed
        /// A colleague has to decide.
        case escalated
    }

    package static let table = Table(
        "screening_disposition",
        columns: [
            ("unit", "TEXT NOT NULL"), ("pair", "BLOB NOT NULL"), ("content", "BLOB NOT NULL"),
            ("number", "INTEGER NOT NULL"), ("slot", "BLOB NOT NULL UNIQUE"), ("decision", "TEXT NOT NULL"),
            ("decided_at", "INTEGER NOT NULL"), ("decided_by", "TEXT NOT NULL"), ("expires_at", "INTEGER"),
            ("answers", "TEXT REFERENCES screening_disposition(id)"), ("escalated_by", "TEXT"),
            ("sealed", "BLOB NOT NULL"),
        ],
        checks: [
            "decision IN ('cleared', 'confirmed', 'escalated')", "number >= 1",
            "(answers IS NULL) = (escalated_by IS NULL)", "answers IS NULL OR number > 1",
            // Whoever passes a question on does not answer it.
            "escalated_by IS NULL OR escalated_by <> decided_by", "answers IS NULL OR decision <> 'escalated'",
            "decision <> 'cleared' OR expires_at IS NOT NULL", "decision <> 'escalated' OR expires_at IS NULL",
            "expires_at IS NULL OR expires_at > decided_at",
        ],
        indexes: ["unit, pair"], decisive: true)

    package let id: ID
    package var version = 0
    package let unit: AgencyUnit.ID
    /// The party as it was screened and the entry, as ``DispositionCodes`` writes them.
    package let pair: Data
    /// What the entry said.
    package let content: Data
    /// The first decision of a pair is 1.
    package let number: Int
    private let slot: Data
    package let decision: Decision
    package let decidedAt: Date
    package let decidedBy: Worker.ID
    /// From this moment on the question is open again; nil where it does not end by itself.
    package let expiresAt: Date?
    /// The escalation that it answers.
    package let answers: ID?
    package let escalatedBy: Worker.ID?
    /// A ``DispositionContent``.
    package let sealed: Data

    /// Whether its day has come.
    func isOver(at now: Date) -> Bool { expiresAt.map { $0 <= now } ?? false }

    init(
        id: ID, of key: DispositionCodes.Key, after last: Disposition?, _ decision: Decision, expiresAt: Date?,
        sealed: Data, by worker: Worker.ID, at now: Date
    ) {
        self.id = id
        unit = key.unit
        pair = key.pair
        content = key.content
        number = (last?.number ?? 0) + 1
        slot = key.slot(number)
        self.decision = decision
        decidedAt = now
        decidedBy = worker
        self.expiresAt = expiresAt
        let escalation = last.flatMap { $0.decision == .escalated ? $0 : nil }
        answers = escalation?.id
        escalatedBy = escalation?.decidedBy
        self.sealed = sealed
    }
}

extension Disposition {
    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        unit = try row.identifier("unit")
        pair = try row.blob("pair")
        content = try row.blob("content")
        number = try row.integer("number")
        slot = try row.blob("slot")
        decision = try row.code("decision")
        decidedAt = try row.date("decided_at")
        decidedBy = try row.identifier("decided_by")
        expiresAt = try row.maybe("expires_at", Row.date)
        answers = try row.identifierOrNil("answers")
        escalatedBy = try row.identifierOrNil("escalated_by")
        sealed = try row.blob("sealed")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "unit": unit, "pair": pair, "content": content, "number": number, "slot": slot, "decision": decision,
            "decided_at": decidedAt, "decided_by": decidedBy, "expires_at": expiresAt, "answers": answers,
            "escalated_by": escalatedBy, "sealed": sealed,
        ]
    }

    /// All decisions on some pairs, the earliest first.
    static func on(_ pairs: [Data], by unit: AgencyUnit.ID) -> Query<Disposition> {
        Query(where: "unit = \(unit) AND pair IN (\(list: pairs)) ORDER BY pair, number")
    }
}

/// What a decision says: sealed, because it names the party.
package struct DispositionContent: Sendable, Equatable, Codable {
    package let reason: String
    package let subjectName: String
    package let entry: String
    package let primary: String
    package let listTitle: String
    package let asOf: String
    package let partyDigest: String
    package let contentDigest: String
}
