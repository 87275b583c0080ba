import Foundation
import Lexicon
import Matching
import Testing
import Web

@testable import Prevention

@Suite struct `What to look at first` {
    @Test func `ranks goods of countries that a list names, and tells by which rule and which papers`() async throws {
        let house = try await TradeHouse()
        let network = try await house.villageNetwork()
        try await list(in: house)
        let desk = NetworksDesk(office: house.office)
        let answer = try await house.knock(
            desk, .get, "/trade/networks/\(network.id)/priorities", query: ["law": "unitedStates"])
        let page = try #require(answer.page as? PrioritiesPage)
        let first = try #require(page.lines.first)
        #expect(first.goods == "Raw cotton" && first.country == "CN" && (first.score ?? 0) > 0)
        #expect(first.factors.map(\.kind) == [.flag, .fit, .value, .sight])
        #expect(first.sources == ["Cotton, CN: Goods, 2026-09-01"])
        #expect(first.assessment.findings.contains { $0.rule == .goodsList })
        #expect(first.assessment.findings.contains { $0.rule == .otherList })
        #expect(!first.assessment.documents.isEmpty)
        #expect(page.lines.last?.score == nil)
        #expect(shown(page).contains("Score = 100"))
    }

    private func list(in house: TradeHouse) async throws {
        let pairs = """
            <Goods><Good><Good_Name>Cotton</Good_Name><Good_Sector>Agriculture</Good_Sector><Countries><Country>\
            <Country_Name>China</Country_Name><Child_Labor>No</Child_Labor><Forced_Labor>Yes</Forced_Labor>\
            <Forced_Child_Labor>No</Forced_Child_Labor></Country></Countries></Good></Goods>
            """
        _ = try await EditionWork(archive: house.archive).bringIn(
            Array(pairs.utf8), .init(kind: .ilab, title: "Goods", asOf: "2026-09-01"), by: house.acting(),
            route: "list.brought-in", at: TradeHouse.start)
    }

    @Test func `are ranked before they are cut, and what was cut is said`() async throws {
        let house = try await TradeHouse()
        try await list(in: house)
        var network = SupplyNetwork()
        let buyer = network.add(SupplyNode("b", name: "Buyer", country: "TW"))
        let supplier = network.add(SupplyNode("s", name: "Quiet supplier", country: "CN"))
        for number in 0..<600 {
            var link = SupplyLink(from: supplier, to: buyer)
            link.goods = "Part \(number)"
            network.add(link)
        }
        var cotton = SupplyLink(from: supplier, to: buyer)
        cotton.goods = "Cotton"
        network.add(cotton)
        let lists = try await house.office.lists()
        let traced = TracedNetwork(network, lists: lists)
        let page = PrioritiesPage(
            .init(),
            LineJudgement(
                traced: traced, lists: lists, goods: ListedGoods.all(in: lists), origins: Origins(traced),
                day: "2026-09-10", jurisdiction: .other, purpose: .imports))
        #expect(page.lines.first?.goods == "Cotton")
        #expect(page.lines.count == PrioritiesPage.linesMost)
        #expect(page.cutListed == 0 && page.cutUnlisted == 601 - PrioritiesPage.linesMost)
        #expect(shown(page).contains("and 401 that none does"))
    }
}
