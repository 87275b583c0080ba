import Foundation
import Lexicon
import Policy
import Store
import Testing
import Vault
import Web

@testable import Prevention

@Suite struct `A detention` {
    @Test func `is checked against the lists in force when it is entered, and says which and of what day`()
        async throws
    {
        let house = try await TradeHouse()
        let page = try await house.shown(try await house.detention())
        let ground = try #require(page.grounds.first)
        #expect(ground.named == "Bellwether Gloves Sdn Bhd")
        #expect(ground.about == "supplier")
        #expect(page.checkedLists.map(\.asOf) == ["2026-09-01"])
        #expect(page.lines.map(\.code) == ["401519", "4015120000"])
        #expect(page.lines.map(\.quantity) == ["1250.5", "400"])
        #expect(page.lines.map(\.value) == ["80000.00", "12.50"])
        #expect(page.state == .detained)
    }

    @Test func `that meets no entry is not called clean`() async throws {
        let house = try await TradeHouse()
        let path = try await house.detention(DetentionSample.with(["supplier": "Nobody Known", "goods-1": "Wool"]))
        let page = try await house.shown(path)
        #expect(page.grounds == [])
        let html = String(decoding: page.body(Words(.en), Forms(token: "t")).utf8, as: UTF8.self)
        #expect(html.contains("No match in the lists below as of their days"))
        #expect(html.contains("Orders of the village, as of 2026-09-01"))
    }

    @Test func `of another unit is as one that never was`() async throws {
        let house = try await TradeHouse()
        let path = try await house.detention()
        for seat in [TradeHouse.Seat.otherUnit] {
            await #expect(throws: NotFound.self) {
                try await house.knock(house.detentions, .get, path, as: seat)
            }
            await #expect(throws: NotFound.self) {
                try await house.knock(house.detentions, .post, "\(path)/screenings", as: seat, form: [("version", "1")])
            }
        }
        let list = try await house.knock(house.detentions, .get, DetentionDesk.path, as: .otherUnit).page
        #expect((list as? DetentionsPage)?.detentions.isEmpty == true)
    }

    @Test(arguments: [
        ("code-1", "401"), ("code-1", "40151900001"), ("code-1", "40A5"), ("quantity-1", "-1"),
        ("quantity-1", "1250,50"), ("quantity-1", "1,5"), ("quantity-1", "1250,500"), ("quantity-1", "1,250,5"),
        ("value-1", "80.000,00"), ("value-1", "800,00"), ("quantity-1", "9999999999999999"),
        ("quantity-1", "1.2345"), ("unit-1", "bushel"), ("value-1", "10.001"), ("currency-1", "XYZ"),
        ("country-1", "Nowhere"), ("detained", "2026-02-30"), ("arrived", "2026-09-13"), ("importer", ""),
    ])
    func `says at the field what is wrong with it, and keeps nothing`(_ field: String, _ value: String) async throws {
        let house = try await TradeHouse()
        let answer = try await house.knock(
            house.detentions, .post, DetentionDesk.path, form: DetentionSample.with([field: value]))
        #expect(answer.status == 422)
        let page = try #require(answer.page)
        let html = String(decoding: page.body(Words(.en), Forms(token: "t")).utf8, as: UTF8.self)
        #expect(html.contains("id=\"\(field)-error\""))
        #expect(try await house.archive.fetch(Detention.held(by: house.acting().unit)).isEmpty)
    }

    @Test func `keeps no name in clear`() async throws {
        let house = try await TradeHouse()
        let path = try await house.detention()
        _ = try await house.step(
            path, "documents", [("paper", "invoice"), ("paper", "other"), ("title", "Deed of Ann")])
        let unit = try house.acting().unit
        let (records, facts) = try await house.archive.fetch(
            Detention.held(by: unit), BorderFact<Detention>.held(by: unit))
        #expect(facts.count == 2)
        let bytes = records.map(\.sealed) + facts.map(\.sealed)
        for word in ["Quillfeather", "Bellwether", "Z4567", "Deed of Ann"] {
            #expect(bytes.allSatisfy { $0.range(of: Data(word.utf8)) == nil })
            #expect(!"\(records.map(\.columns))\(path)".contains(word))
        }
    }

    @Test func `entered twice with one form is one, and an entry number is entered once`() async throws {
        let house = try await TradeHouse()
        let once = [("once", UUID().uuidString.lowercased())]
        let first = try await house.detention(DetentionSample.form + once)
        #expect(try await house.detention(DetentionSample.form + once) == first)
        let again = try await house.knock(house.detentions, .post, DetentionDesk.path, form: DetentionSample.form)
        #expect(again.status == 422)
        #expect(try await house.archive.fetch(Detention.held(by: house.acting().unit)).count == 1)
    }

    @Test func `takes its order from what the check found, and nothing else`() async throws {
        let house = try await TradeHouse()
        let path = try await house.detention()
        let choice = try #require(try await house.shown(path).grounds.first).choice
        #expect(try await house.step(path, "order", [("order", "0123456789abcdef"), ("order-words", "x")]) == 422)
        #expect(try await house.step(path, "order", [("order", choice), ("order-words", "The maker.")]) == 303)
        let page = try await house.shown(path)
        #expect(page.order?.named == "Bellwether Gloves Sdn Bhd")
        #expect(try await house.archive.fetch(Detention.held(by: house.acting().unit)).first?.list == "village-orders")
    }
}

@Suite struct `A detention's evidence and periods` {
    private func asked(_ house: TradeHouse, due: String = "2026-10-01") async throws -> (path: String, paper: String) {
        let path = try await house.detention()
        #expect(try await house.step(path, "documents", [("paper", "invoice"), ("due", due)]) == 303)
        return (path, try #require(try await house.shown(path).documents.first).id)
    }

    @Test func `is kept byte for byte with its digest, and given back as a file that nothing opens`() async throws {
        let house = try await TradeHouse()
        let (path, paper) = try await asked(house)
        let bytes = "<script>alert(1)</script>"
        #expect(try await house.step(path, "receipts", [("received", paper)], files: ["file": bytes]) == 303)
        let file = try #require(try await house.shown(path).documents.first?.files.first)
        #expect(file.sha256 == Digest.hexadecimal(Digest.sha256(Data(bytes.utf8))))
        #expect(file.bytes == bytes.utf8.count)
        let answer = try await house.knock(house.detentions, .get, "\(path)/files/\(file.id)")
        guard case .file(let data, let type, _) = answer.body else { throw NotFound() }
        #expect(data == Data(bytes.utf8))
        #expect(type == "application/octet-stream")
        await #expect(throws: NotFound.self) {
            try await house.knock(house.detentions, .get, "\(path)/files/\(file.id)", as: .otherUnit)
        }
    }

    @Test func `is judged only once it came, and anew when more comes`() async throws {
        let house = try await TradeHouse()
        let (path, paper) = try await asked(house)
        let judgement = [("judged", paper), ("sufficiency", "insufficient"), ("judged-words", "No lot number.")]
        #expect(try await house.step(path, "judgements", judgement) == 422)
        #expect(try await house.step(path, "receipts", [("received", paper)]) == 303)
        #expect(try await house.step(path, "judgements", judgement) == 303)
        #expect(try await house.shown(path).documents.map(\.state) == [.insufficient])
        #expect(try await house.step(path, "receipts", [("received", paper)]) == 303)
        #expect(try await house.shown(path).documents.map(\.state) == [.received])
    }

    @Test func `is late once its day is over, and what is late stands first`() async throws {
        let house = try await TradeHouse()
        let (path, _) = try await asked(house, due: "2026-09-30")
        _ = try await house.detention(DetentionSample.with(["entry": "Other", "detained": "2026-09-11"]))
        let later = TradeHouse.start.addingTimeInterval(30 * 86_400)
        let page = try await house.knock(house.detentions, .get, DetentionDesk.path, at: later).page
        let register = try #require(page as? DetentionsPage)
        #expect(register.late == 1)
        #expect(register.detentions.map(\.isLate) == [true, false])
        #expect(path.hasSuffix(try #require(register.detentions.first).id))
    }

    @Test func `runs until the day that was granted; a later one is asked for a reason`() async throws {
        let house = try await TradeHouse()
        let path = try await house.detention()
        let set = [("period-title", "Proof"), ("period-basis", "Order 12, paragraph 3"), ("period-due", "2026-10-12")]
        #expect(try await house.step(path, "periods", set.filter { $0.0 != "period-basis" }) == 422)
        #expect(try await house.step(path, "periods", set) == 303)
        let period = try #require(try await house.shown(path).periods.first).id
        let longer = [("period", period), ("extension", "granted"), ("extension-words", "The mill is closed.")]
        #expect(try await house.step(path, "extensions", longer + [("until", "2026-10-12")]) == 422)
        #expect(try await house.step(path, "extensions", longer + [("until", "2026-11-12")]) == 303)
        #expect(try await house.shown(path).periods.map(\.due) == [Day("2026-11-12")])
        let refused = [("period", period), ("extension", "refused"), ("extension-words", "No reason given.")]
        #expect(try await house.step(path, "extensions", refused) == 303)
        #expect(try await house.shown(path).periods.map(\.due) == [Day("2026-11-12")])
    }
}
