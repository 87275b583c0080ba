import Accounts
import Foundation
import Lexicon
import Policy
import Protection
import Testing
import Web

/// The log knows which kind of door was knocked at and how it went: no name, no search, no identifier.
@Suite struct `The log` {
    @Test func `holds nothing of anybody after every kind of request`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let passer = Passer(house: house)
        var secrets = Array(story.ids.values.filter { UUID(uuidString: $0) != nil })
        secrets += [story.record.reference.text, "Kanarie", "zqcanary", "0911222333", Caller.passphrase]
        for role in Role.allCases {
            let caller = try await house.caller(role)
            secrets += ["\(caller.acting.worker)", caller.token, caller.cookie, caller.account.name.description]
            for door in Door.all where !["sign-out", "person.erased"].contains(door.name) {
                guard door.roles.contains(role) || role == .statistician else { continue }
                let form = house.form(for: door).map { ($0.0, "zqcanary") }
                _ = await caller.knock(door, door.target(story.ids) + "?zqcanary=Kanarie", form)
            }
        }
        for door in Door.all {
            _ = await passer.knock(door, door.target(story.ids) + "?q=zqcanary", [("n", "Kanarie")])
        }
        for path in ["/zqcanary", "/cases/zqcanary", "/%zqcanary", "/cases/\r\nzqcanary", "/" + Canary.word(.identity)]
        {
            for method in ["GET", "POST", "zqcanary", "GET\nzqcanary"] {
                _ = await house.front.answer(
                    Knock(method, path, headers: ["user-agent": "zqcanary", "referer": "zqcanary"]))
            }
        }
        #expect(house.log.count > 700)
        let text = house.log.map(\.description).joined(separator: "\n")
        for secret in secrets { #expect(!text.contains(secret), "\(secret)") }
        #expect(text.split(separator: "\n").count == house.log.count, "nobody writes a line of their own")
        // The measures carry the same labels, and no more.
        let metrics = await house.front.answer(Knock("GET", "/metrics", isFromLoopback: true))
        #expect(metrics.status == 200)
        for secret in secrets { #expect(!metrics.text.contains(secret), "\(secret)") }
    }
}
