/// Learns a `PairModel` without being told which pairs are one person (expectation and maximisation, Dempster, Laird
/// and Rubin 1977; for linkage Winkler 1988).
///
/// The likelihood is that of all pairs of the two tables: those that blocking kept, by their patterns, and the rest,
/// which are taken to be different people. How levels are spread among different people comes from random pairs, so
/// the two kinds cannot change places; pairs of one person that are among the random ones are counted out.
struct Learning: Sendable {
    let levelCounts: [Int]
    let ordered: [Bool]
    /// The compared pairs, and random ones.
    let patterns: [Pattern]
    let counts: [Double]
    let random: WeighedPatterns
    /// For each field random pairs that share something of that field.
    let sharing: [WeighedPatterns]
    /// All pairs that there are.
    let allPairs: Double
    /// The most pairs that can be one person, where each person is in a table once.
    let matchesMost: Double

    /// Imagined pairs that keep what is learned from a few away from 0 and 1.
    static let priorPairs = 2.0
    static let shrinkingSame = 100.0
    static let shrinkingOther = 20.0

    var fieldCount: Int { levelCounts.count }

    /// A first guess: most pairs of one person agree.
    func start() -> PairModel {
        let none = [Int?](repeating: nil, count: fieldCount)
        let other = otherTables(leansOn: none) { _ in 0.0 }
        let same = levelCounts.map { LevelTable(levels: $0, overall: Self.guess($0)) }
        return PairModel(
            leansOn: none, same: same, other: other, prior: 0.3 * matchesMost / allPairs, ordered: ordered)
    }

    /// Shares of levels before anything is known: four fifths agree, the rest is spread.
    static func guess(_ levels: Int) -> [Double] {
        var shares = [Double](repeating: 0, count: levels)
        if levels == 2 { shares[1] = 1 }
        guard levels > 2 else { return shares }
        for level in 1..<(levels - 1) { shares[level] = 0.2 / Double(levels - 2) }
        shares[levels - 1] = 0.8
        return shares
    }

    /// One round: the probability of each pattern, then the tables that fit those best.
    /// - Returns: the logarithm of the likelihood of the model as it was.
    func step(_ model: inout PairModel) -> Double {
        let (posteriors, likelihood) = expectation(model)
        maximise(&model) { Double(counts[$0]) * posteriors[$0] }
        return likelihood
    }

    /// The tables of pairs of one person, and the prior, from how many such pairs each pattern is worth.
    func maximise(_ model: inout PairModel, _ worth: (Int) -> Double) {
        let total = patterns.indices.reduce(0.0) { $0 + worth($1) }
        model.same = sameTables(leansOn: model.leansOn, worth)
        model.prior = min(max(total, 0.5), matchesMost) / allPairs
        model.reweigh()
    }

    /// How probable each pattern makes one person, and the logarithm of the likelihood, with its prior, over the
    /// likelihood that all are different people.
    func expectation(_ model: PairModel) -> (posteriors: [Double], likelihood: Double) {
        let prior = model.priorWeight
        var likelihood = allPairs * Natural.log(1 - model.prior)
        var posteriors = [Double](repeating: 0, count: patterns.count)
        for (place, pattern) in patterns.enumerated() {
            let odds = prior + model.weight(pattern)
            posteriors[place] = Natural.logistic(odds)
            likelihood += counts[place] * (Natural.logSum(0, odds))
        }
        return (posteriors, likelihood)
    }

    func sameTables(leansOn: [Int?], _ worth: (Int) -> Double) -> [LevelTable] {
        var tables = [[Double]](
            repeating: [Double](repeating: 0, count: LevelTable.stride * LevelTable.stride), count: fieldCount)
        for (place, pattern) in patterns.enumerated() {
            let worth = worth(place)
            if worth > 1e-9 { Self.add(pattern, worth, leansOn, &tables) }
        }
        return levelCounts.indices.map { field in
            LevelTable(
                levels: levelCounts[field], overall: tables[field], prior: Self.guess(levelCounts[field]),
                priorWeight: Self.priorPairs, given: tables[field],
                shrinking: leansOn[field] == nil ? nil : Self.shrinkingSame)
        }
    }

    /// The tables of pairs of different people.
    /// - Parameter posterior: how probably a random pattern is one person after all.
    func otherTables(leansOn: [Int?], posterior: (Pattern) -> Double) -> [LevelTable] {
        let size = LevelTable.stride * LevelTable.stride
        var overall = [[Double]](repeating: [Double](repeating: 0, count: size), count: fieldCount)
        var given = overall
        let alone = [Int?](repeating: nil, count: fieldCount)
        for (pattern, count) in random.entries {
            let worth = count * Self.doubt(posterior(pattern))
            Self.add(pattern, worth, alone, &overall)
            Self.add(pattern, worth, leansOn, &given)
        }
        for field in sharing.indices where leansOn.contains(field) {
            // Given the level of the field that they were drawn for, such pairs are as any other.
            let leaning = leansOn.map { $0 == field ? $0 : nil }
            for (pattern, count) in sharing[field].entries {
                Self.add(pattern, count * Self.doubt(posterior(pattern)), leaning, &given)
            }
        }
        return levelCounts.indices.map { field in
            let levels = levelCounts[field]
            var even = [Double](repeating: 1 / Double(max(levels - 1, 1)), count: levels)
            even[0] = 0
            return LevelTable(
                levels: levels, overall: overall[field], prior: even, priorWeight: 1, given: given[field],
                shrinking: leansOn[field] == nil ? nil : Self.shrinkingOther)
        }
    }

    /// What a random pair counts for among those of different people: nothing as soon as it may well be one person,
    /// since pairs that share something rare are drawn many times over.
    private static func doubt(_ posterior: Double) -> Double { posterior > 0.5 ? 0 : 1 - posterior }

    private static func add(_ pattern: Pattern, _ worth: Double, _ leansOn: [Int?], _ tables: inout [[Double]]) {
        for field in tables.indices {
            let level = pattern.level(field)
            guard level > 0 else { continue }
            let given = leansOn[field].map { pattern.level($0) } ?? 0
            tables[field][given * LevelTable.stride + level] += worth
        }
    }
}

/// Patterns with how often each was met.
struct WeighedPatterns: Sendable {
    let entries: [(pattern: Pattern, count: Double)]

    init(entries: [(pattern: Pattern, count: Double)]) { self.entries = entries }

    init(_ counts: PatternCounts) {
        entries = zip(counts.patterns, counts.counts).map { ($0, Double($1)) }
    }
}
