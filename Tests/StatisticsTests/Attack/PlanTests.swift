import Foundation
import Testing

@testable import Statistics

/// How many plans: LODESTAR_PLANS, or few enough for every day. `Benchmarks/attack.py` tries 200 by the command.
private let planCount = ProcessInfo.processInfo.environment["LODESTAR_PLANS"].flatMap { UInt64($0) } ?? 4

@Suite("Random plans of linked tables") struct PlanTests {
    @Test func `let nothing be proven of fewer than ten, not by who is alone in a cell, and much where only masked`() {
        var (masked, broken) = (0, 0)
        for seed in 1...planCount {
            let outcome = RandomPlan(seed: seed).outcome()
            masked += outcome.masked
            broken += outcome.unmended.isEmpty ? 0 : 1
            // Counts that cannot be protected are named; here there is none.
            if outcome.unprotected > 0 || !outcome.findings.isEmpty || !outcome.ofAlone.isEmpty {
                Issue.record("plan \(seed): \(outcome.unprotected), \(outcome.findings), \(outcome.ofAlone)")
            }
        }
        #expect(masked > 10 * Int(planCount))
        #expect(2 * broken > Int(planCount))
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>) func `are stopped by the gate where one mask is lifted`(seed: UInt64)
        throws
    {
        let plan = RandomPlan(seed: seed)
        let masked = Suppression(plan.table, .init(threshold: 10, level: 10, hidesExistence: true))
        let published = masked.published(plan.table)
        var release = CandidateRelease(name: "plan")
        release.zeros = .masked
        release.people = plan.people
        release.tables = [.init(published)]
        let rule = ReleaseGate.Rule(level: 10)
        #expect(try ReleaseGate([release], rule: rule).findings == [])
        let small = try #require(masked.marks.firstIndex(of: .primary))
        release.tables = [.init(published.telling([small: plan.table.values[small]]))]
        #expect(try ReleaseGate([release], rule: rule).findings.contains { $0.attack == .subsets })
    }
}
