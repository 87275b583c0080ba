import Accounts
import Foundation
import Lexicon
import Policy
import Protection
import Testing
import Web

/// Without this the refusals of the other tests would prove nothing.
@Suite struct `Every door of the list` {
    /// Open only when a screening is finished, a role waits for a second person, or help goes on after an agreement
    /// ended, a paper came as a file, or a line of a file is named: tests of their own do that.
    private static let needsMore: Set = [
        "screening.carried-over", "membership.confirmed", "request.ending-read", "request.ended",
        "detention.file-taken", "screening.file-decided",
    ]

    @Test func `opens to somebody who has a part`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        for door in Door.all where door.access != .open && !Self.needsMore.contains(door.name) {
            var statuses: [Int] = []
            for role in door.roles.isEmpty ? [Role.caseManager] : door.roles.sorted(by: { $0.rawValue < $1.rawValue }) {
                statuses.append(try await knock(door, as: role, story))
            }
            #expect(
                statuses.contains { $0 < 400 || [409, 422, 429].contains($0) }, "\(door.testDescription): \(statuses)")
            #expect(!statuses.contains(500), "\(door.testDescription): \(statuses)")
        }
    }

    /// A form from an older page changes nothing, and is answered otherwise than what is not there.
    private func knock(_ door: Door, as role: Role, _ story: Story) async throws -> Int {
        let house = story.house
        let isOwn = ["draft", "emergency", "session"].contains { door.parameters.contains($0) }
        let caller = isOwn || door.roles.isEmpty ? try await house.newcomer(role) : try await house.caller(role)
        var ids = story.ids
        ids["session"] = "\(caller.session.id)"
        if door.parameters.contains("draft") {
            let kind: DraftForm = door.name.hasPrefix("screening") ? .screening : .referral
            ids["draft"] = "\(try await house.draft(by: caller, kind))"
        }
        let form = house.form(for: door).map { name, value in
            switch name {
            case "version": (name, "999")
            case "service": (name, "shelter")
            case "offer": (name, story.ids["offer"] ?? "")
            default: (name, value)
            }
        }
        return await caller.knock(door, door.target(ids), form).status
    }
}
