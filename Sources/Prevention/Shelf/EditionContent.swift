package import Foundation
package import Lexicon
package import Store

/// The file of an edition as it came, and what was read of it: kept apart, because lists of editions need neither.
package struct EditionContent: Stored {
    package typealias ID = Identifier<EditionContent>

    package static let table = Table(
        "list_content",
        columns: [
            ("edition", "TEXT NOT NULL REFERENCES list_edition(id)"), ("file", "BLOB NOT NULL"),
            ("parsed", "BLOB NOT NULL"),
        ],
        indexes: ["edition"], decisive: true)

    package let id: ID
    package var version = 0
    package let edition: KeptEdition.ID
    /// Byte for byte as it was brought in, unpacked.
    package let file: Data
    /// A ``ListFile`` as JSON: what the program read at the time, whatever a later one would make of it.
    package let parsed: Data

    init(of edition: KeptEdition.ID, file: Data, read: ListFile) throws {
        id = ID()
        self.edition = edition
        self.file = file
        parsed = try JSONEncoder().encode(read)
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        edition = try row.identifier("edition")
        file = try row.blob("file")
        parsed = try row.blob("parsed")
    }

    package var columns: [String: (any Bindable)?] { ["edition": edition, "file": file, "parsed": parsed] }

    package static func of(_ edition: KeptEdition.ID) -> Query<EditionContent> { Query(where: "edition = \(edition)") }

    package func read() throws -> ListFile { try JSONDecoder().decode(ListFile.self, from: parsed) }
}
