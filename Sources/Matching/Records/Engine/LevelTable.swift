/// How often each level of a field is met, given the level of the field it leans on; one such table among pairs of
/// one person, one among pairs of two.
///
/// A missing value is left out: what is asked is the level among pairs in which both sides say something.
struct LevelTable: Sendable, Equatable {
    /// Levels of this field, the missing one among them.
    let levels: Int
    /// For each level of the other field (0, missing or none, gives the shares overall) the shares of the levels.
    private(set) var shares: [Double]

    static let stride = 16

    init(levels: Int, overall: [Double]) {
        precondition(levels <= Self.stride && overall.count == levels)
        self.levels = levels
        shares = [Double](repeating: 0, count: Self.stride * Self.stride)
        for given in 0..<Self.stride {
            for level in 1..<levels { shares[given * Self.stride + level] = overall[level] }
        }
    }

    subscript(given: Int, level: Int) -> Double { shares[given * Self.stride + level] }

    /// Shares from counts. Each is drawn towards the overall share, which is drawn towards `prior`.
    ///
    /// - Parameters:
    ///   - overall: weighted counts of (level of the other field, level of this one), `stride` apart, whose sums over
    ///     the other field give the shares overall.
    ///   - prior: shares of the levels of which `priorWeight` pairs are imagined.
    ///   - given: the counts that tell the shares given the other field's level.
    ///   - shrinking: so many pairs of the overall shares are imagined for each level of the other field; nil where
    ///     there is no other field.
    init(
        levels: Int, overall counts: [Double], prior: [Double], priorWeight: Double, given rows: [Double],
        shrinking: Double?
    ) {
        var overall = [Double](repeating: 0, count: levels)
        for given in 0..<Self.stride {
            for level in 1..<levels { overall[level] += counts[given * Self.stride + level] }
        }
        let total = overall.reduce(0, +) + priorWeight
        for level in 1..<levels { overall[level] = (overall[level] + priorWeight * prior[level]) / total }
        self.init(levels: levels, overall: overall)
        guard let shrinking else { return }
        for given in 1..<Self.stride {
            let row = (1..<levels).map { rows[given * Self.stride + $0] }
            let sum = row.reduce(0, +) + shrinking
            for level in 1..<levels {
                shares[given * Self.stride + level] = (row[level - 1] + shrinking * overall[level]) / sum
            }
        }
    }
}
