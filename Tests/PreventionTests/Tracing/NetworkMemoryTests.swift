import Foundation
import Lexicon
import Matching
import Store
import Testing
import Web

@testable import Prevention

@Suite struct `What is kept of a network in memory` {
    @Test func `goes at once when the network is destroyed, and when a file is taken out`() async throws {
        let house = try await TradeHouse()
        let network = try await house.villageNetwork()
        let desk = NetworksDesk(office: house.office)
        let path = "/trade/networks/\(network.id)"
        let page = try #require(try await house.knock(desk, .get, path).page as? NetworkPage)
        #expect(desk.looks.isKept(network.id))
        let file = try #require(try await house.archive.fetch(NetworkFile.of(network.id)).first)
        try await house.knock(
            desk, .post, "\(path)/files/\(file.id)/deletion", form: [("version", "\(file.version)")])
        #expect(!desk.looks.isKept(network.id))
        try await house.knock(desk, .get, path)
        #expect(desk.looks.isKept(network.id))
        try await house.knock(desk, .post, "\(path)/deletion", form: [("version", "\(page.version)")])
        #expect(!desk.looks.isKept(network.id))
        // A look that began before ends after: it is not kept either.
        _ = try await desk.looks.traced(network.id, files: [], [], [], lists: house.office.lists())
        #expect(!desk.looks.isKept(network.id))
    }

    @Test func `is made anew when an officer answers a row of a list that no reader could read`() async throws {
        let house = try await TradeHouse(listed: false)
        // One row of many: a list of which a quarter cannot be read would be held.
        let more = (0..<40).map { "Fennel Works \($0),,IN,Bricks,entity,2026-01-01\n" }.joined()
        try await house.bringIn(VillageNetwork.list + more + "---,,VN,Yarn,entity,2026-01-01\n", list: "village-cotton")
        let network = try await VillageNetwork.bringIn(house.office, by: house.acting(), at: TradeHouse.start)
        let desk = NetworksDesk(office: house.office)
        let before = try await desk.traced(network).0
        let mill = try before.place("Otter Bridge Yarns")
        #expect(before.listings[mill] == nil)
        let row = try #require(try await house.office.lists().rows.first)
        var reading = RowReading(verdict: .entry)
        reading.parties = [["Otter Bridge Yarns"]]
        (reading.scope, reading.country) = ("entity", "VN")
        try await RowWork(archive: house.archive).answer(
            row, reading, seen: 0, by: try house.acting(), route: "row.answered", at: TradeHouse.start)
        #expect(try await desk.traced(network).0.listings[mill]?.map(\.entryName) == ["Otter Bridge Yarns"])
    }
}

@Suite struct `The journal of networks` {
    private func isCommitted(_ answer: Answer) -> Bool {
        if case .committed = answer.record { true } else { false }
    }

    private func outcome(_ answer: Answer) -> String? {
        if case .deed(let deed) = answer.record { "\(deed.outcome)" } else { nil }
    }

    @Test func `has one entry of each request, however often it is sent`() async throws {
        let house = try await TradeHouse()
        let desk = NetworksDesk(office: house.office)
        let once = ("once", "\(TradeNetwork.ID())")
        let first = try await house.knock(desk, .post, "/trade/networks", form: [("name", "Gloves"), once])
        let path = try #require(first.location)
        #expect(isCommitted(first))
        let second = try await house.knock(desk, .post, "/trade/networks", form: [("name", "Gloves"), once])
        #expect(second.location == path && outcome(second) == "done")
        let refused = try await house.knock(desk, .post, "/trade/networks", form: [once])
        #expect(refused.status == 422 && outcome(refused) == "refused")
        let form = [("form", "suppliers"), ("document", "Survey"), ("grade", "C"), ("once", "\(NetworkFile.ID())")]
        func bringIn() async throws -> Answer {
            try await house.knock(
                desk, .post, "\(path)/files", form: form, files: ["file": VillageNetwork.suppliers])
        }
        #expect(isCommitted(try await bringIn()))
        let again = try await bringIn()
        #expect(again.location == path && outcome(again) == "done")
    }
}
