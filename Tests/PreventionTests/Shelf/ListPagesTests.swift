import Foundation
import Lexicon
import Store
import Testing
import Web

@testable import Prevention

@Suite struct `Pages of lists` {
    private static let usual = [
        ("kind", "csv"), ("list", "harbour-refusals"), ("title", "Refusals of the harbour"), ("as-of", "2026-09-01"),
        ("source", "letter 7"),
    ]

    private func bringIn(
        _ house: TradeHouse, _ text: String, _ form: [(String, String)] = usual
    ) async throws -> Answer {
        try await house.knock(
            ListsDesk(office: house.office), .post, ListsDesk.path, form: form, files: ["file": text])
    }

    @Test func `show an edition with its gate's answer at once, and its file byte for byte`() async throws {
        let house = try await TradeHouse(listed: false)
        let empty = try await house.knock(ListsDesk(office: house.office), .get, ListsDesk.path)
        #expect(try empty.html().contains("No list is in force"))
        let path = try #require(try await bringIn(house, TradeVillage.list).location)
        let desk = EditionsDesk(office: house.office)
        let page = try await house.knock(desk, .get, path)
        let html = try page.html()
        #expect(html.contains("This edition is in force") && html.contains("薊絨棉業有限公司"))
        let file = try #require(try await house.knock(desk, .get, "\(path)/file").file)
        #expect(file.bytes == Array(TradeVillage.list.utf8) && file.type == "application/octet-stream")
        let list = try await house.knock(ListsDesk(office: house.office), .get, ListsDesk.path)
        #expect(try list.html(.zhHant).contains("現行名單"))
    }

    @Test func `hold an edition in which rows vanished until a second person lets it go`() async throws {
        let house = try await TradeHouse(listed: false)
        _ = try await bringIn(house, TradeVillage.list)
        let half = TradeVillage.list.split(separator: "\n").prefix(3).joined(separator: "\n")
        let later = Self.usual.map { $0.0 == "as-of" ? ("as-of", "2026-09-20") : $0 }
        let path = try #require(try await bringIn(house, half, later).location)
        let desk = EditionsDesk(office: house.office)
        let own = try await house.knock(desk, .get, path).html()
        #expect(own.contains("This edition is held") && own.contains("Ask a colleague"))
        let form = [("version", "1"), ("reason", "The publisher took them out.")]
        let refused = try await house.knock(desk, .post, "\(path)/release", form: form)
        #expect(refused.status == 422)
        let silent = try await house.knock(desk, .post, "\(path)/release", as: .colleague, form: [("version", "1")])
        #expect(silent.status == 422)
        let released = try await house.knock(desk, .post, "\(path)/release", as: .colleague, form: form)
        #expect(released.location == path)
        #expect(try await house.office.lists().entries.count == 2)
        let changes = try await house.knock(desk, .get, "\(path)/changes").html()
        #expect(changes.contains("2 removed") && changes.contains("Bellwether Gloves"))
        let form2 = [("version", "2"), ("because", "It was a mistake of the publisher.")]
        #expect(try await house.knock(desk, .post, "\(path)/withdrawal", form: form2).location == path)
        #expect(try await house.office.lists().entries.count == 4)
    }

    @Test func `refuse a file in words at its field, and keep nothing of it`() async throws {
        let house = try await TradeHouse(listed: false)
        let hostile: [(String, String)] = [
            ("", "Choose the file"), ("<html>Sign in</html>", "row"), ("party\u{0}x\n", "name"),
            ("name\n" + String(repeating: "x", count: 1_000_000), "characters"),
        ]
        for (text, _) in hostile {
            let answer = try await bringIn(house, text)
            #expect(answer.status == 422, "\(text.prefix(20))")
            #expect(try answer.html().contains("error-summary"))
            #expect(try answer.html(.zhHant).contains("error-summary"))
        }
        let packed: [UInt8] = [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3]
        let bomb = try await bringIn(house, String(decoding: packed, as: UTF8.self))
        #expect(bomb.status == 422)
        let nothing = try await house.knock(ListsDesk(office: house.office), .post, ListsDesk.path)
        #expect(nothing.status == 422)
        #expect(try await house.archive.fetch(KeptEdition.all).isEmpty)
        #expect(try await house.archive.fetch(Query<EditionContent>(where: "1 = 1")).isEmpty)
    }

    @Test func `take columns by the names that they have in the file, and say which one it has not`() async throws {
        let house = try await TradeHouse(listed: false)
        let table = "Firma,Land,Auch\nFoxglove Ropeworks Ltd.,NL,Foxglove Rope\n"
        let wrong = try await bringIn(house, table, Self.usual + [("column-name", "Firma"), ("column-goods", "Ware")])
        #expect(wrong.status == 422)
        #expect(try wrong.html().contains("The file has no such column. It has: Firma, Land, Auch."))
        let right = try await bringIn(
            house, table,
            Self.usual + [("column-name", "Firma"), ("column-country", "Land"), ("column-aliases", "Auch")])
        #expect(right.location != nil)
        let entry = try #require(try await house.office.lists().entries.first)
        #expect(entry.entry.country == "NL" && entry.entry.names.map(\.text).contains("Foxglove Rope"))
    }

    @Test func `find entries by a text that stands in no address, and give them all as files`() async throws {
        let house = try await TradeHouse()
        let edition = try #require(try await house.office.lists().editions.first)
        let path = "\(ListsDesk.path)/editions/\(edition.id)"
        let desk = EditionsDesk(office: house.office)
        let found = try await house.knock(desk, .post, "\(path)/entries", form: [("text", "薊絨")]).html()
        #expect(found.contains("Thistledown") && !found.contains("Bellwether"))
        for form in ["csv", "json", "ods"] {
            let file = try #require(try await house.knock(desk, .get, path, query: ["as": form]).file)
            #expect(file.bytes.count > 200)
            #expect(form == "ods" || String(decoding: file.bytes, as: UTF8.self).contains("Marrowbone Fisheries"))
        }
    }

    @Test func `keep an edition once though its form is sent twice, and show none that is not there`() async throws {
        let house = try await TradeHouse(listed: false)
        let form = Self.usual + [("once", UUID().uuidString.lowercased())]
        let first = try await bringIn(house, TradeVillage.list, form).location
        #expect(try await bringIn(house, TradeVillage.list, form).location == first)
        #expect(try await house.archive.fetch(KeptEdition.all).count == 1)
        await #expect(throws: NotFound.self) {
            try await house.knock(
                EditionsDesk(office: house.office), .get, "\(ListsDesk.path)/editions/\(Identifier<KeptEdition>())")
        }
    }

    @Test func `name a unit's own people to it, and of another unit's say only that they are`() async throws {
        let house = try await TradeHouse()
        try await house.employ(.officer, named: "Officer Sorrel")
        let edition = try #require(try await house.office.lists().editions.first)
        let desk = EditionsDesk(office: house.office)
        let path = "\(ListsDesk.path)/editions/\(edition.id)"
        let form = [("version", "1"), ("because", "It was a mistake of the publisher.")]
        #expect(try await house.knock(desk, .post, "\(path)/withdrawal", form: form).location == path)
        let looks: [(any Desk, String)] = [(desk, path), (ListsDesk(office: house.office), ListsDesk.path)]
        for (each, at) in looks {
            let own = try await house.knock(each, .get, at, as: .colleague)
            #expect(try own.html().contains("Officer Sorrel"))
            let foreign = try await house.knock(each, .get, at, as: .otherUnit)
            #expect(try !foreign.html().contains("Sorrel") && foreign.html().contains("another unit"))
            let page = try #require(foreign.page)
            let json = String(decoding: try JSONEncoder().encode(page), as: UTF8.self)
            #expect(!json.contains("Sorrel"))
        }
    }

    @Test func `warn of a list that is out of date, and of none that nobody publishes`() async throws {
        let house = try await TradeHouse()
        let edition = try await EditionWork(archive: house.archive).bringIn(
            Array(TradeVillage.goods.utf8), .init(kind: .ilab, title: "Goods of the village", asOf: "2020-01-01"),
            by: house.acting(), route: "list.brought-in", at: TradeHouse.start)
        #expect(edition.state == .live)
        let inForce = try await house.office.lists().inForce(on: "2026-09-21")
        #expect(inForce.map(\.isStale) == [true, false])
        let html = try await house.knock(ListsDesk(office: house.office), .get, ListsDesk.path).html()
        #expect(html.contains("out of date?") && html.contains("Fetch the list again"))
    }
}
