import Foundation
import Lexicon
import Store
import Testing

@testable import Web

@Suite struct `Taking a form` {
    let doorstep = Doorstep()
    private let closure = "/cases/\(Doorstep.person)/closure"

    @Test func `is done with the right token`() async {
        let reply = await doorstep.post(closure, as: "coordinator", token: Doorstep.token("coordinator"))
        #expect(reply.status == 303)
        #expect(reply["Location"] == ["/cases"])
    }

    @Test(arguments: [nil, "", "wrong", Doorstep.token("lawyer"), Doorstep.token("coordinator") + "0"])
    func `is refused without the right token`(token: String?) async {
        let reply = await doorstep.post(closure, as: "coordinator", token: token)
        #expect(reply.status == 403)
        #expect(await doorstep.journal.deeds.map(\.rule) == ["form.token"])
    }

    @Test(arguments: [
        ["sec-fetch-site": "cross-site"], ["sec-fetch-site": "same-site"], ["origin": "https://evil.example"],
        ["origin": "https://lodestar.example.evil.example"], ["sec-fetch-site": "none"],
        ["sec-fetch-site": "same-origin", "origin": "https://evil.example"],
    ])
    func `is refused from elsewhere, even with the token`(headers: [String: String]) async {
        let reply = await doorstep.post(closure, as: "coordinator", token: Doorstep.token("coordinator"), headers)
        #expect(reply.status == 403)
    }

    @Test(arguments: [
        ["sec-fetch-site": "same-origin"], ["origin": "https://lodestar.example"], ["origin": "null"],
        ["sec-fetch-site": "same-origin", "origin": "null"],
    ])
    func `is taken from our own pages, as browsers say it`(headers: [String: String]) async {
        let reply = await doorstep.post(closure, as: "coordinator", token: Doorstep.token("coordinator"), headers)
        #expect(reply.status == 303)
    }

    @Test func `is refused as JSON in disguise`() async {
        for type in ["text/plain", "application/json", "multipart/form-data; boundary=x"] {
            let reply = await doorstep.post(
                closure, as: "coordinator", "x=1", token: Doorstep.token("coordinator"), ["content-type": type])
            #expect(reply.status == 415)
        }
    }

    @Test func `is refused before it is read when it is too large or too slow`() async {
        let reply = await doorstep.front.answer(Knock("POST", "/report", bodyFault: .tooLarge))
        #expect(reply.status == 413)
        #expect(await doorstep.front.answer(Knock("POST", "/report", bodyFault: .tooSlow)).status == 408)
        let many = (0...Limits.fields).map { "f\($0)=1" }.joined(separator: "&")
        #expect(await doorstep.post("/report", many, token: "x", ["sec-fetch-site": "same-origin"]).status == 413)
        #expect(await doorstep.get("/?" + String(repeating: "x", count: Limits.targetBytes)).status == 414)
    }

    @Test(arguments: ["words=%", "words=%zz", "words=%ff%fe", "words=a%00b", "words=%c0%af"])
    func `is refused when it is not text`(form: String) async {
        let reply = await doorstep.post("/report", form, ["sec-fetch-site": "same-origin"])
        #expect(reply.status == 400)
    }

    @Test func `works for a visitor with the cookie that the page gave`() async throws {
        let page = await doorstep.get("/report")
        let cookie = try #require(page["Set-Cookie"].first { $0.hasPrefix("__Host-visitor=") })
        #expect(cookie.hasSuffix("; Path=/; Secure; HttpOnly; SameSite=Strict"))
        let token = try #require(page.text.firstMatch(of: /name="form-token" value="([^"]+)"/)?.output.1)
        let visitor = try #require(cookie.split(separator: ";").first)
        let sent = await doorstep.post("/report", "words=Help", token: String(token), ["cookie": String(visitor)])
        #expect(sent.status == 200)
        #expect(sent.text.contains("<p data-words=\"Help\">"))
        let forged = await doorstep.post("/report", "words=Help", token: "x", ["cookie": String(visitor)])
        #expect(forged.status == 403)
    }

    @Test func `works without cookies where the browser vouches for it, and not otherwise`() async {
        #expect(await doorstep.post("/report", "words=Help", ["sec-fetch-site": "same-origin"]).status == 200)
        #expect(await doorstep.post("/report", "words=Help").status == 403)
        #expect(await doorstep.post("/report", "words=Help", ["sec-fetch-site": "cross-site"]).status == 403)
    }

    @Test func `offers what was typed again when only the token ran out`() async {
        let stale = await doorstep.post(
            "/report", "words=A+long+story%0D%0Atold+%3Cb%3E&undeclared=hunter2&pin=480215", token: "old",
            ["cookie": "__Host-visitor=v", "sec-fetch-site": "same-origin"])
        #expect(stale.status == 403)
        #expect(stale.text.contains("value=\"A long story\ntold &lt;b&gt;\""))
        #expect(!stale.text.contains("hunter2") && !stale.text.contains("480215"))
        let foreign = await doorstep.post("/report", "words=Forged", token: "old", ["cookie": "__Host-visitor=v"])
        #expect(!foreign.text.contains("Forged"))
    }

    @Test func `takes no visitor's token for a session's`() async {
        // A visitor may write the very bytes of a session into their own cookie.
        #expect(PlainTokens().issue(forVisitor: "coordinator") != Doorstep.token("coordinator"))
        let token = PlainTokens().issue(forVisitor: "coordinator")
        #expect(await doorstep.post(closure, as: "coordinator", token: token).status == 403)
    }

    @Test func `a cookie tossed from another host is none of ours`() {
        let knock = Knock("GET", "/", headers: ["cookie": "session=evil; __Host-session=mine; __Host-session=later"])
        #expect(knock.cookies == ["session": "mine"])
    }

    @Test func `a page without a form sets no cookie`() async {
        #expect(await doorstep.get("/")["Set-Cookie"].isEmpty)
    }

    @Test(arguments: [
        (["when-year": "1998"], "1998"), (["when-year": "1998", "when-month": "3"], "1998-03"),
        (["when-year": "1998", "when-month": "3", "when-day": "21"], "1998-03-21"),
        (["when-year": "1998", "when-about": "yes"], "~1998"),
    ])
    func `a date may be as vague as memory`(fields: [String: String], expected: String) throws {
        #expect(try Fields(fields).date("when") == .date(try #require(ApproximateDate(expected))))
    }

    @Test func `a date may be unknown or left out, and must exist`() throws {
        #expect(try Fields(["when-unknown": "yes"]).date("when") == .unknown)
        #expect(try Fields([String: String]()).date("when") == .missing)
        for wrong in [
            ["when-month": "3"], ["when-year": "x"], ["when-year": "1998", "when-day": "3"],
            ["when-year": "1998", "when-month": "2", "when-day": "30"], ["when-year": "1998", "when-month": "x"],
        ] {
            #expect(throws: Problem.self) { try Fields(wrong).date("when") }
        }
    }
}
