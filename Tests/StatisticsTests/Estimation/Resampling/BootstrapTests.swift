import Foundation
import Testing

@testable import Statistics

@Suite struct `Bootstrap intervals` {
    private func published(_ table: CaptureTable) throws -> BootstrapResult {
        try Bootstrap.compatible().run(table.counts) { StepwiseWorkspace(table, threshold: 0.02) }
    }

    /// Chan, Silverman and Vincent (2021): 1,034 (589, 1,703) and 2,483 (1,293, 3,670); the decimals are those of R.
    @Test func `published intervals to two decimals`() throws {
        for (table, estimate, lower, upper) in [
            (ResamplingExamples.newOrleans, 1034.1511, 588.82, 1703.69),
            (ResamplingExamples.western, 2483.3839, 1293.21, 3672.04),
        ] {
            let result = try published(table)
            let interval = result.interval()
            #expect(abs(result.estimate - estimate) < 0.0001)
            #expect(abs(interval.lower.value - lower) < 0.005)
            #expect(abs(interval.upper.value - upper) < 0.005)
            #expect(result.inadmissible == 0)
        }
    }

    /// The example of the documentation.
    @Test func `our own replicates of a published table`() throws {
        let table = ResamplingExamples.western
        let interval = try Bootstrap(source: .philox(seed: 1)).run(table.counts) { StepwiseWorkspace(table) }.interval()
        #expect(Int(interval.lower.value) == 1_075 && Int(interval.upper.value) == 3_681)
    }

    /// Their study, from the fitted model: 500 tables of 11,313 people. 3,057 is the published root mean square error.
    @Test func `the published simulation study`() async throws {
        let table = ResamplingExamples.unitedKingdom
        let study = CoverageStudy(source: .mersenne(seed: 1234), bootstrap: .compatible(replicates: 100))
        let outcome = try await study.run(
            table.stepwise().fit, lists: table.lists, confidences: [0.95, 0.8], threads: 2
        ) { StepwiseWorkspace($0) }
        #expect(Int(outcome.truth.rounded()) == 11_313 && Int(outcome.rootMeanSquareError) == 3_057)
        // With 100 replicates for each table, as published; with 1,000 they are .908 and .696.
        #expect(outcome.covered == [0.9, 0.692] && outcome.refused == 0)
    }

    /// Of 2, 3.5, 5, 7, 11, 13.25 and 17; the values are R's `quantile(x, type = 8)`.
    @Test func `quantiles of type 8`() {
        let values = [2, 3.5, 5, 7, 11, 13.25, 17]
        let expected = [(0, 2), (0.025, 2), (0.1, 2.1), (0.37, 5.09333333333333), (0.5, 7), (0.9, 16.75), (1, 17)]
        for (level, value) in expected {
            #expect(abs(TypeEightQuantile.value(level, of: values) - value) < 1e-12)
        }
        #expect(TypeEightQuantile.value(0.99, of: [1, 2], infinite: 1) == .infinity)
    }

    /// Lincoln and Petersen's estimate of two lists: 90 and 60 people, 30 of them on both.
    private static var two: ClosureEstimator {
        ClosureEstimator { counts in
            counts[2] > 0 ? Double((counts[0] + counts[2]) * (counts[1] + counts[2])) / Double(counts[2]) : nil
        }
    }

    @Test func `the number of threads changes nothing`() async throws {
        for source in [ReplicateSource.philox(seed: 8), .mersenne(seed: 8)] {
            let settings = Bootstrap(replicates: 1_000, source: source)
            let alone = try settings.run([60, 30, 30]) { Self.two }
            for threads in [1, 2, 3, 7] {
                let shared = try await settings.run([60, 30, 30], threads: threads) { Self.two }
                #expect(shared.replicates == alone.replicates && shared.bound(0.975) == alone.bound(0.975))
            }
        }
    }

    /// A sum of counts is close to normal: with neither bias nor skewness the ends are those of the normal interval.
    @Test func `a plain share has the interval of a share`() throws {
        let result = try Bootstrap(replicates: 20_000, source: .philox(seed: 2)).run([500, 500]) {
            ClosureEstimator { Double($0[0]) }
        }
        #expect(abs(result.bias) < 0.03 && abs(result.acceleration) < 1e-12)
        #expect(abs(result.interval().lower.value - (500 - 1.96 * 250.0.squareRoot())) < 1.5)
        #expect(abs(result.interval().upper.value - (500 + 1.96 * 250.0.squareRoot())) < 1.5)
    }

    @Test func `the acceleration is a sixth of the skewness of what single people contribute`() {
        // Contributions of -1 (nine people) and 9 (one person): squares 90, cubes 720.
        let value = WeightedJackknife.acceleration([1, -9], [9, 1])
        #expect(abs(value - 720 / (6 * 90 * 90.0.squareRoot())) < 1e-15)
        #expect(WeightedJackknife.acceleration([4, 4], [1, 2]) == 0)
    }

    @Test func `the Monte-Carlo error is the spread over other seeds`() throws {
        let results = try (0..<40).map { seed in
            try Bootstrap(replicates: 1_000, source: .philox(seed: seed)).run([60, 30, 30]) { Self.two }
                .interval().upper
        }
        let mean = results.reduce(0) { $0 + $1.value } / 40
        let spread = (results.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) } / 39).squareRoot()
        let told = results.compactMap(\.monteCarloError).reduce(0, +) / 40
        #expect(told > 0.6 * spread && told < 1.6 * spread)
    }

    @Test func `ties count half, or not at all`() throws {
        let estimator = { ClosureEstimator { Double($0[0] / 20) } }
        let half = try Bootstrap(replicates: 500, source: .philox(seed: 1)).run([50, 50], estimator: estimator)
        let below = try Bootstrap(replicates: 500, source: .philox(seed: 1), ties: .below)
            .run([50, 50], estimator: estimator)
        #expect(half.replicates == below.replicates && half.bias > below.bias)
    }

    @Test func `replicates without an estimate count as infinitely large, or are left out`() throws {
        let estimator = { ClosureEstimator { $0[0] > 34 ? nil : Double($0[0]) } }
        let above = try Bootstrap(replicates: 2_000, source: .philox(seed: 6)).run([25, 75], estimator: estimator)
        let out = try Bootstrap(replicates: 2_000, source: .philox(seed: 6), inadmissible: .leftOut)
            .run([25, 75], estimator: estimator)
        #expect(above.inadmissible > 0 && above.inadmissible == out.inadmissible)
        #expect(above.countedAbove == above.inadmissible && out.countedAbove == 0)
        #expect(above.percentile(0.9999) == .infinity && out.percentile(0.9999) == 34)
    }

    @Test func `refusals say why`() {
        let settings = Bootstrap(replicates: 200, source: .philox(seed: 1))
        #expect(throws: BootstrapRefusal.noEstimate) {
            try settings.run([10, 10, 0]) { Self.two }
        }
        #expect(throws: BootstrapRefusal.restsOnOnePerson(row: 2)) {
            try settings.run([10, 10, 1]) { Self.two }
        }
        #expect(throws: BootstrapRefusal.allOnOneSide) {
            try Bootstrap(replicates: 200, source: .philox(seed: 1), ties: .below)
                .run([10, 10]) { ClosureEstimator { Double(abs($0[0] - 10)) } }
        }
        let refusal = #expect(throws: BootstrapRefusal.self) { try settings.run([20, 20, 2]) { Self.two } }
        guard case .tooManyInadmissible(let number, of: 200) = refusal else {
            Issue.record("one replicate in eight has nobody on both lists")
            return
        }
        #expect(number > 10)
    }
}
