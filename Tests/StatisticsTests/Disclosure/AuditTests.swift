import Statistics
import Testing

@Suite struct `Auditing a published table` {
    private typealias Cell = PublishedTable.Cell
    private typealias Sum = PublishedTable.Sum

    private func cell(_ name: String, _ value: Int) -> Cell { Cell(name: name, printed: .value(value)) }
    private func small(_ name: String) -> Cell { Cell(name: name, printed: .masked(lower: 0, upper: 4)) }

    @Test func `a single masked part is pinned by its total`() {
        let table = PublishedTable(
            cells: [cell("all", 12), cell("women", 9), small("men")], sums: [Sum(total: 0, parts: [1, 2])])
        #expect(Audit(table).findings == [2: .pinned(3)])
        #expect(Audit(table).counts == .init(masked: 1, pinned: 1, pinnedNonZero: 1))
    }

    @Test func `a part that is missing from the table leaves only a bound`() {
        let table = PublishedTable(
            cells: [cell("all", 12), cell("women", 9), small("men")],
            sums: [Sum(total: 0, parts: [1, 2], relation: .atMost)])
        #expect(Audit(table).findings == [2: .narrowed(Interval(0, 3))])
        #expect(Audit(table, assuming: .init(unlistedIsNobody: true)).findings == [2: .pinned(3)])
    }

    @Test func `two masked parts are narrowed, and pinned when a masked cell is never empty`() {
        let table = PublishedTable(
            cells: [cell("all", 11), cell("women", 9), small("men"), small("other")],
            sums: [Sum(total: 0, parts: [1, 2, 3])])
        #expect(Audit(table).counts == .init(masked: 2, narrowed: 2))
        let knowing = Audit(table, assuming: .init(maskedIsNeverZero: true))
        #expect(knowing.findings == [2: .pinned(1), 3: .pinned(1)])
    }

    /// Rows give x + y = 3, z + w = 5, columns x + z = 4, y + w = 4; with x + w = 3 only elimination pins them.
    @Test func `cells that no single sum pins are pinned by all of them together`() {
        let cells = [small("x"), small("y"), small("z"), small("w")] + [3, 5, 4, 3].map { cell("sum", $0) }
        let table = PublishedTable(
            cells: cells,
            sums: [
                Sum(total: 4, parts: [0, 1]), Sum(total: 5, parts: [2, 3]), Sum(total: 6, parts: [0, 2]),
                Sum(total: 7, parts: [0, 3]),
            ])
        #expect(Audit(table).findings == [0: .pinned(1), 1: .pinned(2), 2: .pinned(3), 3: .pinned(2)])
    }

    @Test func `masked cells that no values fit are contradictory, and the others are not`() {
        let table = PublishedTable(
            cells: [cell("all", 20), small("a"), small("b"), cell("all", 4), small("c"), small("d")],
            sums: [Sum(total: 0, parts: [1, 2]), Sum(total: 3, parts: [4, 5])])
        let audit = Audit(table)
        #expect(audit.findings == [1: .contradictory, 2: .contradictory, 4: .kept, 5: .kept])
    }

    @Test func `nothing is concluded from a sum that cannot hold`() {
        // 30 = a + 20 cannot hold; a = b + c can, and with a set aside says nothing; d = 3 - 1 stands by itself.
        let table = PublishedTable(
            cells: [
                cell("all", 30), cell("women", 20), small("a"), small("b"), small("c"), cell("x", 3), cell("y", 1),
                small("d"),
            ],
            sums: [Sum(total: 0, parts: [1, 2]), Sum(total: 2, parts: [3, 4]), Sum(total: 5, parts: [6, 7])])
        let audit = Audit(table)
        #expect(audit.brokenSums == [0])
        #expect(audit.findings == [2: .contradictory, 3: .kept, 4: .kept, 7: .pinned(2)])
    }

    @Test func `a contradiction that no single sum shows is found`() {
        // x + y = 3, y + z = 3, x + z = 3 has only a solution in halves; with 1, 1 and 4 it has none at all.
        let table = PublishedTable(
            cells: [small("x"), small("y"), small("z"), cell("a", 1), cell("b", 1), cell("c", 4)],
            sums: [Sum(total: 3, parts: [0, 1]), Sum(total: 4, parts: [1, 2]), Sum(total: 5, parts: [0, 2])])
        #expect(Audit(table).counts == .init(masked: 3, contradictory: 3))
        let halves = PublishedTable(
            cells: [small("x"), small("y"), small("z"), cell("a", 3), cell("b", 3), cell("c", 3)], sums: table.sums)
        #expect(Audit(halves).counts.contradictory == 3)
    }

    @Test func `a sum of printed numbers that does not add up is listed with both figures`() {
        let table = PublishedTable(
            cells: [cell("all", 10), cell("women", 6), cell("men", 3)], sums: [Sum(total: 0, parts: [1, 2])])
        let failed = Audit(table).failedSums
        #expect(failed.map(\.parts) == [9] && failed.map(\.total) == [10] && failed.map(\.sum) == [0])
    }

    @Test func `rounded figures may differ by their rounding and no more`() {
        func failures(_ total: Int) -> Int {
            Audit(
                PublishedTable(
                    cells: [cell("all", total), cell("women", 336), cell("men", 353)],
                    sums: [Sum(total: 0, parts: [1, 2], slack: 1)])
            ).counts.failedSums
        }
        #expect(failures(690) == 0 && failures(691) == 1 && failures(687) == 1)
    }

    /// What the solver claims must be exactly what trying every value finds.
    @Test(arguments: 0..<200) func `ranges agree with trying every combination`(seed: Int) {
        var random = Philox(seed: UInt64(seed))
        let truth = (0..<9).map { _ in Int.random(in: 0...4, using: &random) }
        var cells = truth.indices.map { place in
            Int.random(in: 0..<4, using: &random) == 0 ? cell("\(place)", truth[place]) : small("\(place)")
        }
        var sums: [Sum] = []
        for line in [[0, 1, 2], [3, 4, 5], [6, 7, 8], [0, 3, 6], [1, 4, 7], [2, 5, 8]] {
            let noise = Int.random(in: 0..<12, using: &random) == 0 ? 1 : 0
            cells.append(cell("total", line.reduce(0) { $0 + truth[$1] } + noise))
            sums.append(Sum(total: cells.count - 1, parts: line))
        }
        let table = PublishedTable(cells: cells, sums: sums)
        let expected = everyValue(table)
        for (place, finding) in Audit(table).findings {
            // Where one component contradicts itself, the others still stand; trying everything cannot see that.
            guard let range = expected[place] else { continue }
            switch finding {
            case .kept: #expect(range == Interval(0, 4))
            case .narrowed(let interval): #expect(interval == range)
            case .pinned(let value): #expect(range == Interval(value, value))
            case .contradictory: Issue.record("called contradictory, but \(range) is possible")
            }
        }
        if expected.isEmpty {
            let audit = Audit(table)
            #expect(audit.counts.contradictory + audit.counts.failedSums > 0)
        }
    }

    private func everyValue(_ table: PublishedTable) -> [Int: Interval] {
        var values = table.cells.map { if case .value(let value) = $0.printed { value } else { 0 } }
        let open = table.cells.indices.filter { if case .masked = table.cells[$0].printed { true } else { false } }
        var ranges: [Int: Interval] = [:]
        func fill(_ depth: Int) {
            // The first three cells make the first row, and so on: a row that is complete is checked at once.
            let done = depth < open.count ? open[depth] : 9
            for (row, sum) in table.sums.prefix(3).enumerated() where done >= 3 * row + 3 {
                if sum.parts.reduce(0, { $0 + values[$1] }) != values[sum.total] { return }
            }
            guard depth < open.count else {
                for sum in table.sums where sum.parts.reduce(0, { $0 + values[$1] }) != values[sum.total] { return }
                for place in open {
                    var range = ranges[place] ?? Interval(values[place], values[place])
                    range.lower = min(range.lower, values[place])
                    range.upper = max(range.upper, values[place])
                    ranges[place] = range
                }
                return
            }
            for value in 0...4 {
                values[open[depth]] = value
                fill(depth + 1)
            }
        }
        fill(0)
        return ranges
    }
}
