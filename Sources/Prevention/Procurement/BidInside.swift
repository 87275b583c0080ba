package import Foundation
package import Lexicon
package import Matching
import Policy
import Store
import Web

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
    /// Whether the check still holds: the same parties, lists, officers' answers and entries of the register.
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
        /// Whether the entry shuts somebody out on that day, whoever it is.
        package let isInForce: Bool
        /// The likeness as it is decided of; nil where the entry was noted after the check.
        package let hit: Hit?

        /// Somebody said that the party is the one of the register.
        package var isConfirmed: Bool {
            hit.map { !$0.isOpen && $0.decision?.decision.decision == .confirmed } ?? false
        }
        /// A likeness of names is no fact: nobody is ineligible until it is confirmed.
        package var isIneligible: Bool { isInForce && isConfirmed }
        /// What has ended, or is not final, keeps nobody waiting.
        package var isOpen: Bool { isInForce && hit?.isOpen ?? true }
    }

    /// The newest verdict that holds: one that waits for its second person sets nothing aside.
    package var standing: BidVerdict? { verdicts.first { $0.verdict.isFinal }?.verdict }

    package var openHits: [Hit] { hits.filter(\.isOpen) }

    /// Likenesses that wait for a decision, with lists and with the register.
    package var waiting: Int { openHits.count + exclusions.count(where: \.isOpen) }

    /// All that can be decided of, by number.
    package var decidable: [Hit] { hits + exclusions.compactMap(\.hit) }

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
        try await inside(id, for: unit, register: try await office.exclusions.register(of: unit), at: now)
    }

    /// - Parameter register: The unit's own exclusions as they are now.
    func inside(
        _ id: Bid.ID, for unit: AgencyUnit.ID, register: ExclusionWork.Register, at now: Date
    ) async throws -> BidInside? {
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
            hits: try await hits(findings.hits, network, for: unit, at: now),
            exclusions: try await excluded(
                facts, register, try await hits(findings.likenesses, network, for: unit, at: now)), requests: asked,
            verdicts: decided,
            dossiers: dossiers,
            isCurrent: try await Aside.run { findings.isCurrent(facts, in: lists, register: register.index) },
            editions: all.filter { edition in findings.lists.contains { $0.edition == "\(edition.id)" } })
    }

    private func hits(
        _ found: [BidFindings.Hit], _ network: BidNetwork, for unit: AgencyUnit.ID, at now: Date
    ) async throws -> [BidInside.Hit] {
        let decided = try await office.dispositions.standing(
            on: found.map { ($0.party.screened, $0.found) }, for: unit, at: now)
        return zip(found, decided).compactMap { hit, decision in
            guard let place = network.place(of: hit.party.id) else { return nil }
            return BidInside.Hit(
                hit: hit, party: network.parties[place], decision: decision, paths: network.paths(from: place))
        }
    }

    /// As the register says today, asked of the day on which bids are opened: also what was noted since the check.
    private func excluded(
        _ facts: BidFacts, _ register: ExclusionWork.Register, _ likenesses: [BidInside.Hit]
    ) async throws -> [BidInside.Excluded] {
        try await Aside.run {
            var work = ScreeningWork()
            return facts.distinct.flatMap { party in
                register.index.hits(for: party.screened.subject, explained: false, &work).compactMap { hit in
                    guard let opened = register.entries[hit.id] else { return nil }
                    let exclusion = opened.record.exclusion
                    return BidInside.Excluded(
                        party: party, opened: opened, score: hit.score,
                        state: exclusion?.state(on: facts.tender.opening),
                        isInForce: exclusion?.isIneligible(on: facts.tender.opening) ?? false,
                        hit: likenesses.first {
                            $0.party.id == party.id && $0.hit.found.entry == FoundParty.entry(of: hit.id)
                        })
                }
            }
        }
    }
}
