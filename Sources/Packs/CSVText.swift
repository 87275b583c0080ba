/// A table as comma-separated text (RFC 4180): quotes, line ends of every kind, any script.
package struct CSVText: Sendable, Equatable {
    package let header: [String]
    package let rows: [Row]

    /// One record with the line of the text that it begins on, so that a complaint can name it.
    package struct Row: Sendable, Equatable {
        package let line: Int
        package let cells: [String]

        package init(line: Int, cells: [String]) {
            self.line = line
            self.cells = cells
        }
    }

    /// What can be wrong with such a text.
    package enum Misread: Error, Sendable, Equatable, CustomStringConvertible {
        case empty
        case quoteNeverClosed(line: Int)
        case textAfterQuote(line: Int)
        case wrongCellCount(line: Int, expected: Int, found: Int)
        case columnTwice(String)

        package var description: String {
            switch self {
            case .empty: "the table is empty: it has no header row"
            case .quoteNeverClosed(let line): "line \(line): a quoted cell is never closed"
            case .textAfterQuote(let line): "line \(line): text follows a closing quote"
            case .wrongCellCount(let line, let expected, let found):
                "line \(line): \(found) cells where the header has \(expected)"
            case .columnTwice(let name): "the column ‘\(name)’ stands twice in the header"
            }
        }

        /// The line that it is about; 1 where it is about the header.
        package var line: Int {
            switch self {
            case .quoteNeverClosed(let line), .textAfterQuote(let line), .wrongCellCount(let line, _, _): line
            case .empty, .columnTwice: 1
            }
        }
    }

    package init(header: [String], rows: [[String]]) {
        self.header = header
        self.rows = rows.enumerated().map { Row(line: $0.offset + 2, cells: $0.element) }
    }

    /// Reads a text whose first record is the header; a byte order mark and blank lines are passed over.
    package init(_ text: String) throws(Misread) {
        var rows: [Row] = []
        header = try Self.read(text) { record throws(Misread) in rows.append(try record.get()) }
        self.rows = rows
    }

    /// Reads as much of a text as can be read: a record that cannot be is handed on with its reason.
    ///
    /// - Returns: The header.
    package static func read(
        _ text: String, each: (Result<Row, Misread>) throws(Misread) -> Void
    ) throws(Misread) -> [String] {
        var scan = CSVScan(text)
        guard let header = try scan.record()?.cells else { throw .empty }
        var seen: Set<String> = []
        for name in header where !name.isEmpty && !seen.insert(name).inserted { throw .columnTwice(name) }
        while let record = scan.nextRecord() {
            guard case .success(let row) = record, row.cells.count != header.count else {
                try each(record)
                continue
            }
            try each(.failure(.wrongCellCount(line: row.line, expected: header.count, found: row.cells.count)))
        }
        return header
    }

    /// The table written out again, each record ended by a line feed.
    package var text: String {
        ([header] + rows.map(\.cells)).map { cells in
            // A single empty cell would be a blank line, which a reader passes over.
            (cells == [""] ? "\"\"" : cells.map(Self.quoted).joined(separator: ",")) + "\n"
        }.joined()
    }

    /// Where a column stands, if the header has it.
    package func index(of column: String) -> Int? { header.firstIndex(of: column) }

    private static func quoted(_ cell: String) -> String {
        let plain = !cell.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
        return plain
            ? cell
            : "\""
                + cell.split(separator: "\"", omittingEmptySubsequences: false)
                .joined(separator: "\"\"") + "\""
    }
}

/// Walks the scalars of a text: a carriage return with its line feed is one character in Swift, and must not hide here.
private struct CSVScan {
    private var scalars: [Unicode.Scalar]
    private var position = 0
    private var line = 1

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        if scalars.first == "\u{FEFF}" { position = 1 }
    }

    /// The next record, or why it is none; the one after it then begins on the next line.
    mutating func nextRecord() -> Result<CSVText.Row, CSVText.Misread>? {
        let before = (position, line)
        do { return try record().map { .success($0) } } catch {
            // A quote that is never closed has eaten the rest: only its own line is lost.
            if case .quoteNeverClosed = error {
                (position, line) = before
                while position < scalars.count, isLineEnd { passLineEnd() }
            }
            while position < scalars.count, !isLineEnd { position += 1 }
            return .failure(error)
        }
    }

    mutating func record() throws(CSVText.Misread) -> CSVText.Row? {
        while position < scalars.count, isLineEnd { passLineEnd() }
        guard position < scalars.count else { return nil }
        let start = line
        var cells: [String] = []
        while true {
            cells.append(try cell())
            guard position < scalars.count else { break }
            if isLineEnd {
                passLineEnd()
                break
            }
            position += 1
        }
        return CSVText.Row(line: start, cells: cells)
    }

    private mutating func cell() throws(CSVText.Misread) -> String {
        if position < scalars.count, scalars[position] == "\"" { return try quotedCell() }
        var out = String.UnicodeScalarView()
        while position < scalars.count, scalars[position] != ",", !isLineEnd {
            out.append(scalars[position])
            position += 1
        }
        return String(out)
    }

    private mutating func quotedCell() throws(CSVText.Misread) -> String {
        let start = line
        var out = String.UnicodeScalarView()
        position += 1
        while position < scalars.count {
            if scalars[position] == "\"" {
                guard position + 1 < scalars.count, scalars[position + 1] == "\"" else {
                    position += 1
                    guard position == scalars.count || scalars[position] == "," || isLineEnd else {
                        throw .textAfterQuote(line: line)
                    }
                    return String(out)
                }
                position += 1
            } else if scalars[position] == "\n" {
                line += 1
            }
            out.append(scalars[position])
            position += 1
        }
        throw .quoteNeverClosed(line: start)
    }

    private var isLineEnd: Bool { scalars[position] == "\n" || scalars[position] == "\r" }

    private mutating func passLineEnd() {
        if scalars[position] == "\r", position + 1 < scalars.count, scalars[position + 1] == "\n" { position += 1 }
        position += 1
        line += 1
    }
}
