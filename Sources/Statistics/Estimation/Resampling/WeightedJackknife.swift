/// How much the estimate leans on single people: each history that somebody has is given one person fewer.
///
/// All people with one history lead to the same table, so each table counts as often as it has people.
enum WeightedJackknife {
    /// Efron's acceleration, the sixth part of the skewness of what single people contribute.
    static func acceleration<Estimator: CountEstimator>(
        _ counts: [Int], _ estimator: inout Estimator
    ) throws(BootstrapRefusal) -> Double {
        var (values, weights): ([Double], [Double]) = ([], [])
        for row in counts.indices where counts[row] > 0 {
            var fewer = counts
            fewer[row] -= 1
            let value = estimator.estimate(fewer)
            guard value.isFinite else { throw .restsOnOnePerson(row: row) }
            values.append(value)
            weights.append(Double(counts[row]))
        }
        return acceleration(values, weights)
    }

    static func acceleration(_ values: [Double], _ weights: [Double]) -> Double {
        let all = weights.reduce(0, +)
        let mean = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / all
        var (squares, cubes) = (0.0, 0.0)
        for (value, weight) in zip(values, weights) {
            let difference = mean - value
            squares += weight * difference * difference
            cubes += weight * difference * difference * difference
        }
        // Nobody matters: the estimate does not move, and neither is it skewed.
        guard squares > 0 else { return 0 }
        return cubes / (6 * squares * squares.squareRoot())
    }
}
