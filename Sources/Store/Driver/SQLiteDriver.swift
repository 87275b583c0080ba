package import Foundation
import GRDB

/// SQLite through GRDB: one file, many readers, one writer.
package struct SQLiteDriver: Driver {
    private let pool: DatabasePool
    package let folder: URL
    /// Held as long as the database is open.
    private let lock: FolderLock?

    /// The write-ahead log could not be cut, because something went on reading from it.
    package struct NotSettled: Error {}

    package var dialect: Dialect { .sqlite }

    /// Opens or makes the database file.
    package init(file: URL, readers: Int = 4, holding lock: FolderLock? = nil) throws {
        folder = file.deletingLastPathComponent()
        self.lock = lock
        try Self.makePrivate(file)
        var configuration = Configuration()
        configuration.maximumReaderCount = readers
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { database in
            try database.execute(
                sql: "PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY")
        }
        pool = try DatabasePool(path: file.path, configuration: configuration)
        // GRDB sets NORMAL on its writer after `prepareDatabase`: an answer would outlive its entry in a power cut.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    }

    package func read(_ statements: [SQL]) async throws -> [[Row]] {
        try await pool.read { database in
            let session = SQLiteSession(database: database)
            return try statements.map(session.rows)
        }
    }

    package func snapshot<Value: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> Value
    ) async throws -> Value {
        try await pool.read { try body(SQLiteSession(database: $0)) }
    }

    package func heldSnapshot() throws -> any HeldSnapshot { SQLiteHeldSnapshot(reader: try pool.makeSnapshot()) }

    package func transaction(_ body: @escaping @Sendable (any Session) throws -> Void) async throws {
        try await pool.writeWithoutTransaction { database in
            try database.inTransaction(.immediate) {
                try body(SQLiteSession(database: database))
                guard database.isInsideTransaction else { throw SQLiteSession.TransactionLost() }
                return .commit
            }
        }
    }

    /// What the writer really does at a commit; 2 is FULL.
    package func synchronous() throws -> Int? {
        try pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
    }

    /// Empties the write-ahead log into the file and cuts it; the file itself overwrites what is deleted.
    package func settle() async throws {
        for _ in 0..<Self.settlingTries {
            let isCut = try await pool.writeWithoutTransaction { database in
                do {
                    try database.checkpoint(.truncate)
                    return true
                } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
                    return false
                }
            }
            if isCut { return }
        }
        throw NotSettled()
    }

    /// Each waits as long as the busy timeout; a long reader, such as a backup, should end within them all.
    private static let settlingTries = 12

    package func damage() async throws -> [String] {
        do {
            return try await pool.read { database in
                let said = try String.fetchAll(database, sql: "PRAGMA quick_check(20)")
                return said == ["ok"] ? try IndexCheck(session: SQLiteSession(database: database)).damage() : said
            }
        } catch let error as DatabaseError {
            return [error.message ?? error.resultCode.description]
        }
    }

    package func close() throws { try pool.close() }

    /// Makes the file before SQLite does, which would let others read it; the files beside it take its mode.
    static func makePrivate(_ file: URL) throws {
        let manager = FileManager.default
        if !manager.fileExists(atPath: file.path) {
            guard manager.createFile(atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
                throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: file.path])
            }
        }
    }
}

/// A connection of its own that stays in one read transaction.
private struct SQLiteHeldSnapshot: HeldSnapshot {
    let reader: DatabaseSnapshot

    func ask<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value {
        try await reader.read { try body(SQLiteSession(database: $0)) }
    }
}
