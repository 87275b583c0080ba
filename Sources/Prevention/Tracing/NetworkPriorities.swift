import Foundation
import Lexicon
import Packs
import Web

/// Which goods of a network to look at first.
extension NetworksDesk {
    func priorityRoutes(_ access: Route.Access, _ one: String) -> [Route] {
        [
            Route(
                .get, "\(one)/priorities", access, as: "network.priorities-read",
                fields: [
                    FieldSpec("law", .choice(TradeFacts.Jurisdiction.allCases.map(\.rawValue))),
                    FieldSpec("purpose", .choice(TradeFacts.Purpose.allCases.map(\.rawValue))),
                ], priorities)
        ]
    }

    @Sendable func priorities(_ visit: Visit) async throws -> Answer {
        let network = try await network(visit)
        let (traced, _) = try await traced(network)
        let lists = try await office.lists()
        let own: TradeFacts.Jurisdiction = office.jurisdiction.code == "tw" ? .taiwan : .other
        let law = visit.query["law"].flatMap(TradeFacts.Jurisdiction.init(rawValue:)) ?? own
        let purpose = visit.query["purpose"].flatMap(TradeFacts.Purpose.init(rawValue:)) ?? .imports
        let day = Day(visit.now, in: office.jurisdiction.zone).description
        let page = try await Aside.run {
            PrioritiesPage(
                network.id,
                LineJudgement(
                    traced: traced, lists: lists, goods: ListedGoods.all(in: lists), origins: Origins(traced), day: day,
                    jurisdiction: law, purpose: purpose))
        }
        return .page(page, try looked(visit))
    }
}
