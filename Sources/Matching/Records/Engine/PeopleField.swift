/// What a column of a table of people means.
public enum PeopleField: Hashable, Sendable {
    case identifier, fullName, givenName, surname, dateOfBirth, sex, nationality, passport, nationalIdentifier, phone
    case email, streetNumber, address, addressMore, suburb, city, state, postcode, arrival
    /// A column that means nothing known: compared as text where both tables have it.
    case other(String)

    /// The name by which a mapping file calls it.
    public var code: String {
        switch self {
        case .other(let column): column
        default: Self.codes.first { $0.value == self }?.key ?? ""
        }
    }

    /// In words, as explanations print it.
    public var words: String { code.split(separator: "_").joined(separator: " ") }

    /// The meaning that a mapping file names; nil where there is none of that name.
    public init?(code: String) {
        guard let field = Self.codes[Self.folded(code)] ?? Self.codes[code] ?? Self.known[Self.folded(code)] else {
            return nil
        }
        self = field
    }

    /// The meaning of a column's heading; `other` where it is not known.
    public init(heading: String) {
        self = Self.known[Self.folded(heading)] ?? .other(heading)
    }

    /// Lower case, letters and digits only: "Given Name", "given_name" and "GivenName" are one heading.
    static func folded(_ heading: String) -> String {
        String(
            String.UnicodeScalarView(
                heading.lowercased().unicodeScalars.filter {
                    $0.properties.isAlphabetic || $0.properties.numericType != nil
                        || $0.properties.generalCategory
                            == .nonspacingMark
                }))
    }

    private static let codes: [String: PeopleField] = [
        "identifier": .identifier, "full_name": .fullName, "given_name": .givenName, "surname": .surname,
        "date_of_birth": .dateOfBirth, "sex": .sex, "nationality": .nationality, "passport": .passport,
        "national_identifier": .nationalIdentifier, "phone": .phone, "email": .email,
        "street_number": .streetNumber, "address": .address, "address_more": .addressMore, "suburb": .suburb,
        "city": .city, "state": .state, "postcode": .postcode, "arrival": .arrival,
    ]

    private static let known: [String: PeopleField] = {
        var found: [String: PeopleField] = [:]
        for (code, field) in codes { found[folded(code)] = field }
        for (field, headings) in PeopleHeadings.all {
            for heading in headings.split(separator: ",") { found[folded(String(heading))] = field }
        }
        return found
    }()
}
