package import Foundation
package import Lexicon
package import Vault

/// A wrapped key as it is kept. Its table goes into backups of its own, which the operator lets live a few days.
package struct KeyRow: Stored, Equatable {
    package static let table = Table(
        "wrapped_key",
        columns: [
            ("name", "TEXT NOT NULL"), ("wrapped_by", "TEXT"), ("generation", "INTEGER NOT NULL"),
            ("bytes", "BLOB NOT NULL"), ("made_at", "INTEGER NOT NULL"),
        ],
        indexes: ["name"])

    package var version = 0
    package var key: WrappedKey

    package var id: Identifier<DataKey> { key.id }

    package init(_ key: WrappedKey) { self.key = key }

    package init(row: Row) throws {
        version = try row.integer("version")
        guard let name = KeyName(try row.text("name")) else { throw Malformed(column: "wrapped_key.name") }
        key = WrappedKey(
            id: try row.identifier("id"), name: name,
            wrappedBy: try row.identifierOrNil("wrapped_by"),
            generation: try row.integer("generation"), bytes: try row.blob("bytes"), madeAt: try row.date("made_at"))
    }

    package var columns: [String: (any Bindable)?] {
        [
            "name": key.name.text, "wrapped_by": key.wrappedBy, "generation": key.generation, "bytes": key.bytes,
            "made_at": key.madeAt,
        ]
    }

    /// The keys of one person, over all compartments.
    package static func all(of person: Person.ID) -> Query<KeyRow> {
        Query(where: named(for: person))
    }

    /// The key of one row that has one of its own.
    package static func of(_ name: KeyName) -> Query<KeyRow> { Query(where: "name = \(name.text) LIMIT 1") }

    /// A range rather than LIKE, which would read every key there is: "0" follows "/".
    static func named(for person: Person.ID) -> SQL {
        "name >= \("person/\(person)/") AND name < \("person/\(person)0")"
    }

    /// The keys that the root wraps.
    package static let topLevel = Query<KeyRow>(where: "wrapped_by IS NULL ORDER BY name")
}

/// The tag under which the journal knows a person. It is random, and destroyed at erasure.
package struct SubjectTagRow: Stored, Equatable {
    package static let table = Table("subject_tag", columns: [("tag", "BLOB NOT NULL UNIQUE")])

    package let id: Person.ID
    package var version = 0
    package let tag: Data

    package init(id: Person.ID) {
        self.id = id
        tag = Secret.random(16)
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        tag = try row.blob("tag")
    }

    package var columns: [String: (any Bindable)?] { ["tag": tag] }
}
