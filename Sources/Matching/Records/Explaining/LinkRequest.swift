/// What a person has said of two records. It is taken as fixed, and undone by leaving it out.
public struct PairDecision: Hashable, Sendable {
    public enum Verdict: String, Sendable {
        case confirmed, rejected
    }

    public let left: String
    public let right: String
    public let verdict: Verdict

    public init(left: String, right: String, verdict: Verdict) {
        (self.left, self.right, self.verdict) = (left, right, verdict)
    }
}

/// Asks which records are the same person: of two tables, or within one.
///
/// Nothing needs to be labelled. The answer is the same whatever the number of threads.
public struct LinkRequest: Sendable {
    /// Why a request cannot be answered.
    public enum Fault: Error, Equatable, Sendable {
        case nothingInCommon(left: [String], right: [String])
        case unknownIdentifier(String)
        case contradiction(left: String, right: String)
        /// A record of one table cannot be two records of the other.
        case confirmedTwice(String)
        case tooManyRecords(most: Int)
    }

    public let left: PeopleTable
    public let right: PeopleTable?
    public let decisions: [PairDecision]
    public let threshold: Double
    public let seed: UInt64
    public let threads: Int

    /// - Parameters:
    ///   - right: nil to find duplicates within `left`.
    ///   - threshold: the least probability of a pair of the answer.
    ///   - seed: of the random pairs that show how different people agree.
    public init(
        left: PeopleTable, right: PeopleTable?, decisions: [PairDecision] = [], threshold: Double = 0.5,
        seed: UInt64 = 1, threads: Int = 1
    ) {
        precondition(threshold > 0 && threshold < 1, "a threshold is a probability")
        self.left = left
        self.right = right
        self.decisions = decisions
        self.threshold = threshold
        self.seed = seed
        self.threads = threads
    }

    public func result() async throws(Fault) -> LinkResult {
        guard max(left.count, right?.count ?? 0) < MeetingTally.rowsMost else {
            throw .tooManyRecords(most: MeetingTally.rowsMost)
        }
        let fields = RecordFields.fields(left, right)
        guard !fields.isEmpty else {
            throw .nothingInCommon(left: left.columns.map(\.field.code), right: right?.columns.map(\.field.code) ?? [])
        }
        let (confirmed, rejected) = try decided()
        let blocking = Blocking(fields: fields, leftCount: left.count, rightCount: right?.count)
        let people = right.flatMap { PersonCandidates.pairs(of: left, and: $0) }
        let found = if let people { people } else { await blocking.pairs(threads: threads) }
        let pairs = confirmed.isEmpty ? found : Set(found).union(confirmed).sorted()
        var scores = await PairScores(
            fields: fields, leftCount: left.count, rightCount: right?.count, pairs: pairs, atoms: blocking.columns,
            seed: seed, threads: threads)
        scores.learn()
        let run = LinkRun(request: self, confirmed: confirmed, rejected: rejected, candidates: found.count)
        return right == nil ? run.duplicates(scores) : await run.links(&scores)
    }

    /// The decisions as pairs of rows.
    private func decided() throws(Fault) -> (confirmed: Set<RecordPair>, rejected: Set<RecordPair>) {
        guard !decisions.isEmpty else { return ([], []) }
        let lefts = Dictionary(uniqueKeysWithValues: left.identifiers.enumerated().map { ($1, $0) })
        let rights =
            right.map { Dictionary(uniqueKeysWithValues: $0.identifiers.enumerated().map { ($1, $0) }) } ?? lefts
        var (confirmed, rejected) = (Set<RecordPair>(), Set<RecordPair>())
        for decision in decisions {
            guard let a = lefts[decision.left] else { throw .unknownIdentifier(decision.left) }
            guard let b = rights[decision.right] else { throw .unknownIdentifier(decision.right) }
            guard right != nil || a != b else { throw .contradiction(left: decision.left, right: decision.right) }
            let pair = right == nil ? RecordPair(left: min(a, b), right: max(a, b)) : RecordPair(left: a, right: b)
            if decision.verdict == .confirmed { confirmed.insert(pair) } else { rejected.insert(pair) }
        }
        if let both = confirmed.intersection(rejected).min() { throw contradiction(both) }
        if let right {
            var (seenLeft, seenRight) = (Set<Int32>(), Set<Int32>())
            for pair in confirmed.sorted() {
                guard seenLeft.insert(pair.left).inserted else {
                    throw .confirmedTwice(left.identifiers[Int(pair.left)])
                }
                guard seenRight.insert(pair.right).inserted else {
                    throw .confirmedTwice(right.identifiers[Int(pair.right)])
                }
            }
        } else {
            // What is confirmed in several steps must not join what is rejected.
            var groups = DisjointGroups(left.count)
            for pair in confirmed { groups.join(Int(pair.left), Int(pair.right)) }
            for pair in rejected.sorted() where groups.root(Int(pair.left)) == groups.root(Int(pair.right)) {
                throw contradiction(pair)
            }
        }
        return (confirmed, rejected)
    }

    private func contradiction(_ pair: RecordPair) -> Fault {
        .contradiction(
            left: left.identifiers[Int(pair.left)], right: (right ?? left).identifiers[Int(pair.right)])
    }
}
