import Foundation
import Journal
import Lexicon
import Policy
import Store
import Testing
import Vault
import Web

@testable import Accounts

@Suite struct `A session` {
    @Test func `ends after a quarter of an hour without a request`() async throws {
        let office = try await Office()
        let browser = try await office.worker("lin.meihua").signedIn()
        for _ in 0..<6 {
            office.wait(14 * 60)
            #expect(await browser.get("/cases").status == 200)
        }
        office.wait(15 * 60)
        let reply = await browser.get("/cases")
        #expect(reply.status == 303 && reply.location == "/sign-in")
    }

    @Test func `ends after eight hours however busy it was`() async throws {
        let office = try await Office()
        let browser = try await office.worker("lin.meihua").signedIn()
        for _ in 0..<47 {
            office.wait(10 * 60)
            #expect(await browser.get("/cases").status == 200)
        }
        office.wait(10 * 60)
        #expect(await browser.get("/cases").status == 303)
    }

    @Test func `ends at sign-out for every copy of its cookie`() async throws {
        let office = try await Office()
        let browser = try await office.worker("lin.meihua").signedIn()
        let stolen = Browser(office)
        stolen.cookies = browser.cookies
        #expect(await stolen.get("/cases").status == 200)
        let reply = await browser.post("/sign-out")
        #expect(reply.location == "/sign-in")
        #expect(reply["Clear-Site-Data"] == [#""cache", "storage""#])
        #expect(await stolen.get("/cases").status == 303)
    }

    @Test func `of a worker who was disabled is over at the next request`() async throws {
        let office = try await Office()
        let browser = try await office.worker("lin.meihua").signedIn()
        #expect(await browser.get("/cases").status == 200)
        try await AccountCommands(archive: office.archive, keys: office.keys).disable("lin.meihua", at: office.now)
        #expect(await browser.get("/cases").status == 303)
    }

    @Test func `is over with its account, even if nobody ended the session itself`() async throws {
        let office = try await Office()
        let worker = try await office.worker("lin.meihua")
        let browser = try await worker.signedIn()
        var account = try #require(try await office.archive.fetch(WorkerAccount.named(worker.account.name)).first)
        account.disabledAt = office.now
        try await office.archive.commit(Change(account, deed: Deed("test", rule: "test")))
        #expect(await browser.get("/cases").status == 303)
        account.version += 1
        account.disabledAt = nil
        account.proof = nil
        try await office.archive.commit(Change(account, deed: Deed("test", rule: "test")))
        #expect(await browser.get("/cases").status == 303)
    }

    @Test func `opens nothing for a role any more once the membership has ended`() async throws {
        let office = try await Office()
        let worker = try await office.worker("lin.meihua")
        let browser = try await worker.signedIn()
        let held = try await office.archive.fetch(Membership.held(by: worker.account.id))
        try await office.archive.commit(Change(held[0].ended(at: office.now), deed: Deed("test", rule: "test")))
        #expect(await browser.get("/cases").status == 404)
        #expect(await browser.get("/account/acting").text.contains("no role in any unit"))
    }

    @Test func `gets a new token with each hat, and the old one opens nothing`() async throws {
        let office = try await Office()
        let shelter = try await office.newUnit(.service)
        let worker = try await office.worker(
            "lin.meihua",
            [
                .init(unit: office.unit.id, role: .caseManager, purposes: [.protection]),
                .init(unit: shelter.id, role: .serviceWorker, purposes: [.protection]),
            ])
        let browser = Browser(office)
        #expect(await browser.post("/sign-in", worker.fields).location == "/account/acting")
        #expect(await browser.get("/cases").status == 404)
        let choices = try await office.archive.fetch(Membership.held(by: worker.account.id))
        for (role, status) in [(Role.caseManager, 200), (.serviceWorker, 404), (.caseManager, 200)] {
            let old = Browser(office)
            old.cookies = browser.cookies
            let choice = try #require(choices.first { $0.role == role })
            #expect(await browser.post("/account/acting", ["choice": "\(choice.id) protection"]).status == 303)
            #expect(await browser.get("/cases").status == status)
            #expect(await old.get("/account").status == 303)
            #expect(try await office.entries().contains { $0.action == "acting.chosen" && $0.unit == choice.unit })
        }
    }

    @Test func `takes no hat that is another's or was never given`() async throws {
        let office = try await Office()
        let other = try await office.worker("other.one")
        let browser = try await office.worker("lin.meihua").signedIn()
        let theirs = try await office.archive.fetch(Membership.held(by: other.account.id))
        let session = browser.session
        for choice in ["\(theirs[0].id) protection", "\(theirs[0].id) immigration-enforcement", "", "x"] {
            #expect(await browser.post("/account/acting", ["choice": choice]).status == 422)
        }
        #expect(browser.session == session)
    }

    @Test func `is ended from another browser of the same account, and from no other account`() async throws {
        let office = try await Office()
        let worker = try await office.worker("lin.meihua")
        let (one, two) = (try await worker.signedIn(), try await worker.signedIn())
        let stranger = try await office.worker("other.one").signedIn()
        let open = try await office.archive.fetch(SessionRecord.open(of: worker.account.id))
        let first = try #require(open.last)
        #expect(await stranger.post("/account/sessions/\(first.id)/end").status == 404)
        #expect(await one.get("/cases").status == 200)
        #expect(await two.post("/account/sessions/\(first.id)/end").status == 303)
        #expect(await one.get("/cases").status == 303)
        #expect(await two.get("/cases").status == 200)
    }

    @Test func `opens with nothing but its own cookie`() async throws {
        let office = try await Office()
        let browser = try await office.worker("lin.meihua").signedIn()
        let session = try #require(browser.session)
        for cookies in [
            ["__Host-session": ""], ["__Host-session": String(session.dropLast()) + "!"], ["session": session],
            ["__Host-session": session + "A"], ["__Host-session": String(session.reversed())],
        ] {
            let other = Browser(office)
            other.cookies = cookies
            #expect(await other.get("/cases").status == 303)
        }
    }
}

@Suite struct `A fresh proof of identity` {
    @Test func `is asked for, lasts five minutes, and gives the session a new token`() async throws {
        let office = try await Office()
        let browser = try await office.worker("lin.meihua").signedIn()
        #expect(await browser.get("/export").location == "/account/step-up?then=%2Fexport")
        let old = Browser(office)
        old.cookies = browser.cookies
        let reply = await browser.post("/account/step-up", ["proof": Office.passphrase, "then": "/export"])
        #expect(reply.location == "/export")
        #expect(await browser.get("/export").status == 200)
        #expect(await old.get("/account").status == 303)
        office.wait(299)
        #expect(await browser.get("/export").status == 200)
        office.wait(1)
        #expect(await browser.get("/export").status == 303)
    }

    @Test func `is a code that was not used yet, or the passphrase`() async throws {
        let office = try await Office()
        let worker = try await office.worker("lin.meihua")
        let browser = try await worker.signedIn()
        let used = worker.code.code(at: office.now)
        #expect(await browser.post("/account/step-up", ["proof": used]).status == 422)
        #expect(await browser.post("/account/step-up", ["proof": ""]).status == 422)
        #expect(await browser.get("/export").status == 303)
        office.wait(30)
        let fresh = worker.code.code(at: office.now)
        #expect(await browser.post("/account/step-up", ["proof": fresh]).status == 303)
        #expect(await browser.get("/export").status == 200)
        let entries = try await office.entries().filter { $0.action == "step-up" }
        #expect(entries.map(\.outcome) == [.refused, .refused, .done])
    }

    @Test func `never leads to another site`() async throws {
        let office = try await Office()
        let browser = try await office.worker("lin.meihua").signedIn()
        for then in ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", ""] {
            let reply = await browser.post("/account/step-up", ["proof": Office.passphrase, "then": then])
            #expect(reply.location == "/")
        }
    }

    @Test func `is slowed down for whoever guesses`() async throws {
        let office = try await Office()
        let browser = try await office.worker("lin.meihua").signedIn()
        for _ in 0..<5 { #expect(await browser.post("/account/step-up", ["proof": "wrong"]).status == 422) }
        #expect(await browser.post("/account/step-up", ["proof": Office.passphrase]).status == 429)
        office.wait(2)
        #expect(await browser.post("/account/step-up", ["proof": Office.passphrase]).status == 303)
    }
}
