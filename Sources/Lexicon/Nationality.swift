/// The country whose national someone is, or that they have none, or that nobody knows.
///
/// Its text is the country's two letters, or the codes of passports: "XXA" stateless, "XXX" unspecified.
package enum Nationality: Hashable, Sendable, TextCodable {
    case country(Country)
    case stateless
    case unknown

    package init?(_ text: String) {
        switch text {
        case "XXA": self = .stateless
        case "XXX": self = .unknown
        default:
            guard let country = Country(rawValue: text) else { return nil }
            self = .country(country)
        }
    }

    package var description: String {
        switch self {
        case .country(let country): country.rawValue
        case .stateless: "XXA"
        case .unknown: "XXX"
        }
    }

    package var country: Country? {
        if case .country(let country) = self { country } else { nil }
    }
}
