import Foundation
import Lexicon
import Store
import Testing
import Web

@testable import Prevention

@Suite struct `The register of exclusions` {
    private static let conviction: [(String, String)] = [
        ("name", "Larkspur Sewing"), ("law", "taiwanProcurementBan"), ("judged", "2021-09-01"),
        ("final", "2021-11-02"), ("source", "Gazette of the village, 12"), ("court", "The village court"),
    ]

    private func noted(_ house: TradeHouse, _ form: [(String, String)]) async throws -> String {
        try #require(
            try await house.knock(ExclusionDesk(office: house.office), .post, ExclusionDesk.path, form: form).location)
    }

    @Test(arguments: [("2026-11-02", true), ("2026-11-03", false), ("2021-11-02", true), ("2021-11-01", false)])
    func `shuts a subcontractor out on the day of opening, both ends counted in`(
        _ opening: String, _ isOut: Bool
    ) async throws {
        let house = try await TradeHouse()
        _ = try await noted(house, Self.conviction)
        let form = BidVillage.form.map { $0.0 == "opening" ? ("opening", opening) : $0 }
        let bid = try await BidHouse(house, form: form)
        let exclusions = try await bid.page().bid.exclusions
        #expect(exclusions.map(\.party) == ["Larkspur Sewing"])
        // A name is a question until somebody has answered it.
        #expect(exclusions.map(\.ineligible) == [false])
        #expect(exclusions.map(\.open) == [isOut])
        #expect(try await bid.decide("confirmed", hit: try #require(exclusions.first?.number)).status == 303)
        #expect(try await bid.page().bid.exclusions.map(\.ineligible) == [isOut])
    }

    @Test func `is a likeness to be decided, for papers and for verdicts`() async throws {
        let house = try await TradeHouse()
        _ = try await noted(house, Self.conviction)
        let bid = try await BidHouse(house)
        let number = try #require(try await bid.page().bid.exclusions.first?.number)
        func certificate() async throws -> String {
            try bid.html(try await house.knock(bid.desk, .get, "\(bid.path)/certificate"))
        }
        #expect(try await certificate().contains("bears a name like Larkspur Sewing"))
        try await bid.decide("cleared", hit: 1)
        let shut = [("outcome", "ineligible"), ("reason", "Ban."), ("article", "41"), ("ground", "conviction")]
        #expect(try await bid.verdict(shut).status == 422)
        let open = [("outcome", "eligible"), ("reason", "Nothing speaks against it.")]
        #expect(try await bid.verdict(open).status == 422)
        #expect(try await house.knock(bid.desk, .get, "\(bid.path)/hits/\(number)").status == 200)
        try await bid.decide("cleared", hit: number)
        #expect(try await certificate().contains("found to be another party"))
        #expect(try await bid.verdict(shut).status == 422)
        #expect(try await bid.verdict(open).status == 303)
        try await bid.decide("confirmed", hit: number)
        #expect(try await !certificate().contains("bears a name like"))
        #expect(try await bid.verdict(shut).status == 303)
    }

    @Test func `keeps what has ended, and shows it as ended`() async throws {
        let house = try await TradeHouse()
        _ = try await noted(house, Self.conviction)
        let list = try await house.knock(
            ExclusionDesk(office: house.office), .get, ExclusionDesk.path, query: ["on": "2027-01-01"])
        let page = try #require(list.page as? ExclusionsPage)
        #expect(page.exclusions.map(\.state) == ["ended"])
        #expect(page.exclusions.map(\.day) == ["2026-11-03"])
    }

    @Test func `starts no time before a judgment is final, and follows the courts after it`() async throws {
        let house = try await TradeHouse()
        let desk = ExclusionDesk(office: house.office)
        let path = try await noted(house, Self.conviction.filter { $0.0 != "final" })
        func line() async throws -> ExclusionPage {
            try #require(try await house.knock(desk, .get, path, query: ["on": "2026-11-02"]).page as? ExclusionPage)
        }
        #expect(try await line().line.state == "not-final")
        try await house.knock(desk, .post, "\(path)/appeal", form: [("version", "1"), ("final", "2023-01-10")])
        #expect(try await line().line.ineligible)
        try await house.knock(
            desk, .post, "\(path)/appeal",
            form: [("version", "2"), ("final", "2023-01-10"), ("appeal", "overturned"), ("appeal-from", "2026-11-01")])
        #expect(try await line().line.state == "ended")
    }

    @Test func `takes the same party with the same days once, and shows it to no other unit`() async throws {
        let house = try await TradeHouse()
        let path = try await noted(house, Self.conviction)
        let desk = ExclusionDesk(office: house.office)
        let twice = try await house.knock(desk, .post, ExclusionDesk.path, form: Self.conviction)
        #expect(twice.status == 422)
        await #expect(throws: NotFound.self) { try await house.knock(desk, .get, path, as: .otherUnit) }
    }
}
