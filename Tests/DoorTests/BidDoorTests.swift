import Foundation
import Journal
import Lexicon
import Policy
import Prevention
import Store
import Testing
import Web

/// A bidder is one unit's business: its names stand in no address and no journal, and nobody else finds it.
@Suite struct `A bid at the front door` {
    private let house: House
    private let officer: Caller
    private let ids: [String: String]

    init() async throws {
        house = try await House()
        officer = try await house.caller(.tradeAnalyst)
        ids = try await house.tradeBid()
    }

    private func target(_ path: String) -> String {
        ids.reduce(path) { $0.replacing(":\($1.key)", with: $1.value) }
    }

    private static let pages = [
        "/trade/bids/:bid", "/trade/bids/:bid/hits/:hit", "/trade/bids/:bid/certificate", "/trade/bids/:bid/letter",
        "/trade/exclusions/:exclusion", "/trade/dossiers/:dossier", "/trade/dossiers/:dossier/archive",
    ]

    private static let steps = [
        "/trade/bids/:bid/parties", "/trade/bids/:bid/checks", "/trade/bids/:bid/hits/:hit/disposition",
        "/trade/bids/:bid/questions", "/trade/bids/:bid/questions/:question/answer", "/trade/bids/:bid/verdicts",
        "/trade/bids/:bid/verdicts/:verdict/confirmation", "/trade/bids/:bid/dossiers",
        "/trade/exclusions/:exclusion/appeal",
    ]

    @Test(arguments: pages) func `opens for its own unit, and to nobody else`(_ page: String) async throws {
        let path = target(page)
        #expect(await officer.get(path).status == 200)
        let stranger = await house.anybody(path)
        #expect(stranger.status == 303 && stranger.location == "/sign-in")
        for stand in Stand.outside {
            let other = try await house.caller(.tradeAnalyst, stand)
            #expect(await other.get(path).status == 404)
        }
        #expect(try await house.caller(.statistician).get(path).status == 404)
    }

    @Test(arguments: steps) func `takes no step of another unit, and changes nothing`(_ step: String) async throws {
        let path = target(step)
        let other = try await house.caller(.tradeAnalyst, .otherUnit)
        let before = try await house.state()
        #expect(await other.post(path, [("version", "1"), ("hit", "1"), ("decision", "confirmed")]).status == 404)
        #expect(changed(before, try await house.state()) == [])
    }

    @Test func `tells the journal which dossier was given out, and no name`() async throws {
        let reply = await officer.post(target("/trade/bids/:bid/dossiers"))
        let path = try #require(reply.location)
        #expect(!path.contains(House.bidder))
        #expect(await officer.get(path).status == 200)
        let entry = try #require(try await house.entries(after: 0).last { $0.action == "bid.dossier-made" })
        #expect(entry.rule.contains("sha256:"))
        for entry in try await house.entries(after: 0) {
            #expect(!"\(entry)".contains(House.bidder) && !"\(entry)".contains(House.listedMill))
        }
    }
}
