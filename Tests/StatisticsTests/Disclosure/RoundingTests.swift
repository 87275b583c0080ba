import Statistics
import Testing

@Suite struct `Rounding counts` {
    private func check(_ table: CountTable, base: Int) throws -> [Int] {
        let rounded = try Rounding.controlled(table, base: base)
        for (value, new) in zip(table.values, rounded) {
            #expect(new % base == 0 && abs(new - value) < base && new >= 0)
            if value % base == 0 { #expect(new == value) }
        }
        for sum in table.sums { #expect(sum.parts.reduce(0) { $0 + rounded[$1] } == rounded[sum.total]) }
        return rounded
    }

    @Test func `to the nearest multiple, a half upwards`() {
        #expect([0, 1, 2, 3, 5, 7, 8].map { Rounding.conventional($0, base: 5) } == [0, 0, 0, 5, 5, 5, 10])
        #expect(Rounding.conventional(15, base: 10) == 20)
    }

    @Test func `ten and five`() {
        #expect(Rounding.tenFive(9) == .masked && Rounding.tenFive(0) == .masked)
        #expect(Rounding.tenFive(0, showsZero: true) == .value(0))
        #expect([10, 12, 13, 17].map { Rounding.tenFive($0) } == [10, 10, 15, 15].map { .value($0) })
    }

    /// Three cells of 1 and their total of 3: the nearest multiples of 3 are 0, 0, 0 and 3; one cell has to give way.
    @Test func `one cell gives way so that the sum holds`() throws {
        let table = CountTable(values: [1, 1, 1, 3], sums: [.init(total: 3, parts: [0, 1, 2])])
        #expect(try check(table, base: 3).reduce(0, +) == 6)
    }

    @Test(arguments: 1...6) func `tables of two axes always have a solution`(seed: UInt64) throws {
        let records = `Masking small counts and what would give them away`.village(300, seed: seed)
        let axes = `Masking small counts and what would give them away`.axes()
        for base in [2, 3, 5, 10] {
            _ = try check(CountTable(of: records, axes: axes, tables: [[0, 2]]), base: base)
            _ = try check(CountTable(of: records, axes: axes, tables: [[0, 1]]), base: base)
        }
    }

    /// No other rounding of this table moves less: all 2^6 choices of its six cells that are no multiples were tried.
    @Test func `the movement is the least there is`() throws {
        let values = [4, 1, 5, 2, 2, 4, 6, 3, 9]
        let sums: [PublishedTable.Sum] = [
            .init(total: 2, parts: [0, 1]), .init(total: 5, parts: [3, 4]), .init(total: 6, parts: [0, 3]),
            .init(total: 7, parts: [1, 4]), .init(total: 8, parts: [2, 5]), .init(total: 8, parts: [6, 7]),
        ]
        let table = CountTable(values: values, sums: sums)
        let rounded = try check(table, base: 3)
        var least = Int.max
        for choice in 0..<512 {
            let tried = values.indices.map { cell in
                values[cell] / 3 * 3 + (choice >> cell & 1 == 1 && values[cell] % 3 != 0 ? 3 : 0)
            }
            let holds = sums.allSatisfy { sum in sum.parts.reduce(0) { $0 + tried[$1] } == tried[sum.total] }
            guard holds else { continue }
            least = min(least, zip(values, tried).reduce(0) { $0 + abs($1.0 - $1.1) })
        }
        #expect(zip(values, rounded).reduce(0) { $0 + abs($1.0 - $1.1) } == least)
    }

    @Test func `a wider table is rounded where it can be`() throws {
        let records = `Masking small counts and what would give them away`.village(200, seed: 2)
        let axes = `Masking small counts and what would give them away`.axes()
        _ = try check(CountTable(of: records, axes: axes, tables: [[0, 1], [0, 2]]), base: 3)
    }

    /// x + y, y + z and z + x are 2 and stay so: of each two one would be 0 and one 2, which three cannot be.
    @Test func `what cannot be rounded is said to be impossible`() {
        let table = CountTable(
            values: [1, 1, 1, 2, 2, 2],
            sums: [
                .init(total: 3, parts: [0, 1]), .init(total: 4, parts: [1, 2]), .init(total: 5, parts: [0, 2]),
            ])
        #expect(throws: Rounding.Problem.impossible) { try Rounding.controlled(table, base: 2) }
    }
}
