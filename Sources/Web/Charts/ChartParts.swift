/// A chart with its title and, on request, its table.
struct ChartFigure {
    let title: Text
    var unit: Text?
    let chart: HTML
    /// What tells the series apart, above the chart.
    var legend: HTML = .empty
    /// What a reader must know, beneath.
    var notes: HTML = .empty
    let table: HTML

    func html(_ say: Words) -> HTML {
        let unit: HTML = unit.map { #" <span class="unit">\#(say.html($0))</span>"# } ?? .empty
        return """
            <figure class="chart-box"><figcaption>\(say.html(title))\(unit)</figcaption>\(legend)\(chart)\(notes)\
            \(Details(.chartAsTable, table).html(say))</figure>
            """
    }
}

extension TableShown {
    /// How many series a chart tells apart.
    static let seriesMost = ChartSeries.Shape.allCases.count

    /// A drawing of this table with its legend, its remarks and the table itself.
    func figure(
        _ chart: HTML, legend: HTML, remarks: [Text] = [], beneath whole: TableShown? = nil, _ say: Words
    ) -> HTML {
        var notes = remarks
        if hasGaps { notes.append(.chartGaps) }
        var written = notes.html { #"<p class="hint">\#(say.html($0))</p>"# }
        if columns.count > Self.seriesMost {
            let values = ["shown": String(Self.seriesMost), "count": String(columns.count)]
            written += #"<p class="hint">\#(say(.chartFirstSeries, values))</p>"#
        }
        return ChartFigure(
            title: title, unit: unit, chart: chart, legend: legend, notes: written,
            table: (whole ?? self).html(say)
        ).html(say)
    }

    /// The largest number that is drawn, and no less than a little.
    var top: Double {
        let values = rows.flatMap { row in
            row.cells.prefix(Self.seriesMost).compactMap { cell -> Double? in
                if case .interval(_, _, let high) = cell { return high }
                return cell.value
            }
        }
        return max(values.max() ?? 0, 0)
    }
}

/// One of several series: told apart by colour, and by shape, dashes or pattern for whoever sees no colours.
struct ChartSeries {
    enum Shape: String, CaseIterable {
        case circle, square, triangle, diamond, cross, ring

        /// Around the origin.
        var mark: HTML {
            switch self {
            case .circle: #"<circle r="4.5"/>"#
            case .square: #"<path d="M-4-4h8v8h-8z"/>"#
            case .triangle: #"<path d="M0-5.5 5 4h-10z"/>"#
            case .diamond: #"<path d="M0-6 5 0 0 6-5 0z"/>"#
            case .cross: #"<path class="open" d="M-4-4 4 4M-4 4 4-4"/>"#
            case .ring: #"<circle class="open" r="4"/>"#
            }
        }

        /// What is drawn over a filled bar, in the ground's colour, in a tile of eight by eight.
        var hatching: HTML {
            switch self {
            case .circle: .empty
            case .square: #"<path d="M-2 2 2-2M0 8 8 0M6 10 10 6"/>"#
            case .triangle: #"<path d="M0 4h8"/>"#
            case .diamond: #"<path d="M-2 6 2 10M0 0 8 8M6-2 10 2"/>"#
            case .cross: #"<path d="M4 0v8M0 4h8"/>"#
            case .ring: #"<path d="M4 0v8"/>"#
            }
        }
    }

    let index: Int
    var shape: Shape { Shape.allCases[index % Shape.allCases.count] }
    var name: String { "s\(index % Shape.allCases.count + 1)" }

    /// A mark of the series at a place of the chart.
    func mark(x: String, y: Double) -> HTML {
        #"<svg class="mark \#(name)" x="\#(x)" y="\#(y.short)" overflow="visible">\#(shape.mark)</svg>"#
    }

    /// The series' patterns, under names that no other chart of the page has.
    static func patterns(_ chart: String, _ count: Int) -> HTML {
        let tiles = (0..<min(count, Shape.allCases.count)).html { index in
            let series = ChartSeries(index: index)
            return """
                <pattern id="\(chart)-\(series.name)" class="\(series.name)" width="8" height="8" \
                patternUnits="userSpaceOnUse"><rect width="8" height="8"/>\(series.shape.hatching)</pattern>
                """
        }
        return "<defs>\(tiles)</defs>"
    }

    /// The names of the series beside how they are drawn; nothing for a single one.
    static func legend(_ columns: [TableShown.Head], _ say: Words, _ sample: (ChartSeries) -> HTML) -> HTML {
        guard columns.count > 1 else { return .empty }
        let items = columns.prefix(TableShown.seriesMost).enumerated().html { index, column in
            """
            <li><svg class="chart key" width="28" height="16" aria-hidden="true">\(sample(ChartSeries(index: index)))\
            </svg>\(say.html(column.text))</li>
            """
        }
        return #"<ul class="legend">\#(items)</ul>"#
    }
}

/// The round numbers along an axis, from 0 to the one that is not below the top.
struct ChartScale {
    let ticks: [Double]
    var top: Double { ticks.last ?? 1 }

    init(_ highest: Double) {
        var magnitude = 1.0
        while magnitude * 10 <= highest / 4 { magnitude *= 10 }
        while magnitude > 0.001, magnitude > max(highest, 0.001) / 2 { magnitude /= 10 }
        // Of people no fraction is counted.
        if highest >= 4 { magnitude = max(magnitude, 1) }
        let step = [1, 2, 2.5, 5, 10].map { $0 * magnitude }.first { $0 * 4 >= highest } ?? magnitude
        let count = max(1, Int((highest / step).rounded(.up)))
        ticks = (0...count).map { Double($0) * step }
    }

    /// From 0 to 1.
    func share(_ value: Double) -> Double { min(max(value / top, 0), 1) }
}

extension Double {
    /// With one decimal at most: a tenth of a pixel is no difference.
    var short: String {
        let tenths = (self * 10).rounded()
        guard tenths.isFinite, abs(tenths) < 1e12 else { return "0" }
        let whole = Int(tenths)
        let (units, tenth) = (whole / 10, abs(whole % 10))
        let sign = whole < 0 && units == 0 ? "-" : ""
        return tenth == 0 ? "\(sign)\(units)" : "\(sign)\(units).\(tenth)"
    }

    var percent: String { (self * 100).short + "%" }
}
