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
        return ChartFigure(
            title: title, chart: chart, columns: [.init(.chartGroup), .init(unit, numeric: true)], rows: cells
        ).html(say)
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

/// A chart with its title and, on request, its table.
struct ChartFigure {
    let title: Text
    let chart: HTML
    let columns: [DataTable.Column]
    let rows: [[HTML]]

    func html(_ say: Words) -> HTML {
        """
        <figure class="chart-box"><figcaption>\(say.html(title))</figcaption>\(chart)\
        \(Details(.chartAsTable, DataTable(title, columns, rows).html(say)).html(say))</figure>
        """
    }
}

/// Numbers of charts, as they are written.
enum ChartNumber {
    static func text(_ value: Double?, _ say: Words) -> String {
        guard let value else { return say(.withheld) }
        if value == value.rounded(), abs(value) < 1e15 { return value.formatted(in: say.language, decimals: 0) }
        return value.formatted(in: say.language, decimals: 1)
    }

    static func html(_ value: Double?, _ say: Words) -> HTML { HTML(text: text(value, say)) }
}

extension Text {
    static let chartGroup = Text(
        en: "Group", zhHant: "類別", id: "Kelompok", vi: "Nhóm", th: "กลุ่ม", fil: "Pangkat")
    static let chartAsTable = Text(
        en: "As a table", zhHant: "以表格顯示", id: "Sebagai tabel", vi: "Dạng bảng", th: "แสดงเป็นตาราง",
        fil: "Bilang talahanayan")
    static let withheld = Text(
        en: "withheld", zhHant: "不公開", id: "tidak ditampilkan", vi: "không công bố", th: "ไม่เปิดเผย",
        fil: "hindi inilalahad")
}
