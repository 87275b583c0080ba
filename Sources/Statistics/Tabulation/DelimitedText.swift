extension CodedRecords {
    /// Writes the records as comma-separated values, each line ended by a line feed, in pieces of about a megabyte.
    ///
    /// A name or value is put in quotation marks where it holds a comma, a quotation mark or a line end. What is read
    /// back has the same names and values.
    public func writeDelimited(_ write: (ArraySlice<UInt8>) throws -> Void) rethrows {
        var page: [UInt8] = []
        let comma = UInt8(ascii: ",")
        for (place, column) in columns.enumerated() {
            if place > 0 { page.append(comma) }
            page += Self.quoted(column.name)
        }
        page.append(UInt8(ascii: "\n"))
        let words = columns.map { [[]] + $0.labels.map(Self.quoted) }
        for row in 0..<count {
            for place in columns.indices {
                if place > 0 { page.append(comma) }
                page += words[place][Int(columns[place].codes[row])]
            }
            page.append(UInt8(ascii: "\n"))
            if page.count >= 1 << 20 {
                try write(page[...])
                page.removeAll(keepingCapacity: true)
            }
        }
        if !page.isEmpty { try write(page[...]) }
    }

    private static func quoted(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        let special = Set(",\"\r\n".utf8)
        guard bytes.contains(where: special.contains) else { return bytes }
        let quote = UInt8(ascii: "\"")
        return [quote] + bytes.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
    }
}
