import Foundation
import Journal
import Lexicon
import Policy
import Store
import Testing
import Vault
import Web

@testable import Accounts

@Suite struct `Setting up an account` {
    private static let administrator = [
        "name": "chen.yulin", "display-name": "Chen Yu-lin", "language": "zh-Hant",
        "agency-en": "Ministry of the Isles",
        "agency-zh-hant": "諸島部", "contact-en": "Desk 4", "contact-zh-hant": "窗口四", "passphrase": Office.passphrase,
        "again": Office.passphrase,
    ]

    /// Types the code, and answers with the authenticator that the page offers.
    private func begin(_ code: InvitationCode, _ browser: Browser) async throws -> OneTimeCode {
        let reply = await browser.post("/set-up", ["set-up-code": code.description.lowercased()])
        try #require(reply.location == "/set-up/account")
        let page = await browser.get("/set-up/account")
        #expect(page.text.contains("<svg class=\"qr-code\""))
        let invitations = try await browser.office.archive.fetch(Invitation.holding(code))
        return browser.office.keys.offeredCode(for: try #require(invitations.first).id)
    }

    @Test func `makes the first administrator, once`() async throws {
        let office = try await Office()
        let code = try #require(try await FirstAdministrator.code(in: office.archive, at: office.now))
        let browser = Browser(office)
        let authenticator = try await begin(code, browser)
        let fields = Self.administrator.merging(["code": authenticator.code(at: office.now)]) { $1 }
        let reply = await browser.post("/set-up/account", fields)
        #expect(reply.status == 200)
        #expect(reply.text.matches(of: /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/).count == 10)
        #expect(await browser.get("/admin/workers").status == 200)
        #expect(await Browser(office).post("/set-up", ["set-up-code": code.description]).status == 422)
        #expect(try await FirstAdministrator.code(in: office.archive, at: office.now) == nil)
        #expect(try await office.entries().contains { $0.action == "account.first-administrator" })
    }

    @Test func `is done by one of two who have the first code at once`() async throws {
        let office = try await Office()
        let code = try #require(try await FirstAdministrator.code(in: office.archive, at: office.now))
        let (one, two) = (Browser(office), Browser(office))
        let authenticator = try await begin(code, one)
        _ = try await begin(code, two)
        let fields = Self.administrator.merging(["code": authenticator.code(at: office.now)]) { $1 }
        async let first = one.post("/set-up/account", fields)
        async let second = two.post("/set-up/account", fields.merging(["name": "second.one"]) { $1 })
        let statuses = await [first.status, second.status].sorted()
        #expect(statuses[0] == 200 && [303, 409].contains(statuses[1]))
        #expect(try await office.archive.fetch(Query<WorkerAccount>(where: "1 = 1")).count == 1)
    }

    @Test func `is void a day later, and when a newer code was printed`() async throws {
        let office = try await Office()
        let older = try #require(try await FirstAdministrator.code(in: office.archive, at: office.now))
        let newer = try #require(try await FirstAdministrator.code(in: office.archive, at: office.now))
        #expect(await Browser(office).post("/set-up", ["set-up-code": older.description]).status == 422)
        office.wait(24 * 3_600 - 1)
        #expect(await Browser(office).post("/set-up", ["set-up-code": newer.description]).status == 303)
        office.wait(1)
        #expect(await Browser(office).post("/set-up", ["set-up-code": newer.description]).status == 422)
    }

    @Test func `tells every problem at once and keeps what was typed, but no secret`() async throws {
        let office = try await Office()
        let code = try #require(try await FirstAdministrator.code(in: office.archive, at: office.now))
        let browser = Browser(office)
        _ = try await begin(code, browser)
        let fields = ["name": "x", "display-name": "Chen Yu-lin", "passphrase": "secret-short", "again": "another"]
        let reply = await browser.post("/set-up/account", fields.merging(["code": "987654"]) { $1 })
        #expect(reply.status == 422)
        for field in ["name", "language", "agency-en", "agency-zh-hant", "contact-en", "contact-zh-hant", "again"] {
            #expect(reply.text.contains("href=\"#\(field)\""), "\(field)")
        }
        #expect(reply.text.contains("Chen Yu-lin"))
        #expect(!reply.text.contains("secret-short"))
        #expect(try await office.archive.fetch(WorkerAccount.any).isEmpty)
    }

    @Test func `needs digits from the authenticator that was just enrolled`() async throws {
        let office = try await Office()
        let code = try #require(try await FirstAdministrator.code(in: office.archive, at: office.now))
        let browser = Browser(office)
        let authenticator = try await begin(code, browser)
        let stale = authenticator.code(at: office.now.addingTimeInterval(-600))
        let reply = await browser.post("/set-up/account", Self.administrator.merging(["code": stale]) { $1 })
        #expect(reply.status == 422)
    }

    @Test func `brings an invited worker in, with the roles given meanwhile`() async throws {
        let office = try await Office()
        let place = AccountCommands.Place(unit: office.unit.id, role: .caseManager, purposes: [.protection])
        let (worker, code) = try await AccountCommands(archive: office.archive, keys: office.keys)
            .add("lin.meihua", displayName: "Lin Mei-hua", places: [place], at: office.now)
        let browser = Browser(office)
        let authenticator = try await begin(code, browser)
        let proof = ["passphrase": Office.passphrase, "again": Office.passphrase]
        let typed = authenticator.code(at: office.now)
        #expect(await browser.post("/set-up/account", proof.merging(["code": typed]) { $1 }).status == 200)
        #expect(await browser.get("/cases").status == 200)
        // The digits of the enrolment are used up.
        let again = ["name": "lin.meihua", "passphrase": Office.passphrase, "code": typed]
        #expect(await Browser(office).post("/sign-in", again).status == 422)
        let accounts = try await office.archive.fetch(Query<WorkerAccount>.by(worker))
        #expect(accounts.map(\.status) == [.active])
        #expect(accounts.first?.proof?.recoveryCodes.count == 10)
    }

    @Test func `takes no code that was used, withdrawn, or comes from the future`() {
        let now = Date(timeIntervalSince1970: 1_800_000_000)
        let invitation = Invitation(for: nil, code: .random(), at: now)
        #expect(invitation.stands(at: now))
        #expect(!invitation.used(at: now).stands(at: now))
        #expect(!invitation.withdrawn(at: now).stands(at: now))
        #expect(!invitation.stands(at: now.addingTimeInterval(-1)))
        #expect(!invitation.stands(at: now.addingTimeInterval(Invitation.lasting)))
    }

    @Test func `of somebody who was disabled meanwhile is refused`() async throws {
        let office = try await Office()
        let commands = AccountCommands(archive: office.archive, keys: office.keys)
        let (_, code) = try await commands.add("lin.meihua", displayName: "Lin Mei-hua", at: office.now)
        try await commands.disable("lin.meihua", at: office.now)
        #expect(await Browser(office).post("/set-up", ["set-up-code": code.description]).status == 422)
    }

    @Test(arguments: ["ABCDE-FGHJK-MNPQR-STVWX", "abcde fghjk mnpqr stvwx", "ABCDEFGHJKMNPQRSTVWX"])
    func `reads a code however it was grouped`(typed: String) {
        #expect(InvitationCode(typed)?.description == "ABCDE-FGHJK-MNPQR-STVWX")
    }

    @Test(arguments: ["", "ABCDE", "ABCDE-FGHJK-MNPQR-STVWXY", "ABCDE-FGHJK-MNPQR-STVW!"])
    func `reads nothing else as a code`(typed: String) { #expect(InvitationCode(typed) == nil) }

    @Test func `reads letters that look like digits as digits`() {
        #expect(InvitationCode("OOOOO-IIIII-LLLLL-00000")?.description == "00000-11111-11111-00000")
    }
}
