/// Rows of comma-separated values (RFC 4180): quotes, doubled quotes, line ends of either kind, a byte-order mark.
struct SeparatedRows {
    private let bytes: [UInt8]
    private var next: Int
    private let separator: UInt8
    /// The line that the row read last began on, from 1.
    private(set) var line = 0
    private var linesBefore = 1
    /// A quoted cell is put together here; plain ones are slices of the text.
    private var cells: [ArraySlice<UInt8>] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        next = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let head = bytes[next...].prefix { $0 != UInt8(ascii: "\n") }
        let commas = head.count { $0 == UInt8(ascii: ",") }
        let tabs = head.count { $0 == UInt8(ascii: "\t") }
        let semicolons = head.count { $0 == UInt8(ascii: ";") }
        separator =
            tabs > commas && tabs >= semicolons
            ? UInt8(ascii: "\t") : semicolons > commas ? UInt8(ascii: ";") : UInt8(ascii: ",")
    }

    /// The cells of the next row that is not empty; nil at the end.
    mutating func row() -> [ArraySlice<UInt8>]? {
        while next < bytes.count {
            line = linesBefore
            readCells()
            if cells.count > 1 || !(cells.first?.isEmpty ?? true) { return cells }
        }
        return nil
    }

    /// The same as texts. Bytes that are not UTF-8 are read as U+FFFD.
    mutating func texts() -> [String]? { row()?.map { String(decoding: $0, as: UTF8.self) } }

    private mutating func readCells() {
        cells.removeAll(keepingCapacity: true)
        while true {
            cells.append(next < bytes.count && bytes[next] == UInt8(ascii: "\"") ? quoted() : plain())
            guard next < bytes.count, bytes[next] == separator else { break }
            next += 1
        }
        if next < bytes.count, bytes[next] == UInt8(ascii: "\r") { next += 1 }
        if next < bytes.count, bytes[next] == UInt8(ascii: "\n") { next += 1 }
        linesBefore += 1
    }

    private mutating func plain() -> ArraySlice<UInt8> {
        let start = next
        while next < bytes.count {
            let byte = bytes[next]
            if byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
            next += 1
        }
        return bytes[start..<next]
    }

    private mutating func quoted() -> ArraySlice<UInt8> {
        next += 1
        var text: [UInt8] = []
        while next < bytes.count {
            let byte = bytes[next]
            next += 1
            if byte == UInt8(ascii: "\"") {
                guard next < bytes.count, bytes[next] == UInt8(ascii: "\"") else { break }
                next += 1
            } else if byte == UInt8(ascii: "\n") {
                linesBefore += 1
            }
            text.append(byte)
        }
        // What stands between a closing quote and the separator is kept, as spreadsheets do.
        return text[...] + plain()
    }
}
