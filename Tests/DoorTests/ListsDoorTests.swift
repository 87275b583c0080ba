import Foundation
import Policy
import Prevention
import Store
import Testing
import Web

/// Lists against forced labour, as customs bring them in and as anybody asks them.
@Suite struct `The desk of lists` {
    private static let form = [
        ("kind", "csv"), ("list", "harbour-refusals"), ("title", "Refusals of the harbour"), ("as-of", "2026-02-01"),
    ]

    @Test func `takes a file in through the door, and gives it back byte for byte`() async throws {
        let house = try await House()
        let caller = try await house.caller(.tradeAnalyst)
        let sent = Data(House.tradeList.utf8)
        let made = await caller.upload("/trade/lists", [("file", sent)], Self.form)
        let path = try #require(made.location)
        #expect(await caller.get(path).text.contains("This edition is in force"))
        let file = await caller.get("\(path)/file")
        #expect(Data(file.body) == sent && file["content-type"] == ["application/octet-stream"])
        for part in ["", "/changes", "/rows", "/rows/1"] {
            #expect(await caller.get(path + part).status == 200, "\(part)")
            #expect(await caller.get(path + part, json: true).status == 200, "\(part)")
        }
        // Lists are common to all who work here.
        let other = try await house.caller(.tradeAnalyst, .otherUnit)
        #expect(await other.get(path).status == 200)
    }

    @Test func `is nothing to anybody else`() async throws {
        let house = try await House()
        let ids = try await house.tradeListIDs()
        let path = "/trade/lists/editions/\(ids["edition"] ?? "")"
        for target in ["/trade/lists", path, "\(path)/file", "/trade/lists/rows", "\(path)/rows/1"] {
            let wrong = try await house.caller(.caseManager)
            #expect(await wrong.get(target).status == 404, "\(target)")
            #expect(await house.anybody(target).status != 200, "\(target)")
        }
    }

    @Test func `keeps nothing of a file that is none, is hostile, or is too large`() async throws {
        let house = try await House()
        let caller = try await house.caller(.tradeAnalyst)
        let hostile: [Data] = [
            Data("<html><form>Sign in</form></html>".utf8), Data([0xFF, 0xFE, 0x00]),
            Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 9, 9]),
            Data("name\n".utf8) + Data(repeating: 120, count: 1 << 20),
        ]
        for bytes in hostile {
            let reply = await caller.upload("/trade/lists", [("file", bytes)], Self.form)
            #expect(reply.status == 422, "\(reply.problems)")
        }
        let large = await caller.upload(
            "/trade/lists", [("file", Data(repeating: 120, count: Limits.fileBytes + 1))], Self.form)
        #expect([413, 422].contains(large.status))
        #expect(try await house.archive.fetch(Query<KeptEdition>(where: "1 = 1")).isEmpty)
    }

    @Test func `keeps an edition and an answer once, though their forms are sent twice`() async throws {
        let house = try await House()
        let caller = try await house.caller(.tradeAnalyst)
        try await caller.twice(
            "/trade/lists", on: "/trade/lists", Self.form + [("content", House.tradeList)])
        let edition = try #require(try await house.archive.fetch(KeptEdition.all).first)
        let row = "/trade/lists/editions/\(edition.id)/rows/1"
        try await caller.twice("\(row)/answer", on: row, [("verdict", "nothing"), ("why", "An empty line.")])
        #expect(try await house.archive.fetch(RowAnswer.all).count == 1)
    }

    @Test func `holds a doubtful edition until a second person lets it go`() async throws {
        let house = try await House()
        let caller = try await house.caller(.tradeAnalyst)
        _ = await caller.upload("/trade/lists", [("file", Data(House.tradeList.utf8))], Self.form)
        let few = House.tradeList.split(separator: "\n").prefix(6).joined(separator: "\n")
        let later = Self.form.map { $0.0 == "as-of" ? ("as-of", "2026-02-20") : $0 }
        let path = try #require(await caller.upload("/trade/lists", [("file", Data(few.utf8))], later).location)
        let release = [("version", "1"), ("reason", "The publisher’s page says so.")]
        #expect(await caller.post("\(path)/release", release).status == 422)
        let second = try await house.newcomer(.tradeAnalyst)
        #expect(await second.post("\(path)/release", release).status == 303)
    }

    @Test func `answers anybody about a product and a country, in words and in JSON`() async throws {
        let house = try await House()
        let empty = await house.anybody("/goods?product=cotton&country=AQ")
        #expect(empty.status == 200 && empty.text.contains("No official list is on hand here"))
        let goods = """
            <Goods><Good><Good_Name>Cotton</Good_Name><Countries><Country><Country_Name>Antarctica</Country_Name>\
            <Child_Labor>No</Child_Labor><Forced_Labor>Yes</Forced_Labor></Country></Countries></Good></Goods>
            """
        _ = try await EditionWork(archive: house.archive).bringIn(
            Array(goods.utf8), .init(kind: .ilab, title: "Goods of nowhere", asOf: "2026-01-01"),
            by: try await house.caller(.tradeAnalyst).acting, route: "list.brought-in", at: House.start)
        let found = await house.anybody("/goods?product=cotton&country=AQ")
        #expect(found.text.contains("Lists name ‘cotton’ from Antarctica") && found.text.contains("2026-01-01"))
        #expect(await house.anybody("/goods?product=carpets&country=AQ").text.contains("No entry for"))
        #expect(await house.anybody("/goods?product=cotton&country=Atlantis").status == 422)
    }
}
