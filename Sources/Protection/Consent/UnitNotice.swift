package import Foundation
package import Lexicon
import Policy
package import Store

/// Word to a unit that something has changed which it must act on: a consent withdrawn, a request answered.
package struct UnitNotice: Stored, Equatable {
    package typealias ID = Identifier<UnitNotice>

    package static let table = Table(
        "unit_notice", personal: true,
        columns: [
            ("person", "TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE"), ("unit", "TEXT NOT NULL"),
            ("kind", "TEXT NOT NULL"), ("at", "INTEGER NOT NULL"), ("seen_at", "INTEGER"), ("seen_by", "TEXT"),
        ],
        indexes: ["unit, seen_at, at", "person"], decisive: true)

    package enum Kind: String, Sendable, Codable, CaseIterable, Bindable {
        /// Someone was referred to this unit, or their report reached its agency's desk.
        case referralReceived = "referral-received"
        /// The identification unit has taken up what this unit sent.
        case referralTakenUp = "referral-taken-up"
        /// The unit was given a part in a case.
        case partGiven = "part-given"
        case consentWithdrawn = "consent-withdrawn"
        case consentNarrowed = "consent-narrowed"
        /// To those who watch over the case: another agency may see no more of it.
        case accessEnded = "access-ended"
        /// Another unit asks for help for someone.
        case requestSent = "request-sent"
        case requestAccepted = "request-accepted"
        case requestDeclined = "request-declined"
        case requestWaiting = "request-waiting"
        case requestStarted = "request-started"
        case requestDone = "request-done"
        case requestWithdrawn = "request-withdrawn"
        case convened
        case decided
        case objected
        case emergencyOpened = "emergency-opened"
        case likenessFound = "likeness-found"
        /// Somebody must not see a file: the secretariat alone is told.
        case conflictNamed = "conflict-named"
    }

    package let id: ID
    package var version = 0
    package let person: Person.ID
    package let unit: AgencyUnit.ID
    package let kind: Kind
    package let at: Date
    package private(set) var seenAt: Date?
    package private(set) var seenBy: Worker.ID?

    package init(id: ID = .init(), to unit: AgencyUnit.ID, about person: Person.ID, _ kind: Kind, at now: Date) {
        self.id = id
        self.unit = unit
        self.person = person
        self.kind = kind
        at = now
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        person = try row.identifier("person")
        unit = try row.identifier("unit")
        kind = try row.code("kind")
        at = try row.date("at")
        seenAt = try row.maybe("seen_at", Row.date)
        seenBy = try row.identifierOrNil("seen_by")
    }

    package var columns: [String: (any Bindable)?] {
        ["person": person, "unit": unit, "kind": kind, "at": at, "seen_at": seenAt, "seen_by": seenBy]
    }

    package func seen(by worker: Worker.ID, at now: Date) -> UnitNotice {
        var next = self
        next.seenAt = now
        next.seenBy = worker
        return next
    }
}

extension Scope {
    /// Which notices to a unit reach it, as a condition on rows of `unit_notice`: those about cases that it may know
    /// of; and that somebody no longer agrees, though the part in the case ended with it. Who is not told cannot stop.
    func reached(by table: String) -> SQL {
        let withdrawn: SQL = "\(SQL(table, values: [])).kind = \(UnitNotice.Kind.consentWithdrawn)"
        return "(\(condition(person: "\(table).person")) OR (\(withdrawn) AND \(mayBeTold(of: "\(table).person"))))"
    }
}
