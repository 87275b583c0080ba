import Foundation
import Packs

/// A table of codes that a pack keeps as comma-separated text, with the columns that it must have.
enum CodeTable {
    /// One line, its cells by the name of their column.
    struct Row: Sendable {
        let file: String
        let line: Int
        private let cells: [String: String]

        init(file: String, line: Int, cells: [String: String]) {
            self.file = file
            self.line = line
            self.cells = cells
        }

        /// Empty where the table has no such column, which reading has ruled out.
        subscript(_ column: String) -> String { cells[column] ?? "" }
    }

    static func read(_ name: String, _ columns: [String], _ files: [String: Data]) throws(PackRejected) -> [Row] {
        guard let data = files[name] else { throw rejected(name, 0, "the file is missing") }
        guard let text = String(data: data, encoding: .utf8) else { throw rejected(name, 0, "this is not UTF-8") }
        let table: CSVText
        do { table = try CSVText(text) } catch { throw rejected(name, error.line, error.description) }
        guard table.header == columns else {
            throw rejected(name, 1, "the columns are not \(columns.joined(separator: ", "))")
        }
        return table.rows.map { row in
            Row(file: name, line: row.line, cells: Dictionary(zip(columns, row.cells)) { first, _ in first })
        }
    }

    private static func rejected(_ file: String, _ line: Int, _ reason: String) -> PackRejected {
        PackRejected(faults: [PackFault(file: file, line: line, reason: reason)])
    }
}
