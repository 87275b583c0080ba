import Foundation
import GRDB
import Journal

/// The database file that a restore replaces: it may be in use, damaged, or not there at all.
enum OldDatabase {
    /// What the old database can still say, and a backup of an earlier day cannot know.
    struct Known {
        var state = Restore.OldState.read
        var erasures: [ErasureRow] = []
        var endings: [EndingLog.Line] = []
        /// When its newest checkpoint was signed.
        var newest: Date?
        /// What it holds and could not be read.
        var unread: [Restore.Unread] = []
    }

    /// - Throws: ``Restore/Fault/inUse`` while anyone else has it open.
    static func examine(_ file: URL, schema: Schema, at now: Date) throws -> Known {
        guard FileManager.default.fileExists(atPath: file.path) else { return Known(state: .absent) }
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
            return Known(state: .unreadable)
        }
    }

    /// What is damaged hides nothing of the rest, and is counted. A table that an older program did not have is none.
    private static func known(_ session: any Session, schema: Schema, at now: Date) throws -> Known {
        let there = Set(try session.rows(Dialect.sqlite.names).map { try $0.text("name") })
        let versions = try? session.rows("SELECT MAX(version) AS version FROM schema_version")
        let isOlder = (try? versions?.first?.integer("version")).map { $0 < Schema.version } ?? false
        var known = Known()
        for table in schema.tables where there.contains(table.name) || !isOlder {
            let isErasure = table == ErasureRow.table
            guard isErasure || !table.endings.isEmpty else { continue }
            var (rows, lost) = legible(table, in: session)
            if isErasure {
                let read = rows.compactMap { try? ErasureRow(row: $0) }
                lost = lost.map { $0 + rows.count - read.count }
                known.erasures = read
            }
            known.endings += rows.flatMap { EndingLog.Line.of($0.columns, in: table, at: now) }
            if lost != 0 { known.unread.append(Restore.Unread(table: table.name, rows: lost)) }
        }
        do { known.newest = try newest(session) } catch {
            known.unread.append(Restore.Unread(table: "journal_checkpoint", rows: nil))
        }
        return known
    }

    private static func newest(_ session: any Session) throws -> Date? {
        let row = try session.rows("SELECT note FROM journal_checkpoint ORDER BY minute DESC LIMIT 1").first
        return try row.map { try SignedCheckpoint(text: try $0.text("note")).checkpoint.at }
    }

    /// The rows that can be read, one by one where the table cannot be read as a whole, and how many cannot.
    ///
    /// - Returns: nil rows lost where nobody can say how many.
    private static func legible(_ table: Table, in session: any Session) -> (rows: [Row], lost: Int?) {
        let name = SQL(table.name, values: [])
        if let rows = try? session.rows("SELECT * FROM \(name)") { return named(rows, of: rows.count) }
        // The identifiers stand in an index too, which may be whole where the table is not.
        guard let names = try? session.rows("SELECT id FROM \(name)") else { return ([], nil) }
        let rows = names.compactMap { row in
            row["id"].flatMap { try? session.rows("SELECT * FROM \(name) WHERE id = \($0)").first }
        }
        return named(rows, of: names.count)
    }

    /// Those that still say which row they are.
    private static func named(_ rows: [Row], of count: Int) -> (rows: [Row], lost: Int?) {
        let named = rows.filter { (try? $0.text("id"))?.utf8.count == 36 }
        return (named, count - named.count)
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
