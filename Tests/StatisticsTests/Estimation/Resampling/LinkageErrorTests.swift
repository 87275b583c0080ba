import Testing

@testable import Statistics

@Suite struct `Linkage errors in the interval` {
    private static let truth = ResamplingExamples.table(
        "ABC", [("1", 400), ("2", 350), ("3", 300), ("12", 120), ("13", 90), ("23", 80), ("123", 40)])

    /// What a linkage makes of people: every record is lost to the others with a chance of its own.
    private static func linked(_ table: CaptureTable, recall: Double, _ source: inout Philox) -> CaptureTable {
        let lost = 1 - recall.squareRoot()
        var counts = [Int](repeating: 0, count: 1 << table.listCount)
        for cell in table.cells {
            for _ in 0..<cell.count {
                var rest: UInt32 = 0
                for list in 0..<table.listCount where cell.history >> UInt32(list) & 1 == 1 {
                    if source.unit() < lost { counts[1 << list] += 1 } else { rest |= 1 << UInt32(list) }
                }
                if rest != 0 { counts[Int(rest)] += 1 }
            }
        }
        let cells = counts.indices.dropFirst().map { CaptureTable.Cell(history: UInt32($0), count: counts[$0]) }
        return (try? CaptureTable(lists: table.lists, cells: cells)) ?? table
    }

    private static func records(_ counts: [Int], _ list: Int) -> Int {
        counts.indices.reduce(0) { $0 + ($1 >> list & 1 == 1 ? counts[$1] : 0) }
    }

    @Test func `without errors nothing changes`() {
        let table = LinkageBootstrap(quality: LinkageQuality(recall: 1, precision: 1), seed: 1)
            .corrected(Self.truth)
        for cell in Self.truth.cells {
            #expect(table.cells.first { $0.history == cell.history }?.count == cell.count)
        }
        var source = Philox(seed: 1)
        let rates = LinkageQuality.Rates(recall: 1, precision: 1)
        #expect(TrueTable(Self.truth).draw(rates, from: &source)[1...] == [400, 350, 120, 300, 90, 80, 40])
    }

    @Test func `lists keep their records and no count falls below 0`() {
        let rates = LinkageQuality.Rates(recall: 0.6, precision: 0.7)
        for table in [Self.truth, ResamplingExamples.western, ResamplingExamples.unitedKingdom] {
            var first = Philox(seed: 0)
            let full = TrueTable(table).draw(LinkageQuality.Rates(recall: 1, precision: 1), from: &first)
            for seed in 0..<30 {
                var source = Philox(seed: UInt64(seed))
                for drawn in [TrueTable(table).draw(rates, from: &source), TrueTable(table).expected(rates)] {
                    #expect(drawn.allSatisfy { $0 >= 0 } && drawn[0] == 0)
                    for list in 0..<table.listCount { #expect(Self.records(drawn, list) == Self.records(full, list)) }
                }
            }
        }
    }

    /// Of 100 links with a precision of .9, ten are wrong: ninety people stay on both lists. Where a recall of .9 says
    /// that these are nine in ten of the truth, there are a hundred.
    @Test func `the worked example of two lists`() {
        let table = ResamplingExamples.table("AB", [("1", 500), ("2", 300), ("12", 100)])
        let wrong = LinkageBootstrap(quality: LinkageQuality(recall: 1, precision: 0.9), seed: 1).corrected(table)
        #expect(wrong.cells.map(\.count) == [510, 310, 90])
        let both = LinkageBootstrap(quality: LinkageQuality(recall: 0.9, precision: 0.9), seed: 1).corrected(table)
        #expect(both.cells.map(\.count) == [500, 300, 100])
        let missed = LinkageBootstrap(quality: LinkageQuality(recall: 0.8, precision: 1), seed: 1).corrected(table)
        #expect(missed.cells.map(\.count) == [475, 275, 125])
    }

    @Test func `draws centre on the truth that the errors hid`() {
        var (source, sums) = (Philox(seed: 4), [Double](repeating: 0, count: 8))
        let rates = LinkageQuality.Rates(recall: 0.85, precision: 1)
        for _ in 0..<400 {
            let observed = Self.linked(Self.truth, recall: 0.85, &source)
            for (place, count) in TrueTable(observed).draw(rates, from: &source).enumerated() {
                sums[place] += Double(count) / 400
            }
        }
        for (history, expected) in [(3, 120.0), (5, 90), (6, 80), (7, 40), (1, 400)] {
            #expect(abs(sums[history] - expected) < 0.03 * expected + 1)
        }
    }

    @Test func `a small sample of links leaves a wider interval`() async throws {
        let width = { (sample: Int) in
            let quality = LinkageQuality(
                found: sample * 9 / 10, ofTrueLinks: sample, right: sample, ofMadeLinks: sample)
            let result = try await LinkageBootstrap(quality: quality, replicates: 400, seed: 2).run(Self.truth) {
                rows in
                let places = [3, 5, 6, 7].map { history in rows.cells.firstIndex { $0.history == UInt32(history) } ?? 0
                }
                return ClosureEstimator { counts in
                    100_000 / Double(1 + places.reduce(0) { $0 + counts[$1] })
                }
            }
            return result.interval().upper.value - result.interval().lower.value
        }
        #expect(try await width(20) > 1.5 * width(2_000))
    }

    @Test func `the number of threads changes nothing`() async throws {
        let quality = LinkageQuality(found: 90, ofTrueLinks: 100, right: 99, ofMadeLinks: 100)
        let settings = LinkageBootstrap(quality: quality, replicates: 200, seed: 3)
        let one = try await settings.run(Self.truth) { StepwiseWorkspace($0) }
        let three = try await settings.run(Self.truth, threads: 3) { StepwiseWorkspace($0) }
        #expect(one.bootstrap.replicates == three.bootstrap.replicates && one.estimate == three.estimate)
    }

    /// Twenty-five worlds of 2,000 people on three lists, recall .9: the plain interval misses most of them.
    @Test func `the interval covers the truth where the plain one does not`() async throws {
        var (covered, plain) = (0, 0)
        let shares = [0.3, 0.35, 0.25]
        let weights = (0..<8).map { history in
            shares.indices.reduce(1.0) { $0 * (history >> $1 & 1 == 1 ? shares[$1] : 1 - shares[$1]) }
        }
        for world in 0..<25 {
            var (source, counts) = (Philox(seed: 21, stream: UInt64(world)), [Int](repeating: 0, count: 8))
            MultinomialDraw(weights: weights).draw(2_000, into: &counts, from: &source)
            let people = Self.truth.cells.map {
                CaptureTable.Cell(history: $0.history, count: counts[Int($0.history)])
            }
            let seen = Self.linked(try CaptureTable(lists: Self.truth.lists, cells: people), recall: 0.9, &source)
            let found = BinomialDraw.draw(500, chance: 0.9, from: &source)
            let quality = LinkageQuality(found: found, ofTrueLinks: 500, right: 500, ofMadeLinks: 500)
            let carried = try await LinkageBootstrap(quality: quality, replicates: 200, seed: UInt64(world))
                .run(seen) { StepwiseWorkspace($0) }.interval()
            let usual = try Bootstrap(replicates: 200, source: .philox(seed: UInt64(world)))
                .run(seen.counts) { StepwiseWorkspace(seen) }.interval()
            if carried.lower.value <= 2_000 && 2_000 <= carried.upper.value { covered += 1 }
            if usual.lower.value <= 2_000 && 2_000 <= usual.upper.value { plain += 1 }
        }
        #expect(covered >= 22)
        #expect(plain <= 15)
    }
}
