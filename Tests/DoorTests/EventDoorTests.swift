import Foundation
import Lexicon
import Packs
import Policy
import Store
import Testing
import Web

@testable import Protection

@Suite struct `Something that happened` {
    /// The clocks on somebody's page of a case.
    private func clocks(of story: Story, by role: Role) async throws -> [String: String] {
        struct Shown: Decodable {
            struct Clock: Decodable { let clock: String, status: String }
            let clocks: [Clock]
        }
        let page = await (try await story.house.newcomer(role)).get("/cases/\(story.record.id)", json: true)
        let shown = try JSONDecoder().decode(Shown.self, from: Data(page.body))
        return Dictionary(shown.clocks.map { ($0.clock, $0.status) }) { first, _ in first }
    }

    private func record(
        _ event: String, _ form: [(String, String)], in story: Story, by role: Role
    ) async throws -> Reply {
        let caller = try await story.house.newcomer(role)
        let path = "/cases/\(story.record.id)/events"
        let unseen = try await caller.unseen(on: "\(path)/new?event=\(event)", for: path)
        return await caller.post(path, unseen + form)
    }

    @Test func `ends the clock that waits for it: the authority is told of the end of a stay`() async throws {
        let story = try await Story(in: try await House())
        let stay = Stay(story)
        try await stay.take("acceptance", "start")
        #expect(try await clocks(of: story, by: .serviceWorker)["placement-end-notice"] == nil)
        try await stay.take("completion")
        #expect(try await clocks(of: story, by: .serviceWorker)["placement-end-notice"] == "running")
        let shelter = try await story.house.newcomer(.serviceWorker)
        let link = "/cases/\(story.record.id)/events/new?event=placement-end-told"
        #expect(await shelter.get(stay.path).text.contains(link), "the finished request leads there")
        story.house.wait(3 * 86_400)
        #expect(try await clocks(of: story, by: .coordinator)["placement-end-notice"] == "late")
        let told = try await record("placement-end-told", day("day", 2026, 3, 3), in: story, by: .serviceWorker)
        #expect(told.status == 303)
        #expect(try await clocks(of: story, by: .serviceWorker)["placement-end-notice"] == nil)
        #expect(try await clocks(of: story, by: .coordinator)["placement-end-notice"] == nil)
    }

    @Test func `also after a stay that was withdrawn, and the shelter keeps its part for that`() async throws {
        let story = try await Story(in: try await House())
        let stay = Stay(story)
        try await stay.take("acceptance", "start")
        try await stay.take("withdrawal", by: .caseManager)
        #expect(try await clocks(of: story, by: .serviceWorker)["placement-end-notice"] == "running")
        #expect(try await record("placement-end-told", today("day"), in: story, by: .serviceWorker).status == 303)
        #expect(try await clocks(of: story, by: .serviceWorker)["placement-end-notice"] == nil)
    }

    @Test func `is not written for a stay that never began`() async throws {
        let story = try await Story(in: try await House())
        try await Stay(story).take("withdrawal", by: .caseManager)
        #expect(try await clocks(of: story, by: .caseManager)["placement-end-notice"] == nil)
    }

    @Test func `counts seventy-two hours from the minute, until the person is in contact again`() async throws {
        let story = try await Story(in: try await House())
        let noHour = try await record("absence-began", today("day"), in: story, by: .serviceWorker)
        #expect(noHour.status == 422 && noHour.text.contains("#hour"))
        let began = try await record(
            "absence-began", [("hour", "09:30")] + today("day"), in: story, by: .serviceWorker)
        #expect(began.status == 303)
        #expect(try await clocks(of: story, by: .caseManager)["absence-and-residence"] == "running")
        story.house.wait(60 * 3_600)
        #expect(try await clocks(of: story, by: .caseManager)["absence-and-residence"] == "due-soon")
        // 09:30 and 72 hours lie an hour and a half before the house's own hour.
        story.house.wait(10 * 3_600 + 1_740)
        #expect(try await clocks(of: story, by: .caseManager)["absence-and-help"] == "due-soon")
        story.house.wait(120)
        #expect(try await clocks(of: story, by: .caseManager)["absence-and-help"] == "late")
        let back = try await record(
            "contact-restored", [("hour", "10:00")] + day("day", 2026, 3, 5), in: story, by: .caseManager)
        #expect(back.status == 422, "half past nine has only just passed")
        story.house.wait(3_600)
        let again = try await record(
            "contact-restored", [("hour", "10:00")] + day("day", 2026, 3, 5), in: story, by: .caseManager)
        #expect(again.status == 303)
        #expect(try await clocks(of: story, by: .caseManager)["absence-and-help"] == nil)
    }

    @Test func `runs a year of residence, and its window until extension is applied for`() async throws {
        let story = try await Story(in: try await House())
        let issued = try await record("residence-issued", day("day", 2025, 7, 10), in: story, by: .caseManager)
        #expect(issued.status == 303)
        // The story's own permit of 2 March is the later one: it is withdrawn first.
        let path = "/cases/\(story.record.id)/events/\(story.ids["event"] ?? "")/withdrawal"
        let manager = try await story.house.newcomer(.caseManager)
        #expect(await manager.post(path, [("mistake", "another-day"), ("version", "1")]).status == 303)
        #expect(try await clocks(of: story, by: .caseManager)["residence-permit"] == "running")
        #expect(try await clocks(of: story, by: .caseManager)["residence-extension-window"] == "not-open")
        story.house.wait(40 * 86_400)
        #expect(try await clocks(of: story, by: .caseManager)["residence-extension-window"] == "running")
        #expect(
            try await record("extension-applied", day("day", 2026, 4, 11), in: story, by: .lawyer).status == 303)
        #expect(try await clocks(of: story, by: .caseManager)["residence-extension-window"] == nil)
        let ahead = try await record("residence-extended", day("day", 2026, 7, 10), in: story, by: .caseManager)
        #expect(ahead.status == 303, "a permit is extended before it ends")
        story.house.wait(100 * 86_400)
        #expect(try await clocks(of: story, by: .caseManager)["residence-extension"] == "running")
        let revoked = try await record("residence-revoked", day("day", 2026, 7, 20), in: story, by: .caseManager)
        #expect(revoked.status == 303)
        #expect(try await clocks(of: story, by: .caseManager)["residence-extension"] == nil)
    }

    @Test func `is written by those whom the pack names, of a day that has been`() async throws {
        let story = try await Story(in: try await House())
        let path = "/cases/\(story.record.id)/events"
        let shelter = try await story.house.newcomer(.serviceWorker)
        for event in ["residence-revoked", "identified", "placement-ended", "no-such-thing"] {
            #expect(await shelter.get("\(path)/new?event=\(event)").status == 404)
            #expect(await shelter.post(path, [("event", event)] + today("day")).status == 404, "\(event)")
        }
        for wrong in [day("day", 2026, 3, 3), day("day", 2026, 2, 30), day("day", 1999, 1, 1), []] {
            #expect(await shelter.post(path, [("event", "return-wished")] + wrong).status == 422)
        }
        let manager = try await story.house.newcomer(.caseManager)
        #expect(await manager.post(path, [("event", "residence-extended")] + day("day", 2032, 1, 1)).status == 422)
        try await manager.twice(path, on: "\(path)/new?event=return-wished", today("day"))
    }

    @Test func `that was written wrongly is withdrawn with a reason, never deleted`() async throws {
        let story = try await Story(in: try await House())
        let event = try #require(story.ids["event"])
        let path = "/cases/\(story.record.id)/events/\(event)/withdrawal"
        #expect(try await clocks(of: story, by: .caseManager)["residence-permit"] == "running")
        // Another unit did not write it.
        let shelter = try await story.house.newcomer(.serviceWorker)
        #expect(await shelter.post(path, [("mistake", "never-happened"), ("version", "1")]).status == 404)
        let manager = try await story.house.newcomer(.caseManager)
        #expect(await manager.post(path, [("version", "1")]).status == 422)
        try await manager.twice(path, on: path, [("mistake", "never-happened")])
        #expect(try await clocks(of: story, by: .caseManager)["residence-permit"] == nil)
        let page = await manager.get("/cases/\(story.record.id)").text
        #expect(page.contains("Residence permit issued") && page.contains("It did not happen"))
        let kept = try await story.house.archive.fetch(Query<CaseEvent>(where: "id = \(event)")).first
        #expect(kept?.withdrawnBecause == .neverHappened)
        // What the program wrote is not corrected by hand.
        let made = try await story.house.archive.fetch(Query<CaseEvent>(where: "event = 'report-made'"))
        let own = try #require(made.first)
        #expect(await manager.get("/cases/\(story.record.id)/events/\(own.id)/withdrawal").status == 404)
    }
}
