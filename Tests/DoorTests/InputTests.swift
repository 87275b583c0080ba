import Foundation
import Lexicon
import Policy
import Protection
import Testing
import Web

/// What people type is text: it comes back as it was, and does nothing.
@Suite struct `What somebody typed` {
    @Test func `stands inert on every page that shows it`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        try await plant(in: story)
        var seen: Set<String> = []
        for role in Role.allCases {
            let caller = try await house.caller(role)
            for door in Door.all where door.method == "GET" && (door.roles.contains(role) || role == .caseManager) {
                let page = await caller.get(door.target(story.ids))
                guard page["Content-Type"].first?.hasPrefix("text/html") == true else { continue }
                expectInert(page, "\(door.testDescription) as \(role.rawValue)")
                let data = await caller.get(door.target(story.ids), json: true)
                #expect(data["X-Content-Type-Options"] == ["nosniff"])
                #expect(data["Content-Type"].allSatisfy { !$0.hasPrefix("text/html") })
                seen.formUnion(Payload.all.filter { page.text.contains($0.zq) })
            }
        }
        #expect(Set(Payload.all).subtracting(seen) == [], "each was shown somewhere")
    }

    /// Everything into the notes, the emergency's reason, the offer, the names of unit, agency and worker.
    private func plant(in story: Story) async throws {
        let path = "/cases/\(story.record.id)"
        let all = Payload.all.joined(separator: "\n")
        for role in [Role.caseManager, .identifyingOfficer, .lawyer, .serviceWorker] {
            let caller = try await story.house.caller(role)
            for compartment in Compartment.allCases {
                let name = "words-\(compartment.rawValue)"
                _ = await caller.post("\(path)/file/notes/\(compartment.rawValue)", [(name, all)])
            }
        }
        let manager = try await story.house.caller(.caseManager)
        let opened = await manager.post("\(path)/emergency", [("reason", String(all.prefix(1_000)))])
        #expect(opened.status == 303)
        let more = [("phone", "123 " + Payload.all[3]), ("whereabouts", String(all.prefix(500)))]
        _ = await manager.post("\(path)/file/contact", more + [try await edition(of: "contact", manager, story)])
        let administrator = try await story.house.caller(.administrator)
        let names = [("name-en", Payload.all[2]), ("name-zh-hant", Payload.all[0]), ("kind", "operator")]
        for target in ["agencies/\(story.ids["agency"] ?? "")", "units/\(story.ids["unit"] ?? "")"] {
            let changed = await administrator.post(
                "/admin/\(target)", names + [("contact-en", Payload.all[4]), ("contact-zh-hant", Payload.all[4])])
            #expect(changed.status == 303)
        }
        let shelter = try await story.house.caller(.serviceWorker)
        let offer = [("name-en", Payload.all[1]), ("name-zh", Payload.all[5]), ("takes", "women"), ("version", "1")]
        #expect(await shelter.post("/help/offers/\(story.ids["offer"] ?? "")", offer).status == 303)
    }

    /// Which state of an entry the form says that it was made from.
    private func edition(of part: String, _ caller: Caller, _ story: Story) async throws -> (String, String) {
        let page = await caller.get("/cases/\(story.record.id)/file/\(part)").text
        let entry = page.firstMatch(of: #/name="entry" value="([^"]*)"/#)?.output.1 ?? ""
        #expect(!entry.isEmpty)
        return ("entry", String(entry))
    }

    @Test(arguments: Payload.all)
    func `comes back in the form that it was typed into`(_ payload: String) async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let state = try await house.state()
        for (role, target, field) in [
            (Role.coordinator, "/search", "words"), (.caseManager, "/cases/\(story.record.id)/file/identity", "gender"),
            (.caseManager, "/cases/\(story.record.id)/file/name", "name"),
            (.serviceWorker, "/help/offers", "name-en"), (.administrator, "/admin/workers", "display-name"),
            (.caseManager, "/cases/\(story.record.id)/consents", "interpreter"),
            (.administrator, "/admin/agencies", "contact-en"),
        ] {
            let page = await (try await house.caller(role)).post(target, [(field, payload)])
            #expect([200, 409, 422].contains(page.status), "\(target): \(page.status)")
            expectInert(page, target)
        }
        let found = await (try await house.caller(.coordinator)).post("/search", [("words", payload)], json: true)
        #expect(found.text == #"{"found":[]}"#)
        let workers: Set = ["worker_account", "membership", "session"]
        #expect(Set(changed(state, try await house.state())).subtracting(workers) == [])
    }

    private func expectInert(_ page: Reply, _ what: String) {
        for payload in Payload.dangerous where page.text.contains(payload) { Issue.record("\(what): \(payload)") }
        #expect(Markup.faults(in: page.text) == [], "\(what)")
    }
}

/// The reader of pages that the tests above rest on.
@Suite struct `The reading of a page` {
    @Test(arguments: [
        "<p>x<script>a</script>", "<img src=x onerror=a>", "<p id=\"\" onfocus=a>", "<a href=\"javascript:a\">",
        "<base href=//x>",
        "<form action=\"//x\">", "<style>a</style>", "<meta http-equiv=\"refresh\">", "<b style=\"a\">",
        "<svg\nonload=a>",
        "<iframe src=\"/x\">", "<a href=\"https://elsewhere.example\">", "<script src=\"//x\">",
    ])
    func `finds what is not ours`(_ page: String) { #expect(Markup.faults(in: page) != []) }

    @Test(arguments: [
        "<p>x &lt;script&gt;</p>", "<a href=\"/cases\">", "<script src=\"/assets/1/a.js\" defer></script>",
        "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>", "<input name=\"a\" value=\"&quot; onfocus=a\" required>",
        "1 < 2",
    ])
    func `lets stand what is`(_ page: String) { #expect(Markup.faults(in: page) == []) }
}

/// No field and no address brings a door down.
@Suite struct `An impossible request` {
    private static let values = [
        "", " ", "-1", "99999999999999999999", "00000000-0000-4000-8000-000000000000", "[]", "null", "yes", "2026",
        String(repeating: "é", count: 20_000), "\u{202E}\u{FEFF}\u{1B}", "' OR 1=1 --", "../../etc/passwd", "𝔘🏳️‍🌈",
    ]

    @Test(arguments: values) func `never breaks a door`(_ value: String) async throws {
        let house = try await House()
        let story = try await Story(in: house)
        for door in Door.all where ["erased", "sign-out", "disabled"].allSatisfy({ !door.name.contains($0) }) {
            let caller = try await house.caller(door.mainRole)
            // Everything wrong, and then the version alone right, so that what lies behind it is reached.
            for isCurrent in [false, true] {
                let form = house.form(for: door).map { ($0.0, isCurrent && $0.0 == "version" ? "1" : value) }
                let query = form.map { "\($0.0)=\(Wire.encoded($0.1))" }.joined(separator: "&")
                let target = door.target(story.ids)
                let reply =
                    door.method == "POST" ? await caller.post(target, form) : await caller.get("\(target)?\(query)")
                #expect(reply.status < 500, "\(door.testDescription) \(value.prefix(40)): \(reply.status)")
            }
        }
    }

    @Test(arguments: [
        "%", "%zz", "%00", "..%2f..", "%2e%2e", "%c0%af", "%ff%fe", "a%0d%0aSet-Cookie:x", "';DROP TABLE person",
        "{00000000-0000-4000-8000-000000000000}", "0", "null", String(repeating: "a", count: 5_000),
    ])
    func `with something else for an identifier finds nothing`(_ word: String) async throws {
        let house = try await House()
        let story = try await Story(in: house)
        for door in Door.all where !door.parameters.isEmpty && !door.roles.isEmpty {
            let caller = try await house.caller(door.roles.min { $0.rawValue < $1.rawValue } ?? .coordinator)
            for name in door.parameters where !["screen", "paper", "compartment"].contains(name) {
                let target = door.target(story.ids.merging([name: word]) { $1 })
                let reply = await caller.knock(door, target, house.form(for: door))
                #expect([404, 414].contains(reply.status), "\(door.testDescription) \(name): \(reply.status)")
            }
        }
    }

    @Test func `that is too long, too much, too slow or no text is refused at each door`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let before = try await house.state()
        for door in Door.all where door.method == "POST" && !door.roles.isEmpty {
            let caller = try await house.caller(door.roles.min { $0.rawValue < $1.rawValue } ?? .coordinator)
            let target = door.target(story.ids)
            let headers = [
                "cookie": caller.cookie, "content-type": "application/x-www-form-urlencoded",
                "sec-fetch-site": "same-origin",
            ]
            for (fault, status) in [(Knock.BodyFault.tooLarge, 413), (.tooSlow, 408), (.broken, 400)] {
                let reply = await house.front.answer(Knock("POST", target, headers: headers, bodyFault: fault))
                #expect(reply.status == status, "\(door.testDescription)")
            }
            let many = (0...400).map { ("f\($0)", "1") }
            #expect([403, 413].contains(await caller.post(target, many).status), "\(door.testDescription)")
            for raw in ["a=%00", "a=%ff", "a=%"] {
                let body = Array("form-token=\(Wire.encoded(caller.token))&\(raw)".utf8)
                let reply = await house.front.answer(Knock("POST", target, headers: headers, body: body))
                #expect([400, 403].contains(reply.status), "\(door.testDescription) \(raw)")
            }
        }
        let workers: Set = ["worker_account", "membership", "session"]
        #expect(Set(changed(before, try await house.state())).subtracting(workers) == [])
    }
}

extension String {
    /// The part by which a payload is known again, however it is escaped.
    fileprivate var zq: String { firstMatch(of: #/zq[^0-9]*[0-9]+/#).map { String($0.output) } ?? self }
}
