import Foundation
import Lexicon
import Store
import Testing
import Web

@testable import Prevention

@Suite struct `The public page of goods` {
    private func house(
        _ text: String? = TradeVillage.goods, source: String = "https://list.example"
    ) async throws -> TradeHouse {
        let house = try await TradeHouse()
        if let text {
            _ = try await EditionWork(archive: house.archive).bringIn(
                Array(text.utf8),
                .init(kind: .ilab, title: "Goods of the village", source: source, asOf: "2026-09-01"),
                by: house.acting(), route: "list.brought-in", at: TradeHouse.start)
        }
        return house
    }

    private func ask(
        _ house: TradeHouse, _ product: String, _ country: String, in language: ScreenLanguage = .en
    ) async throws -> (answer: Answer, page: GoodsPage) {
        let answer = try await house.knock(
            GoodsDesk(office: house.office), .get, GoodsDesk.path, as: nil,
            query: ["product": product, "country": country], language: language)
        return (answer, try #require(answer.page as? GoodsPage))
    }

    @Test func `says what a list says of a product and a country, of what day and from where`() async throws {
        let house = try await house()
        let (answer, page) = try await ask(house, "cotton", "AQ")
        let findings = try #require(page.answer).findings
        #expect(findings.map(\.flags) == [["child_labor", "forced_labor"]])
        #expect(findings[0].asOf == "2026-09-01" && findings[0].source == "https://list.example")
        let html = try answer.html()
        #expect(html.contains("Lists name ‘cotton’ from Antarctica") && html.contains("child labour; forced labour"))
        #expect(
            try await ask(house, "cotton", "Bouvet Island").page.answer?.findings.map(\.flags) == [["forced_labor"]])
    }

    @Test(arguments: [
        "letter 7 of Ms Larkspur", "https://list.example see Ms Larkspur", "http://list.example/larkspur",
        "https://larkspur@list.example/", "javascript:larkspur",
    ])
    func `shows nobody what an officer typed as a source, unless it is an address`(source: String) async throws {
        let (answer, page) = try await ask(try await house(source: source), "cotton", "AQ")
        #expect(page.answer?.findings.map(\.source) == [""])
        #expect(try !answer.html().lowercased().contains("larkspur"))
    }

    @Test func `takes a code of the Harmonized System, and a country's name in the reader's language`() async throws {
        let house = try await house()
        #expect(try await ask(house, "5201.00", "ATA").page.answer?.outcome == .listed)
        #expect(try await ask(house, "6901", "南極洲", in: .zhHant).page.answer?.outcome == .listed)
        #expect(try await ask(house, "9999", "AQ").page.answer?.outcome == .noEntry)
        for name in ["Burma", "緬甸", "myanmar", "MM", "MMR", "Myanma"] {
            #expect((CountryNamed.country(name)?.rawValue == "MM") == (name != "Myanma"), "\(name)")
        }
        #expect(CountryNamed.country("Cote D'Ivoire")?.rawValue == "CI")
        #expect(CountryNamed.country("Congo, Democratic Republic of the")?.rawValue == "CD")
    }

    @Test func `never says clean: no entry in lists as of a day, and nothing of a product that is not known`()
        async throws
    {
        let house = try await house()
        let (answer, page) = try await ask(house, "carpets", "AQ")
        #expect(page.answer?.outcome == .noEntry)
        for language in [ScreenLanguage.en, .zhHant, .id, .vi, .th, .fil] {
            let html = try answer.html(language)
            #expect(html.contains("2026-09-01") && !html.lowercased().contains("clean"))
            #expect(!html.contains(#"<span lang="en" dir="ltr">No entry"#), "\(language)")
        }
        #expect(try await ask(house, "flumdrums", "AQ").page.answer?.outcome == .unknownProduct)
    }

    @Test func `works without any official list, says so, and shows no party and no unit's own table`() async throws {
        let house = try await house(nil)
        let first = try await house.knock(GoodsDesk(office: house.office), .get, GoodsDesk.path, as: nil)
        #expect(try first.html().contains("No official list is on hand here"))
        let (answer, page) = try await ask(house, "seafood", "TW")
        #expect(page.answer?.outcome == .noLists && page.answer?.missing.count == 4)
        #expect(try !answer.html().contains("Marrowbone"))
        let json = String(decoding: try JSONEncoder().encode(page), as: UTF8.self)
        #expect(!json.contains("Marrowbone") && json.contains("noLists"))
    }

    @Test func `asks for what is missing, and writes nothing down`() async throws {
        let house = try await house()
        for (product, country) in [("", "AQ"), ("cotton", ""), ("123", "AQ"), ("cotton", "Atlantis")] {
            let (answer, page) = try await ask(house, product, country)
            #expect(answer.status == 422 && page.answer == nil)
        }
        let (answer, _) = try await ask(house, "<b>", "AQ")
        guard case .nothing = answer.record else {
            Issue.record("who asks a public page is written down")
            return
        }
        #expect(try !answer.html().contains("<b>"))
    }

    @Test(.enabled(if: SharedLists.isThere, "the shared data are not there"))
    func `knows every country of the published lists`() throws {
        let orders = try ListKind.cbp.read(SharedLists.bytes("lists/cbp_wro_findings_2026-06-23.json")).entries
        let eo = try ListKind.eo13126.read(SharedLists.bytes("ilab/eo13126_2014.csv")).entries
        let unknown = Set((orders + eo).compactMap(\.country).filter { CountryNamed.country($0) == nil })
        #expect(unknown.isEmpty)
    }

    @Test(.enabled(if: SharedLists.isThere, "the shared data are not there"))
    func `finds the orders on goods of a country and of a region, and no company`() async throws {
        let house = try await house(nil)
        _ = try await EditionWork(archive: house.archive).bringIn(
            SharedLists.bytes("lists/cbp_wro_findings_2026-06-23.json"),
            .init(kind: .cbp, title: ListKind.cbp.officialTitle, asOf: "2026-06-23"), by: house.acting(),
            route: "list.brought-in", at: TradeHouse.start)
        func places(_ product: String, _ country: String) async throws -> [String] {
            try await ask(house, product, country).page.answer?.findings.map(\.place) ?? []
        }
        #expect(try await places("tobacco", "Malawi") == ["Malawi"])
        #expect(try await places("7108", "CD") == ["Democratic Republic of Congo"])
        #expect(try await places("cotton", "TM") == ["Turkmenistan"])
        let (answer, page) = try await ask(house, "cotton", "CN")
        #expect(page.answer?.findings.map(\.isRegion) == [true] && page.answer?.sectors == [.cotton])
        #expect(try answer.html().contains("Xinjiang Uyghur Autonomous Region"))
        #expect(try await places("seafood", "TW").isEmpty)
    }
}
