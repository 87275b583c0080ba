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
        let found = try await house.office.lists().entries.filter(\.isByOfficer)
        #expect(found.count == 1 && found[0].entry.scope == .facility)
        #expect(found[0].entry.names.map(\.text) == ["Larkspur Canning Co.", "Larkspur Fish"])
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
