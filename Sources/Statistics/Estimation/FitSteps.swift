import Foundation

/// Newton's method on the likelihood, which for this model is the same as iteratively reweighted least squares.
extension FitWorkspace {
    /// How a run of steps ended.
    enum Course {
        case settled
        /// A pivot or a step says that there may be no single maximum.
        case doubtful
    }

    /// A change of all logarithms of means below this ends the steps; the one after it would be its square.
    private static let smallestChange = 1e-9
    /// Where counts of thousands of millions stand beside single people, rounding moves the logarithms by more.
    private static let smallestProvenChange = 1e-7

    mutating func settle() -> Estimability {
        if step(patience: 12) == .settled { return .admissible }
        let answer = exactEstimability()
        guard answer == .admissible else { return answer }
        // There is one maximum, only far off or flat: more steps, and then such as need no trust in pivots.
        let enough = Self.smallestProvenChange
        if step(patience: 200, until: enough) == .settled { return .admissible }
        if step(patience: 100, until: enough, byRotations: true) == .settled { return .admissible }
        startNearCounts()
        return step(patience: 400, until: enough, byRotations: true) == .settled ? .admissible : .neither
    }

    mutating func step(
        patience: Int, until enough: Double = smallestChange, byRotations: Bool = false
    ) -> Course {
        var best = -Double.infinity
        var halvings = 0
        for _ in 0..<patience {
            fillMeans()
            let value = objective
            if !(value >= best - 1e-9 * abs(best)) {
                // The step went too far: back by half of it.
                halvings += 1
                guard best > -.infinity, halvings <= 60 else { return .doubtful }
                equations.halve()
                move(by: -1)
                continue
            }
            best = value
            guard byRotations ? solveByRotations() : solve() else { return .doubtful }
            if move(by: 1) * Double(parameters.count) < enough { return .settled }
        }
        return .doubtful
    }

    private mutating func solve() -> Bool {
        equations.fill(parameters, sums: sums, totals: totals)
        if priorPrecision > 0 { pullTowardsPrior() }
        return equations.solve() >= NormalEquations.smallestTrustedPivot
    }

    private mutating func solveByRotations() -> Bool {
        let rows = means.indices.lazy.filter { [means] in means[$0] > 0 }.map { [means, counts, parameters] cell in
            let within = parameters.indices.filter { parameters[$0] & ~UInt32(cell) == 0 }
            return (ones: within, side: (counts[cell] - means[cell]) / means[cell], weight: means[cell])
        }
        return equations.solveByRotations(order: parameters.count, rows: Array(rows) + priorRows)
    }

    /// Of each parameter, where the means are those of the maximum. Nil: rounding leaves one without a variance.
    mutating func variances() -> [Double]? { solveByRotations() ? equations.inverseDiagonal() : nil }

    /// Adds the solution of the equations to the coefficients. Returns the largest change.
    @discardableResult
    mutating func move(by factor: Double) -> Double {
        var largest = 0.0
        for place in parameters.indices {
            let change = factor * equations.solution[place]
            coefficients[Int(parameters[place])] += change
            // Not a number must count as large.
            if !(abs(change) <= largest) { largest = abs(change) }
        }
        return largest
    }

    /// The means from the coefficients, and their sums. A mean is a product: only the parameters need exponentials.
    mutating func fillMeans() {
        for place in means.indices { means[place] = 1 }
        for term in parameters { means[Int(term)] = exp(coefficients[Int(term)]) }
        SubsetTransforms.multiplyOverSubsets(&means, lists: lists)
        for place in means.indices {
            means[place] *= present[place]
            sums[place] = means[place]
        }
        SubsetTransforms.sumOverSupersets(&sums, lists: lists)
    }

    /// The logarithm of the likelihood but for what no coefficient changes.
    var objective: Double {
        var sum = -sums[0]
        for term in parameters { sum += totals[Int(term)] * coefficients[Int(term)] }
        if priorPrecision > 0 { sum -= priorLoss }
        return sum
    }

    /// Coefficients from one weighted least squares fit to the logarithms of the counts, each a tenth larger.
    mutating func startNearCounts() {
        for place in counts.indices {
            let mean = present[place] * (counts[place] + 0.1)
            sums[place] = mean
            // The right side of the equations: sums of mean x working response.
            means[place] = mean > 0 ? mean * log(mean) + counts[place] - mean : 0
        }
        SubsetTransforms.sumOverSupersets(&sums, lists: lists)
        SubsetTransforms.sumOverSupersets(&means, lists: lists)
        for place in means.indices { means[place] += sums[place] }
        equations.fill(parameters, sums: sums, totals: means)
        for term in parameters { coefficients[Int(term)] = 0 }
        if equations.solve() >= NormalEquations.smallestTrustedPivot {
            move(by: 1)
        } else {
            coefficients[0] = log(max(totals[0], 1) / Double(counts.count))
        }
    }

    /// The very maximum for lists that do not depend on each other: one equation in the size of the population.
    ///
    /// False: the equation has no answer, and there is no maximum either.
    mutating func startIndependent() -> Bool {
        let people = totals[0]
        var (sum, squares, largest) = (0.0, 0.0, 0.0)
        for list in 0..<lists {
            let onList = totals[1 << list]
            sum += onList
            squares += onList * onList
            largest = max(largest, onList)
        }
        guard sum > people, largest < people else { return false }
        // In the inverse of the size the equation is nearly straight; its first straight line starts off.
        var inverse = min((sum - people) * 2 / (sum * sum - squares), 0.999 / people)
        for _ in 0..<50 {
            var (unseen, slope) = (1.0, 0.0)
            for list in 0..<lists {
                let onList = totals[1 << list]
                slope += onList / (1 - onList * inverse)
                unseen *= 1 - onList * inverse
            }
            let lack = (1 - unseen) / inverse - people
            let change = lack * inverse / ((1 - unseen) / inverse - unseen * slope)
            inverse = min(inverse + change, (inverse + 1 / largest) / 2)
            guard inverse > 0, change.isFinite else { return false }
            if abs(change) < 1e-13 * inverse { break }
        }
        var intercept = -log(inverse)
        for list in 0..<lists where totals[1 << list] > 0 {
            let share = totals[1 << list] * inverse
            coefficients[1 << list] = log(share / (1 - share))
            intercept += log(1 - share)
        }
        coefficients[0] = intercept
        return true
    }
}
