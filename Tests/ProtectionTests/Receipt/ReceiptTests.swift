import Accounts
import Foundation
import Journal
import Lexicon
import Policy
import Store
import Testing
import Vault
import Web

@testable import Protection

@Suite struct `Giving a person a receipt` {
    let village: Village
    let record: CaseRecord
    private static let first = "482915", second = "730164"

    init() async throws {
        village = try await Village()
        record = try await village.managedCase(
            bases: [("shelter", .consent, [.protection], [.contact])],
            parts: [("shelter", .serving), ("secretariat", .coordinating)])
    }

    private var desk: ReceiptDesk { ReceiptDesk(office: village.office, cost: .trifling) }
    private var manager: Acting { get throws { try village.worker(.caseManager, of: "case-team") } }

    @discardableResult
    private func issue(
        _ number: String = first, again: String? = nil, once: String = UUID().uuidString, as acting: Acting? = nil
    ) async throws -> Answer {
        try await village.knock(
            desk, .post, "/cases/\(record.id)/receipt", as: try acting ?? manager,
            form: [("number", number), ("number-again", again ?? number), ("once", once)])
    }

    /// What the person's own page shows to whoever types these; nil where nothing opens.
    private func page(_ answer: Answer, _ number: String, _ language: ScreenLanguage = .en) async throws -> String? {
        let view = PersonViewDesk(office: village.office)
        let receipt = try #require((answer.page as? FreshReceiptPage)?.receipt.number)
        let opened = try await village.knock(
            view, .post, "/my", as: nil, form: [("receipt", receipt), ("number", number)])
        guard let cookie = opened.cookies.first, let pass = cookie.value else { return nil }
        return try await village.knock(view, .get, "/my", as: nil, cookies: [cookie.name: pass], language: language)
            .text(language)
    }

    @Test func `opens their page with a number of their own, and says nothing of another`() async throws {
        let answer = try await issue()
        #expect(answer.status == 200)
        let text = try #require(try await page(answer, Self.first))
        #expect(!text.contains("A new receipt"))
        #expect(try await page(answer, Self.second) == nil)
    }

    @Test func `is not given by those with whom the person no longer agrees, who would take their page over`()
        async throws
    {
        let before = try await issue()
        for row in try await village.bases(record) where row.basis.agency == (try manager).agency {
            try await village.archive.commit(
                Change(try row.withdrawn(at: Village.start), deed: Deed("consent.withdrawn", rule: "test")))
        }
        let asked = try await village.knock(desk, .get, "/cases/\(record.id)/receipt", as: try manager)
        #expect(asked.text().contains("no longer agrees") && !asked.text().contains("/receipt/number"))
        let number = try await village.knock(desk, .get, "/cases/\(record.id)/receipt/number", as: try manager)
        #expect(number.location == "/cases/\(record.id)/receipt")
        let refused = try await issue(Self.second)
        #expect(refused.status == 422 && refused.page is ReceiptAskPage)
        // The person's own still opens, and another agency may give one.
        #expect(try await page(before, Self.first) != nil)
        let worker = try village.worker(.serviceWorker, of: "shelter")
        #expect(try await issue(Self.second, as: worker).status == 200)
    }

    @Test func `anew ends the one before in the same commit, and their page says so in each language`() async throws {
        let before = try await issue()
        let after = try await issue(Self.second)
        #expect((after.page as? FreshReceiptPage)?.isAnew == true)
        #expect(try await page(before, Self.first) == nil)
        let shown = ["A new receipt", "重新發給", "Tanda terima baru", "Biên nhận mới", "ใบรับใหม่", "bagong resibo"]
        for (language, words) in zip([ScreenLanguage.en, .zhHant, .id, .vi, .th, .fil], shown) {
            #expect(try #require(try await page(after, Self.second, language)).contains(words))
        }
        let entries = try await village.entries(newest: 40).filter { $0.action == "receipt.issued" }
        #expect(entries.map(\.changes.count) == [1, 2], "one written; then one written and one ended")
    }

    @Test func `twice with the same form gives one, and shows it once`() async throws {
        let once = UUID().uuidString
        let answer = try await issue(once: once)
        let again = try await issue(Self.second, once: once)
        #expect(again.page is ReceiptShownPage)
        #expect(try await page(answer, Self.first) != nil)
        let kept = try await village.archive.fetch(Query<PersonAccess>(where: "person = \(record.person)"))
        #expect(kept.count == 1)
    }

    @Test func `is never in an address, a title or the journal`() async throws {
        let answer = try await issue()
        let receipt = try #require((answer.page as? FreshReceiptPage)?.receipt.number)
        #expect(answer.location == nil)
        #expect(answer.page?.title(Words(.en)).contains(receipt) == false)
        let entry = try #require(try await village.entries(newest: 1).first)
        #expect([entry.action, entry.rule].allSatisfy { !$0.contains(receipt) })
        #expect(entry.subjects.count == 1)
    }

    @Test func `says everything that is wrong with the number, and shows none of it again`() async throws {
        let answer = try await issue("111111", again: "111112")
        #expect(answer.status == 422)
        #expect(answer.page is OwnNumberPage && answer.text().contains(##"href="#number""##))
        #expect(!answer.text().contains("111111"))
        #expect(try await issue(Self.first, again: Self.second).status == 422)
    }

    @Test func `refuses the birthday that is written down, and says why`() async throws {
        let born = IdentityContent(born: ApproximateDate("2001-05-17"), gender: .unknown, nationalities: [])
        var keys = try await village.archive.keys(of: record.person)
        let filed = try keys.file(born, by: nil, of: try village.unit("case-team").id, at: Village.start + 1)
        try await village.archive.commit(
            Change(filed, beside: keys.fresh, deed: Deed("file.edited", rule: "test", about: [record.person])))
        let answer = try await issue("170501")
        #expect(answer.status == 422)
        #expect(answer.text().contains("birthday, which others know"))
        #expect(try await village.entries(newest: 1).first?.looked == ["identity"], "the file was read for it")
        #expect(try await issue("170502").status == 200)
    }

    @Test func `says that the one before was shut, and opens the page with the next`() async throws {
        let shut = try await issue()
        let view = PersonViewDesk(office: village.office)
        let receipt = try #require((shut.page as? FreshReceiptPage)?.receipt.number)
        for guess in 1...20 {
            try await village.knock(
                view, .post, "/my", as: nil, form: [("receipt", receipt), ("number", "111222")],
                at: Village.start + Double(guess) * 61)
        }
        let asked = try await village.knock(desk, .get, "/cases/\(record.id)/receipt", as: try manager)
        #expect(asked.text().contains("20 times in a row"))
        let next = try await issue(Self.second)
        #expect(try await page(next, Self.second) != nil)
    }

    @Test(arguments: [("secretariat", Role.coordinator), ("willow", .serviceWorker), ("lawyers", .lawyer)])
    func `is for whoever sits with the person`(unit: String, role: Role) async throws {
        let acting = try village.worker(role, of: unit, for: role == .lawyer ? .legalRemedy : .protection)
        let front = FrontDoor(village, [desk], as: acting)
        #expect(await front.get("/cases/\(record.id)/receipt").status == 404)
        let offered = FrontDoor(village, [desk], as: try village.worker(.serviceWorker, of: "shelter"))
        #expect(await offered.get("/cases/\(record.id)/receipt").status == 200)
    }

    @Test func `asks for a fresh proof of identity first`() async throws {
        let front = FrontDoor(village, [desk], as: try manager, steppedUp: false)
        let asked = await front.get("/cases/\(record.id)/receipt")
        #expect(asked.status == 303 && asked.location?.hasPrefix("/account/step-up") == true)
        let posted = await front.post("/cases/\(record.id)/receipt", [("number", Self.first)])
        #expect(posted.status == 303)
        #expect(try await village.archive.fetch(Query<PersonAccess>(where: "1 = 1")).isEmpty)
    }
}
