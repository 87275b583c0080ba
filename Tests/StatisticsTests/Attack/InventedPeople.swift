@testable import Statistics

/// Invented records for the attacks: kinds of people whose values hang together, with strays.
enum InventedPeople {
    /// - Parameter missing: of a hundred values, how many are not told.
    static func records(
        _ count: Int, sizes: [Int] = [4, 6, 3, 8, 5, 2, 2, 3], missing: Int = 0, seed: UInt64 = 11
    ) -> CodedRecords {
        var generator = Philox(seed: seed)
        var columns: [[UInt16]] = sizes.map { _ in [] }
        for _ in 0..<count {
            // The smaller of three numbers: few kinds are common and many are rare.
            let kind = (0..<3).map { _ in Int.random(in: 0..<24, using: &generator) }.min()!
            for (column, size) in sizes.enumerated() {
                let strays = Int.random(in: 0..<5, using: &generator) == 0
                let code = strays ? Int.random(in: 0..<size, using: &generator) : (kind * (column + 3)) % size
                let told = Int.random(in: 0..<100, using: &generator) >= missing
                columns[column].append(told ? UInt16(code + 1) : 0)
            }
        }
        return CodedRecords(
            columns: sizes.enumerated().map { index, size in
                .init(name: "c\(index)", labels: (1...size).map { "v\($0)" }, codes: columns[index])
            }, count: count)
    }

    /// Counts that are lowered to multiples of k, as k-anonymous releases are made.
    static func rounded(_ records: CodedRecords, length: Int = 3, k: Int = 10) throws -> ReleasedCounts {
        try ReleasedCounts(
            CombinationCounts(of: records, upTo: length, atLeast: k).rounded(downTo: k), rounding: .down(step: k))
    }

    /// Every combination with its true count.
    static func truth(_ records: CodedRecords, length: Int = 3) throws -> [[Characteristic]: Int] {
        let counts = try CombinationCounts(of: records, upTo: length, atLeast: 1)
        var truth: [[Characteristic]: Int] = [:]
        counts.forEach { attributes, count in
            let traits = attributes.map {
                let column = counts.columns[$0.column]
                return Characteristic(column: column.name, value: column.labels[Int($0.code) - 1])
            }
            truth[traits.sorted()] = count
        }
        return truth
    }
}
