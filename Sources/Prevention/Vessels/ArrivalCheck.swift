import Foundation
import Lexicon
import Matching

/// Holds an arrival notice against the vessels and fleets of the lists in force, and its owners against all parties.
struct ArrivalCheck {
    let lists: ShelvedLists

    func checked(_ content: ArrivalContent, due day: Day, at now: Date) -> ArrivalContent {
        var next = content
        let notice = content.notice(on: day)
        let holding = lists.entries.filter { $0.entry.ended == nil }.compactMap(\.vessel)
        let ended = lists.entries.filter { $0.entry.ended != nil }.compactMap(\.vessel)
        let check = VesselCheck(notice, against: holding, agreements: PortStateTable.agreements)
        // An order that no longer holds is worth knowing, and no more, whatever agrees with it.
        let past = VesselCheck(notice, against: ended).reasons.filter { $0.entry != nil }
        next.reasons = (check.reasons.map { ($0, $0.outcome) } + past.map { ($0, min($0.outcome, .note)) }).map {
            reason, outcome in
            ArrivalReason(
                kind: reason.kind, outcome: outcome, text: reason.text, similarity: reason.similarity,
                entry: reason.entry.flatMap { lists[$0] }.map {
                    ListGround(
                        .vessel, $0, about: reason.kind.rawValue, score: reason.similarity,
                        isIdentity: reason.kind == .sameIMO || reason.kind == .ownerIdentity, why: [reason.text])
                })
        }
        next.checked = ListCheck(at: now, lists: lists, grounds: owners(content))
        return next
    }

    /// The fleets are held against the notice above; here the companies and people that lists name.
    private func owners(_ content: ArrivalContent) -> [ListGround] {
        var work = ScreeningWork()
        var parties = [("owner", content.owner), ("operator", TradeParty(name: content.operatorName))]
        parties += content.holders.map { ("holder", TradeParty(name: $0.name, country: $0.country)) }
        return parties.filter { !$0.1.name.isEmpty }.flatMap { role, party in
            lists.grounds(naming: party.subject, as: .party, about: role, &work).filter { ground in
                switch lists[ground.entry]?.entry.scope {
                case .vessel, .fleet: false
                default: true
                }
            }
        }
    }
}

extension ShelvedEntry {
    /// The entry as the check of vessels reads it; nil for what is no vessel and no fleet.
    var vessel: VesselEntry? {
        switch entry.scope {
        case .vessel:
            VesselEntry(id: id, scope: .vessel, names: entry.names.map(\.text), imo: shipNumber ?? "")
        case .fleet(let owner):
            VesselEntry(
                id: id, scope: .fleet, owners: [owner] + entry.names.map(\.text).filter { $0 != owner },
                ownerCountry: entry.country ?? "")
        case .entity, .entityAndSubsidiaries, .productOrigin, .region, .facility: nil
        }
    }

    /// The IMO number that the row itself gives, if its check digit is right.
    private var shipNumber: String? {
        [entry.remarks ?? "", entry.raw].lazy.compactMap { text in
            text.firstMatch(of: /\bIMO[ :#No.]*([0-9]{7})\b/).map { String($0.output.1) }
        }.first { PartyIdentifier(.imo, $0).isWellFormed }
    }
}
