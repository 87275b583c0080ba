package import Foundation
package import Lexicon
package import Policy

/// A basis as it is kept.
package struct BasisRow: Stored, Equatable {
    package static let table = Table(
        "basis", personal: true,
        columns: [
            ("person", "TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE"), ("kind", "TEXT NOT NULL"),
            ("agency", "TEXT NOT NULL"), ("purposes", "TEXT NOT NULL"), ("compartments", "TEXT NOT NULL"),
            ("article", "TEXT"), ("begins", "INTEGER NOT NULL"), ("ends", "INTEGER"), ("withdrawn_at", "INTEGER"),
        ],
        checks: ["kind = 'consent' OR article IS NOT NULL"],
        indexes: ["person, agency"], endings: [.set("withdrawn_at")], decisive: true)

    package var version = 0
    package var basis: Basis

    package var id: Basis.ID { basis.id }

    package init(_ basis: Basis) { self.basis = basis }

    package init(row: Row) throws {
        version = try row.integer("version")
        basis = Basis(
            id: try row.identifier("id"), person: try row.identifier("person"), kind: try row.code("kind"),
            agency: try row.identifier("agency"), purposes: try row.codes("purposes"),
            compartments: try row.codes("compartments"), article: try row.maybe("article", Row.text),
            from: try row.date("begins"), until: try row.maybe("ends", Row.date),
            withdrawnAt: try row.maybe("withdrawn_at", Row.date))
    }

    package var columns: [String: (any Bindable)?] {
        [
            "person": basis.person, "kind": basis.kind, "agency": basis.agency, "purposes": CodeWords(basis.purposes),
            "compartments": CodeWords(basis.compartments), "article": basis.article, "begins": basis.from,
            "ends": basis.until, "withdrawn_at": basis.withdrawnAt,
        ]
    }
}

/// An emergency access as it is kept.
package struct EmergencyRow: Stored, Equatable {
    package static let table = Table(
        "emergency", personal: true,
        columns: [
            ("person", "TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE"), ("worker", "TEXT NOT NULL"),
            ("second", "TEXT"), ("opened_at", "INTEGER NOT NULL"), ("reason", "BLOB NOT NULL"),
            ("reviewed_at", "INTEGER"), ("reviewed_by", "TEXT"),
        ],
        checks: ["second IS NULL OR second <> worker"],
        indexes: ["person", "reviewed_at"], decisive: true)

    package let id: Identifier<Emergency>
    package var version = 0
    package let person: Person.ID
    package let worker: Worker.ID
    package var second: Worker.ID?
    package let openedAt: Date
    /// Sealed: a reason may say where someone is.
    package let reason: Data
    package var reviewedAt: Date?
    package var reviewedBy: Worker.ID?

    package init(
        id: Identifier<Emergency> = .init(), person: Person.ID, worker: Worker.ID, openedAt: Date, reason: Data
    ) {
        self.id = id
        self.person = person
        self.worker = worker
        self.openedAt = openedAt
        self.reason = reason
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        person = try row.identifier("person")
        worker = try row.identifier("worker")
        second = try row.identifierOrNil("second")
        openedAt = try row.date("opened_at")
        reason = try row.blob("reason")
        reviewedAt = try row.maybe("reviewed_at", Row.date)
        reviewedBy = try row.identifierOrNil("reviewed_by")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "person": person, "worker": worker, "second": second, "opened_at": openedAt, "reason": reason,
            "reviewed_at": reviewedAt, "reviewed_by": reviewedBy,
        ]
    }

    package var emergency: Emergency { Emergency(id: id, worker: worker, second: second, openedAt: openedAt) }
}
