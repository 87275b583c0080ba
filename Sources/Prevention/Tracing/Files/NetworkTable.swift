import Lexicon
import Matching
import Packs

/// A table of a network whose header names its columns; the fault of a row names its line and column.
struct NetworkTable {
    let header: [String]
    let rows: [CSVText.Row]
    private let columns: [String: Int]

    /// No name, address or number is longer.
    static let longestLine = 65_536

    /// - Parameter needed: columns without which the file is none of this kind.
    init(_ bytes: [UInt8], needed: [String]) throws(NetworkFault) {
        for (place, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
        where line.count > Self.longestLine { throw .tooLong(line: place + 1, most: Self.longestLine) }
        let text: String
        do throws(ListFault) { text = try ListBytes.text(bytes) } catch {
            if case .notUTF8(let byte) = error { throw .notUTF8(byte: byte) }
            throw .nothingInIt
        }
        let table: CSVText
        do { table = try CSVText(text) } catch { throw error == .empty ? .nothingInIt : .misread(error) }
        header = table.header.map(Self.name)
        rows = table.rows
        columns = Dictionary(header.enumerated().map { ($1, $0) }) { first, _ in first }
        for name in needed where columns[name] == nil { throw .missingColumn(name, found: table.header) }
        guard !rows.isEmpty else { throw .nothingInIt }
    }

    /// ‘HS code’, ‘hs_code’ and ‘HS Code’ are one column.
    private static func name(_ cell: String) -> String {
        String(NameCell.tidied(cell).lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
    }

    func has(_ column: String) -> Bool { columns[column] != nil }

    func text(_ column: String, _ row: CSVText.Row) -> String {
        columns[column].map { NameCell.tidied(row.cells[$0]) } ?? ""
    }

    func needed(_ column: String, _ row: CSVText.Row) throws(NetworkFault) -> String {
        let text = text(column, row)
        guard !text.isEmpty else { throw .missing(line: row.line, column: column) }
        return text
    }

    func day(_ column: String, _ row: CSVText.Row) throws(NetworkFault) -> Int? {
        try read(column, row, "a day such as 2024-01-31") { Day($0)?.daysSince1970 }
    }

    func share(_ column: String, _ row: CSVText.Row) throws(NetworkFault) -> Double? {
        try read(column, row, "a share from 0 to 1") { Double($0).flatMap { (0...1).contains($0) ? $0 : nil } }
    }

    func amount(_ column: String, _ row: CSVText.Row) throws(NetworkFault) -> Double? {
        try read(column, row, "a number of 0 or more") { Double($0).flatMap { (0..<1e15).contains($0) ? $0 : nil } }
    }

    func place(_ column: String, upTo most: Double, _ row: CSVText.Row) throws(NetworkFault) -> Double? {
        try read(column, row, "degrees") { Double($0).flatMap { (-most...most).contains($0) ? $0 : nil } }
    }

    func kind(_ row: CSVText.Row) throws(NetworkFault) -> NodeKind? {
        try read("kind", row, "one of \(NodeKind.allCases.map(\.word).joined(separator: ", "))") { NodeKind(word: $0) }
    }

    func linkKind(_ row: CSVText.Row) throws(NetworkFault) -> LinkKind? {
        try read("kind", row, "one of \(LinkKind.allCases.map(\.word).joined(separator: ", "))") { LinkKind(word: $0) }
    }

    func grade(_ row: CSVText.Row) throws(NetworkFault) -> EvidenceGrade? {
        try read("grade", row, "A, B, C or D") { EvidenceGrade(letter: $0.uppercased()) }
    }

    func country(_ column: String, _ row: CSVText.Row) throws(NetworkFault) -> String {
        try read(column, row, "a country's two letters") { Country(rawValue: $0.uppercased())?.rawValue } ?? ""
    }

    private func read<Value>(
        _ column: String, _ row: CSVText.Row, _ expected: String, _ take: (String) -> Value?
    ) throws(NetworkFault) -> Value? {
        let text = text(column, row)
        guard !text.isEmpty else { return nil }
        guard let value = take(text) else {
            throw .unreadable(line: row.line, column: column, value: text, expected: expected)
        }
        return value
    }

    /// Columns that nothing was read from.
    func unread(_ known: Set<String>) -> [String] { header.filter { !known.contains($0) && !$0.isEmpty } }
}
