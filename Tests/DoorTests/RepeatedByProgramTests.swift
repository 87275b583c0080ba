import Foundation
import Lexicon
import Policy
import Protection
import Store
import Testing
import Web

/// A program that got no answer sends again. It must say that it is the same request, or a second thing comes of it.
@Suite struct `A program that changes something` {
    private func send(
        _ caller: Caller, _ target: String, _ form: [(String, String)], key: String? = nil
    ) async -> Reply {
        let headers = ["sec-fetch-site": "same-origin"].merging(key.map { ["idempotency-key": $0] } ?? [:]) { $1 }
        return await caller.send(target, form + [("form-token", caller.token)], headers: headers, json: true)
    }

    @Test func `is told at every door to say which request it is, and nothing is changed`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let questions: Set = [
            "case.searched", "identification.decision-checked", "table.checked", "figures.compared",
            "list.searched",
        ]
        for door in Door.all where door.method == "POST" && door.access != .open && !questions.contains(door.name) {
            let caller = try await house.caller(door.access == .signedIn ? .caseManager : door.mainRole)
            let form = house.form(for: door)
            let before = try await house.state()
            for said in [[], [("once", "words")]] {
                let sent = form.filter { $0.0 != "once" } + said
                let reply = await send(caller, door.target(story.ids), sent, key: said.isEmpty ? nil : "not a UUID")
                #expect(reply.status == 400, "\(door.testDescription)")
                #expect(reply.text.contains("Idempotency-Key"), "\(door.testDescription)")
            }
            #expect(changed(before, try await house.state()) == [], "\(door.testDescription)")
        }
    }

    @Test(arguments: [true, false]) func `does it once, by field or by header`(inHeader: Bool) async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let manager = try await house.caller(.caseManager)
        let (key, path) = (UUID().uuidString, "/cases/\(story.record.id)")
        let form = [("words-legal", "Said once.")] + (inHeader ? [] : [("once", key)])
        for _ in 0..<3 {
            let reply = await send(manager, "\(path)/file/notes/legal", form, key: inHeader ? "\"\(key)\"" : nil)
            #expect(reply.status == 303)
        }
        #expect(await manager.get("\(path)/file").text.matches(of: #/Said once\./#).count == 1)
    }

    @Test func `asks without saying it`() async throws {
        let house = try await House()
        let caller = try await house.caller(.coordinator)
        #expect(await send(caller, "/search", [("words", "Mai")]).status == 200)
    }

    @Test func `says nothing of doors that are not for its role`() async throws {
        let house = try await House()
        let caller = try await house.caller(.enforcementOfficer)
        #expect(await send(caller, "/cases/\(CaseRecord.ID())/consents", []).status == 404)
    }
}
