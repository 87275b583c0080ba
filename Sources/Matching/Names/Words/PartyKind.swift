/// What kind of party a name is of; it decides how the words are understood.
public enum PartyKind: String, Sendable, CaseIterable {
    case person, organisation, vessel, unknown

    /// From the schema words that lists use: Person, Company, Organization, LegalEntity, Vessel.
    public init(schema: String) {
        switch schema.lowercased() {
        case "person", "individual": self = .person
        case "company", "organization", "organisation", "legalentity", "publicbody", "entity": self = .organisation
        case "vessel", "airplane", "vehicle", "ship": self = .vessel
        default: self = .unknown
        }
    }

    /// The word that `init(schema:)` reads back.
    public var schema: String {
        switch self {
        case .person: "Person"
        case .organisation: "Company"
        case .vessel: "Vessel"
        case .unknown: "LegalEntity"
        }
    }
}
