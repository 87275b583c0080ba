import Foundation

/// A rule that guesses from some scores which of two worlds they come from, and how often it is right.
struct Distinguisher: Sendable {
    /// How often the rule fires in the world it names, and in the other.
    let hits: Int
    let trials: Int
    let falseHits: Int
    let falseTrials: Int

    enum Bound: Sendable {
        /// Wilson's, to choose by.
        case rough
        /// Clopper and Pearson's, to judge by, with this chance of error each.
        case exact(Double)
    }

    /// About as strict as what judges: a rule that is right in a few rare cases must not be chosen for its luck.
    private static let deviations = 3.3

    /// The rate in its world, at least; the rate in the other, at most.
    func rates(_ bound: Bound) -> (hit: Double, falseHit: Double) {
        switch bound {
        case .exact(let error):
            return (
                BinomialBounds.lower(hits: hits, of: trials, error: error),
                BinomialBounds.upper(hits: falseHits, of: falseTrials, error: error)
            )
        case .rough:
            let end = { (hits: Int, trials: Int, sign: Double) -> Double in
                let (n, p, square) = (Double(trials), Double(hits) / Double(trials), Self.deviations * Self.deviations)
                let half = Self.deviations * (p * (1 - p) / n + square / (4 * n * n)).squareRoot()
                return (p + square / (2 * n) + sign * half) / (1 + square / n)
            }
            return (max(0, end(hits, trials, -1)), min(1, end(falseHits, falseTrials, 1)))
        }
    }

    func epsilon(delta: Double, error: Bound) -> Double {
        let (hit, falseHit) = rates(error)
        return hit > delta && falseHit > 0 ? log((hit - delta) / falseHit) : -.infinity
    }

    func shift(error: Bound) -> Double {
        let (hit, falseHit) = rates(error)
        guard hit > 0, falseHit < 1 else { return -.infinity }
        return BinomialBounds.normalQuantile(hit) - BinomialBounds.normalQuantile(max(falseHit, 1e-12))
    }

    func advantage(error: Bound) -> Double {
        let (hit, falseHit) = rates(error)
        return hit - falseHit
    }
}

extension Distinguisher {
    /// Scores of both worlds, in halves: to choose a rule by, and to judge it by.
    struct Trial: Sendable {
        /// For each score, world and half: the values.
        private let values: [[[[Double]]]]

        /// - Parameters: one list of scores for each run; each as long as the others.
        init(_ without: [[Double]], _ with: [[Double]], switched: Bool = false) {
            let half = { (runs: [[Double]], odd: Bool) in
                runs.indices.filter { ($0 % 2 == 1) == odd }.map { runs[$0] }
            }
            let worlds = [without, with].map { runs in [half(runs, switched), half(runs, !switched)] }
            let count = (without + with).map(\.count).min() ?? 0
            let weights = LinearScore.weights(worlds[0][0], worlds[1][0], count)
            values = (0...count).map { score in
                worlds.map { world in
                    world.map { runs in
                        runs.map { run in
                            score < count ? run[score] : (0..<count).reduce(0) { $0 + weights[$1] * run[$1] }
                        }
                    }
                }
            }
        }

        /// The rule that does best by the first half, as it does in the second.
        func best(_ value: (Distinguisher, Bound) -> Double) -> Distinguisher {
            var best: (value: Double, score: Int, cut: Double, above: Bool, world: Int)?
            for score in values.indices {
                for cut in cuts(score) {
                    for (above, world) in [(true, 0), (true, 1), (false, 0), (false, 1)] {
                        let now = value(rule(score, cut, above: above, for: world, half: 0), .rough)
                        if best.map({ now > $0.value }) ?? true { best = (now, score, cut, above, world) }
                    }
                }
            }
            guard let best else { return Distinguisher(hits: 0, trials: 1, falseHits: 1, falseTrials: 1) }
            return rule(best.score, best.cut, above: best.above, for: best.world, half: 1)
        }

        static let cutsMax = 100

        /// Values to cut at: all there are, or evenly many.
        private func cuts(_ score: Int) -> [Double] {
            let sorted = Set(values[score][0][0] + values[score][1][0]).sorted()
            guard sorted.count > Self.cutsMax else { return Array(sorted.dropFirst()) }
            return (1..<Self.cutsMax).map { sorted[$0 * sorted.count / Self.cutsMax] }
        }

        private func rule(_ score: Int, _ cut: Double, above: Bool, for world: Int, half: Int) -> Distinguisher {
            let fires = { (values: [Double]) in values.count { ($0 >= cut) == above } }
            let (own, other) = (values[score][world][half], values[score][1 - world][half])
            return Distinguisher(
                hits: fires(own), trials: own.count, falseHits: fires(other), falseTrials: other.count)
        }
    }
}
