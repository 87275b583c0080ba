import Lexicon

/// Lines over years or other periods, one for each column of a table, with gaps where there is no number.
package struct LineChart: Sendable {
    let table: TableShown

    package init(_ table: TableShown) { self.table = table }

    private static let height = 230.0
    private static let (plotTop, plotBottom) = (18.0, 200.0)
    /// Room at both ends, so that marks and labels are not cut.
    private static let margin = 0.04

    /// - Parameter whole: the table beneath, where it has rows that are no moment and cannot be drawn.
    package func html(_ say: Words, table whole: TableShown? = nil) -> HTML {
        let scale = ChartScale(table.top)
        let series = Array(table.columns.prefix(TableShown.seriesMost).indices)
        let chart: HTML = """
            <svg class="chart lines" width="100%" height="\(Self.height.short)" role="img" \
            aria-label="\(summary(say))">\(grid(scale, say))\(periods(say))\
            \(series.html { band($0, scale) })\(series.html { line($0, scale) })</svg>
            """
        let legend = ChartSeries.legend(table.columns, say) { series in
            #"<line class="line \#(series.name)" x1="0" y1="8" x2="28" y2="8"/>\#(series.mark(x: "14", y: 8))"#
        }
        return (whole ?? table).figure(chart, legend: legend, say)
    }

    /// What the lines show, for whoever cannot see them.
    private func summary(_ say: Words) -> String {
        var words = [say(table.title)]
        for (index, column) in table.columns.enumerated().prefix(TableShown.seriesMost) {
            let known = table.rows.filter { $0.cells[index].value != nil }
            guard let first = known.first, let last = known.last else { continue }
            words.append(
                say(
                    .chartTrend,
                    [
                        "series": say(column.text), "first": ChartNumber.text(first.cells[index], say),
                        "from": say(first.head.text), "last": ChartNumber.text(last.cells[index], say),
                        "to": say(last.head.text),
                    ]))
        }
        return words.joined(separator: say.language == .zhHant ? "。" : ". ").replacing("..", with: ".")
    }

    private func x(_ row: Int) -> Double {
        guard table.rows.count > 1 else { return 0.5 }
        return Self.margin + (1 - 2 * Self.margin) * Double(row) / Double(table.rows.count - 1)
    }

    private func y(_ value: Double, _ scale: ChartScale) -> Double {
        Self.plotBottom - (Self.plotBottom - Self.plotTop) * scale.share(value)
    }

    private func grid(_ scale: ChartScale, _ say: Words) -> HTML {
        scale.ticks.html { tick in
            let height = y(tick, scale)
            return """
                <line class="grid" x1="0" x2="100%" y1="\(height.short)" y2="\(height.short)"/>\
                <text class="tick" x="0" y="\((height - 4).short)">\(ChartNumber.text(tick, say))</text>
                """
        }
    }

    /// So many names of periods as a telephone has room for.
    private func periods(_ say: Words) -> HTML {
        let last = table.rows.count - 1
        let step = max(1, (table.rows.count + 5) / 6)
        return table.rows.enumerated().html { index, row in
            // Counted from the newest, which is the one that is looked for.
            guard (last - index) % step == 0 else { return .empty }
            let anchor = index == last && last > 0 ? "end" : index == 0 && last > 0 ? "start" : "middle"
            let place = anchor == "end" ? 1 : anchor == "start" ? 0 : x(index)
            return """
                <text class="tick" x="\(place.percent)" y="\((Self.height - 10).short)" text-anchor="\(anchor)">\
                \(say(row.head.text))</text>
                """
        }
    }

    private func line(_ series: Int, _ scale: ChartScale) -> HTML {
        let drawn = ChartSeries(index: series)
        var html = HTML()
        var before: (x: Double, y: Double)?
        for (index, row) in table.rows.enumerated() {
            guard let value = row.cells[series].value else {
                before = nil
                continue
            }
            let place = (x: x(index), y: y(value, scale))
            if let before {
                html += """
                    <line class="line \(drawn.name)" x1="\(before.x.percent)" y1="\(before.y.short)" \
                    x2="\(place.x.percent)" y2="\(place.y.short)"/>
                    """
            }
            html += drawn.mark(x: place.x.percent, y: place.y)
            before = place
        }
        return html
    }

    /// The bounds of each run of intervals, as one area.
    private func band(_ series: Int, _ scale: ChartScale) -> HTML {
        var runs: [[(x: Double, low: Double, high: Double)]] = [[]]
        for (index, row) in table.rows.enumerated() {
            if case .interval(_, let low, let high) = row.cells[series] {
                runs[runs.count - 1].append((x(index), low, high))
            } else if runs.last?.isEmpty == false {
                runs.append([])
            }
        }
        let areas = runs.filter { $0.count > 1 }.html { run -> HTML in
            func point(_ x: Double, _ value: Double) -> String { "\((x * 1_000).short),\(y(value, scale).short)" }
            let points = run.map { point($0.x, $0.high) } + run.reversed().map { point($0.x, $0.low) }
            return #"<polygon points="\#(points.joined(separator: " "))"/>"#
        }
        guard !areas.isEmpty else { return .empty }
        // Areas have no percentages: their own view is as wide as it is drawn.
        return """
            <svg class="band \(ChartSeries(index: series).name)" width="100%" height="\(Self.height.short)" \
            viewBox="0 0 1000 \(Self.height.short)" preserveAspectRatio="none">\(areas)</svg>
            """
    }
}
