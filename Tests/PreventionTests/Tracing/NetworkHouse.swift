import Foundation
import Lexicon
import Matching
import Store
import Testing
import Web

@testable import Prevention

extension TradeHouse {
    /// The village's network of four tiers, with the list that names its ginnery in force.
    func villageNetwork(as seat: Seat = .officer) async throws -> TradeNetwork {
        try await bringIn(VillageNetwork.list, list: "village-cotton")
        return try await VillageNetwork.bringIn(office, by: acting(seat), at: Self.start)
    }

    func traced(_ network: TradeNetwork) async throws -> TracedNetwork {
        try await NetworksDesk(office: office).traced(network).0
    }
}

extension TracedNetwork {
    func place(_ name: String) throws -> Int { try #require(network.nodes.firstIndex { $0.name == name }) }
}

/// A page as a browser gets it.
func shown(_ page: any Page, _ language: Words = Words(.en)) -> String {
    String(decoding: page.body(language, Forms(token: "t")).utf8, as: UTF8.self)
}
