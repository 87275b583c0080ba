import Testing

@testable import Matching

@Suite struct `Learning without labels` {
    /// Patterns of five fields of three levels, as two kinds of pairs would give them.
    private func learning(seed: UInt64) -> Learning {
        var random = SmallRandom(state: seed)
        func draw(_ same: Bool) -> Pattern {
            var word: UInt64 = 0
            for field in 0..<5 {
                let chance = random.next(upperBound: UInt64(100))
                let level: UInt64 =
                    same ? (chance < 5 ? 0 : chance < 15 ? 1 : 2) : (chance < 5 ? 0 : chance < 90 ? 1 : 2)
                word |= level << UInt64(4 * field)
            }
            return Pattern(word: word)
        }
        func tally(_ patterns: [Pattern]) -> [(Pattern, Double)] {
            Dictionary(patterns.map { ($0, 1.0) }, uniquingKeysWith: +).sorted { $0.key.word < $1.key.word }
        }
        // All pairs of two tables of a hundred, eighty of them one person.
        let pairs = tally((0..<10_000).map { draw($0 < 80) })
        let random2 = tally((0..<20_000).map { _ in draw(false) })
        return Learning(
            levelCounts: [Int](repeating: 3, count: 5), ordered: [Bool](repeating: true, count: 5),
            patterns: pairs.map(\.0), counts: pairs.map(\.1),
            random: WeighedPatterns(entries: random2), sharing: [], allPairs: 10_000, matchesMost: 100)
    }

    @Test(arguments: 1...6)
    func `never makes the likelihood fall`(seed: UInt64) {
        let learning = learning(seed: seed)
        var model = learning.start()
        var last = -Double.infinity
        for _ in 0..<40 {
            let likelihood = learning.step(&model)
            // Imagined pairs keep shares away from 0, which may cost the bare likelihood a trifle.
            #expect(likelihood >= last - 0.5)
            last = likelihood
        }
    }

    @Test(arguments: 1...6)
    func `finds how often fields agree and how many pairs there are`(seed: UInt64) {
        let learning = learning(seed: seed)
        var model = learning.start()
        for _ in 0..<60 { _ = learning.step(&model) }
        #expect(abs(model.prior * 10_000 - 80) < 25)
        for field in 0..<5 {
            #expect(abs(model.same[field][0, 2] - 85.0 / 95) < 0.12)
            #expect(abs(model.other[field][0, 2] - 10.0 / 95) < 0.02)
            #expect(model.weightAlone(field, 2) > 0 && model.weightAlone(field, 1) < 0)
            #expect(model.weightAlone(field, 0) == 0)
        }
    }

    @Test func `lets weights of ordered levels only rise`() {
        #expect(PairModel.rising([1, 3, 2, 4], [1, 1, 1, 1]) == [1, 2.5, 2.5, 4])
        #expect(PairModel.rising([3, 2, 1], [1, 1, 2]) == [1.75, 1.75, 1.75])
        #expect(PairModel.rising([-1, 0, 5], [1, 1, 1]) == [-1, 0, 5])
    }

    /// The worked example of `record-linkage.md`.
    @Test func `weighs the worked example as the page says`() {
        let same = LevelTable(levels: 3, overall: [0, 0.1, 0.9])
        let other = LevelTable(levels: 3, overall: [0, 0.99, 0.01])
        let model = PairModel(
            leansOn: [nil, nil], same: [same, same], other: [other, other], prior: 0.001, ordered: [true, true])
        let both = Pattern(word: 2 | 2 << 4)
        let one = Pattern(word: 2 | 1 << 4)
        let missing = Pattern(word: 2)
        #expect(abs(model.weight(both) - 8.9996) < 1e-4)
        #expect(abs(model.weight(one) - 2.2072) < 1e-4)
        #expect(abs(model.weight(missing) - 4.4998) < 1e-4)
        #expect(abs(Natural.logistic(model.priorWeight + model.weight(both)) - 0.8902) < 1e-4)
    }

    @Test func `gives pairs that exclude each other their share of one`() {
        // Two left records, one right: odds 3 and 1 to 1. The sets are none, the first, the second: 1, 3, 1.
        let edges = [
            Competition.Edge(left: 0, right: 0, odds: Natural.log(3)), Competition.Edge(left: 1, right: 0, odds: 0),
        ]
        let found = Competition(edges, leftCount: 2, rightCount: 1).odds(edges).map(Natural.logistic)
        #expect(abs(found[0] - 0.6) < 1e-9)
        #expect(abs(found[1] - 0.2) < 1e-9)
    }

    @Test(arguments: 1...20)
    func `is exact where pairs form no ring`(seed: UInt64) {
        var random = SmallRandom(state: seed)
        // A path: left 0 - right 0 - left 1 - right 1 - left 2.
        let edges = [(0, 0), (1, 0), (1, 1), (2, 1)].map {
            Competition.Edge(left: $0, right: $1, odds: Double(random.next(upperBound: UInt64(80))) / 10 - 4)
        }
        let found = Competition(edges, leftCount: 3, rightCount: 2).odds(edges).map(Natural.logistic)
        var (sums, total) = ([Double](repeating: 0, count: 4), 0.0)
        for set in 0..<16 {
            let taken = (0..<4).filter { set >> $0 & 1 == 1 }
            guard Set(taken.map { edges[$0].left }).count == taken.count,
                Set(taken.map { edges[$0].right }).count == taken.count
            else { continue }
            let product = taken.reduce(1.0) { $0 * Natural.exp(edges[$1].odds) }
            total += product
            for edge in taken { sums[edge] += product }
        }
        for edge in 0..<4 { #expect(abs(found[edge] - sums[edge] / total) < 1e-5) }
    }
}
