import Packs

/// A list as a table between commas: one row or more, and no line that is too long for a list.
struct DelimitedList {
    let header: [String]
    let rows: [[String]]

    /// No name of a party is longer; a line that is, is no line of a list.
    static let longestLine = 65_536

    init(_ bytes: [UInt8]) throws(ListFault) {
        let text = try ListBytes.text(bytes)
        if let line = Self.tooLong(bytes) { throw .tooLong(line: line, most: Self.longestLine) }
        do throws(CSVText.Misread) {
            let table = try CSVText(text)
            header = table.header
            rows = table.rows.map { $0.cells.map(NameCell.tidied) }
        } catch {
            throw error == .empty ? .nothingInIt : .misread(error)
        }
        if rows.isEmpty { throw .nothingInIt }
        if header.count > ListBytes.mostColumns {
            throw .tooManyColumns(header.count, most: ListBytes.mostColumns)
        }
        for (place, row) in rows.enumerated() where row.contains(where: { $0.utf8.count > ListBytes.longestCell }) {
            throw .cellTooLong(row: place + 1, most: ListBytes.longestCell)
        }
    }

    /// The first line that is longer than any of a list, whichever way lines end.
    private static func tooLong(_ bytes: [UInt8]) -> Int? {
        var (line, length, before) = (1, 0, UInt8(0))
        for byte in bytes {
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                if !(byte == UInt8(ascii: "\n") && before == UInt8(ascii: "\r")) { line += 1 }
                length = 0
            } else {
                length += 1
                if length > longestLine { return line }
            }
            before = byte
        }
        return nil
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
