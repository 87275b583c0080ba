package import Foundation
import GRDB

/// SQLite through GRDB: one file, many readers, one writer.
package struct SQLiteDriver: Driver {
    private let pool: DatabasePool

    package var dialect: Dialect { .sqlite }

    /// Opens or makes the database file.
    package init(file: URL, readers: Int = 4) throws {
        var configuration = Configuration()
        configuration.maximumReaderCount = readers
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY")
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

    package func transaction(_ body: @escaping @Sendable (any Session) throws -> Void) async throws {
        try await pool.writeWithoutTransaction { database in
            try database.inTransaction(.immediate) {
                try body(SQLiteSession(database: database))
                return .commit
            }
        }
    }

    /// What the writer really does at a commit; 2 is FULL.
    package func synchronous() throws -> Int? {
        try pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
    }

    /// Empties the write-ahead log into the file and cuts it, so that what was deleted is not left in it.
    package func checkpoint() throws {
        try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    }

    package func close() throws { try pool.close() }
}

struct SQLiteSession: Session {
    let database: Database

    func rows(_ sql: SQL) throws -> [Row] {
        let statement = try database.cachedStatement(sql: sql.text)
        let places = Dictionary(
            zip(statement.columnNames, statement.columnNames.indices), uniquingKeysWith: { first, _ in first })
        let cursor = try GRDB.Row.fetchCursor(statement, arguments: StatementArguments(sql.values.map(\.argument)))
        var rows: [Row] = []
        while let row = try cursor.next() {
            rows.append(Row(places: places, values: row.databaseValues.map(SQL.Value.init)))
        }
        return rows
    }

    @discardableResult func run(_ sql: SQL) throws -> Int {
        let statement = try database.cachedStatement(sql: sql.text)
        try statement.execute(arguments: StatementArguments(sql.values.map(\.argument)))
        return database.changesCount
    }

    func savepoint(_ body: () throws -> Void) throws {
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
