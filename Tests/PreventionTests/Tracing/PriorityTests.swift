import Foundation
import Matching
import Testing
import Web

@testable import Prevention

@Suite struct `What to look at first` {
    @Test func `ranks goods of countries that a list names, and tells by which rule and which papers`() async throws {
        let house = try await TradeHouse()
        let network = try await house.villageNetwork()
        let pairs = """
            <Goods><Good><Good_Name>Cotton</Good_Name><Good_Sector>Agriculture</Good_Sector><Countries><Country>\
            <Country_Name>China</Country_Name><Child_Labor>No</Child_Labor><Forced_Labor>Yes</Forced_Labor>\
            <Forced_Child_Labor>No</Forced_Child_Labor></Country></Countries></Good></Goods>
            """
        _ = try await EditionWork(archive: house.archive).bringIn(
            Array(pairs.utf8), .init(kind: .ilab, title: "Goods", asOf: "2026-09-01"), by: house.acting(),
            route: "list.brought-in", at: TradeHouse.start)
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
}
