import Evidence
import Foundation
import Journal
import Lexicon
import Policy
import Statistics
import Store
import Testing
import Web

/// DESIGN §9, rule of releases: what the attack breaks is not published, whichever door is tried.
@Suite struct `A release` {
    private let house: House
    private let maker, second: Caller

    init() async throws {
        house = try await House()
        maker = try await house.caller(.statistician)
        second = try await house.newcomer(.statistician)
    }

    private func people(_ count: Int) -> [Observation] {
        (0..<count).map { number in
            Observation([
                "sex": .codes([number % 3 == 0 ? "male" : "female"]),
                "ageGroup": .codes([number % 5 == 0 ? "minor" : "adult"]),
            ])
        }
    }

    private func plan(_ tables: String, register: String = "village") async throws -> TablePlan {
        try await house.evidence.plan(
            Fields([
                "title-en": "People found", "title-zh": "發現人數", "register": register, "tables": tables,
                "protection": "masks", "threshold": "10", "level": "5",
            ]), maker.acting, "plan.made", at: house.now)
    }

    private func made(_ plan: TablePlan, _ people: [Observation]) async throws -> Release {
        let file = try await house.evidence.filed(
            people, called: "Village", from: .plain, maker.acting, "records.brought-in", at: house.now)
        return try await house.evidence.releases.make(
            .init(), plan, from: file, maker.acting, "release.made", at: house.now)
    }

    private func published(_ release: Release) async throws -> Release {
        house.wait(60)
        let approved = try await house.evidence.releases.approve(
            release, second.acting, "release.approved", at: house.now)
        return try await house.evidence.releases.publish(
            approved, maker.acting, "release.published", at: house.now)
    }

    /// Two plans of one register: the second was made when one person was gone, and shows who.
    private func broken() async throws -> Release {
        _ = try await published(try await made(try await plan("sex x ageGroup"), people(300)))
        house.wait(60)
        let broken = try await made(try await plan("ageGroup x sex\nsex"), Array(people(300).dropLast()))
        #expect(broken.status == .broken)
        return broken
    }

    @Test func `goes its way in the browser, by two people`() async throws {
        let release = try await made(try await plan("sex x ageGroup"), people(300))
        let path = "/evidence/releases/\(release.id)"
        #expect(release.status == .withstood)
        #expect(await maker.get(path).text.contains("A second person"))
        #expect(await maker.post("\(path)/approval", [("version", "1")]).status == 422, "by the one who made it")
        #expect(await second.post("\(path)/publication", [("version", "1")]).status == 422, "not approved")
        #expect(await second.post("\(path)/approval", [("version", "1")]).status == 303)
        #expect(await maker.post("\(path)/approval", [("version", "1")]).status == 409, "changed meanwhile")
        #expect(await maker.post("\(path)/publication", [("version", "2")]).status == 303)
        let entries = try await house.entries(after: 0)
        let entry = try #require(entries.last { $0.action == "release.published" })
        #expect(entry.rule == "release.published sha256:\(release.digest)")
        let kept = try await house.archive.fetch(Release.published(release.id)).first
        #expect(try kept?.opened()?.digest == release.digest)
        #expect(await maker.post("\(path)/withdrawal", [("version", "3")]).status == 422, "no reason")
        #expect(await maker.post("\(path)/withdrawal", [("version", "3"), ("reason", "A wrong code.")]).status == 303)
        #expect(try await house.archive.fetch(Release.published(release.id)).first?.opened() == nil)
    }

    @Test(arguments: [false, true])
    func `that the attack breaks is published neither in the browser nor by a program`(_ json: Bool) async throws {
        let broken = try await broken()
        let path = "/evidence/releases/\(broken.id)"
        for (noun, caller) in [("approval", second), ("publication", second), ("publication", maker)] {
            let reply = await caller.post("\(path)/\(noun)", [("version", "1")], json: json)
            #expect(reply.status == 422, "\(noun)")
        }
        let again = await second.post("\(path)/trials", [("version", "1")], json: json)
        #expect([200, 303].contains(again.status))
        #expect(await second.post("\(path)/publication", [("version", "2")], json: json).status == 422)
        #expect(try await house.archive.fetch(Release.published(broken.id)).isEmpty)
    }

    @Test func `that the attack breaks is published by no step of the command line`() async throws {
        let broken = try await broken()
        await #expect(throws: Release.Impossible.self) {
            try await house.evidence.releases.approve(broken, second.acting, "release.approved", at: house.now)
        }
        await #expect(throws: Release.Impossible.self) {
            try await house.evidence.releases.publish(broken, second.acting, "release.published", at: house.now)
        }
    }

    @Test func `that the attack breaks is refused by the database itself`() async throws {
        let broken = try await broken()
        let id = "\(broken.id)"
        for forged in [
            "UPDATE release SET published_at = 1, content = x'7b7d' WHERE id = '\(id)'",
            """
            UPDATE release SET approved_at = 1, approved_by = 'x', published_at = 1, content = x'7b' \
            WHERE id = '\(id)'
            """,
        ] {
            await #expect(throws: (any Error).self) {
                try await house.archive.keep([SQL(forged, values: [])])
            }
        }
        #expect(try await house.archive.fetch(Release.published(broken.id)).isEmpty)
    }

    @Test func `takes the place only of what its own unit published`() async throws {
        let plan = try await plan("sex x ageGroup")
        let first = try await made(plan, people(300))
        let file = try await house.evidence.filed(
            people(300), called: "Village", from: .plain, maker.acting, "records.brought-in", at: house.now)
        let path = "/evidence/plans/\(plan.id)/releases"
        let form = [("records", "\(file.id)"), ("corrects", "\(first.id)")]
        #expect(await maker.post(path, form, json: true).status == 422, "it is not public")
        _ = try await published(first)
        house.wait(60)
        #expect(await maker.post(path, form, json: true).status == 303)
        let stranger = try await house.newcomer(.statistician, .otherAgency)
        #expect(await stranger.get("/evidence/releases/\(first.id)").status == 404)
    }

    @Test func `waits where another came out since it was attacked`() async throws {
        let people = people(300)
        let first = try await made(try await plan("sex x ageGroup"), people)
        house.wait(60)
        let other = try await made(try await plan("sex"), people)
        let approved = try await house.evidence.releases.approve(
            first, second.acting, "release.approved", at: house.now)
        house.wait(60)
        _ = try await published(other)
        let reply = await maker.post("/evidence/releases/\(approved.id)/publication", [("version", "2")])
        #expect(reply.status == 422)
        #expect(reply.text.contains("Attack it again"))
    }
}
