import Foundation
import Testing

@testable import Statistics

@Suite("Auditing a mechanism") struct MechanismAuditTests {
    static let columns = ["a", "b", "c"].map { (name: $0, labels: ["1", "2", "3"]) }
    static let pairs = NeighbourPair.worstCases(columns: columns, crowd: 12, threshold: 5)

    static func audit(
        _ epsilon: Double, trials: Int = 100,
        _ mechanism: (CodedRecords, PrivacyPromise, inout Philox) throws -> CodedRecords
    ) throws -> MechanismAudit {
        let promise = try PrivacyPromise(epsilon: epsilon, delta: 0.01)
        return try MechanismAudit(
            ofRecordsBy: promise, isNormal: true, pairs: pairs, trials: trials, seed: 5
        ) { try mechanism($0, promise, &$1) }
    }

    @Test func `tries seven kinds of neighbours that differ by one record`() {
        #expect(Self.pairs.count == 7)
        #expect(Self.pairs.allSatisfy { $0.with.count == $0.without.count + 1 })
        #expect(Self.pairs.contains { $0.without.count == 0 })
        let last = Self.pairs[6]
        #expect(last.record == [3, 3, 0])
        #expect(Likeness(of: last.record, among: last.without).pairs == [0])
    }

    @Test(arguments: [1.0, 4.0]) func `does not break a promise that is kept`(epsilon: Double) throws {
        let audit = try Self.audit(epsilon) { try PrivateRelease(of: $0, promise: $1, using: &$2).records }
        #expect(audit.outcomes.count == 7)
        #expect(audit.breaches.isEmpty)
    }

    /// As the tables of a private release, but with the noise divided, or one cell exact.
    static func tables(
        noiseDividedBy divisor: Double = 1, forgetting exact: Int? = nil, pairs: [NeighbourPair], trials: Int
    ) throws -> MechanismAudit {
        let promise = try PrivacyPromise(epsilon: 2, delta: 0.01)
        return MechanismAudit(of: promise, isNormal: true, pairs: pairs, trials: trials, seed: 3) {
            records, pair, generator in
            let rows = CodedRows(records)
            let plan = NoisePlan(sizes: rows.sizes, weights: PrivateRelease.weights, shift: promise.shift * divisor)
            let tables = NoisyTables(measuring: rows, by: plan, using: &generator)
            var scores = MechanismAudit.scores(tables, of: pair.record)
            if let exact {
                let axes = NoisePlan.sets(of: 3, upTo: 2)[exact]
                let grid = Grid(counting: rows, over: axes)
                let cell = axes.indices.reduce(0) { $0 * grid.sizes[$1] + Int(pair.record[axes[$1]]) }
                scores[exact] = Double(grid.cells[cell])
            }
            return scores
        }
    }

    @Test func `breaks measured tables with half the noise, and none with all of it`() throws {
        let few = [Self.pairs[0], Self.pairs[5]]
        let half = try Self.tables(noiseDividedBy: 2, pairs: few, trials: 1_000)
        #expect(half.breaches.count == 2)
        let sound = try Self.tables(pairs: few, trials: 1_000)
        #expect(sound.breaches.isEmpty)
        // Some of what was promised can be shown: the audit is not blind.
        #expect(sound.outcomes.allSatisfy { $0.shift > 0.1 * sound.promise.shift })
        let own = MechanismAudit(ofTablesUnder: sound.promise, pairs: few, trials: 50, seed: 3)
        #expect(try own == Self.tables(pairs: few, trials: 50))
    }

    @Test(arguments: 1..<7) func `breaks measured tables of which one has no noise`(exact: Int) throws {
        let pairs = [Self.pairs[0], Self.pairs[4], Self.pairs[6]]
        #expect(try Self.tables(forgetting: exact, pairs: pairs, trials: 150).breaches.count == 3)
    }

    @Test func `breaks made-up records of which one column is real`() throws {
        let audit = try Self.audit(1) { records, promise, generator in
            let made = try PrivateRelease(of: records, promise: promise, using: &generator).records
            let real = records.columns[0].codes.suffix(made.count)
            let first = Array(repeating: 1, count: made.count - real.count) + real
            return CodedRecords(
                columns: [.init(name: "a", labels: ["1", "2", "3"], codes: first)] + made.columns.dropFirst(),
                count: made.count)
        }
        #expect(audit.breaches.contains { $0.pair == "an outlier with every field" })
        #expect(audit.breaches.contains { $0.pair == "one value that nobody has" })
    }

    @Test func `breaks a mechanism whose seed is fixed`() throws {
        let audit = try Self.audit(1, trials: 100) { records, promise, _ in
            var fixed = Philox(seed: 7)
            return try PrivateRelease(of: records, promise: promise, using: &fixed).records
        }
        #expect(audit.breaches.count >= 6)
    }

    @Test func `knows Clopper and Pearson's bounds`() {
        // Two-sided 95 %: five of ten, none of ten.
        #expect(abs(BinomialBounds.upper(hits: 5, of: 10, error: 0.025) - 0.8129) < 1e-4)
        #expect(abs(BinomialBounds.lower(hits: 5, of: 10, error: 0.025) - 0.1871) < 1e-4)
        #expect(abs(BinomialBounds.upper(hits: 0, of: 10, error: 0.025) - 0.3085) < 1e-4)
        #expect(BinomialBounds.upper(hits: 10, of: 10, error: 0.025) == 1)
        #expect(abs(BinomialBounds.normalQuantile(0.975) - 1.959964) < 1e-6)
    }

    @Test func `finds in a coin's answer the epsilon that it has`() throws {
        // The truth in three of four cases: epsilon is ln 3 = 1.0986.
        let audit = try MechanismAudit(
            of: PrivacyPromise(epsilon: 1, delta: 1e-9), isNormal: false, pairs: [Self.pairs[5]], trials: 20_000,
            seed: 1
        ) { records, _, generator in
            [(Int.random(in: 0..<4, using: &generator) < 3) == (records.count > 0) ? 1 : 0]
        }
        #expect((1.0..<1.0986).contains(audit.outcomes[0].epsilon))
    }
}
