import Foundation
import Lexicon
import Packs
import Web

/// One offer, as lists and pages show it.
struct OfferShown: Encodable, Sendable {
    let id: String
    let kind: Named
    let name: Named
    let unit: Named
    let capacity: Int?
    let taken: Int
    let languages: [LanguageCode]
    let takes: [ServiceOffer.Taking]
    let isClosed: Bool
    /// Why it does not fit the person for whom it is looked at.
    var lacks: [Text] = []
    /// Whether it is the agency's task by law.
    var isResponsible = false

    private enum CodingKeys: CodingKey {
        case id, kind, name, unit, capacity, taken, languages, takes, isClosed, isResponsible
    }

    init(_ offer: ServiceOffer, taken: Int, _ directory: Directory, _ assistance: Jurisdiction.Assistance) {
        id = offer.id.description
        kind = .kind(offer.kind, assistance)
        name = Named(offer.id.description, Text(en: offer.nameEn, zhHant: offer.nameZhHant, review: .nativeSpeaker))
        unit = Named(offer.unit.description, directory.name(of: offer.unit))
        capacity = offer.capacity
        self.taken = taken
        languages = offer.languages.sorted { $0.rawValue < $1.rawValue }
        takes = ServiceOffer.Taking.allCases.filter(offer.takes.contains)
        isClosed = offer.closedAt != nil
    }

    var free: Int? { capacity.map { max(0, $0 - taken) } }

    func places(_ say: Words) -> HTML {
        guard let capacity, let free else { return "\(say(.helpNoLimit))" }
        if free == 0 { return StatusTag(.helpFull, .warning).html(say) }
        return "\(say(.helpFreeOf, ["free": String(free), "all": String(capacity)]))"
    }

    func languages(_ say: Words) -> String {
        languages.isEmpty ? say(.languagesNone) : say.list(languages.map { $0.name(in: say.language) })
    }

    func takes(_ say: Words) -> String { say.list(takes.map { say(.taking($0)) }) }
}

extension Named {
    /// A kind of help, as the pack names it.
    static func kind(_ code: String, _ assistance: Jurisdiction.Assistance) -> Named {
        Named(code, assistance.kind(code).map { Text($0.names) } ?? Text(verbatim: code))
    }
}
