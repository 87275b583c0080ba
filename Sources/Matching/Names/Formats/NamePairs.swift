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
        var rows = SeparatedRows(bytes)
        guard let header = rows.texts() else { throw NamesFormatFault(line: 1, reason: "the file is empty") }
        func place(_ name: String) -> Int? { header.firstIndex { $0.lowercased() == name } }
        guard let one = place("name1"), let other = place("name2") else {
            throw NamesFormatFault(line: 1, reason: "no columns name1 and name2; the header has \(header)")
        }
        let (schema, answer) = (place("schema"), place("is_match"))
        var pairs: [NamePair] = []
        while let row = rows.texts() {
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
