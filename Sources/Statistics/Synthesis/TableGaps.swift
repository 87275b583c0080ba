/// How far the counts of made-up records are from every noisy table over one column and over two.
///
/// Each gap is held times the table's weight, and each table of two columns both ways round, so that what all codes of
/// one column would cost a record can be read line by line.
struct TableGaps: Sendable {
    /// One table that the records should agree with.
    struct Aim: Sendable {
        let axes: [Int]
        let cells: [Double]
        /// What one squared error costs.
        let weight: Double
    }

    private let sizes: [Int]
    /// For column i beside column j, where its lines begin: one line of i's codes for each code of j.
    private let starts: [Int]
    private let weights: [Float]
    /// What one record more costs every table of a column, together.
    private let steps: [Float]
    private var gaps: [Float]

    init(_ rows: CodedRows, _ aims: [Aim]) {
        sizes = rows.sizes
        let n = rows.sizes.count
        var (starts, weights) = (Array(repeating: 0, count: n * n), Array(repeating: Float(0), count: n * n))
        var total = 0
        for i in 0..<n {
            for j in 0..<n {
                starts[i * n + j] = total
                total += i == j ? rows.sizes[i] : rows.sizes[i] * rows.sizes[j]
            }
        }
        var gaps = Array(repeating: Float(0), count: total)
        for aim in aims {
            let weight = Float(aim.weight)
            let (i, j) = (aim.axes[0], aim.axes[aim.axes.count - 1])
            (weights[i * n + j], weights[j * n + i]) = (weight, weight)
            for (cell, count) in Grid(counting: rows, over: aim.axes).cells.enumerated() {
                let gap = Float(Double(count) - aim.cells[cell]) * weight
                let (a, b) = i == j ? (cell, 0) : cell.quotientAndRemainder(dividingBy: rows.sizes[j])
                gaps[starts[i * n + j] + b * rows.sizes[i] + a] = gap
                if i != j { gaps[starts[j * n + i] + a * rows.sizes[j] + b] = gap }
            }
        }
        (self.starts, self.weights, self.gaps) = (starts, weights, gaps)
        steps = (0..<n).map { i in (0..<n).reduce(0) { $0 + weights[i * n + $1] } }
    }

    /// What it would cost to give a record each of some codes of a column instead of the code it has; less than 0 where
    /// the tables would agree better.
    ///
    /// - Parameter costs: filled from its beginning, one for each of `codes`.
    func costs(of codes: Range<Int>, column i: Int, row: [Int], into costs: inout [Float]) {
        for place in codes.indices { costs[place - codes.lowerBound] = 0 }
        var now: Float = 0
        for j in sizes.indices {
            let line = starts[i * sizes.count + j] + (i == j ? 0 : row[j] * sizes[i])
            now += gaps[line + row[i]]
            for code in codes { costs[code - codes.lowerBound] += gaps[line + code] }
        }
        for code in codes { costs[code - codes.lowerBound] += steps[i] - now }
    }

    /// Takes note that a record's code of column i was another.
    mutating func move(column i: Int, from before: Int, row: [Int]) {
        let n = sizes.count
        let now = row[i]
        for j in 0..<n {
            let weight = weights[i * n + j]
            let line = starts[i * n + j] + (i == j ? 0 : row[j] * sizes[i])
            gaps[line + before] -= weight
            gaps[line + now] += weight
            if i == j { continue }
            gaps[starts[j * n + i] + before * sizes[j] + row[j]] -= weight
            gaps[starts[j * n + i] + now * sizes[j] + row[j]] += weight
        }
    }
}
