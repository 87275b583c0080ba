import Foundation
import Lexicon
import Matching
import Store
import Testing
import Web

@testable import Prevention

@Suite struct `A unit's supply network` {
    @Test func `shows what is listed at tier four, and by which path it comes down`() async throws {
        let house = try await TradeHouse()
        let network = try await house.villageNetwork()
        let desk = NetworksDesk(office: house.office)
        let page = try #require(try await house.knock(desk, .get, "/trade/networks/\(network.id)").page as? NetworkPage)
        #expect(Set(page.listed.map(\.node.name)) == ["Thistledown Ginning Group", "Thistle Down Cotton"])
        let hospital = try #require(page.ends.first { $0.node.name == "Harbour Hospital Supplies" })
        #expect(hospital.nearest == 4)
        #expect(page.tiers.rows.count == 5)
        for language in [ScreenLanguage.en, .zhHant] {
            let html = shown(page, Words(language))
            #expect(html.contains("<polygon") && html.contains("<desc"))
        }
        let node = try #require(
            try await house.knock(desk, .get, "/trade/networks/\(network.id)/nodes/\(hospital.node.ref)").page
                as? NodePage)
        let first = try #require(node.exposure.first { $0.node.name == "Thistledown Ginning Group" })
        #expect(first.hops == 4)
        let way = try #require(first.ways.first)
        #expect(way.weakest == "B" && way.steps.filter(\.isWeakest).map(\.document) == ["Audit of spring 2026"])
        #expect(abs(way.strength - 0.8) < 1e-6)
        #expect(shown(node).contains("onpath"))
        #expect(node.missing.contains { $0.node.name == "Marsh Farm Cooperative" && $0.what == .suppliers })
    }

    @Test func `follows only what held on the day that is asked about`() async throws {
        let house = try await TradeHouse()
        let network = try await house.villageNetwork()
        let traced = try await house.traced(network)
        let hospital = try traced.place("Harbour Hospital Supplies")
        let day = try #require(Day("2026-06-30"))
        let names = traced.exposure(of: hospital, day: day.daysSince1970).found.map {
            traced.network.nodes[$0.node].name
        }
        #expect(names == ["Thistle Down Cotton"])
        let desk = NetworksDesk(office: house.office)
        let ref = traced.network.nodes[hospital].ref
        let answer = try await house.knock(
            desk, .get, "/trade/networks/\(network.id)/nodes/\(ref)", query: ["day": "30.6.2026"])
        #expect(answer.status == 422)
    }

    @Test func `is as one that never was for another unit`() async throws {
        let house = try await TradeHouse()
        let network = try await house.villageNetwork()
        let desk = NetworksDesk(office: house.office)
        let path = "/trade/networks/\(network.id)"
        for path in [path, "\(path)/impact", "\(path)/nodes/\(SupplyNode.Ref())"] {
            await #expect(throws: NotFound.self) { try await house.knock(desk, .get, path, as: .otherUnit) }
        }
        await #expect(throws: NotFound.self) {
            try await house.knock(desk, .post, "\(path)/deletion", as: .otherUnit, form: [("version", "1")])
        }
        let page = try #require(
            try await house.knock(desk, .get, "/trade/networks", as: .otherUnit).page as? NetworksPage)
        #expect(page.networks.isEmpty)
    }

    @Test func `is made, filled and destroyed by its pages`() async throws {
        let house = try await TradeHouse()
        let desk = NetworksDesk(office: house.office)
        let refused = try await house.knock(desk, .post, "/trade/networks", form: [])
        #expect(refused.status == 422)
        let made = try await house.knock(desk, .post, "/trade/networks", form: [("name", "Gloves, 2026")])
        let path = try #require(made.location)
        let form = [("form", "suppliers"), ("document", "Survey"), ("grade", "C")]
        let broken = try await house.knock(
            desk, .post, "\(path)/files", form: form, files: ["file": "buyer,seller\nA,B\n"])
        #expect(broken.status == 422)
        #expect(shown(try #require(broken.page)).contains("no column ‘supplier’"))
        let taken = try await house.knock(
            desk, .post, "\(path)/files", form: form, files: ["file": VillageNetwork.suppliers])
        #expect(taken.location == path)
        let again = try await house.knock(
            desk, .post, "\(path)/files", form: form, files: ["file": VillageNetwork.suppliers])
        #expect(again.status == 422)
        let page = try #require(try await house.knock(desk, .get, path).page as? NetworkPage)
        #expect(page.files.count == 1 && page.links == 10)
        let csv = try await house.knock(desk, .get, path, query: ["as": "csv", "table": "tiers"])
        guard case .file(let data, _, _) = csv.body else { throw NotFound() }
        #expect(String(decoding: data, as: UTF8.self).contains("Tier 4"))
        let gone = try await house.knock(desk, .post, "\(path)/deletion", form: [("version", "\(page.version)")])
        #expect(gone.location == "/trade/networks")
        await #expect(throws: NotFound.self) { try await house.knock(desk, .get, path) }
    }

    @Test func `tells for a new entry whom it concerns, over all networks`() async throws {
        let house = try await TradeHouse()
        let network = try await house.villageNetwork()
        let more = VillageNetwork.list + "Otter Bridge Yarns,,VN,Yarn,entity,2026-09-10\n"
        try await house.bringIn(more, list: "village-cotton", asOf: "2026-09-15")
        let desk = NetworksDesk(office: house.office)
        let all = try #require(try await house.knock(desk, .get, "/trade/networks/impact").page as? ListImpactPage)
        let fresh = all.entries.filter(\.isNew)
        #expect(fresh.map(\.name) == ["Otter Bridge Yarns"])
        let code = try #require(fresh.first?.code)
        let one = try #require(
            try await house.knock(desk, .get, "/trade/networks/impact", query: ["entry": code]).page as? ListImpactPage)
        let impact = try #require(one.parts.first?.impact)
        #expect(one.parts.map(\.network) == [network.id])
        #expect(impact.tiers.map(\.count) == [2, 2, 1])
        #expect(impact.tiers.first?.goods == ["Cotton yarn"])
        #expect(impact.ends.map(\.name) == ["Harbour Hospital Supplies"])
        #expect(!shown(one).contains("entry=Otter"))
    }

    @Test func `keeps names out of the rows`() async throws {
        let house = try await TradeHouse()
        let network = try await house.villageNetwork()
        let rows = try await house.archive.fetch(NetworkFile.of(network.id))
        #expect(rows.count == 2)
        for row in rows { #expect(row.sealed.firstRange(of: Data("Thistledown".utf8)) == nil) }
        #expect(network.sealed.firstRange(of: Data("hospital".utf8)) == nil)
    }
}
