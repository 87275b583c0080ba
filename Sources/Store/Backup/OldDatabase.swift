package import Foundation
import GRDB

extension SQLiteDriver {
    /// - Throws: ``Restore/Fault/inUse`` while a server, or anyone else, has the database open.
    package static func refuseWhileInUse(_ file: URL) throws { _ = try OldDatabase.examine(file) }
}

/// The database file that a restore replaces: it may be in use, damaged, or not there at all.
enum OldDatabase {
    /// The codes of those who were erased, as far as the old database can still say; nil where it cannot.
    ///
    /// - Throws: ``Restore/Fault/inUse`` while anyone else has it open.
    static func examine(_ file: URL) throws -> Set<Data>? {
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        var configuration = Configuration()
        configuration.busyMode = .immediateError
        do {
            let queue = try DatabaseQueue(path: file.path, configuration: configuration)
            defer { try? queue.close() }
            return try queue.inDatabase { database in
                // Everyone who has the file open in WAL mode holds a shared lock on it, even when idle.
                try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; ROLLBACK")
                return Set(try Data.fetchAll(database, sql: "SELECT person_code FROM erasure"))
            }
        } catch let error as DatabaseError where [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode) {
            throw Restore.Fault.inUse
        } catch {
            return nil
        }
    }

    /// Gives a new database the old one's name. At every moment there is a whole database of that name.
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
