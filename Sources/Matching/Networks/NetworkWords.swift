/// What a node of a supply network stands for.
public enum NodeKind: UInt8, CaseIterable, Sendable, Codable {
    case party, person, facility, lot, shipment, vessel, contract, listEntry, region

    /// Its word in files: `party`, `listEntry`, …
    public var word: String { String(describing: self) }

    public init?(word: some StringProtocol) {
        guard let kind = Self.allCases.first(where: { $0.word == word }) else { return nil }
        self = kind
    }
}

/// How what is at one node reaches another.
///
/// Every link is kept in the direction in which risk flows, from upstream to downstream: a supplier to its customer, an
/// owner to what it owns, a region to the facility within it.
public enum LinkKind: UInt8, CaseIterable, Sendable, Codable {
    case supplies, transforms, ships, operates, owns, subcontractOf, callsAt, locatedIn, sameAs

    public var word: String { String(describing: self) }

    public init?(word: some StringProtocol) {
        guard let kind = Self.allCases.first(where: { $0.word == word }) else { return nil }
        self = kind
    }

    /// Whether a file writes it the other way about: ‘facility locatedIn region’, while the region is what the
    /// facility's goods inherit from; ‘vessel callsAt port’ likewise.
    var isWrittenDownstreamFirst: Bool { self == .locatedIn || self == .callsAt }

    /// Whether it holds in both directions.
    var isMutual: Bool { self == .sameAs }
}

/// How good the evidence of a link is. The order is that of strength, the best first.
public enum EvidenceGrade: UInt8, CaseIterable, Sendable, Codable, Comparable {
    /// A public register, a customs record, a court.
    case official
    /// An audit, a laboratory, a researcher.
    case thirdParty
    /// What the company itself says.
    case declared
    /// Drawn from something else, such as an address.
    case inferred

    /// What a path's strength is multiplied by.
    public var factor: Double {
        switch self {
        case .official: 1
        case .thirdParty: 0.8
        case .declared: 0.5
        case .inferred: 0.3
        }
    }

    /// The letter that files use: A to D.
    public var letter: Character {
        switch self {
        case .official: "A"
        case .thirdParty: "B"
        case .declared: "C"
        case .inferred: "D"
        }
    }

    public init?(letter: some StringProtocol) {
        guard let grade = Self.allCases.first(where: { String($0.letter) == letter }) else { return nil }
        self = grade
    }

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
