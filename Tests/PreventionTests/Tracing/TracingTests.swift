import Foundation
import Lexicon
import Matching
import Testing
import Web

@testable import Prevention

@Suite struct `What a network shows` {
    @Test func `is listed through those who own it, where the order reaches subsidiaries`() async throws {
        let house = try await TradeHouse()
        try await house.bringIn(VillageNetwork.list, list: "village-cotton")
        var network = SupplyNetwork()
        let group = network.add(SupplyNode("g", name: "Thistledown Ginning Group", country: "CN"))
        let held = network.add(SupplyNode("h", name: "Meadow Holding", country: "CN"))
        let mill = network.add(SupplyNode("m", name: "Quiet Water Mill", country: "CN"))
        let partly = network.add(SupplyNode("p", name: "Heron Weavers", country: "CN"))
        for (owner, owned, share) in [(group, held, 0.6), (held, mill, 0.51), (group, partly, 0.3)] {
            var link = SupplyLink(from: owner, to: owned, kind: .owns, grade: .official)
            link.share = share
            network.add(link)
        }
        let traced = TracedNetwork(network, lists: try await house.office.lists())
        #expect(traced.listings[group]?.first?.how == .named)
        #expect(traced.listings[mill]?.map(\.how) == [.controlled])
        #expect(traced.listings[mill]?.first?.owner == group)
        #expect(traced.listings[partly] == nil && traced.significant == [partly])
    }

    @Test func `does not add up where more goes out than came in`() async throws {
        let house = try await TradeHouse()
        let network = try await house.villageNetwork()
        let traced = try await house.traced(network)
        // The glove works sells fourteen tonnes of ten.
        let works = try #require(PlaceBalance.all(at: traced.place("Sorrel Glove Works"), in: traced).first)
        #expect(works.unit == "kg" && works.balance.output == 14_000)
        #expect(works.balance.unexplained == 4_000)
        // Ten of the fourteen tonnes come by way of the listed ginnery; the four that nobody explains may as well.
        #expect(works.balance.isPresumed && works.balance.presumedShare == 10.0 / 14...1)
        // So does the spinning mill, by its own credential.
        let mill = try #require(traced.network.node("https://duckweed.example/mill"))
        let spinning = try #require(PlaceBalance.all(at: mill, in: traced).first)
        #expect(spinning.inStage == .consumed && spinning.balance.unexplained == 4_000)
        let html = shown(
            NodePage(network.id, try traced.place("Sorrel Glove Works"), in: traced, "", nil, problems: []),
            Words(.zhHant))
        #expect(html.contains("出貨多於進貨"))
    }

    @Test func `is of a region as far as the places upstream prove it, and else not known`() async throws {
        let house = try await TradeHouse(listed: false)
        var network = SupplyNetwork()
        var gin = SupplyNode("g", .facility, name: "Ginnery", country: "CN")
        (gin.address, gin.region) = ("5 Bazaar Road, Hotan, Xinjiang", "653200")
        let source = network.add(gin)
        let mill = network.add(SupplyNode("m", name: "Mill", country: "VN"))
        let other = network.add(SupplyNode("o", name: "Other mill", country: "VN"))
        network.add(SupplyLink(from: source, to: mill, grade: .official))
        let traced = TracedNetwork(network, lists: try await house.office.lists())
        let origins = Origins(traced)
        #expect(OriginShown(source, origins, in: traced).place == .proven)
        let shownMill = OriginShown(mill, origins, in: traced)
        #expect(shownMill.goods == .proven && shownMill.path.map(\.name) == ["Ginnery", "Mill"])
        #expect(OriginShown(other, origins, in: traced).goods == .unknown)
    }

    @Test func `is drawn with forty of a tier, the listed always among them`() async throws {
        let house = try await TradeHouse()
        try await house.bringIn(VillageNetwork.list, list: "village-cotton")
        var network = SupplyNetwork()
        let buyer = network.add(SupplyNode("b", name: "Buyer"))
        for number in 0..<60 {
            let supplier = network.add(SupplyNode("s\(number)", name: "Nameless \(number) <b>"))
            network.add(SupplyLink(from: supplier, to: buyer))
        }
        let listed = network.add(SupplyNode("l", name: "Thistledown Ginning Group", country: "CN"))
        network.add(SupplyLink(from: listed, to: buyer))
        let map = TierMap(TracedNetwork(network, lists: try await house.office.lists()))
        #expect(map.tiers.map(\.shown.count) == [1, 40] && map.tiers.map(\.restCount) == [0, 21])
        #expect(map.tiers.last?.shown.contains(listed) == true)
        let html = String(decoding: map.html(Words(.en)).utf8, as: UTF8.self)
        #expect(html.contains("and 21 more") && html.contains("LISTED") && !html.contains("<b>"))
        #expect(map.table.rows.map { $0.cells[0].value } == [1, 61])
    }

    @Test func `says that a like name may be listed, and no more, in words and in the drawing`() async throws {
        let house = try await TradeHouse()
        try await house.bringIn(VillageNetwork.list, list: "village-cotton")
        var network = SupplyNetwork()
        let buyer = network.add(SupplyNode("b", name: "Buyer"))
        let owned = network.add(SupplyNode("o", name: "Quiet Water Mill", country: "CN"))
        for (id, name) in [
            ("1", "Thistledown Spinning Group"), ("2", "Thistledown Ginners"), ("3", "Thistletown Gining Grop"),
            ("4", "Thistle Ginning Group"),
        ] {
            let like = network.add(SupplyNode(id, name: name, country: "CN"))
            network.add(SupplyLink(from: like, to: buyer))
            var link = SupplyLink(from: like, to: owned, kind: .owns, grade: .official)
            link.share = 0.6
            network.add(link)
        }
        let lists = try await house.office.lists()
        let likely = TracedNetwork(network, lists: lists)
        let like = try #require(likely.listings.first { likely.network.nodes[$0.key].name != "Quiet Water Mill" })
        #expect(like.value.allSatisfy { $0.score < 0.9 && !$0.isIdentity && $0.standing == .mayBeListed })
        #expect(likely.standing(of: owned) == .mayBeListed)
        let map = TierMap(likely, from: [buyer, owned])
        #expect(map.tiers.allSatisfy { $0.listedCount == 0 } && map.tiers.contains { $0.mayBeListedCount > 0 })
        let html = String(decoding: map.html(Words(.en)).utf8, as: UTF8.self)
        #expect(html.contains("node likely") && html.contains(">may be listed<"))
        #expect(html.contains(">owner may be listed<"))
        #expect(!html.contains("node listed") && !html.contains("LISTED"))
        let page = shown(NodePage(.init(), like.key, in: likely, "", nil, problems: []))
        #expect(page.contains("It may be listed") && !page.contains("It is listed"))
        let end = shown(NodePage(.init(), buyer, in: likely, "", nil, problems: []), Words(.zhHant))
        #expect(end.contains("個可能列名者") && !end.contains("個列名者"))
        // The same name but for its spelling is listed.
        let named = network.add(SupplyNode("g", name: "Thistledown Ginning Group", country: "CN"))
        network.add(SupplyLink(from: named, to: buyer))
        let sure = TracedNetwork(network, lists: lists)
        #expect(sure.standing(of: named) == .listed)
        let drawn = String(decoding: TierMap(sure, from: [buyer]).html(Words(.en)).utf8, as: UTF8.self)
        #expect(drawn.contains("node listed") && drawn.contains(">LISTED<"))
    }

    @Test func `is drawn so that five columns stand on a page of 1,100 pixels, and six are made to fit`() async throws {
        let house = try await TradeHouse(listed: false)
        let lists = try await house.office.lists()
        func map(_ columns: Int) -> TierMap {
            var network = SupplyNetwork()
            let nodes = (0..<columns).map { network.add(SupplyNode("\($0)", name: "Company \($0)")) }
            for place in 1..<columns { network.add(SupplyLink(from: nodes[place], to: nodes[place - 1])) }
            return TierMap(TracedNetwork(network, lists: lists))
        }
        // The page's and the figure's margins take up to 125 of the 1,100, with the bar that scrolls the page.
        #expect(TierDrawing(map: map(5)).width <= 975)
        func drawn(_ columns: Int) -> String {
            String(decoding: map(columns).html(Words(.en)).utf8, as: UTF8.self)
        }
        #expect(drawn(5).contains("chart tiers fits") && drawn(6).contains("chart tiers fits"))
        #expect(!drawn(7).contains("fits"))
    }

    @Test func `goes round in circles without end or fault`() async throws {
        let house = try await TradeHouse()
        var network = SupplyNetwork()
        let nodes = ["A", "B", "C"].map { network.add(SupplyNode($0, name: "Company \($0) of the circle")) }
        for place in 0..<3 { network.add(SupplyLink(from: nodes[place], to: nodes[(place + 1) % 3])) }
        let traced = TracedNetwork(network, lists: try await house.office.lists())
        #expect(traced.ends.count == 1)
        #expect(TierMap(traced).tiers.map(\.count) == [1, 1, 1])
        #expect(traced.exposure(of: 0).nodesReached == 3)
    }
}
