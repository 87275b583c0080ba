import Testing

@testable import Statistics

@Suite("Attacking masked cells") struct MaskAttackTests {
    typealias Cell = PublishedTable.Cell
    typealias Sum = PublishedTable.Sum

    static func value(_ name: String, _ value: Int) -> Cell { Cell(name: name, printed: .value(value)) }
    static func masked(_ name: String, _ lower: Int = 0, _ upper: Int? = nil) -> Cell {
        Cell(name: name, printed: .masked(lower: lower, upper: upper))
    }

    @Test func `finds what one sum gives back`() {
        let table = PublishedTable(
            cells: [Self.value("all", 12), Self.value("women", 9), Self.masked("men")],
            sums: [Sum(total: 0, parts: [1, 2])])
        let found = MaskAttack(table, .init(level: 5, fewerThan: 10)).findings
        #expect(found.map(\.learned) == [.pinned(3)])
        #expect(found.map(\.knowledge) == [.sums])
    }

    @Test func `finds what is narrowed below the protection level, or proven to exist`() {
        let table = PublishedTable(
            cells: [Self.value("all", 12), Self.masked("a", 0, 4), Self.masked("b", 0, 9), Self.value("c", 2)],
            sums: [Sum(total: 0, parts: [1, 2, 3])])
        let found = MaskAttack(table, .init(level: 5, fewerThan: 10)).findings
        #expect(found.map(\.name) == ["a", "b"])
        #expect(found.map(\.learned) == [.exists(Interval(1, 4)), .exists(Interval(6, 9))])
        let narrow = PublishedTable(
            cells: [Self.value("all", 3), Self.masked("a"), Self.masked("b")], sums: [Sum(total: 0, parts: [1, 2])])
        #expect(
            MaskAttack(narrow, .init(level: 5, fewerThan: 10)).findings.map(\.learned) == [
                .narrowed(Interval(0, 3)), .narrowed(Interval(0, 3)),
            ])
        #expect(MaskAttack(narrow, .init(level: 3, fewerThan: 10, zeros: .masked)).findings.isEmpty)
    }

    @Test func `knows that a mark hides somebody where zeros are printed`() {
        let cells = [Self.value("all", 2), Self.masked("a"), Self.masked("b"), Self.value("c", 0)]
        let table = PublishedTable(cells: cells, sums: [Sum(total: 0, parts: [1, 2, 3])])
        let found = MaskAttack(table, .init(level: 2, fewerThan: 10)).findings
        #expect(found.map(\.learned) == [.pinned(1), .pinned(1)])
        #expect(found.allSatisfy { $0.knowledge == .maskedIsNeverZero })
        // The house knows that it masks zeros too: then the assumption is false, and no finding.
        #expect(MaskAttack(table, .init(level: 2, fewerThan: 10), truth: [2, 0, 2, 0]).findings.isEmpty)
    }

    @Test func `lets a person who is alone in a cell know that one`() {
        let table = PublishedTable(
            cells: [Self.value("all", 9), Self.masked("a"), Self.masked("b")], sums: [Sum(total: 0, parts: [1, 2])])
        #expect(MaskAttack(table, .init(level: 5, fewerThan: 10)).findings.isEmpty)
        let found = MaskAttack(table, .init(level: 5, fewerThan: 10), truth: [9, 1, 8]).findings
        #expect(found.contains { $0.cell == 2 && $0.learned == .pinned(8) && $0.knowledge == .alone(cell: 1) })
    }

    @Test func `lets an attacker know a total that is not printed`() {
        let table = PublishedTable(
            cells: [Cell(name: "all", printed: .absent), Self.masked("a"), Self.value("b", 8)],
            sums: [Sum(total: 0, parts: [1, 2])])
        #expect(MaskAttack(table, .init(level: 5, fewerThan: 10)).findings.isEmpty)
        let found = MaskAttack(table, .init(level: 5, fewerThan: 10), known: [0: 11]).findings
        #expect(found.map(\.learned) == [.pinned(3)])
    }

    @Test func `finds a cell that one table masks and a linked one prints`() {
        let first = PublishedTable(
            cells: [Self.value("all", 30), Self.masked("men"), Self.masked("women")],
            sums: [Sum(total: 0, parts: [1, 2])])
        let second = PublishedTable(cells: [Self.value("men", 4), Self.value("north", 20)], sums: [])
        #expect(MaskAttack(first, .init(level: 5, fewerThan: 10)).findings.isEmpty)
        let linked = LinkedTables([first, second])
        let found = MaskAttack(linked.table, .init(level: 5, fewerThan: 10)).findings
        #expect(found.map(\.learned) == [.pinned(4), .pinned(26)])
        #expect(linked.places == [[0, 1, 2], [3, 4]])
    }

    @Test func `finds cells that a few people changed, and people whom no part shows`() {
        let earlier = PublishedTable(
            cells: [Self.value("a", 40), Self.value("b", 40), Self.masked("c", 0, 4)], sums: [])
        let later = PublishedTable(cells: [Self.value("a", 43), Self.value("b", 60), Self.value("c", 6)], sums: [])
        #expect(
            LinkedTables.differences(earlier, later, fewerThan: 10) == [
                .init(name: "a", people: Interval(3, 3)), .init(name: "c", people: Interval(2, 6)),
            ])
        #expect(LinkedTables.differences(later, later, fewerThan: 10).isEmpty)
        let open = PublishedTable(
            cells: [Self.value("all", 40), Self.value("a", 20), Self.value("b", 18)],
            sums: [Sum(total: 0, parts: [1, 2], relation: .atMost)])
        #expect(LinkedTables.leftOver(open, fewerThan: 10) == [.init(name: "all", people: Interval(2, 2))])
    }

    @Test func `finds nothing in a table that was protected against it, and much in one that was only masked`() {
        let records = InventedPeople.records(900, sizes: [3, 6, 4])
        let axes = (0..<3).map { CountTable.Axis(column: $0, labels: records.columns[$0].labels.count) }
        let table = CountTable(of: records, axes: axes, tables: [[0, 1], [1, 2]])
        let protected = Suppression(table, .init(threshold: 10, level: 5, guardsAgainstAlone: true))
        #expect(protected.unprotected.isEmpty)
        let found = MaskAttack(protected.published(table), .init(level: 5, fewerThan: 10), truth: table.values).findings
        #expect(found.filter { if case .exists = $0.learned { false } else { true } }.isEmpty)
        let onlyMasked = PublishedTable(
            cells: table.values.enumerated().map { index, value in
                (1..<10).contains(value) ? Self.masked("\(index)") : Self.value("\(index)", value)
            }, sums: table.sums)
        #expect(!MaskAttack(onlyMasked, .init(level: 5, fewerThan: 10), truth: table.values).findings.isEmpty)
    }
}
