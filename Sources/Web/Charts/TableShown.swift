import Lexicon

/// Figures as they are shown, drawn and given away: one value behind the page, the chart and every file.
package struct TableShown: Sendable, Equatable {
    /// What stands in one place. *Withheld* and *not known* are never 0, and never empty.
    package enum Cell: Sendable, Equatable {
        case number(Double)
        /// A share with the bounds that chance leaves it.
        case interval(Double, low: Double, high: Double)
        /// Printed as a mark that bounds it: fewer than five is 0 to 4.
        case range(Int, Int)
        /// Not told, to protect those it counts.
        case withheld
        case unknown
        /// There is no such figure.
        case none

        package var value: Double? {
            switch self {
            case .number(let value), .interval(let value, _, _): value
            case .range, .withheld, .unknown, .none: nil
            }
        }
    }

    /// A row or a column: its code, for programs, and what it is called.
    package struct Head: Sendable, Equatable {
        package let code: String
        package let text: Text

        package init(_ code: String, _ text: Text) {
            self.code = code
            self.text = text
        }
    }

    package struct Row: Sendable, Equatable {
        package let head: Head
        package let cells: [Cell]

        package init(_ head: Head, _ cells: [Cell]) {
            self.head = head
            self.cells = cells
        }
    }

    /// For programs, and for the names of files: letters, digits and dashes.
    package let code: String
    package let title: Text
    /// What is counted: people, per cent.
    package let unit: Text
    /// What the rows are: years, forms of exploitation.
    package let rowsAre: Text
    package let columns: [Head]
    package let rows: [Row]
    /// What a reader must know of the figures: where they come from, whom they leave out.
    package let notes: [Text]

    package init(
        _ code: String, _ title: Text, unit: Text, rowsAre: Text, columns: [Head], rows: [Row], notes: [Text] = []
    ) {
        precondition(rows.allSatisfy { $0.cells.count == columns.count }, "a row of another length than its head")
        self.code = code
        self.title = title
        self.unit = unit
        self.rowsAre = rowsAre
        self.columns = columns
        self.rows = rows
        self.notes = notes
    }

    /// Whether any place has no number to draw.
    var hasGaps: Bool { rows.contains { $0.cells.contains { $0.value == nil } } }

    /// The table as a page shows it.
    package func html(_ say: Words) -> HTML {
        DataTable(
            title, [.init(rowsAre)] + columns.map { .init($0.text, numeric: true) },
            rows.map { row in [say.html(row.head.text)] + row.cells.map { ChartNumber.html($0, say) } }
        ).html(say) + noted(say)
    }

    func noted(_ say: Words) -> HTML { notes.html { #"<p class="hint">\#(say.html($0))</p>"# } }
}

extension TableShown: Encodable {
    private enum Key: String, CodingKey { case code, title, unit, columns, rows, notes }
    private enum CellKey: String, CodingKey { case value, low, high, why }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(code, forKey: .code)
        try container.encode(title(in: .en), forKey: .title)
        try container.encode(unit(in: .en), forKey: .unit)
        try container.encode(columns, forKey: .columns)
        try container.encode(rows, forKey: .rows)
        try container.encode(notes.map { $0(in: .en) }, forKey: .notes)
    }
}

extension TableShown.Head: Encodable {
    private enum Key: String, CodingKey { case code, en, zhHant = "zh-Hant" }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(code, forKey: .code)
        try container.encode(text(in: .en), forKey: .en)
        if text.exists(in: .zhHant) { try container.encode(text(in: .zhHant), forKey: .zhHant) }
    }
}

extension TableShown.Row: Encodable {
    private enum Key: String, CodingKey { case head, cells }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(head, forKey: .head)
        try container.encode(cells, forKey: .cells)
    }
}

extension TableShown.Cell: Encodable {
    private enum Key: String, CodingKey { case value, low, high, why }

    /// A place without a number says why: a program must not read a missing value as 0.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .number(let value): try container.encode(value, forKey: .value)
        case .interval(let value, let low, let high):
            try container.encode(value, forKey: .value)
            try container.encode(low, forKey: .low)
            try container.encode(high, forKey: .high)
        case .range(let low, let high):
            try container.encode(low, forKey: .low)
            try container.encode(high, forKey: .high)
            try container.encode("masked", forKey: .why)
        case .withheld: try container.encode("withheld", forKey: .why)
        case .unknown: try container.encode("unknown", forKey: .why)
        case .none: try container.encode("none", forKey: .why)
        }
    }
}
