package import Foundation

/// Everything that the database holds: the journal, the foundation's tables, and those of each capability.
package struct Schema: Sendable {
    /// The number of the newest migration. A database that says more was written by a newer program.
    package static let version = 2

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
        InstallationRow.table, PersonRow.table, Assignment.table, BasisRow.table, EmergencyRow.table,
        ConflictRow.table, KeyRow.table, SubjectTagRow.table, FileEntry.table, ErasureRow.table, TokenSet.table,
        RestorationRow.table,
    ]

    /// Search tokens: never backed up, made anew by a restore.
    ///
    /// Both orders are whole, so that neither finding someone nor checking everyone reads the rows beside them.
    static let tokens = [
        """
        CREATE TABLE index_token (
          person TEXT NOT NULL,
          field TEXT NOT NULL,
          token BLOB NOT NULL,
          PRIMARY KEY (person, field, token)
        )
        """,
        "CREATE INDEX index_token_found ON index_token (token, field, person)",
    ]

    /// What a version changes in a database of the one before, around the making of all that is new.
    private static func migration(to version: Int) -> (before: [SQL], after: [SQL]) {
        switch version {
        case 2:
            // The journal vouches for tokens by a row for each person. Those rows come with the making anew.
            (
                ["DROP INDEX index_token_person", "ALTER TABLE index_token RENAME TO index_token_before"],
                [
                    """
                    INSERT INTO index_token (person, field, token) \
                    SELECT person, field, token FROM index_token_before
                    """,
                    "DROP TABLE index_token_before",
                ]
            )
        default: ([], [])
        }
    }

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
        guard version < Self.version else { return }
        try await driver.transaction { [dialect = driver.dialect] session in
            let steps = ((version + 1)...Self.version).map(Self.migration)
            for statement in steps.flatMap(\.before) { try session.run(statement) }
            let known = Set(try session.rows(dialect.names).map { try $0.text("name") })
            for statement in statements where !known.contains(Self.name(of: statement)) {
                try session.run(SQL(statement, values: []))
            }
            for statement in steps.flatMap(\.after) { try session.run(statement) }
            try session.run("INSERT INTO schema_version (version, at) VALUES (\(Self.version), \(now))")
        }
    }

    /// What a statement makes: CREATE TABLE name (…, CREATE INDEX name ON….
    private static func name(of statement: String) -> String {
        statement.split(separator: " ", maxSplits: 3).dropFirst(2).first.map(String.init) ?? ""
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

    /// Every table and index that is there.
    var names: SQL {
        switch self {
        case .sqlite: "SELECT name FROM sqlite_master"
        case .postgres:
            "SELECT table_name AS name FROM information_schema.tables UNION SELECT indexname AS name FROM pg_indexes"
        }
    }
}
