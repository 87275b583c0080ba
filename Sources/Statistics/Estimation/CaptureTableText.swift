extension CaptureTable {
    /// Reads comma-separated values: a line of names, then for each history 0 or 1 for each list, and last the count.
    ///
    /// In UTF-8, with or without a byte order mark and CRLF; where the first line has no comma, semicolons or tabs
    /// may separate the fields. A field may stand in quotation marks; empty lines count as nothing. Rows of the same
    /// history are added up (`mergedRows` says how many); histories without a row count nobody.
    ///
    /// - Throws: `CaptureFault`. The row of a count is one less than its line where there are no empty lines.
    public init(delimited bytes: [UInt8]) throws(CaptureFault) {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
        let lines = Self.lines(of: text)
        guard let header = lines.first else { throw .empty }
        let separator = [",", ";", "\t"].first { header.text.contains($0) } ?? ","
        let names = Self.fields(of: header.text, separator)
        guard names.contains(where: { Double($0) == nil }) else { throw .noHeader }
        let lists = Array(names.dropLast())
        guard (1...Self.maximumLists).contains(lists.count) else { throw .listCount(lists.count) }
        var cells: [Cell] = []
        for line in lines.dropFirst() {
            cells.append(try Self.cell(Self.fields(of: line.text, separator), line: line.number, lists: lists))
        }
        try self.init(lists: lists, cells: cells)
    }

    private static func lines(of text: String) -> [(number: Int, text: Substring)] {
        let body = text.first == "\u{FEFF}" ? text.dropFirst() : text[...]
        // A carriage return with its line feed is one character, which is a new line as well.
        return body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
            .map { ($0 + 1, $1) }
            .filter { !$0.text.allSatisfy(\.isWhitespace) }
    }

    private static func cell(_ fields: [String], line: Int, lists: [String]) throws(CaptureFault) -> Cell {
        guard fields.count == lists.count + 1 else {
            throw .fields(line: line, found: fields.count, expected: lists.count + 1)
        }
        var history: UInt32 = 0
        for (place, name) in lists.enumerated() {
            switch fields[place] {
            case "1": history |= 1 << UInt32(place)
            case "0": break
            default: throw .notBinary(line: line, list: name, found: fields[place])
            }
        }
        // Statistical programs write a hundred thousand as 1e+05.
        guard let number = Double(fields[lists.count]), let count = Int(exactly: number) else {
            throw .notCount(line: line, found: fields[lists.count])
        }
        return Cell(history: history, count: count)
    }

    private static func fields(of line: Substring, _ separator: Character) -> [String] {
        var fields: [String] = [""]
        var quoted = false
        for character in line {
            switch character {
            case "\"": quoted.toggle()
            case separator where !quoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields.map { field in
            let start = field.drop(while: \.isWhitespace)
            return String(start.reversed().drop(while: \.isWhitespace).reversed())
        }
    }
}
