/// A table between commas, read row by row; quoted as in RFC 4180.
struct CommaTable {
    private let bytes: [UInt8]
    private let file: String
    private var place = 0
    private(set) var line = 0
    private var columns: [String: Int] = [:]
    private var width = 0
    private var cells: [String] = []

    init(_ bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }

    func fault(_ reason: String) -> NetworkText.Fault { NetworkText.Fault(file: file, line: line, reason: reason) }

    /// Columns that the header does not have are empty.
    subscript(column: String) -> String { columns[column].map { cells[$0] } ?? "" }

    mutating func readHeader(needed: [String]) throws(NetworkText.Fault) {
        guard readRow() else { throw fault("the file is empty") }
        for (index, name) in cells.enumerated() { columns[name.lowercased()] = index }
        width = cells.count
        for name in needed where columns[name] == nil {
            throw fault("no column ‘\(name)’; the header has \(cells.joined(separator: ", "))")
        }
    }

    /// The next row that is not empty; false at the end.
    mutating func next() throws(NetworkText.Fault) -> Bool {
        while readRow() {
            if cells.count == 1, cells[0].isEmpty { continue }
            guard cells.count == width else {
                throw fault("\(cells.count) cells where the header has \(width); a quotation mark may be missing")
            }
            return true
        }
        return false
    }

    private mutating func readRow() -> Bool {
        guard place < bytes.count else { return false }
        line += 1
        cells.removeAll(keepingCapacity: true)
        while true {
            cells.append(readCell())
            guard place < bytes.count else { return true }
            let mark = bytes[place]
            place += 1
            if mark == UInt8(ascii: "\n") { return true }
        }
    }

    /// Up to the comma or the end of the line, which stay.
    private mutating func readCell() -> String {
        if place < bytes.count, bytes[place] == UInt8(ascii: "\"") { return readQuoted() }
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: ","), bytes[place] != UInt8(ascii: "\n") { place += 1 }
        let end = place > start && bytes[place - 1] == UInt8(ascii: "\r") ? place - 1 : place
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private mutating func readQuoted() -> String {
        var text: [UInt8] = []
        place += 1
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if byte == UInt8(ascii: "\"") {
                guard place < bytes.count, bytes[place] == byte else { break }
                place += 1
            }
            if byte == UInt8(ascii: "\n") { line += 1 }
            text.append(byte)
        }
        while place < bytes.count, bytes[place] != UInt8(ascii: ","), bytes[place] != UInt8(ascii: "\n") { place += 1 }
        return String(decoding: text, as: UTF8.self)
    }
}

/// Days of the Gregorian calendar as numbers.
public enum CalendarDay {
    /// Days from 1970-01-01 to ‘2024-01-31’; nil where no such day is.
    public static func days(since1970 text: String) -> Int? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard text.count == 10, parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
            (1...12).contains(month), day >= 1, day <= length(month, year)
        else { return nil }
        // Years that begin in March put the leap day at the end.
        let shifted = month > 2 ? year : year - 1
        let monthOfShifted = (month + 9) % 12
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + (monthOfShifted * 153 + 2) / 5 + day
            - 719_469
    }

    private static func length(_ month: Int, _ year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
}
