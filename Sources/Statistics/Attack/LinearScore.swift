/// The weighted sum of scores that separates two worlds best where both are normal with one covariance (Fisher 1936).
///
/// Counts of made-up people hang together: what a cell says shows only when the noise it shares with others is taken
/// off.
enum LinearScore {
    static func weights(_ without: [[Double]], _ with: [[Double]], _ count: Int) -> [Double] {
        let means = [without, with].map { runs in
            (0..<count).map { score in runs.reduce(0) { $0 + $1[score] } / Double(max(1, runs.count)) }
        }
        var spread = [[Double]](repeating: Array(repeating: 0, count: count), count: count)
        for (runs, mean) in zip([without, with], means) {
            for run in runs {
                let gap = (0..<count).map { run[$0] - mean[$0] }
                for row in 0..<count where gap[row] != 0 {
                    for column in 0...row { spread[row][column] += gap[row] * gap[column] }
                }
            }
        }
        let size = Double(max(1, without.count + with.count))
        for row in 0..<count {
            for column in 0...row {
                spread[row][column] /= size
                spread[column][row] = spread[row][column]
            }
            // Scores that never vary, or repeat each other, must not divide by nothing.
            spread[row][row] += 1e-3 * spread[row][row] + 1e-6
        }
        return solved(spread, (0..<count).map { means[1][$0] - means[0][$0] })
    }

    /// Gauss's elimination; the matrix is positive definite, so no row needs to be sought.
    private static func solved(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
        var (rows, result) = (matrix, right)
        for pivot in rows.indices {
            for row in rows.indices where row > pivot {
                let factor = rows[row][pivot] / rows[pivot][pivot]
                guard factor != 0 else { continue }
                for column in pivot..<rows.count { rows[row][column] -= factor * rows[pivot][column] }
                result[row] -= factor * result[pivot]
            }
        }
        for pivot in rows.indices.reversed() {
            for column in rows.indices where column > pivot { result[pivot] -= rows[pivot][column] * result[column] }
            result[pivot] /= rows[pivot][pivot]
        }
        return result
    }
}
