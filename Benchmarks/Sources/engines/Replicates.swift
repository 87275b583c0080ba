import ArgumentParser
import Foundation
import Statistics

/// The stepwise choice repeated in every replicate of the bootstrap, as SparseMSE's `estimatepopulation` does it.
struct Replicates: AsyncParsableCommand {
    @Argument var table: String
    @Option var replicates = 1_000
    @Option var threads = 1
    @Option var threshold = 0.02
    /// R's generator and R's counting, so that the quantiles can be compared.
    @Flag var rCompatible = false

    private struct Answer: Encodable {
        let estimate: Double
        let quantiles: [Double]
        let inadmissible: Int
        let processorSeconds, seconds: Double
    }

    static let levels = [0.025, 0.05, 0.1, 0.16, 0.84, 0.9, 0.95, 0.975]

    func run() async throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: table)))
        let table = try CaptureTable(delimited: bytes)
        let bootstrap =
            rCompatible
            ? Bootstrap.compatible(replicates: replicates) : Bootstrap(replicates: replicates, source: .philox(seed: 1))
        let (before, began) = (processorSeconds(), ContinuousClock.now)
        let result = try await bootstrap.run(table.cells.map(\.count), threads: threads) { [threshold] in
            StepwiseWorkspace(table, threshold: threshold)
        }
        try say(
            Answer(
                estimate: result.estimate, quantiles: Self.levels.map { result.bound($0).value },
                inadmissible: result.inadmissible, processorSeconds: processorSeconds() - before,
                seconds: (ContinuousClock.now - began) / .seconds(1)))
    }
}

/// The simulation study of the 2021 paper: tables drawn from the chosen model, an interval for each.
struct Study: AsyncParsableCommand {
    @Argument var table: String
    @Option var tables = 500
    @Option var replicates = 1_000
    @Option var threads = 1

    private struct Answer: Encodable {
        let truth, rootMeanSquareError, cover95, cover80, processorSeconds: Double
    }

    func run() async throws {
        let read = try CaptureTable(delimited: [UInt8](try Data(contentsOf: URL(fileURLWithPath: table))))
        let empty = try CaptureTable(lists: read.lists, cells: []).completed
        let counts = Dictionary(uniqueKeysWithValues: read.cells.map { ($0.history, $0.count) })
        let table = empty.replacingCounts(empty.cells.map { counts[$0.history, default: 0] })
        let fit = try table.stepwise().fit
        let drawn = draw(from: fit, table)
        let before = processorSeconds()
        var squares = 0.0
        var covered = [0, 0]
        for counts in drawn {
            let result = try await Bootstrap.compatible(replicates: replicates).run(counts, threads: threads) {
                StepwiseWorkspace(table)
            }
            squares += (result.estimate - fit.estimate) * (result.estimate - fit.estimate)
            for (place, level) in [0.95, 0.8].enumerated() {
                let interval = result.interval(level)
                if interval.lower.value <= fit.estimate, fit.estimate <= interval.upper.value { covered[place] += 1 }
            }
        }
        try say(
            Answer(
                truth: fit.estimate, rootMeanSquareError: (squares / Double(tables)).squareRoot(),
                cover95: Double(covered[0]) / Double(tables), cover80: Double(covered[1]) / Double(tables),
                processorSeconds: processorSeconds() - before))
    }

    /// So many people as the model says there are, each on the lists that the model gives chances for.
    private func draw(from fit: LogLinearFit, _ table: CaptureTable) -> [[Int]] {
        let chances = [fit.unseen] + table.cells.map { fit.fittedMeans[Int($0.history)] }
        let draw = MultinomialDraw(compatible: chances)
        var source = MersenneTwister(seed: 1234)
        return (0..<tables).map { _ in
            var counts = [Int](repeating: 0, count: chances.count)
            draw.draw(Int(fit.estimate.rounded()), into: &counts, from: &source)
            return Array(counts.dropFirst())
        }
    }
}
