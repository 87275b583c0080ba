import Foundation

/// How many of some trials succeed, drawn at random.
///
/// Where fewer than 30 are expected the distribution is walked from 0 (inversion), else Kachitvichyanukul and
/// Schmeiser's rejection is used (CACM 31, 1988). Every step is R's `rbinom`, so the same even numbers give the same
/// draw.
public enum BinomialDraw {
    /// - Parameters:
    ///   - trials: not below 0.
    ///   - chance: of each trial, from 0 to 1.
    public static func draw<Source: UnitSource>(
        _ trials: Int, chance: Double, from source: inout Source
    ) -> Int {
        precondition(trials >= 0 && chance >= 0 && chance <= 1, "a number of trials and a chance")
        guard trials > 0, chance > 0 else { return 0 }
        guard chance < 1 else { return trials }
        let lesser = min(chance, 1 - chance)
        let hits =
            Double(trials) * lesser < 30
            ? walked(trials, lesser, &source)
            : BinomialRejection(trials, chance: lesser).draw(from: &source)
        return chance > 0.5 ? trials - hits : hits
    }

    /// No walk of at most 30 expected successes goes further, but for rounding.
    private static let walkMax = 110

    private static func walked<Source: UnitSource>(_ trials: Int, _ chance: Double, _ source: inout Source) -> Int {
        let failure = 1 - chance
        let odds = chance / failure
        let (none, growth) = (power(failure, trials), odds * Double(trials + 1))
        while true {
            var (hits, density, left) = (0, none, source.unit())
            while hits <= walkMax {
                if left < density { return hits }
                left -= density
                hits += 1
                density *= growth / Double(hits) - odds
            }
        }
    }

    /// By repeated squaring: the last bit is not that of `pow`, and R's draws depend on it.
    static func power(_ base: Double, _ exponent: Int) -> Double {
        var (result, square, left) = (1.0, base, exponent)
        while true {
            if left & 1 == 1 { result *= square }
            left >>= 1
            guard left > 0 else { return result }
            square *= square
        }
    }
}
