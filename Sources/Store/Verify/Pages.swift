/// Reads a table from end to end in the order of its key, some thousand rows at a time.
struct Pages {
    let table: String
    let key: [String]
    /// What is selected; the key has to be part of it.
    let columns: String
    let size: Int

    init(_ table: String, key: [String], columns: String = "*", size: Int = 4_096) {
        self.table = table
        self.key = key
        self.columns = columns
        self.size = size
    }

    /// The rows after those that were read, at most ``size`` of them; none at the end.
    mutating func next(in session: any Session) throws -> [Row] {
        guard !isAtEnd else { return [] }
        let rows = try session.rows(statement)
        isAtEnd = rows.count < size
        last = rows.last.map { row in key.map { row[$0] ?? .null } } ?? last
        return rows
    }

    private var last: [SQL.Value] = []
    private var isAtEnd = false

    private var statement: SQL {
        let order = key.joined(separator: ", ")
        let places = Array(repeating: "?", count: key.count).joined(separator: ", ")
        let after = last.isEmpty ? "" : " WHERE (\(order)) > (\(places))"
        return SQL("SELECT \(columns) FROM \(table)\(after) ORDER BY \(order) LIMIT \(size)", values: last)
    }
}

extension Pages {
    /// Every row, in order.
    func each(in session: any Session, _ body: (Row) throws -> Void) throws {
        var pages = self
        var rows = try pages.next(in: session)
        while !rows.isEmpty {
            for row in rows { try body(row) }
            rows = try pages.next(in: session)
        }
    }
}
