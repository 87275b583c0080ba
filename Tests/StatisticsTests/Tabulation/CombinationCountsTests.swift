import Testing

@testable import Statistics

/// Records drawn from a seed: columns of these sizes, each cell empty with the given share of 256.
func invented(_ sizes: [Int], count: Int, empty: UInt8, seed: UInt64) -> CodedRecords {
    var random = Philox(seed: seed)
    let columns = sizes.enumerated().map { index, size in
        let labels = (1...max(1, size)).prefix(size).map { "v\($0)" }
        let codes = (0..<count).map { _ -> UInt16 in
            guard size > 0, UInt8.random(in: 0...255, using: &random) >= empty else { return 0 }
            // Skewed, as code lists are.
            return UInt16(min(Int.random(in: 1...size, using: &random), Int.random(in: 1...size, using: &random)))
        }
        return CodedRecords.Column(name: "c\(index)", labels: Array(labels), codes: codes)
    }
    return CodedRecords(columns: columns, count: count)
}

/// Counts by listing every combination of every record.
func listed(_ records: CodedRecords, upTo length: Int) -> [Set<Attribute>: Int] {
    var counts: [Set<Attribute>: Int] = [:]
    for row in 0..<records.count {
        var combinations: [[Attribute]] = [[]]
        for (index, column) in records.columns.enumerated() where column.codes[row] > 0 {
            let attribute = Attribute(column: index, code: column.codes[row])
            combinations += combinations.filter { $0.count < length }.map { $0 + [attribute] }
        }
        for combination in combinations.dropFirst() { counts[Set(combination), default: 0] += 1 }
    }
    return counts
}

func table(_ counts: CombinationCounts) -> [Set<Attribute>: Int] {
    var found: [Set<Attribute>: Int] = [:]
    counts.forEach { found[Set($0)] = $1 }
    return found
}

@Suite struct `Counting combinations` {
    static let shapes: [([Int], Int, UInt8)] = [
        ([3, 2, 5], 40, 0), ([3, 2, 5], 40, 100), ([1, 1, 1, 1, 1, 1], 300, 128), ([2, 2, 2, 2, 2, 2, 2], 600, 0),
        ([90, 7, 2, 2, 1, 1, 1], 500, 40), ([40, 30, 9, 2], 200, 200), ([70, 70, 1, 1, 2, 2, 2], 700, 10),
        ([20, 9, 9, 8, 7, 6, 5, 4, 1], 400, 60), ([4], 30, 30), ([0, 3, 0], 20, 20), ([1, 1, 1, 1, 0], 1, 0),
        ([300, 2, 1], 600, 3),
    ]

    @Test(arguments: shapes, 1...5)
    func `gives what listing them gives`(shape: ([Int], Int, UInt8), length: Int) throws {
        let records = invented(shape.0, count: shape.1, empty: shape.2, seed: 7)
        let expected = listed(records, upTo: length)
        for resolution in [1, 2, 10, 300] {
            let counts = try CombinationCounts(of: records, upTo: length, atLeast: resolution)
            #expect(table(counts) == expected.filter { $0.value >= resolution })
        }
    }

    @Test func `gives it for any shape`() throws {
        var random = Philox(seed: 20)
        for seed in 0..<60 {
            let widest = [1, 2, 3, 12, 80].randomElement(using: &random) ?? 1
            let sizes = (0..<Int.random(in: 1...8, using: &random)).map { _ in
                Int.random(in: 0...widest, using: &random)
            }
            let records = invented(
                sizes, count: Int.random(in: 0...60, using: &random),
                empty: [0, 30, 200].randomElement(using: &random) ?? 0, seed: UInt64(seed))
            let length = Int.random(in: 1...8, using: &random)
            let counts = try CombinationCounts(of: records, upTo: length, atLeast: 2)
            #expect(table(counts) == listed(records, upTo: length).filter { $0.value >= 2 })
        }
    }

    @Test func `lists the keys in order and each once`() throws {
        let records = invented([20, 9, 4, 2, 2, 2, 1, 1, 1], count: 2000, empty: 50, seed: 3)
        let counts = try CombinationCounts(of: records, upTo: 4, atLeast: 1)
        let keys = counts.blocks.flatMap(\.keys)
        #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
        #expect(keys.count == counts.count && counts.count > 1000)
    }

    @Test(arguments: 1...4) func `does not depend on the number of threads`(threads: Int) async throws {
        let records = invented([30, 9, 9, 4, 2, 2, 1, 1], count: 3000, empty: 50, seed: 5)
        let one = try CombinationCounts(of: records, upTo: 4, atLeast: 3)
        #expect(try await CombinationCounts.counted(of: records, upTo: 4, atLeast: 3, threads: threads) == one)
    }

    @Test func `does not depend on the records' order`() throws {
        let records = invented([30, 9, 4, 2, 1], count: 500, empty: 50, seed: 6)
        let turned = CodedRecords(
            columns: records.columns.map { .init(name: $0.name, labels: $0.labels, codes: $0.codes.reversed()) },
            count: records.count)
        let counts = try CombinationCounts(of: records, upTo: 3, atLeast: 2)
        #expect(try CombinationCounts(of: turned, upTo: 3, atLeast: 2) == counts && counts.count > 100)
    }

    @Test func `finds one combination in any order of its attributes`() throws {
        let records = invented([5, 4, 3, 2], count: 400, empty: 30, seed: 8)
        let counts = try CombinationCounts(of: records, upTo: 3, atLeast: 5)
        for (combination, count) in table(counts) {
            #expect(counts.count(of: Array(combination)) == count)
            #expect(counts.count(of: combination.sorted { $0.column > $1.column }) == count)
        }
        let twice = [Attribute(column: 0, code: 1), Attribute(column: 0, code: 2)]
        #expect(counts.count(of: twice) == nil)
        #expect(counts.count(of: [Attribute(column: 9, code: 1)]) == nil)
        #expect(counts.count(of: [Attribute(column: 0, code: 6)]) == nil)
        #expect(counts.count(of: []) == nil)
    }

    @Test func `rounds down to a multiple and leaves out what becomes nothing`() throws {
        let records = invented([5, 4, 3, 2], count: 404, empty: 30, seed: 9)
        let all = try CombinationCounts(of: records, upTo: 3, atLeast: 1).rounded(downTo: 10)
        let some = try CombinationCounts(of: records, upTo: 3, atLeast: 10).rounded(downTo: 10)
        let expected = listed(records, upTo: 3).mapValues { $0 / 10 * 10 }.filter { $0.value > 0 }
        #expect(table(all) == expected && table(some) == expected)
        #expect(all.recordCount == 400 && all.resolution == 10)
    }

    @Test func `says when a combination does not fit`() {
        let records = CodedRecords(
            columns: (0..<3).map { .init(name: "c\($0)", labels: (0..<65_000).map(String.init), codes: []) }, count: 0)
        #expect(throws: CombinationProblem.tooWide(bits: 4 * 19)) {
            let wide = CodedRecords(columns: records.columns + records.columns, count: 0)
            _ = try CombinationCounts(of: wide, upTo: 4, atLeast: 1)
        }
        #expect(throws: Never.self) { try CombinationCounts(of: records, upTo: 3, atLeast: 1) }
    }

    @Test func `counts nothing where nothing is`() throws {
        for records in [CodedRecords(columns: [], count: 0), CodedRecords(columns: [], count: 9)] {
            #expect(try CombinationCounts(of: records, upTo: 3, atLeast: 1).count == 0)
        }
    }
}

@Suite struct `Counts that go on` {
    @Test func `are those of all records at once`() throws {
        let all = invented([30, 9, 4, 2, 1, 1], count: 400, empty: 60, seed: 11)
        func part(_ rows: Range<Int>) -> CodedRecords {
            CodedRecords(
                columns: all.columns.map { .init(name: $0.name, labels: $0.labels, codes: Array($0.codes[rows])) },
                count: rows.count)
        }
        var running = RunningCounts(try CombinationCounts(of: part(0..<300), upTo: 4, atLeast: 1))
        for row in 300..<400 {
            running.add(all.columns.map { $0.codes[row] })
            if row == 350 { running.settle() }
            #expect(!running.needsSettling)
        }
        let expected = try CombinationCounts(of: all, upTo: 4, atLeast: 1)
        expected.forEach { #expect(running.count(of: $0) == $1) }
        #expect(running.settled() == expected)
        for row in 0..<100 { running.remove(all.columns.map { $0.codes[row] }) }
        #expect(running.settled() == (try CombinationCounts(of: part(100..<400), upTo: 4, atLeast: 1)))
        #expect(running.recordCount == 300)
    }

    @Test func `tell a combination that nobody has from one that cannot be`() throws {
        let records = invented([3, 3], count: 5, empty: 0, seed: 1)
        let nobody = CodedRecords(
            columns: records.columns.map { .init(name: $0.name, labels: $0.labels, codes: []) }, count: 0)
        let running = RunningCounts(try CombinationCounts(of: nobody, upTo: 2, atLeast: 1))
        #expect(running.count(of: [Attribute(column: 0, code: 1)]) == 0)
        #expect(running.count(of: [Attribute(column: 2, code: 1)]) == nil)
    }
}
