import Foundation
import Policy
import Prevention
import Testing
import Web

/// Screenings, files and portfolios of one unit: to anybody else they are as if they never were.
@Suite struct `The desk of screenings` {
    @Test func `screens in the browser, decides, and shows the decision when the two meet again`() async throws {
        let house = try await House()
        _ = try await house.tradeListIDs()
        let caller = try await house.caller(.tradeAnalyst)
        let form = [("name", House.screenedName), ("country", "NL")]
        let first = try #require(await caller.post("/trade/screenings", form).location)
        let shown = await caller.get(first)
        #expect(shown.status == 200 && shown.text.contains("Orders of the village"))
        #expect(await caller.get(first, json: true).status == 200)
        let decision = [
            ("hit", "1"), ("decision", "confirmed"), ("reason", "The same works."),
        ]
        #expect(await caller.post("\(first)/disposition", decision).status == 303)
        let second = try #require(await caller.post("/trade/screenings", form).location)
        #expect(await caller.get(second).text.contains("The same works."))
        #expect(!second.contains("Thistledown"))
    }

    @Test func `is nothing to another unit, to another role and to anybody`() async throws {
        let house = try await House()
        _ = try await house.tradeListIDs()
        let ids = try await house.tradeScreening()
        let paths = [
            "/trade/screenings/\(ids["screening"] ?? "")", "/trade/screenings/files/\(ids["run"] ?? "")",
            "/trade/portfolios/\(ids["portfolio"] ?? "")",
            "/trade/portfolios/\(ids["portfolio"] ?? "")/alerts/\(ids["alert"] ?? "")",
        ]
        let own = try await house.caller(.tradeAnalyst)
        let other = try await house.caller(.tradeAnalyst, .otherUnit)
        let wrong = try await house.caller(.caseManager)
        for path in paths {
            #expect(await own.get(path).status == 200, "\(path)")
            #expect(await other.get(path).status == 404, "\(path)")
            #expect(await wrong.get(path).status == 404, "\(path)")
            #expect(await house.anybody(path).status != 200, "\(path)")
        }
        for list in ["/trade/screenings", "/trade/screenings/files", "/trade/portfolios"] {
            #expect(!(await other.get(list).text.contains(House.screenedName)), "\(list)")
        }
        let decision = [("hit", "1"), ("decision", "confirmed"), ("reason", "No.")]
        #expect(await other.post("\(paths[0])/disposition", decision).status == 404)
        #expect(await other.post("\(paths[3])/disposition", decision).status == 404)
    }
}
