import Foundation

/// A table as lines for a spreadsheet: bounds in columns of their own, and why there is no number where there is none.
struct FlatTable {
    enum Cell: Equatable {
        case words(String)
        case number(Double)
    }

    let header: [String]
    let rows: [[Cell]]

    init(_ table: TableShown, _ say: Words) {
        let bounded = table.columns.indices.filter { column in
            table.rows.contains { row in
                switch row.cells[column] {
                case .interval, .range: true
                case .number, .withheld, .unknown, .none: false
                }
            }
        }
        header =
            [say(table.rowsAre)]
            + table.columns.enumerated().flatMap { index, column in
                [say(column.text)]
                    + (bounded.contains(index)
                        ? [Text.boundBelow, .boundAbove].map { say(column.text) + say.bracketed(say($0)) } : [])
            }
        rows = table.rows.map { row in
            [.words(say(row.head.text))]
                + row.cells.enumerated().flatMap { index, cell in
                    bounded.contains(index) ? Self.withBounds(cell, say) : [Self.alone(cell, say)]
                }
        }
    }

    private static func alone(_ cell: TableShown.Cell, _ say: Words) -> Cell {
        cell.value.map { .number($0) } ?? .words(ChartNumber.text(cell, say))
    }

    private static func withBounds(_ cell: TableShown.Cell, _ say: Words) -> [Cell] {
        switch cell {
        case .interval(let value, let low, let high): [.number(value), .number(low), .number(high)]
        case .range(let low, let high): [.words(say(.withheld)), .number(Double(low)), .number(Double(high))]
        case .number, .withheld, .unknown, .none: [alone(cell, say), .words(""), .words("")]
        }
    }

    /// As programs write numbers, in every language alike.
    static func plain(_ number: Double) -> String {
        if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
        return String((number * 10_000).rounded() / 10_000)
    }
}

extension TableShown {
    /// The table for a spreadsheet, in the words of a language.
    package func csv(_ say: Words) -> CSV {
        let flat = FlatTable(self, say)
        var csv = CSV(header: flat.header)
        for row in flat.rows {
            csv.append(
                row.map { cell in
                    switch cell {
                    case .words(let words): words
                    case .number(let number): FlatTable.plain(number)
                    }
                })
        }
        return csv
    }

    /// A table as a file, under its own code as a name.
    package enum Form: String, CaseIterable, Sendable { case csv, json, ods }

    package static func answer(
        _ tables: [TableShown], as form: Form, name: String, _ say: Words, _ record: Answer.Record
    ) throws -> Answer {
        switch form {
        case .ods: ODS(tables, say).answer(name: name, record)
        case .json: .file(Data(try JSONText.encode(tables)), type: "application/json", name: "\(name).json", record)
        case .csv:
            // One table a file; several stand one beneath the other, each under its title.
            if tables.count == 1, let table = tables.first {
                table.csv(say).answer(name: name, record)
            } else {
                CSV.joined(tables.map { (say($0.title), $0.csv(say)) }).answer(name: name, record)
            }
        }
    }
}

extension Text {
    static let boundBelow = Text(
        en: "at least", zhHant: "下限", id: "paling sedikit", vi: "ít nhất", th: "อย่างน้อย", fil: "pinakamababa")
    static let boundAbove = Text(
        en: "at most", zhHant: "上限", id: "paling banyak", vi: "nhiều nhất", th: "ไม่เกิน", fil: "pinakamataas")
}
