import Foundation

/// How much normal noise a promise of (ε, δ) asks for.
///
/// `deviation` is that of one answer that one person can change by at most 1 (Euclidean, over all answers together).
/// Balle and Wang 2018, theorem 8: the exact curve, not a bound of it.
public enum GaussianLoss {
    /// The δ that belongs to an ε where one person changes the answers by `shift` deviations.
    public static func delta(epsilon: Double, shift: Double) -> Double {
        let (upper, lower) = (shift / 2 - epsilon / shift, -shift / 2 - epsilon / shift)
        return normal(upper) - exp(epsilon + logNormal(lower))
    }

    /// The greatest change, in deviations, that still keeps the promise. A hair below the root, never above.
    public static func shift(epsilon: Double, delta: Double) -> Double {
        precondition(epsilon > 0 && epsilon.isFinite, "an epsilon above 0")
        precondition(delta > 0 && delta < 1, "a delta between 0 and 1")
        var (low, high) = (0.0, 1.0)
        while Self.delta(epsilon: epsilon, shift: high) < delta { high *= 2 }
        for _ in 0..<200 where high - low > 1e-14 * high {
            let middle = (low + high) / 2
            if Self.delta(epsilon: epsilon, shift: middle) <= delta { low = middle } else { high = middle }
        }
        return low * (1 - 1e-9)
    }

    /// The share of a normal curve that lies below.
    static func normal(_ x: Double) -> Double { erfc(-x / 2.0.squareRoot()) / 2 }

    /// Its logarithm, also where the share itself is too small to be held: by the tail's continued fraction.
    static func logNormal(_ x: Double) -> Double {
        if x > -30 { return log(normal(x)) }
        var tail = -x
        for turn in stride(from: 60.0, through: 1, by: -1) { tail = -x + turn / tail }
        return -x * x / 2 - log(2 * Double.pi) / 2 - log(tail)
    }
}
