import Testing

@testable import Statistics

@Suite struct `Latent classes` {
    private static func noise(_ chains: Int, _ length: Int, shift: Double = 0, memory: Double = 0) -> [[Double]] {
        (0..<chains).map { chain in
            var (source, last) = (Philox(seed: 17, stream: UInt64(chain)), 0.0)
            return (0..<length).map { _ in
                last = memory * last + (1 - memory * memory).squareRoot() * GammaDraw.normal(from: &source)
                return last + shift * Double(chain)
            }
        }
    }

    @Test func `walks of independent draws are worth as many draws`() {
        let mixing = Mixing(Self.noise(4, 2_000))
        #expect(mixing.rHat < 1.005)
        #expect(mixing.effectiveSize > 6_500 && mixing.effectiveSize < 9_500)
        #expect(mixing.tailSize > 6_000 && mixing.tailSize < 10_000)
    }

    /// With a correlation of .9 from step to step, nineteen draws are worth one.
    @Test func `walks with a memory are worth less`() {
        let size = Mixing(Self.noise(4, 5_000, memory: 0.9)).effectiveSize
        #expect(size > 20_000 / 19 * 0.7 && size < 20_000 / 19 * 1.4)
    }

    @Test func `walks in different places are told apart`() {
        #expect(Mixing(Self.noise(4, 1_000, shift: 1)).rHat > 1.2)
        // The same place, another width: only the distances from the median show it.
        var chains = Self.noise(4, 1_000)
        chains[0] = chains[0].map { $0 * 4 }
        #expect(Mixing(chains).rHat > 1.05)
    }

    private static let independent = ResamplingExamples.table(
        "ABC", [("1", 120), ("2", 120), ("3", 120), ("12", 120), ("13", 120), ("23", 120), ("123", 120)])

    /// Each list holds half of 960 people, whichever other list they are on.
    @Test func `people who are all alike`() async throws {
        let sampler = LatentClasses(classes: 3, chains: 2, stepsMax: 32_000, seed: 5)
        let one = try await sampler.sample(Self.independent)
        #expect(one.interval().contains(960) && abs(one.median - 960) < 60)
        #expect(one.mixing.rHat < LatentClasses.rHatMax && one.mixing.effectiveSize > LatentClasses.effectiveSizeMin)
        let two = try await sampler.sample(Self.independent, threads: 2)
        #expect(two.quantile(0.9) == one.quantile(0.9) && two.mixing == one.mixing)
    }

    @Test func `walks that do not agree give no number`() async {
        let sampler = LatentClasses(classes: 4, chains: 2, stepsMax: 4_000, seed: 1)
        let refusal = await #expect(throws: LatentRefusal.self) {
            try await sampler.sample(ResamplingExamples.unitedKingdom)
        }
        guard case .notMixed(let mixing) = refusal else {
            Issue.record("two walks of 4,000 steps cannot agree on this table")
            return
        }
        #expect(mixing.rHat >= LatentClasses.rHatMax || mixing.effectiveSize <= 400 || mixing.tailSize <= 400)
    }

    @Test func `a table of nobody, or of one list`() async {
        await #expect(throws: LatentRefusal.nobody) {
            try await LatentClasses(seed: 1).sample(CaptureTable(lists: ["A", "B"], cells: []))
        }
        await #expect(throws: LatentRefusal.tooFewLists) {
            try await LatentClasses(seed: 1).sample(CaptureTable(lists: ["A"], cells: [.init(history: 1, count: 9)]))
        }
    }
}
