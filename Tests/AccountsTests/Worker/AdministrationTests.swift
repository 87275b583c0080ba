import Foundation
import Journal
import Lexicon
import Policy
import Store
import Testing
import Vault
import Web

@testable import Accounts

@Suite struct `Administration` {
    private func steppedUp(_ colleague: Colleague) async throws -> Browser {
        let browser = try await colleague.signedIn()
        try #require(await browser.post("/account/step-up", ["proof": Office.passphrase]).status == 303)
        return browser
    }

    @Test(arguments: [
        "/admin/workers", "/admin/workers/new", "/admin/agencies", "/admin/agencies/new", "/admin/confirmations",
    ])
    func `is not there for whoever is no administrator`(path: String) async throws {
        let office = try await Office()
        let browser = try await office.worker("lin.meihua").signedIn()
        let nowhere = await browser.get("/nowhere")
        let reply = await browser.get(path)
        #expect(reply.status == 404)
        #expect(reply.text == nowhere.text)
        #expect(await Browser(office).get(path).location == "/sign-in")
    }

    @Test func `invites a worker, gives a role, and ends it`() async throws {
        let office = try await Office()
        let browser = try await steppedUp(try await office.administrator())
        let fields = ["name": "Wu.Jiahao", "display-name": "Wu Jia-hao", "language": "en"]
        let invited = await browser.post("/admin/workers", fields)
        #expect(invited.status == 200)
        let shown = try #require(invited.text.firstMatch(of: /([0-9A-Z]{5}-){3}[0-9A-Z]{5}/))
        #expect(await Browser(office).post("/set-up", ["set-up-code": String(shown.output.0)]).status == 303)
        #expect(await browser.post("/admin/workers", fields).status == 422)

        let account = try #require(try await office.archive.fetch(WorkerAccount.named(SignInName("wu.jiahao"))).first)
        let path = "/admin/workers/\(account.id)"
        let role = [("unit", "\(office.unit.id)"), ("role", "case-manager"), ("purposes", "protection")]
        let granted = await browser.post("\(path)/memberships", pairs: role)
        #expect(granted.location == path)
        let held = try await office.archive.fetch(Membership.held(by: account.id))
        #expect(held.map(\.role) == [.caseManager])
        #expect(await browser.post("/admin/memberships/\(held[0].id)/end").location == path)
        let ended = try await office.archive.fetch(Membership.held(by: account.id))
        #expect(ended[0].stands(at: office.now) == false)
        let actions = try await office.entries().map(\.action)
        for action in ["account.invited", "membership.granted", "membership.ended"] {
            #expect(actions.contains(action))
        }
    }

    @Test func `refuses a role that cannot be, and says why at its field`() async throws {
        let office = try await Office()
        let browser = try await steppedUp(try await office.administrator())
        let worker = try await office.worker("lin.meihua")
        let enforcement = try await office.newUnit(.immigrationEnforcement)
        for (unit, role, purpose) in [
            (office.unit.id, "prosecutor", "prosecution"), (office.unit.id, "case-manager", "immigration-enforcement"),
            (enforcement.id, "enforcement-officer", "immigration-enforcement"),
            (office.unit.id, "case-manager", "protection"),
        ] {
            let reply = await browser.post(
                "/admin/workers/\(worker.account.id)/memberships",
                pairs: [("unit", "\(unit)"), ("role", role), ("purposes", purpose)])
            #expect(reply.status == 422)
            #expect(reply.text.contains("href=\"#role\""))
        }
        #expect(try await office.archive.fetch(Membership.held(by: worker.account.id)).count == 1)
    }

    @Test func `gives nobody anything for themselves`() async throws {
        let office = try await Office()
        let admin = try await office.administrator()
        let browser = try await steppedUp(admin)
        let path = "/admin/workers/\(admin.account.id)"
        let role = [("unit", "\(office.unit.id)"), ("role", "case-manager"), ("purposes", "protection")]
        #expect(await browser.post("\(path)/memberships", pairs: role).status == 422)
        #expect(await browser.post("\(path)/closure").status == 422)
        #expect(await browser.post("\(path)/set-up-code").status == 422)
        #expect(await browser.get("/admin/workers").status == 200)
    }

    @Test func `asks for a fresh proof before it gives or takes anything`() async throws {
        let office = try await Office()
        let worker = try await office.worker("lin.meihua")
        let browser = try await office.administrator().signedIn()
        let path = "/admin/workers/\(worker.account.id)"
        for (post, page) in [
            ("\(path)/closure", path), ("\(path)/set-up-code", path), ("\(path)/memberships", "\(path)/memberships"),
            ("/admin/workers", "/admin/workers"),
        ] {
            let then = page.replacing("/", with: "%2F")
            #expect(await browser.post(post).location == "/account/step-up?then=\(then)")
        }
    }

    @Test func `disables a worker, whose sessions and codes end at once`() async throws {
        let office = try await Office()
        let worker = try await office.worker("lin.meihua")
        let theirs = try await worker.signedIn()
        let browser = try await steppedUp(try await office.administrator())
        #expect(await theirs.get("/cases").status == 200)
        #expect(await browser.post("/admin/workers/\(worker.account.id)/closure").status == 303)
        #expect(await theirs.get("/cases").status == 303)
        #expect(try await office.archive.fetch(SessionRecord.open(of: worker.account.id)).isEmpty)
        office.wait(30)
        #expect(await Browser(office).post("/sign-in", worker.fields).status == 422)
    }

    @Test func `gives a new code, and the old proofs are worth nothing`() async throws {
        let office = try await Office()
        let worker = try await office.worker("lin.meihua")
        let theirs = try await worker.signedIn()
        let browser = try await steppedUp(try await office.administrator())
        let reply = await browser.post("/admin/workers/\(worker.account.id)/set-up-code")
        #expect(reply.text.contains(/([0-9A-Z]{5}-){3}[0-9A-Z]{5}/))
        #expect(await theirs.get("/cases").status == 303)
        #expect(try await office.archive.fetch(SessionRecord.open(of: worker.account.id)).isEmpty)
        office.wait(30)
        #expect(await Browser(office).post("/sign-in", worker.fields).status == 422)
    }

    @Test func `adds an agency and a unit that has its keys`() async throws {
        let office = try await Office()
        let browser = try await office.administrator().signedIn()
        let fields = [
            "name-en": "Harbour Shelter", "name-zh-hant": "港灣庇護所", "kind": "ministry", "contact-en": "Desk 2",
            "contact-zh-hant": "窗口二",
        ]
        #expect(await browser.post("/admin/agencies", fields.merging(["kind": "none"]) { $1 }).status == 422)
        let path = try #require(await browser.post("/admin/agencies", fields).location)
        let unit = ["name-en": "Night team", "name-zh-hant": "夜班", "function": "service", "languages": "id vi"]
        #expect(await browser.post("\(path)/units", unit.merging(["languages": "zz"]) { $1 }).status == 422)
        #expect(await browser.post("\(path)/units", unit).location == path)
        let units = try await office.archive.fetch(Query<UnitRecord>(where: "name_en = 'Night team'"))
        let added = try #require(units.first)
        #expect(added.languages.map(\.rawValue).sorted() == ["id", "vi"])
        #expect(throws: Never.self) { try office.archive.keyring.key(.unit(added.id)) }
        let change = ["name-en": "Day team", "name-zh-hant": "日班", "function": "prosecution"]
        #expect(await browser.post("/admin/units/\(added.id)", change).location == path)
        let changed = try await office.archive.fetch(Query<UnitRecord>.by(added.id)).first
        #expect(changed?.name.en == "Day team" && changed?.function == .service)
    }

    @Test func `says who is over a unit that identifies, in no circle`() async throws {
        let office = try await Office()
        let browser = try await office.administrator().signedIn()
        let agency = office.unit.agency
        func unit(_ name: String, _ function: String = "identification") async throws -> UnitRecord {
            let fields = ["name-en": name, "name-zh-hant": name, "function": function]
            _ = await browser.post("/admin/agencies/\(agency)/units", fields)
            return try #require(
                try await office.archive.fetch(Query<UnitRecord>(where: "name_en = \(name)")).first)
        }
        let squad = try await unit("Squad"), middle = try await unit("Division"), top = try await unit("Headquarters")
        let care = try await unit("Care", "service")
        func put(_ superior: UnitRecord, over unit: UnitRecord) async -> Int {
            await browser.post(
                "/admin/units/\(unit.id)",
                ["name-en": unit.name.en, "name-zh-hant": unit.name.zhHant, "superior": "\(superior.id)"]
            ).status
        }
        #expect(await put(middle, over: squad) == 303)
        #expect(await put(top, over: middle) == 303)
        for (superior, unit) in [(squad, top), (squad, squad), (care, squad), (top, care)] {
            #expect(await put(superior, over: unit) == 422, "\(superior.name.en) over \(unit.name.en)")
        }
        #expect(try await office.archive.fetch(Query<UnitRecord>.by(squad.id)).first?.superior == middle.id)
        let page = await browser.get("/admin/units/\(squad.id)?lang=en").text
        #expect(page.contains("Superior for objections") && !page.contains(">Care<"))
        #expect(await !browser.get("/admin/units/\(care.id)?lang=en").text.contains("Superior for objections"))
    }

    @Test func `shows every page in both languages`() async throws {
        let office = try await Office()
        let admin = try await office.administrator()
        let browser = try await steppedUp(admin)
        let worker = try await office.worker("lin.meihua")
        let paths = [
            "/account", "/account/acting", "/account/passphrase", "/account/recovery-codes", "/account/step-up",
            "/admin/workers", "/admin/workers?status=active", "/admin/workers/new",
            "/admin/workers/\(worker.account.id)",
            "/admin/workers/\(admin.account.id)", "/admin/workers/\(worker.account.id)/memberships", "/admin/agencies",
            "/admin/agencies/new", "/admin/agencies/\(office.unit.agency)",
            "/admin/agencies/\(office.unit.agency)/units/new", "/admin/units/\(office.unit.id)", "/set-up",
        ]
        for path in paths {
            let mark = path.contains("?") ? "&" : "?"
            let english = await browser.get("\(path)\(mark)lang=en")
            let chinese = await browser.get("\(path)\(mark)lang=zh-Hant")
            #expect(english.status == 200 && chinese.status == 200, "\(path)")
            #expect(chinese.text.contains(#"<html lang="zh-Hant""#))
            #expect(chinese.text.contains(/\p{Han}{2}/), "\(path)")
            #expect(!english.text.contains("Optional("), "\(path)")
        }
    }
}

@Suite struct `One's own account` {
    @Test func `gets a new passphrase, and every other session ends`() async throws {
        let office = try await Office()
        let worker = try await office.worker("lin.meihua")
        let (here, there) = (try await worker.signedIn(), try await worker.signedIn())
        let fresh = "seven quiet lanterns float"
        let fields = ["current": Office.passphrase, "passphrase": fresh, "again": fresh]
        for wrong in [["current": "not this one, no"], ["again": "something else"], ["passphrase": "short"]] {
            #expect(await here.post("/account/passphrase", fields.merging(wrong) { $1 }).status == 422)
        }
        #expect(await there.get("/cases").status == 200)
        #expect(await here.post("/account/passphrase", fields).location == "/account")
        #expect(await here.get("/cases").status == 200)
        #expect(await there.get("/cases").status == 303)
        office.wait(30)
        #expect(await Browser(office).post("/sign-in", worker.fields).status == 422)
        let changed = worker.fields.merging(["passphrase": fresh]) { $1 }
        #expect(await Browser(office, address: "192.0.2.1").post("/sign-in", changed).status == 303)
    }

    @Test func `gets new recovery codes after a fresh proof, and a language`() async throws {
        let office = try await Office()
        let worker = try await office.worker("lin.meihua")
        let browser = try await worker.signedIn()
        #expect(await browser.post("/account/recovery-codes").status == 303)
        _ = await browser.post("/account/step-up", ["proof": Office.passphrase])
        let reply = await browser.post("/account/recovery-codes")
        let codes = reply.text.matches(of: /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/).map { String($0.output) }
        #expect(codes.count == 10)
        office.wait(30)
        let fields = worker.fields.merging(["code": try #require(codes.first)]) { $1 }
        #expect(await Browser(office).post("/sign-in", fields).status == 303)
        #expect(await browser.post("/account/language", ["language": "zh-Hant"]).status == 303)
        #expect(await browser.get("/account").text.contains("您的帳號"))
        #expect(await browser.post("/account/language", ["language": "th"]).status == 422)
    }
}
