import Foundation
import Policy
import Testing
import Web

/// A form counts only when it came from one of our pages, and nothing is changed by looking.
@Suite struct `A forged form` {
    private struct Forgery: Sendable {
        let name: String
        let headers: [String: String]
        let token: @Sendable (Caller, Caller) -> String?
    }

    private static let forgeries = [
        Forgery(name: "without a token", headers: [:]) { _, _ in nil },
        Forgery(name: "without a token, from here", headers: ["sec-fetch-site": "same-origin"]) { _, _ in nil },
        Forgery(name: "with another session's token", headers: [:]) { _, other in other.token },
        Forgery(name: "with a token cut short", headers: [:]) { own, _ in String(own.token.dropLast()) },
        Forgery(name: "from another site", headers: ["sec-fetch-site": "cross-site"]) { own, _ in own.token },
        Forgery(name: "from another host", headers: ["sec-fetch-site": "same-site"]) { own, _ in own.token },
        Forgery(name: "with a foreign origin", headers: ["origin": "https://elsewhere.example"]) { own, _ in own.token
        },
    ]

    @Test func `is refused at every door, written down, and changes nothing`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let before = try await house.state()
        for door in Door.all where door.method == "POST" && door.access != .open {
            let caller = try await house.caller(door.roles.min { $0.rawValue < $1.rawValue } ?? .caseManager)
            let other = try await house.caller(.lawyer, .otherAgency)
            for forgery in Self.forgeries {
                let token = forgery.token(caller, other).map { [("form-token", $0)] } ?? []
                let trace = try await house.trace {
                    await caller.send(door.target(story.ids), house.form(for: door) + token, headers: forgery.headers)
                }
                #expect(trace.reply.status == 403, "\(door.testDescription) \(forgery.name)")
                #expect(Canary.found(in: trace.reply.text) == [], "\(door.testDescription) \(forgery.name)")
                #expect(trace.entries.count == 1, "\(door.testDescription) \(forgery.name)")
                #expect(
                    trace.entries.first?.prefix(3) == [door.name, "form.token", "refused"], "\(door.testDescription)")
            }
        }
        let after = try await house.state()
        // The workers themselves came on the way.
        let workers: Set = ["worker_account", "membership", "session"]
        #expect(Set(changed(before, after)).subtracting(workers) == [])
    }

    @Test func `is refused at the open doors too`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let before = try await house.state()
        for door in Door.all where door.method == "POST" && door.access == .open {
            for headers in [[:], ["sec-fetch-site": "cross-site"], ["origin": "https://elsewhere.example"]] {
                let type = ["content-type": "application/x-www-form-urlencoded", "host": "lodestar.example"]
                let reply = await house.front.answer(
                    Knock(
                        "POST", door.target(story.ids), headers: type.merging(headers) { $1 },
                        body: Wire.body(house.form(for: door))))
                #expect(reply.status == 403, "\(door.testDescription) \(headers)")
            }
        }
        #expect(changed(before, try await house.state()) == [])
    }

    @Test func `from an open page is given back without anything that opens a file`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let headers = [
            "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin",
            "cookie": "__Host-visitor=v",
        ]
        var shown: [String: [String]] = [:]
        for door in Door.all where door.method == "POST" && door.access == .open && door.path != "/my/leaving" {
            let fields = house.routes.first { $0.path == door.path && $0.method == .post }?.fields ?? []
            #expect(!fields.isEmpty, "\(door.testDescription) declares no field")
            let sent = fields.map { ($0.name, "typed-\($0.name)") } + [("undeclared", "typed-undeclared")]
            let reply = await house.front.answer(
                Knock("POST", door.target(story.ids), headers: headers, body: Wire.body(sent)))
            #expect(reply.status == 403)
            shown[door.path] = sent.map(\.0).filter { reply.text.contains("typed-\($0)\"") }.sorted()
        }
        #expect(shown["/my"] == [] && shown["/set-up"] == [] && shown["/sign-in"] == ["name"])
        #expect(shown["/my/consents/:basis/withdrawal"] == ["version"])
        #expect(shown["/set-up/account"].map { Set($0).isDisjoint(with: ["passphrase", "again", "code"]) } == true)
        #expect(!shown.values.joined().contains("undeclared"))
    }

    @Test(arguments: ["application/json", "text/plain", "multipart/form-data; boundary=x", ""])
    func `in another clothing is refused`(_ type: String) async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let caller = try await house.caller(.caseManager)
        let before = try await house.state()
        for door in Door.all
        where door.method == "POST" && (door.access == .signedIn || door.roles.contains(.caseManager)) {
            let form = house.form(for: door) + [("form-token", caller.token)]
            let reply = await caller.send(door.target(story.ids), form, headers: ["content-type": type])
            #expect([403, 415].contains(reply.status), "\(door.testDescription)")
        }
        #expect(changed(before, try await house.state()) == [])
    }
}

@Suite struct `Looking` {
    @Test(arguments: Role.allCases) func `changes nothing but the journal`(_ role: Role) async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let caller = try await house.caller(role)
        let before = try await house.state()
        for door in Door.all where door.method == "GET" {
            for json in [false, true] { _ = await caller.get(door.target(story.ids), json: json) }
            _ = await caller.get(door.target(story.ids) + "?page=2&sort=-due&lang=zh-Hant")
        }
        #expect(changed(before, try await house.state()) == [])
    }

    @Test(arguments: ["PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "OPTIONS", "get", "POST\u{20}"])
    func `with another verb does nothing`(_ verb: String) async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let caller = try await house.caller(.caseManager)
        let before = try await house.state()
        for door in Door.all {
            let form = house.form(for: door) + [("form-token", caller.token)]
            let headers = [
                "cookie": caller.cookie, "content-type": "application/x-www-form-urlencoded",
                "sec-fetch-site": "same-origin",
            ]
            let reply = await house.front.answer(
                Knock(verb, door.target(story.ids), headers: headers, body: Wire.body(form)))
            #expect([404, 405].contains(reply.status), "\(door.testDescription)")
            #expect(Canary.found(in: reply.text) == [])
        }
        #expect(changed(before, try await house.state()) == [])
    }

    @Test func `with a header or a field that names another verb, address or role stays looking`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let caller = try await house.caller(.interpreter)
        let before = try await house.state()
        let tricks = [
            "x-http-method-override": "POST", "x-method-override": "DELETE", "x-original-url": "/cases/export",
            "x-rewrite-url": "/likenesses", "x-role": "coordinator", "x-forwarded-user": "root",
        ]
        for door in Door.all where door.method == "GET" && !door.roles.isEmpty && !door.roles.contains(.interpreter) {
            let target = door.target(story.ids) + "?_method=POST&role=coordinator&unit=\(story.ids["unit"] ?? "")"
            let reply = await house.front.answer(
                Knock("GET", target, headers: tricks.merging(["cookie": caller.cookie]) { $1 }))
            #expect(reply.status == 404, "\(door.testDescription)")
        }
        #expect(changed(before, try await house.state()) == [])
    }
}
