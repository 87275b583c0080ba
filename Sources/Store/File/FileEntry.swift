package import Foundation
package import Lexicon
package import Policy

/// One thing recorded in one compartment of a person's file, sealed under that compartment's key.
package struct FileEntry: Stored, Equatable {
    package static let table = Table(
        "file_entry", personal: true,
        columns: [
            ("person", "TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE"), ("compartment", "TEXT NOT NULL"),
            ("kind", "TEXT NOT NULL"), ("sealed", "BLOB NOT NULL"), ("recorded_at", "INTEGER NOT NULL"),
            ("recorded_by", "TEXT"), ("unit", "TEXT"),
        ],
        indexes: ["person, compartment, kind", "kind, person"])

    package let id: Identifier<FileEntry>
    package var version = 0
    package let person: Person.ID
    package let compartment: Compartment
    /// What it is, in the words of the slice that records it: `name`, `safe-contact`.
    package let kind: String
    package let sealed: Data
    package let recordedAt: Date
    /// Nil where the person recorded it themselves.
    package let recordedBy: Worker.ID?
    package let unit: AgencyUnit.ID?

    package init(
        id: Identifier<FileEntry>, version: Int = 0, person: Person.ID, compartment: Compartment, kind: String,
        sealed: Data, recordedAt: Date, recordedBy: Worker.ID?, unit: AgencyUnit.ID?
    ) {
        self.id = id
        self.version = version
        self.person = person
        self.compartment = compartment
        self.kind = kind
        self.sealed = sealed
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
        self.unit = unit
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        person = try row.identifier("person")
        compartment = try row.code("compartment")
        kind = try row.text("kind")
        sealed = try row.blob("sealed")
        recordedAt = try row.date("recorded_at")
        recordedBy = try row.identifierOrNil("recorded_by")
        unit = try row.identifierOrNil("unit")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "person": person, "compartment": compartment, "kind": kind, "sealed": sealed, "recorded_at": recordedAt,
            "recorded_by": recordedBy, "unit": unit,
        ]
    }
}

/// What a slice keeps in a file: which compartment it belongs to is part of its type.
package protocol FileContent: Codable, Sendable {
    static var compartment: Compartment { get }
    static var kind: String { get }
}

/// A content as it was read: what it says, and the entry it came from.
package struct Filed<Content: FileContent>: Sendable {
    package let entry: FileEntry
    package let content: Content
}
