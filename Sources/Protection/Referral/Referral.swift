package import Foundation
package import Lexicon
package import Policy
package import Store

/// Word of a person who may have been trafficked, sent to the body that the law lets identify victims.
package struct Referral: Stored, Equatable {
    package typealias ID = Identifier<Referral>

    package static let table = Table(
        "referral", personal: true,
        columns: [
            ("person", "TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE"), ("from_unit", "TEXT NOT NULL"),
            ("from_worker", "TEXT NOT NULL"), ("to_unit", "TEXT NOT NULL"), ("basis", "TEXT NOT NULL"),
            ("article", "TEXT"), ("sent_at", "INTEGER NOT NULL"), ("seen_at", "INTEGER"), ("taken_up_at", "INTEGER"),
        ],
        checks: ["from_unit <> to_unit", "taken_up_at IS NULL OR seen_at IS NOT NULL"],
        indexes: ["person", "from_unit, sent_at", "to_unit, taken_up_at"])

    package enum Status: String, Sendable, CaseIterable { case sent, seen, takenUp = "taken-up" }

    package let id: ID
    package var version = 0
    package let person: Person.ID
    package let fromUnit: AgencyUnit.ID
    package let fromWorker: Worker.ID
    package let toUnit: AgencyUnit.ID
    package let basis: Basis.Kind
    /// The article that orders or allows it, where it does not rest on consent.
    package let article: String?
    package let sentAt: Date
    package private(set) var seenAt: Date?
    package private(set) var takenUpAt: Date?

    package init(
        id: ID = .init(), person: Person.ID, from acting: Acting, to unit: AgencyUnit.ID, basis: Basis.Kind,
        article: String?, sentAt: Date
    ) {
        self.id = id
        self.person = person
        fromUnit = acting.unit
        fromWorker = acting.worker
        toUnit = unit
        self.basis = basis
        self.article = article
        self.sentAt = sentAt
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        person = try row.identifier("person")
        fromUnit = try row.identifier("from_unit")
        fromWorker = try row.identifier("from_worker")
        toUnit = try row.identifier("to_unit")
        basis = try row.code("basis")
        article = try row.maybe("article", Row.text)
        sentAt = try row.date("sent_at")
        seenAt = try row.maybe("seen_at", Row.date)
        takenUpAt = try row.maybe("taken_up_at", Row.date)
    }

    package var columns: [String: (any Bindable)?] {
        [
            "person": person, "from_unit": fromUnit, "from_worker": fromWorker, "to_unit": toUnit, "basis": basis,
            "article": article, "sent_at": sentAt, "seen_at": seenAt, "taken_up_at": takenUpAt,
        ]
    }

    /// Derived from what happened and when; never stored beside it.
    package var status: Status {
        if takenUpAt != nil { .takenUp } else if seenAt != nil { .seen } else { .sent }
    }

    package enum Impossible: Error, Sendable, Equatable { case already(Status) }

    /// Someone of the receiving unit has opened it.
    package func seen(at now: Date) throws(Impossible) -> Referral {
        guard status == .sent else { throw .already(status) }
        var next = self
        next.seenAt = now
        return next
    }

    /// The receiving unit takes it up, as the law bids it do at once.
    package func takenUp(at now: Date) throws(Impossible) -> Referral {
        guard status != .takenUp else { throw .already(status) }
        var next = self
        next.seenAt = seenAt ?? now
        next.takenUpAt = now
        return next
    }
}
