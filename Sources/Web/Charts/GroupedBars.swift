/// Two characteristics as bars: for each row of a table one bar a column, side by side or one upon the other.
package struct GroupedBars: Sendable {
    let table: TableShown
    let isStacked: Bool

    /// One bar beneath the other, to compare the columns.
    package static func grouped(_ table: TableShown) -> GroupedBars { .init(table: table, isStacked: false) }

    /// The columns as parts of one bar. Only for columns that exclude each other.
    package static func stacked(_ table: TableShown) -> GroupedBars { .init(table: table, isStacked: true) }

    private static let head = 22
    private static let bar = 18
    private static let gap = 14
    private var series: [Int] { Array(table.columns.prefix(TableShown.seriesMost).indices) }
    private var rowHeight: Int { Self.head + Self.gap + (isStacked ? Self.bar : series.count * Self.bar) }
    /// Patterns are found by name in the whole page.
    private var patterns: String { "\(isStacked ? "stacked" : "grouped")-\(table.code)" }

    package func html(_ say: Words) -> HTML {
        let longest = isStacked ? table.rows.map { sum($0) }.max() ?? 0 : table.top
        let rows = table.rows.enumerated().html { index, row in
            self.row(row, y: index * rowHeight, longest: longest > 0 ? longest : 1, say)
        }
        let chart: HTML = """
            <svg class="chart bars" width="100%" height="\(table.rows.count * rowHeight)" role="img" \
            aria-label="\(summary(say))">\(ChartSeries.patterns(patterns, table.columns.count))\(rows)</svg>
            """
        let legend = ChartSeries.legend(table.columns, say) { series in
            #"<rect fill="url(#\#(patterns)-\#(series.name))" width="28" height="16" rx="3"/>"#
        }
        return table.figure(chart, legend: legend, say)
    }

    private func sum(_ row: TableShown.Row) -> Double {
        row.cells.prefix(TableShown.seriesMost).compactMap(\.value).reduce(0) { $0 + max(0, $1) }
    }

    private func summary(_ say: Words) -> String {
        let rows = table.rows.prefix(12).map { row in
            let cells = series.map { "\(say(table.columns[$0].text)) \(ChartNumber.text(row.cells[$0], say))" }
            return say(row.head.text) + say.colon + cells.joined(separator: ", ")
        }
        return ([say(table.title)] + rows).joined(separator: "; ")
    }

    private func row(_ row: TableShown.Row, y: Int, longest: Double, _ say: Words) -> HTML {
        let isWhole = row.cells.allSatisfy { $0.value != nil }
        let all: HTML =
            isStacked && isWhole && table.columns.count <= TableShown.seriesMost
            ? value(ChartNumber.text(sum(row), say), y + 15) : .empty
        let label: HTML = #"<text class="label" x="0" y="\#(y + 15)">\#(say(row.head.text))</text>\#(all)"#
        guard isStacked else {
            return label
                + series.html { index in
                    bar(row.cells[index], index, y: y + Self.head + index * Self.bar, longest, say)
                }
        }
        var start = 0.0
        return label
            + series.html { index in
                let share = max(0, row.cells[index].value ?? 0) / longest
                defer { start += share }
                return fill(index, x: start, share, y: y + Self.head, height: Self.bar)
            }
    }

    private func bar(_ cell: TableShown.Cell, _ series: Int, y: Int, _ longest: Double, _ say: Words) -> HTML {
        // The numbers stand in a column of their own, which no bar reaches.
        let share = max(0, cell.value ?? 0) / longest * 0.78
        return fill(series, x: 0, share, y: y, height: Self.bar - 4)
            + value(ChartNumber.text(cell, say), y + 12)
    }

    private func value(_ words: String, _ y: Int) -> HTML {
        #"<text class="value" x="100%" y="\#(y)" text-anchor="end">\#(words)</text>"#
    }

    private func fill(_ series: Int, x: Double, _ share: Double, y: Int, height: Int) -> HTML {
        guard share > 0 else { return .empty }
        let name = ChartSeries(index: series).name
        return """
            <rect class="fill" fill="url(#\(patterns)-\(name))" x="\(x.percent)" y="\(y)" \
            width="\(max(share, 0.005).percent)" height="\(height)"/>
            """
    }
}
