package import Foundation
package import Lexicon
package import Policy
package import Store

/// An objection to the result of an identification: looked at again by the body itself, then by its superior.
package struct Objection: Stored, Equatable {
    package typealias ID = Identifier<Objection>

    package static let table = Table(
        "objection", personal: true,
        columns: [
            ("person", "TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE"),
            ("identification", "TEXT NOT NULL UNIQUE"), ("received_at", "INTEGER NOT NULL"),
            ("by_representative", "INTEGER NOT NULL"), ("grounds", "BLOB NOT NULL"), ("forwarded_at", "INTEGER"),
            ("superior", "TEXT"), ("opinion", "BLOB"), ("ended_at", "INTEGER"), ("ended_by", "TEXT"),
            ("ending", "TEXT"),
            ("reasons", "BLOB"),
        ],
        checks: [
            "(ended_at IS NULL) = (ending IS NULL)", "(ended_at IS NULL) = (ended_by IS NULL)",
            "(forwarded_at IS NULL) = (opinion IS NULL)", "(forwarded_at IS NULL) = (superior IS NULL)",
        ],
        indexes: ["person", "superior, ended_at"])

    package enum Ending: String, Sendable, Codable, CaseIterable, Bindable {
        /// The deciding body found it right and corrected its result at once.
        case correctedByBody = "corrected-by-body"
        case upheldBySuperior = "upheld-by-superior"
        case dismissed
    }

    package let id: ID
    package var version = 0
    package let person: Person.ID
    package let identification: Identification.ID
    package let receivedAt: Date
    package let byRepresentative: Bool
    /// Sealed with the account of exploitation, as are the opinion and the reasons.
    package let grounds: Data
    package private(set) var forwardedAt: Date?
    /// The unit that decides on it, over the one that decided first.
    package private(set) var superior: AgencyUnit.ID?
    package private(set) var opinion: Data?
    package private(set) var endedAt: Date?
    package private(set) var endedBy: Worker.ID?
    package private(set) var ending: Ending?
    package private(set) var reasons: Data?

    package enum Impossible: Error, Sendable, Equatable {
        /// A result can be objected to once it was served, whichever it is.
        case notServed
        case outOfTime, alreadyMade, ended, forwardedAlready, notForwarded, wordsMissing
        /// Nobody is their own superior.
        case ownSuperior
        /// It is for another unit, or for someone else than whoever decided first.
        case notYours
        /// Received before the notice was served, or on a day that has not come.
        case impossibleDay
    }

    /// - Parameters:
    ///   - lapsed: the first moment at which it is too late, on the reading most favourable to the person.
    ///   - received: when the body that decided received it.
    package init(
        id: ID = .init(), to identification: Identification, grounds: Data, byRepresentative: Bool, lapsed: Date,
        earlier: Objection?, received: Date, at now: Date
    ) throws(Impossible) {
        guard earlier == nil else { throw .alreadyMade }
        guard let served = identification.servedAt else { throw .notServed }
        guard served <= received, received <= now else { throw .impossibleDay }
        guard received < lapsed else { throw .outOfTime }
        guard !grounds.isEmpty else { throw .wordsMissing }
        self.id = id
        person = identification.person
        self.identification = identification.id
        receivedAt = received
        self.byRepresentative = byRepresentative
        self.grounds = grounds
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        person = try row.identifier("person")
        identification = try row.identifier("identification")
        receivedAt = try row.date("received_at")
        byRepresentative = try row.flag("by_representative")
        grounds = try row.blob("grounds")
        forwardedAt = try row.maybe("forwarded_at", Row.date)
        superior = try row.identifierOrNil("superior")
        opinion = try row.maybe("opinion", Row.blob)
        endedAt = try row.maybe("ended_at", Row.date)
        endedBy = try row.identifierOrNil("ended_by")
        ending = try row.maybe("ending", Row.text).flatMap(Ending.init(rawValue:))
        reasons = try row.maybe("reasons", Row.blob)
    }

    package var columns: [String: (any Bindable)?] {
        [
            "person": person, "identification": identification, "received_at": receivedAt,
            "by_representative": byRepresentative, "grounds": grounds, "forwarded_at": forwardedAt,
            "superior": superior, "opinion": opinion, "ended_at": endedAt, "ended_by": endedBy, "ending": ending,
            "reasons": reasons,
        ]
    }

    package var isOpen: Bool { endedAt == nil }

    /// The deciding body does not find it right and sends it up, with its opinion.
    package func forwarded(
        to superior: AgencyUnit.ID, opinion: Data, of identification: Identification, by acting: Acting, at now: Date
    ) throws(Impossible) -> Objection {
        precondition(identification.id == self.identification, "another identification's objection")
        guard endedAt == nil else { throw .ended }
        guard forwardedAt == nil else { throw .forwardedAlready }
        guard acting.unit == identification.unit else { throw .notYours }
        guard superior != identification.unit else { throw .ownSuperior }
        guard !opinion.isEmpty else { throw .wordsMissing }
        var next = self
        next.forwardedAt = now
        next.superior = superior
        next.opinion = opinion
        return next
    }

    /// Ends it, and gives the identification as it then stands.
    package func ended(
        _ ending: Ending, reasons: Data, of identification: Identification, by acting: Acting, at now: Date
    ) throws(Impossible) -> (Objection, Identification) {
        precondition(identification.id == self.identification, "another identification's objection")
        guard endedAt == nil else { throw .ended }
        if ending == .correctedByBody {
            guard forwardedAt == nil else { throw .forwardedAlready }
            guard acting.unit == identification.unit else { throw .notYours }
        } else {
            guard forwardedAt != nil else { throw .notForwarded }
            guard acting.unit == superior, acting.worker != identification.decidedBy else { throw .notYours }
        }
        guard !reasons.isEmpty else { throw .wordsMissing }
        var next = self
        next.endedAt = now
        next.endedBy = acting.worker
        next.ending = ending
        next.reasons = reasons
        return (next, ending == .dismissed ? identification : identification.corrected(at: now))
    }
}
