import Lexicon

/// What the official lists in force say of a product of a country.
struct GoodsAnswer: Encodable, Sendable {
    enum Outcome: String, Encodable, Sendable {
        /// A list names it.
        case listed
        /// No entry in the lists on hand; whoever reads it is told of what day they are.
        case noEntry
        /// The product's name is not known, so nothing can be said.
        case unknownProduct
        /// No list is on hand, so nothing can be said.
        case noLists
    }

    let product: String
    let codes: [String]
    let country: String
    let outcome: Outcome
    let findings: [GoodsFinding]
    /// Sectors that the strategy under the Uyghur Forced Labor Prevention Act puts first; for goods of China.
    let sectors: [PrioritySector]
    let lists: [ListInForce]
    /// Official lists of goods that have not been brought in.
    let missing: [String]

    /// The official lists that say something of goods and places. A unit's own tables are no public lists.
    static let kinds: [ListKind] = [.cbp, .eo13126, .ilab, .uflpa]

    init(_ question: GoodsQuestion, _ shelved: ShelvedLists, on day: String) {
        let editions = shelved.editions.filter { Self.kinds.contains($0.kind) }
        let sources = Dictionary(editions.map { ($0.id, $0.publicSource) }) { first, _ in first }
        let goods = shelved.entries.filter { sources[$0.edition] != nil && $0.entry.origin != nil }
        findings = goods.compactMap { shelved in
            guard let origin = shelved.entry.origin,
                CountryNamed.country(origin.country) == question.country,
                let match = question.match(shelved.entry.goods)
            else { return nil }
            return GoodsFinding(shelved, source: sources[shelved.edition] ?? "", place: origin.place, match: match)
        }
        product = question.product
        codes = question.codes.map(\.description)
        country = question.country.rawValue
        sectors =
            question.country.rawValue == "CN"
            ? PrioritySector.allCases.filter { sector in
                question.codes.contains { PrioritySector.sectors(of: $0).contains(sector) }
            }
            : []
        lists = editions.map { ListInForce($0, on: day) }
        missing = Self.kinds.filter { kind in !editions.contains { $0.kind == kind } }.map(\.officialTitle)
        let isKnown =
            !question.codes.isEmpty || goods.contains { $0.entry.goods.map { question.match($0) != nil } ?? false }
        outcome =
            !findings.isEmpty ? .listed : editions.isEmpty ? .noLists : isKnown ? .noEntry : .unknownProduct
    }
}

extension KeptEdition {
    /// Where it was got, if that is an address of the web; an officer may have typed anything, and it is not shown.
    var publicSource: String {
        source.wholeMatch(of: /https:\/\/[a-z0-9][a-z0-9.-]*(\/[!-~]*)?/.ignoresCase()) == nil ? "" : source
    }
}

extension ListEntry {
    /// Where its goods come from; nil where it names parties or vessels.
    fileprivate var origin: (country: String, place: String)? {
        switch scope {
        case .productOrigin(_, let origin): (origin, origin)
        case .region: (country ?? primary, primary)
        case .entity, .entityAndSubsidiaries, .fleet, .vessel, .facility: nil
        }
    }
}
