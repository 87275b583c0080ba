package import Foundation
package import Lexicon
package import Store

/// A sign that two files may be of one person. The secretariat alone sees it, and a person decides.
package struct Likeness: Stored, Equatable {
    package typealias ID = Identifier<Likeness>

    package static let table = Table(
        "likeness", personal: true,
        columns: [
            ("person", "TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE"),
            ("other", "TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE"), ("forms", "INTEGER NOT NULL"),
            ("found_at", "INTEGER NOT NULL"), ("resolved_at", "INTEGER"), ("resolved_by", "TEXT"),
            ("resolution", "TEXT"),
        ],
        checks: ["person <> other", "(resolved_at IS NULL) = (resolution IS NULL)"],
        indexes: ["person", "other", "resolved_at"])

    package enum Resolution: String, Sendable, Codable, CaseIterable, Bindable { case same, different, unsure }

    package let id: ID
    package var version = 0
    /// The newer file.
    package let person: Person.ID
    package let other: Person.ID
    /// How many forms of the names and numbers agree.
    package let forms: Int
    package let foundAt: Date
    package private(set) var resolvedAt: Date?
    package private(set) var resolvedBy: Worker.ID?
    package private(set) var resolution: Resolution?

    package init(id: ID = .init(), person: Person.ID, other: Person.ID, forms: Int, foundAt: Date) {
        self.id = id
        self.person = person
        self.other = other
        self.forms = forms
        self.foundAt = foundAt
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        person = try row.identifier("person")
        other = try row.identifier("other")
        forms = try row.integer("forms")
        foundAt = try row.date("found_at")
        resolvedAt = try row.maybe("resolved_at", Row.date)
        resolvedBy = try row.identifierOrNil("resolved_by")
        resolution = try row.maybe("resolution", Row.text).flatMap(Resolution.init(rawValue:))
    }

    package var columns: [String: (any Bindable)?] {
        [
            "person": person, "other": other, "forms": forms, "found_at": foundAt, "resolved_at": resolvedAt,
            "resolved_by": resolvedBy, "resolution": resolution,
        ]
    }

    package func resolved(_ resolution: Resolution, by worker: Worker.ID, at now: Date) -> Likeness {
        var next = self
        next.resolvedAt = now
        next.resolvedBy = worker
        next.resolution = resolution
        return next
    }
}
