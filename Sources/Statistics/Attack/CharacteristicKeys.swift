/// Combinations of traits as numbers: the traits' numbers (place + 1) in rising order, packed from the highest bit
/// down.
struct CharacteristicKeys: Sendable, Equatable {
    let traits: [Characteristic]
    /// The column of each trait, by its place among `columns`.
    let columnOf: [Int]
    let columns: [String]
    let bits: Int
    let length: Int

    init(_ traits: [Characteristic], length: Int) throws(ReleasedCountsProblem) {
        self.traits = traits
        self.length = length
        columns = Set(traits.map(\.column)).sorted()
        let places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
        columnOf = traits.map { places[$0.column, default: 0] }
        bits = Int.bitWidth - traits.count.leadingZeroBitCount
        guard bits * length <= 64 else { throw .tooWide(bits: bits * length) }
    }

    /// - Parameter numbers: in rising order.
    func key(_ numbers: [Int]) -> UInt64 {
        var key: UInt64 = 0
        for (position, number) in numbers.enumerated() { key |= UInt64(number) << UInt64(64 - bits * (position + 1)) }
        return key
    }

    func numbers(_ key: UInt64) -> [Int] {
        var (rest, result): (UInt64, [Int]) = (key, [])
        while rest != 0 {
            result.append(Int(rest >> UInt64(64 - bits)))
            rest = bits == 64 ? 0 : rest << UInt64(bits)
        }
        return result
    }

    func traits(_ key: UInt64) -> [Characteristic] { numbers(key).map { traits[$0 - 1] } }

    /// The combination in words.
    func name(_ key: UInt64) -> String {
        let words = traits(key).map { "\($0.column): \($0.value)" }
        return words.isEmpty ? "everybody" : words.joined(separator: ", ")
    }

    /// Each record as the numbers of its traits, in rising order. What no combination names has no number.
    func rows(_ records: CodedRecords) -> [[Int]] {
        let numbers = Dictionary(uniqueKeysWithValues: traits.enumerated().map { ($1, $0 + 1) })
        let coded = records.columns.map { column in
            (column.codes, column.labels.map { numbers[Characteristic(column: column.name, value: $0)] ?? 0 })
        }
        return (0..<records.count).map { row in
            coded.compactMap { codes, numbers in
                let number = codes[row] == 0 ? 0 : numbers[Int(codes[row]) - 1]
                return number == 0 ? nil : number
            }.sorted()
        }
    }
}
