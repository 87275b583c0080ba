package import Foundation
import Journal
import Lexicon
package import Vault

/// Puts a backup in the place of a database, without bringing back anyone who was erased since.
///
/// The database is built beside the old one, checked as a whole, and only then given its name. The old one is then
/// removed, because it may hold the keys of people whom nobody may read any more; `keepsOld` keeps it all the same.
/// Its blocks on the disk are not overwritten: that is for whoever encrypts or discards the disk.
package struct Restore: Sendable {
    package let records: URL
    /// A backup of the keys of the same moment or a later one. A later one is the rule: old ones are gone.
    package let keys: URL
    /// Further logs of erasures: from the machine that was lost, or from another server.
    package var erasureLogs: [URL]
    package var keepsOld: Bool

    package init(records: URL, keys: URL, erasureLogs: [URL] = [], keepsOld: Bool = false) {
        self.records = records
        self.keys = keys
        self.erasureLogs = erasureLogs
        self.keepsOld = keepsOld
    }

    /// What a restore did.
    package struct Outcome: Sendable, Equatable {
        /// The installation that was restored.
        package let name: String
        /// Of when it is, and how far the lost database had come.
        package let row: RestorationRow
        /// People erased again, because they were erased after the backup was made.
        package let erasedAgain: Int
        /// Consents, roles and accounts closed again, because they were closed after the backup was made.
        package let closedAgain: Int
        /// Search tokens made anew.
        package let tokens: Int
        /// Keys that are not those the journal of that day told of, because they come from a later backup.
        package let keysFromLater: Int
        package let verification: Verification
        /// What became of what the old database knew.
        package internal(set) var oldState = OldState.absent
        /// What it held and could not be read: erasures and endings that stood there alone are not done again.
        package internal(set) var unread: [Unread] = []
        /// Where the logs stood that tell of erasures and endings besides.
        package internal(set) var logs: [LogStand] = []
        /// The old database, where it was kept.
        package internal(set) var old: URL?
    }

    /// Why nothing was put in place. The database is as it was.
    package enum Fault: Error, Equatable, CustomStringConvertible {
        /// A server still works on the database.
        case inUse
        case keysOlderThanRecords
        /// The tag by which the journal knows someone is another than it was. It never changes.
        case tagAltered(person: String)
        /// Parts of files that no key opens, although their bearers were not erased: the first of them.
        case keysMissing([String])
        case unsound(Verification.Fault)

        package var description: String {
            switch self {
            case .inUse: "The database is in use. Stop the server first."
            case .keysOlderThanRecords: "The backup of the keys is older than that of the records. Take a later one."
            case .tagAltered(let person):
                "The backup of the keys gives \(person) another tag than the journal knows: it was altered."
            case .keysMissing(let names):
                "The backup of the keys lacks keys of people who were not erased: \(names.joined(separator: ", "))"
            case .unsound(let fault): "The restored database does not hold: \(fault)"
            }
        }
    }

    /// Restores into the database file.
    ///
    /// - Parameters:
    ///   - origin: the installation that the caller means; nil takes whichever the backup is of.
    ///   - settle: ends what may not outlive a restore, makes the search tokens anew with
    ///     ``Archive/makeTokensAnew(of:from:and:_:)``, and says how many.
    package func run(
        into file: URL, root: RootKey, schema: Schema, origin: String? = nil,
        now: @escaping @Sendable () -> Date = { Date() }, settle: @Sendable (Archive) async throws -> Int
    ) async throws -> Outcome {
        let folder = file.deletingLastPathComponent()
        let backup = try checked(root, origin)
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let lock: FolderLock
        do { lock = try FolderLock(folder, .alone) } catch is FolderLock.Held { throw Fault.inUse }
        defer { withExtendedLifetime(lock) {} }
        try Leftovers.sweep(folder) { $0.hasPrefix("restore-") }
        let old = try OldDatabase.examine(file, schema: schema, at: now())
        let past = try Past(old, logs: logFolders(folder), files: erasureLogs)

        let draft = folder.appending(path: "restore-\(UUID().uuidString).sqlite")
        defer { OldDatabase.remove(draft) }
        try FileManager.default.copyItem(at: records, to: draft)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: draft.path)
        let driver = try SQLiteDriver(file: draft)
        var outcome: Outcome
        do {
            try await load(schema, into: driver)
            let archive = try await Archive.open(driver, root: root, schema: schema, origin: backup.name, now: now)
            let row = RestorationRow(
                restoredAt: now(), recordsOf: backup.recordsTakenAt, keysOf: backup.keysTakenAt,
                lostUntil: old.newest)
            outcome = try await build(archive, schema, row, past, settle)
            outcome.oldState = old.state
            outcome.unread = old.unread
            outcome.logs = past.logs
            try past.keep(in: folder)
            try await driver.settle()
            try driver.close()
        } catch {
            try? driver.close()
            throw error
        }
        outcome.old = try OldDatabase.exchange(file, for: draft, keeping: keepsOld)
        return outcome
    }

    /// Where logs may lie: beside the database, beside the backup, beside those that were named.
    private func logFolders(_ folder: URL) -> [URL] {
        [folder, records.deletingLastPathComponent()] + erasureLogs.map { $0.deletingLastPathComponent() }
    }

    private func build(
        _ archive: Archive, _ schema: Schema, _ row: RestorationRow, _ past: Past,
        _ settle: @Sendable (Archive) async throws -> Int
    ) async throws -> Outcome {
        let accepted = try await archive.acceptKeys(row)
        var erasures = past.erasures
        for person in accepted.gone { erasures[try archive.code(of: person)] = row.keysOf }
        let again = try await archive.replay(erasures: erasures, certificates: past.certificates, schema: schema)
        let closed = try await archive.replay(endings: past.endings, since: row.recordsOf, schema: schema)
        try await archive.requireKeys()
        let tokens = try await settle(archive)
        let verification = try await archive.verify(schema: schema)
        if let fault = verification.fault { throw Fault.unsound(fault) }
        return Outcome(
            name: archive.origin, row: row, erasedAgain: again, closedAgain: closed, tokens: tokens,
            keysFromLater: accepted.changed, verification: verification)
    }

    /// Whose both files are, and of when.
    private struct Checked { let name: String, recordsTakenAt: Date, keysTakenAt: Date }

    /// Checks both files whole, and that this installation signed them, before anything is done with them.
    private func checked(_ root: RootKey, _ origin: String?) throws -> Checked {
        let files = [(records, Backup.Kind.records), (keys, .keys)]
        let digests = try files.map { try DigestFile.check($0.0) }
        let labels = try files.map { try Self.label(of: $0.0, $0.1) }
        let file = try BackupFile(reading: keys)
        defer { try? file.close() }
        let stored = try file.read { try $0.rows(KeyRow.topLevel.sql) }
        let signer = try Signer(seed: Archive.openKeys(stored, with: root).signingSeed())
        for ((file, digest), label) in zip(zip(files.map(\.0), digests), labels) {
            try label.check(digest, of: file, by: signer)
        }
        if let origin, origin != labels[0].name { throw OtherInstallation(kept: labels[0].name, named: origin) }
        guard labels[0].takenAt <= labels[1].takenAt else { throw Fault.keysOlderThanRecords }
        return Checked(name: labels[0].name, recordsTakenAt: labels[0].takenAt, keysTakenAt: labels[1].takenAt)
    }

    private static func label(of url: URL, _ kind: Backup.Kind) throws -> BackupStatement {
        let file = try BackupFile(reading: url)
        defer { try? file.close() }
        try file.check()
        let label = try? file.read { try $0.rows("SELECT kind, taken_at, name FROM backup") }.first
        guard let label, label["kind"] == .text(kind.rawValue) else {
            throw BackupFault.notOfKind(file: url.lastPathComponent, wanted: kind.rawValue)
        }
        return BackupStatement(name: try label.text("name"), kind: kind, takenAt: try label.date("taken_at"))
    }

    /// Joins the keys to the records; keys of people who came after the records were saved have nothing to open.
    private func load(_ schema: Schema, into driver: SQLiteDriver) async throws {
        let file = try BackupFile(reading: keys)
        defer { try? file.close() }
        let rows = try file.read { session in
            try Backup.keyTables.map { table in
                (table, try session.rows("SELECT * FROM \(SQL(table.name, values: []))"))
            }
        }
        try await driver.transaction { session in
            try session.run("DROP TABLE backup")
            for (table, rows) in rows {
                for row in rows { try session.run(SQL(row.inserting(into: table.name), values: row.values)) }
            }
            try session.run("DELETE FROM subject_tag WHERE id NOT IN (SELECT id FROM person)")
            try session.run(
                """
                DELETE FROM wrapped_key WHERE name LIKE 'person/%' \
                AND substr(name, 8, 36) NOT IN (SELECT id FROM person)
                """)
            for table in schema.tables {
                let prefix = "row/\(table.name)/"
                try session.run(
                    """
                    DELETE FROM wrapped_key WHERE substr(name, 1, \(prefix.count)) = \(prefix) \
                    AND substr(name, \(prefix.count + 1)) NOT IN (SELECT id FROM \(SQL(table.name, values: [])))
                    """)
            }
        }
    }
}
