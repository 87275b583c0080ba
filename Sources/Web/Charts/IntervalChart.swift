/// Shares or numbers as points, each with its bounds.
package struct IntervalChart: Sendable {
    let table: TableShown
    /// What stands beneath the scale, from 0 to its end.
    private let ticks: [Double]
    /// What the bounds mean.
    private let remark: Text

    private var most: Double { ticks.last ?? 1 }

    /// Shares of a hundred, with the bounds that chance leaves them.
    package init(_ table: TableShown) {
        self.table = table
        ticks = [0, 25, 50, 75, 100]
        remark = .chartBounds
    }

    /// Numbers of any size: the scale reaches the highest bound.
    package init(fitting table: TableShown, _ remark: Text) {
        self.table = table
        ticks = ChartScale(table.top).ticks
        self.remark = remark
    }

    private static let head = 22
    private static let line = 20
    private static let gap = 12
    private static let foot = 24
    private var series: [Int] { Array(table.columns.prefix(TableShown.seriesMost).indices) }
    private var rowHeight: Int { Self.head + series.count * Self.line + Self.gap }

    /// - Parameter table: what stands beneath, where it has more columns than are drawn.
    package func html(_ say: Words, table whole: TableShown? = nil) -> HTML {
        let height = table.rows.count * rowHeight
        let grid = ticks.html { tick in
            let share = tick / most
            let anchor = share == 0 ? "start" : share == 1 ? "end" : "middle"
            return """
                <line class="grid" x1="\(share.percent)" x2="\(share.percent)" y1="0" y2="\(height)"/>\
                <text class="tick" x="\(share.percent)" y="\(height + 16)" text-anchor="\(anchor)">\
                \(ChartNumber.text(tick, say))</text>
                """
        }
        let rows = table.rows.enumerated().html { row($1, y: $0 * rowHeight, say) }
        let chart: HTML = """
            <svg class="chart intervals" width="100%" height="\(height + Self.foot)" role="img" \
            aria-label="\(summary(say))">\(grid)\(rows)</svg>
            """
        let legend = ChartSeries.legend(table.columns, say) { series in
            #"<line class="line \#(series.name)" x1="0" y1="8" x2="28" y2="8"/>\#(series.mark(x: "14", y: 8))"#
        }
        return table.figure(chart, legend: legend, remarks: [remark], beneath: whole, say)
    }

    private func summary(_ say: Words) -> String {
        let rows = table.rows.prefix(12).map { row in
            say(row.head.text) + say.colon + series.map { ChartNumber.text(row.cells[$0], say) }.joined(separator: ", ")
        }
        return ([say(table.title)] + rows).joined(separator: "; ")
    }

    private func row(_ row: TableShown.Row, y: Int, _ say: Words) -> HTML {
        let single = series.count == 1 ? row.cells.first.map { ChartNumber.text($0, say) } : nil
        let value: HTML =
            single.map { #"<text class="value" x="100%" y="\#(y + 15)" text-anchor="end">\#($0)</text>"# } ?? .empty
        return #"<text class="label" x="0" y="\#(y + 15)">\#(say(row.head.text))</text>\#(value)"#
            + series.html { point(row.cells[$0], ChartSeries(index: $0), y: y + Self.head + $0 * Self.line + 8) }
    }

    private func point(_ cell: TableShown.Cell, _ series: ChartSeries, y: Int) -> HTML {
        func place(_ value: Double) -> String { min(max(value / most, 0), 1).percent }
        guard let value = cell.value else { return .empty }
        var html = HTML()
        if case .interval(_, let low, let high) = cell {
            html +=
                #"<line class="line \#(series.name)" x1="\#(place(low))" x2="\#(place(high))" y1="\#(y)" y2="\#(y)"/>"#
            html += [low, high].html { end in
                """
                <line class="cap \(series.name)" x1="\(place(end))" x2="\(place(end))" y1="\(y - 5)" y2="\(y + 5)"/>
                """
            }
        }
        return html + series.mark(x: place(value), y: Double(y))
    }
}
