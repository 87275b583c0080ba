import Foundation
import Lexicon
import Matching
import Policy
import Store
import Vault

/// One part, screened and committed: its results with its mark, or nothing of it.
struct PartStep: Sendable {
    let archive: Archive
    let group: PartyGroup
    let key: DataKey
    let lists: ShelvedLists
    let acting: Acting?

    func take(_ number: Int, _ changes: ChangesOfLists) async throws {
        guard let part = try await archive.fetch(PartyPart.of("\(group.id)", numbers: [number])).first else { return }
        let change = try part.checked.map { try changes.change(since: $0) }
        if change?.isNone == true { return try await commit(part.stillChecked(lists.marker, at: archive.now())) }
        let lines = try part.opened(key)
        let found = screened(lines, since: change)
        let isRun = group.kind == .run
        let alerts = isRun ? [] : try await alerts(lines, found)
        let next = try part.screened(found, lists.marker, keeping: isRun, key: key, at: archive.now())
        try await commit(next, beside: alerts)
    }

    private func commit(_ part: PartyPart, beside alerts: [PortfolioAlert] = []) async throws {
        let name = group.kind == .run ? "screening.run-part" : "portfolio.checked"
        do {
            try await archive.commit(
                Change(part, beside: alerts, deed: Deed(name, acting: acting, rule: PreventionOffice.rule)))
        } catch NotCommitted.changedMeanwhile {
            // Another process of the same database was quicker, with the same result.
        }
    }

    /// - Parameter change: What changed since these lines were screened; nil where they never were.
    private func screened(_ lines: [PartyFile.Line], since change: ChangesOfLists.Change?) -> PartFound {
        var work = ScreeningWork()
        var hits: [[FoundParty]?] = lines.map { $0.party.map { _ in [] } }
        let parties = lines.enumerated().compactMap { place, line in line.party.map { (place: place, party: $0) } }
        for number in change?.concerned(parties.map(\.party.subject)) ?? Array(parties.indices) {
            hits[parties[number].place] = lists.found(of: parties[number].party, &work)
        }
        return PartFound(lists: lists.editions.map(CheckedList.init), hits: hits)
    }

    /// New pairs once each; a pair that was alerted before is brought up to what the list says now.
    private func alerts(_ lines: [PartyFile.Line], _ found: PartFound) async throws -> [PortfolioAlert] {
        let codes = try DispositionCodes(archive, of: group.unit)
        var made: [Data: PortfolioAlert] = [:]
        var pairs: [(slot: Data, key: DispositionCodes.Key, content: AlertContent)] = []
        for (line, hits) in zip(lines, found.hits) {
            guard let party = line.party, let hits else { continue }
            for hit in hits {
                let slot = codes.code("alert\u{1F}\(group.id)\u{1F}\(party.digest)\u{1F}\(hit.entry)")
                pairs.append((slot, codes.key(hit, of: party), AlertContent(party: party, line: line.line, hit: hit)))
            }
        }
        guard !pairs.isEmpty else { return [] }
        let known = try await PortfolioAlert.known(pairs.map(\.slot), in: archive)
        for (slot, pair, content) in pairs where made[slot] == nil {
            if let alert = known[slot] {
                if alert.content != pair.content {
                    made[slot] = try alert.brought(to: content, pair, key: key, at: archive.now())
                }
            } else {
                made[slot] = try PortfolioAlert(
                    of: group, slot: slot, pair, content, key: key, at: archive.now())
            }
        }
        return made.values.sorted { $0.slot.lexicographicallyPrecedes($1.slot) }
    }
}
