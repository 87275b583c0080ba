import Foundation
import Lexicon
import Packs
import Policy
import Store
import Testing
import Web

@testable import Protection

/// A clock that nobody can start, or nobody can stop, exists on paper only.
@Suite struct `Every clock of the law` {
    @Test func `is started by some door, and stopped by some door unless it ends by itself`() async throws {
        let house = try await House()
        let pack = house.office.jurisdiction
        var written = try await decided("not-victim", in: house)
        written.formUnion(try await corrected())
        written.formUnion(try await decided("victim", in: try await House()))
        written.formUnion(try await decided("victim", corrected: true, in: try await House()))
        written.formUnion(try await helped())
        let own = Jurisdiction.ownEvents.union(["placement-began", "placement-ended"])
        #expect(own.subtracting(written).sorted() == [], "events that the program says it writes, and does not")
        let byHand = try await writtenByHand(pack)
        #expect(byHand.isDisjoint(with: own))
        let derived = Set(pack.clocks.flatMap { [$0.ifLapsed, $0.endsWith].compactMap(\.self) })
        let happens = written.union(byHand).union(derived)
        for clock in pack.clocks {
            #expect(happens.contains(clock.starts), "\(clock.id) never starts: \(clock.starts)")
            let never = clock.stops.filter { !happens.contains($0) }
            #expect(never == [], "\(clock.id) never stops")
        }
    }

    private func events(in house: House) async throws -> Set<String> {
        Set(try await house.archive.fetch(Query<CaseEvent>(where: "1 = 1")).map(\.event))
    }

    /// From the first worry to an objection that fails, or that the body itself finds right.
    private func decided(
        _ outcome: String, corrected: Bool = false, in house: House
    ) async throws -> Set<String> {
        let responder = try await house.caller(.firstResponder)
        let target = "/drafts/\(try await `A form sent twice`().begin(by: responder))/referral"
        try await responder.twice(target, on: target, [("access", "later"), ("confirmed", "yes")])
        let record = try #require(try await house.archive.fetch(Query<CaseRecord>(where: "1 = 1")).first)
        let path = "/cases/\(record.id)", one = "/cases/\(record.id)/identification"
        let officer = try await house.caller(.identifyingOfficer)
        func send(_ noun: String, on page: String, _ form: [(String, String)] = [], by caller: Caller) async throws {
            let unseen = try await caller.unseen(on: "\(path)/\(page)", for: "\(path)/\(noun)")
            let reply = await caller.post("\(path)/\(noun)", unseen + form)
            #expect([200, 303].contains(reply.status), "\(noun): \(reply.problems)")
        }
        try await send("referral/uptake", on: "referral", by: officer)
        let here = "identification"
        try await send(
            "\(here)/rights-notice", on: "\(here)/rights-notice", [("language", "vi"), ("explained", "yes")],
            by: officer)
        try await send("\(here)/professional", on: "\(here)/professional", [("asked", "listed")], by: officer)
        var members = [try await house.caller(.panelMember)]
        for _ in 0..<2 { members.append(try await house.newcomer(.panelMember, .otherUnit)) }
        let disciplines = zip(members, ["social-work", "law", "health"])
        try await send(
            "\(here)/panel", on: "\(here)/panel", disciplines.map { ("discipline-\($0.acting.worker)", $1) },
            by: officer)
        for member in members {
            try await send(
                "\(here)/seat", on: "\(here)/seat", [("advice", outcome), ("reasons", "Paid late.")], by: member)
        }
        let decision = [("outcome", outcome), ("reasons-en", "Paid late, but in full."), ("version", "4")]
        let decided = await officer.post("\(one)/decision", decision)
        #expect(decided.status == 303, "\(decided.problems)")
        try await send("\(here)/service", on: "\(here)/service", [("how", "signed")] + today("day"), by: officer)
        let objection = [("by", "person"), ("grounds", "The debt was left out.")] + today("received")
        try await send("\(here)/objection", on: "\(here)/objection", objection, by: officer)
        if corrected {
            try await send(
                "\(here)/objection/correction", on: "\(here)/objection", [("reasons-en", "Looked at again.")],
                by: officer)
            return try await events(in: house)
        }
        let superior = try await house.caller(.identifyingOfficer, .otherUnit)
        let opinion = [("superior", "\(superior.acting.unit)"), ("opinion", "The debt is paid.")]
        try await send("\(here)/objection/forwarding", on: "\(here)/objection", opinion, by: officer)
        let ending = [("ending", "dismissed"), ("reasons-en", "Looked at again.")]
        try await send("\(here)/objection/decision", on: "\(here)/objection", ending, by: superior)
        if outcome == "not-victim" {
            // Word that the bar has ended.
            #expect(await officer.post("\(one)/bar/statement", [("telling", "ordered")]).status == 200)
        }
        return try await events(in: house)
    }

    /// An objection that the body itself finds right.
    private func corrected() async throws -> Set<String> {
        let house = try await House()
        let story = try await Story(in: house)
        let path = "/cases/\(story.record.id)/identification/objection"
        let officer = try await house.caller(.identifyingOfficer)
        let version = try #require(try await house.archive.fetch(Query<Objection>(where: "1 = 1")).first).version
        let form = [("reasons-en", "The debt counts."), ("version", "\(version)")]
        #expect(await officer.post("\(path)/correction", form).status == 303)
        return try await events(in: house)
    }

    private func helped() async throws -> Set<String> {
        let house = try await House()
        try await Stay(try await Story(in: house)).take("acceptance", "start", "completion")
        return try await events(in: house)
    }

    /// Everything that a unit may write by hand, written by each function that the pack names for it.
    private func writtenByHand(_ pack: Jurisdiction) async throws -> Set<String> {
        let house = try await House()
        let story = try await Story(in: house)
        let path = "/cases/\(story.record.id)/events"
        var written: Set<String> = []
        for role in EventDesk.writers.sorted(by: { $0.rawValue < $1.rawValue }) where role != .hotlineOperator {
            let caller = try await house.caller(role)
            for event in pack.events(recordedBy: role.function) {
                let form = [("event", event.id), ("hour", "9:30")] + today("day")
                let reply = await caller.post(path, form)
                #expect(reply.status == 303, "\(event.id) by \(role.rawValue): \(reply.problems)")
                written.insert(event.id)
            }
        }
        #expect(written == Set(pack.events.filter { !$0.recordedBy.isEmpty }.map(\.id)))
        return written.intersection(try await events(in: house))
    }
}

/// A stay in the shelter of a story, taken step by step.
struct Stay {
    let story: Story
    var path: String { "/cases/\(story.record.id)/requests/\(story.ids["request"] ?? "")" }

    init(_ story: Story) { self.story = story }

    func take(_ steps: String..., by role: Role = .serviceWorker) async throws {
        // A session of its own: time may have passed since the last.
        let caller = try await story.house.newcomer(role)
        for step in steps {
            let request = try #require(try await story.house.archive.fetch(Query<ServiceRequest>(where: "1 = 1")).first)
            let reply = await caller.post("\(path)/\(step)", [("version", "\(request.version)")])
            #expect(reply.status == 303, "\(step): \(reply.problems)")
        }
    }
}

/// The day on which the tests' house stands.
func today(_ name: String) -> [(String, String)] { day(name, 2026, 3, 2) }

func day(_ name: String, _ year: Int, _ month: Int, _ day: Int) -> [(String, String)] {
    [("\(name)-year", "\(year)"), ("\(name)-month", "\(month)"), ("\(name)-day", "\(day)")]
}
