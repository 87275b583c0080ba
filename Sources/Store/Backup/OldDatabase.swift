import Foundation
import GRDB
import Journal

/// The database file that a restore replaces: it may be in use, damaged, or not there at all.
enum OldDatabase {
    /// What the old database can still say, and a backup of an earlier day cannot know.
    struct Known {
        var erasures: [ErasureRow] = []
        var endings: [EndingLog.Line] = []
        /// When its newest checkpoint was signed.
        var newest: Date?
    }

    /// - Returns: nil where it cannot be read.
    /// - Throws: ``Restore/Fault/inUse`` while anyone else has it open.
    static func examine(_ file: URL, schema: Schema, at now: Date) throws -> Known? {
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        var configuration = Configuration()
        configuration.busyMode = .immediateError
        do {
            let queue = try DatabaseQueue(path: file.path, configuration: configuration)
            defer { try? queue.close() }
            return try queue.inDatabase { database in
                // Everyone who has the file open in WAL mode holds a shared lock on it, even when idle.
                try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; ROLLBACK")
                return try known(SQLiteSession(database: database), schema: schema, at: now)
            }
        } catch let error as DatabaseError where [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode) {
            throw Restore.Fault.inUse
        } catch {
            return nil
        }
    }

    private static func known(_ session: any Session, schema: Schema, at now: Date) throws -> Known {
        var known = Known()
        known.erasures = try session.rows("SELECT * FROM erasure").compactMap { try? ErasureRow(row: $0) }
        let newest = try session.rows("SELECT note FROM journal_checkpoint ORDER BY minute DESC LIMIT 1").first
        known.newest = newest.flatMap { try? SignedCheckpoint(text: try $0.text("note")) }?.checkpoint.at
        for table in schema.tables where !table.endings.isEmpty {
            // A table that is damaged, or that an older program did not have, hides nothing of the others.
            let rows = (try? session.rows("SELECT * FROM \(SQL(table.name, values: []))")) ?? []
            known.endings += rows.flatMap { EndingLog.Line.of($0.columns, in: table, at: now) }
        }
        return known
    }

    /// Gives a new database the old one's name. Until the last step the old one keeps it.
    static func exchange(_ file: URL, for next: URL, keeping: Bool) throws -> URL? {
        let old = URL(filePath: file.path + ".before-restore")
        remove(old)
        let hadOld = FileManager.default.fileExists(atPath: file.path)
        if hadOld {
            try Durably.link(file, as: old)
            try move(file.path + "-wal", to: old.path + "-wal")
            try move(file.path + "-shm", to: old.path + "-shm")
        }
        try Durably.replace(file, with: next)
        guard hadOld, keeping else {
            remove(old)
            return nil
        }
        return old
    }

    /// Removes a database and the files beside it.
    static func remove(_ file: URL) {
        for path in [file.path, file.path + "-wal", file.path + "-shm"] {
            try? FileManager.default.removeItem(atPath: path)
        }
    }

    private static func move(_ path: String, to other: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        try FileManager.default.moveItem(atPath: path, toPath: other)
    }
}
