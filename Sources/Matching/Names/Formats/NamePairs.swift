/// Two names that are asked about, and the answer if the file gives it.
public struct NamePair: Sendable, Equatable {
    public let kind: PartyKind
    public let one: String
    public let other: String
    public let isMatch: Bool?

    /// Reads a table between commas with the columns `name1` and `name2`; `schema` and `is_match` are optional.
    ///
    /// Cells may be quoted as in RFC 4180. Bytes that are not UTF-8 are read as U+FFFD.
    public static func read(_ bytes: [UInt8]) throws(NamesFormatFault) -> [NamePair] {
        var rows = QuotedRows(bytes)
        guard let header = rows.next() else { throw NamesFormatFault(line: 1, reason: "the file is empty") }
        func place(_ name: String) -> Int? { header.firstIndex { $0.lowercased() == name } }
        guard let one = place("name1"), let other = place("name2") else {
            throw NamesFormatFault(line: 1, reason: "no columns name1 and name2; the header has \(header)")
        }
        let (schema, answer) = (place("schema"), place("is_match"))
        var pairs: [NamePair] = []
        while let row = rows.next() {
            if row == [""] { continue }
            guard row.count == header.count else {
                throw NamesFormatFault(
                    line: rows.line, reason: "\(row.count) cells where the header has \(header.count)")
            }
            pairs.append(
                NamePair(
                    kind: schema.map { PartyKind(schema: row[$0]) } ?? .unknown, one: row[one], other: row[other],
                    isMatch: answer.flatMap { ["true": true, "false": false][row[$0].lowercased()] }))
        }
        return pairs
    }
}

/// Rows between commas, read one by one.
struct QuotedRows {
    private let bytes: [UInt8]
    private var place = 0
    /// The line on which the last row began, from 1.
    private(set) var line = 0
    private var lines = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }

    mutating func next() -> [String]? {
        guard place < bytes.count else { return nil }
        line = lines + 1
        var cells: [String] = []
        while true {
            cells.append(cell())
            guard place < bytes.count else {
                lines += 1
                return cells
            }
            let mark = bytes[place]
            place += 1
            if mark == UInt8(ascii: "\n") {
                lines += 1
                return cells
            }
        }
    }

    /// Up to the comma or the end of the line, which stay.
    private mutating func cell() -> String {
        var cell: [UInt8] = []
        var isQuoted = false
        while place < bytes.count {
            let byte = bytes[place]
            if byte == UInt8(ascii: "\"") {
                if isQuoted, place + 1 < bytes.count, bytes[place + 1] == byte {
                    cell.append(byte)
                    place += 1
                } else {
                    isQuoted.toggle()
                }
            } else if !isQuoted, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") {
                break
            } else {
                if byte == UInt8(ascii: "\n") { lines += 1 }
                cell.append(byte)
            }
            place += 1
        }
        if cell.last == UInt8(ascii: "\r") { cell.removeLast() }
        return String(decoding: cell, as: UTF8.self)
    }
}
