import ArgumentParser
import Foundation
import GRDB

/// SQLite alone, with the durability that Lodestar has: write-ahead log, `synchronous=FULL`.
///
/// Prints milliseconds: one durable commit of a row and an entry, the same for 32 that share a commit (each), and
/// 50 rows read by an index from so many.
struct Database: AsyncParsableCommand {
    @Option var file: String
    @Option var rows = 100_000
    @Option(name: .customLong("row-bytes")) var rowByteCount = 400
    @Option var commits = 2_000

    func run() async throws {
        var configuration = Configuration()
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        let pool = try DatabasePool(path: file, configuration: configuration)
        // The pool sets NORMAL for itself once it is in WAL mode.
        try await pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        try await fill(pool)
        let body = Data(repeating: 7, count: rowByteCount)
        let single = try await Self.milliseconds(each: commits) { turn in
            try await pool.write { try Self.put(body, turn, $0) }
        }
        let grouped = try await Self.milliseconds(each: commits / 32) { _ in
            try await pool.write { for turn in 0..<32 { try Self.put(body, turn, $0) } }
        }
        let reading = try await Self.milliseconds(each: commits) { turn in
            try await pool.read { database in
                _ = try Row.fetchAll(
                    database,
                    sql: "SELECT id, body FROM record WHERE unit = ? ORDER BY opened_at DESC, id LIMIT 50",
                    arguments: [turn % 7])
            }
        }
        print(
            """
            {"commit": \(single), "groupedCommit": \(grouped / 32), "read50": \(reading)}
            """)
    }

    private func fill(_ pool: DatabasePool) async throws {
        let body = Data(repeating: 5, count: rowByteCount)
        let rows = rows
        try await pool.write { database in
            try database.execute(
                sql: """
                    CREATE TABLE record (id BLOB PRIMARY KEY NOT NULL, unit INTEGER NOT NULL, opened_at REAL NOT NULL,
                      body BLOB NOT NULL, version INTEGER NOT NULL) STRICT;
                    CREATE INDEX record_unit ON record (unit, opened_at DESC, id);
                    CREATE TABLE entry (sequence INTEGER PRIMARY KEY NOT NULL, bytes BLOB NOT NULL) STRICT;
                    """)
            let insert = try database.makeStatement(sql: "INSERT INTO record VALUES (?, ?, ?, ?, 1)")
            for row in 0..<rows {
                try insert.execute(arguments: [Data(UUID().uuidString.utf8), row % 7, Double(row), body])
            }
        }
    }

    private static func put(_ body: Data, _ turn: Int, _ database: GRDB.Database) throws {
        try database.execute(
            sql: "UPDATE record SET body = ?, version = version + 1 WHERE rowid = ?", arguments: [body, turn + 1])
        try database.execute(sql: "INSERT INTO entry (bytes) VALUES (?)", arguments: [body])
    }

    private static func milliseconds(each count: Int, _ work: (Int) async throws -> Void) async rethrows -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        for turn in 0..<count { try await work(turn) }
        return (clock.now - start) / .milliseconds(count)
    }
}
