/// The simplex method's first phase in whole numbers: whether weights above 0 for every vector make them add up to
/// nothing.
///
/// By Bland's rule, which cannot cycle (1977). Each weight is 1 and something more, so the somethings must make up
/// for the plain sum of the vectors. Rows are kept whole by multiplying them by numbers above 0, and short by
/// dividing.
struct ExactFeasibility<Number: FixedWidthInteger & SignedInteger> {
    /// One for each entry of the vectors, its right side last, which is never below 0.
    private var rows: [[Number]]
    /// What is gained in all by a unit of each column; last, what is lacking in all.
    private var gains: [Number]
    private let width: Int
    /// Of each row the variable that is basic in it: a column, or from `width` on what the row lacks.
    private var basic: [Int]

    /// Nil: a number grew too large.
    init?(of vectors: [[Number]]) {
        width = vectors.count
        rows = []
        gains = [Number](repeating: 0, count: width + 1)
        for entry in 0..<(vectors.first?.count ?? 0) {
            var row = vectors.map { $0[entry] }
            var sum: Number = 0
            for value in row {
                let (next, overflows) = sum.addingReportingOverflow(value)
                if overflows { return nil }
                sum = next
            }
            row.append(0 - sum)
            rows.append(WholeVectors.shortened(sum > 0 ? row.map { 0 - $0 } : row))
        }
        basic = rows.indices.map { vectors.count + $0 }
        for row in rows {
            guard let sum = WholeVectors.combine(gains, 1, row, 1, shortening: false) else { return nil }
            gains = sum
        }
    }

    /// Whether there are such weights. Nil: a number grew too large.
    mutating func holds() -> Bool? {
        while gains[width] != 0 {
            guard let entering = gains[..<width].firstIndex(where: { $0 > 0 }) else { return false }
            guard let leaving = leaving(entering), pivot(leaving, entering) else { return nil }
        }
        return true
    }

    /// The row that first stops the column, of several the one with the first basic variable.
    private func leaving(_ column: Int) -> Int? {
        var best: Int?
        for row in rows.indices where rows[row][column] > 0 {
            guard let other = best else {
                best = row
                continue
            }
            let (here, overflows) = rows[row][width].multipliedReportingOverflow(by: rows[other][column])
            let (there, alsoOverflows) = rows[other][width].multipliedReportingOverflow(by: rows[row][column])
            if overflows || alsoOverflows { return nil }
            if here < there || (here == there && basic[row] < basic[other]) { best = row }
        }
        return best
    }

    private mutating func pivot(_ row: Int, _ column: Int) -> Bool {
        let pivot = rows[row][column]
        for line in rows.indices where line != row && rows[line][column] != 0 {
            guard let mixed = WholeVectors.combine(rows[line], pivot, rows[row], 0 - rows[line][column]) else {
                return false
            }
            rows[line] = mixed
        }
        guard let mixed = WholeVectors.combine(gains, pivot, rows[row], 0 - gains[column]) else { return false }
        gains = mixed
        basic[row] = column
        return true
    }
}
