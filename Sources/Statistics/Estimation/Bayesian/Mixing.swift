import Foundation

/// Whether several walks through one distribution tell the same, after Vehtari, Gelman, Simpson, Carpenter and
/// Bürkner (Bayesian Analysis 16, 2021).
public struct Mixing: Sendable, Equatable {
    /// The larger of the rank-normalised split R-hats of the values and of their distances from the median.
    public let rHat: Double
    /// How many independent draws the walks are worth, for the middle of the distribution.
    public let effectiveSize: Double
    /// The same for the worse of its 5 % and 95 % quantiles.
    public let tailSize: Double

    /// - Parameter chains: draws of each walk in order; all of the same length, at least 8.
    public init(_ chains: [[Double]]) {
        precondition(chains.count >= 2 && chains.allSatisfy { $0.count == chains[0].count && $0.count >= 8 }, "walks")
        let halves = chains.flatMap { chain in
            let half = chain.count / 2
            return [Array(chain[..<half]), Array(chain[(chain.count - half)...])]
        }
        let ranked = Self.normalScores(halves)
        let sorted = halves.flatMap { $0 }.sorted()
        let median = TypeEightQuantile.value(0.5, of: sorted)
        let folded = Self.normalScores(halves.map { $0.map { abs($0 - median) } })
        rHat = max(Self.rHat(ranked), Self.rHat(folded))
        effectiveSize = Self.size(ranked)
        tailSize =
            [0.05, 0.95].map { level in
                let cut = TypeEightQuantile.value(level, of: sorted)
                return Self.size(halves.map { $0.map { $0 <= cut ? 1 : 0 } })
            }.min() ?? 0
    }

    /// Each value's place among all, as a normal deviation; equal values share the mean of their places.
    static func normalScores(_ chains: [[Double]]) -> [[Double]] {
        let all = chains.flatMap { $0 }
        let order = all.indices.sorted { all[$0] < all[$1] }
        var scores = [Double](repeating: 0, count: all.count)
        var start = 0
        while start < order.count {
            var end = start
            while end < order.count && all[order[end]] == all[order[start]] { end += 1 }
            let rank = Double(start + 1 + end) / 2
            let score = NormalDistribution.quantile((rank - 0.375) / (Double(all.count) + 0.25))
            for place in start..<end { scores[order[place]] = score }
            start = end
        }
        let length = chains[0].count
        return chains.indices.map { Array(scores[$0 * length..<($0 + 1) * length]) }
    }

    private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

    private static func variance(_ values: [Double]) -> Double {
        let middle = mean(values)
        return values.reduce(0) { $0 + ($1 - middle) * ($1 - middle) } / Double(values.count - 1)
    }

    /// The spread of all values within the chains, and that which the chains' own means add.
    private static func spreads(_ chains: [[Double]]) -> (within: Double, together: Double) {
        let length = Double(chains[0].count)
        let within = mean(chains.map(variance))
        return (within, within * (length - 1) / length + variance(chains.map(mean)))
    }

    static func rHat(_ chains: [[Double]]) -> Double {
        let (within, together) = spreads(chains)
        if within == 0 { return together == 0 ? 1 : .infinity }
        return (together / within).squareRoot()
    }

    /// Geyer's initial monotone sequence over the autocorrelations of all chains.
    static func size(_ chains: [[Double]]) -> Double {
        let (length, count) = (chains[0].count, Double(chains.count * chains[0].count))
        let (within, together) = spreads(chains)
        // Values that never change, as where no walk ever passes a quantile, say nothing against the walks.
        guard together > 0 else { return count }
        let centred = chains.map { chain in
            let middle = mean(chain)
            return chain.map { $0 - middle }
        }
        let correlation = { (lag: Int) -> Double in
            let covariance = centred.reduce(0.0) { sum, chain in
                var products = 0.0
                for place in 0..<(length - lag) { products += chain[place] * chain[place + lag] }
                return sum + products / Double(length)
            }
            // The spread within chains is the unbiased one, the covariances are not: hence the length less one.
            return 1 - (within - covariance / Double(chains.count) * Double(length) / Double(length - 1)) / together
        }
        var (sum, least, lag) = (0.0, Double.infinity, 0)
        while lag + 1 < length - 1 {
            let pair = correlation(lag) + correlation(lag + 1)
            guard pair > 0 else { break }
            least = min(least, pair)
            sum += least
            lag += 2
        }
        return count / max(2 * sum - 1, 1 / log10(count))
    }
}
