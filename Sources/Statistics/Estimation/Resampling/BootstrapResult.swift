import Foundation

/// Estimates from many replicates, and the intervals that can be read off them.
public struct BootstrapResult: Sendable {
    public let estimate: Double
    /// The estimates of the replicates that carry one, in rising order.
    public let replicates: [Double]
    /// How many replicates carried none.
    public let inadmissible: Int
    /// How many of these count as infinitely large; the others are left out.
    public let countedAbove: Int
    /// Where the estimate lies among the replicates, in normal deviations ("z0").
    public let bias: Double
    /// How fast the spread grows with the estimate ("a").
    public let acceleration: Double
    /// The share of replicates below the estimate.
    private let below: Double

    /// One end of an interval.
    public struct Bound: Sendable, Equatable {
        /// The chance that the true number lies below, if the method holds.
        public let level: Double
        /// Infinite where the replicates without an estimate reach down to it: there is no upper end then.
        public let value: Double
        /// How far the value would move, as a standard deviation, if other replicates were drawn; none where the end
        /// lies so far out among the replicates that it cannot be told: there should be more of them.
        public let monteCarloError: Double?
    }

    init(
        _ settings: Bootstrap, estimate: Double, acceleration: Double, replicates values: [Double]
    ) throws(BootstrapRefusal) {
        let finite = values.filter(\.isFinite)
        inadmissible = values.count - finite.count
        guard Double(inadmissible) <= Bootstrap.inadmissibleShareMax * Double(values.count) else {
            throw .tooManyInadmissible(inadmissible, of: values.count)
        }
        self.estimate = estimate
        self.acceleration = acceleration
        replicates = finite.sorted()
        countedAbove = settings.inadmissible == .above ? inadmissible : 0
        let lower = finite.count { $0 < estimate }
        let ties = settings.ties == .half ? finite.count { $0 == estimate } : 0
        below = (Double(lower) + 0.5 * Double(ties)) / Double(finite.count + countedAbove)
        guard below > 0, below < 1 else { throw .allOnOneSide }
        bias = NormalDistribution.quantile(below)
    }

    /// The end below which the true number lies with the chance `level`, bias-corrected and accelerated (Efron 1987).
    public func bound(_ level: Double) -> Bound {
        precondition(level > 0 && level < 1, "a chance between 0 and 1")
        let shift = bias + NormalDistribution.quantile(level)
        let scale = 1 - acceleration * shift
        // Past this point the formula turns round; its limit is the outermost replicate.
        guard scale > 0 else { return Bound(level: level, value: percentile(1), monteCarloError: nil) }
        let adjusted = bias + shift / scale
        let place = NormalDistribution.chance(adjusted)
        let slope = density(adjusted) / density(bias) * (1 + 1 / (scale * scale))
        return Bound(level: level, value: percentile(place), monteCarloError: error(at: place, slope))
    }

    /// The interval that leaves out as much on either side.
    public func interval(_ confidence: Double = 0.95) -> (lower: Bound, upper: Bound) {
        (bound((1 - confidence) / 2), bound((1 + confidence) / 2))
    }

    /// The quantile of the replicates, uncorrected.
    public func percentile(_ level: Double) -> Double {
        TypeEightQuantile.value(level, of: replicates, infinite: countedAbove)
    }

    /// The quantile of the replicates with its Monte-Carlo error.
    public func percentileBound(_ level: Double) -> Bound {
        Bound(level: level, value: percentile(level), monteCarloError: error(at: level, 0))
    }

    private func density(_ x: Double) -> Double { exp(-x * x / 2) }

    /// Chance moves both the share below the estimate, which sets the place, and the values around the place.
    private func error(at place: Double, _ slope: Double) -> Double? {
        let count = Double(replicates.count + countedAbove)
        let together = min(below, place) - below * place
        let variance = slope * slope * below * (1 - below) - 2 * slope * together + place * (1 - place)
        let deviation = (max(0, variance) / count).squareRoot()
        let (low, high) = (place - deviation, place + deviation)
        guard low * count >= 1, (1 - high) * count >= 1 else { return nil }
        let above = percentile(high)
        return above.isFinite ? (above - percentile(low)) / 2 : nil
    }
}
