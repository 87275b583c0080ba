package import Foundation
package import Lexicon
package import Policy
package import Store

/// A request, resting on the person's agreement, that a unit give one kind of help.
package struct ServiceRequest: Stored, Equatable {
    package typealias ID = Identifier<ServiceRequest>

    package static let table = Table(
        "service_request", personal: true,
        columns: [
            ("person", "TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE"), ("offer", "TEXT NOT NULL"),
            ("kind", "TEXT NOT NULL"), ("from_unit", "TEXT NOT NULL"), ("from_worker", "TEXT NOT NULL"),
            ("to_unit", "TEXT NOT NULL"), ("basis", "TEXT NOT NULL"), ("package", "BLOB NOT NULL"),
            ("sent_at", "INTEGER NOT NULL"), ("answer_due_at", "INTEGER NOT NULL"), ("seen_at", "INTEGER"),
            ("waiting_at", "INTEGER"), ("accepted_at", "INTEGER"), ("declined_at", "INTEGER"),
            ("decline_reason", "TEXT"), ("started_at", "INTEGER"), ("done_at", "INTEGER"), ("withdrawn_at", "INTEGER"),
        ],
        checks: [
            "accepted_at IS NULL OR declined_at IS NULL", "(declined_at IS NULL) = (decline_reason IS NULL)",
            "started_at IS NULL OR accepted_at IS NOT NULL", "done_at IS NULL OR started_at IS NOT NULL",
        ],
        indexes: ["person", "to_unit, sent_at", "from_unit, sent_at", "offer"])

    package enum Status: String, Sendable, Codable, CaseIterable {
        case sent, seen, waiting, accepted, declined, started, done, withdrawn
    }

    /// Why a unit cannot take someone: never a judgement of the person.
    package enum DeclineReason: String, Sendable, Codable, CaseIterable, Bindable {
        case full, language
        case doesNotTake = "does-not-take"
        case unsafeHere = "unsafe-here"
        case otherServiceFitsBetter = "other-service-fits-better"
    }

    package let id: ID
    package var version = 0
    package let person: Person.ID
    package let offer: ServiceOffer.ID
    package let kind: String
    package let fromUnit: AgencyUnit.ID
    package let fromWorker: Worker.ID
    package let toUnit: AgencyUnit.ID
    /// What it rests on. A narrower consent takes the place of the one it was made from.
    package internal(set) var basis: Basis.ID
    /// What this kind of help needs to know and no more, sealed for the receiving unit.
    package let package: Data
    package let sentAt: Date
    package let answerDueAt: Date
    package internal(set) var seenAt: Date?
    package internal(set) var waitingAt: Date?
    package internal(set) var acceptedAt: Date?
    package internal(set) var declinedAt: Date?
    package internal(set) var declineReason: DeclineReason?
    package internal(set) var startedAt: Date?
    package internal(set) var doneAt: Date?
    package internal(set) var withdrawnAt: Date?

    package init(
        id: ID = .init(), person: Person.ID, offer: ServiceOffer, from acting: Acting, basis: Basis.ID, package: Data,
        sentAt: Date, answerDueAt: Date
    ) {
        self.id = id
        self.person = person
        self.offer = offer.id
        kind = offer.kind
        fromUnit = acting.unit
        fromWorker = acting.worker
        toUnit = offer.unit
        self.basis = basis
        self.package = package
        self.sentAt = sentAt
        self.answerDueAt = answerDueAt
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        person = try row.identifier("person")
        offer = try row.identifier("offer")
        kind = try row.text("kind")
        fromUnit = try row.identifier("from_unit")
        fromWorker = try row.identifier("from_worker")
        toUnit = try row.identifier("to_unit")
        basis = try row.identifier("basis")
        package = try row.blob("package")
        sentAt = try row.date("sent_at")
        answerDueAt = try row.date("answer_due_at")
        seenAt = try row.maybe("seen_at", Row.date)
        waitingAt = try row.maybe("waiting_at", Row.date)
        acceptedAt = try row.maybe("accepted_at", Row.date)
        declinedAt = try row.maybe("declined_at", Row.date)
        declineReason = try row.maybe("decline_reason", Row.text).flatMap(DeclineReason.init(rawValue:))
        startedAt = try row.maybe("started_at", Row.date)
        doneAt = try row.maybe("done_at", Row.date)
        withdrawnAt = try row.maybe("withdrawn_at", Row.date)
    }

    package var columns: [String: (any Bindable)?] {
        [
            "person": person, "offer": offer, "kind": kind, "from_unit": fromUnit, "from_worker": fromWorker,
            "to_unit": toUnit, "basis": basis, "package": package, "sent_at": sentAt, "answer_due_at": answerDueAt,
            "seen_at": seenAt, "waiting_at": waitingAt, "accepted_at": acceptedAt, "declined_at": declinedAt,
            "decline_reason": declineReason, "started_at": startedAt, "done_at": doneAt, "withdrawn_at": withdrawnAt,
        ]
    }

    /// Derived from what happened and when; never stored beside it.
    package var status: Status {
        if withdrawnAt != nil {
            .withdrawn
        } else if doneAt != nil {
            .done
        } else if startedAt != nil {
            .started
        } else if declinedAt != nil {
            .declined
        } else if acceptedAt != nil {
            .accepted
        } else if waitingAt != nil {
            .waiting
        } else if seenAt != nil {
            .seen
        } else {
            .sent
        }
    }

    /// Whether a place of the offer is taken by it.
    package var takesPlace: Bool { [.accepted, .started].contains(status) }
    package var isAnswered: Bool { acceptedAt != nil || declinedAt != nil || withdrawnAt != nil }
    /// Whether nothing more is to come of it.
    package var isOver: Bool { [.declined, .done, .withdrawn].contains(status) }
    package func isLate(at now: Date) -> Bool { !isAnswered && waitingAt == nil && now >= answerDueAt }
    /// How long before its time is up an answer counts as due soon.
    package static let dueSoonSeconds: TimeInterval = 86_400
    package func isDueSoon(at now: Date) -> Bool {
        !isAnswered && waitingAt == nil && !isLate(at: now)
            && now.addingTimeInterval(Self.dueSoonSeconds) >= answerDueAt
    }
}
