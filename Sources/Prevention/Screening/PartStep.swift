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
        let lines = try part.opened(key)
        let found: PartFound
        if let before = part.checked {
            found = screened(lines, only: try changes.places(since: before))
        } else {
            found = screened(lines, only: nil)
        }
        let isRun = group.kind == .run
        let alerts = isRun ? [] : try await alerts(lines, found)
        let next = try part.screened(found, lists.marker, keeping: isRun, key: key, at: archive.now())
        do {
            try await archive.commit(
                Change(
                    next, beside: alerts,
                    deed: Deed(
                        isRun ? "screening.run-part" : "portfolio.checked", acting: acting,
                        rule: PreventionOffice.rule)))
        } catch NotCommitted.changedMeanwhile {
            // Another process of the same database was quicker, with the same result.
        }
    }

    /// - Parameter changed: Places of the entries that changed, where only these are asked after.
    private func screened(_ lines: [PartyFile.Line], only changed: Set<Int>?) -> PartFound {
        var work = ScreeningWork()
        let hits = lines.map { line -> [FoundParty]? in
            guard let party = line.party else { return nil }
            if let changed, changed.isEmpty { return [] }
            return lists.found(of: party, among: changed, &work)
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

extension ShelvedLists {
    /// The hits on some entries, exactly as they are among all hits; on all entries where none are named.
    func found(of party: ScreenedParty, among changed: Set<Int>?, _ work: inout ScreeningWork) -> [FoundParty] {
        guard let changed else { return found(of: party, &work) }
        let subject = party.subject
        let hits = index.hits(for: subject, limit: ScreeningResult.hitsMost, explained: false, &work)
        guard hits.contains(where: { changed.contains($0.party) }) else { return [] }
        return index.hits(for: subject, limit: ScreeningResult.hitsMost, &work)
            .filter { changed.contains($0.party) }.map { FoundParty($0, entry(of: $0), of: subject) }
    }
}
