/// One characteristic with its value, in the words of a published file.
public struct Characteristic: Sendable, Hashable, Comparable {
    public let column: String
    public let value: String

    public init(column: String, value: String) {
        self.column = column
        self.value = value
    }

    public static func < (one: Characteristic, other: Characteristic) -> Bool {
        (one.column, one.value) < (other.column, other.value)
    }
}

/// Counts of combinations as an outsider reads them: what is listed, and what the listing says of the rest.
public struct ReleasedCounts: Sendable {
    /// What a listed count says about the true one.
    public enum Rounding: Sendable, Equatable {
        /// It is the true one.
        case exact
        /// The true one, lowered to a multiple of the step.
        case down(step: Int)
        /// A multiple of the step that is less than one step away.
        case within(step: Int)
    }

    /// Sorted; a combination names them by their place, plus one.
    public let traits: [Characteristic]
    /// How many characteristics the longest listed combination has.
    public let length: Int
    /// The greatest number that divides every count, where that is no chance (`chanceMin`); else 1.
    public let detectedStep: Int
    public let rounding: Rounding
    /// What is not listed has fewer records than this.
    public let resolution: Int
    /// The published number of records, rounded as the counts are; none where it is not told.
    public let recordCount: Int?
    let keys: CharacteristicKeys
    let counts: [UInt64: Int]

    /// A step s divides n different counts by chance in one of sⁿ cases: this many at least must speak for it.
    static let chanceMin = 256.0

    public var count: Int { counts.count }

    /// - Parameters:
    ///   - rounding: how the counts were rounded. Where it is not told, a step found in the counts is taken as rounding
    ///     down, and counts without a step as exact.
    ///   - resolution: the least true count that is listed. Where it is not told, the step, or the least count that is.
    init(
        lines: [([Characteristic], Int)], recordCount: Int?, rounding: Rounding?, resolution: Int?
    ) throws(ReleasedCountsProblem) {
        traits = Set(lines.flatMap(\.0)).sorted()
        length = lines.reduce(0) { max($0, $1.0.count) }
        keys = try CharacteristicKeys(traits, length: length)
        var counts: [UInt64: Int] = [:]
        counts.reserveCapacity(lines.count)
        let numbers = Dictionary(uniqueKeysWithValues: traits.enumerated().map { ($1, $0 + 1) })
        for (combination, count) in lines {
            let key = keys.key(combination.map { numbers[$0, default: 0] }.sorted())
            guard counts.updateValue(count, forKey: key) == nil else { throw .twice(combination) }
        }
        self.counts = counts
        let different = Set(counts.values)
        let divisor = different.reduce(0) { Self.greatestDivisor($0, $1) }
        // A count alone divides itself, and the least of several may be the step by chance.
        let chance = (1..<max(2, different.count)).reduce(Double(divisor)) { chance, _ in chance * Double(divisor) }
        detectedStep = divisor > 1 && different.count > 3 && chance >= Self.chanceMin ? divisor : 1
        let assumed = rounding ?? (detectedStep > 1 ? .down(step: detectedStep) : .exact)
        self.rounding = assumed
        // Whoever lowers counts to multiples of a step lists all that are left.
        self.resolution = resolution ?? (assumed.step > 1 ? assumed.step : different.min() ?? 1)
        self.recordCount = recordCount
    }

    /// What this project counted and is about to publish.
    public init(_ counted: CombinationCounts, rounding: Rounding? = nil) throws(ReleasedCountsProblem) {
        var lines: [([Characteristic], Int)] = []
        lines.reserveCapacity(counted.count)
        counted.forEach { attributes, count in
            lines.append(
                (
                    attributes.map {
                        Characteristic(
                            column: counted.columns[$0.column].name,
                            value: counted.columns[$0.column].labels[Int($0.code) - 1])
                    }, count
                ))
        }
        try self.init(
            lines: lines, recordCount: counted.recordCount, rounding: rounding, resolution: counted.resolution)
    }

    private static func greatestDivisor(_ one: Int, _ other: Int) -> Int {
        var (one, other) = (one, other)
        while other != 0 { (one, other) = (other, one % other) }
        return one
    }
}

/// Why published counts cannot be read.
public enum ReleasedCountsProblem: Error, Sendable, Equatable {
    /// Counted from 1: not `column:value;column:value<TAB>count` with a count above 0.
    case line(Int)
    /// The same combination on two lines.
    case twice([Characteristic])
    /// Two values of one column in a combination, counted from 1.
    case sameColumn(line: Int)
    /// (Bits for the number of traits) × (longest combination) is above 64.
    case tooWide(bits: Int)
}

extension ReleasedCounts.Rounding {
    /// 1 where nothing was rounded.
    public var step: Int {
        switch self {
        case .exact: 1
        case .down(let step), .within(let step): step
        }
    }

    /// What the true number can be where this one is printed.
    func bounds(_ printed: Int) -> Interval {
        switch self {
        case .exact: Interval(printed, printed)
        case .down(let step): Interval(printed, printed + step - 1)
        case .within(let step): Interval(max(0, printed - step + 1), printed + step - 1)
        }
    }
}

extension ReleasedCounts {
    /// What the true count of a combination can be, going by its own line or by its having none.
    func bounds(_ key: UInt64) -> Interval {
        counts[key].map { rounding.bounds($0) } ?? Interval(0, resolution - 1)
    }

    /// The printed count; none where it is not listed. In any order of the traits.
    public func count(of combination: [Characteristic]) -> Int? {
        let numbers = combination.compactMap { trait in
            let place = partition(traits.count) { traits[$0] < trait }
            return place < traits.count && traits[place] == trait ? place + 1 : nil
        }
        guard numbers.count == combination.count, numbers.count <= length else { return nil }
        return counts[keys.key(numbers.sorted())]
    }

    /// Every listed combination, in an order that depends on nothing but what is listed.
    var sortedKeys: [UInt64] { counts.keys.sorted() }
}
