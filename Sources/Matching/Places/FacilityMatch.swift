/// What a part of a facility's score is about.
public enum FacilityPartKind: String, Sendable, Codable, CaseIterable {
    case name, address
    /// Numbers in the names differ: Factory 1 and Factory 2.
    case nameNumbers
    /// House numbers, plots and postcodes.
    case addressNumbers
    case country, distance, identifier, identifierConflict
    /// Hardly anything of the name, or of the address, agrees.
    case oneSided
    /// Of the names nothing but words of trade and place agrees.
    case onlyGeneric
    /// What keeps the score between 0 and 1.
    case bound
}

/// One reason for a facility's score.
public struct FacilityPart: Sendable, Equatable {
    public let kind: FacilityPartKind
    /// 0 to 1; 0 where a part compares nothing by degrees.
    public let similarity: Double
    public let weight: Double
    /// How much it adds to the score; the contributions of all parts add up to it.
    public let contribution: Double
}

/// Whether two facilities are one, from 0 to 1, and why.
///
///     score = ½ · name + ½ · address
///
/// and what numbers, country, distance and registry numbers add or take off. Name: the pairs of letters that both
/// share (Dice), without legal forms and spaces. Address: the runs of three letters that both share, by those of the
/// shorter. The same company at another site, and another company at the same site, each reach a half.
public struct FacilityMatch: Sendable, Equatable {
    /// At this and above two facilities are taken for one, or for a case to review.
    public static let threshold = 0.70

    public private(set) var score: Double
    public private(set) var parts: [FacilityPart] = []

    public var isMatch: Bool { score >= Self.threshold }

    /// Beyond so many kilometres two places are two.
    private static let farKilometres = 25.0
    private static let nearKilometres = 0.5
    /// Below this a name or an address agrees by chance.
    private static let leastSide = 0.3

    public init(_ one: ReadFacility, _ other: ReadFacility) {
        score = 0
        let name = one.name.likeness(to: other.name)
        let address = one.address.containment(in: other.address)
        let hasAddress = !one.address.isEmpty && !other.address.isEmpty
        // Without an address a name alone is half of what is needed.
        add(.name, name, 0.5, 0.5 * name)
        if hasAddress { add(.address, address, 0.5, 0.5 * address) }
        weighNameNumbers(one.nameNumbers, other.nameNumbers)
        if hasAddress { weighAddressNumbers(one.addressNumbers, other.addressNumbers) }
        if hasAddress, min(name, address) < Self.leastSide { add(.oneSided, min(name, address), 1, -0.1) }
        weighTellingWords(one, other, name)
        weighCountry(one.state, other.state)
        weighDistance(one.facility, other.facility)
        weighIdentifiers(one.facility.identifiers, other.facility.identifiers)
        if score > 1 { add(.bound, 0, 1, 1 - score) }
        if score < 0 { add(.bound, 0, 1, -score) }
    }

    private mutating func add(
        _ kind: FacilityPartKind, _ similarity: Double, _ weight: Double, _ contribution: Double
    ) {
        score += contribution
        parts.append(
            FacilityPart(kind: kind, similarity: similarity, weight: weight, contribution: contribution))
    }

    /// Alpha Garment (Cambodia) and Bravo Garment (Cambodia) in one building are two.
    private mutating func weighTellingWords(_ one: ReadFacility, _ other: ReadFacility, _ name: Double) {
        guard !one.tellingName.isEmpty, !other.tellingName.isEmpty, name >= Self.leastSide else { return }
        // By the shorter: a word of trade that is parted, `nati o nal`, is not known as one and stays.
        let telling = one.tellingName.containment(in: other.tellingName)
        if telling < Self.leastSide { add(.onlyGeneric, telling, 1, -0.3) }
    }

    private mutating func weighNameNumbers(_ mine: Set<Int>, _ others: Set<Int>) {
        guard mine != others else { return }
        let isConflict = !mine.isEmpty && !others.isEmpty && mine.isDisjoint(with: others)
        add(.nameNumbers, 0, 1, isConflict ? -0.2 : -0.05)
    }

    /// Lists misread and cut numbers: they count for little.
    private mutating func weighAddressNumbers(_ mine: Set<String>, _ others: Set<String>) {
        guard !mine.isEmpty, !others.isEmpty else { return }
        let share = Double(mine.intersection(others).count) / Double(min(mine.count, others.count))
        add(.addressNumbers, share, 0.1, 0.1 * (share - 0.5))
    }

    private mutating func weighCountry(_ mine: StateCode?, _ other: StateCode?) {
        guard let mine, let other, mine != other else { return }
        add(.country, 0, 1, -0.15)
    }

    private mutating func weighDistance(_ one: Facility, _ other: Facility) {
        guard let kilometres = EarthDistance.kilometres(one, other) else { return }
        if kilometres <= Self.nearKilometres { add(.distance, 1, 1, 0.1) }
        if kilometres >= Self.farKilometres { add(.distance, 0, 1, -0.3) }
    }

    /// A company's number is that of all its sites, so it raises the score without deciding it.
    private mutating func weighIdentifiers(_ mine: [PartyIdentifier], _ others: [PartyIdentifier]) {
        let (mine, others) = (mine.filter(\.isWellFormed), others.filter(\.isWellFormed))
        if !Set(mine).isDisjoint(with: others) { return add(.identifier, 1, 1, 0.15) }
        let conflict = mine.contains { one in others.contains { one.isExclusive && $0.scheme == one.scheme } }
        if conflict { add(.identifierConflict, 0, 1, -0.3) }
    }
}

/// Distances on a sphere.
enum EarthDistance {
    /// Kilometres between two facilities, good to one in a hundred for near ones; nil without coordinates.
    ///
    /// The plane through the parallel between them: exact enough to tell half a kilometre from twenty-five.
    static func kilometres(_ one: Facility, _ other: Facility) -> Double? {
        guard let a = one.latitude, let b = other.latitude, let c = one.longitude, let d = other.longitude,
            [a, b].allSatisfy({ abs($0) <= 90 }), [c, d].allSatisfy({ abs($0) <= 180 })
        else { return nil }
        let kilometresPerDegree = 111.2
        var across = abs(c - d)
        if across > 180 { across = 360 - across }
        let (north, east) = ((a - b) * kilometresPerDegree, across * kilometresPerDegree * cosine((a + b) / 2))
        return (north * north + east * east).squareRoot()
    }

    /// Of degrees between -90 and 90; the series to the tenth power is exact to six digits.
    private static func cosine(_ degrees: Double) -> Double {
        let x = degrees * Double.pi / 180
        let y = x * x
        return max(0, 1 - y / 2 * (1 - y / 12 * (1 - y / 30 * (1 - y / 56 * (1 - y / 90)))))
    }
}
