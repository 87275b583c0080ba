import Foundation
import GRDB
import Store
import Testing

@Suite struct `An index that does not say what its table says` {
    @Test(arguments: [
        "DELETE FROM % WHERE number = 1", "UPDATE % SET relation = 'serving' WHERE number = 1",
    ])
    func `is named`(_ statement: String) async throws {
        let house = try await House()
        _ = try await Village.fill(house, people: 2)
        #expect(try await house.archive.verify(schema: house.schema).fault == nil)
        try await house.driver.settle()
        try house.close()
        try Self.alter("assignment_2", of: house.file, statement)
        let driver = try SQLiteDriver(file: house.file)
        defer { try? driver.close() }
        let said = try await driver.damage()
        #expect(!said.isEmpty)
    }

    /// Writes into the index as if it were a table without row numbers.
    private static func alter(_ index: String, of file: URL, _ statement: String) throws {
        var configuration = Configuration()
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA writable_schema = ON") }
        let queue = try DatabaseQueue(path: file.path, configuration: configuration)
        let sql = try queue.read {
            try String.fetchOne($0, sql: "SELECT sql FROM sqlite_master WHERE name = ?", arguments: [index])
        }
        let table =
            "CREATE TABLE \(index) (unit TEXT, relation TEXT, person TEXT, number INTEGER, "
            + "PRIMARY KEY (unit, relation, person, number)) WITHOUT ROWID"
        try queue.write { database in
            try database.execute(
                sql: "UPDATE sqlite_master SET type = 'table', tbl_name = name, sql = ? WHERE name = ?",
                arguments: [table, index])
        }
        try queue.close()
        let other = try DatabaseQueue(path: file.path, configuration: configuration)
        try other.write { try $0.execute(sql: statement.replacing("%", with: index)) }
        try other.write { database in
            try database.execute(
                sql: "UPDATE sqlite_master SET type = 'index', tbl_name = 'assignment', sql = ? WHERE name = ?",
                arguments: [sql, index])
        }
        try other.close()
    }
}
