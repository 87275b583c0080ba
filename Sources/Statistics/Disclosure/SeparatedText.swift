/// A comma-separated file as rows of fields (RFC 4180, with or without a byte order mark, any line ending).
struct SeparatedText: Sendable {
    let rows: [[String]]

    /// - Parameter bytes: UTF-8; what is not UTF-8 becomes the replacement character.
    init(_ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")) {
        var rows: [[String]] = []
        var row: [String] = []
        var field: [UInt8] = []
        var (quoted, wasQuoted) = (false, false)
        var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        func endField() {
            row.append(String(decoding: field, as: UTF8.self))
            field.removeAll(keepingCapacity: true)
            wasQuoted = false
        }
        func endRow() {
            if row.isEmpty && field.isEmpty && !wasQuoted { return }
            endField()
            rows.append(row)
            row.removeAll(keepingCapacity: true)
        }
        let quote = UInt8(ascii: "\"")
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            if quoted {
                if byte != quote {
                    field.append(byte)
                } else if at < bytes.count, bytes[at] == quote {
                    field.append(quote)
                    at += 1
                } else {
                    quoted = false
                }
            } else if byte == quote, field.isEmpty {
                (quoted, wasQuoted) = (true, true)
            } else if byte == separator {
                endField()
            } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                endRow()
            } else {
                field.append(byte)
            }
        }
        endRow()
        self.rows = rows
    }
}
