package import Foundation
import Journal
import Vault

/// A journal as it was exported, for whoever checks it without this program.
package struct JournalExport: Sendable, Equatable {
    /// One entry to a line, as JSON.
    package let log: URL
    /// The signed checkpoints, an empty line between two of them.
    package let checkpoints: URL
    package let entries: Int
    package let signed: Int
    /// The key that the signatures are checked with, in hexadecimal.
    package let publicKey: String
}

extension Archive {
    /// Writes the whole journal of one moment into two files: `journal.jsonl` and `checkpoints.txt`.
    ///
    /// Nothing in them names a person: entries hold tags and digests.
    package func exportJournal(to folder: URL) async throws -> JournalExport {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let log = folder.appending(path: "journal.jsonl")
        let notes = folder.appending(path: "checkpoints.txt")
        let (entries, signed) = try await driver.snapshot { session in
            let entries = try Self.write(JournalTables.pages[0], of: session, to: log) { row in
                ExportedEntry(sequence: try row.integer("sequence"), bytes: try row.blob("bytes")).line + "\n"
            }
            var isFirst = true
            let signed = try Self.write(JournalTables.pages[3], of: session, to: notes) { row in
                defer { isFirst = false }
                return (isFirst ? "" : "\n") + (try row.text("note"))
            }
            return (entries, signed)
        }
        return JournalExport(
            log: log, checkpoints: notes, entries: entries, signed: signed,
            publicKey: Digest.hexadecimal(publicKey))
    }

    private static func write(
        _ pages: Pages, of session: any Session, to file: URL, _ line: (Row) throws -> String
    ) throws -> Int {
        try Data().write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        defer { try? handle.close() }
        var pages = pages
        var count = 0
        var rows = try pages.next(in: session)
        while !rows.isEmpty {
            count += rows.count
            try handle.write(contentsOf: Data(try rows.map(line).joined().utf8))
            rows = try pages.next(in: session)
        }
        return count
    }
}
