import Statistics
import Testing

@Suite struct `Masking small counts and what would give them away` {
    /// An invented village: sex, age group, form, one record a person, with many rare combinations.
    static func village(_ count: Int, seed: UInt64) -> CodedRecords {
        var random = Philox(seed: seed)
        func codes(_ labels: Int) -> [UInt16] {
            (0..<count).map { _ in
                let draw = Int.random(in: 0..<(labels * labels), using: &random)
                return UInt16(min(labels, 1 + draw * draw / (labels * labels * labels)))
            }
        }
        return CodedRecords(
            columns: [("sex", 3), ("age", 4), ("form", 4)].map { name, labels in
                CodedRecords.Column(name: name, labels: (1...labels).map { "\(name) \($0)" }, codes: codes(labels))
            }, count: count)
    }

    static func axes() -> [CountTable.Axis] {
        [
            .init(column: 0, labels: 3, countsUnrecorded: false),
            .init(column: 1, labels: 4, countsUnrecorded: false, groups: [[0, 1], [2, 3]]),
            .init(column: 2, labels: 4, countsUnrecorded: false),
        ]
    }

    private func check(_ table: CountTable, _ rule: Suppression.Rule) {
        let result = Suppression(table, rule)
        #expect(result.unprotected.isEmpty)
        let audit = Audit(result.published(table))
        for (cell, mark) in result.marks.enumerated() where mark != .published {
            let value = table.values[cell]
            #expect(mark == (value > 0 && value < rule.threshold ? .primary : .secondary))
            let seen = result.witnessed[cell]!
            #expect(seen.lower <= value && value <= seen.upper)
            // The solver knows nothing of how the masks were chosen: it must grant at least what was witnessed.
            switch audit.findings[cell] {
            case .narrowed(let range): #expect(range.lower <= seen.lower && seen.upper <= range.upper)
            case .kept: break
            default: #expect(mark == .secondary && seen.width == 0)
            }
            if mark == .primary { #expect(seen.width >= rule.level) }
        }
        for (cell, value) in table.values.enumerated() where value > 0 && value < rule.threshold {
            #expect(result.marks[cell] == .primary)
        }
    }

    @Test(arguments: 1...3, [true, false]) func `every small count keeps its interval against the solver`(
        level: Int, masksZeros: Bool
    ) {
        for seed: UInt64 in 1...4 {
            let table = CountTable(of: Self.village(400, seed: seed), axes: Self.axes(), tables: [[0, 1, 2]])
            check(table, .init(threshold: 5, level: level, masksZeros: masksZeros))
        }
    }

    @Test func `linked tables share cells, and what protects one protects the other`() {
        let records = Self.village(300, seed: 9)
        let linked = CountTable(of: records, axes: Self.axes(), tables: [[0, 1], [0, 2], [1, 2]])
        let single = CountTable(of: records, axes: Self.axes(), tables: [[0, 1]])
        // 4 x 7 + 4 x 5 + 7 x 5 places, of which the 4 + 7 + 5 margins are shared and the total is in all three.
        #expect(single.values.count == 28 && linked.values.count == 28 + 20 + 35 - 4 - 7 - 5 + 1)
        check(linked, .init(threshold: 8, level: 3))
    }

    @Test func `a table without axes is protected by repairing its sums alone`() {
        // Rows 12 = 2 + 7 + 3, 20 = 9 + 5 + 6; columns 11, 12, 9; total 32.
        let table = CountTable(
            values: [2, 7, 3, 12, 9, 5, 6, 20, 11, 12, 9, 32],
            sums: [
                .init(total: 3, parts: [0, 1, 2]), .init(total: 7, parts: [4, 5, 6]), .init(total: 8, parts: [0, 4]),
                .init(total: 9, parts: [1, 5]), .init(total: 10, parts: [2, 6]), .init(total: 11, parts: [3, 7]),
                .init(total: 11, parts: [8, 9, 10]),
            ])
        let result = Suppression(table, .init(threshold: 4, level: 2))
        #expect(result.unprotected.isEmpty && result.primaryCount == 2 && result.secondaryCount == 2)
        #expect(result.marks[4] == .secondary && result.marks[6] == .secondary)
        check(table, .init(threshold: 4, level: 2))
    }

    @Test func `whoever is alone in a cell can be granted what he knows`() {
        let table = CountTable(
            values: [2, 1, 3], sums: [.init(total: 2, parts: [0, 1])])
        let result = Suppression(table, .init(threshold: 3, level: 1))
        #expect(Audit(result.published(table)).counts.pinned == 0)
        let alone = Audit(result.published(table, known: [1]))
        #expect(result.marks[2] == .secondary || alone.findings[0] == .pinned(2))
    }

    @Test(arguments: 1...3) func `nobody who is alone in a cell can work out another's`(seed: UInt64) {
        let table = CountTable(of: Self.village(300, seed: seed), axes: Self.axes(), tables: [[0, 1, 2]])
        let rule = Suppression.Rule(threshold: 5, level: 1, guardsAgainstAlone: true)
        let result = Suppression(table, rule)
        #expect(result.unprotected.count * 20 <= result.primaryCount)
        for alone in table.values.indices where table.values[alone] == 1 {
            for (cell, finding) in Audit(result.published(table, known: [alone])).findings {
                guard result.marks[cell] == .primary, case .pinned = finding else { continue }
                #expect(result.unprotected.contains(cell))
            }
        }
    }

    @Test func `a count for which no witness is found is reported, not passed as safe`() {
        let free = CountTable(values: [3], sums: [])
        #expect(Suppression(free, .init(threshold: 5, level: 3)).unprotected.isEmpty)
        // Five times the same person: the total could only move by fives, further than one change may go.
        let held = CountTable(values: [1, 5], sums: [.init(total: 1, parts: [0, 0, 0, 0, 0])])
        #expect(Suppression(held, .init(threshold: 2, level: 1)).unprotected == [0])
    }

    @Test func `the same table is always masked the same way`() {
        let table = CountTable(of: Self.village(400, seed: 3), axes: Self.axes(), tables: [[0, 1, 2]])
        let rule = Suppression.Rule(threshold: 5, level: 3)
        #expect(Suppression(table, rule).marks == Suppression(table, rule).marks)
    }

    @Test func `counts add up along every axis and group`() {
        let records = Self.village(50, seed: 5)
        let table = CountTable(of: records, axes: Self.axes(), tables: [[0, 1, 2]])
        #expect(table.values.count == 4 * 7 * 5)
        for sum in table.sums {
            #expect(sum.parts.reduce(0) { $0 + table.values[$1] } == table.values[sum.total])
        }
        let everybody = table.nodes.firstIndex(of: Self.axes().map(\.total))!
        #expect(table.values[everybody] == 50)
    }
}
