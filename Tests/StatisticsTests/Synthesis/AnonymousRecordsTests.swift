import Testing

@testable import Statistics

@Suite("Anonymous records") struct AnonymousRecordsTests {
    /// Five linked columns, so that there are combinations that few share.
    static let real: CodedRecords = {
        var generator = Philox(seed: 8)
        var columns: [[UInt16]] = Array(repeating: [], count: 5)
        for _ in 0..<3_000 {
            let kind = UInt16.random(in: 0...4, using: &generator)
            for column in 0..<5 {
                let strays = Int.random(in: 0..<20, using: &generator) == 0
                columns[column].append(
                    strays ? UInt16.random(in: 0...4, using: &generator) : (kind + UInt16(column)) % 5)
            }
        }
        return CodedRecords(
            columns: columns.enumerated().map {
                .init(name: "c\($0)", labels: ["1", "2", "3", "4"], codes: $1)
            }, count: 3_000)
    }()

    static func counts(_ records: CodedRecords, over axes: [Int]) -> [(cell: Int, told: Bool, count: Int64)] {
        let grid = Grid(counting: CodedRows(records), over: axes)
        return grid.cells.enumerated().map { cell, count in
            var (rest, told) = (cell, true)
            for size in grid.sizes.reversed() {
                told = told && rest % size > 0
                rest /= size
            }
            return (cell, told, count)
        }
    }

    @Test(arguments: [2, 10, 50]) func `hold no combination that fewer than k share`(resolution: Int) {
        var generator = Philox(seed: 1)
        let made = AnonymousRecords(of: Self.real, resolution: resolution, length: 3, using: &generator).records
        var rare = 0
        for axes in NoisePlan.sets(of: 5, upTo: 3).dropFirst() {
            for (real, made) in zip(Self.counts(Self.real, over: axes), Self.counts(made, over: axes))
            where real.told && made.count > 0 && real.count < resolution { rare += 1 }
        }
        #expect(rare == 0)
        #expect(made.count == 3_000 / resolution * resolution)
    }

    @Test func `keep the counts of what many share`() {
        var generator = Philox(seed: 2)
        let made = AnonymousRecords(of: Self.real, resolution: 10, length: 3, using: &generator).records
        var (gap, cells) = (0.0, 0.0)
        for axes in NoisePlan.sets(of: 5, upTo: 3) where axes.count == 3 {
            for (real, made) in zip(Self.counts(Self.real, over: axes), Self.counts(made, over: axes))
            where real.told && real.count >= 10 {
                gap += Double(abs(real.count - made.count))
                cells += 1
            }
        }
        #expect(cells > 20)
        #expect(gap / cells < 20)
    }

    /// The worked example of docs/methods/anonymous-records.md.
    @Test func `leave out the year of three women, and keep that of twelve`() {
        let years = Array(repeating: UInt16(1), count: 3) + Array(repeating: UInt16(2), count: 12)
        let women = CodedRecords(
            columns: [
                .init(name: "sex", labels: ["woman"], codes: Array(repeating: 1, count: 15)),
                .init(name: "year", labels: ["2021", "2022"], codes: years),
            ], count: 15)
        var generator = Philox(seed: 1)
        let made = AnonymousRecords(of: women, resolution: 10, length: 3, using: &generator).records
        #expect(made.count == 10)
        #expect(!made.columns[1].codes.contains(1) && made.columns[1].codes.contains(2))
    }

    @Test func `tell nothing of a person whose combinations nobody shares`() {
        // One record more, of values that no other record has together: what is made up is the same, bit for bit.
        var strange = Self.real.columns.map(\.codes)
        for column in 0..<5 { strange[column].append(0) }
        let one = CodedRecords(
            columns: zip(Self.real.columns, strange).map { .init(name: $0.name, labels: $0.labels, codes: $1) },
            count: 3_001)
        var (first, second) = (Philox(seed: 3), Philox(seed: 3))
        let with = AnonymousRecords(of: one, resolution: 10, length: 3, using: &first)
        let without = AnonymousRecords(of: Self.real, resolution: 10, length: 3, using: &second)
        #expect(with.records == without.records)
    }
}
