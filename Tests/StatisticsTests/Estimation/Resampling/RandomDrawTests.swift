import Testing

@testable import Statistics

@Suite struct `Drawing at random` {
    @Test func `R's numbers after set.seed(1234)`() {
        var source = MersenneTwister(seed: 1234)
        for expected in [0.1137034113053232, 0.6222994048148394, 0.6092747328802943] {
            #expect(abs(source.unit() - expected) < 1e-16)
        }
    }

    /// Sums of 3,000 draws of R 4.2.2, each times its place modulo 97, from 1 to 97.
    @Test(arguments: [
        (1, 10, 0.3, 435_060), (3, 1_000, 0.0299, 4_399_540), (4, 1_000, 0.03, 4_403_177),
        (6, 2_744, 0.36, 144_836_582), (7, 2_744, 0.64, 257_558_700), (8, 100_000, 0.5, 7_334_200_133),
        (13, 345, 0.2608, 13_184_098), (4_294_967, 5_000_000, 0.123456, 90_547_661_977),
    ])
    func `R's binomial draws`(seed: UInt32, trials: Int, chance: Double, sum: Int) {
        var source = MersenneTwister(seed: seed)
        let drawn = (0..<3_000).reduce(0) { sum, place in
            sum + BinomialDraw.draw(trials, chance: chance, from: &source) * (place % 97 + 1)
        }
        #expect(drawn == sum)
    }

    @Test func `R's multinomial draws`() {
        let weights = [1131, 845, 936, 306, 177, 228, 106, 217, 31, 123, 181, 18, 42, 32, 27]
        let tables = ReplicateSource.mersenne(seed: 99).replicates(5_000, of: weights)
        #expect(tables[0] == [1173, 832, 914, 275, 189, 239, 101, 230, 31, 126, 172, 9, 52, 34, 23])
        #expect(tables.joined().enumerated().reduce(0) { $0 + $1.element * ($1.offset % 97 + 1) } == 1_077_718_180)
    }

    /// The thousand replicates that R draws of two published tables, seed 1234, value by value into one hash.
    @Test func `R's replicates of published tables`() {
        let hash = { (table: CaptureTable) in
            ReplicateSource.mersenne(seed: 1234).replicates(1_000, of: table.counts).joined()
                .reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        }
        #expect(hash(ResamplingExamples.western) == 0xF7C5_1E49_AC41_8635)
        #expect(hash(ResamplingExamples.unitedKingdom) == 0xBA5E_0B93_8C14_EA5B)
    }

    #if arch(x86_64)
    @Test func `numbers of 64 bits round as the processor's own do`() {
        var random = Philox(seed: 5)
        for _ in 0..<20_000 {
            let scale = Int(random.next() % 90)
            let one = random.unit() * Double(sign: .plus, exponent: -scale, significand: 1)
            let other = random.unit()
            let (own, native) = (ExtendedReal(one) + ExtendedReal(other), Float80(one) + Float80(other))
            #expect((own / ExtendedReal(one)).double == Double(native / Float80(one)))
            let (left, right) = (own - ExtendedReal(one), native - Float80(one))
            #expect((ExtendedReal(other) / left).double == Double(Float80(other) / right))
        }
    }
    #endif

    @Test func `what is larger than the number leaves nothing`() {
        #expect(ExtendedReal(1) - ExtendedReal(2) == .zero)
        #expect(ExtendedReal(0.25).double == 0.25 && ExtendedReal(0).double == 0)
    }

    /// Four deviations of the mean and of the variance over 20,000 draws; `tails` is the excess kurtosis.
    private func check(_ mean: Double, _ variance: Double, tails: Double = 1, _ draw: (inout Philox) -> Double) {
        var source = Philox(seed: 11)
        let draws = (0..<20_000).map { _ in draw(&source) }
        let average = draws.reduce(0, +) / 20_000
        let spread = draws.reduce(0) { $0 + ($1 - average) * ($1 - average) } / 19_999
        #expect(abs(average - mean) < 4 * (variance / 20_000).squareRoot())
        #expect(abs(spread - variance) < 4 * ((tails + 2) / 20_000).squareRoot() * variance)
    }

    @Test(arguments: [(10, 0.3), (10, 0.8), (500, 0.02), (500, 0.5), (4_000, 0.9), (100_000, 0.004)])
    func `binomial numbers have their mean and variance`(trials: Int, chance: Double) {
        let mean = Double(trials) * chance
        check(mean, mean * (1 - chance)) { Double(BinomialDraw.draw(trials, chance: chance, from: &$0)) }
    }

    @Test(arguments: [0.02, 0.5, 1, 3.7, 250]) func `gamma numbers have their mean and variance`(shape: Double) {
        check(shape, shape, tails: 6 / shape) { GammaDraw.draw(shape: shape, from: &$0) }
    }

    @Test(arguments: [0.3, 9, 40, 3_000]) func `Poisson numbers have their mean and variance`(mean: Double) {
        check(mean, mean, tails: 1 / mean) { Double(GammaDraw.poisson(mean, from: &$0)) }
    }

    @Test func `failures before successes have their mean and variance`() {
        check(30 * 0.4 / 0.6, 30 * 0.4 / 0.36) { Double(GammaDraw.failures(before: 30, chance: 0.6, from: &$0)) }
        check(3.0 / 5, 3.0 / 5 * 2.0 / 5 / 6) { GammaDraw.share(3, 2, from: &$0) }
    }

    @Test func `the ends of what can be drawn`() {
        var source = Philox(seed: 1)
        #expect(BinomialDraw.draw(0, chance: 0.5, from: &source) == 0)
        #expect(BinomialDraw.draw(7, chance: 0, from: &source) == 0)
        #expect(BinomialDraw.draw(7, chance: 1, from: &source) == 7)
        var counts = [9, 9, 9, 9]
        MultinomialDraw(weights: [0, 2, 0, 0]).draw(5, into: &counts, from: &source)
        #expect(counts == [0, 5, 0, 0])
    }

    @Test func `a replicate has as many people, and nobody where nobody was`() {
        for table in ReplicateSource.philox(seed: 3).replicates(200, of: [5, 0, 40, 1]) {
            #expect(table.reduce(0, +) == 46 && table[1] == 0)
        }
    }
}
