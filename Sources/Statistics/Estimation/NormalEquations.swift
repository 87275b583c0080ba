/// Symmetric linear equations, solved by elimination with its pivots watched.
struct NormalEquations: Sendable {
    private(set) var order = 0
    /// `order` rows of `order + 1`: the upper triangle and, last, the right side.
    private var entries: [Double] = []
    /// The solution, once `solve` has run.
    private(set) var solution: [Double] = []

    /// The smallest pivot, as a share of the diagonal entry that it came from, at which a solution is trusted.
    static let smallestTrustedPivot = 1e-10

    /// Sets the equations up: entry (i, j) is `sums[parameters[i] | parameters[j]]`, the right side what `totals` lack.
    ///
    /// Of a log-linear model with fitted means whose sums over supersets are `sums`, that is Newton's step.
    mutating func fill(_ parameters: [UInt32], sums: [Double], totals: [Double]) {
        order = parameters.count
        let width = order + 1
        if entries.count < order * width {
            entries = [Double](repeating: 0, count: order * width)
            solution = [Double](repeating: 0, count: order)
        }
        entries.withUnsafeMutableBufferPointer { entries in
            sums.withUnsafeBufferPointer { sums in
                for row in 0..<width - 1 {
                    let term = parameters[row]
                    for column in row..<width - 1 {
                        entries[row * width + column] = sums[Int(term | parameters[column])]
                    }
                    entries[row * width + width - 1] = totals[Int(term)] - sums[Int(term)]
                }
            }
        }
    }

    /// Solves the equations that `fill` set up; they are used up.
    ///
    /// - Returns: the smallest pivot as a share of its diagonal entry. Below `smallestTrustedPivot` nothing is solved.
    mutating func solve() -> Double {
        let smallest = Self.eliminate(&entries, order)
        if smallest >= Self.smallestTrustedPivot { Self.substitute(entries, order, &solution) }
        return smallest
    }

    /// Pulls an unknown, whose value is now `current`, towards 0 as a normal prior of this precision does.
    mutating func pull(_ unknown: Int, precision: Double, current: Double) {
        entries[unknown * (order + 1) + unknown] += precision
        entries[unknown * (order + 1) + order] -= precision * current
    }

    /// A step that went too far is tried again with half of its length.
    mutating func halve() {
        for place in 0..<order { solution[place] /= 2 }
    }

    private static func eliminate(_ entries: inout [Double], _ order: Int) -> Double {
        let width = order + 1
        return entries.withUnsafeMutableBufferPointer { entries in
            // What the diagonal was is kept in the first column, which has no other use below its first row.
            for row in 1..<max(order, 1) { entries[row * width] = entries[row * width + row] }
            var smallest = Double.infinity
            for row in 0..<order {
                let pivot = entries[row * width + row]
                let share = pivot / entries[row * width]
                guard share > smallestTrustedPivot else { return 0 }
                smallest = min(smallest, share)
                let inverse = 1 / pivot
                var line = row + 1
                while line < order {
                    let factor = entries[row * width + line] * inverse
                    var column = line
                    while column < width {
                        entries[line * width + column] -= factor * entries[row * width + column]
                        column += 1
                    }
                    line += 1
                }
            }
            return smallest
        }
    }

    private static func substitute(_ entries: [Double], _ order: Int, _ solution: inout [Double]) {
        let width = order + 1
        for row in stride(from: order - 1, through: 0, by: -1) {
            var rest = entries[row * width + order]
            for column in row + 1..<max(order, row + 1) { rest -= entries[row * width + column] * solution[column] }
            solution[row] = rest / entries[row * width + row]
        }
    }
}

extension NormalEquations {
    /// Solves weighted least squares by turning one row after the other into a triangle (Gentleman, 1973).
    ///
    /// Slower than `fill` and `solve`, but it does not square what rounding does to nearly dependent columns.
    ///
    /// - Parameter rows: each row's places of ones (the others hold 0), its right side, and its weight above 0.
    /// - Returns: whether every column had something of its own.
    mutating func solveByRotations(
        order: Int, rows: some Sequence<(ones: [Int], side: Double, weight: Double)>
    ) -> Bool {
        self.order = order
        let width = order + 1
        entries = [Double](repeating: 0, count: order * width)
        solution = [Double](repeating: 0, count: order)
        var row = [Double](repeating: 0, count: width)
        for (ones, side, weight) in rows {
            let root = weight.squareRoot()
            for column in 0..<order { row[column] = 0 }
            for column in ones { row[column] = root }
            row[order] = root * side
            rotateIn(&row)
        }
        guard (0..<order).allSatisfy({ entries[$0 * width + $0] != 0 }) else { return false }
        Self.substitute(entries, order, &solution)
        return true
    }

    /// The diagonal of the inverse of the matrix whose triangle `solveByRotations` left.
    func inverseDiagonal() -> [Double] {
        let width = order + 1
        var diagonal = [Double](repeating: 0, count: order)
        var column = diagonal
        // Row by row of the triangle's inverse: its squares add up to the entries.
        for start in 0..<order {
            for row in 0..<order { column[row] = 0 }
            column[start] = 1 / entries[start * width + start]
            for row in start + 1..<max(order, start + 1) {
                var sum = 0.0
                for between in start..<row { sum -= column[between] * entries[between * width + row] }
                column[row] = sum / entries[row * width + row]
            }
            diagonal[start] = column.reduce(0) { $0 + $1 * $1 }
        }
        return diagonal
    }

    private mutating func rotateIn(_ row: inout [Double]) {
        let width = order + 1
        for line in 0..<order where row[line] != 0 {
            let diagonal = entries[line * width + line]
            let length = (diagonal * diagonal + row[line] * row[line]).squareRoot()
            let (cosine, sine) = (diagonal / length, row[line] / length)
            for column in line..<width {
                let (upper, lower) = (entries[line * width + column], row[column])
                entries[line * width + column] = cosine * upper + sine * lower
                row[column] = cosine * lower - sine * upper
            }
            row[line] = 0
        }
    }
}
