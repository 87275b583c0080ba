import Foundation
import Packs

/// A file of records as rows of cells, before anything is known of its columns.
struct RecordTable: Sendable {
    var header: [String]
    var rows: [CSVText.Row]

    init(_ data: Data) throws(ImportRefused) {
        guard let text = String(data: data, encoding: .utf8), !text.unicodeScalars.contains("\0") else {
            throw .notText
        }
        let table: CSVText
        do { table = try CSVText(text) } catch { throw .notATable(line: error.line, reason: error.description) }
        guard !table.rows.isEmpty else { throw .noRecords }
        header = table.header.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
        rows = table.rows
    }
}
