/// A party of a list, with all its names.
public struct ListedParty: Sendable, Equatable {
    public var id: String
    public var kind: PartyKind
    /// The primary name first.
    public var names: [String]
    /// Two letters or a name; empty where the list says none.
    public var country: String
    public var identifiers: [PartyIdentifier]
    public var addresses: [String]

    public init(
        id: String, kind: PartyKind, names: [String], country: String = "", identifiers: [PartyIdentifier] = [],
        addresses: [String] = []
    ) {
        self.id = id
        self.kind = kind
        self.names = names
        self.country = country
        self.identifiers = identifiers
        self.addresses = addresses
    }
}

/// Who is asked about.
public struct ScreeningSubject: Sendable, Equatable {
    public var kind: PartyKind
    public var names: [String]
    public var country: String
    public var identifiers: [PartyIdentifier]
    public var addresses: [String]

    public init(
        name: String, kind: PartyKind = .unknown, aliases: [String] = [], country: String = "",
        identifiers: [PartyIdentifier] = [], addresses: [String] = []
    ) {
        names = [name] + aliases
        self.kind = kind
        self.country = country
        self.identifiers = identifiers
        self.addresses = addresses
    }
}

/// A listed party that a subject may be.
public struct ScreeningHit: Sendable, Equatable {
    /// Its place in the list that the index was built from.
    public let party: Int
    public let id: String
    /// The listed name that agreed best, and which of the subject's names it was compared with.
    public let name: String
    public let subjectName: Int
    public let score: Double
    /// A registry's number is the same.
    public let isIdentity: Bool
    /// The words are the same and in the same order.
    public let isSameOrder: Bool
    /// Written exactly alike, legal form and all.
    public let isSameText: Bool
    public let distinctiveMatches: Int
    /// How many facts besides the name agree: numbers, country, address.
    public let qualifiers: Int
    /// Empty unless asked for; the contributions add up to the score.
    public let parts: [ScorePart]

    /// The better hit first; no two hits of one list are level.
    public func precedes(_ other: ScreeningHit) -> Bool {
        if score != other.score { return score > other.score }
        if isIdentity != other.isIdentity { return isIdentity }
        if isSameOrder != other.isSameOrder { return isSameOrder }
        if isSameText != other.isSameText { return isSameText }
        if distinctiveMatches != other.distinctiveMatches { return distinctiveMatches > other.distinctiveMatches }
        if qualifiers != other.qualifiers { return qualifiers > other.qualifiers }
        return id != other.id ? id < other.id : party < other.party
    }
}
