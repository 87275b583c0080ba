import Foundation

/// The normal distribution with mean 0 and variance 1.
enum NormalDistribution {
    /// The chance of a value of at most this.
    static func chance(_ value: Double) -> Double { erfc(-value / 2.0.squareRoot()) / 2 }

    /// The value that the chance belongs to; infinite at 0 and 1.
    static func quantile(_ chance: Double) -> Double {
        precondition(chance >= 0 && chance <= 1, "a chance from 0 to 1")
        if chance == 0 { return -.infinity }
        if chance == 1 { return .infinity }
        // From a rough start on the side of the smaller tail; Halley's steps treble the digits each.
        let tail = min(chance, 1 - chance)
        let root = (-2 * log(tail)).squareRoot()
        var value = -(root - (2.30753 + 0.27061 * root) / (1 + root * (0.99229 + root * 0.04481)))
        for _ in 0..<4 {
            let error = (self.chance(value) - tail) / (exp(-value * value / 2) / (2 * Double.pi).squareRoot())
            value -= error / (1 + value * error / 2)
        }
        return chance < 0.5 ? value : -value
    }
}
