import Foundation
import Lexicon
import Matching
import Store
import Testing
import Web

@testable import Prevention

@Suite struct `A screening of one party` {
    private let house: TradeHouse
    private var desk: ScreeningDesk { ScreeningDesk(office: house.office) }

    init() async throws { house = try await TradeHouse() }

    private func screened(_ name: String, also form: [(String, String)] = []) async throws -> String {
        let answer = try await house.knock(desk, .post, ScreeningDesk.path, form: [("name", name)] + form)
        return try #require(answer.location)
    }

    private func page(_ path: String, as seat: TradeHouse.Seat = .officer) async throws -> ScreeningPage {
        let answer = try await house.knock(desk, .get, path, as: seat)
        return try #require(answer.page as? ScreeningPage)
    }

    private func text(_ page: some Page, _ language: ScreenLanguage = .en) -> String {
        String(decoding: page.body(Words(language), Forms(token: "t")).utf8, as: UTF8.self)
    }

    @Test func `says who, by which name, of which list and day, and its reasons add up to the score`() async throws {
        let page = try await page(try await screened("Thistle Down Textile", also: [("country", "CN")]))
        let hit = try #require(page.hits.first)
        #expect(hit.band == .match)
        #expect(hit.hit.primary == "Thistledown Cotton Works Co. Ltd.")
        #expect(hit.hit.listedName == "Thistle Down Textile")
        #expect(hit.hit.asOf == "2026-09-01")
        let sum = hit.hit.reasons.reduce(0) { $0 + $1.contribution }
        #expect(abs(sum - hit.hit.score) < 1e-6)
        #expect(hit.hit.thousandths.reduce(0, +) == Int((hit.hit.score * 1_000).rounded()))
        let shown = text(page)
        #expect(shown.contains("Thistle Down Textile") && shown.contains("as of"))
        #expect(text(page, .zhHant).contains("分數理由"))
    }

    @Test func `that finds nothing is kept, and says of what day the lists are`() async throws {
        let path = try await screened("Quietwater Pencil Makers")
        let page = try await page(path)
        #expect(page.hits.isEmpty && page.band == .none)
        #expect(page.lists.map(\.asOf) == ["2026-09-01"])
        let shown = text(page)
        #expect(shown.contains("No match in the lists as of their days"))
        #expect(!shown.localizedCaseInsensitiveContains("clean"))
        let csv = try await house.knock(desk, .get, path, query: ["as": "csv"])
        guard case .file(let data, _, _) = csv.body else {
            Issue.record("no file")
            return
        }
        #expect(String(decoding: data, as: UTF8.self).contains("Orders of the village 2026-09-01"))
    }

    @Test func `keeps no name in clear`() async throws {
        _ = try await screened("Thistle Down Textile")
        let rows = try await house.archive.driver.read(["SELECT * FROM screening"]).joined()
        let row = try #require(rows.first)
        for (_, value) in row.columns {
            switch value {
            case .text(let text): #expect(!text.contains("Thistle"))
            case .blob(let data): #expect(data.range(of: Data("Thistle".utf8)) == nil)
            case .null, .integer, .real: break
            }
        }
    }

    @Test func `is seen by its own unit alone`() async throws {
        let path = try await screened("Thistle Down Textile")
        #expect(try await page(path, as: .colleague).party.name == "Thistle Down Textile")
        await #expect(throws: NotFound.self) { try await page(path, as: .otherUnit) }
        let other = try await house.knock(desk, .get, ScreeningDesk.path, as: .otherUnit)
        #expect((other.page as? ScreeningsPage)?.screenings.isEmpty == true)
        let own = try await house.knock(desk, .get, ScreeningDesk.path, as: .colleague)
        #expect((own.page as? ScreeningsPage)?.screenings.map(\.open) == [1])
    }

    @Test func `says at the field which number cannot be right, and keeps nothing`() async throws {
        let answer = try await house.knock(
            desk, .post, ScreeningDesk.path, form: [("name", "Anything"), ("imo", "9074730"), ("lei", "ABC")])
        #expect(answer.status == 422)
        let page = try #require(answer.page as? ScreeningsPage)
        #expect(page.problems.map(\.field).sorted() == ["imo", "lei"])
        #expect(text(page).contains("The check digit is wrong"))
        #expect(page.screenings.isEmpty)
    }

    @Test func `asked twice by one form is one`() async throws {
        let once = [("once", UUID().uuidString.lowercased())]
        let first = try await screened("Thistle Down Textile", also: once)
        let second = try await screened("Thistle Down Textile", also: once)
        #expect(first == second)
    }

    @Test func `says of a list that is out of date that it is, on the page and in the answer of a program`()
        async throws
    {
        let house = try await TradeHouse()
        _ = try await EditionWork(archive: house.archive).bringIn(
            Array(TradeVillage.goods.utf8), .init(kind: .ilab, title: "Goods of the village", asOf: "2020-01-01"),
            by: house.acting(), route: "list.brought-in", at: TradeHouse.start)
        let desk = ScreeningDesk(office: house.office)
        let made = try await house.knock(
            desk, .post, ScreeningDesk.path, form: [("name", "Quietwater Boats"), ("kind", "organisation")])
        let path = try #require(made.location)
        for place in [ScreeningDesk.path, path] {
            let answer = try await house.knock(desk, .get, place)
            let html = try answer.html()
            #expect(html.contains("out of date?") && html.contains("Fetch the list again"))
            #expect(html.components(separatedBy: "out of date?").count == 2, "the other list is nobody's to fetch")
            #expect(try answer.html(.zhHant).contains("可能過期"))
            let page = try #require(answer.page)
            let json = String(decoding: try JSONEncoder().encode(page), as: UTF8.self)
            #expect(json.contains("\"isStale\":true") && json.contains("\"ageDays\":"))
        }
        let before = try #require(Day("2020-01-01")?.adding(days: 800).description)
        let edition = try #require(try await house.office.lists().editions.first)
        #expect(!ListInForce(CheckedList(edition), on: before).isStale)
    }
}
