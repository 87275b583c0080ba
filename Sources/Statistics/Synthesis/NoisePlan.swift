/// How much noise each part of each table gets, so that the whole keeps one promise and errs least.
///
/// A table is the sum of what it says beyond its margins (its contrasts) and what each smaller table over some of its
/// columns says beyond its own. Each such part is measured once, and serves every table that holds it: the tables
/// agree with one another by construction. Xiao, He, Zhang and Kifer 2023, "An Optimal and Scalable Matrix Mechanism
/// for Noisy Marginals"; the split is the minimum of the summed variance under the promise, in closed form.
struct NoisePlan: Sendable {
    /// What is measured of one set of columns.
    struct Part: Sendable {
        let axes: [Int]
        /// Of the noise in one cell, before the contrasts are taken.
        let variance: Double
        /// By how many squared deviations one person's presence shows, at most.
        let loss: Double
    }

    let sizes: [Int]
    let parts: [Part]
    /// How many columns a table has at most that is measured.
    let length: Int

    /// - Parameters:
    ///   - weights: what one squared error in a cell counts, for tables over 0, 1, 2, … columns.
    ///   - shift: by how many deviations one person may change the whole.
    init(sizes: [Int], weights: [Double], shift: Double) {
        self.sizes = sizes
        let length = min(weights.count - 1, sizes.count)
        self.length = length
        let sets = Self.sets(of: sizes.count, upTo: length)
        let costs = sets.map { Self.cost(of: $0, sizes: sizes, weights: Array(weights.prefix(length + 1))) }
        let keeps = sets.map { $0.reduce(1.0) { $0 * (1 - 1 / Double(sizes[$1])) } }
        let sum = zip(costs, keeps).reduce(0) { $0 + ($1.0 * $1.1).squareRoot() }
        parts = sets.indices.compactMap { index in
            guard keeps[index] > 0 else { return nil }
            let variance = (keeps[index] / costs[index]).squareRoot() * sum / (shift * shift)
            return Part(axes: sets[index], variance: variance, loss: keeps[index] / variance)
        }
    }

    /// Every set of at most so many columns, the empty one first.
    static func sets(of count: Int, upTo length: Int) -> [[Int]] {
        var (result, last): ([[Int]], [[Int]]) = ([[]], [[]])
        for _ in 0..<length {
            last = last.flatMap { set in ((set.last ?? -1) + 1..<max(count, (set.last ?? -1) + 1)).map { set + [$0] } }
            result += last
        }
        return result
    }

    /// How much the part's variance adds to the summed squared error of all tables: over all tables that hold it, their
    /// cells times the share of the part's variance that reaches a cell.
    private static func cost(of set: [Int], sizes: [Int], weights: [Double]) -> Double {
        let inside = set.reduce(1.0) { $0 * Double(sizes[$1]) * (1 - 1 / Double(sizes[$1])) }
        let others = sizes.indices.filter { !set.contains($0) }.map { 1 / Double(sizes[$0]) }
        // The sums over all sets of so many other columns of the product of 1/n: elementary symmetric polynomials.
        var sums = Array(repeating: 0.0, count: weights.count)
        sums[0] = 1
        for share in others {
            for size in stride(from: sums.count - 1, through: 1, by: -1) { sums[size] += sums[size - 1] * share }
        }
        return (set.count..<weights.count).reduce(0) { $0 + weights[$1] * inside * sums[$1 - set.count] }
    }

    /// The variance of one cell of the table over these columns.
    func variance(of axes: [Int]) -> Double { variance(of: axes, by: parts) }

    func variance(of axes: [Int], by parts: [Part]) -> Double {
        parts.reduce(0) { total, part in
            guard part.axes.allSatisfy(axes.contains) else { return total }
            return total
                + axes.reduce(part.variance) { share, axis in
                    let size = Double(sizes[axis])
                    return share * (part.axes.contains(axis) ? 1 - 1 / size : 1 / (size * size))
                }
        }
    }
}
