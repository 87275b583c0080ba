import Foundation
import Matching
import Testing
import Web

@testable import Prevention

@Suite struct `Places that may be one` {
    private static let first = """
        buyer,supplier,supplier_id,country,address
        Shop,Meadow Lark Garments Factory,ML-1,VN,"12 Canal Street, Ward 4, Bien Hoa"

        """
    private static let second = """
        buyer,supplier,supplier_id,country,address
        Market,Meadowlark Garment Factory Ltd,77,VN,"No. 12 Canal Street, Ward 4, Bien Hoa"

        """

    private func network(_ house: TradeHouse, _ texts: [String]) async throws -> TradeNetwork {
        let (work, acting) = (NetworkWork(archive: house.archive), try house.acting())
        let network = try await work.make("Garments", by: acting, route: "network.made", at: TradeHouse.start)
        for text in texts {
            try await work.bringIn(
                Array(text.utf8), .init(form: .suppliers, document: "Survey"), to: network, by: acting,
                route: "network.file-brought-in", at: TradeHouse.start)
        }
        return network
    }

    private func page(_ house: TradeHouse, _ desk: NetworksDesk, _ network: TradeNetwork) async throws -> PlacesPage {
        try #require(try await house.knock(desk, .get, "/trade/networks/\(network.id)/places").page as? PlacesPage)
    }

    @Test func `are asked about once, for all networks of the unit`() async throws {
        let house = try await TradeHouse()
        let desk = NetworksDesk(office: house.office)
        let network = try await network(house, [Self.first, Self.second])
        let before = try await page(house, desk, network)
        let pair = try #require(before.open.first)
        #expect(before.open.count == 1 && shown(before).contains("May be one"))
        #expect(try await house.traced(network).network.nodes.count == 4)
        let path = "/trade/networks/\(network.id)/places/decisions"
        let form = [("one", "\(pair.one.node.ref)"), ("other", "\(pair.other.node.ref)")]
        let refused = try await house.knock(desk, .post, path, form: form)
        #expect(refused.status == 422)
        let done = try await house.knock(desk, .post, path, form: form + [("verdict", "same")])
        #expect(done.status == 303)
        #expect(try await page(house, desk, network).open.isEmpty)
        #expect(try await desk.traced(network).0.network.nodes.count == 3)
        // The same two in another network are known already.
        let again = try await self.network(house, [Self.second, Self.first])
        #expect(try await page(house, desk, again).open.isEmpty)
        #expect(try await desk.traced(again).0.network.nodes.count == 3)
    }

    @Test func `are asked about anew when a paper says something else of one of them`() async throws {
        let house = try await TradeHouse()
        let desk = NetworksDesk(office: house.office)
        let network = try await network(house, [Self.first, Self.second])
        let pair = try #require(try await page(house, desk, network).open.first)
        let form = [
            ("one", "\(pair.one.node.ref)"), ("other", "\(pair.other.node.ref)"), ("verdict", "different"),
        ]
        try await house.knock(desk, .post, "/trade/networks/\(network.id)/places/decisions", form: form)
        let after = try await page(house, desk, network)
        #expect(after.open.isEmpty && after.decided.map(\.verdict) == [.different])
        let moved = Self.second.replacing("Ward 4", with: "Ward 5")
        #expect(try await page(house, desk, self.network(house, [Self.first, moved])).open.count == 1)
    }
}
