import Foundation

extension Schema {
    /// Tables, indexes and checks have to be those that this program makes; a trigger would act for someone else.
    func compareDefinitions(in session: any Session) throws {
        var expected = Set(statements(.sqlite).map { Definition(making: $0) })
        let tables = Set(expected.map(\.table))
        let rows = try session.rows("SELECT type, name, tbl_name AS owner, sql FROM sqlite_master ORDER BY rowid")
        for row in rows {
            let table = try row.text("owner")
            let name = try row.text("name")
            let isExpected =
                if let sql = try row.maybe("sql", Row.text) {
                    expected.remove(
                        Definition(type: try row.text("type"), name: name, table: table, statement: sql.trimmed)) != nil
                } else {
                    // What SQLite makes by itself for a key.
                    try row.text("type") == "index" && tables.contains(table)
                        && name.hasPrefix("sqlite_autoindex_\(table)_")
                }
            guard isExpected else { throw Verification.Fault.definitionAltered(table: table) }
        }
        // A definition that is missing names its table itself.
        if let missing = expected.map(\.statement).min() { throw Verification.Fault.definitionMissing(missing) }
    }
}

/// A table or an index as the database describes it to itself.
private struct Definition: Hashable {
    let type: String
    let name: String
    let table: String
    let statement: String

    init(type: String, name: String, table: String, statement: String) {
        self.type = type
        self.name = name
        self.table = table
        self.statement = statement
    }

    /// CREATE TABLE name (…, CREATE [UNIQUE] INDEX name ON table….
    init(making statement: String) {
        let words = statement.split(whereSeparator: { " (\n".contains($0) }).prefix(6).map(String.init)
        let place = words.firstIndex { $0 == "TABLE" || $0 == "INDEX" } ?? 0
        let isTable = words[place] == "TABLE"
        self.init(
            type: words[place].lowercased(), name: words[place + 1], table: words[place + (isTable ? 1 : 3)],
            statement: statement.trimmed)
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
