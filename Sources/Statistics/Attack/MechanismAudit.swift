import Foundation

/// A5: whether a randomised mechanism keeps its promise, by running it many times on the worst pairs of neighbours.
///
/// On half of the runs a rule is chosen that tells best which of the two sets was published; the other half says how
/// well it does. From its rates, bounded by Clopper and Pearson, follows an ε that the mechanism exceeds for certain,
/// but for `error`. An audit can break a promise; it cannot prove that one is kept.
public struct MechanismAudit: Sendable, Equatable {
    public struct Outcome: Sendable, Equatable {
        public let pair: String
        /// The mechanism's ε at the promised δ is at least this.
        public let epsilon: Double
        /// One person changes its answers by at least this many deviations of normal noise.
        public let shift: Double
        /// Whether the promise is broken for certain.
        public let isBreach: Bool
    }

    public let promise: PrivacyPromise
    public let trials: Int
    public let outcomes: [Outcome]

    public var breaches: [Outcome] { outcomes.filter(\.isBreach) }

    /// - Parameters:
    ///   - isNormal: the noise is normal, so that the promise bounds the shift too, which needs fewer trials to break.
    ///   - trials: runs on each set of each pair.
    ///   - error: the chance that a kept promise is called broken, over all pairs together.
    ///   - seed: each run draws from its own stream.
    ///   - scores: runs the mechanism on the records and says what an attacker may look at; as many numbers each time.
    public init(
        of promise: PrivacyPromise, isNormal: Bool, pairs: [NeighbourPair], trials: Int = 1_000, error: Double = 0.01,
        seed: UInt64, scores: (CodedRecords, NeighbourPair, inout Philox) throws -> [Double]
    ) rethrows {
        precondition(trials >= 4 && error > 0 && error < 1, "trials to learn from and to judge by")
        self.promise = promise
        self.trials = trials
        // For each pair: two bounds for ε and two for the shift.
        let share = error / Double(4 * max(1, pairs.count))
        var outcomes: [Outcome] = []
        var stream: UInt64 = 0
        for pair in pairs {
            let runs = try [pair.without, pair.with].map { records in
                try (0..<trials).map { _ in
                    var generator = Philox(seed: seed, stream: stream)
                    stream += 1
                    return try scores(records, pair, &generator)
                }
            }
            let trial = Distinguisher.Trial(runs[0], runs[1])
            let epsilon = trial.best { $0.epsilon(delta: promise.delta, error: $1) }.epsilon(
                delta: promise.delta, error: .exact(share))
            let shift = trial.best { $0.shift(error: $1) }.shift(error: .exact(share))
            let isBreach = epsilon > promise.epsilon || (isNormal && shift > promise.shift)
            outcomes.append(
                Outcome(
                    pair: pair.name, epsilon: max(0, epsilon), shift: max(0, shift), isBreach: isBreach))
        }
        self.outcomes = outcomes
    }

    /// A mechanism that makes records out of records.
    public init(
        ofRecordsBy promise: PrivacyPromise, isNormal: Bool, pairs: [NeighbourPair], trials: Int = 1_000,
        error: Double = 0.01, seed: UInt64, mechanism: (CodedRecords, inout Philox) throws -> CodedRecords
    ) rethrows {
        try self.init(
            of: promise, isNormal: isNormal, pairs: pairs, trials: trials, error: error, seed: seed
        ) { records, pair, generator in
            Self.scores(try mechanism(records, &generator), of: pair.record)
        }
    }

    /// The measured tables of private releases: what every such release is made of, and all that could leak through it.
    ///
    /// Sees more than whoever sees the made-up records, so it needs fewer trials to find missing noise.
    public init(
        ofTablesUnder promise: PrivacyPromise, pairs: [NeighbourPair], trials: Int = 1_000, error: Double = 0.01,
        seed: UInt64
    ) {
        self.init(of: promise, isNormal: true, pairs: pairs, trials: trials, error: error, seed: seed) {
            records, pair, generator in
            let rows = CodedRows(records)
            let plan = NoisePlan(sizes: rows.sizes, weights: PrivateRelease.weights, shift: promise.shift)
            let tables = NoisyTables(measuring: rows, by: plan, using: &generator)
            return Self.scores(tables, of: pair.record)
        }
    }

    /// The cell of each measured table in which the person stands.
    static func scores(_ tables: NoisyTables, of record: [UInt16]) -> [Double] {
        NoisePlan.sets(of: record.count, upTo: 2).map { axes in
            let table = tables.table(over: axes)
            return table.cells[axes.indices.reduce(0) { $0 * table.sizes[$1] + Int(record[axes[$1]]) }]
        }
    }

    /// What made-up records show of one person: how many they are, how many are like the person in one column, in two,
    /// in all; how often each of the first codes of each column stands there; and a number that changes with
    /// everything, which tells mechanisms that draw nothing.
    public static func scores(_ made: CodedRecords, of record: [UInt16]) -> [Double] {
        let likeness = Likeness(of: record, among: made)
        var scores = [Double(made.count), Double(likeness.exact), -Double(likeness.nearest)]
        scores += likeness.singles.map(Double.init)
        scores += likeness.pairs.map(Double.init)
        for column in made.columns.prefix(4) {
            let codes = min(column.labels.count, 4)
            scores += (0...codes).map { code in Double(column.codes.count { Int($0) == code }) }
        }
        var print: UInt64 = 0xCBF2_9CE4_8422_2325
        for column in made.columns {
            for code in column.codes { print = (print ^ UInt64(code)) &* 0x100_0000_01B3 }
        }
        return scores + [Double(print >> 40)]
    }
}
