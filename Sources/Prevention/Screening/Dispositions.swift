package import Foundation
package import Lexicon
import Packs
package import Policy
import Store
import Web

/// Deciding of hits, and finding again what was decided: every door takes this way.
package struct Dispositions: Sendable {
    let archive: Archive
    let zone: TimeZone

    private var rows: SealedRows { SealedRows(archive: archive, table: Disposition.table.name) }

    package enum Fault: Error, Equatable, Sendable {
        case reasonMissing
        /// A clearance ends on some day, at the latest in five years.
        case dayMissing
        case dayOutOfRange
        /// Whoever passed the question on asks a colleague to answer it.
        case ownEscalation
        case escalatedAlready
        /// There is no such hit.
        case noSuchHit
    }

    /// What was decided of a party's hits, in their order, and whether it still holds; nil where nothing was.
    package func standing(
        on hits: [FoundParty], of party: ScreenedParty, for unit: AgencyUnit.ID, at now: Date
    ) async throws -> [StandingDecision?] {
        try await standing(on: hits.map { (party, $0) }, for: unit, at: now)
    }

    /// The same for hits of many parties.
    func standing(
        on pairs: [(party: ScreenedParty, hit: FoundParty)], for unit: AgencyUnit.ID, at now: Date
    ) async throws -> [StandingDecision?] {
        guard !pairs.isEmpty else { return [] }
        let codes = try DispositionCodes(archive, of: unit)
        let keys = pairs.map { codes.key($0.hit, of: $0.party) }
        let decisions = try await decisions(on: keys.map(\.pair), by: unit)
        let last = decisions.values.compactMap(\.last)
        let opened = try await rows.keys(rows: last.map { "\($0.id)" }, of: unit)
        return try keys.map { key in
            guard let all = decisions[key.pair], let last = all.last, let dataKey = opened["\(last.id)"] else {
                return nil
            }
            let content: DispositionContent = try rows.open(last.sealed, row: "\(last.id)", with: dataKey)
            return StandingDecision(all, content, now: now, saying: key.content)
        }
    }

    private func decisions(on pairs: [Data], by unit: AgencyUnit.ID) async throws -> [Data: [Disposition]] {
        // Asked for in shares: a statement binds only so many values.
        var found: [Disposition] = []
        let pairs = Array(Set(pairs))
        for start in stride(from: 0, to: pairs.count, by: 500) {
            let share = Array(pairs[start..<min(start + 500, pairs.count)])
            found += try await archive.fetch(Disposition.on(share, by: unit))
        }
        return Dictionary(grouping: found, by: \.pair)
    }

    /// Decides of one hit. A later decision takes an earlier one's place, which stays in the history.
    package func decide(
        _ decision: Disposition.Decision, because reason: String, until day: Day?, on hit: FoundParty,
        of party: ScreenedParty, as id: Disposition.ID = .init(), _ acting: Acting, _ route: String, at now: Date
    ) async throws -> Disposition {
        guard !reason.isEmpty else { throw Fault.reasonMissing }
        let expiresAt = try end(of: decision, day, at: now)
        let codes = try DispositionCodes(archive, of: acting.unit)
        let key = codes.key(hit, of: party)
        let last = try await decisions(on: [key.pair], by: acting.unit)[key.pair]?.last
        if let last, last.decision == .escalated {
            guard decision != .escalated else { throw Fault.escalatedAlready }
            guard last.decidedBy != acting.worker else { throw Fault.ownEscalation }
        }
        // Whoever passed the question on lives with the answer while it holds.
        if let last, last.escalatedBy == acting.worker, last.content == key.content, !last.isOver(at: now) {
            throw Fault.ownEscalation
        }
        let content = DispositionContent(
            reason: reason, subjectName: hit.subjectName, entry: hit.entry, primary: hit.primary,
            listTitle: hit.listTitle, asOf: hit.asOf, partyDigest: party.digest, contentDigest: hit.contentDigest)
        let (sealed, dataKey) = try rows.seal(content, row: "\(id)", of: acting.unit, at: now)
        let made = Disposition(
            id: id, of: key, after: last, decision, expiresAt: expiresAt, sealed: sealed, by: acting.worker, at: now)
        return try await archive.commit(
            Change(
                made, beside: [dataKey],
                deed: Deed(route, acting: acting, rule: "\(PreventionOffice.rule) \(decision.rawValue)"),
                provided: [.lastOfItsPair(made)]))
    }

    /// A clearance holds to the end of a day that is said; what is confirmed may stay so; an escalation waits.
    private func end(of decision: Disposition.Decision, _ day: Day?, at now: Date) throws(Fault) -> Date? {
        guard decision != .escalated else { return nil }
        guard let day else {
            if decision == .cleared { throw .dayMissing }
            return nil
        }
        let today = Day(now, in: zone)
        guard day >= today, day <= today.adding(years: 5) else { throw .dayOutOfRange }
        return day.adding(days: 1).startOfDay(in: zone)
    }

    /// How long a clearance is usually left to stand.
    func usualEnd(at now: Date) -> Day { Day(now, in: zone).adding(years: 1) }
}

extension Premise {
    /// Nobody else decided of the pair meanwhile.
    fileprivate static func lastOfItsPair(_ made: Disposition) -> Premise {
        Premise(
            "disposition",
            stands: """
                SELECT 1 WHERE (SELECT COUNT(*) FROM screening_disposition \
                WHERE unit = \(made.unit) AND pair = \(made.pair)) = \(made.number - 1)
                """)
    }
}

extension PreventionOffice {
    package var dispositions: Dispositions { Dispositions(archive: archive, zone: jurisdiction.zone) }
}
