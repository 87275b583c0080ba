import Foundation
import Journal

/// Checks every row of every table against the journal's last word on it.
struct RowCheck {
    typealias Fault = Verification.Fault

    let session: any Session
    let codes: RowCodes
    let dialect: Dialect
    /// The journal's last word on every row; what was found is taken out of it.
    private var latest: [RowKey: RowState]
    private(set) var rows = 0

    init(session: any Session, codes: RowCodes, dialect: Dialect, latest: [RowKey: RowState]) {
        self.session = session
        self.codes = codes
        self.dialect = dialect
        self.latest = latest
    }

    /// Reads the tables in their order, and throws the first ``Verification/Fault``.
    mutating func run(_ tables: [Table]) throws {
        for table in tables {
            try Fault.reading(table.name) { try check(table) }
            if let row = try hiddenText(in: table.name, table.columns, naming: "id") {
                throw Fault.rowUnreadable(table: table.name, row: row["named"])
            }
        }
        if try hiddenText(in: "journal_checkpoint", ["note"], naming: "minute") != nil {
            throw Fault.journalRow(table: "journal_checkpoint", at: "a note")
        }
        // Rows that were written and are gone; of those, the first that was written.
        let gone = latest.filter { $0.value.digest != nil }
        if let first = gone.min(by: { ($0.value.sequence, $0.key.table) < ($1.value.sequence, $1.key.table) }) {
            throw Fault.rowMissing(table: first.key.table, entry: first.value.sequence)
        }
    }

    private mutating func check(_ table: Table) throws {
        let columns = table.columns.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var pages = Pages(table.name, key: ["id"], columns: columns.joined(separator: ", "))
        var page = try pages.next(in: session)
        while !page.isEmpty {
            for row in page { try check(row, in: table.name, columns) }
            page = try pages.next(in: session)
        }
    }

    private mutating func check(_ row: Row, in table: String, _ columns: [String]) throws {
        guard let id = row["id"], case .text(let name) = id else { throw Fault.rowUnreadable(table: table) }
        rows += 1
        let key = RowKey(table: table, row: codes.tag(of: table, id: id))
        guard let state = latest.removeValue(forKey: key) else {
            throw Fault.rowNotVouched(table: table, row: name, removedBy: nil)
        }
        guard let digest = state.digest else {
            throw Fault.rowNotVouched(table: table, row: name, removedBy: state.sequence)
        }
        // Selected in this order, so that value and column meet without a search.
        let values = zip(columns, row.values).map { ($0, $1.canonical) }
        guard digest == codes.digest(of: table, columns: values) else {
            throw Fault.rowAltered(table: table, row: name, entry: state.sequence)
        }
    }

    /// Rows with a text that goes on behind U+0000, where it reads the same and compares differently.
    private func hiddenText(in table: String, _ columns: [String], naming name: String) throws -> Row? {
        guard dialect == .sqlite else { return nil }
        let conditions = columns.map { "(typeof(\($0)) = 'text' AND instr(CAST(\($0) AS BLOB), x'00') > 0)" }
        let condition = conditions.joined(separator: " OR ")
        let statement = "SELECT \(name) AS named FROM \(table) WHERE \(condition) LIMIT 1"
        return try session.rows(SQL(statement, values: [])).first
    }

    /// Compares everyone's search tokens with what the journal vouches for, after the rows that say so were checked.
    func tokens() throws {
        var sets: [String: Data] = [:]
        try Pages(TokenSet.table.name, key: ["id"]).each(in: session) { row in
            sets[try row.text("id")] = try row.blob("digest")
        }
        if let row = try hiddenText(in: "index_token", ["person", "field"], naming: "person") {
            throw Fault.tokensAltered(person: (try? row.text("named")) ?? "?")
        }
        var person = ""
        var tokens: [(field: String, token: Data)] = []
        func compare() throws {
            let digest = sets.removeValue(forKey: person)
            // Who never had a token has no row.
            if digest == nil, tokens.isEmpty { return }
            guard digest == codes.digest(ofTokens: tokens, of: person) else {
                throw Fault.tokensAltered(person: person)
            }
        }
        try Fault.reading("index_token") {
            try Pages("index_token", key: ["person", "field", "token"]).each(in: session) { row in
                guard case .text(let next) = row["person"], case .text(let field) = row["field"],
                    case .blob(let token) = row["token"]
                else { throw Fault.tokensAltered(person: (try? row.text("person")) ?? "?") }
                if next != person {
                    try compare()
                    (person, tokens) = (next, [])
                }
                tokens.append((field, token))
            }
            try compare()
            for (person, digest) in sets where digest != codes.digest(ofTokens: [], of: person) {
                throw Fault.tokensAltered(person: person)
            }
        }
    }
}

extension Verification.Fault {
    static func rowUnreadable(table: String, row: SQL.Value?) -> Self {
        guard case .text(let name) = row else { return .rowUnreadable(table: table) }
        return .rowNotVouched(table: table, row: name, removedBy: nil)
    }

    /// What goes wrong inside the database while a table is read is a fault of that table.
    static func reading<Value>(_ table: String, _ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let fault as Self { throw fault } catch {
            throw Self.file(table: table, said: "\(error)")
        }
    }
}
