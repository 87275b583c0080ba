package import Foundation

/// A table: its name and the one statement that makes it.
///
/// Every table has `id TEXT PRIMARY KEY` and `version INTEGER NOT NULL`; the tables of records that name a person
/// have a `person` column, by which erasure finds them.
package struct Table: Sendable, Equatable {
    package let name: String
    package let columns: [String]
    /// The same in the order of their bytes, in which a digest takes them.
    let digested: [String]
    package let schema: String
    package let indexes: [String]
    /// Whether rows hang on a person and go with them at erasure.
    package let isPersonal: Bool
    /// Whether decisions rest on its rows: each then bears a keyed code, which is checked when it is read as a record.
    package let isDecisive: Bool
    /// What in a row closes a door for good. A restore of an earlier day must not open it again.
    package let endings: [Ending]
    /// The columns that name a person: at erasure a row goes with each of them.
    package let personColumns: [String]

    /// - Parameters:
    ///   - columns: the column definitions after `id` and `version`, in SQL that both drivers read.
    ///   - decisive: whether decisions rest on its rows.
    ///   - endings: what a restore of an earlier day replays.
    package init(
        _ name: String, personal: Bool = false, columns: [(String, String)], checks: [String] = [],
        indexes: [String] = [], endings: [Ending] = [], decisive: Bool = false
    ) {
        self.name = name
        self.endings = endings
        isDecisive = decisive
        let columns = decisive ? columns + [(Self.code, "BLOB NOT NULL")] : columns
        self.columns = ["id", "version"] + columns.map(\.0)
        digested = self.columns.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        isPersonal = personal
        let naming = columns.filter { $0.1.contains("REFERENCES person(id)") }.map(\.0)
        personColumns = personal && naming.isEmpty ? ["person"] : naming
        let definitions =
            ["id TEXT PRIMARY KEY NOT NULL", "version INTEGER NOT NULL CHECK (version > 0)"]
            + columns.map { "\($0.0) \($0.1)" } + checks.map { "CHECK (\($0))" }
        schema = "CREATE TABLE \(name) (\n  \(definitions.joined(separator: ",\n  "))\n)"
        self.indexes = indexes.enumerated().map { "CREATE INDEX \(name)_\($0.offset + 1) ON \(name) (\($0.element))" }
    }
}

extension Table {
    /// The column of the keyed code.
    static let code = "code"
}

/// A row on which decisions rest is not as this program wrote it: someone else wrote into the database.
package struct AlteredRow: Error, Equatable, CustomStringConvertible {
    package let table: String
    package let row: String?

    package init(table: String, row: String?) {
        self.table = table
        self.row = row
    }

    package var description: String {
        "\(table), row \(row ?? "?"): it was altered. Nothing is decided by it; ‘lodestar verify’ says more."
    }
}

/// A record that says how it is kept. The version is the store's: 0 for one not yet written.
package protocol Stored: Sendable, Identifiable where ID: Bindable {
    static var table: Table { get }
    var version: Int { get set }
    /// Every column except `id` and `version`.
    var columns: [String: (any Bindable)?] { get }
    init(row: Row) throws
}

extension Stored {
    /// The whole row as values, with the version it will have.
    func values(version: Int) -> [String: SQL.Value] {
        var values = columns.mapValues { $0?.bound ?? .null }
        values["id"] = id.bound
        values["version"] = .integer(Int64(version))
        return values
    }
}

/// A fact that a decision relied on. It is asked again inside the committing transaction, so that a consent
/// withdrawn between reading and writing stops the write.
package struct Premise: Sendable {
    /// What the reader is told when it no longer holds.
    package let name: String
    /// Answers at least one row while it holds, at the moment of the commit.
    let stands: @Sendable (Date) -> SQL

    package init(_ name: String, stands: SQL) { self.init(name) { _ in stands } }

    /// For what ends by itself or was ended between the decision and the commit: it is asked of the commit's moment.
    package init(_ name: String, standsAt stands: @escaping @Sendable (Date) -> SQL) {
        self.name = name
        self.stands = stands
    }
}
