#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Logarithms and exponentials, which the standard library leaves to the platform's C library.
enum Natural {
    static func log(_ x: Double) -> Double {
        #if canImport(Glibc)
        Glibc.log(x)
        #elseif canImport(Musl)
        Musl.log(x)
        #else
        Darwin.log(x)
        #endif
    }

    static func exp(_ x: Double) -> Double {
        #if canImport(Glibc)
        Glibc.exp(x)
        #elseif canImport(Musl)
        Musl.exp(x)
        #else
        Darwin.exp(x)
        #endif
    }

    /// The probability whose odds have this logarithm.
    static func logistic(_ x: Double) -> Double { x >= 0 ? 1 / (1 + exp(-x)) : 1 - 1 / (1 + exp(x)) }

    /// The logarithm of the odds of a probability.
    static func logit(_ p: Double) -> Double { log(p / (1 - p)) }

    /// log(exp a + exp b), without overflow.
    static func logSum(_ a: Double, _ b: Double) -> Double {
        let (high, low) = (max(a, b), min(a, b))
        return low == -.infinity ? high : high + log(1 + exp(low - high))
    }
}
