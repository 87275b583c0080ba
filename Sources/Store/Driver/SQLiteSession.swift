import Foundation
import GRDB
import GRDBSQLite

/// What one connection is asked, inside a transaction that the driver opened.
struct SQLiteSession: Session {
    let database: Database

    /// SQLite took the whole transaction back by itself (a full disk, a failing one): nothing more may go into it.
    struct TransactionLost: Error {}

    func rows(_ sql: SQL) throws -> [Row] {
        let statement = try database.cachedStatement(sql: sql.text)
        let cursor = try GRDB.Row.fetchCursor(statement, arguments: sql.arguments)
        let names = statement.columnNames
        var rows: [Row] = []
        while try cursor.next() != nil {
            rows.append(Row(names: names, values: names.indices.map { SQL.Value(Cell(statement, $0)) }))
        }
        return rows
    }

    func scan(_ sql: SQL, _ body: ([Cell]) throws -> Void) throws {
        let statement = try database.makeStatement(sql: sql.text)
        let cursor = try GRDB.Row.fetchCursor(statement, arguments: sql.arguments)
        var cells = Array(repeating: Cell.null, count: statement.columnCount)
        while try cursor.next() != nil {
            for place in cells.indices { cells[place] = Cell(statement, place) }
            try body(cells)
        }
    }

    @discardableResult func run(_ sql: SQL) throws -> Int {
        let statement = try database.cachedStatement(sql: sql.text)
        try statement.execute(arguments: sql.arguments)
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

extension SQL {
    fileprivate var arguments: StatementArguments { StatementArguments(values.map(\.argument)) }
}

extension SQL.Value {
    fileprivate var argument: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .real(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case .blob(let value): value.databaseValue
        }
    }
}

extension Cell {
    /// Reads past GRDB, which would make each value twice.
    fileprivate init(_ statement: Statement, _ column: Int) {
        let (statement, column) = (statement.sqliteStatement, Int32(column))
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: self = .integer(sqlite3_column_int64(statement, column))
        case SQLITE_FLOAT: self = .real(sqlite3_column_double(statement, column))
        case SQLITE_TEXT:
            // The text before its length: asked for in the other order, the length may be that of another encoding.
            let start = sqlite3_column_text(statement, column)
            self = .text(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(statement, column)
            self = .blob(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
        default: self = .null
        }
    }
}
