import Foundation
import Lexicon
import Testing
import Web

@testable import Evidence

@Suite struct `A released table as it is shown` {
    private func cell(_ codes: [String?], _ count: ReleasedCount) -> ReleasedTable.Cell {
        .init(codes: codes, count: count)
    }

    private var table: ReleasedTable {
        ReleasedTable(
            variables: ["citizenship", "sex"],
            cells: [
                cell(["VN", "female"], .people(31)), cell(["VN", "male"], .masked), cell(["VN", nil], .people(38)),
                cell(["rest", "female"], .waiting), cell(["rest", "male"], .lostInNoise), cell(["rest", nil], .masked),
                cell([nil, "female"], .people(40)), cell([nil, "male"], .masked), cell([nil, nil], .people(50)),
            ])
    }

    @Test func `has every margin, and a reason where there is no number`() throws {
        let shown = table.shown(2, try .shipped())
        #expect(shown.code == "table-2")
        #expect(shown.columns.map { $0.text(in: .en) } == ["Female", "Male", "All"])
        #expect(shown.rows.map { $0.head.text(in: .en) } == ["Vietnam", "Others together", "All"])
        #expect(shown.rows[0].cells == [.number(31), .withheld, .number(38)])
        #expect(shown.rows[1].cells == [.withheld, .unknown, .withheld])
        #expect(shown.notes == [.dataMasked, .dataWaiting, .dataLost])
        #expect(shown.title(in: .zhHant) == "國籍 × 性別")
    }

    @Test func `is drawn without its totals`() throws {
        let drawn = table.shown(1, try .shipped()).withoutTotals
        #expect(drawn.columns.map(\.code) == ["female", "male"] && drawn.rows.map(\.head.code) == ["VN", "rest"])
    }

    @Test func `may be of one variable, or of three`() throws {
        let one = ReleasedTable(
            variables: ["sex"],
            cells: [cell([""], .people(9)), cell(["female"], .people(30)), cell([nil], .people(39))])
        let shown = one.shown(1, try .shipped())
        #expect(shown.rows.map { $0.head.text(in: .en) } == ["Not known or not asked", "Female", "All"])
        #expect(shown.columns.count == 1)
        let three = ReleasedTable(
            variables: ["year", "means.debtBondage", "sex"],
            cells: [cell(["2025", "1", "female"], .people(8)), cell(["2025", nil, "female"], .people(12))])
        let rows = three.shown(1, try .shipped()).rows
        #expect(rows.count == 2 && rows[1].head.text(in: .en) == "2025 · All")
    }

}
