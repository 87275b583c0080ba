import Foundation

/// Chances of a Poisson count to be as far off as one that was seen.
enum PoissonTails {
    /// The smaller one of P(X <= count) and P(X >= count).
    ///
    /// - Parameter atLeast: where it is certain that the chance is not below this, any number that is not below it may
    ///   be the answer: most counts need no sum.
    static func smaller(count: Double, mean: Double, atLeast: Double = 1) -> Double {
        if mean <= 0 { return count > 0 ? 0 : 1 }
        if count == 0 { return exp(-mean) }
        let single = exp(count * log(mean) - mean - logFactorial(count))
        if single >= atLeast { return 1 }
        // Within a standard deviation of a large mean both chances are above a tenth.
        if atLeast <= 0.1, mean > 1000, (count - mean) * (count - mean) < mean { return 1 }
        let tail = count <= mean ? lowerTail(count, mean) : upperTail(count, mean)
        let here = single * tail
        return min(here, 1 - here + single)
    }

    /// P(X <= count) as a multiple of P(X = count).
    private static func lowerTail(_ count: Double, _ mean: Double) -> Double {
        var (sum, term, at) = (1.0, 1.0, count)
        while at > 0, term > 1e-17 * sum {
            term *= at / mean
            sum += term
            at -= 1
        }
        return sum
    }

    /// P(X >= count) as a multiple of P(X = count).
    private static func upperTail(_ count: Double, _ mean: Double) -> Double {
        var (sum, term, at) = (1.0, 1.0, count)
        while term > 1e-17 * sum {
            at += 1
            term *= mean / at
            sum += term
        }
        return sum
    }

    private static let small: [Double] = (0..<1024).scan(0.0) { $0 + ($1 > 1 ? log(Double($1)) : 0) }

    /// The logarithm of a whole number's factorial.
    static func logFactorial(_ count: Double) -> Double {
        if count < 1024 { return small[Int(count)] }
        return logGamma(count + 1)
    }

    /// The logarithm of the gamma function above 1, by Stirling's series.
    static func logGamma(_ value: Double) -> Double {
        var (x, shift) = (value, 0.0)
        while x < 16 {
            shift += log(x)
            x += 1
        }
        let inverse = 1 / x
        let square = inverse * inverse
        let series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188))))
        return (x - 0.5) * log(x) - x + 0.918_938_533_204_672_8 + series - shift
    }

    /// The slope of `logGamma`.
    static func digamma(_ value: Double) -> Double {
        var (x, shift) = (value, 0.0)
        while x < 16 {
            shift += 1 / x
            x += 1
        }
        let square = 1 / (x * x)
        let series = square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square * (1 / 240 - square / 132))))
        return log(x) - 0.5 / x - series - shift
    }
}

extension Sequence {
    fileprivate func scan<Result>(_ first: Result, _ next: (Result, Element) -> Result) -> [Result] {
        var running = first
        return map { element in
            running = next(running, element)
            return running
        }
    }
}
