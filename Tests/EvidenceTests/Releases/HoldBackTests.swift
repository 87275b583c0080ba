import Statistics
import Testing

@testable import Evidence

@Suite struct `Small revisions` {
    private let tables = [[0], [1], [0, 1]]

    @Test func `are held back, and large ones are not`() {
        let earlier: HoldBack.Counts = [[1, 1]: 40, [1, 2]: 30, [2, 1]: 50, [2, 2]: 60]
        var now = earlier
        now[[1, 1]] = 41
        now[[2, 2]] = 75
        let held = HoldBack(earlier: earlier, now: now, tables: tables, fewerThan: 10)
        #expect(held.counts == [[1, 1]: 40, [1, 2]: 30, [2, 1]: 50, [2, 2]: 75])
        #expect(held.waiting == 1)
    }

    @Test func `wait where two large ones nearly cancel in a margin`() {
        let earlier: HoldBack.Counts = [[1, 1]: 40, [1, 2]: 30]
        let held = HoldBack(
            earlier: earlier, now: [[1, 1]: 55, [1, 2]: 16], tables: tables, fewerThan: 10)
        #expect(held.counts == earlier)
        #expect(held.waiting == 29)
    }

    @Test func `do not keep a new half-year out that has enough people`() {
        let earlier: HoldBack.Counts = [[1, 1]: 40, [1, 2]: 30]
        let now: HoldBack.Counts = [[1, 1]: 40, [1, 2]: 30, [2, 1]: 14, [2, 2]: 11]
        #expect(HoldBack(earlier: earlier, now: now, tables: tables, fewerThan: 10).counts == now)
    }

    @Test func `keep few of a new half-year out, where a total would tell them`() {
        let earlier: HoldBack.Counts = [[1, 1]: 40, [1, 2]: 30]
        let now: HoldBack.Counts = [[1, 1]: 40, [1, 2]: 30, [2, 1]: 14, [2, 2]: 3]
        let held = HoldBack(earlier: earlier, now: now, tables: tables, fewerThan: 10)
        #expect(held.counts == [[1, 1]: 40, [1, 2]: 30, [2, 1]: 14])
        #expect(held.waiting == 3)
    }

    @Test(arguments: 0..<60)
    func `never change a published number by a few`(_ seed: Int) {
        var generator = Philox(seed: UInt64(seed))
        let draw = { (generator: inout Philox) in
            var counts: HoldBack.Counts = [:]
            for one in 0..<4 {
                for two in 0..<3 { counts[[UInt16(one), UInt16(two)]] = .random(in: 0...60, using: &generator) }
            }
            return counts.filter { $0.value > 0 }
        }
        let earlier = draw(&generator)
        var now = earlier
        for (key, count) in earlier { now[key] = count + .random(in: 0...25, using: &generator) }
        let held = HoldBack(earlier: earlier, now: now, tables: tables, fewerThan: 10).counts
        for table in tables + [[]] {
            var changes: [[UInt16]: Int] = [:]
            for key in Set(earlier.keys).union(held.keys) {
                changes[table.map { key[$0] }, default: 0] += held[key, default: 0] - earlier[key, default: 0]
            }
            #expect(changes.values.allSatisfy { $0 == 0 || abs($0) >= 10 })
        }
    }
}
