package import Foundation
package import Lexicon
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
        indexes: ["unit, seen_at, at", "person"])

    package enum Kind: String, Sendable, Codable, CaseIterable, Bindable {
        /// Someone was referred to this unit, or their report reached its agency's desk.
        case referralReceived = "referral-received"
        /// The identification unit has taken up what this unit sent.
        case referralTakenUp = "referral-taken-up"
        case consentWithdrawn = "consent-withdrawn"
        case consentNarrowed = "consent-narrowed"
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
