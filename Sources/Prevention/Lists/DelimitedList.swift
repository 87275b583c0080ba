/// A list as rows of cells between commas, quoted as in RFC 4180.
struct DelimitedList {
    let header: [String]
    private(set) var rows: [[String]] = []

    /// No name of a party is longer; a line that is, is no line of a list.
    static let longestLine = 65_536

    init(_ bytes: [UInt8]) throws(ListFault) {
        let text = try ListBytes.text(bytes)
        var cells: [[String]] = []
        var row: [String] = []
        var cell = ""
        var isQuoted = false
        var line = 1
        var length = 0
        var marks = text.unicodeScalars.makeIterator()
        var ahead = marks.next()
        while let mark = ahead {
            ahead = marks.next()
            length += 1
            if length > Self.longestLine { throw .tooLong(line: line, most: Self.longestLine) }
            if mark == "\n" {
                line += 1
                if !isQuoted { length = 0 }
            }
            if isQuoted {
                if mark != "\"" {
                    cell.unicodeScalars.append(mark)
                } else if ahead == "\"" {
                    cell.append("\"")
                    ahead = marks.next()
                } else {
                    isQuoted = false
                }
            } else if mark == "\"" && cell.isEmpty {
                isQuoted = true
            } else if mark == "," || mark == "\n" {
                row.append(NameCell.tidied(cell))
                cell = ""
                if mark == "\n" {
                    if row != [""] { cells.append(row) }
                    row = []
                }
            } else if mark != "\r" {
                cell.unicodeScalars.append(mark)
            }
        }
        if !cell.isEmpty || !row.isEmpty { cells.append(row + [NameCell.tidied(cell)]) }
        guard let first = cells.first, cells.count > 1 else { throw .nothingInIt }
        header = first
        for (place, row) in cells.dropFirst().enumerated() {
            guard row.count == first.count else {
                throw .ragged(line: place + 2, cells: row.count, expected: first.count)
            }
            rows.append(row)
        }
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
