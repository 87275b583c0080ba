/// Numbers over time as lines, with their table beneath.
package struct LineChart: Sendable {
    package struct Series: Sendable, Equatable {
        let name: Text
        /// One for each label; nil leaves a gap, which is not a nought.
        let values: [Double?]

        package init(_ name: Text, _ values: [Double?]) {
            self.name = name
            self.values = values
        }
    }

    let title: Text
    /// What the labels are: "Month".
    let along: Text
    let labels: [String]
    let series: [Series]

    /// - Parameters:
    ///   - series: at most five: more lines cannot be told apart.
    package init(_ title: Text, along: Text, labels: [String], _ series: [Series]) {
        self.title = title
        self.along = along
        self.labels = labels
        self.series = Array(series.prefix(5))
    }

    package func html(_ say: Words) -> HTML {
        let top = Self.top(of: series.flatMap(\.values))
        let lines = series.enumerated().html { index, one in self.line(one, index, top) }
        let chart: HTML = """
            <div class="scroll" tabindex="0" role="group" aria-label="\(say(title))">\
            <svg class="chart lines" viewBox="0 0 640 300" role="img" aria-label="\(say(title))" \
            preserveAspectRatio="xMinYMin meet">\(grid(top, say))\(axis)\(lines)</svg></div>\
            \(legend(say))
            """
        let rows = labels.indices.map { at in
            [HTML(text: labels[at])] + series.map { ChartNumber.html(at < $0.values.count ? $0.values[at] : nil, say) }
        }
        let columns = [DataTable.Column(along)] + series.map { .init($0.name, numeric: true) }
        return ChartFigure(title: title, chart: chart, columns: columns, rows: rows).html(say)
    }

    private static let left = 56.0, right = 628.0, floor = 256.0, ceiling = 16.0

    private func x(_ index: Int) -> Double {
        labels.count < 2
            ? (Self.left + Self.right) / 2
            : Self.left + (Self.right - Self.left) * Double(index) / Double(labels.count - 1)
    }

    private func y(_ value: Double, _ top: Double) -> Double {
        Self.floor - (Self.floor - Self.ceiling) * max(0, value) / top
    }

    /// Each unbroken stretch is a path; each point a dot, so that a single one can be seen.
    private func line(_ one: Series, _ index: Int, _ top: Double) -> HTML {
        var path = ""
        var dots = HTML()
        var isDrawing = false
        for (at, value) in one.values.prefix(labels.count).enumerated() {
            guard let value else {
                isDrawing = false
                continue
            }
            let (x, y) = (tenth(x(at)), tenth(y(value, top)))
            path += "\(isDrawing ? "L" : "M")\(x) \(y) "
            dots += #"<circle class="dot s\#(index + 1)" cx="\#(x)" cy="\#(y)" r="3.5"/>"#
            isDrawing = true
        }
        return #"<path class="line s\#(index + 1)" d="\#(path)"/>\#(dots)"#
    }

    private func grid(_ top: Double, _ say: Words) -> HTML {
        (0...4).html { step in
            let value = top * Double(step) / 4
            let y = tenth(self.y(value, top))
            return """
                <path class="grid" d="M\(Self.left) \(y) H\(Self.right)"/>\
                <text class="tick" x="\(Self.left - 8)" y="\(y)" dy="4" text-anchor="end">\
                \(ChartNumber.text(value, say))</text>
                """
        }
    }

    /// At most eight labels, so that they never touch.
    private var axis: HTML {
        let step = max(1, (labels.count + 7) / 8)
        return labels.enumerated().html { index, label in
            guard index % step == 0 else { return .empty }
            return #"<text class="tick" x="\#(tenth(x(index)))" y="282" text-anchor="middle">\#(label)</text>"#
        }
    }

    private func legend(_ say: Words) -> HTML {
        let items = series.enumerated().html { index, one in
            """
            <li><svg class="key" viewBox="0 0 24 12" aria-hidden="true">\
            <path class="line s\(index + 1)" d="M1 6 H23"/></svg>\(say.html(one.name))</li>
            """
        }
        return #"<ul class="legend">\#(items)</ul>"#
    }

    private func tenth(_ number: Double) -> Double { (number * 10).rounded() / 10 }

    /// The next number that reads well and divides by four. Whole numbers get whole marks: there is no half a person.
    static func top(of values: [Double?]) -> Double {
        let numbers = values.compactMap(\.self).filter(\.isFinite)
        guard let most = numbers.max(), most > 0 else { return 4 }
        let least = numbers.allSatisfy { $0 == $0.rounded() } ? 4.0 : 0
        var unit = 1.0
        while unit * 100 < most { unit *= 10 }
        while unit > 1e-6, unit * 4 > most { unit /= 10 }
        let reached = [4.0, 8, 12, 20, 40, 60, 80, 100, 120, 200].map { $0 * unit }.first { $0 >= most }
        return max(reached ?? most, least)
    }
}
