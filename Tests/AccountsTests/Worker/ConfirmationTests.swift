import Foundation
import Journal
import Lexicon
import Policy
import Store
import Testing
import Vault
import Web

@testable import Accounts

@Suite struct `What one administrator does to a way in` {
    private let role: [(String, String)] = [("role", "case-manager"), ("purposes", "protection")]

    private func steppedUp(_ colleague: Colleague) async throws -> Browser {
        let browser = try await colleague.signedIn()
        try #require(await browser.post("/account/step-up", ["proof": Office.passphrase]).status == 303)
        return browser
    }

    private func coordinator(_ name: String, in office: Office) async throws -> Colleague {
        let unit = try await office.newUnit(.secretariat)
        return try await office.worker(
            name, [.init(unit: unit.id, role: .coordinator, purposes: [.protection])])
    }

    private func held(_ worker: Colleague) async throws -> Membership {
        try #require(try await worker.office.archive.fetch(Membership.held(by: worker.account.id)).first)
    }

    @Test func `gives a role that opens nothing until another has confirmed it`() async throws {
        let office = try await Office()
        let giver = try await steppedUp(try await office.administrator())
        let other = try await steppedUp(try await office.administrator("wu.jing"))
        let worker = try await office.worker("lin.meihua", [])
        let given = await giver.post(
            "/admin/workers/\(worker.account.id)/memberships", pairs: role + [("unit", "\(office.unit.id)")])
        #expect(given.status == 303)
        let theirs = try await worker.signedIn()
        #expect(await theirs.get("/cases").status == 404)

        let door = "/admin/memberships/\(try await held(worker).id)/confirmation"
        #expect(await giver.post(door).status == 404, "whoever gave it cannot confirm it")
        #expect(await theirs.post(door).status == 404, "nor whoever holds it")
        #expect(await !giver.get("/admin/confirmations?lang=en").text.contains(door))
        #expect(await other.get("/admin/confirmations?lang=en").text.contains(door))
        #expect(await other.get("/admin/confirmations?lang=zh-Hant").text.contains("待確認的職務"))
        #expect(await other.post(door).status == 303)
        #expect(try await worker.signedIn().get("/cases").status == 200)
        #expect(try await office.entries().last { $0.action == "membership.confirmed" }?.worker != nil)
    }

    @Test func `resets an account whose roles wait for a coordinator of its agency`() async throws {
        let office = try await Office()
        let worker = try await office.worker("lin.meihua")
        let browser = try await steppedUp(try await office.administrator())
        let near = try await steppedUp(try await coordinator("ho.near", in: office))
        let reply = await browser.post("/admin/workers/\(worker.account.id)/set-up-code")
        #expect(reply.status == 200)
        let waiting = try await held(worker)
        #expect(waiting.pendingBy != nil && !waiting.stands(at: office.now))
        let door = "/admin/memberships/\(waiting.id)/confirmation"
        #expect(await near.get("/admin/confirmations?lang=en").text.contains("The account is not set up yet."))
        #expect(await near.post(door).status == 404, "before the account is set up there is nothing to confirm")

        let anew = OneTimeCode()
        var account = try #require(
            try await office.archive.fetch(Query<WorkerAccount>.by(worker.account.id)).first)
        account.proof = worker.account.proof
        account.proof?.totp = office.keys.seal(anew, for: account.id)
        account = try await office.archive.commit(Change(account, deed: Deed("test", rule: "test")))
        let taken = Colleague(office: office, account: account, code: anew)
        #expect(try await taken.signedIn().get("/cases").status == 404, "whoever used the code finds nothing")
        #expect(await browser.post(door).status == 404)
        #expect(await near.post(door).status == 303)
        #expect(try await taken.signedIn().get("/cases").status == 200)
    }

    @Test func `is not confirmed by a coordinator of another agency`() async throws {
        let office = try await Office()
        let near = try await coordinator("ho.near", in: office)
        let worker = try await office.worker("lin.meihua")
        let waiting = try await held(worker).waiting(onWordOf: Worker.ID())
        let unit = office.unit
        func acting(_ role: Role, agency: Agency.ID, as id: Worker.ID = near.account.id) -> Acting {
            Acting(
                worker: id, role: role, unit: AgencyUnit.ID(), agency: agency, function: .secretariat,
                purpose: .protection)
        }
        #expect(waiting.canBeConfirmed(by: acting(.coordinator, agency: unit.agency), in: unit))
        #expect(waiting.canBeConfirmed(by: acting(.administrator, agency: Agency.ID()), in: unit))
        #expect(!waiting.canBeConfirmed(by: acting(.coordinator, agency: Agency.ID()), in: unit))
        #expect(!waiting.canBeConfirmed(by: acting(.caseManager, agency: unit.agency), in: unit))
        let oneself = acting(.coordinator, agency: unit.agency, as: worker.account.id)
        #expect(!waiting.canBeConfirmed(by: oneself, in: unit))
    }

    @Test func `holds at once where there was never anybody else, and still waits after a reset`() async throws {
        let office = try await Office()
        let browser = try await steppedUp(try await office.administrator())
        let worker = try await office.worker("lin.meihua", [])
        _ = await browser.post(
            "/admin/workers/\(worker.account.id)/memberships", pairs: role + [("unit", "\(office.unit.id)")])
        #expect(try await held(worker).stands(at: office.now))
        _ = await browser.post("/admin/workers/\(worker.account.id)/set-up-code")
        #expect(try await !held(worker).stands(at: office.now))
        // The operator at the command line vouches for whom they hand the code.
        _ = try await AccountCommands(archive: office.archive, keys: office.keys).reset("lin.meihua", at: office.now)
        #expect(try await held(worker).stands(at: office.now))
    }
}
