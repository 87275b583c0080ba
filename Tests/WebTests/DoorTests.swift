import Foundation
import Policy
import Store
import Testing

@testable import Web

@Suite struct `Who may knock` {
    let doorstep = Doorstep()

    @Test func `a stranger at a door for workers is sent to sign in, and learns nothing`() async {
        let there = await doorstep.get("/cases/\(Doorstep.person)")
        let notThere = await doorstep.get("/cases/nonsense")
        #expect(there.status == 303)
        #expect(there["Location"] == ["/sign-in"])
        #expect(there == notThere)
        let json = await doorstep.get("/cases", ["accept": "application/json"])
        #expect(json.status == 401)
        #expect(json["Content-Type"] == ["application/problem+json"])
        #expect(await doorstep.journal.deeds.isEmpty)
    }

    @Test func `the wrong role finds nothing, and the journal knows that it tried`() async {
        let reply = await doorstep.get("/cases", as: "lawyer")
        #expect(reply.status == 404)
        let deeds = await doorstep.journal.deeds
        #expect(deeds.map(\.outcome) == [.refused])
        #expect(deeds.first?.rule == "route.role")
        #expect(deeds.first?.action == "case.list")
    }

    @Test(arguments: ["text/html", "application/json"])
    func `a refusal and nothing at all are the same answer`(accept: String) async {
        let refused = await doorstep.get("/unseen/\(Doorstep.person)", as: "coordinator", ["accept": accept])
        let afterRefusal = await doorstep.journal.deeds
        let never = await doorstep.get("/unseen/never-was", as: "coordinator", ["accept": accept])
        let wrongRole = await doorstep.get("/unseen/never-was", as: "lawyer", ["accept": accept])
        let deeds = await doorstep.journal.deeds
        #expect(refused.status == 404)
        #expect(refused == never)
        #expect(wrongRole.status == 404)
        #expect(afterRefusal.count == 1 && deeds.count == 3)
        #expect(deeds.allSatisfy { $0.outcome == .refused })
        #expect(deeds[0].subjects == [Doorstep.person])
    }

    @Test func `an unknown address is journaled only for someone signed in`() async {
        #expect(await doorstep.get("/no/such").status == 404)
        #expect(await doorstep.journal.deeds.isEmpty)
        #expect(await doorstep.get("/no/such", as: "coordinator").status == 404)
        #expect(await doorstep.journal.deeds.map(\.action) == ["address.unknown"])
    }

    @Test func `a look is journaled before it is answered`() async {
        let reply = await doorstep.get("/cases/\(Doorstep.person)", as: "coordinator")
        #expect(reply.status == 200)
        #expect(await doorstep.journal.deeds.first?.looked == [.contact])
        await doorstep.journal.failFromNowOn()
        let unanswered = await doorstep.get("/cases/\(Doorstep.person)", as: "coordinator")
        #expect(unanswered.status == 500)
        #expect(!unanswered.text.contains("A case"))
        let unrefused = await doorstep.get("/unseen/never-was", as: "coordinator")
        #expect(unrefused.status == 500)
    }

    @Test func `a wrong method is told only where the door may be known`() async {
        let open = await doorstep.post("/")
        #expect(open.status == 405)
        #expect(open["Allow"] == ["GET"])
        #expect(await doorstep.post("/cases").status == 404)
        let known = await doorstep.front.answer(Knock("DELETE", "/report"))
        #expect(known.status == 405)
        #expect(known["Allow"] == ["GET, POST"])
    }

    @Test func `what needs fresh proof sends to it and comes back to a page`() async {
        let path = "/cases/\(Doorstep.person)/export"
        let stale = await doorstep.post(path, as: "coordinator", token: Doorstep.token("coordinator"))
        #expect(stale.status == 303)
        #expect(stale["Location"] == ["/account/step-up?then=%2Fcases%2F\(Doorstep.person)"])
        let fresh = await doorstep.post(path, as: "fresh", token: Doorstep.token("fresh"))
        #expect(fresh.status == 200)
        #expect(fresh["Content-Disposition"] == [#"attachment; filename="cases.csv""#])
        #expect(fresh.text.contains("\"'=1\""))
    }

    @Test(arguments: [("changed", 409), ("ended", 409), ("problems", 422), ("anything", 500)])
    func `faults are told in words, without their contents`(kind: String, status: Int) async {
        let reply = await doorstep.get("/faults/\(kind)")
        #expect(reply.status == status)
        #expect(!reply.text.contains("Canary") && !reply.text.contains("0912345678"))
        #expect(!doorstep.lines.text.contains("0912345678"))
        let json = await doorstep.get("/faults/\(kind)", ["accept": "application/json"])
        #expect(json.status == status)
        #expect(json.text.contains("\"status\":\(status)"))
        #expect(!json.text.contains("Canary"))
    }

    @Test func `a fault has a number that the reader and the log share`() async throws {
        let reply = await doorstep.get("/faults/other")
        let number = try #require(reply.text.firstMatch(of: /class="code">([0-9a-z]+)</)?.output.1)
        #expect(doorstep.lines.text.contains("reference=\(number)"))
        #expect(doorstep.lines.text.contains("fault=WebTests.Canary"))
    }

    @Test func `HEAD is GET without the body`() async {
        let head = await doorstep.front.answer(Knock("HEAD", "/"))
        let get = await doorstep.get("/")
        #expect(head.status == 200 && head.body.isEmpty)
        #expect(head["Content-Length"] == [String(get.body.count)])
    }
}
