/// The records that are the same person, with the reasons and a summary.
public struct LinkResult: Sendable, Equatable {
    /// In the order of the left table's rows, then the right's.
    public let pairs: [LinkedPair]
    /// Where duplicates were sought: the identifiers of each person with more than one record.
    public let clusters: [[String]]
    public let summary: LinkSummary

    /// The pairs as comma-separated values: `left`, `right`, `probability`, `explanation`.
    public func csv() -> [UInt8] {
        var text: [UInt8] = Array("left,right,probability,explanation\n".utf8)
        for pair in pairs {
            text += Self.cell(pair.left)
            text.append(UInt8(ascii: ","))
            text += Self.cell(pair.right)
            text += Array(",\(PlainNumber.text(pair.probability, decimals: 6)),".utf8)
            text += Self.cell(pair.explanation)
            text.append(UInt8(ascii: "\n"))
        }
        return text
    }

    private static func cell(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        let needsQuotes = bytes.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        guard needsQuotes else { return bytes }
        return [0x22] + bytes.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
    }
}
