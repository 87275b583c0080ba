package import Foundation
package import Lexicon
package import Matching
import Policy
import Store

/// A bid as it stands: what was found by its newest check, what was decided of it, and what still waits.
package struct BidInside: Sendable {
    package let bid: Bid
    package let facts: BidFacts
    package let check: BidCheck
    package let findings: BidFindings
    package let network: BidNetwork
    package let hits: [Hit]
    package let exclusions: [Excluded]
    package let requests: [(request: BidRequest, asked: BidAsked)]
    package let verdicts: [(verdict: BidVerdict, reason: BidReason)]
    package let dossiers: [KeptDossier]
    /// Whether the lists in force are still those of the check.
    package let isCurrent: Bool
    /// Editions of the check, for the dossier.
    package let editions: [KeptEdition]

    /// A likeness with what was decided of it.
    package struct Hit: Sendable {
        package let hit: BidFindings.Hit
        package let party: BidFacts.Party
        package let decision: StandingDecision?
        package let paths: [BidNetwork.Path]

        package var isOpen: Bool { decision?.isOpen ?? true }
        /// Whether it counts as the listed party: nobody has said otherwise.
        package var stands: Bool { isOpen || decision?.decision.decision != .cleared }
    }

    /// A party of the bid that the unit's own register names.
    package struct Excluded: Sendable {
        package let party: BidFacts.Party
        package let opened: ExclusionWork.Opened
        package let score: Double
        /// On the day of the bids' opening; nil while a judgment is not final.
        package let state: Exclusion.State?
        package let isIneligible: Bool
    }

    package var openHits: [Hit] { hits.filter(\.isOpen) }

    /// Companies of the bid of which listed parties own a quarter or more.
    package var holdings: [(party: BidFacts.Party, standing: Ownership.Standing)] {
        let listed = Set(hits.filter(\.stands).compactMap { network.place(of: $0.party.id) })
        return zip(network.parties, network.standings(of: listed)).filter {
            [.controlled, .significant].contains($0.1)
        }
        .map { ($0.0, $0.1) }
    }
}

extension BidWork {
    /// - Throws: nothing is found where the bid is another unit's.
    package func inside(_ id: Bid.ID, for unit: AgencyUnit.ID, at now: Date) async throws -> BidInside? {
        let archive = office.archive
        guard let bid = try await archive.fetch(Bid.of(unit, id)).first,
            let check = try await archive.fetch(BidCheck.of(id)).first
        else { return nil }
        let (facts, findings) = (try await facts(of: bid), try await findings(of: check))
        let network = BidNetwork(facts)
        let lists = try await office.lists()
        let (requests, verdicts, dossiers, all) = try await archive.fetch(
            BidRequest.of(id), BidVerdict.of(id), KeptDossier.made(of: DossierMatter(.bid, id), by: unit),
            KeptEdition.all)
        var asked: [(BidRequest, BidAsked)] = []
        for request in requests { asked.append((request, try await self.asked(in: request))) }
        var decided: [(BidVerdict, BidReason)] = []
        for verdict in verdicts { decided.append((verdict, try await reason(of: verdict))) }
        return BidInside(
            bid: bid, facts: facts, check: check, findings: findings, network: network,
            hits: try await hits(findings, facts, network, for: unit, at: now),
            exclusions: try await excluded(findings, facts, of: unit), requests: asked, verdicts: decided,
            dossiers: dossiers,
            isCurrent: lists.editions.map { "\($0.id)" } == findings.lists.map(\.edition),
            editions: all.filter { edition in findings.lists.contains { $0.edition == "\(edition.id)" } })
    }

    private func hits(
        _ findings: BidFindings, _ facts: BidFacts, _ network: BidNetwork, for unit: AgencyUnit.ID, at now: Date
    ) async throws -> [BidInside.Hit] {
        var decided: [StandingDecision?] = []
        for party in findings.parties where !party.hits.isEmpty {
            decided += try await office.dispositions.standing(
                on: party.hits, of: party.screened, for: unit, at: now)
        }
        return zip(findings.hits, decided).compactMap { hit, decision in
            guard let place = network.place(of: hit.party.id) else { return nil }
            return BidInside.Hit(
                hit: hit, party: network.parties[place], decision: decision, paths: network.paths(from: place))
        }
    }

    /// As the register says today, asked of the day on which bids are opened.
    private func excluded(
        _ findings: BidFindings, _ facts: BidFacts, of unit: AgencyUnit.ID
    ) async throws -> [BidInside.Excluded] {
        var found: [BidInside.Excluded] = []
        for party in findings.parties {
            guard let own = facts.parties.first(where: { $0.id == party.id }) else { continue }
            for excluded in party.exclusions {
                guard let id = ExclusionRecord.ID(excluded.record),
                    let record = try await office.archive.fetch(ExclusionRecord.of(unit, id)).first
                else { continue }
                let opened = try await office.exclusions.open(record)
                let exclusion = record.exclusion
                found.append(
                    BidInside.Excluded(
                        party: own, opened: opened, score: excluded.score,
                        state: exclusion?.state(on: facts.tender.opening),
                        isIneligible: exclusion?.isIneligible(on: facts.tender.opening) ?? false))
            }
        }
        return found
    }
}
