package import Foundation
package import Lexicon
package import Store

/// One estimate of how many people there are, found and not: asked for, computed, perhaps stated to the public.
///
/// The database itself refuses one that was published though the data could not carry it, that one person made and
/// approved, or whose estimators disagree without the second person having read the warning.
package struct PopulationEstimate: Stored, Equatable {
    package typealias ID = Identifier<PopulationEstimate>

    package static let table = Table(
        "population_estimate",
        columns: [
            ("unit", "TEXT NOT NULL"), ("captures", "TEXT NOT NULL"), ("asked_at", "INTEGER NOT NULL"),
            ("asked_by", "TEXT NOT NULL"), ("sealed", "BLOB NOT NULL"), ("finished_at", "INTEGER"), ("outcome", "TEXT"),
            ("advice", "TEXT"), ("stated_at", "INTEGER"), ("stated_by", "TEXT"), ("digest", "TEXT"),
            ("corrects", "TEXT"), ("approved_at", "INTEGER"), ("approved_by", "TEXT"), ("warned", "INTEGER"),
            ("published_at", "INTEGER"), ("published_by", "TEXT"), ("content", "BLOB"), ("withdrawn_at", "INTEGER"),
            ("withdrawn_by", "TEXT"), ("withdrawn_because", "TEXT"),
        ],
        checks: [
            "(finished_at IS NULL) = (outcome IS NULL)", "(outcome IS 'carried') = (advice IS NOT NULL)",
            "stated_at IS NULL OR (outcome IS 'carried' AND advice IS NOT 'none')",
            "(stated_at IS NULL) = (stated_by IS NULL)",
            "(stated_at IS NULL) = (digest IS NULL)", "corrects IS NULL OR stated_at IS NOT NULL",
            "(approved_at IS NULL) = (approved_by IS NULL)",
            "approved_by IS NULL OR (stated_at IS NOT NULL AND approved_by <> asked_by AND approved_by <> stated_by)",
            "approved_at IS NULL OR advice IS 'number' OR warned IS NOT NULL",
            "published_at IS NULL OR (outcome IS 'carried' AND approved_at IS NOT NULL AND advice IS NOT 'none')",
            "(published_at IS NULL) = (content IS NULL)", "withdrawn_at IS NULL OR published_at IS NOT NULL",
            "(withdrawn_at IS NULL) = (withdrawn_because IS NULL)",
        ],
        indexes: ["unit, asked_at", "captures", "published_at"], decisive: true)

    /// What the data said.
    package enum Outcome: String, Sendable, Codable, CaseIterable, Bindable {
        /// An estimate with its intervals.
        case carried
        /// The table cannot carry an estimate, for a reason that is told.
        case refused
    }

    /// What becomes of it, from what was done so far.
    package enum Status: String, Sendable, Codable, CaseIterable {
        case computing, refused
        /// Computed; nothing is said of it to the public yet.
        case carried
        /// Its statement is written and waits for a second person.
        case stated
        case approved, published, withdrawn
    }

    package let id: ID
    package var version = 0
    package let unit: AgencyUnit.ID
    /// The overlap table that it was made from.
    package let captures: CaptureFile.ID
    package let askedAt: Date
    package let askedBy: Worker.ID
    /// What was asked, what came out, and the statement.
    package internal(set) var sealed: Data
    package internal(set) var finishedAt: Date?
    package internal(set) var outcome: Outcome?
    /// What of it may be published.
    package internal(set) var advice: EstimateFound.Advice?
    package internal(set) var statedAt: Date?
    package internal(set) var statedBy: Worker.ID?
    /// SHA-256 of the statement.
    package internal(set) var digest: String?
    /// The published estimate whose place it takes.
    package internal(set) var corrects: ID?
    package internal(set) var approvedAt: Date?
    package internal(set) var approvedBy: Worker.ID?
    /// When the second person said that they read the warning.
    package internal(set) var warned: Date?
    package internal(set) var publishedAt: Date?
    package internal(set) var publishedBy: Worker.ID?
    /// What the public reads; nothing before it is published.
    package internal(set) var content: Data?
    package internal(set) var withdrawnAt: Date?
    package internal(set) var withdrawnBy: Worker.ID?
    package internal(set) var withdrawnBecause: String?

    init(id: ID, of file: CaptureFile, sealed: Data, by worker: Worker.ID, at now: Date) {
        self.id = id
        unit = file.unit
        captures = file.id
        askedAt = now
        askedBy = worker
        self.sealed = sealed
    }

    package var status: Status {
        if withdrawnAt != nil { return .withdrawn }
        if publishedAt != nil { return .published }
        if approvedAt != nil { return .approved }
        if statedAt != nil { return .stated }
        switch outcome {
        case nil: return .computing
        case .refused: return .refused
        case .carried: return .carried
        }
    }
}

extension PopulationEstimate {
    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        unit = try row.identifier("unit")
        captures = try row.identifier("captures")
        askedAt = try row.date("asked_at")
        askedBy = try row.identifier("asked_by")
        sealed = try row.blob("sealed")
        finishedAt = try row.maybe("finished_at", Row.date)
        outcome = row.isNull("outcome") ? nil : try row.code("outcome")
        advice = row.isNull("advice") ? nil : try row.code("advice")
        statedAt = try row.maybe("stated_at", Row.date)
        statedBy = try row.identifierOrNil("stated_by")
        digest = try row.maybe("digest", Row.text)
        corrects = try row.identifierOrNil("corrects")
        approvedAt = try row.maybe("approved_at", Row.date)
        approvedBy = try row.identifierOrNil("approved_by")
        warned = try row.maybe("warned", Row.date)
        publishedAt = try row.maybe("published_at", Row.date)
        publishedBy = try row.identifierOrNil("published_by")
        content = try row.maybe("content", Row.blob)
        withdrawnAt = try row.maybe("withdrawn_at", Row.date)
        withdrawnBy = try row.identifierOrNil("withdrawn_by")
        withdrawnBecause = try row.maybe("withdrawn_because", Row.text)
    }

    package var columns: [String: (any Bindable)?] {
        [
            "unit": unit, "captures": captures, "asked_at": askedAt, "asked_by": askedBy, "sealed": sealed,
            "finished_at": finishedAt, "outcome": outcome, "advice": advice, "stated_at": statedAt,
            "stated_by": statedBy, "digest": digest, "corrects": corrects, "approved_at": approvedAt,
            "approved_by": approvedBy, "warned": warned, "published_at": publishedAt, "published_by": publishedBy,
            "content": content, "withdrawn_at": withdrawnAt, "withdrawn_by": withdrawnBy,
            "withdrawn_because": withdrawnBecause,
        ]
    }
}

extension PopulationEstimate {
    /// Estimates of a unit, newest first.
    package static func made(by unit: AgencyUnit.ID) -> Query<PopulationEstimate> {
        Query(where: "unit = \(unit) ORDER BY asked_at DESC, id LIMIT 200")
    }

    package static func made(_ id: ID, by unit: AgencyUnit.ID) -> Query<PopulationEstimate> {
        Query(where: "id = \(id) AND unit = \(unit)")
    }

    static func made(from captures: CaptureFile.ID, by unit: AgencyUnit.ID) -> Query<PopulationEstimate> {
        Query(where: "captures = \(captures) AND unit = \(unit) ORDER BY asked_at DESC, id LIMIT 200")
    }

    /// What the public may read, the newest first.
    package static let published = Query<PopulationEstimate>(
        where: "published_at IS NOT NULL ORDER BY published_at DESC, id LIMIT 500")

    package static func published(_ id: ID) -> Query<PopulationEstimate> {
        Query(where: "id = \(id) AND published_at IS NOT NULL")
    }

    /// What the public reads: nothing of what was withdrawn.
    package func opened() throws -> EstimateStatement? {
        guard withdrawnAt == nil, let content else { return nil }
        return try JSONDecoder().decode(EstimateStatement.self, from: content)
    }
}
