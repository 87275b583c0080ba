import Foundation
import Lexicon
import Matching
import Store
import Testing
import Web

@testable import Prevention

@Suite struct `Rows for an officer` {
    private func rows(_ house: TradeHouse) async throws -> [ShelvedRow] { try await house.office.lists().rows }

    private func path(_ row: ShelvedRow) -> String {
        "\(ListsDesk.path)/editions/\(row.edition)/rows/\(row.place)"
    }

    private func house() async throws -> TradeHouse {
        let house = try await TradeHouse(listed: false)
        let edition = try await house.bringIn(TradeVillage.doubtful)
        try #require(edition.state == .live)
        return house
    }

    @Test func `wait in a queue, each with its raw words`() async throws {
        let house = try await house()
        #expect(try await rows(house).map(\.row.row) == [2, 3])
        let page = try await house.knock(RowsDesk(office: house.office), .get, RowsDesk.path).html()
        #expect(page.contains("--- | NL | Nets") && page.contains("no name could be made out"))
        let one = try await house.knock(RowsDesk(office: house.office), .get, path(try await rows(house)[1])).html(
            .zhHant)
        #expect(one.contains("Larkspur Canning Co.") && one.contains("系統讀得內容正確完整"))
    }

    @Test func `become entries that are screened against, marked as an officer's, in later editions too`() async throws
    {
        let house = try await house()
        let row = try await rows(house)[0]
        let answer = try await house.knock(
            RowsDesk(office: house.office), .post, "\(path(row))/answer",
            form: [
                ("verdict", "entry"), ("names", "Hollyhock Nets BV; Hollyhock Netten\nStonecrop Twine"),
                ("scope", "subsidiaries"), ("country", "NL"), ("goods", "Nets"), ("turn", "0"),
            ])
        #expect(answer.location == path(row))
        let made = try await house.office.lists().entries.filter(\.isByOfficer)
        #expect(made.map(\.entry.primary).sorted() == ["Hollyhock Nets BV", "Stonecrop Twine"])
        #expect(made.allSatisfy { $0.entry.scope == .entityAndSubsidiaries })
        var work = ScreeningWork()
        let lists = try await house.office.lists()
        let hits = lists.index.hits(for: ScreeningSubject(name: "Hollyhock Netten"), &work)
        #expect(hits.first.map { lists.entry(of: $0).isByOfficer } == true)

        let later = try await house.bringIn(
            TradeVillage.doubtful + "Bindweed Mill,NL,Rope,entity,2025-04-01\n", asOf: "2026-10-01")
        #expect(later.state == .live)
        let again = try await house.office.lists()
        #expect(again.entries.count { $0.isByOfficer && $0.edition == later.id } == 2)
        #expect(again.rows.count { $0.answer == nil } == 1)
    }

    @Test func `may be looked at a second time, and every answer stays`() async throws {
        let house = try await house()
        let row = try await rows(house)[0]
        let desk = RowsDesk(office: house.office)
        let nothing = [("verdict", "nothing"), ("why", "A line between two parts of the table."), ("turn", "0")]
        #expect(try await house.knock(desk, .post, "\(path(row))/answer", form: nothing).location != nil)
        #expect(try await rows(house)[0].answer?.verdict == .nothing)
        // Somebody who still has the page of before does not overwrite it.
        await #expect(throws: NotCommitted.self) {
            try await house.knock(desk, .post, "\(path(row))/answer", as: .colleague, form: nothing)
        }
        let entry = [
            ("verdict", "entry"), ("names", "Hollyhock Nets BV"), ("scope", "entity"), ("turn", "1"),
        ]
        _ = try await house.knock(desk, .post, "\(path(row))/answer", as: .colleague, form: entry)
        let said = try await house.archive.fetch(RowAnswer.of(row)).map(\.verdict.rawValue)
        #expect(said == ["nothing", "entry"])
        #expect(try await house.office.lists().entries.count(where: \.isByOfficer) == 1)
        let page = try await house.knock(desk, .get, path(row)).html()
        #expect(page.contains("A line between two parts") && page.contains("Hollyhock Nets BV"))
    }

    @Test func `lose no name that was read of them`() async throws {
        let house = try await house()
        let row = try await rows(house)[1]
        let desk = RowsDesk(office: house.office)
        let nothing = [("verdict", "nothing"), ("why", "Not of interest."), ("turn", "0")]
        let refused = try await house.knock(desk, .post, "\(path(row))/answer", form: nothing)
        #expect(refused.status == 422)
        #expect(try refused.html().contains("you cannot take them away"))
        let entry = [
            ("verdict", "entry"), ("names", "Larkspur Fish"), ("scope", "facility"), ("turn", "0"),
        ]
        _ = try await house.knock(desk, .post, "\(path(row))/answer", form: entry)
        let lists = try await house.office.lists()
        #expect(lists.entries.first { $0.entry.primary == "Larkspur Canning Co." }?.entry == row.read[0])
        let found = lists.entries.filter(\.isByOfficer)
        #expect(found.map(\.entry.scope) == [.facility] && found[0].entry.key != row.read[0].key)
        #expect(found[0].entry.names.map(\.text) == ["Larkspur Fish"])
    }

    @Test(arguments: ["product", "region", "vessel"])
    func `leave whom the program read where it is found by name, whatever scope an officer gives`(
        scope: String
    ) async throws {
        let house = try await house()
        let row = try await rows(house)[1]
        let form = [
            ("verdict", "entry"), ("names", "Larkspur Canning Co.; Larkspur Tins"), ("scope", scope),
            ("country", "NL"), ("goods", "Fish"), ("turn", "0"),
        ]
        let answer = try await house.knock(
            RowsDesk(office: house.office), .post, "\(path(row))/answer", form: form)
        #expect(answer.location != nil)
        let lists = try await house.office.lists()
        var work = ScreeningWork()
        let hits = lists.index.hits(for: ScreeningSubject(name: "Larkspur Canning Co."), &work)
        #expect(hits.contains { lists.entry(of: $0).entry == row.read[0] })
    }

    @Test func `add names alone to what the program read, and take no word of it back`() async throws {
        let house = try await house()
        let row = try await rows(house)[1]
        var order = row.read[0]
        order.status = .partiallyModified
        order.effective = "2025-05-05"
        let said = RowAnswer(
            .init(),
            RowReading(
                verdict: .entry, parties: [["Larkspur Fish", "Larkspur Tins"]], scope: "entity", why: "By letter."),
            of: row, turn: 1, by: try house.acting(), at: TradeHouse.start)
        let entry = try #require(said.entries.first)
        #expect(entry.key == order.key)
        let joined = order.joined(by: entry.beside(order, of: row))
        #expect(joined.names.map(\.text) == ["Larkspur Canning Co.", "Larkspur Fish", "Larkspur Tins"])
        var rest = joined
        rest.names = order.names
        #expect(rest == order)
    }

    @Test func `of two lists are read once, not at every question`() async throws {
        let house = try await house()
        try await house.bringIn(TradeVillage.doubtful, list: "another-list")
        let work = RowWork(archive: house.archive)
        let waiting = try await rows(house)
        let later = try #require(waiting.first { $0.list == "village-orders" })
        let earlier = try #require(waiting.first { $0.list == "another-list" })
        let nothing = RowReading(verdict: .nothing, why: "A line between two parts of the table.")
        for (row, minute) in [(later, 0.0), (earlier, 60)] {
            try await work.answer(
                row, nothing, seen: 0, by: house.acting(), route: "list.row-answered",
                at: TradeHouse.start.addingTimeInterval(minute))
        }
        let known = try await house.archive.fetch(RowAnswer.known)
        #expect(try await known == house.archive.fetch(RowAnswer.all).map(\.id) && known.count == 2)
        let (first, second) = (try await house.office.lists(), try await house.office.lists())
        // The very same memory: it was not made anew.
        let isKept = first.entries.withUnsafeBufferPointer { one in
            second.entries.withUnsafeBufferPointer { one.baseAddress == $0.baseAddress }
        }
        #expect(isKept)
    }

    @Test func `ask for what is missing in an answer`() async throws {
        let house = try await house()
        let row = try await rows(house)[0]
        for form in [
            [], [("verdict", "entry")], [("verdict", "nothing")],
            [("verdict", "entry"), ("names", "; ;"), ("scope", "entity")],
            [("verdict", "entry"), ("names", "Cotton"), ("scope", "product")], [("verdict", "as-read")],
        ] {
            let answer = try await house.knock(
                RowsDesk(office: house.office), .post, "\(path(row))/answer", form: form)
            #expect(answer.status == 422)
        }
        #expect(try await house.archive.fetch(RowAnswer.all).isEmpty)
        for path in [
            "\(ListsDesk.path)/editions/\(row.edition)/rows/3", "\(ListsDesk.path)/editions/\(row.edition)/rows/x",
        ] {
            await #expect(throws: NotFound.self) { try await house.knock(RowsDesk(office: house.office), .get, path) }
        }
    }
}
