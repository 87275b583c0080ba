package import Foundation
import Journal
import Lexicon
package import Vault

/// Puts a backup in the place of a database, without bringing back anyone who was erased since.
///
/// The database is built beside the old one, checked as a whole, and only then given its name. The old one is then
/// destroyed, because it may hold the keys of people whom nobody may read any more; `keepsOld` keeps it all the same.
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
        package let recordsTakenAt: Date
        package let keysTakenAt: Date
        /// People erased again, because they were erased after the backup was made.
        package let erasedAgain: Int
        /// Search tokens made anew.
        package let tokens: Int
        /// Keys that are not those the journal of that day told of, because they come from a later backup.
        package let keysFromLater: Int
        /// Whether the erasures that the old database knew could be read.
        package let oldWasRead: Bool
        /// The old database, where it was kept.
        package let old: URL?
        package let verification: Verification
    }

    /// Why nothing was put in place. The database is as it was.
    package enum Fault: Error, Equatable, CustomStringConvertible {
        /// A server still works on the database.
        case inUse
        case keysOlderThanRecords
        case unsound(Verification.Fault)

        package var description: String {
            switch self {
            case .inUse: "The database is in use. Stop the server first."
            case .keysOlderThanRecords: "The backup of the keys is older than that of the records. Take a later one."
            case .unsound(let fault): "The restored database does not hold: \(fault)"
            }
        }
    }

    /// Restores into the database file.
    ///
    /// - Parameter reindex: makes the search tokens anew with ``Archive/makeTokensAnew(of:from:and:_:)``, and says
    ///   how many.
    package func run(
        into file: URL, root: RootKey, schema: Schema, origin: String,
        now: @escaping @Sendable () -> Date = { Date() }, reindex: @Sendable (Archive) async throws -> Int
    ) async throws -> Outcome {
        let (recordsTakenAt, keysTakenAt) = try checkedTimes()
        let folder = file.deletingLastPathComponent()
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let old = try OldDatabase.examine(file)
        var erased = old ?? []
        for log in [ErasureLog(folder: folder)] + erasureLogs.map(ErasureLog.init(file:)) {
            erased.formUnion(try log.codes())
        }

        let draft = folder.appending(path: "restore-\(UUID().uuidString).sqlite")
        defer { OldDatabase.remove(draft) }
        try FileManager.default.copyItem(at: records, to: draft)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: draft.path)
        let driver = try SQLiteDriver(file: draft)
        let built: (Int, Int, Int, Verification)
        do {
            try await load(into: driver)
            let archive = try await Archive.open(driver, root: root, schema: schema, origin: origin, now: now)
            let later = try await archive.acceptKeys()
            let again = try await archive.replay(erasures: erased, schema: schema)
            let tokens = try await reindex(archive)
            let verification = try await archive.verify(schema: schema)
            if let fault = verification.fault { throw Fault.unsound(fault) }
            try ErasureLog(folder: folder).complete(with: erased, at: now())
            try await driver.settle()
            try driver.close()
            built = (later, again, tokens, verification)
        } catch {
            try? driver.close()
            throw error
        }
        return Outcome(
            recordsTakenAt: recordsTakenAt, keysTakenAt: keysTakenAt, erasedAgain: built.1, tokens: built.2,
            keysFromLater: built.0, oldWasRead: old != nil,
            old: try OldDatabase.exchange(file, for: draft, keeping: keepsOld), verification: built.3)
    }

    /// Checks both files whole before anything is done with them.
    private func checkedTimes() throws -> (records: Date, keys: Date) {
        let times = try [(records, Backup.Kind.records), (keys, .keys)].map { url, kind in
            try DigestFile.check(url)
            let file = try BackupFile(reading: url)
            defer { try? file.close() }
            try file.check()
            let label = try? file.read { try $0.rows("SELECT kind, taken_at FROM backup") }.first
            guard let label, label["kind"] == .text(kind.rawValue) else {
                throw BackupFault.notOfKind(file: url.lastPathComponent, wanted: kind.rawValue)
            }
            return try label.date("taken_at")
        }
        guard times[0] <= times[1] else { throw Fault.keysOlderThanRecords }
        return (times[0], times[1])
    }

    /// Joins the keys to the records; keys of people who came after the records were saved have nothing to open.
    private func load(into driver: SQLiteDriver) async throws {
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
        }
    }
}

extension Archive {
    /// Tells the journal of the restore, and of every key that is not as the journal of that day says.
    func acceptKeys() async throws -> Int {
        let changes = try await driver.snapshot { [codes, origin, publicKey] session in
            var check = JournalCheck(session: session, origin: origin, publicKey: publicKey)
            do { _ = try check.run() } catch let fault as Verification.Fault { throw Restore.Fault.unsound(fault) }
            var known = check.audit.latest
            var changes: [RowChange] = []
            for table in Backup.keyTables {
                try Pages(table.name, key: ["id"]).each(in: session) { row in
                    let tag = codes.tag(of: table.name, id: .text(try row.text("id")))
                    let digest = codes.digest(of: table.name, row.columns)
                    guard known.removeValue(forKey: RowKey(table: table.name, row: tag))?.digest != digest else {
                        return
                    }
                    let version = UInt64(try row.integer("version"))
                    changes.append(RowChange(table: table.name, row: tag, version: version, digest: digest))
                }
            }
            let names = Set(Backup.keyTables.map(\.name))
            for (key, state) in known where names.contains(key.table) && state.digest != nil {
                changes.append(RowChange(table: key.table, row: key.row, version: state.version + 1, digest: nil))
            }
            return changes
        }
        // Some thousand to an entry: one entry of a million changes could not be read by anyone.
        for start in stride(from: 0, through: changes.count, by: 4_096) {
            let some = changes[start..<min(start + 4_096, changes.count)]
            try await commit(Deed("installation.restored", rule: "restore")) { _, commit in
                for change in some { commit.note(change) }
            }
        }
        return changes.count
    }
}
