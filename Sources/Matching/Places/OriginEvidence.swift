/// What is known of a place, or of goods, that may tell which region they are from; empty where nothing is known.
public struct OriginEvidence: Sendable, Equatable {
    /// A code of ISO 3166-1 or a name.
    public var country: String
    /// Of the country's own table of divisions, such as 653201 or longer.
    public var administrativeCode: String
    public var name: String
    public var address: String
    public var postcode: String
    public var telephones: [String]
    public var identifiers: [PartyIdentifier]
    /// Ports and places where the goods were loaded.
    public var placesOfLading: [String]
    /// The province or region that papers declare.
    public var declaredOrigin: String

    public init(
        country: String = "", administrativeCode: String = "", name: String = "", address: String = "",
        postcode: String = "", telephones: [String] = [], identifiers: [PartyIdentifier] = [],
        placesOfLading: [String] = [], declaredOrigin: String = ""
    ) {
        self.country = country
        self.administrativeCode = administrativeCode
        self.name = name
        self.address = address
        self.postcode = postcode
        self.telephones = telephones
        self.identifiers = identifiers
        self.placesOfLading = placesOfLading
        self.declaredOrigin = declaredOrigin
    }
}

/// What is asked of the evidence.
public enum OriginQuestion: Sendable, Equatable {
    /// Whether a facility stands in the region.
    case place
    /// Whether goods come from it: their codes of the Harmonized System, and whether papers show where every input
    /// came from. Without a code nobody can say that goods are of no sector that an order puts first.
    case goods(harmonizedCodes: [String], inputsAreTraced: Bool)
}

/// Whether something is of a region.
public enum OriginFinding: String, Sendable, Codable, CaseIterable {
    case proven, indicated
    /// Shown to be of somewhere else.
    case none
    /// Nothing shows it either way: never the same as none.
    case unknown
}

/// One thing that was read, and what it means.
public struct OriginGround: Sendable, Equatable {
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case administrativeCode, registryCode, placeName, organisation, numberedUnit, postcode, telephone
        case placeOfLading
        /// Two or more names that say little alone and fit together.
        case agreeingNames
        case streetName, elsewhere, otherCountry, untracedInputs, unreadable
    }

    public enum Strength: String, Sendable, Codable, CaseIterable {
        case proves, indicates
        /// Says nothing alone.
        case supports
        case speaksAgainst, saysNothing

        var rank: Int {
            switch self {
            case .proves: 0
            case .indicates: 1
            case .speaksAgainst: 2
            case .supports: 3
            case .saysNothing: 4
            }
        }
    }

    public enum Field: String, Sendable, Codable, CaseIterable {
        case country, administrativeCode, name, address, postcode, telephone, identifier, placeOfLading, declaredOrigin
        case goods
    }

    public let kind: Kind
    public let field: Field
    /// Which one of several telephones, identifiers or places; 0 for others.
    public let number: Int
    /// What was read, as it stands in the field.
    public let text: String
    /// Where it stands in the field, in Unicode scalars.
    public let span: Range<Int>
    /// What it stands for, with its code where it has one: `Hotan Prefecture (6532)`.
    public let meaning: String
    public let strength: Strength

    /// One plain sentence.
    public var explanation: String {
        let read = text.isEmpty ? "\(field.words)" : "‘\(text)’ in \(field.words)"
        switch strength {
        case .proves: return "\(read) shows \(meaning)."
        case .indicates: return "\(read) points to \(meaning)."
        case .supports: return "\(read) may mean \(meaning), and says nothing alone."
        case .speaksAgainst: return "\(read) speaks for \(meaning)."
        case .saysNothing: return "\(read): \(meaning)."
        }
    }
}

extension OriginGround.Field {
    /// For sentences.
    public var words: String {
        switch self {
        case .country: "the country"
        case .administrativeCode: "the administrative code"
        case .name: "the name"
        case .address: "the address"
        case .postcode: "the postcode"
        case .telephone: "the telephone number"
        case .identifier: "the registry number"
        case .placeOfLading: "the place of lading"
        case .declaredOrigin: "the declared origin"
        case .goods: "the goods"
        }
    }
}
