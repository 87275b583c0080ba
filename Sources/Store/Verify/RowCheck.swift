import Foundation
import Journal

/// Some rows of one table, in the order in which they lie in the file.
struct RowSpan: Sendable {
    let table: Table
    let rows: ClosedRange<Int64>

    /// Few enough that two who share the work end together.
    private static let rowsMax: Int64 = 50_000

    /// All rows of these tables, in their order.
    static func all(of tables: [Table], in session: any Session) throws -> [RowSpan] {
        try tables.flatMap { table in
            let query = SQL("SELECT MAX(rowid) AS last FROM \(table.name)", values: [])
            let last = try session.rows(query).first?.maybe("last", Row.integer) ?? 0
            // However far somebody put a row, the spans are few.
            let step = max(rowsMax, Int64(last) / 100)
            let starts = [Int64.min] + stride(from: step, to: Int64(last), by: Int64.Stride(step))
            let ends = starts.dropFirst().map { $0 - 1 } + [Int64.max]
            return zip(starts, ends).map { RowSpan(table: table, rows: $0...$1) }
        }
    }
}

/// Checks rows against the journal's last word on them.
struct RowCheck {
    typealias Fault = Verification.Fault

    let session: any Session
    let codes: RowCodes
    let latest: [RowKey: RowState]
    /// How many rows were found as they were written.
    private(set) var rows = 0

    init(session: any Session, codes: RowCodes, latest: [RowKey: RowState]) {
        self.session = session
        self.codes = codes
        self.latest = latest
    }

    /// Throws the first ``Verification/Fault`` among the rows.
    mutating func check(_ span: RowSpan) throws {
        let table = span.table
        guard let place = table.digested.firstIndex(of: "id") else { preconditionFailure("a table has an id") }
        var bytes = CanonicalRows(table: table.name, columns: table.digested)
        let columns = SQL(table.digested.joined(separator: ", "), values: [])
        let query: SQL = """
            SELECT \(columns) FROM \(SQL(table.name, values: [])) \
            WHERE rowid BETWEEN \(span.rows.lowerBound) AND \(span.rows.upperBound) ORDER BY rowid
            """
        try session.scan(query) { cells in
            guard case .text(let id) = cells[place] else { throw Fault.rowUnreadable(table: table.name) }
            func fault(_ make: (String, String) -> Fault) -> Fault {
                make(table.name, String(decoding: id, as: UTF8.self))
            }
            guard let state = latest[RowKey(table: table.name, row: codes.tag(of: table.name, id: id))] else {
                throw fault { .rowNotVouched(table: $0, row: $1, removedBy: nil) }
            }
            guard let digest = state.digest else {
                throw fault { .rowNotVouched(table: $0, row: $1, removedBy: state.sequence) }
            }
            bytes.begin()
            for cell in cells { bytes.add(cell) }
            guard digest == codes.digest(of: bytes) else {
                throw fault { .rowAltered(table: $0, row: $1, entry: state.sequence) }
            }
            rows += 1
        }
    }

    /// Names the first of the rows that were written and are gone. Asked only where fewer were found than there are.
    func missing(in tables: [Table]) throws -> Fault? {
        var gone = latest.filter { $0.value.digest != nil }
        for table in tables {
            try session.scan(SQL("SELECT id FROM \(table.name) NOT INDEXED", values: [])) { cells in
                guard case .text(let id) = cells[0] else { return }
                gone[RowKey(table: table.name, row: codes.tag(of: table.name, id: id))] = nil
            }
        }
        let first = gone.min { ($0.value.sequence, $0.key.table) < ($1.value.sequence, $1.key.table) }
        return first.map { .rowMissing(table: $0.key.table, entry: $0.value.sequence) }
    }
}

extension CanonicalRows {
    mutating func add(_ cell: Cell) {
        switch cell {
        case .null: addNull()
        case .integer(let value): add(value)
        case .real(let value): add(value)
        case .text(let bytes): add(text: bytes)
        case .blob(let bytes): add(blob: bytes)
        }
    }
}

extension Verification.Fault {
    /// What goes wrong inside the database while a table is read is a fault of that table.
    static func reading<Value>(_ table: String, _ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let fault as Self { throw fault } catch {
            throw Self.file(table: table, said: "\(error)")
        }
    }
}
