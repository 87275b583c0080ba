/// A column in which each different text is kept once.
public struct TextColumn: Sendable {
    /// For each row the place of its text in `values`; below 0 where the cell is missing.
    public private(set) var codes: [Int32] = []
    public private(set) var values: [[UInt8]] = []
    private var places: [UInt64: Int32] = [:]

    public init() {}

    public var count: Int { codes.count }

    /// The text of a row as it was written; nil where it is missing.
    public subscript(row: Int) -> String? {
        let code = codes[row]
        return code < 0 ? nil : String(decoding: values[Int(code)], as: UTF8.self)
    }

    /// Adds a cell. Spaces around it are left out; empty and the usual words for "nothing" count as missing.
    public mutating func append(_ cell: ArraySlice<UInt8>) {
        let text = Self.trimmed(cell)
        guard !Self.meansMissing(text) else { return codes.append(-1) }
        codes.append(place(of: text))
    }

    private mutating func place(of text: ArraySlice<UInt8>) -> Int32 {
        var key = hashed(text)
        // Two texts with one hash are told apart by trying the next key: the table stays exact.
        while let known = places[key] {
            if values[Int(known)].elementsEqual(text) { return known }
            key = mixed(key &+ 1)
        }
        let code = Int32(values.count)
        places[key] = code
        values.append(Array(text))
        return code
    }

    private static func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = cell
        while let first = text.first, first <= 0x20 { text.removeFirst() }
        while let last = text.last, last <= 0x20 { text.removeLast() }
        return text
    }

    private static func meansMissing(_ text: ArraySlice<UInt8>) -> Bool {
        switch text.count {
        case 0: true
        case 1: text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "?")
        case 2...4: missingWords.contains(String(decoding: text, as: UTF8.self).lowercased())
        default: false
        }
    }

    /// "nan" is what some programs write into an empty cell; nobody here is recorded under that one word alone.
    private static let missingWords: Set<String> = ["na", "n/a", "nan", "null", "none"]
}
