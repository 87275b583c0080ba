/// Dates of birth of two registers, compared across calendars.
public struct BirthDateField: ComparedField {
    public let name: String
    public let levels = DateLevel.allCases.map(\.reason)
    public let isOrdered = false
    private let left: [DateCode]
    private let right: [DateCode]
    private let written: (left: TextColumn, right: TextColumn)

    /// - Parameter right: nil where duplicates are sought within `left`.
    public init(name: String, left: TextColumn, right: TextColumn?) {
        self.name = name
        written = (left, right ?? left)
        self.left = Self.codes(left)
        self.right = right.map(Self.codes) ?? self.left
    }

    private static func codes(_ column: TextColumn) -> [DateCode] {
        let read = column.values.map { DateReading(String(decoding: $0, as: UTF8.self)).code }
        return column.codes.map { $0 < 0 ? DateCode() : read[Int($0)] }
    }

    func code(_ side: Side, _ row: Int) -> DateCode { (side == .left ? left : right)[row] }

    public func words(side: Side, row: Int) -> String { (side == .left ? written.left : written.right)[row] ?? "" }

    public func appendLevels(of pairs: ArraySlice<RecordPair>, to levels: inout [UInt8]) {
        for pair in pairs { levels.append(left[Int(pair.left)].agreement(with: right[Int(pair.right)]).rawValue) }
    }

    public func appendAtoms(side: Side, row: Int, to atoms: inout [BlockingAtom]) {
        for key in (side == .left ? left : right)[row].keys {
            atoms.append(BlockingAtom(kind: key.kind.rawValue, hash: key.hash))
        }
    }
}
