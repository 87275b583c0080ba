import Foundation
import Lexicon
import Matching
import Web

extension BidFacts {
    /// The parties of the bid as a chain of supply, for the map of tiers.
    package var chain: SupplyNetwork {
        var network = SupplyNetwork()
        for party in distinct {
            var node = SupplyNode(
                party.id, party.isPerson ? .person : .party, name: party.name, country: party.country)
            node.aliases = party.otherNames
            network.add(node)
        }
        for row in parties {
            guard let own = network.node(row.id), let other = network.node(row.of), own != other else { continue }
            var link = SupplyLink(
                from: own, to: other, kind: row.role.link, grade: EvidenceGrade(letter: row.grade) ?? .declared)
            link.share = row.share
            link.goods = row.supplies
            if !row.evidence.isEmpty { link.evidence = network.add(LinkEvidence(row.evidence)) }
            network.add(link)
        }
        return network
    }
}

extension PreventionOffice {
    /// The tiers of a bid drawn against the lists in force; nil where the bid is too large to draw at once.
    func map(of inside: BidInside) async throws -> TierMap? {
        guard inside.network.parties.count <= Self.drawnMost, inside.facts.tiers > 0 else { return nil }
        let (facts, lists) = (inside.facts, try await lists())
        return try await Aside.run {
            TierMap(TracedNetwork(facts.chain, lists: lists), from: [0], hops: BidNetwork.hopsMost)
        }
    }

    /// Above it a map of forty to a column says little, and drawing it keeps its reader waiting.
    private static let drawnMost = 400
}
