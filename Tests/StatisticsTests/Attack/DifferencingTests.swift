import Testing

@testable import Statistics

@Suite("Differencing two releases") struct DifferencingTests {
    static let records = InventedPeople.records(2_000)

    @Test func `gives away whoever came between two k-anonymous releases`() throws {
        let victims = (0..<40).map { $0 * 37 }
        let trial = try DifferencingTrial(of: Self.records, victims: victims, fewerThan: 10) {
            try InventedPeople.rounded($0)
        }
        // Of 10,000 records with ten columns 100 % are touched and 90 % of the attributes learned.
        #expect(trial.touched == 40)
        #expect(trial.recall > 0.85)
        let pairs = try DifferencingTrial(of: Self.records, victims: victims, fewerThan: 10) {
            try InventedPeople.rounded($0, length: 2)
        }
        #expect(pairs.touched > 30)
        #expect(pairs.recall < trial.recall)
    }

    @Test func `gives away everything where noise hangs on the records' keys`() throws {
        // Each record keeps a number; the sum of a cell's numbers decides by how much its count is moved.
        let numbered = CodedRecords(
            columns: Self.records.columns + [
                .init(
                    name: "key", labels: (1...97).map(String.init),
                    codes: (0..<2_000).map { UInt16($0 * 7_919 % 97 + 1) })
            ], count: 2_000)
        let trial = try DifferencingTrial(of: numbered, victims: [3, 400, 1_999], fewerThan: 10) { records in
            let keys = records.columns[8].codes
            let plain = CodedRecords(columns: Array(records.columns.prefix(8)), count: records.count)
            let truth = try InventedPeople.truth(plain, length: 2)
            var sums: [[Characteristic]: Int] = [:]
            let lists = try ReleasedCounts(CombinationCounts(of: plain, upTo: 2, atLeast: 1))
            for (row, numbers) in lists.keys.rows(plain).enumerated() {
                for set in NoisePlan.sets(of: numbers.count, upTo: 2).dropFirst() {
                    sums[set.map { lists.traits[numbers[$0] - 1] }, default: 0] += Int(keys[row])
                }
            }
            let noise = { (sum: Int) in (sum &* 0x9E37_79B1 >> 16) % 5 - 2 }
            return try ReleasedCounts(
                lines: truth.map { ($0, max(1, $1 + noise(sums[$0]!))) }, recordCount: nil, rounding: .exact,
                resolution: 1)
        }
        // The number itself is no published column.
        #expect(trial.recall > 0.85)
        #expect(trial.touched == 3)
    }

    @Test func `says of each person who came what was learned`() throws {
        let before = Self.records.without([5, 800])
        let found = try Differencing(
            InventedPeople.rounded(before), InventedPeople.rounded(Self.records), fewerThan: 10,
            truth: (before, Self.records))
        #expect(found.losses.count == 2)
        #expect(found.losses.allSatisfy { $0.attributes == 8 && $0.learned > 4 })
        #expect(found.changes.allSatisfy { $0.people.lower >= 1 && $0.people.lower < 10 })
    }

    @Test func `finds nothing where nothing changed, or k people explain it`() throws {
        let release = try InventedPeople.rounded(Self.records)
        #expect(try Differencing(release, release, fewerThan: 10).changedCount == 0)
        var more = Self.records
        for _ in 0..<10 { more = more.adding(Self.records.record(7)) }
        let later = try ReleasedCounts(CombinationCounts(of: more, upTo: 2, atLeast: 1))
        let earlier = try ReleasedCounts(CombinationCounts(of: Self.records, upTo: 2, atLeast: 1))
        let found = try Differencing(earlier, later, fewerThan: 10)
        #expect(found.changedCount == 36)
        #expect(found.changes.isEmpty)
        #expect(try Differencing(earlier, later, fewerThan: 11).attributes.count == 8)
    }

    @Test func `uses the true records to tell few people from many`() throws {
        // Rounding hides that ten came, not one: the outsider cannot tell, the house can.
        var more = Self.records
        for _ in 0..<10 { more = more.adding(Self.records.record(7)) }
        let (earlier, later) = (try InventedPeople.rounded(Self.records), try InventedPeople.rounded(more))
        #expect(!(try Differencing(earlier, later, fewerThan: 10).changes.isEmpty))
        let exact = try Differencing(earlier, later, fewerThan: 10, truth: (Self.records, more))
        #expect(exact.changes.isEmpty)
        #expect(exact.losses.count == 10)
    }
}
