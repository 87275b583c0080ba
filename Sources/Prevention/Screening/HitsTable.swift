import Lexicon
import Web

/// Hits as lines for a spreadsheet; a party without any has a line that says against which lists.
enum HitsTable {
    static func csv(_ hits: [HitShown], of party: ScreenedParty, _ lists: [ListInForce], _ say: Words) -> CSV {
        var csv = CSV(header: header(say))
        for hit in hits { csv.append(line(hit.hit, of: party, hit.decision.map { say($0.decision.text) } ?? "", say)) }
        if hits.isEmpty { csv.append(miss(party, lists.map { ($0.title, $0.asOf) }, say)) }
        return csv
    }

    static func header(_ say: Words) -> [String] {
        [
            .partyReference, .partyName, .screeningBand, .hitScore, .hitIdentity, .hitPrimary, .hitNameFound, .hitList,
            .hitDay, .hitScope, .hitGoods, .hitReasons, .decision,
        ].map { (text: Text) in say(text) }
    }

    static func line(_ hit: FoundParty, of party: ScreenedParty, _ decision: String, _ say: Words) -> [String] {
        let reasons = zip(hit.reasons, hit.thousandths).map { reason, thousandths in
            let amount = (Double(abs(thousandths)) / 1_000).formatted(in: .en, decimals: 3)
            return "\(reason.sentence(say)) \(thousandths < 0 ? "−" : "+")\(amount)"
        }
        return [
            party.reference, party.name, say(hit.band.text), hit.score.formatted(in: .en, decimals: 3),
            say(hit.isIdentity ? .yes : .no), hit.primary, hit.listedName, hit.listTitle, hit.asOf,
            say(.scope(hit.scope)), hit.goods ?? "", reasons.joined(separator: "; "), decision,
        ]
    }

    static func miss(_ party: ScreenedParty, _ lists: [(title: String, asOf: String)], _ say: Words) -> [String] {
        let days = lists.map { "\($0.title) \($0.asOf)" }.joined(separator: "; ")
        return [
            party.reference, party.name, say(.screeningNoMatch), "", "", "", "", days, "", "", "", "", "",
        ]
    }
}
