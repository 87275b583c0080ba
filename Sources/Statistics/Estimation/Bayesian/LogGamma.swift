import Foundation

/// The logarithm of the gamma function for numbers above 0, the same on every machine and thread.
///
/// The system's own writes a sign to a place that all threads share.
enum LogGamma {
    private static let halfLogOfTwoPi = 0.918_938_533_204_672_8
    /// From here on seven terms of Stirling's series leave nothing that a `Double` could hold.
    private static let seriesMin = 12.0

    private static let terms: [Double] = [
        1 / 156, -691 / 360_360, 1 / 1_188, -1 / 1_680, 1 / 1_260, -1 / 360, 1 / 12,
    ]

    static func value(_ x: Double) -> Double {
        precondition(x > 0, "a number above 0")
        // Γ(x) = Γ(x + k) / x(x + 1)…(x + k - 1)
        var (large, product) = (x, 1.0)
        while large < seriesMin {
            product *= large
            large += 1
        }
        let inverse = 1 / large
        let square = inverse * inverse
        let series = terms.reduce(0.0) { $0 * square + $1 } * inverse
        let stirling = (large - 0.5) * log(large) - large + halfLogOfTwoPi + series
        return stirling - log(product)
    }
}
