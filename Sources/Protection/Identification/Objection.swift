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
            ("opinion", "BLOB"), ("ended_at", "INTEGER"), ("ending", "TEXT"), ("reasons", "BLOB"),
        ],
        checks: ["(ended_at IS NULL) = (ending IS NULL)", "(forwarded_at IS NULL) = (opinion IS NULL)"],
        indexes: ["person"])

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
    package private(set) var opinion: Data?
    package private(set) var endedAt: Date?
    package private(set) var ending: Ending?
    package private(set) var reasons: Data?

    package enum Impossible: Error, Sendable, Equatable {
        case notServed, outOfTime, alreadyMade, ended, forwardedAlready, notForwarded, wordsMissing
    }

    /// - Parameter lapsed: the last moment, on the reading most favourable to the person.
    package init(
        id: ID = .init(), to identification: Identification, grounds: Data, byRepresentative: Bool, lapsed: Date,
        earlier: Objection?, at now: Date
    ) throws(Impossible) {
        guard identification.servedAt != nil else { throw .notServed }
        guard now <= lapsed else { throw .outOfTime }
        guard earlier == nil else { throw .alreadyMade }
        guard !grounds.isEmpty else { throw .wordsMissing }
        self.id = id
        person = identification.person
        self.identification = identification.id
        receivedAt = now
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
        opinion = try row.maybe("opinion", Row.blob)
        endedAt = try row.maybe("ended_at", Row.date)
        ending = try row.maybe("ending", Row.text).flatMap(Ending.init(rawValue:))
        reasons = try row.maybe("reasons", Row.blob)
    }

    package var columns: [String: (any Bindable)?] {
        [
            "person": person, "identification": identification, "received_at": receivedAt,
            "by_representative": byRepresentative, "grounds": grounds, "forwarded_at": forwardedAt,
            "opinion": opinion, "ended_at": endedAt, "ending": ending, "reasons": reasons,
        ]
    }

    package var isOpen: Bool { endedAt == nil }

    /// The deciding body does not find it right and sends it up, with its opinion.
    package func forwarded(opinion: Data, at now: Date) throws(Impossible) -> Objection {
        guard endedAt == nil else { throw .ended }
        guard forwardedAt == nil else { throw .forwardedAlready }
        guard !opinion.isEmpty else { throw .wordsMissing }
        var next = self
        next.forwardedAt = now
        next.opinion = opinion
        return next
    }

    /// Ends it, and gives the identification as it then stands.
    package func ended(
        _ ending: Ending, reasons: Data, of identification: Identification, at now: Date
    ) throws(Impossible) -> (Objection, Identification) {
        guard endedAt == nil else { throw .ended }
        guard ending == .correctedByBody || forwardedAt != nil else { throw .notForwarded }
        guard !reasons.isEmpty else { throw .wordsMissing }
        var next = self
        next.endedAt = now
        next.ending = ending
        next.reasons = reasons
        return (next, ending == .dismissed ? identification : identification.corrected(at: now))
    }
}
