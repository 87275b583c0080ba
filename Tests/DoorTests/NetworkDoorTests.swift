import Policy
import Prevention
import Store
import Testing
import Web

/// A unit's chains of supply are its own: for everybody else they are as if they had never been.
@Suite struct `A supply network at the door` {
    private let house: House

    init() async throws { house = try await House() }

    private func path(_ ids: [String: String]) throws -> String { "/trade/networks/\(try #require(ids["network"]))" }

    @Test func `opens for nobody, for no other role and for no other unit`() async throws {
        let ids = try await house.tradeNetworkIDs()
        let base = try path(ids)
        let stranger = try await house.caller(.tradeAnalyst, .otherUnit)
        let other = try await house.caller(.statistician)
        let node = try #require(ids["node"])
        for path in [base, "\(base)/impact", "\(base)/places", "\(base)/priorities", "\(base)/nodes/\(node)"] {
            #expect(await stranger.get(path).status == 404, "\(path)")
            #expect(await other.get(path).status == 404, "\(path)")
        }
        #expect(await stranger.get("/trade/networks").text.contains("Work gloves") == false)
        #expect(await stranger.post("\(base)/deletion", [("version", "1")]).status == 404)
    }

    @Test func `is made, filled, followed and destroyed in the browser`() async throws {
        let officer = try await house.caller(.tradeAnalyst)
        let made = await officer.post("/trade/networks", [("name", "Gloves, 2026")])
        let path = try #require(made.location)
        let brought = await officer.post(
            "\(path)/files",
            [("form", "suppliers"), ("document", "Survey"), ("grade", "C"), ("content", VillageNetwork.suppliers)])
        #expect(brought.status == 303, "\(brought.problems)")
        let page = await officer.get(path)
        #expect(page.text.contains("Harbour Hospital Supplies") && page.text.contains("Tier 4"))
        #expect(await officer.get("\(path)/priorities").status == 200)
        #expect(await officer.get("/trade/networks/impact").status == 200)
    }
}
