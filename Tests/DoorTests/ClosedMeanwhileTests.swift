import Accounts
import Foundation
import Policy
import Protection
import Store
import Testing
import Web

/// A case that is closed between the reading and the commit is as closed as one that was closed before.
@Suite struct `A case closed in the same moment` {
    /// What a form needs beside one value for each of its fields, to get as far as the commit.
    private static let more: [String: [(String, String)]] = [
        "request.sent": [("service", "shelter"), ("language", "vi"), ("evidence", "spoken"), ("agreed", "yes")],
        "receipt.issued": [("number", "480215"), ("number-again", "480215"), ("empty-number", "")],
        "consent.given": [("language", "vi"), ("evidence", "spoken"), ("purposes", "protection")],
    ]

    private static let doors = Door.all.filter { $0.isOfCase && $0.method == "POST" }

    @Test(arguments: doors) func `is changed through no door`(_ door: Door) async throws {
        // Some need a course of their own before they commit anything; that they ask again is a rule of the tree.
        guard let form = try await self.form(door) else { return }
        guard try await !outlasts(door, form) else { return }
        let house = try await House()
        let story = try await Story(in: house)
        let caller = try await house.caller(door.mainRole)
        let before = try await house.state()
        house.driver.before("UPDATE case_record SET closed_at = \(house.now) WHERE id = \(story.record.id)")
        let reply = await caller.knock(door, door.target(story.ids), form)
        #expect(reply.status == 409, "\(door.testDescription): \(reply.status)")
        let differing = changed(before, try await house.state()).filter { $0 != "case_record" }
        #expect(differing == [], "\(door.testDescription)")
    }

    @Test(arguments: ["request.waiting", "request.accepted"])
    func `was tried at doors that do change something in an open one`(_ name: String) async throws {
        let door = try #require(Self.doors.first { $0.name == name })
        let form = try #require(try await self.form(door))
        #expect(try await !outlasts(door, form))
    }

    /// A form with which the door changes something in an open case; nil where none of one value for each field does.
    private func form(_ door: Door) async throws -> [(String, String)]? {
        for version in ["1", "2", "3"] {
            let house = try await House()
            let story = try await Story(in: house)
            let given = Self.more[door.name] ?? []
            let form = (house.form(for: door).filter { field in !given.contains { $0.0 == field.0 } } + given).map {
                switch $0.0 {
                case "version": ("version", version)
                case "offer": ("offer", story.ids["offer"] ?? "")
                case "once": ("once", UUID().uuidString)
                default: $0
                }
            }
            let before = try await house.state()
            let reply = await (try await house.caller(door.mainRole)).knock(door, door.target(story.ids), form)
            let differing = changed(before, try await house.state())
            if [200, 303].contains(reply.status), !differing.isEmpty { return form }
            if !form.contains(where: { $0.0 == "version" }) { return nil }
        }
        return nil
    }

    /// Whether the door is for closed cases too: to withdraw from, to erase, to open again.
    private func outlasts(_ door: Door, _ form: [(String, String)]) async throws -> Bool {
        let house = try await House()
        let story = try await Story(in: house)
        let record = try #require(try await house.archive.fetch(Query<CaseRecord>.by(story.record.id)).first)
        let (closed, closure) = try record.closed(
            .helpEnded, having: [], by: try house.unit(.secretariat).id, at: house.now)
        try await house.archive.commit(Change(closed, beside: [closure], deed: Deed("case.closed", rule: "test")))
        let reply = await (try await house.caller(door.mainRole)).knock(door, door.target(story.ids), form)
        return [200, 303, 409].contains(reply.status)
    }
}
