/// Linking two tables in which nobody is twice: pairs compete, and what wins teaches the model again.
struct OneToOneRound: Sendable {
    /// The pairs that could still be one person, in order.
    private(set) var edges: [Competition.Edge] = []
    /// For each edge the place of its pair.
    private(set) var places: [Int] = []
    private(set) var odds: [Double] = []
    private(set) var probabilities: [Double] = []
    /// The logarithm of the odds of any two rows that are left over, before anything is compared.
    private(set) var start = 0.0

    /// What a person has confirmed: as good as certain.
    private static let certain = 50.0
    /// Pairs below these odds take no part.
    private static let leastOdds = -9.0
    /// The most that rare values may add to the odds; a pair is looked at more closely from this much below.
    private static let rarityMost = 10.0

    /// - Parameter expected: how many pairs are expected to be one person.
    init(_ scores: PairScores, expected: Double, rejected: Set<RecordPair>, confirmed: Set<RecordPair>) {
        guard let rightCount = scores.rightCount else { preconditionFailure("one to one within one table") }
        start = Self.start(expected, scores.leftCount, rightCount)
        let weights = scores.patterns.patterns.map { scores.model.weight($0) }
        let fixedLeft = Set(confirmed.map(\.left))
        let fixedRight = Set(confirmed.map(\.right))
        for (place, pair) in scores.pairs.enumerated() {
            if fixedLeft.contains(pair.left) || fixedRight.contains(pair.right) {
                // A confirmed record has its partner; its other pairs are out.
                guard confirmed.contains(pair) else { continue }
                edges.append(Competition.Edge(left: pair.left, right: pair.right, odds: Self.certain))
                places.append(place)
                continue
            }
            let pattern = Int(scores.patterns.places[place])
            let rough = start + weights[pattern]
            guard rough > Self.leastOdds - Self.rarityMost else { continue }
            let odds = rough + scores.rarity(pair, scores.patterns.patterns[pattern])
            guard odds > Self.leastOdds, !rejected.contains(pair) else { continue }
            edges.append(Competition.Edge(left: pair.left, right: pair.right, odds: odds))
            places.append(place)
        }
        let competition = Competition(edges, leftCount: scores.leftCount, rightCount: rightCount)
        odds = competition.odds(edges)
        probabilities = odds.map(Natural.logistic)
    }

    var expected: Double { probabilities.reduce(0, +) }

    /// The odds under which as many pairs as expected are the likeliest number.
    static func start(_ expected: Double, _ leftCount: Int, _ rightCount: Int) -> Double {
        // A few are always left over, or the last ones would be married to each other whatever they look like.
        let spare = 1 + 0.003 * Double(min(leftCount, rightCount))
        let left = max(Double(leftCount) - expected, 0) + spare
        let right = max(Double(rightCount) - expected, 0) + spare
        return Natural.log(max(expected, 0.5) / (left * right))
    }

    /// What the model learns from this round.
    func teach(_ scores: inout PairScores) {
        var worth = [Double](repeating: 0, count: scores.patterns.patterns.count)
        for (edge, place) in places.enumerated() { worth[Int(scores.patterns.places[place])] += probabilities[edge] }
        var known: [Pattern: Double] = [:]
        for (place, pattern) in scores.patterns.patterns.enumerated() where worth[place] > 1e-9 {
            known[pattern] = min(worth[place] / scores.learning.counts[place], 1)
        }
        let posterior = { (pattern: Pattern) in known[pattern] ?? 0 }
        scores.model.leansOn = scores.learning.leaning(worth: { worth[$0] }, posterior: posterior)
        scores.model.other = scores.learning.otherTables(leansOn: scores.model.leansOn, posterior: posterior)
        scores.learning.maximise(&scores.model) { worth[$0] }
        scores.learnShares(zip(places, probabilities).map { ($0, $1) })
    }

    /// Rows of each side that probably have no partner among the pairs looked at.
    func leftOver(_ leftCount: Int, _ rightCount: Int) -> (left: [Int], right: [Int]) {
        var (left, right) = ([Double](repeating: 0, count: leftCount), [Double](repeating: 0, count: rightCount))
        for (edge, probability) in zip(edges, probabilities) {
            left[Int(edge.left)] += probability
            right[Int(edge.right)] += probability
        }
        return (left.indices.filter { left[$0] < 0.5 }, right.indices.filter { right[$0] < 0.5 })
    }
}
