import Packs

/// A list as a table between commas: one row or more, and no line that is too long for a list.
struct DelimitedList {
    let header: [String]
    let rows: [[String]]

    /// No name of a party is longer; a line that is, is no line of a list.
    static let longestLine = 65_536

    init(_ bytes: [UInt8]) throws(ListFault) {
        let text = try ListBytes.text(bytes)
        for (place, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
        where line.count > Self.longestLine { throw .tooLong(line: place + 1, most: Self.longestLine) }
        do throws(CSVText.Misread) {
            let table = try CSVText(text)
            header = table.header
            rows = table.rows.map { $0.cells.map(NameCell.tidied) }
        } catch {
            throw error == .empty ? .nothingInIt : .misread(error)
        }
        if rows.isEmpty { throw .nothingInIt }
    }

    /// The place of a column by any of its names.
    func column(_ names: String...) throws(ListFault) -> Int {
        guard let place = find(names) else { throw .missingColumn(names[0], found: header) }
        return place
    }

    func find(_ names: [String]) -> Int? {
        header.firstIndex { cell in names.contains { $0.lowercased() == cell.lowercased() } }
    }
}
