import Foundation

/// Binomial draws where 30 or more successes are expected: a roof over the distribution is thrown at until a throw
/// falls below it ("BTPE": a triangle, two parallelograms and two exponential tails).
struct BinomialRejection: Sendable {
    private let trials: Double
    private let chance: Double
    private let failure: Double
    private let odds: Double
    private let growth: Double
    private let variance: Double
    /// The mode before rounding, and the mode.
    private let peak: Double
    private let mode: Int
    /// The middle and the half width of the triangle, its ends, and the height of the parallelograms.
    private let centre: Double
    private let halfWidth: Double
    private let left: Double
    private let right: Double
    private let shoulder: Double
    private let leftRate: Double
    private let rightRate: Double
    /// The areas under the roof, added up: triangle, parallelograms, left tail, right tail.
    private let areas: (triangle: Double, sides: Double, leftTail: Double, all: Double)

    /// - Parameter chance: at most a half.
    init(_ trials: Int, chance: Double) {
        self.trials = Double(trials)
        self.chance = chance
        failure = 1 - chance
        let expected = self.trials * chance
        odds = chance / failure
        growth = odds * (self.trials + 1)
        variance = expected * failure
        peak = expected + chance
        mode = Int(peak)
        halfWidth = (2.195 * variance.squareRoot() - 4.6 * failure).rounded(.towardZero) + 0.5
        centre = Double(mode) + 0.5
        left = centre - halfWidth
        right = centre + halfWidth
        shoulder = 0.134 + 20.5 / (15.3 + Double(mode))
        let leftSlope = (peak - left) / (peak - left * chance)
        leftRate = leftSlope * (1 + 0.5 * leftSlope)
        let rightSlope = (right - peak) / (right * failure)
        rightRate = rightSlope * (1 + 0.5 * rightSlope)
        let sides = halfWidth * (1 + shoulder + shoulder)
        let leftTail = sides + shoulder / leftRate
        areas = (halfWidth, sides, leftTail, leftTail + shoulder / rightRate)
    }

    func draw<Source: UnitSource>(from source: inout Source) -> Int {
        while true {
            let across = source.unit() * areas.all
            let up = source.unit()
            if across <= areas.triangle { return Int(centre - halfWidth * up + across) }
            if let (hits, height) = thrown(across, up), accepts(hits, height) { return hits }
        }
    }

    /// Where a throw beside the triangle lands, and how high; none where it misses the roof.
    private func thrown(_ across: Double, _ up: Double) -> (hits: Int, height: Double)? {
        if across <= areas.sides {
            let place = left + (across - areas.triangle) / shoulder
            let height = up * shoulder + 1 - abs(centre - place) / halfWidth
            return height > 1 || height <= 0 ? nil : (Int(place), height)
        }
        if across > areas.leftTail {
            let hits = Int(right - log(up) / rightRate)
            return Double(hits) > trials ? nil : (hits, up * (across - areas.leftTail) * rightRate)
        }
        let hits = Int(left + log(up) / leftRate)
        return hits < 0 ? nil : (hits, up * (across - areas.sides) * leftRate)
    }

    private func accepts(_ hits: Int, _ height: Double) -> Bool {
        let distance = abs(hits - mode)
        let far = Double(distance)
        if distance <= 20 || far >= variance / 2 - 1 { return height <= ratio(hits) }
        // Two parabolas around the logarithm settle nearly every throw.
        let slack = (far / variance) * ((far * (far / 3 + 0.625) + 0.1666666666666) / variance + 0.5)
        let normal = -(far * far) / (2 * variance)
        let level = log(height)
        if level < normal - slack { return true }
        return level <= normal + slack && level <= logRatio(hits)
    }

    /// The chance of so many successes as a multiple of the mode's, step by step.
    private func ratio(_ hits: Int) -> Double {
        var ratio = 1.0
        if mode < hits {
            for step in mode + 1...hits { ratio *= growth / Double(step) - odds }
        } else if mode > hits {
            for step in hits + 1...mode { ratio /= growth / Double(step) - odds }
        }
        return ratio
    }

    /// Its logarithm by Stirling's series. The last two signs are the paper's and R's; strictly they would be minus,
    /// which changes less than one throw in ten thousand.
    private func logRatio(_ hits: Int) -> Double {
        let (hit, miss) = (Double(hits + 1), trials - Double(hits) + 1)
        let (top, rest) = (Double(mode + 1), trials + 1 - Double(mode))
        let series = { (x: Double) in
            let square = x * x
            return (13860 - (462 - (132 - (99 - 140 / square) / square) / square) / square) / x / 166320
        }
        return centre * log(top / hit) + (trials - Double(mode) + 0.5) * log(rest / miss)
            + Double(hits - mode) * log(miss * chance / (hit * failure))
            + series(top) + series(rest) + series(hit) + series(miss)
    }
}
