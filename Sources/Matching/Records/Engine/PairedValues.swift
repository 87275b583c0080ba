/// A column of both tables with equal values stored once, and what comparing needs prepared for each value.
///
/// Values are compared without regard to case and to spaces at the ends; the bytes of all lie one after another.
struct PairedValues: Sendable {
    /// For each row the place of its value; below 0 where it is missing.
    let left: [Int32]
    let right: [Int32]
    private(set) var starts: [Int32] = [0]
    private(set) var bytes: [UInt8] = []
    private(set) var signatures: [LetterSignature] = []
    /// How many rows of each table have a value.
    private(set) var leftCounts: [Int32] = []
    private(set) var rightCounts: [Int32] = []
    /// The written forms, for explanations.
    private let written: (left: TextColumn, right: TextColumn)

    var count: Int { signatures.count }

    /// - Parameter right: nil where duplicates are sought within `left`.
    init(left: TextColumn, right: TextColumn?, normal: (ArraySlice<UInt8>) -> [UInt8] = PairedValues.lowercased) {
        var index = ValueIndex()
        let codes = index.add(left, normal)
        self.init(left: codes, right: right.map { index.add($0, normal) }, index, written: (left, right ?? left))
    }

    private init(left: [Int32], right: [Int32]?, _ index: ValueIndex, written: (left: TextColumn, right: TextColumn)) {
        self.left = left
        self.right = right ?? left
        self.written = written
        for text in index.distinct {
            bytes += text
            starts.append(Int32(bytes.count))
            signatures.append(LetterSignature(text))
        }
        leftCounts = Self.tally(left, index.distinct.count)
        rightCounts = right.map { Self.tally($0, index.distinct.count) } ?? leftCounts
    }

    /// Two columns whose values share their places, so that one may be compared with the other.
    static func sharing(
        _ first: (left: TextColumn, right: TextColumn?), _ second: (left: TextColumn, right: TextColumn?)
    ) -> (PairedValues, PairedValues) {
        var index = ValueIndex()
        let a = (index.add(first.left, lowercased), first.right.map { index.add($0, lowercased) })
        let b = (index.add(second.left, lowercased), second.right.map { index.add($0, lowercased) })
        return (
            PairedValues(left: a.0, right: a.1, index, written: (first.left, first.right ?? first.left)),
            PairedValues(left: b.0, right: b.1, index, written: (second.left, second.right ?? second.left))
        )
    }

    func codes(_ side: Side) -> [Int32] { side == .left ? left : right }

    func text(_ code: Int32) -> ArraySlice<UInt8> { bytes[range(code)] }

    func range(_ code: Int32) -> Range<Int> { Int(starts[Int(code)])..<Int(starts[Int(code) + 1]) }

    func words(side: Side, row: Int) -> String { (side == .left ? written.left : written.right)[row] ?? "" }

    private static func tally(_ codes: [Int32], _ count: Int) -> [Int32] {
        var tally = [Int32](repeating: 0, count: count)
        for code in codes where code >= 0 { tally[Int(code)] += 1 }
        return tally
    }

    /// Lower case, runs of spaces as one.
    static func lowercased(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(text.count)
        for byte in text {
            guard byte < 0x80 else { return Array(String(decoding: text, as: UTF8.self).lowercased().utf8) }
            if byte == 0x20, plain.last == 0x20 { continue }
            plain.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
        return plain
    }

    /// Lower case, letters and digits only, as numbers of documents are compared.
    static func lettersAndDigits(_ text: ArraySlice<UInt8>) -> [UInt8] {
        lowercased(text).filter { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 >= 0x80 }
    }
}

/// Different values in the order in which they were met.
private struct ValueIndex {
    private var places: [[UInt8]: Int32] = [:]
    private(set) var distinct: [[UInt8]] = []

    /// The place of each row's value; below 0 where it is missing.
    mutating func add(_ column: TextColumn, _ normal: (ArraySlice<UInt8>) -> [UInt8]) -> [Int32] {
        var map: [Int32] = []
        map.reserveCapacity(column.values.count)
        for value in column.values {
            let text = normal(value[...])
            if text.isEmpty {
                map.append(-1)
            } else if let known = places[text] {
                map.append(known)
            } else {
                places[text] = Int32(distinct.count)
                map.append(Int32(distinct.count))
                distinct.append(text)
            }
        }
        return column.codes.map { $0 < 0 ? -1 : map[Int($0)] }
    }
}
