import Foundation
import Lexicon
import Matching
import Store
import Web

/// Places that may be one: asked about, and answered once.
extension NetworksDesk {
    func placeRoutes(_ access: Route.Access, _ one: String) -> [Route] {
        [
            Route(.get, "\(one)/places", access, as: "network.places-read", places),
            Route(
                .post, "\(one)/places/decisions", access, as: "network.places-decided",
                fields: [
                    FieldSpec("one", .text(max: 36), required: true),
                    FieldSpec("other", .text(max: 36), required: true),
                    FieldSpec("verdict", .choice(SamePlace.Verdict.allCases.map(\.rawValue)), required: true), .once,
                ], decide),
        ]
    }

    @Sendable func places(_ visit: Visit) async throws -> Answer {
        .page(try await placesPage(try await network(visit)), try looked(visit))
    }

    private func placesPage(_ network: TradeNetwork, problems: [Problem] = []) async throws -> PlacesPage {
        let (traced, _) = try await traced(network)
        let decisions = SamePlaces(try await office.archive.samePlaces(of: network.unit))
        return try await Aside.run {
            let joined = traced.network
            return PlacesPage(network.id, joined, PlaceProposals(joined, decisions), problems: problems)
        }
    }

    @Sendable func decide(_ visit: Visit) async throws -> Answer {
        let (network, acting) = (try await network(visit), try visit.worker())
        return try await step(
            visit, shownAt: "\(Self.path)/\(network.id)/places",
            page: { try await placesPage(network, problems: $0) }
        ) {
            guard let verdict = visit.form["verdict"].flatMap(SamePlace.Verdict.init(rawValue:)) else {
                throw Problems([Problem("verdict", .placesVerdictMissing)])
            }
            let (traced, _) = try await traced(network)
            let refs = [visit.form["one"], visit.form["other"]].map { $0.flatMap(SupplyNode.Ref.init(_:)) }
            let nodes = refs.compactMap { ref in traced.network.nodes.first { $0.ref == ref } }
            guard nodes.count == 2, nodes[0].ref != nodes[1].ref else { throw NetworkWork.Fault.noSuchPair }
            // Pressed twice, it is decided once.
            let decided = SamePlaces(try await office.archive.samePlaces(of: network.unit))
            if decided.verdict(nodes[0], nodes[1]) == verdict { return false }
            try await work.decide(verdict, nodes[0], nodes[1], by: acting, route: visit.route, at: visit.now)
            return true
        }
    }
}
