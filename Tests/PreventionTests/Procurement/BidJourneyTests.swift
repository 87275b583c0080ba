import Foundation
import Lexicon
import Policy
import Store
import Testing
import Web

@testable import Prevention

@Suite struct `Checking a bidder` {
    @Test func `leads from a bidder to a listed party at tier four, step by step`() async throws {
        let bid = try await BidHouse(try await TradeHouse())
        let page = try await bid.page()
        let hit = try #require(page.bid.hits.first)
        #expect(page.bid.hits.count == 1)
        #expect((hit.party, hit.tier, hit.steps) == ("Thistle Down Textile", 4, 4))
        let shown = try await bid.house.knock(bid.desk, .get, "\(bid.path)/hits/\(hit.number)")
        let path = try #require((shown.page as? BidHitPage)?.paths.first)
        #expect(
            path.steps.map(\.from) == ["Thistle Down Textile", "Sedge Yarns", "Bramble Dye House", "Larkspur Sewing"])
        #expect(path.steps.last?.to == "Dandelion Linen")
        #expect(path.steps.filter(\.isWeakest).map(\.grade) == ["D"])
        #expect(abs(path.strength - 0.5 * 0.3 * 0.5 * 0.8) < 1e-6)
        #expect(try bid.html(shown).contains("weakest link"))
    }

    @Test func `says against which lists of which day, and never that somebody is clean`() async throws {
        let house = try await TradeHouse()
        let rows = "role,name,of\nsubcontractor,Quiet Meadow Mill,"
        let bid = try await BidHouse(house, form: BidVillage.form.dropLast() + [("rows", rows)])
        #expect(try await bid.page().bid.hits.isEmpty)
        for language in [ScreenLanguage.en, .zhHant] {
            let certificate = try await house.knock(
                bid.desk, .get, "\(bid.path)/certificate", query: ["in": language.tag, "as": "text"])
            guard case .file(let data, _, _) = certificate.body else { throw NotFound() }
            let text = String(decoding: data, as: UTF8.self)
            #expect(text.contains("2026-09-01") && text.contains("Orders of the village"))
            #expect(!text.lowercased().contains("clean"))
        }
    }

    @Test func `keeps a decision, and does not ask again for the next bid of the same party`() async throws {
        let bid = try await BidHouse(try await TradeHouse())
        let decided = try await bid.house.knock(
            bid.desk, .post, "\(bid.path)/hits/1/disposition", form: try await bid.clearance())
        #expect(decided.location == "\(bid.path)/hits/1")
        #expect(try await bid.page().bid.hits.map(\.open) == [false])
        let other = try await BidHouse(bid.house)
        #expect(try await other.page().bid.hits.map(\.open) == [false])
    }

    @Test func `asks again once the list says something else`() async throws {
        let bid = try await BidHouse(try await TradeHouse())
        try await bid.house.knock(bid.desk, .post, "\(bid.path)/hits/1/disposition", form: try await bid.clearance())
        try await bid.house.bringIn(
            TradeVillage.list.replacing("Thistle Down Textile", with: "Thistle Down Textile; Thistledown Gin"),
            asOf: "2026-10-01")
        #expect(try await !bid.page().bid.isCurrent)
        try await bid.house.knock(bid.desk, .post, "\(bid.path)/checks")
        let page = try await bid.page()
        #expect(page.bid.isCurrent)
        #expect(page.bid.hits.map(\.open) == [true])
    }

    @Test func `finds nobody eligible while a hit waits`() async throws {
        let bid = try await BidHouse(try await TradeHouse())
        let verdict = [("outcome", "eligible"), ("reason", "Nothing speaks against it.")]
        let refused = try await bid.house.knock(bid.desk, .post, "\(bid.path)/verdicts", form: verdict)
        #expect(refused.status == 422)
        try await bid.house.knock(bid.desk, .post, "\(bid.path)/hits/1/disposition", form: try await bid.clearance())
        try await bid.house.knock(bid.desk, .post, "\(bid.path)/verdicts", form: verdict)
        #expect(try await bid.page().steps.verdicts.map(\.outcome) == [.eligible])
    }

    @Test func `shuts nobody out without a second person, a ground and an article`() async throws {
        let bid = try await BidHouse(try await TradeHouse())
        let bare = [("outcome", "ineligible"), ("reason", "The cotton mill is the listed one.")]
        #expect(try await bid.house.knock(bid.desk, .post, "\(bid.path)/verdicts", form: bare).status == 422)
        let whole = bare + [("ground", "listedParty"), ("article", "The tender's terms, section 4")]
        // A likeness that nobody has decided of is no ground.
        #expect(try await bid.verdict(whole).status == 422)
        #expect(try await bid.decide("confirmed", hit: 1).status == 303)
        try await bid.house.knock(bid.desk, .post, "\(bid.path)/verdicts", form: whole)
        let verdict = try #require(try await bid.page().steps.verdicts.first)
        #expect(!verdict.isFinal)
        let confirmation = "\(bid.path)/verdicts/\(verdict.id)/confirmation"
        let version = [("version", "\(verdict.version)")]
        #expect(try await bid.house.knock(bid.desk, .post, confirmation, form: version).status == 422)
        try await bid.house.knock(bid.desk, .post, confirmation, as: .colleague, form: version)
        #expect(try await bid.page().steps.verdicts.map(\.isFinal) == [true])
        let letter = try await bid.house.knock(bid.desk, .get, "\(bid.path)/letter", query: ["in": "zh-Hant"])
        let text = try bid.html(letter, .zhHant)
        #expect(text.contains("陳述意見之權利") && text.contains("未經法律專業人員審閱"))
    }

    @Test func `sets aside what two people agreed on only by two people`() async throws {
        let bid = try await BidHouse(try await TradeHouse())
        try await bid.house.knock(bid.desk, .post, "\(bid.path)/hits/1/disposition", form: try await bid.clearance())
        let shut = [("outcome", "ineligible"), ("reason", "Papers."), ("ground", "other"), ("article", "Section 4")]
        let open = [("outcome", "eligible"), ("reason", "Nothing speaks against it.")]
        try await bid.verdict(shut)
        #expect(try await bid.confirm(as: .colleague).status == 303)
        try await bid.verdict(open)
        try await bid.verdict(open)
        #expect(try await bid.page().steps.verdicts.map(\.isFinal) == [false, false, true])
        #expect(try await bid.standing() == .ineligible)
        #expect(try await bid.confirm(as: .officer).status == 422)
        #expect(try await bid.standing() == .ineligible)
        #expect(try await bid.confirm(as: .colleague).status == 303)
        #expect(try await bid.standing() == .eligible)
    }

    @Test func `gives no certificate of a check that something was noted or answered after`() async throws {
        let bid = try await BidHouse(try await TradeHouse())
        let certificate = "\(bid.path)/certificate"
        #expect(try await bid.house.knock(bid.desk, .get, certificate).status == 200)
        let desk = ExclusionDesk(office: bid.house.office)
        try await bid.house.knock(
            desk, .post, ExclusionDesk.path,
            form: [
                ("name", "Larkspur Sewing"), ("law", "taiwanProcurementBan"), ("judged", "2024-09-01"),
                ("final", "2024-11-02"), ("source", "Gazette of the village, 12"),
            ])
        let page = try await bid.page()
        #expect(!page.bid.isCurrent)
        #expect(page.bid.exclusions.map(\.party) == ["Larkspur Sewing"])
        #expect(try await bid.house.knock(bid.desk, .get, certificate).status == 422)
        try await bid.house.knock(bid.desk, .post, "\(bid.path)/checks")
        #expect(try await bid.page().bid.isCurrent)
        #expect(try await bid.house.knock(bid.desk, .get, certificate).status == 200)
    }

    @Test func `misses nobody whom a colleague adds while it is checked`() async throws {
        let bid = try await BidHouse(try await TradeHouse())
        let (work, acting) = (bid.house.office.bids, try bid.house.acting())
        let before = try await bid.inside().bid
        try await bid.house.knock(
            bid.desk, .post, "\(bid.path)/parties",
            form: [
                ("version", "1"), ("role", "subcontractor"), ("name", "Marrowbone Seafood Group"), ("of", ""),
                ("country", "TW"),
            ])
        await #expect(throws: (any Error).self) {
            try await work.check(before, by: acting, route: "bid.checked", at: TradeHouse.start)
        }
        #expect(try await bid.page().bid.hits.count == 2)
    }

    @Test func `is out of date for parties that the check did not ask, and for lists that say otherwise`() async throws
    {
        let bid = try await BidHouse(try await TradeHouse())
        let (inside, lists) = (try await bid.inside(), try await bid.house.office.lists())
        let register = try await bid.house.office.exclusions.register(of: try bid.house.acting().unit)
        #expect(inside.findings.isCurrent(inside.facts, in: lists, register: register.index))
        let fewer = BidFacts(
            tender: inside.facts.tender, parties: inside.facts.parties.dropLast(), lines: inside.facts.lines)
        #expect(!inside.findings.isCurrent(fewer, in: lists, register: register.index))
        try await bid.house.bringIn(TradeVillage.list, list: "another-list")
        #expect(
            !inside.findings.isCurrent(
                inside.facts, in: try await bid.house.office.lists(), register: register.index))
    }

    @Test func `takes no decision of a hit that does not say which check it is of`() async throws {
        let bid = try await BidHouse(try await TradeHouse())
        let bare = try await bid.house.knock(
            bid.desk, .post, "\(bid.path)/hits/1/disposition", form: BidVillage.clearance)
        #expect(bare.status == 422)
        let before = try await bid.clearance()
        try await bid.house.knock(bid.desk, .post, "\(bid.path)/checks")
        let late = try await bid.house.knock(bid.desk, .post, "\(bid.path)/hits/1/disposition", form: before)
        #expect(late.status == 422)
        #expect(try await bid.page().bid.hits.map(\.open) == [true])
    }

    @Test func `asks the bidder, and keeps the answer`() async throws {
        let bid = try await BidHouse(try await TradeHouse())
        try await bid.house.knock(
            bid.desk, .post, "\(bid.path)/questions",
            form: [("question", "Who gins the cotton?"), ("due", "2026-10-20")])
        let request = try #require(try await bid.page().steps.requests.first)
        try await bid.house.knock(
            bid.desk, .post, "\(bid.path)/questions/\(request.id)/answer",
            form: [("answer", "Sedge Yarns does."), ("version", "\(request.version)")])
        #expect(try await bid.page().steps.requests.map(\.answer) == ["Sedge Yarns does."])
    }

    @Test func `counts a party that is added, and checks it at once`() async throws {
        let bid = try await BidHouse(try await TradeHouse())
        try await bid.house.knock(
            bid.desk, .post, "\(bid.path)/parties",
            form: [
                ("version", "1"), ("role", "subcontractor"), ("name", "Marrowbone Seafood Group"), ("of", ""),
                ("country", "TW"),
            ])
        let page = try await bid.page()
        #expect(Set(page.bid.hits.map(\.party)) == ["Thistle Down Textile", "Marrowbone Seafood Group"])
    }

    @Test func `shows goods of a country that a list names, and no others`() async throws {
        let house = try await TradeHouse()
        let goods = """
            name,country,goods,scope
            Cotton of China,CN,Cotton,product
            Cotton of the Netherlands,NL,Cotton,product
            Bricks of China,CN,Bricks,product

            """
        try await house.bringIn(goods, list: "village-goods")
        let lines = try await BidHouse(house).page().bid.lines
        #expect(lines.map(\.listedGoods) == ["Cotton, CN"])
        #expect(lines.map(\.agreement) == [.name])
        let other = BidVillage.form.map {
            $0.0 == "rows" ? ("rows", "role,name,goods,country\nproduct,Rope,Rope,CN") : $0
        }
        let page = try await BidHouse(house, form: other).page()
        #expect(page.bid.lines.isEmpty)
    }

    @Test(arguments: BidFacts.Jurisdiction.allCases)
    func `tells of the contractor's certificate only where the tender is under that law`(
        _ law: BidFacts.Jurisdiction
    ) async throws {
        let house = try await TradeHouse()
        _ = try await EditionWork(archive: house.archive).bringIn(
            Array("Country,Good\nChina,Cotton\n".utf8),
            EditionWork.Description(kind: .eo13126, asOf: "2026-09-01"), by: try house.acting(),
            route: "list.brought-in", at: TradeHouse.start)
        let form = BidVillage.form.map { $0.0 == "jurisdiction" ? ("jurisdiction", law.rawValue) : $0 }
        let bid = try await BidHouse(house, form: form)
        #expect(try await bid.page().bid.lines.map(\.asksCertification) == [law == .unitedStates])
        let paper = try bid.html(try await house.knock(bid.desk, .get, "\(bid.path)/certificate"))
        #expect(paper.contains("as reported; look it up") == (law == .unitedStates))
        #expect(paper.contains("good-faith effort") == (law == .unitedStates))
    }

    @Test func `is nobody else's business`() async throws {
        let bid = try await BidHouse(try await TradeHouse())
        for path in [bid.path, "\(bid.path)/hits/1", "\(bid.path)/certificate"] {
            await #expect(throws: NotFound.self) {
                try await bid.house.knock(bid.desk, .get, path, as: .otherUnit)
            }
        }
        let listed = try await bid.house.knock(bid.desk, .get, BidDesk.path, as: .otherUnit)
        #expect((listed.page as? BidsPage)?.bids.isEmpty == true)
    }
}
