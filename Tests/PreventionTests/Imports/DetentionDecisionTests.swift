import Foundation
import Lexicon
import Policy
import Store
import Testing
import Web

@testable import Prevention

@Suite struct `A decision on a detention` {
    private func decision(_ outcome: String, _ more: [(String, String)] = []) -> [(String, String)] {
        [("outcome", outcome), ("decision-words", "As the papers show."), ("decision-basis", "Customs Act, as cited")]
            + more
    }

    private let agreed = [("look", "agreed"), ("look-words", "I read it.")]

    @Test(arguments: ["excluded", "seized", "forfeited", "released"])
    func `that weighs much takes effect only once a second person agrees`(_ outcome: String) async throws {
        let house = try await TradeHouse()
        let path = try await house.detention()
        #expect(try await house.step(path, "decisions", decision(outcome)) == 303)
        #expect(try await house.shown(path).state == .waiting)
        #expect(try await house.shown(path).outcome == nil)
        #expect(try await house.step(path, "second-looks", agreed) == 422, "by whoever decided")
        #expect(try await house.step(path, "second-looks", agreed, as: .colleague) == 303)
        #expect(try await house.shown(path).outcome?.rawValue == outcome)
        #expect(try await house.step(path, "decisions", decision("exported")) == 422, "decided already")
        #expect(try await house.step(path, "documents", [("paper", "invoice")]) == 422)
    }

    @Test func `falls where the second person does not agree, and another may be taken`() async throws {
        let house = try await TradeHouse()
        let path = try await house.detention()
        _ = try await house.step(path, "decisions", decision("excluded"))
        let no = [("look", "not-agreed"), ("look-words", "The invoice was not read.")]
        #expect(try await house.step(path, "second-looks", no, as: .colleague) == 303)
        #expect(try await house.shown(path).state == .detained)
        #expect(try await house.step(path, "decisions", decision("exported")) == 303)
        #expect(try await house.shown(path).outcome == .exported)
    }

    @Test(arguments: [
        (TradeHouse.Seat.colleague, DetentionCourse.State.decided), (.officer, .waiting),
    ])
    func `to release takes one person where another found every paper sufficient, and two otherwise`(
        _ judge: TradeHouse.Seat, _ state: DetentionCourse.State
    ) async throws {
        let house = try await TradeHouse()
        let path = try await house.detention()
        _ = try await house.step(path, "documents", [("paper", "invoice")])
        let paper = try #require(try await house.shown(path).documents.first).id
        _ = try await house.step(path, "receipts", [("received", paper)])
        _ = try await house.step(
            path, "judgements", [("judged", paper), ("sufficiency", "sufficient"), ("judged-words", "It agrees.")],
            as: judge)
        #expect(try await house.shown(path).needSecondLook.contains(.released) == (state == .waiting))
        #expect(try await house.step(path, "decisions", decision("released")) == 303)
        #expect(try await house.shown(path).state == state)
        if state == .waiting {
            #expect(try await house.step(path, "second-looks", agreed) == 422)
            #expect(try await house.step(path, "second-looks", agreed, as: .colleague) == 303)
        }
        #expect(try await house.shown(path).outcome == .released)
    }

    @Test func `is not followed by another order, nor is one that waits`() async throws {
        let house = try await TradeHouse()
        let path = try await house.detention()
        let ground = try #require(try await house.shown(path).grounds.first)
        let order = [("order", ground.choice), ("order-words", "The maker.")]
        _ = try await house.step(path, "decisions", decision("excluded"))
        #expect(try await house.step(path, "order", order) == 422)
        _ = try await house.step(path, "second-looks", agreed, as: .colleague)
        #expect(try await house.step(path, "order", order) == 422)
        #expect(try await house.shown(path).order == nil)
    }

    @Test(arguments: [
        ([("amount-1", "1250.5"), ("amount-2", "400")], 422), ([("amount-1", "2000")], 422), ([], 422),
        ([("amount-1", "250,25")], 422), ([("amount-1", "1,25")], 422),
        ([("amount-1", "250.25")], 303),
    ])
    func `in part frees some of the goods and not all`(_ amounts: [(String, String)], _ status: Int) async throws {
        let house = try await TradeHouse()
        let path = try await house.detention()
        #expect(try await house.step(path, "decisions", decision("released-in-part", amounts)) == status)
    }

    @Test func `that its own maker looks at again is refused by the database itself`() async throws {
        let house = try await TradeHouse()
        let path = try await house.detention()
        _ = try await house.step(path, "decisions", decision("excluded"))
        let fact = try #require(
            try await house.archive.fetch(BorderFact<Detention>.held(by: house.acting().unit)).first)
        let detention = try #require(try await house.archive.fetch(Detention.held(by: house.acting().unit)).first)
        let own = BorderFact(
            .init(), .secondLook, of: detention, on: fact.on, about: fact.id, firstBy: fact.by, sealed: fact.sealed,
            by: try house.acting(), at: TradeHouse.start)
        let forged = BorderFact(
            .init(), .secondLook, of: detention, on: fact.on, about: fact.id, sealed: fact.sealed,
            by: try house.acting(.colleague), at: TradeHouse.start)
        for fact in [own, forged] {
            await #expect(throws: (any Error).self) {
                try await house.archive.commit(Change(fact, deed: Deed("test", rule: "test")))
            }
        }
    }

    @Test func `made from an older state of the page is not taken`() async throws {
        let house = try await TradeHouse()
        let path = try await house.detention()
        _ = try await house.step(path, "documents", [("paper", "invoice")])
        await #expect(throws: NotCommitted.self) {
            try await house.knock(
                house.detentions, .post, "\(path)/decisions", form: decision("exported") + [("version", "1")])
        }
    }
}

@Suite struct `Totals of detentions` {
    private func bringIn(_ house: TradeHouse, _ text: String = DetentionSample.file) async throws -> Answer {
        try await house.knock(house.detentions, .post, "\(DetentionDesk.path)/files", files: ["file": text])
    }

    private func totals(_ house: TradeHouse, _ query: [String: String]) async throws -> DetentionTotalsPage {
        let desk = DetentionTotalsDesk(office: house.office)
        let page = try await house.knock(desk, .get, DetentionTotalsDesk.path, query: query).page
        guard let page = page as? DetentionTotalsPage else { throw NotFound() }
        return page
    }

    @Test func `add each currency and each unit for itself`() async throws {
        let house = try await TradeHouse()
        #expect(try await bringIn(house).status == 303)
        let table = try #require(
            try await totals(house, ["year": "2026"]).tables.first { $0.code.hasSuffix("country") })
        #expect(
            table.columns.map(\.code) == [
                "detentions", "lines", "value-EUR", "value-JPY", "value-USD", "quantity-kg", "quantity-t",
                "quantity-piece",
            ])
        #expect(table.rows.map(\.head.code) == ["CN", "TW", "all"])
        #expect(
            table.rows[0].cells == [
                .number(1), .number(2), .number(2500.5), .none, .number(5000), .number(1000), .none, .number(300),
            ])
        #expect(table.rows[1].cells[3] == .number(900_000), "yen have no minor unit")
        #expect(table.rows[2].cells.prefix(2) == [.number(2), .number(3)])
    }

    @Test func `that are too large to be held are said not to be known`() async throws {
        let house = try await TradeHouse()
        let rows = (0..<12).map { "B-\($0),Low Ferry,2026-08-20,Sandpiper Foods,030487,Tuna,TW,999999999999999,kg" }
        let text = (["entry,port,detained,importer,code,goods,country,quantity,unit"] + rows).joined(separator: "\n")
        #expect(try await bringIn(house, text).status == 303)
        let table = try #require(try await totals(house, ["year": "2026"]).tables.first)
        #expect(table.rows.last?.cells.last == .unknown)
    }

    @Test func `count rows whose entry numbers differ in blanks alone as one detention`() async throws {
        let house = try await TradeHouse()
        let text = DetentionSample.file.replacing("\nB-1,", with: "\n B-1 ,", maxReplacements: 1)
        #expect(try await bringIn(house, text).status == 303)
        #expect(try await totals(house, ["year": "2026"]).detentions == 2)
    }

    @Test func `are given for half a year, and as files`() async throws {
        let house = try await TradeHouse()
        _ = try await bringIn(house)
        #expect(try await totals(house, ["year": "2026", "half": "1"]).detentions == 1)
        #expect(try await totals(house, ["year": "2025"]).detentions == 0)
        for form in ["csv", "json", "ods"] {
            let answer = try await house.knock(
                DetentionTotalsDesk(office: house.office), .get, DetentionTotalsDesk.path,
                query: ["year": "2026", "as": form, "by": "chapter"])
            guard case .file(let data, _, let name) = answer.body else { throw NotFound() }
            #expect(name == "detentions-2026.\(form)")
            if form == "csv" { #expect(String(decoding: data, as: UTF8.self).contains("\"52\"")) }
        }
    }

    @Test func `of a file with one wrong row take nothing, and every wrong row is named`() async throws {
        let house = try await TradeHouse()
        let wrong = DetentionSample.file.replacing("610910", with: "61").replacing(
            "Low Ferry,2026-08-20", with: ",soon")
        let answer = try await bringIn(house, wrong)
        #expect(answer.status == 422)
        let page = try #require(answer.page as? DetentionsPage)
        #expect(page.faults.map(\.line) == [3, 4, 4])
        #expect(page.faults.map(\.column) == ["code", "port", "detained"])
        #expect(page.detentions.isEmpty)
    }

    @Test func `of a file tell rows of one entry that do not agree`() async throws {
        let house = try await TradeHouse()
        let answer = try await bringIn(
            house, DetentionSample.file.replacing("Works,610910", with: "Works Two,610910"))
        #expect((answer.page as? DetentionsPage)?.faults.map(\.column) == ["supplier"])
    }

    @Test(arguments: ["", "entry\n", "a,b\n1", "\u{FEFF}entry,port\n\"x", String(repeating: "x", count: 70_000)])
    func `of a file that is none say so`(_ text: String) async throws {
        let house = try await TradeHouse()
        #expect(try await bringIn(house, text).status == 422)
    }
}

@Suite struct `The dossier of a detention` {
    @Test func `is made once, sealed, of every paper that came, and read by no other unit`() async throws {
        let house = try await TradeHouse()
        let path = try await house.detention()
        _ = try await house.step(path, "documents", [("paper", "invoice")])
        let paper = try #require(try await house.shown(path).documents.first).id
        _ = try await house.step(path, "receipts", [("received", paper)], files: ["file": "An invoice."])
        let once = [("once", UUID().uuidString.lowercased())]
        for _ in 0..<2 {
            let before = try await house.journalled()
            #expect(try await house.knock(house.detentions, .post, "\(path)/dossier", form: once).status == 303)
            #expect(try await house.journalled() == before + 1, "one entry for a request")
        }
        #expect(try await house.shown(path).dossiers.count == 1)
        await #expect(throws: NotFound.self) {
            try await house.knock(house.detentions, .post, "\(path)/dossier", as: .otherUnit, form: once)
        }
    }
}

@Suite struct `Every request on a detention` {
    @Test func `leaves one entry in the journal, taken, repeated or refused`() async throws {
        let house = try await TradeHouse()
        func entries(_ path: String, _ form: [(String, String)], files: [String: String] = [:]) async throws -> Int {
            let before = try await house.journalled()
            try await house.knock(house.detentions, .post, path, form: form, files: files)
            return try await house.journalled() - before
        }
        func once() -> [(String, String)] { [("once", UUID().uuidString.lowercased())] }
        let (new, file) = (DetentionSample.form + once(), once())
        #expect(try await entries(DetentionDesk.path, new) == 1)
        #expect(try await entries(DetentionDesk.path, new) == 1, "sent twice")
        let table = ["file": DetentionSample.file]
        #expect(try await entries("\(DetentionDesk.path)/files", file, files: table) == 1)
        #expect(try await entries("\(DetentionDesk.path)/files", file, files: table) == 1, "sent twice")
        let path = try #require(try await house.knock(house.detentions, .post, DetentionDesk.path, form: new).location)
        let step = [("paper", "invoice"), ("paper", "packingList"), ("version", "1")] + once()
        #expect(try await entries("\(path)/documents", step) == 1)
        #expect(try await entries("\(path)/documents", step) == 1, "pressed twice")
        #expect(try await entries("\(path)/documents", [("version", "2")]) == 1, "refused")
    }
}

@Suite struct `What the rules say of a detention` {
    private func law(_ changes: [String: String], country: String = "us") async throws -> DetentionLaw {
        let house = try await TradeHouse()
        _ = try await house.detention(DetentionSample.with(changes))
        let opened = try await house.archive.opened(Detention.self, heldBy: house.acting().unit)
        let day = try #require(Day("2026-09-21"))
        return DetentionLaw(
            try #require(opened.first), lists: try await house.office.lists(), country: country, on: day)
    }

    @Test func `rests on facts that are stored, and cites the law of each period`() async throws {
        let changes = [
            "goods-1": "Cotton yarn", "code-1": "5205", "country-1": "CN",
            "supplier": "Somebody", "supplier-country": "CN", "supplier-address": "Urumqi, Xinjiang",
        ]
        let law = try await law(changes)
        #expect(law.assessment.verdict >= .heightenedDueDiligence)
        #expect(law.assessment.findings.allSatisfy { !$0.citations.isEmpty })
        #expect(law.clocks.allSatisfy { !$0.citation.provision.isEmpty })
        #expect(Set(law.clocks.map(\.kind)).count == law.clocks.count)
    }

    @Test func `shows as running only the periods whose first day a detention holds`() {
        var dates = CustomsDates()
        // What the register has a place for; of the other days it knows none.
        (dates.imported, dates.detained, dates.excluded) = ("2026-09-10", "2026-09-12", "2026-09-20")
        let clocks = TradeClock.detention(dates) + TradeClock.withholding(dates)
        #expect(Set(clocks.map(\.kind)).count == 7)
        for clock in clocks { #expect((clock.begins != nil) == clock.kind.beginsWithDetention) }
    }

    @Test func `sets no period of another country's law`() async throws {
        #expect(try await law([:], country: "tw").clocks == [])
    }
}
