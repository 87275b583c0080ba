/// How far the counts of made-up records are from every noisy table over one column, two or three.
///
/// Each gap is held times the table's weight, and each table once for each of its columns, so that what all codes of
/// one column would cost a record can be read line by line.
struct TableGaps: Sendable {
    /// One table that the records should agree with.
    struct Aim: Sendable {
        let axes: [Int]
        let cells: [Double]
        /// What one squared error costs.
        let weight: Double
    }

    /// A table seen from one of its columns: one line of that column's codes for each combination of the others'.
    private struct View: Sendable {
        let others: (Int, Int)
        /// How far apart, in cells, two neighbours among the others' codes are.
        let strides: (Int, Int)
        let start: Int
        let weight: Float

        /// Where the line of a record begins.
        func line(_ row: [Int]) -> Int { start + row[others.0] * strides.0 + row[others.1] * strides.1 }
    }

    private let views: [[View]]
    /// For each column the views from other columns in which it is one of the others.
    private let beside: [[(from: Int, view: View)]]
    /// What one record more costs every table of a column, together.
    private let steps: [Float]
    private var gaps: [Float]

    init(_ rows: CodedRows, _ aims: [Aim]) {
        var views = Array(repeating: [View](), count: rows.sizes.count)
        var gaps: [Float] = []
        for aim in aims {
            let counts = Grid(counting: rows, over: aim.axes)
            let weight = Float(aim.weight)
            let cells = zip(counts.cells, aim.cells).map { Float(Double($0) - $1) * weight }
            for (place, column) in aim.axes.enumerated() {
                let (size, step) = (counts.sizes[place], counts.step(of: place))
                // The cells of a table lie so that this column runs fastest, and the others as before.
                let others = aim.axes.indices.filter { $0 != place }
                var strides: [Int] = []
                for other in others {
                    strides.append(others.filter { $0 > other }.reduce(size) { $0 * counts.sizes[$1] })
                }
                views[column].append(
                    View(
                        others: (others.first.map { aim.axes[$0] } ?? 0, others.last.map { aim.axes[$0] } ?? 0),
                        strides: (strides.first ?? 0, others.count > 1 ? strides[1] : 0),
                        start: gaps.count, weight: weight))
                for outer in stride(from: 0, to: cells.count, by: step * size) {
                    for inner in 0..<step {
                        for code in 0..<size { gaps.append(cells[outer + inner + code * step]) }
                    }
                }
            }
        }
        (self.views, self.gaps) = (views, gaps)
        beside = views.indices.map { column in
            views.enumerated().flatMap { from, views in
                views.filter { from != column && ($0.others.0 == column || $0.others.1 == column) }.map { (from, $0) }
            }
        }
        steps = views.map { $0.reduce(0) { $0 + $1.weight } }
    }

    /// What it would cost to give a record each of some codes of a column instead of the code it has; less than 0 where
    /// the tables would agree better.
    ///
    /// - Parameter costs: filled from its beginning, one for each of `codes`.
    func costs(of codes: Range<Int>, column: Int, row: [Int], into costs: inout [Float]) {
        for place in codes.indices { costs[place - codes.lowerBound] = 0 }
        var now: Float = 0
        gaps.withUnsafeBufferPointer { gaps in
            costs.withUnsafeMutableBufferPointer { costs in
                for view in views[column] {
                    let line = view.line(row)
                    now += gaps[line + row[column]]
                    for code in codes { costs[code - codes.lowerBound] += gaps[line + code] }
                }
            }
        }
        for code in codes { costs[code - codes.lowerBound] += steps[column] - now }
    }

    /// Takes note that a record's code of a column was another.
    mutating func move(column: Int, from before: Int, row: [Int]) {
        var old = row
        old[column] = before
        for view in views[column] {
            let line = view.line(row)
            gaps[line + before] -= view.weight
            gaps[line + row[column]] += view.weight
        }
        for (from, view) in beside[column] {
            gaps[view.line(old) + row[from]] -= view.weight
            gaps[view.line(row) + row[from]] += view.weight
        }
    }
}
