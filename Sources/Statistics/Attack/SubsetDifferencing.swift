/// A2: published groups of one release whose difference is a handful of people.
///
/// Who has a trait set but not one of the published values of a further column, is the first count less the others.
/// With rounded counts only what holds for every true count is said.
public struct SubsetDifferencing: Sendable {
    public enum Kind: Sendable, Equatable {
        /// The count itself is below k.
        case open
        /// Those with the combination, less those who also have one value more.
        case lessOne(Characteristic)
        /// Those with the combination, less all published values of a column.
        case lessColumn(String)
    }

    public struct Finding: Sendable, Equatable {
        /// Empty: everybody.
        public let combination: [Characteristic]
        public let kind: Kind
        /// From 1 to k - 1.
        public let people: Interval
    }

    public let findings: [Finding]

    private struct Family: Hashable {
        let parent: UInt64
        let column: Int
    }

    public init(_ release: ReleasedCounts, fewerThan k: Int) {
        let keys = release.keys
        var findings: [Finding] = []
        var families: [Family: Interval] = [:]
        let small = { (people: Interval) in people.lower >= 1 && people.upper < k }
        for key in release.sortedKeys {
            let own = release.bounds(key)
            let numbers = keys.numbers(key)
            if small(own) { findings.append(Finding(combination: keys.traits(key), kind: .open, people: own)) }
            for (position, number) in numbers.enumerated() {
                let parent = keys.key(Array(numbers[..<position] + numbers[(position + 1)...]))
                guard let whole = Self.whole(parent, release) else { continue }
                let family = Family(parent: parent, column: keys.columnOf[number - 1])
                let sum = families[family] ?? Interval(0, 0)
                families[family] = Interval(sum.lower + own.lower, sum.upper + own.upper)
                let rest = Interval(whole.lower - own.upper, whole.upper - own.lower)
                if small(rest) {
                    let kind = Kind.lessOne(keys.traits[number - 1])
                    findings.append(Finding(combination: keys.traits(parent), kind: kind, people: rest))
                }
            }
        }
        for (family, sum) in families.sorted(by: { ($0.key.parent, $0.key.column) < ($1.key.parent, $1.key.column) }) {
            guard let whole = Self.whole(family.parent, release) else { continue }
            let rest = Interval(whole.lower - sum.upper, whole.upper - sum.lower)
            if small(rest) {
                let kind = Kind.lessColumn(keys.columns[family.column])
                findings.append(Finding(combination: keys.traits(family.parent), kind: kind, people: rest))
            }
        }
        self.findings = findings
    }

    private static func whole(_ parent: UInt64, _ release: ReleasedCounts) -> Interval? {
        let printed = parent == 0 ? release.recordCount : release.counts[parent]
        return printed.map { release.rounding.bounds($0) }
    }
}
