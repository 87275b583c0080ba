// Foundation only for the logarithm and the exponential.
import Foundation

/// The posterior probability that a pair between agencies is one person, by its pattern of agreement.
///
/// The agencies' own files are the control group: two rows of one agency are hardly ever one person, so their patterns
/// show what chance alone brings about, with all the dependence between keys. What pairs *between* agencies have
/// beyond that is matches. Patterns of matches are taken as independent by part (Fellegi and Sunter) and learned by EM
/// with the chance part held fixed. Nothing is labelled.
struct ChanceModel: Sendable {
    /// Expected number of matches among the pairs that share a key.
    private(set) var matches = 0.0
    /// Persons that agencies hold twice, as a share of the pairs between agencies that are one person.
    private(set) var repeats = 0.0
    private var index: [AgreementPattern: Int] = [:]
    private var posterior: [Double] = []
    private var weight: [Double] = []
    private var within: [Double] = []

    /// How many pairs' worth of belief the smooth version of the control has.
    private static let smoothing = 10.0
    init(_ shared: SharedKeys) {
        let counts = KeyPatternCounts(shared)
        index = counts.index
        repeats = counts.repeats
        var found = zip(counts.patterns, counts.between).map { $0.isSure ? $1 : 0 }
        var fit = Fit(counts, expected: counts.smoothed(belief: Self.smoothing, matches: found))
        // An agency's own repeats are no chance: they are taken out of the control as the matches become known.
        for _ in 0..<(repeats > 0 ? Self.passes : 0) {
            found = zip(fit.chances, counts.between).map { $0 * $1 }
            fit = Fit(counts, expected: counts.smoothed(belief: Self.smoothing, matches: found))
        }
        matches = fit.matches
        posterior = fit.chances
        weight = zip(fit.likely, fit.expected).map { log($0 + 1e-12) - log($1 + 1e-9) }
        // Within an agency chance brings as much in proportion to the pairs; matches only as many as are repeated.
        within = zip(fit.likely, fit.expected).map { $0 * counts.repeats / ($0 * counts.repeats + $1 + 1e-9) }
        // What chance does not bring about needs no other agency to show it.
        for (place, pattern) in counts.patterns.enumerated() where pattern.isRepeat {
            within[place] = max(within[place], Self.sureRepeat)
        }
    }

    private static let passes = 5
    private static let sureRepeat = 0.99

    /// Between 0 and 1, for a pair between two agencies.
    func probability(_ pattern: AgreementPattern) -> Double { index[pattern].map { posterior[$0] } ?? 0 }

    /// Between 0 and 1, for a pair of one agency.
    func probabilityWithin(_ pattern: AgreementPattern) -> Double { index[pattern].map { within[$0] } ?? 0 }

    /// For ranking: the logarithm of matches over chance.
    func weight(_ pattern: AgreementPattern) -> Double { index[pattern].map { weight[$0] } ?? -.infinity }
}

/// Expectation and maximisation over the patterns, what chance brings about being given.
private struct Fit {
    let expected: [Double]
    private(set) var chances: [Double]
    private(set) var likely: [Double]
    private(set) var matches = 0.0

    private static let rounds = 200

    init(_ counts: KeyPatternCounts, expected: [Double]) {
        self.expected = expected
        chances = zip(expected, counts.between).map { min(0.999, max(0.001, 1 - $0 / max($1, 1e-9))) }
        likely = [Double](repeating: 0, count: counts.patterns.count)
        for _ in 0..<Self.rounds {
            matches = zip(chances, counts.between).reduce(0) { $0 + $1.0 * $1.1 }
            guard matches > 0 else { break }
            likely = Self.independent(counts.patterns, zip(chances, counts.between).map { $0 * $1 }, total: matches)
            let next = zip(likely, expected).map { $0 / ($0 + $1 + 1e-9) }
            let change = zip(next, chances).reduce(0) { max($0, abs($1.0 - $1.1)) }
            chances = next
            if change < 1e-9 { break }
        }
    }

    /// The expected numbers if the parts of a match were independent, with half a pair for what was never seen.
    private static func independent(
        _ patterns: [AgreementPattern], _ counts: [Double], total: Double
    ) -> [Double] {
        var sums = [Double](repeating: log(total), count: patterns.count)
        for part in AgreementPattern.Part.allCases {
            var levels: [UInt8: Double] = [:]
            for (pattern, count) in zip(patterns, counts) { levels[pattern[part], default: 0.5] += count }
            let all = levels.values.sorted().reduce(0, +)
            let logs = levels.mapValues { log($0 / all) }
            for (place, pattern) in patterns.enumerated() { sums[place] += logs[pattern[part]] ?? 0 }
        }
        return sums.map(exp)
    }
}

/// How often each pattern occurs between agencies and within them.
struct KeyPatternCounts: Sendable {
    private(set) var patterns: [AgreementPattern] = []
    private(set) var index: [AgreementPattern: Int] = [:]
    private(set) var between: [Double] = []
    private(set) var within: [Double] = []
    /// Pairs between agencies for each pair within one, over all rows.
    private let scale: Double

    init(_ shared: SharedKeys) {
        let sizes = zip(shared.starts, shared.starts.dropFirst()).map { Double($1 - $0) }
        let inside = sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        let total = sizes.reduce(0, +)
        scale = inside > 0 ? (total * (total - 1) / 2 - inside) / inside : 1
        for pair in shared.pairs {
            let place: Int
            if let known = index[pair.pattern] {
                place = known
            } else {
                place = patterns.count
                index[pair.pattern] = place
                patterns.append(pair.pattern)
                between.append(0)
                within.append(0)
            }
            if shared.agency(of: pair.left) == shared.agency(of: pair.right) {
                within[place] += 1
            } else {
                between[place] += 1
            }
        }
    }

    /// Pairs within agencies that are certainly one person, over such pairs between agencies.
    var repeats: Double {
        var (inside, outside) = (0.0, 0.0)
        for (place, pattern) in patterns.enumerated() where pattern.isSure {
            inside += within[place]
            outside += between[place]
        }
        return outside > 0 ? min(1, inside * scale / outside) : 0
    }

    /// What chance brings about between agencies, expected number by pattern.
    ///
    /// A pattern that the control shows often is believed; a rare one leans on a smooth version, in which the place,
    /// the origin and the rarity do not depend on the rest.
    ///
    /// - Parameter matches: how many pairs between agencies with each pattern are taken for matches.
    func smoothed(belief: Double, matches: [Double]) -> [Double] {
        let share = repeats / max(scale, 1e-9)
        // Sure pairs of one agency are its repeats, and say nothing about chance.
        let control = zip(patterns, zip(within, matches)).map { pattern, pair in
            pattern.isSure ? 0 : max(0, pair.0 - share * pair.1)
        }
        let total = max(control.reduce(0, +), 1)
        var cells: [UInt64: Double] = [:]
        for (pattern, count) in zip(patterns, control) { cells[pattern.core, default: 0.1] += count }
        var smooth = patterns.map { (cells[$0.core] ?? 0.1) / total }
        for part in [AgreementPattern.Part.origin, .place, .rarity] {
            var levels: [UInt8: Double] = [:]
            for (pattern, count) in zip(patterns, control) { levels[pattern[part], default: 0.5] += count }
            let all = levels.values.sorted().reduce(0, +)
            for (place, pattern) in patterns.enumerated() { smooth[place] *= (levels[pattern[part]] ?? 0) / all }
        }
        return zip(control, smooth).map { count, smooth in
            (count * count + smooth * total * belief) / (count + belief) * scale
        }
    }
}

extension AgreementPattern {
    /// The five parts that hang together by the way keys are joined.
    fileprivate var core: UInt64 { code & 0xFF_FFFF_FFFF }
}
