/// A bound on a linear form that follows from the rows of a system by whole-number arithmetic alone.
///
/// For any multipliers y, `c x = y (A x) + (c - y A) x`. Bounding each term on the right by the rows' and the unknowns'
/// own bounds gives a bound on the left that is true for every y (Neumaier and Shcherbina, 2004). So the y that a
/// floating-point solver proposes are rounded to fractions with one small denominator, and the rest is exact.
struct Certificate: Sendable {
    /// The largest whole value the form can have.
    let atMost: Int

    /// Denominators tried before a plain binary fraction. Multipliers of tables with margins are such small fractions.
    private static let denominators = [1, 2, 3, 4, 6, 12, 60, 840]

    /// - Parameter form: the form's coefficient of each unknown that has one.
    /// - Returns: nil where the multipliers prove nothing (an unlimited term is left, or numbers grow too large).
    init?(form: [Int: Int], multipliers: [(row: Int, factor: Double)], system: BoundSystem) {
        let denominator =
            Self.denominators.first { candidate in
                multipliers.allSatisfy {
                    let scaled = $0.factor * Double(candidate)
                    return abs(scaled) < 1e9 && abs(scaled - Double(scaled.nearest)) < 1e-6
                }
            } ?? 1 << 20
        var residual = form.mapValues { $0 * denominator }
        var total = 0
        for (index, factor) in multipliers {
            let scaled = factor * Double(denominator)
            guard abs(scaled) < 1e9 else { return nil }
            let multiplier = scaled.nearest
            guard multiplier != 0 else { continue }
            let row = system.rows[index]
            let end = multiplier > 0 ? row.upper : row.lower
            guard abs(end) < Interval.unbounded, Self.add(end, times: multiplier, to: &total) else { return nil }
            for (unknown, coefficient) in zip(row.unknowns, row.coefficients) {
                residual[unknown, default: 0] -= multiplier * coefficient
            }
        }
        for (unknown, factor) in residual where factor != 0 {
            let end = factor > 0 ? system.bounds[unknown].upper : system.bounds[unknown].lower
            guard abs(end) < Interval.unbounded, Self.add(end, times: factor, to: &total) else { return nil }
        }
        atMost = total.floorDivided(by: denominator)
    }

    private static func add(_ value: Int, times factor: Int, to total: inout Int) -> Bool {
        let (product, overflow) = value.multipliedReportingOverflow(by: factor)
        let (sum, carried) = total.addingReportingOverflow(product)
        total = sum
        return !overflow && !carried
    }
}

extension Double {
    /// The nearest whole number of one that is known to fit.
    fileprivate var nearest: Int { Int(self + (self < 0 ? -0.5 : 0.5)) }
}
