import Matching

/// What the rules make of a product line: of its goods and country, and of whom they come from.
struct LineJudgement: Sendable {
    let traced: TracedNetwork
    let lists: ShelvedLists
    let goods: [ListedGoods]
    let origins: Origins
    let day: String
    let jurisdiction: TradeFacts.Jurisdiction
    let purpose: TradeFacts.Purpose

    func assess(_ line: NetworkLine) -> TradeAssessment {
        var facts = TradeFacts(day: day, jurisdiction: jurisdiction, purpose: purpose)
        facts.isScreened = !lists.editions.isEmpty
        facts.lines = [
            ProductLine(
                goods: line.goods.isEmpty ? line.harmonizedCode : line.goods, code: HSPrefix(line.harmonizedCode),
                country: line.country.isEmpty ? nil : line.country, region: region(line))
        ]
        facts.listings = goods.filter { $0.pair.country == line.country }.map(\.listing)
        facts.parties = parties(line)
        return TradeRules.assess(facts)
    }

    /// The gravest finding of any supplier: a line is one, however many supply it.
    private func region(_ line: NetworkLine) -> ProductLine.Region {
        let found = line.suppliers.map { origins.lot($0).finding }
        if found.contains(.proven) { return .proven }
        if found.contains(.indicated) { return .indicated }
        return found.allSatisfy { $0 == .none } && !found.isEmpty ? .none : .unknown
    }

    /// Whoever is listed among the suppliers and upstream of them; of several ways to an entry the surest.
    private func parties(_ line: NetworkLine) -> [PartyFact] {
        var facts: [String: PartyFact] = [:]
        func take(_ listing: NodeListing, _ reach: PartyFact.Reach) {
            guard let entry = lists[listing.entry],
                let kind = lists.editions.first(where: { $0.id == entry.edition })?.kind,
                facts[listing.entry].map({ $0.score < listing.score }) ?? true
            else { return }
            facts[listing.entry] = PartyFact(
                list: kind, entry: entry.entry, score: listing.score, isSame: listing.isIdentity, reach: reach)
        }
        for supplier in line.suppliers {
            for listing in traced.listings[supplier] ?? [] {
                take(listing, listing.how == .named ? .itself : .controlled)
            }
            for reached in traced.exposure(of: supplier).found {
                let grade = reached.paths.first.flatMap { EvidenceGrade(letter: $0.weakestGrade) } ?? .inferred
                for listing in reached.listings { take(listing, .upstream(grade)) }
            }
        }
        return facts.sorted { $0.key < $1.key }.map(\.value)
    }
}
