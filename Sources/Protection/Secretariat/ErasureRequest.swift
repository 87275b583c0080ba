package import Foundation
package import Lexicon
import Packs
import Policy
package import Store

/// That a person's file is to be destroyed: asked by one coordinator for a reason, done by another, or taken back.
///
/// Nobody can bring a file back, so that no one person may end it; whoever would be rid of what a file says of them, or
/// is made to, needs a second who agrees. It goes with the file; the journal keeps who asked and who confirmed.
package struct ErasureRequest: Stored, Equatable {
    package static let table = Table(
        "erasure_request", personal: true,
        columns: [
            ("person", "TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE"), ("reason", "TEXT NOT NULL"),
            ("article", "TEXT"), ("asked_at", "INTEGER NOT NULL"), ("asked_by", "TEXT NOT NULL"),
            ("withdrawn_at", "INTEGER"), ("withdrawn_by", "TEXT"),
        ],
        checks: [
            "(reason = 'another-article') = (article IS NOT NULL)", "(withdrawn_at IS NULL) = (withdrawn_by IS NULL)",
        ],
        indexes: ["person"])

    package enum Reason: String, Sendable, Codable, CaseIterable, Bindable {
        case personAsked = "person-asked"
        case keptTooLong = "kept-too-long"
        case anotherArticle = "another-article"
    }

    package let id: Identifier<ErasureRequest>
    package var version = 0
    package let person: Person.ID
    package let reason: Reason
    /// The law and its article, "act/12"; only where the reason is another article.
    package let article: String?
    package let askedAt: Date
    package let askedBy: Worker.ID
    package private(set) var withdrawnAt: Date?
    package private(set) var withdrawnBy: Worker.ID?

    package init(
        id: Identifier<ErasureRequest> = .init(), person: Person.ID, because reason: Reason, article: String?,
        by worker: Worker.ID, at now: Date
    ) {
        self.id = id
        self.person = person
        self.reason = reason
        self.article = article
        askedAt = now
        askedBy = worker
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        person = try row.identifier("person")
        reason = try row.code("reason")
        article = try row.maybe("article", Row.text)
        askedAt = try row.date("asked_at")
        askedBy = try row.identifier("asked_by")
        withdrawnAt = try row.maybe("withdrawn_at", Row.date)
        withdrawnBy = try row.identifierOrNil("withdrawn_by")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "person": person, "reason": reason, "article": article, "asked_at": askedAt, "asked_by": askedBy,
            "withdrawn_at": withdrawnAt, "withdrawn_by": withdrawnBy,
        ]
    }

    func withdrawn(by worker: Worker.ID, at now: Date) -> ErasureRequest {
        var next = self
        next.withdrawnAt = now
        next.withdrawnBy = worker
        return next
    }

    /// What was asked and neither taken back nor done.
    package static func standing(about person: Person.ID) -> Query<ErasureRequest> {
        Query(where: "person = \(person) AND withdrawn_at IS NULL ORDER BY asked_at, id")
    }
}

extension CaseCourse {
    /// Whether the file is still needed to decide about the person: they are being identified, have objected or may,
    /// or may not be removed meanwhile. Only their own wish destroys it then.
    func isUndecided(_ record: CaseRecord, _ jurisdiction: Jurisdiction, at now: Date) -> Bool {
        guard !identifications.contains(where: { $0.decidedAt == nil }), !objections.contains(where: \.isOpen) else {
            return true
        }
        let last = identifications.last
        // Of whom nothing was ever decided it is unknown, which bars removal; once their case was closed it is over.
        if last == nil, record.closedAt != nil { return false }
        return RemovalBar(
            opened: record.openedAt, last, objections.last,
            lapses: last?.objectionTime(by: jurisdiction)?.lapses.instant, at: now
        ).stands
    }
}

extension Premise {
    /// Nobody has asked for the erasure yet.
    static func noErasureAsked(of person: Person.ID) -> Premise {
        Premise(
            "erasure",
            stands: """
                SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM erasure_request WHERE person = \(person) \
                AND withdrawn_at IS NULL)
                """)
    }

    /// The request still stands, and is somebody else's.
    static func asked(_ request: Identifier<ErasureRequest>, byAnotherThan worker: Worker.ID) -> Premise {
        Premise(
            "erasure",
            stands: """
                SELECT 1 FROM erasure_request WHERE id = \(request) AND withdrawn_at IS NULL AND asked_by <> \(worker)
                """)
    }

    /// Nothing is being decided about the person.
    static func nothingUndecided(about person: Person.ID) -> Premise {
        Premise(
            "decided",
            stands: """
                SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM identification WHERE person = \(person) \
                AND decided_at IS NULL) AND NOT EXISTS (SELECT 1 FROM objection WHERE person = \(person) \
                AND ended_at IS NULL)
                """)
    }
}
