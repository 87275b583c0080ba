import Foundation
import Testing

@testable import Statistics

@Suite struct `Thresholding` {
    private func dependent() throws -> CaptureTable {
        try ExampleTables.table([
            "100": 400, "010": 300, "001": 250, "110": 160, "101": 30, "011": 25, "111": 14,
        ])
    }

    @Test func `keeps the pair that stands out`() throws {
        let answer = try dependent().thresholded()
        #expect(answer.model.description == "[12,3]")
        let plain = try dependent().fitted(answer.model)
        // A prior of variance 1 moves an effect that thousands of people speak for by little.
        #expect(answer.estimate.agrees(with: plain.estimate, within: 0.03))
        let (own, other) = (answer.interval(), plain.waldInterval())
        #expect(own.contains(answer.estimate) && own.upperBound.agrees(with: other.upperBound, within: 0.06))
    }

    @Test func `with a wide prior and every effect is the fit of all pairs`() throws {
        let answer = try dependent().thresholded(priorVariance: 1e12, deviations: 0)
        #expect(answer.model == .allPairs(lists: 3))
        #expect(try answer.estimate.agrees(with: dependent().fitted(.allPairs(lists: 3)).estimate, within: 1e-6))
    }

    @Test func `with a narrow prior is the fit without dependence`() throws {
        let table = try dependent()
        let answer = try table.thresholded(priorVariance: 1e-12)
        #expect(answer.model == .mainEffects(lists: 3))
        let plain = try table.fitted(.mainEffects(lists: 3))
        #expect(answer.estimate.agrees(with: plain.estimate, within: 1e-9))
        #expect(answer.standardError.agrees(with: plain.coefficients[0].standardError, within: 1e-9))
    }

    @Test func `makes no number where the table has none`() throws {
        #expect(throws: EstimateRefusal.noOverlap) {
            try ExampleTables.table(["100": 5, "010": 6, "001": 2]).thresholded()
        }
        #expect(throws: EstimateRefusal.self) { try ExampleTables.table(["10": 5, "11": 6]).thresholded() }
    }

    /// The mode is where the slope of likelihood and prior together is nothing.
    @Test func `finds the mode of the posterior`() throws {
        var random = Philox(seed: 14)
        for _ in 0..<20 {
            let table = try ExampleTables.sparse(lists: 4, people: 400, random: &random)
            guard (try? table.fitted(.mainEffects(lists: 4))) != nil else { continue }
            var workspace = FitWorkspace(lists: 4)
            workspace.load(table)
            workspace.priorPrecision = 0.5
            workspace.arrange(HierarchicalModel.pairs(lists: 4))
            workspace.startNearCounts()
            #expect(workspace.step(patience: 100) == .settled)
            workspace.fillMeans()
            let best = workspace.objective
            for term in workspace.parameters {
                for change in [-1e-3, 1e-3] {
                    var moved = workspace
                    moved.coefficients[Int(term)] += change
                    moved.fillMeans()
                    #expect(moved.objective < best)
                }
            }
        }
    }
}
