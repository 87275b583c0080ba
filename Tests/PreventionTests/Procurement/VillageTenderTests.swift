import Foundation
import Lexicon
import Policy
import Testing
import Web

@testable import Prevention

@Suite struct `The village's tender` {
    @Test(arguments: [ScreenLanguage.en, .zhHant])
    func `shows a listed party at tier four and a ban that has ended`(_ language: ScreenLanguage) async throws {
        let house = try await TradeHouse()
        let id = try await house.office.villageTender(
            listedName: "Thistledown Cotton Works", by: house.acting(), at: TradeHouse.start)
        let desk = BidDesk(office: house.office)
        let answer = try await house.knock(desk, .get, "\(BidDesk.path)/\(id)", language: language)
        let page = try #require(answer.page as? BidPage)
        #expect(page.bid.hits.map(\.tier) == [4])
        #expect(page.bid.exclusions.map(\.state) == ["ended"])
        #expect(page.bid.exclusions.map(\.ineligible) == [false])
        let html = String(decoding: page.body(Words(language), Forms(token: "t")).utf8, as: UTF8.self)
        #expect(html.contains("\(BidDesk.path)/\(id)/hits/1"))
        #expect(html.contains("2026-09-01"))
        #expect(html.contains("<svg"))
        #expect(!html.contains("clean"))
    }

    @Test func `has two ways by which the cotton comes, the shorter evidence said beside each`() async throws {
        let house = try await TradeHouse()
        let id = try await house.office.villageTender(
            listedName: "Thistledown Cotton Works", by: house.acting(), at: TradeHouse.start)
        let inside = try #require(
            try await house.office.bids.inside(id, for: try house.acting().unit, at: TradeHouse.start))
        let path = try #require(inside.hits.first?.paths.first)
        // By the weavers, whose evidence is better than the dye house's.
        #expect(path.steps.map(\.grade) == ["C", "C", "B", "B"])
    }
}
