/// Numbers as bars, with their table beneath: whoever cannot see the bars reads the same.
package struct BarChart: Sendable {
    package struct Bar: Sendable, Equatable {
        let label: Text
        /// Nil where the number is withheld, to protect those it counts.
        let value: Double?

        package init(_ label: Text, _ value: Double?) {
            self.label = label
            self.value = value
        }
    }

    let title: Text
    /// What is counted: "people", "days".
    let unit: Text
    let bars: [Bar]

    package init(_ title: Text, unit: Text, _ bars: [Bar]) {
        self.title = title
        self.unit = unit
        self.bars = bars
    }

    package func html(_ say: Words) -> HTML {
        let top = max(bars.compactMap(\.value).max() ?? 0, 0)
        let rows = bars.enumerated().html { index, bar in
            self.row(bar, at: index, longest: top > 0 ? top : 1, say)
        }
        // Lengths in percent and no view box: letters keep their size on a telephone.
        let chart: HTML = """
            <svg class="chart bars" width="100%" height="\(bars.count * Self.rowHeight)" role="img" \
            aria-label="\(say(title))">\(rows)</svg>
            """
        let cells = bars.map { [say.html($0.label), ChartNumber.html($0.value, say)] }
        let table = DataTable(title, [.init(.chartGroup), .init(unit, numeric: true)], cells)
        return ChartFigure(title: title, chart: chart, table: table.html(say)).html(say)
    }

    private static let rowHeight = 48

    private func row(_ bar: Bar, at index: Int, longest: Double, _ say: Words) -> HTML {
        let y = index * Self.rowHeight
        let share = (max(0, bar.value ?? 0) / longest * 1_000).rounded() / 10
        // A bar too short to see is still one.
        let shown = share > 0 || bar.value ?? 0 > 0 ? max(share, 0.5) : 0
        return """
            <text class="label" x="0" y="\(y + 15)">\(say(bar.label))</text>\
            <text class="value" x="100%" y="\(y + 15)" text-anchor="end">\(ChartNumber.text(bar.value, say))</text>\
            <rect class="track" x="0" y="\(y + 22)" width="100%" height="12" rx="3"/>\
            <rect class="bar" x="0" y="\(y + 22)" width="\(shown)%" height="12" rx="3"/>
            """
    }
}
