import Testing

@testable import Statistics

@Suite("Counts as an outsider reads them") struct ReleasedCountsTests {
    static func read(_ text: String) throws(ReleasedCountsProblem) -> ReleasedCounts {
        try ReleasedCounts(canonical: Array(text.utf8))
    }

    @Test func `are those that were written, whatever their names hold`() throws {
        let records = CodedRecords(
            columns: [
                .init(name: "a;b", labels: ["1:2", "<x>"], codes: [1, 1, 2]),
                .init(name: "年齢", labels: ["十八"], codes: [1, 1, 0]),
            ], count: 3)
        let counted = try CombinationCounts(of: records, upTo: 2, atLeast: 1)
        let release = try ReleasedCounts(canonical: counted.canonicalText)
        #expect(release.count == counted.count)
        let first = Characteristic(column: "a;b", value: "1:2")
        #expect(release.count(of: [first, Characteristic(column: "年齢", value: "十八")]) == 2)
        #expect(release.count(of: [Characteristic(column: "a;b", value: "<x>")]) == 1)
        #expect(release.count(of: [Characteristic(column: "a;b", value: "y")]) == nil)
        #expect(release.sortedKeys == (try ReleasedCounts(counted)).sortedKeys)
    }

    @Test func `show their step, but only where it is no chance`() throws {
        let tens = try Self.read((1...9).map { "a:\($0)\t\($0 * 10)\n" }.joined())
        #expect(tens.detectedStep == 10)
        #expect(tens.rounding == .down(step: 10))
        #expect(tens.resolution == 10)
        let few = try Self.read("a:1\t10\na:2\t20\na:3\t30\n")
        #expect(few.detectedStep == 1)
        #expect(few.rounding == .exact)
        let exact = try Self.read((1...9).map { "a:\($0)\t\($0 + 4)\n" }.joined())
        #expect(exact.rounding == .exact)
        #expect(exact.resolution == 5)
    }

    @Test func `are refused where a line is no count`() {
        #expect(throws: ReleasedCountsProblem.line(2)) { try Self.read("a:1\t3\na:2 3\n") }
        #expect(throws: ReleasedCountsProblem.line(1)) { try Self.read("a:1\t0\n") }
        #expect(throws: ReleasedCountsProblem.line(1)) { try Self.read("a1\t4\n") }
        #expect(throws: ReleasedCountsProblem.sameColumn(line: 1)) { try Self.read("a:1;a:2\t4\n") }
        #expect(throws: ReleasedCountsProblem.twice([Characteristic(column: "a", value: "1")])) {
            try Self.read("a:1\t3\na:1\t3\n")
        }
    }
}
