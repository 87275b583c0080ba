import Foundation

/// A6: whether made-up records give away who was among the real ones.
///
/// Scores of people who were in and of people who were not are compared: how near the nearest made-up record is, how
/// many are equal, how many share each two and three values. A rule is chosen on one half of them and judged on the
/// other, and the other way round.
public struct MembershipAttack: Sendable, Equatable {
    /// How much oftener members than others are taken for members: 0 for blind guessing, 1 for certainty.
    public let advantage: Double
    /// What it is at least and at most, with a chance of error of 1 %.
    public let least: Double
    public let most: Double
    public let people: Int

    init(members: [[Double]], others: [[Double]], error: Double = 0.01) {
        precondition(members.count >= 4 && others.count >= 4, "people to learn from and to judge by")
        let parts = [false, true].map { switched in
            Distinguisher.Trial(others, members, switched: switched).best { $0.advantage(error: $1) }
        }
        // A rule that names the others is as good: what it misses, it names.
        let sums = parts.reduce(into: (hits: 0, trials: 0, falseHits: 0, falseTrials: 0)) { sum, part in
            sum.hits += part.hits
            sum.trials += part.trials
            sum.falseHits += part.falseHits
            sum.falseTrials += part.falseTrials
        }
        let share = error / 4
        advantage = Double(sums.hits) / Double(sums.trials) - Double(sums.falseHits) / Double(sums.falseTrials)
        least =
            BinomialBounds.lower(hits: sums.hits, of: sums.trials, error: share)
            - BinomialBounds.upper(hits: sums.falseHits, of: sums.falseTrials, error: share)
        most =
            BinomialBounds.upper(hits: sums.hits, of: sums.trials, error: share)
            - BinomialBounds.lower(hits: sums.falseHits, of: sums.falseTrials, error: share)
        people = members.count
    }

    /// - Parameters:
    ///   - made: the records that were published.
    ///   - members: people who were among the real records.
    ///   - others: people of the same kind who were not. Same columns and code lists.
    public init(on made: CodedRecords, members: CodedRecords, others: CodedRecords) {
        let scores = { (people: CodedRecords) in (0..<people.count).map { Self.scores(made, of: people.record($0)) } }
        self.init(members: scores(members), others: scores(others))
    }

    /// What no mechanism that keeps the promise exceeds.
    public static func bound(_ promise: PrivacyPromise) -> Double {
        let odds = exp(promise.epsilon)
        return odds.isFinite ? min(1, (odds - 1 + 2 * promise.delta) / (odds + 1)) : 1
    }

    /// By how much oftener something may happen to somebody who was in; without a promise, as under ε = 1.
    static func odds(_ promise: PrivacyPromise?) -> Double {
        let odds = exp(promise?.epsilon ?? 1)
        return odds.isFinite ? odds : .greatestFiniteMagnitude
    }

    static func scores(_ made: CodedRecords, of record: [UInt16]) -> [Double] {
        let likeness = Likeness(of: record, among: made)
        let pairs = likeness.pairs
        return [
            -Double(likeness.nearest), Double(likeness.exact), likeness.sharedTriples,
            Double(pairs.count { $0 > 0 }) / Double(max(1, pairs.count)),
            pairs.reduce(0) { $0 + log(Double($1) + 0.5) } / Double(max(1, pairs.count)),
        ]
    }
}

extension MembershipAttack {
    /// A game played with the mechanism itself: in each round each target is in or out by the fall of a coin.
    ///
    /// - Parameters:
    ///   - targets: rows of the records.
    ///   - rounds: how often the mechanism is run, at least 4.
    public init(
        on mechanism: (CodedRecords, inout Philox) throws -> CodedRecords, with records: CodedRecords, targets: [Int],
        rounds: Int, seed: UInt64
    ) rethrows {
        precondition(rounds >= 4 && !targets.isEmpty, "rounds to learn from and to judge by")
        let people = targets.map { records.record($0) }
        var scores = people.map { _ in [[Double]]() }
        var present = people.map { _ in [Bool]() }
        for round in 0..<rounds {
            var generator = Philox(seed: seed, stream: UInt64(round))
            let isIn = targets.map { _ in Bool.random(using: &generator) }
            let left = Set(zip(targets, isIn).filter { !$1 }.map(\.0))
            let made = try mechanism(records.without(left), &generator)
            for target in people.indices {
                scores[target].append(Self.scores(made, of: people[target]))
                present[target].append(isIn[target])
            }
        }
        var (members, others): ([[Double]], [[Double]]) = ([], [])
        for round in 0..<rounds {
            for target in people.indices {
                // Some people are like many whether they are in or not: only the change from round to round tells.
                let own = scores[target]
                let means = own[0].indices.map { score in own.reduce(0) { $0 + $1[score] } / Double(rounds) }
                let change = zip(own[round], means).map { $0 - $1 }
                if present[target][round] { members.append(change) } else { others.append(change) }
            }
        }
        self.init(members: members, others: others)
    }

    /// People who do not exist: each like a real one but for some values, which are those of others; like none of the
    /// real.
    ///
    /// What tells them from real people is more than who was in. Where no record was held back they must do.
    static func decoys(of rows: [Int], among records: CodedRecords, using generator: inout Philox) -> CodedRecords {
        let real = Set((0..<records.count).map { records.record($0) })
        var made: [[UInt16]] = []
        for row in rows {
            var codes = records.record(row)
            for attempt in 0..<64 {
                codes = records.record(row)
                for _ in 0...(attempt / 8) {
                    let column = Int.random(in: 0..<codes.count, using: &generator)
                    let other = Int.random(in: 0..<records.count, using: &generator)
                    codes[column] = records.columns[column].codes[other]
                }
                if !real.contains(codes) { break }
            }
            made.append(codes)
        }
        return CodedRecords(
            columns: records.columns.enumerated().map { index, column in
                CodedRecords.Column(name: column.name, labels: column.labels, codes: made.map { $0[index] })
            }, count: made.count)
    }
}
