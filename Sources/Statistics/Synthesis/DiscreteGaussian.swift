/// Whole numbers with the probabilities of a normal curve of mean 0: P(x) ∝ exp(−x² / (2 · variance)).
///
/// Drawn exactly, in whole numbers alone (Canonne, Kamath and Steinke 2020, algorithms 1 to 3): noise in floating point
/// shows in its last bits what it was added to.
public struct DiscreteGaussian: Sendable {
    /// Beyond this the products of one draw would not fit 128 bits.
    public static let mostVariance: UInt64 = 1 << 58

    /// What stands in the curve's formula.
    public let variance: UInt64
    /// The scale of the two-sided geometric numbers that are proposed: the whole part of the deviation, and one.
    private let scale: UInt64

    /// - Parameter variance: from 1 to ``mostVariance``.
    public init(variance: UInt64) {
        precondition(variance > 0 && variance <= Self.mostVariance, "a variance from 1 to 2^58")
        self.variance = variance
        scale = Self.root(of: variance) + 1
    }

    /// One number.
    public func next(using generator: inout some RandomNumberGenerator) -> Int64 {
        while true {
            let proposed = proposal(using: &generator)
            // Would be kept with a chance of less than 10⁻⁷⁰⁰, and its square would not fit.
            if proposed.magnitude > 60 * scale { continue }
            let (product, target) = (UInt128(proposed.magnitude) * UInt128(scale), UInt128(variance))
            let distance = product > target ? product - target : target - product
            let square = 2 * target * UInt128(scale) * UInt128(scale)
            if Coin.exponential(distance * distance, over: square, using: &generator) { return proposed }
        }
    }

    /// A two-sided geometric number: P(x) ∝ exp(−|x| / scale).
    private func proposal(using generator: inout some RandomNumberGenerator) -> Int64 {
        while true {
            let low = UInt64.random(in: 0..<scale, using: &generator)
            guard Coin.exponential(UInt128(low), over: UInt128(scale), using: &generator) else { continue }
            var high: UInt64 = 0
            while Coin.exponential(1, over: 1, using: &generator) { high += 1 }
            let size = Int64(high * scale + low)
            let isNegative = Bool.random(using: &generator)
            // Zero has one sign only, or it would come twice as often as it should.
            if isNegative && size == 0 { continue }
            return isNegative ? -size : size
        }
    }

    /// The whole part of a square root.
    private static func root(of value: UInt64) -> UInt64 {
        var root = UInt64(Double(value).squareRoot())
        while root * root > value { root -= 1 }
        while (root + 1) * (root + 1) <= value { root += 1 }
        return root
    }
}

/// Throws of a coin whose chance is known exactly.
enum Coin {
    /// True with the chance exp(−numerator / denominator).
    static func exponential(
        _ numerator: UInt128, over denominator: UInt128, using generator: inout some RandomNumberGenerator
    ) -> Bool {
        let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
        var left = whole
        while left > 0 {
            if !fraction(1, over: 1, using: &generator) { return false }
            left -= 1
        }
        return fraction(rest, over: denominator, using: &generator)
    }

    /// The same for a quotient of at most 1, by the alternating series of the exponential.
    private static func fraction(
        _ numerator: UInt128, over denominator: UInt128, using generator: inout some RandomNumberGenerator
    ) -> Bool {
        var turns: UInt128 = 1
        while plain(numerator, over: denominator * turns, using: &generator) { turns += 1 }
        return turns % 2 == 1
    }

    /// True with the chance numerator / denominator.
    private static func plain(
        _ numerator: UInt128, over denominator: UInt128, using generator: inout some RandomNumberGenerator
    ) -> Bool {
        below(denominator, using: &generator) < numerator
    }

    /// A number from 0 up to, not with, the bound, each as likely.
    private static func below(_ bound: UInt128, using generator: inout some RandomNumberGenerator) -> UInt128 {
        let unused = (bound - 1).leadingZeroBitCount
        if unused == 128 { return 0 }
        while true {
            var drawn = UInt128(generator.next())
            if unused < 64 { drawn |= UInt128(generator.next()) << 64 }
            drawn &= UInt128.max >> UInt128(unused)
            if drawn < bound { return drawn }
        }
    }
}
