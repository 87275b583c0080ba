import Foundation
import Lexicon
import Matching
import Testing
import Web

@testable import Prevention

/// Orders of the village as customs publish theirs: for each way of not holding any more one, and one that holds.
private enum PastOrders {
    static func list(vessel: String = "Inactive - order revoked") -> [UInt8] {
        Array(
            """
            {"entities": [
            {"name": "Fishing vessel: Mudlark No. 3", "country": "Fishing vessels", "status": "\(vessel)",
             "effective_date": "2021-05-28", "notes": "WRO; Merchandise: Seafood; Remarks: IMO 9074729"},
            {"name": "Harrier Lines", "country": "Taiwan", "status": "Inactive - order revoked",
             "effective_date": "2021-05-28", "notes": "WRO; Merchandise: Seafood"},
            {"name": "Bellwether Gloves Sdn Bhd", "country": "Malaysia", "status": "Inactive - modified",
             "effective_date": "2021-05-28", "notes": "WRO; Merchandise: Gloves"},
            {"name": "Quillfeather Trading", "country": "Taiwan", "status": "Active", "effective_date": "2021-05-28",
             "notes": "WRO; Merchandise: Gloves; Remarks: superseded by UFLPA"}
            ]}
            """.utf8)
    }

    static func house(vessel: String = "Inactive - order revoked") async throws -> TradeHouse {
        let house = try await TradeHouse(listed: false)
        let edition = try await EditionWork(archive: house.archive).bringIn(
            list(vessel: vessel),
            EditionWork.Description(kind: .cbp, list: "orders", title: "Orders", asOf: "2026-09-01"),
            by: try house.acting(), route: "list.brought-in", at: TradeHouse.start)
        try #require(edition.state == .live)
        return house
    }
}

@Suite struct `An order that is not in force` {
    private func arrival(_ house: TradeHouse) async throws -> (path: String, page: ArrivalPage) {
        let desk = ArrivalDesk(office: house.office)
        let path = try #require(
            try await house.knock(desk, .post, ArrivalDesk.path, form: ArrivalSample.form).location)
        return (path, try #require(try await house.knock(desk, .get, path).page as? ArrivalPage))
    }

    @Test(arguments: [
        ("Inactive - order revoked", VesselOutcome.note, false), ("Revoked", .note, false),
        ("Active", .refuseCheck, true),
    ])
    func `never makes a ship of its number one that may be denied`(
        _ status: String, _ outcome: VesselOutcome, _ mayDeny: Bool
    ) async throws {
        let house = try await PastOrders.house(vessel: status)
        let (path, page) = try await arrival(house)
        let same = try #require(page.reasons.first { $0.kind == .sameIMO })
        #expect(same.outcome == outcome)
        #expect((same.ended == nil) == mayDeny)
        #expect(page.mayDeny == mayDeny)
        let html = String(decoding: page.body(Words(.en), Forms(token: "t")).utf8, as: UTF8.self)
        #expect(html.contains("not in force"), "the owner's order at least")
        let denial = [
            ("denial", "entry"), ("denial-words", "The order."), ("denial-basis", "Article 9"), ("version", "1"),
        ]
        let answer = try await house.knock(
            ArrivalDesk(office: house.office), .post, "\(path)/denials", form: denial)
        #expect(answer.status == (mayDeny ? 303 : 422))
    }

    @Test func `is shown with its reason, and an owner whom it named is worth a note`() async throws {
        let (_, page) = try await arrival(try await PastOrders.house())
        let owner = try #require(page.content.checked.grounds.first { $0.about == "owner" })
        #expect(owner.ended == ListGround.Ended(way: .inactive, words: "order revoked"))
        #expect(!page.reasons.contains { $0.named != nil && $0.outcome > .note })
        let html = String(decoding: page.body(Words(.en), Forms(token: "t")).utf8, as: UTF8.self)
        #expect(html.contains("order revoked"))
    }

    @Test func `is shown on a detention, and is not the order that it is under`() async throws {
        let house = try await PastOrders.house()
        let path = try await house.detention()
        let page = try await house.shown(path)
        let ways = Dictionary(page.grounds.map { ($0.about, $0.ended?.way) }) { first, _ in first }
        #expect(ways == ["supplier": .inactive, "importer": .superseded])
        let html = String(decoding: page.body(Words(.en), Forms(token: "t")).utf8, as: UTF8.self)
        #expect(html.contains("not in force: superseded") && !html.contains("\(path)/order\""))
        for ground in page.grounds {
            #expect(
                try await house.step(path, "order", [("order", ground.choice), ("order-words", "The maker.")]) == 422)
        }
        #expect(try await house.shown(path).order == nil)
    }
}

@Suite struct `What a check rests on` {
    /// The row without a name of the village's doubtful list, read by an officer.
    private func answerRow(_ house: TradeHouse) async throws {
        let row = try #require(try await house.office.lists().rows.first)
        let answer = try await house.knock(
            RowsDesk(office: house.office), .post, "\(ListsDesk.path)/editions/\(row.edition)/rows/\(row.place)/answer",
            form: [
                ("verdict", "entry"), ("names", "Hollyhock Nets BV"), ("scope", "entity"), ("country", "NL"),
                ("goods", "Nets"), ("turn", "0"),
            ])
        try #require(answer.location != nil)
    }

    @Test func `is outdated once an officer has answered a row, on detentions and arrivals alike`() async throws {
        let house = try await TradeHouse(listed: false)
        try await house.bringIn(TradeVillage.doubtful)
        let desk = ArrivalDesk(office: house.office)
        let detention = try await house.detention()
        let arrival = try #require(
            try await house.knock(desk, .post, ArrivalDesk.path, form: ArrivalSample.form).location)
        func changed() async throws -> [Bool?] {
            let page = try await house.knock(desk, .get, arrival).page as? ArrivalPage
            return [try await house.shown(detention).listsChangedSince, page?.listsChangedSince]
        }
        #expect(try await changed() == [false, false])
        try await answerRow(house)
        #expect(try await changed() == [true, true])
        #expect(try await house.step(detention, "screenings", []) == 303)
        #expect(
            try await house.knock(desk, .post, "\(arrival)/screenings", form: [("version", "1")]).status == 303)
        #expect(try await changed() == [false, false])
    }
}
