import Foundation
import GRDB

/// A hand that writes into the file past the program, as an insider with the disk could.
struct Hand {
    private let queue: DatabaseQueue

    /// One value of one row.
    struct Spot {
        let table: String
        let column: String
        let row: Int64
        let id: String?
        let value: DatabaseValue
    }

    init(_ file: URL) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(5)
        queue = try DatabaseQueue(path: file.path, configuration: configuration)
        try queue.inDatabase { try $0.execute(sql: "PRAGMA ignore_check_constraints = ON") }
    }

    func run(_ sql: String) throws { try queue.inDatabase { try $0.execute(sql: sql) } }

    func close() throws { try queue.close() }

    func tables() throws -> [String] {
        try queue.inDatabase {
            try String.fetchAll(
                $0,
                sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
        }
    }

    /// Some rows of a table, in each of its columns.
    func spots(in table: String, rows count: Int, using seeded: inout Seeded) throws -> [Spot] {
        try queue.inDatabase { database in
            let rows = try GRDB.Row.fetchAll(database, sql: "SELECT rowid AS rowid_, * FROM \(table)")
            let chosen = rows.shuffled(using: &seeded).prefix(count)
            return chosen.flatMap { row in
                row.columnNames.filter { $0 != "rowid_" }.map { column in
                    let id: DatabaseValue? = row["id"]
                    return Spot(
                        table: table, column: column, row: row["rowid_"], id: id.flatMap(String.fromDatabaseValue),
                        value: row[column])
                }
            }
        }
    }

    /// Changes one byte of a value; gives a value to what had none.
    func flip(_ spot: Spot, using seeded: inout Seeded) throws {
        let bit = { (seeded: inout Seeded) in UInt8(1) << UInt8(seeded.below(8)) }
        switch spot.value.storage {
        case .null:
            let type = try queue.inDatabase { database in
                try String.fetchOne(
                    database, sql: "SELECT type FROM pragma_table_info(?) WHERE name = ?",
                    arguments: [spot.table, spot.column])
            }
            let value =
                switch type {
                case "TEXT": "x".databaseValue
                case "BLOB": Data([7]).databaseValue
                default: 1.databaseValue
                }
            try write(value, to: spot)
        case .int64(let number):
            // The low bytes mostly: there is nothing in the high ones.
            let place = seeded.chance(70) ? seeded.below(12) : seeded.below(63)
            try write((number ^ (1 << Int64(place))).databaseValue, to: spot)
        case .double(let number):
            try write(Double(bitPattern: number.bitPattern ^ (1 << UInt64(seeded.below(62)))).databaseValue, to: spot)
        case .string(let text):
            var bytes = Data(text.utf8)
            guard !bytes.isEmpty else { return try write("x".databaseValue, to: spot) }
            bytes[seeded.below(bytes.count)] ^= bit(&seeded)
            try write(bytes.databaseValue, to: spot, as: "CAST(? AS TEXT)")
        case .blob(var bytes):
            guard !bytes.isEmpty else { return try write(Data([7]).databaseValue, to: spot) }
            bytes[bytes.startIndex + seeded.below(bytes.count)] ^= bit(&seeded)
            try write(bytes.databaseValue, to: spot)
        }
    }

    /// Puts the value back; the row may by now have another number.
    func mend(_ spot: Spot, from copy: URL) throws {
        try queue.inDatabase { database in
            try database.execute(sql: "ATTACH DATABASE ? AS kept", arguments: [copy.path])
            try database.execute(sql: "DELETE FROM main.\(spot.table)")
            try database.execute(sql: "INSERT INTO main.\(spot.table) SELECT * FROM kept.\(spot.table)")
            try database.execute(sql: "DETACH DATABASE kept")
        }
    }

    private func write(_ value: DatabaseValue, to spot: Spot, as form: String = "?") throws {
        try queue.inDatabase { database in
            try database.execute(
                sql: "UPDATE \(spot.table) SET \(spot.column) = \(form) WHERE rowid = ?", arguments: [value, spot.row])
        }
    }

    /// Everything that the database says, whatever its file looks like.
    func everything() throws -> [String: [[DatabaseValue]]] {
        try queue.inDatabase { database in
            let names = try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
            var all: [String: [[DatabaseValue]]] = [:]
            for name in names + ["sqlite_master"] {
                let order = name == "sqlite_master" ? "name" : "rowid"
                let columns = name == "sqlite_master" ? "type, name, tbl_name, sql" : "*"
                let rows = try GRDB.Row.fetchAll(database, sql: "SELECT \(columns) FROM \(name) ORDER BY \(order)")
                all[name] = rows.map { Array($0.databaseValues) }
            }
            return all
        }
    }
}
