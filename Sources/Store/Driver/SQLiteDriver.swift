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
            let said = try await pool.read { database in
                // It goes back and forth between tables and indexes: in the usual 2 MB most pages are read many times.
                try database.execute(sql: "PRAGMA cache_size = -200000")
                defer { try? database.execute(sql: "PRAGMA cache_size = -2000; PRAGMA shrink_memory") }
                return try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
            }
            return said == ["ok"] ? [] : said
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

struct SQLiteSession: Session {
    let database: Database

    /// SQLite took the whole transaction back by itself (a full disk, a failing one): nothing more may go into it.
    struct TransactionLost: Error {}

    func rows(_ sql: SQL) throws -> [Row] {
        let statement = try database.cachedStatement(sql: sql.text)
        let places = Dictionary(
            zip(statement.columnNames, statement.columnNames.indices), uniquingKeysWith: { first, _ in first })
        let cursor = try GRDB.Row.fetchCursor(statement, arguments: StatementArguments(sql.values.map(\.argument)))
        var rows: [Row] = []
        while let row = try cursor.next() {
            rows.append(Row(places: places, values: (0..<row.count).map { SQL.Value(row[$0] as DatabaseValue) }))
        }
        return rows
    }

    @discardableResult func run(_ sql: SQL) throws -> Int {
        let statement = try database.cachedStatement(sql: sql.text)
        try statement.execute(arguments: StatementArguments(sql.values.map(\.argument)))
        return database.changesCount
    }

    func savepoint(_ body: () throws -> Void) throws {
        // Outside of a transaction a savepoint would commit by itself, without the journal's end.
        guard database.isInsideTransaction else { throw TransactionLost() }
        try database.inSavepoint {
            try body()
            return .commit
        }
    }
}

extension SQL.Value {
    fileprivate var argument: any DatabaseValueConvertible {
        switch self {
        case .null: DatabaseValue.null
        case .integer(let value): value
        case .real(let value): value
        case .text(let value): value
        case .blob(let value): value
        }
    }

    fileprivate init(_ value: DatabaseValue) {
        switch value.storage {
        case .null: self = .null
        case .int64(let integer): self = .integer(integer)
        case .double(let double): self = .real(double)
        case .string(let string): self = .text(string)
        case .blob(let data): self = .blob(data)
        }
    }
}
