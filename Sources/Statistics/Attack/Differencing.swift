/// A1: what two releases of counts tell together that neither tells alone.
///
/// Whoever came or went between them stands in every count that changed. Where fewer than k records can explain a
/// change, the attributes of the changed combinations are those of few people.
public struct Differencing: Sendable {
    /// One combination whose published count changed.
    public struct Change: Sendable, Equatable {
        public let combination: [Characteristic]
        /// The printed counts; none where it was not listed.
        public let earlier: Int?
        public let later: Int?
        /// How many more or fewer records explain it, at least and at most.
        public let people: Interval
    }

    /// Combinations over columns that both releases have, to the length that both list, whose print differs.
    public let changedCount: Int
    /// Those among them that fewer than k records can explain.
    public let changes: [Change]
    /// All attributes in `changes`.
    public let attributes: [Characteristic]
    /// Of each person who came or went, if the true records are at hand.
    public let losses: [Loss]

    /// What was learned of one person.
    public struct Loss: Sendable, Equatable {
        /// How many values their record has in the columns compared.
        public let attributes: Int
        /// How many of them stand in changed combinations that fewer than k of those who came or went share.
        public let learned: Int
    }

    /// - Parameter truth: the records behind the two releases: then it is said of every person who came or went what
    ///   was learned of them, and changes that k or more of them explain are no finding.
    public init(
        _ earlier: ReleasedCounts, _ later: ReleasedCounts, fewerThan k: Int,
        truth: (earlier: CodedRecords, later: CodedRecords)? = nil
    ) throws(ReleasedCountsProblem) {
        let length = min(earlier.length, later.length)
        let columns = Set(earlier.keys.columns).intersection(later.keys.columns)
        let keys = try CharacteristicKeys(
            Set(earlier.traits + later.traits).filter { columns.contains($0.column) }.sorted(), length: length)
        let (before, after) = (earlier.counts(by: keys), later.counts(by: keys))
        var changed: [(key: UInt64, people: Interval)] = []
        for key in Set(before.keys).union(after.keys).sorted() where before[key] != after[key] {
            let old = before[key].map(earlier.rounding.bounds) ?? Interval(0, earlier.resolution - 1)
            let new = after[key].map(later.rounding.bounds) ?? Interval(0, later.resolution - 1)
            let people = max(new.lower - old.upper, old.lower - new.upper)
            let most = max(new.upper - old.lower, old.upper - new.lower)
            // Two ways of rounding may print one number differently: such a change says nothing.
            if people > 0 { changed.append((key, Interval(people, most))) }
        }
        changedCount = changed.count
        var told = changed.filter { $0.people.lower < k }
        if let truth {
            let moved = Self.moved(keys.rows(truth.earlier), keys.rows(truth.later))
            let groups = told.map { change in
                let wanted = keys.numbers(change.key)
                return moved.indices.filter { person in wanted.allSatisfy(moved[person].contains) }
            }
            losses = Self.losses(moved, zip(told, groups).map { (keys.numbers($0.key), $1) }, fewerThan: k)
            told = zip(told, groups).filter { $1.count < k }.map(\.0)
        } else {
            losses = []
        }
        changes = told.map {
            Change(combination: keys.traits($0.key), earlier: before[$0.key], later: after[$0.key], people: $0.people)
        }
        attributes = Set(told.flatMap { keys.numbers($0.key) }).sorted().map { keys.traits[$0 - 1] }
    }

    /// The records that stand in one but not in the other, as often as they do.
    private static func moved(_ earlier: [[Int]], _ later: [[Int]]) -> [[Int]] {
        var surplus: [[Int]: Int] = [:]
        for row in later { surplus[row, default: 0] += 1 }
        for row in earlier { surplus[row, default: 0] -= 1 }
        let different = surplus.filter { $0.value != 0 }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        return different.flatMap { Array(repeating: $0.key, count: abs($0.value)) }
    }

    private static func losses(
        _ moved: [[Int]], _ told: [(numbers: [Int], people: [Int])], fewerThan k: Int
    ) -> [Loss] {
        var learned = moved.map { _ in Set<Int>() }
        for change in told where change.people.count < k {
            for person in change.people { learned[person].formUnion(change.numbers) }
        }
        return zip(moved, learned).map { Loss(attributes: $0.count, learned: $1.count) }
    }
}

extension ReleasedCounts {
    /// The counts under another numbering; what it does not know, or what is longer than its keys, is left out.
    func counts(by other: CharacteristicKeys) -> [UInt64: Int] {
        let numbers = Dictionary(uniqueKeysWithValues: other.traits.enumerated().map { ($1, $0 + 1) })
        let map = traits.map { numbers[$0] ?? 0 }
        var result: [UInt64: Int] = [:]
        result.reserveCapacity(counts.count)
        for (key, count) in counts {
            // Both number their traits in the same order, so the mapped numbers still rise.
            let mapped = keys.numbers(key).map { map[$0 - 1] }
            if mapped.count <= other.length, !mapped.contains(0) { result[other.key(mapped)] = count }
        }
        return result
    }
}
