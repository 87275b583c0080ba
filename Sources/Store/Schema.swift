package import Foundation

/// Everything that the database holds: the journal, the foundation's tables, and those of each capability.
package struct Schema: Sendable {
    /// The number of the newest migration. A database that says more was written by a newer program.
    package static let version = 1

    /// Tables whose rows the journal vouches for.
    package let tables: [Table]
    /// Tables of a moment: sessions, tokens. Lost without loss.
    package let fleeting: [String]

    package init(tables: [Table], fleeting: [String] = []) {
        self.tables = Self.foundation + tables
        self.fleeting = fleeting
        precondition(Set(self.tables.map(\.name)).count == self.tables.count, "two tables of one name")
    }

    static let foundation = [
        PersonRow.table, Assignment.table, BasisRow.table, EmergencyRow.table, KeyRow.table, SubjectTagRow.table,
        FileEntry.table, ErasureRow.table,
    ]

    /// Search tokens: never backed up, made anew by a restore.
    static let tokens = [
        """
        CREATE TABLE index_token (
          token BLOB NOT NULL,
          person TEXT NOT NULL,
          field TEXT NOT NULL,
          code BLOB NOT NULL,
          PRIMARY KEY (token, person, field)
        )
        """,
        "CREATE INDEX index_token_person ON index_token (person)",
    ]

    /// The whole schema as statements, in one order, for the driver and for the golden file.
    package func statements(_ dialect: Dialect) -> [String] {
        var all = ["CREATE TABLE schema_version (version INTEGER PRIMARY KEY NOT NULL, at INTEGER NOT NULL)"]
        all += JournalTables.schema + Self.tokens + fleeting
        for table in tables { all += [table.schema] + table.indexes }
        return all.map { $0.hasPrefix("CREATE TABLE") ? dialect.creating($0) : $0 }
    }

    package enum Fault: Error, Equatable {
        /// The database was written by a newer program.
        case newer(found: Int, known: Int)
    }

    /// Brings a database to this version, in one transaction; refuses one that is newer.
    package func migrate(_ driver: any Driver, at now: Date) async throws {
        let statements = statements(driver.dialect)
        let isNew = try await driver.read([driver.dialect.tables]).joined().isEmpty
        guard !isNew else {
            return try await driver.transaction { session in
                for statement in statements { try session.run(SQL(statement, values: [])) }
                try session.run("INSERT INTO schema_version (version, at) VALUES (\(Self.version), \(now))")
            }
        }
        let found = try await driver.read(["SELECT MAX(version) AS version FROM schema_version"])
        let version = try found.joined().first?.integer("version") ?? 0
        guard version <= Self.version else { throw Fault.newer(found: version, known: Self.version) }
    }
}

extension Dialect {
    /// The tables that are there.
    var tables: SQL {
        switch self {
        case .sqlite: "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'"
        case .postgres:
            "SELECT table_name AS name FROM information_schema.tables WHERE table_name = 'schema_version'"
        }
    }
}
