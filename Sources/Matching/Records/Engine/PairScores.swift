/// Compared pairs with what was learned from them: the one state that the steps of linking work on.
struct PairScores: Sendable {
    let fields: [any ComparedField]
    let leftCount: Int
    /// Nil where duplicates are sought within the left table.
    let rightCount: Int?
    private(set) var pairs: [RecordPair]
    private(set) var patterns: PatternCounts
    private(set) var learning: Learning
    var model: PairModel
    /// For each field and level the usual share of people who have the value agreed on; nil where too few are known.
    private(set) var usualShares: [[Double?]]
    /// How the likelihood rose while learning.
    private(set) var likelihoods: [Double] = []

    /// Random pairs that are compared to see how different people agree by chance.
    private static let randomMost = 600_000
    /// Random pairs that share an atom, of each kind.
    private static let sharingMost = 10_000

    init(
        fields: [any ComparedField], leftCount: Int, rightCount: Int?, pairs: [RecordPair], atoms: [AtomColumn],
        seed: UInt64,
        threads: Int
    ) async {
        self.fields = fields
        self.leftCount = leftCount
        self.rightCount = rightCount
        self.pairs = pairs
        patterns = await PatternCounts.compare(pairs, fields, threads: threads)
        let all = rightCount.map { Double(leftCount) * Double($0) } ?? Double(leftCount) * Double(leftCount - 1) / 2
        let draws = Int(min(Double(Self.randomMost), max(all, 1)))
        let drawn = RandomPairs.draw(draws, leftCount: leftCount, rightCount: rightCount, seed: seed)
        let random = await PatternCounts.compare(drawn, fields, threads: threads)
        let sharing = await Self.sharing(fields, atoms, leftCount, isOneTable: rightCount == nil, seed, threads)
        learning = Learning(
            levelCounts: fields.map(\.levels.count), ordered: fields.map(\.isOrdered), patterns: patterns.patterns,
            counts: patterns.counts.map(Double.init), random: WeighedPatterns(random), sharing: sharing,
            allPairs: max(all, 2),
            matchesMost: max(min(rightCount.map { Double(min(leftCount, $0)) } ?? 2 * Double(leftCount), all / 2), 1))
        model = learning.start()
        usualShares = [[Double?]](repeating: [Double?](repeating: nil, count: LevelTable.stride), count: fields.count)
    }

    /// Adds pairs that blocking had not found.
    mutating func add(_ more: [RecordPair], threads: Int) async {
        pairs = Array(Set(pairs).union(more)).sorted()
        patterns = await PatternCounts.compare(pairs, fields, threads: threads)
        learning = learning.with(patterns: patterns.patterns, counts: patterns.counts.map(Double.init))
    }

    /// Learns the model from the patterns alone.
    mutating func learn() {
        for turn in 0..<3 {
            settle()
            let posteriors = learning.expectation(model).posteriors
            let worth = { (place: Int) in learning.counts[place] * posteriors[place] }
            let known = model
            let posterior = { (pattern: Pattern) in Natural.logistic(known.priorWeight + known.weight(pattern)) }
            if turn < 2 { model.leansOn = learning.leaning(worth: worth, posterior: posterior) }
            model.other = learning.otherTables(leansOn: model.leansOn, posterior: posterior)
            learning.maximise(&model, worth)
        }
        settle()
        let posteriors = learning.expectation(model).posteriors
        learnShares(pairs.indices.map { ($0, posteriors[Int(patterns.places[$0])]) })
    }

    /// Rounds of learning until the likelihood stands still.
    private mutating func settle() {
        likelihoods = []
        for _ in 0..<60 {
            let likelihood = learning.step(&model)
            defer { likelihoods.append(likelihood) }
            if let last = likelihoods.last, abs(likelihood - last) < 1e-6 * abs(likelihood) + 1e-3 { break }
        }
    }

    /// For each field random pairs that share something of it.
    private static func sharing(
        _ fields: [any ComparedField], _ atoms: [AtomColumn], _ leftCount: Int, isOneTable: Bool, _ seed: UInt64,
        _ threads: Int
    ) async -> [WeighedPatterns] {
        var found: [WeighedPatterns] = []
        for field in fields.indices {
            var drawn: [RecordPair] = []
            // The most telling kinds come first; two are enough.
            for (kind, column) in atoms.enumerated().filter({ $0.element.field == field }).prefix(2) {
                drawn += RandomPairs.draw(
                    sharingMost, sharing: column, leftCount: leftCount, isOneTable: isOneTable,
                    seed: seed &+ UInt64(kind) &+ 1)
            }
            found.append(WeighedPatterns(await PatternCounts.compare(drawn, fields, threads: threads)))
        }
        return found
    }

    /// The levels of any pair, compared now.
    func pattern(of pair: RecordPair) -> Pattern {
        var pattern = Pattern(word: 0)
        var levels: [UInt8] = []
        for (place, field) in fields.enumerated() {
            levels.removeAll(keepingCapacity: true)
            field.appendLevels(of: [pair][...], to: &levels)
            pattern.word |= UInt64(levels[0]) << UInt64(4 * place)
        }
        return pattern
    }

    /// The logarithm of the odds that any two rows are one person, competition left out of account.
    func odds(_ pair: RecordPair) -> Double {
        let pattern = pattern(of: pair)
        return model.priorWeight + model.weight(pattern) + rarity(pair, pattern)
    }

    /// How much rarer or commoner than usual the values are that a pair agrees on.
    func rarity(_ pair: RecordPair, _ pattern: Pattern) -> Double {
        var sum = 0.0
        for field in fields.indices { sum += rarity(field, pair, pattern) }
        return sum
    }

    func rarity(_ field: Int, _ pair: RecordPair, _ pattern: Pattern) -> Double {
        let level = pattern.level(field)
        guard let range = fields[field].frequencyLevels, range.contains(UInt8(level)) else { return 0 }
        let alone = model.weightAlone(field, level)
        guard alone > 0.05, let usual = usualShares[field][level],
            let share = fields[field].share(of: pair, level: UInt8(level))
        else { return 0 }
        // Where another field has already said most of it, the rarity says as much less.
        let part = min(max(model.weight(field, pattern) / alone, 0), 1)
        let rarity = part * Natural.log(usual / share)
        return fields[field].rarityAdds ? rarity : min(rarity, 0)
    }

    /// Learns how rare the values usually are that one person's records agree on; rarity is measured against that, so
    /// that over all pairs of one person it neither adds nor takes away.
    ///
    /// - Parameter found: probable pairs, as places in `pairs`, with their probabilities.
    mutating func learnShares(_ found: [(place: Int, probability: Double)]) {
        var sums = [[(share: Double, worth: Double)]](
            repeating: [(Double, Double)](repeating: (0, 0), count: LevelTable.stride), count: fields.count)
        for (place, probability) in found where probability > 0.05 {
            let pattern = patterns.patterns[Int(patterns.places[place])]
            for field in fields.indices {
                let level = UInt8(pattern.level(field))
                guard let range = fields[field].frequencyLevels, range.contains(level),
                    let share = fields[field].share(of: pairs[place], level: level)
                else { continue }
                sums[field][Int(level)].share += probability * share
                sums[field][Int(level)].worth += probability
            }
        }
        usualShares = sums.map { $0.map { $0.worth < 5 ? nil : $0.share / $0.worth } }
    }
}

extension Learning {
    func with(patterns: [Pattern], counts: [Double]) -> Learning {
        Learning(
            levelCounts: levelCounts, ordered: ordered, patterns: patterns, counts: counts,
            random: random, sharing: sharing, allPairs: allPairs, matchesMost: matchesMost)
    }
}
