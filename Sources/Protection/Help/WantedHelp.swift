import Lexicon
import Packs
import Policy
import Store
import Web

/// What is known of a person that decides whether an offer of help fits them. What is not known counts against none.
struct WantedHelp: Sendable {
    let language: LanguageCode?
    /// Whom an offer must take; nil where it is not known.
    let group: ServiceOffer.Taking?
    /// The agencies whose task this person's help is by law.
    let authorities: Set<Agency.ID>

    init(language: LanguageCode?, group: ServiceOffer.Taking?, authorities: Set<Agency.ID> = []) {
        self.language = language
        self.group = group
        self.authorities = authorities
    }

    /// Reads as much as the sender may look at.
    init(
        of ageGroup: AgeGroup, _ file: OpenFile, _ jurisdiction: Jurisdiction, _ directory: Directory
    ) throws {
        let status = try file.latest(StatusContent.self)?.content
        let units = status.map { ResponsibleAuthority($0, jurisdiction, directory).units } ?? []
        self.init(
            language: try file.latest(ContactContent.self)?.content.language,
            group: Self.group(ageGroup, try file.latest(IdentityContent.self)?.content.gender),
            authorities: Set(units.compactMap(AgencyUnit.ID.init(_:)).compactMap(directory.agency(of:))))
    }

    /// A child belongs with children, and doubt favours the child.
    static func group(_ ageGroup: AgeGroup, _ gender: GenderIdentity?) -> ServiceOffer.Taking? {
        guard !ageGroup.isProtectedAsChild else { return .children }
        return switch gender {
        case .female: .women
        case .male: .men
        case .transgenderFemale, .transgenderMale, .nonConforming: .genderDiverse
        case .preferNotToSay, .unknown, nil: nil
        }
    }

    /// Why an offer does not fit, in plain words; empty where it does, or where nobody can tell.
    func lacks(_ offer: ServiceOffer) -> [Text] {
        var lacks: [Text] = []
        if let group, !offer.takes.isEmpty, !offer.takes.contains(group) { lacks.append(.offerDoesNotTake(group)) }
        if let language, !offer.languages.isEmpty, !offer.languages.contains(language) {
            lacks.append(.offerHasNo(language))
        }
        return lacks
    }
}

extension OfferShown {
    /// What comes first in a choice: that it fits, that there is a place, whose task it is.
    var rank: Int { lacks.count * 4 + (free == 0 ? 2 : 0) + (isResponsible ? 0 : 1) }
}

extension Text {
    static let offerIsResponsible = Text(en: "Responsible by law", zhHant: "依法負責")

    static func offerDoesNotTake(_ group: ServiceOffer.Taking) -> Text {
        let who = taking(group)
        return Text(en: "Does not take \(who(in: .en).lowercased())", zhHant: "不收\(who(in: .zhHant))")
    }

    static func offerHasNo(_ language: LanguageCode) -> Text {
        Text(en: "Has no \(language.name(in: .en))", zhHant: "無法使用\(language.name(in: .zhHant))")
    }
}
