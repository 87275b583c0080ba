package import Foundation
package import Lexicon
package import Store

/// One making of a plan's tables: protected, attacked, approved by a second person, published, perhaps withdrawn.
///
/// The database itself refuses a release that was published although an attack found something, or that one person
/// made and approved.
package struct Release: Stored, Equatable {
    package typealias ID = Identifier<Release>

    package static let table = Table(
        "release",
        columns: [
            ("plan", "TEXT NOT NULL REFERENCES table_plan(id)"), ("unit", "TEXT NOT NULL"),
            ("register", "TEXT NOT NULL"), ("records", "TEXT NOT NULL"), ("made_at", "INTEGER NOT NULL"),
            ("made_by", "TEXT NOT NULL"), ("digest", "TEXT NOT NULL"), ("sealed", "BLOB NOT NULL"),
            ("attacked_at", "INTEGER"), ("findings", "INTEGER"), ("approved_at", "INTEGER"), ("approved_by", "TEXT"),
            ("published_at", "INTEGER"), ("published_by", "TEXT"), ("content", "BLOB"), ("corrects", "TEXT"),
            ("withdrawn_at", "INTEGER"), ("withdrawn_by", "TEXT"), ("withdrawn_because", "TEXT"),
        ],
        checks: [
            "(attacked_at IS NULL) = (findings IS NULL)", "(approved_at IS NULL) = (approved_by IS NULL)",
            "approved_by IS NULL OR approved_by <> made_by", "approved_at IS NULL OR findings = 0",
            "published_at IS NULL OR (approved_at IS NOT NULL AND findings = 0)",
            "(published_at IS NULL) = (content IS NULL)", "withdrawn_at IS NULL OR published_at IS NOT NULL",
            "(withdrawn_at IS NULL) = (withdrawn_because IS NULL)",
        ],
        indexes: ["unit, made_at", "register, published_at", "plan"], decisive: true)

    /// What becomes of it, from what was done so far.
    package enum Status: String, Sendable, Codable, CaseIterable {
        /// Made; nobody has tried to break it yet.
        case made
        /// The attack found something: it cannot be published.
        case broken
        /// It withstood, and waits for a second person.
        case withstood
        case approved, published, withdrawn
    }

    package let id: ID
    package var version = 0
    package let plan: TablePlan.ID
    package let unit: AgencyUnit.ID
    package let register: String
    /// The file of observations that it was made from.
    package let records: ObservationFile.ID
    package let madeAt: Date
    package let madeBy: Worker.ID
    /// SHA-256 of its content.
    package let digest: String
    /// The content, what the next release has to know of it, and what the attack found.
    package internal(set) var sealed: Data
    package internal(set) var attackedAt: Date?
    package internal(set) var findings: Int?
    package internal(set) var approvedAt: Date?
    package internal(set) var approvedBy: Worker.ID?
    package internal(set) var publishedAt: Date?
    package internal(set) var publishedBy: Worker.ID?
    /// What the public reads; nothing before it is published.
    package internal(set) var content: Data?
    /// The release whose place it takes.
    package let corrects: ID?
    package internal(set) var withdrawnAt: Date?
    package internal(set) var withdrawnBy: Worker.ID?
    package internal(set) var withdrawnBecause: String?

    init(
        id: ID, of plan: TablePlan, from records: ObservationFile, digest: String, sealed: Data, correcting: ID?,
        by worker: Worker.ID, at now: Date
    ) {
        self.id = id
        self.plan = plan.id
        unit = plan.unit
        register = plan.register
        self.records = records.id
        self.digest = digest
        self.sealed = sealed
        corrects = correcting
        madeBy = worker
        madeAt = now
    }

    package var status: Status {
        if withdrawnAt != nil { return .withdrawn }
        if publishedAt != nil { return .published }
        if approvedAt != nil { return .approved }
        switch findings {
        case nil: return .made
        case 0: return .withstood
        default: return .broken
        }
    }
}

extension Release {
    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        plan = try row.identifier("plan")
        unit = try row.identifier("unit")
        register = try row.text("register")
        records = try row.identifier("records")
        madeAt = try row.date("made_at")
        madeBy = try row.identifier("made_by")
        digest = try row.text("digest")
        sealed = try row.blob("sealed")
        attackedAt = try row.maybe("attacked_at", Row.date)
        findings = try row.maybe("findings", Row.integer)
        approvedAt = try row.maybe("approved_at", Row.date)
        approvedBy = try row.identifierOrNil("approved_by")
        publishedAt = try row.maybe("published_at", Row.date)
        publishedBy = try row.identifierOrNil("published_by")
        content = try row.maybe("content", Row.blob)
        corrects = try row.identifierOrNil("corrects")
        withdrawnAt = try row.maybe("withdrawn_at", Row.date)
        withdrawnBy = try row.identifierOrNil("withdrawn_by")
        withdrawnBecause = try row.maybe("withdrawn_because", Row.text)
    }

    package var columns: [String: (any Bindable)?] {
        [
            "plan": plan, "unit": unit, "register": register, "records": records, "made_at": madeAt,
            "made_by": madeBy, "digest": digest, "sealed": sealed, "attacked_at": attackedAt, "findings": findings,
            "approved_at": approvedAt, "approved_by": approvedBy, "published_at": publishedAt,
            "published_by": publishedBy, "content": content, "corrects": corrects, "withdrawn_at": withdrawnAt,
            "withdrawn_by": withdrawnBy, "withdrawn_because": withdrawnBecause,
        ]
    }
}

extension Release {
    /// Releases of a unit, newest first.
    package static func made(by unit: AgencyUnit.ID) -> Query<Release> {
        Query(where: "unit = \(unit) ORDER BY made_at DESC, id LIMIT 200")
    }

    package static func made(_ id: ID, by unit: AgencyUnit.ID) -> Query<Release> {
        Query(where: "id = \(id) AND unit = \(unit)")
    }

    /// Everything that was ever published from a register, the earliest first. What was withdrawn is still known.
    static func published(from register: String) -> Query<Release> {
        Query(where: "register = \(register) AND published_at IS NOT NULL ORDER BY published_at, id")
    }

    /// What the public may read, the newest first.
    package static let published = Query<Release>(
        where: "published_at IS NOT NULL ORDER BY published_at DESC, id LIMIT 500")

    package static func published(_ id: ID) -> Query<Release> {
        Query(where: "id = \(id) AND published_at IS NOT NULL")
    }

    /// What the public reads: nothing of what was withdrawn.
    package func opened() throws -> ReleaseContent? {
        guard withdrawnAt == nil, let content else { return nil }
        return try JSONDecoder().decode(ReleaseContent.self, from: content)
    }
}
