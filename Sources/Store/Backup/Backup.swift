package import Foundation
import Journal
import Lexicon
import Vault

/// A backup as it was made: the records in one file, the keys that open them in another.
///
/// Whoever keeps the records for years keeps the keys for days, so that erasure reaches the backups too.
package struct Backup: Sendable, Equatable {
    package let records: URL
    package let keys: URL
    package let takenAt: Date
    /// How many rows were written, over all tables.
    package let rows: Int
    /// Backups of keys that were too old and are gone.
    package let pruned: [URL]

    /// Tables that go into the backup of keys and nowhere else.
    static let keyTables = [KeyRow.table, SubjectTagRow.table]
    /// What a backup file says of itself.
    static let label = """
        CREATE TABLE backup (
          kind TEXT NOT NULL, taken_at INTEGER NOT NULL, name TEXT NOT NULL, key_days INTEGER NOT NULL
        ) STRICT
        """

    enum Kind: String, CaseIterable {
        case records, keys

        func name(at moment: Date) -> String { "\(rawValue)-\(BackupTime.text(moment)).sqlite" }
    }
}

/// A moment as it stands in the name of a backup: `20260301T083000123Z`.
enum BackupTime {
    static func text(_ moment: Date) -> String {
        style.format(Date(timeIntervalSince1970: moment.timeIntervalSince1970 + 0.000_5))
            .filter { $0 != "-" && $0 != ":" && $0 != "." }
    }

    /// The moment in a file's name, for a file of that kind; nil for any other file.
    static func moment(of file: URL, kind: Backup.Kind) -> Date? {
        let name = file.lastPathComponent
        guard name.hasPrefix(kind.rawValue + "-"), name.hasSuffix(".sqlite") else { return nil }
        let digits = Array(name.dropFirst(kind.rawValue.count + 1).dropLast(7))
        guard digits.count == 19 else { return nil }
        func part(_ range: Range<Int>) -> String { String(digits[range]) }
        let day = "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
        return try? style.parse("\(day)T\(part(9..<11)):\(part(11..<13)):\(part(13..<15)).\(part(15..<19))")
    }

    private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
}

extension Archive {
    /// Writes a backup of one moment into a folder while others work, checks and signs both files, and removes backups
    /// of keys that are older than they may be.
    ///
    /// The journal is checked first: what would not restore is no backup, and nobody shall think there is one.
    package func backup(to folder: URL, schema: Schema) async throws -> Backup {
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let lock = try FolderLock(folder, .alone)
        defer { withExtendedLifetime(lock) {} }
        try Leftovers.sweep(folder) { $0.contains(".sqlite.part") }
        let takenAt = now()
        let days = try await installation().keyBackupDays
        let drafts = Backup.Kind.allCases.map { folder.appending(path: $0.name(at: takenAt) + ".part") }
        defer { for draft in drafts { try? FileManager.default.removeItem(at: draft) } }
        let statements = schema.statements(.sqlite)
        let rows = try await driver.snapshot { [origin, publicKey] session in
            var check = JournalCheck(session: session, origin: origin, publicKey: publicKey)
            do { _ = try check.run() } catch let fault as Verification.Fault { throw BackupFault.unsound(fault) }
            let copy = BackupCopy(
                session: session, statements: statements, takenAt: takenAt, name: origin, keyDays: days)
            return try copy.records(of: schema, to: drafts[0]) + copy.keys(to: drafts[1])
        }
        let signer = try Signer(seed: keyring.signingSeed())
        let files = try zip(Backup.Kind.allCases, drafts).map { kind, draft in
            let file = folder.appending(path: kind.name(at: takenAt))
            return try finish(draft, as: file, BackupStatement(name: origin, kind: kind, takenAt: takenAt), signer)
        }
        try keepLogs(in: folder)
        let pruned = try pruneKeys(in: folder, days: days, at: takenAt)
        try await noteBackup(at: takenAt)
        return Backup(records: files[0], keys: files[1], takenAt: takenAt, rows: rows, pruned: pruned)
    }

    private func finish(
        _ draft: URL, as file: URL, _ statement: BackupStatement, _ signer: Signer
    ) throws -> URL {
        let written = try BackupFile(reading: draft)
        try written.check()
        try written.close()
        let digest = try DigestFile.write(for: draft, named: file.lastPathComponent)
        try statement.write(of: digest, beside: file, by: signer)
        try FileManager.default.moveItem(at: draft, to: file)
        try Durably.synchronise(file)
        return file
    }

    /// The logs that a lost machine would take with it: who was erased, and which doors were closed.
    private func keepLogs(in folder: URL) throws {
        let erasures = try ErasureLog(folder: driver.folder).erasures()
        if !erasures.isEmpty { try ErasureLog(folder: folder).complete(with: erasures) }
        let endings = EndingLog(folder: driver.folder).file
        let copy = EndingLog(folder: folder).file
        guard FileManager.default.fileExists(atPath: endings.path) else { return }
        try Data(contentsOf: endings).write(to: copy, options: .atomic)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: copy.path)
    }

    /// Removes backups of keys that are older than they may be, and what lies beside them.
    ///
    /// Each lives as long as was said when it was made, or as is said now, whichever is shorter: certificates of
    /// erasure rest on both.
    private func pruneKeys(in folder: URL, days: Int, at now: Date) throws -> [URL] {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let old = files.filter { file in
            guard let made = BackupTime.moment(of: file, kind: .keys) else { return false }
            let lasting = min(days, BackupFile.keyDays(of: file) ?? days)
            return made < now.addingTimeInterval(-Double(lasting) * 86_400)
        }
        for file in old {
            for end in ["", ".sha256", ".signature"] {
                let path = file.path + end
                if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
            }
        }
        return old.sorted { $0.lastPathComponent < $1.lastPathComponent }
    }

    private func noteBackup(at takenAt: Date) async throws {
        var installation = try await installation()
        installation.backedUpAt = takenAt
        try await commit(Change(installation, deed: Deed("installation.backed-up", rule: "operator")))
    }
}

/// Drafts that a killed process left: they hold keys, and nobody would ever prune them.
enum Leftovers {
    static func sweep(_ folder: URL, _ isOne: (String) -> Bool) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where isOne(name) {
            try FileManager.default.removeItem(at: folder.appending(path: name))
        }
    }
}

/// Copies tables, row by row, so that nothing of what was deleted goes along.
private struct BackupCopy {
    let session: any Session
    let statements: [String]
    let takenAt: Date
    let name: String
    let keyDays: Int

    /// Every table, empty where its rows are not for this file: the copy can then become a database as it is.
    func records(of schema: Schema, to file: URL) throws -> Int {
        let kept = schema.tables.filter { !Backup.keyTables.contains($0) }.map { Pages($0.name, key: ["id"]) }
        return try write(to: file, .records, making: statements, JournalTables.pages + [Schema.pages] + kept)
    }

    func keys(to file: URL) throws -> Int {
        let made = Backup.keyTables.map { Dialect.sqlite.creating($0.schema) }
        return try write(to: file, .keys, making: made, Backup.keyTables.map { Pages($0.name, key: ["id"]) })
    }

    private func write(to url: URL, _ kind: Backup.Kind, making tables: [String], _ pages: [Pages]) throws -> Int {
        let file = try BackupFile(making: url)
        var rows = 0
        try file.write { target in
            for statement in tables where statement.hasPrefix("CREATE TABLE") {
                try target.run(SQL(statement, values: []))
            }
            for page in pages { rows += try Self.copy(page, from: session, to: target) }
            // After the rows: an index that grows with them costs several times as much.
            for statement in tables where !statement.hasPrefix("CREATE TABLE") {
                try target.run(SQL(statement, values: []))
            }
            try target.run(SQL(Backup.label, values: []))
            try target.run(
                """
                INSERT INTO backup (kind, taken_at, name, key_days) \
                VALUES (\(kind.rawValue), \(takenAt), \(name), \(keyDays))
                """)
        }
        try file.close()
        return rows
    }

    static func copy(_ pages: Pages, from source: any Session, to target: any Session) throws -> Int {
        var rows = 0
        var statement: String?
        try pages.each(in: source) { row in
            let insert = statement ?? row.inserting(into: pages.table)
            statement = insert
            rows += try target.run(SQL(insert, values: row.values))
        }
        return rows
    }
}

extension Row {
    /// The statement that writes rows of this shape.
    func inserting(into table: String) -> String {
        let marks = Array(repeating: "?", count: names.count).joined(separator: ", ")
        return "INSERT INTO \(table) (\(names.joined(separator: ", "))) VALUES (\(marks))"
    }
}

extension JournalTables {
    /// The journal's tables, to be read in order.
    static let pages = [
        Pages("journal_entry", key: ["sequence"]), Pages("journal_subject", key: ["tag", "sequence"]),
        Pages("journal_node", key: ["level", "position"]), Pages("journal_checkpoint", key: ["minute"]),
        Pages("journal_head", key: ["id"]),
    ]
}

extension Schema {
    static let pages = Pages("schema_version", key: ["version"])
}
