package import Foundation

/// A table for a spreadsheet, written so that no cell can become a formula.
package struct CSV: Sendable {
    private var text: String

    package init(header: [String]) {
        text = Self.line(header)
    }

    package mutating func append(_ row: [String]) { text += Self.line(row) }

    /// UTF-8 with the mark that spreadsheets need in order to read it as such.
    package var data: Data { Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8) }

    package func answer(name: String, _ record: Answer.Record) -> Answer {
        .file(data, type: "text/csv; charset=utf-8; header=present", name: "\(name).csv", record)
    }

    /// Several tables in one file, each under its title and parted by an empty line.
    static func joined(_ tables: [(title: String, table: CSV)]) -> CSV {
        var all = CSV(header: [])
        all.text = tables.map { line([$0.title]) + $0.table.text }.joined(separator: "\r\n")
        return all
    }

    private static func line(_ cells: [String]) -> String {
        cells.map { quoted(neutral($0)) }.joined(separator: ",") + "\r\n"
    }

    /// A leading apostrophe makes a spreadsheet read a cell as text.
    ///
    /// Characters that cannot be seen may stand before the sign: spreadsheets drop some of them.
    static func neutral(_ cell: String) -> String {
        let seen = cell.unicodeScalars.drop { isUnseen($0) }
        guard let first = seen.first else { return cell.unicodeScalars.contains("\t") ? "'" + cell : cell }
        // Full-width signs count as well: some versions turn them into the plain ones.
        let starters: Set<Unicode.Scalar> = ["=", "+", "-", "@", "|", "%", "＝", "＋", "－", "＠", "−"]
        let startsWithBreak = cell.unicodeScalars.first.map { ["\t", "\r", "\n"].contains($0) } ?? false
        return starters.contains(first) || startsWithBreak ? "'" + cell : cell
    }

    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        if properties.isWhitespace || properties.isDefaultIgnorableCodePoint { return true }
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .unassigned: return true
        default: return false
        }
    }

    /// Every cell stands in quotes, so that neither comma nor line end can break out. A NUL has no place in text.
    ///
    /// By scalars: a quote with an accent upon it is one character to Swift and still a quote to a spreadsheet.
    private static func quoted(_ cell: String) -> String {
        var quoted = String.UnicodeScalarView()
        for scalar in cell.unicodeScalars where scalar != "\0" {
            if scalar == "\"" { quoted.append("\"") }
            quoted.append(scalar)
        }
        return "\"" + String(quoted) + "\""
    }
}
