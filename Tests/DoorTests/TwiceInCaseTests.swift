import Accounts
import Foundation
import Lexicon
import Policy
import Store
import Testing
import Web

@testable import Protection

@Suite struct `A form of a case sent twice` {
    private static let agreement = [("language", "vi"), ("evidence", "spoken"), ("agreed", "yes")]

    @Test func `leaves one consent, so that one withdrawal closes access`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let path = "/cases/\(story.record.id)/consents"
        let manager = try await house.caller(.caseManager)
        let other = try house.unit(.service, .otherAgency)
        let terms = [("agency", "\(other.agency)"), ("purposes", "protection"), ("compartments", "contact")]
        try await manager.twice(path, on: "\(path)/new", terms + [("compartments", "services")] + Self.agreement)
        let given = try await house.archive.fetch(Query<BasisRow>(where: "agency = \(other.agency)"))
        #expect(given.count == 1)
        let one = "\(path)/\(try #require(given.first).id)"
        try await manager.twice(
            "\(one)/narrowing", on: "\(one)/narrowing", [("compartments", "contact")] + Self.agreement)
        let kept = try await house.archive.fetch(
            Query<BasisRow>(where: "agency = \(other.agency) AND withdrawn_at IS NULL"))
        #expect(kept.count == 1)
        let last = "\(path)/\(try #require(kept.first).id)/withdrawal"
        try await manager.twice(last, on: last)
    }

    @Test func `writes one note, one emergency, one part, one request`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let path = "/cases/\(story.record.id)"
        let manager = try await house.caller(.caseManager)
        try await manager.twice("\(path)/file/notes/legal", on: "\(path)/file", [("words-legal", "Once.")])
        let notes = await manager.get("\(path)/file").text.matches(of: #/Once\./#).count
        #expect(notes == 1)
        try await manager.twice("\(path)/emergency", on: "\(path)/emergency", [("reason", "He is at the door.")])
        let coordinator = try await house.caller(.coordinator)
        let unit = try house.unit(.caseManagement, .otherUnit)
        try await coordinator.twice("\(path)/assignments", on: "\(path)/assignments", [("unit", "\(unit.id)")])
        try await coordinator.twice(
            "\(path)/responsible", on: "\(path)/assignments", [("responsible", "\(coordinator.acting.worker)")])
        try await manager.twice(
            "\(path)/receipt", on: "\(path)/receipt/number", [("number", "482915"), ("number-again", "482915")])
    }

    @Test func `asks a unit for help once`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let shelter = try await house.caller(.serviceWorker, .otherAgency)
        let added = await shelter.post(
            "/help/offers",
            [
                ("kind", "placement"), ("name-en", "Rooms"), ("name-zh", "房間"), ("takes", "women"),
                ("once", UUID().uuidString),
            ])
        #expect(added.status == 303, "\(added.problems)")
        let offer = try #require(
            try await house.archive.fetch(Query<ServiceOffer>(where: "unit = \(shelter.acting.unit)")).first)
        let path = "/cases/\(story.record.id)/requests"
        let manager = try await house.caller(.caseManager)
        try await manager.twice(path, on: "\(path)/new?service=shelter&offer=\(offer.id)", Self.agreement)
        let sent = try await house.archive.fetch(Query<ServiceRequest>(where: "offer = \(offer.id)"))
        #expect(sent.count == 1)
    }

    @Test func `answers a request once at each step`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let path = "/cases/\(story.record.id)/requests/\(story.ids["request"] ?? "")"
        let shelter = try await house.caller(.serviceWorker)
        for step in ["waiting", "acceptance", "start", "completion"] {
            let version = try #require(
                try await house.archive.fetch(Query<ServiceRequest>(where: "1 = 1")).first
            ).version
            async let one = shelter.post("\(path)/\(step)", [("version", "\(version)")])
            async let other = shelter.post("\(path)/\(step)", [("version", "\(version)")])
            #expect(await [one, other].map(\.status).sorted() == [303, 409], "\(step)")
        }
    }

    @Test func `adds one offer, agency, unit and colleague`() async throws {
        let house = try await House()
        let shelter = try await house.caller(.serviceWorker)
        let offer = [("kind", "placement"), ("name-en", "Rooms"), ("name-zh", "房間"), ("takes", "women")]
        try await shelter.twice("/help/offers", on: "/help/offers/new", offer)
        let administrator = try await house.caller(.administrator)
        let names = [("name-en", "Willow House"), ("name-zh-hant", "柳屋")]
        try await administrator.twice(
            "/admin/agencies", on: "/admin/agencies/new",
            names + [("kind", "operator"), ("contact-en", "The desk"), ("contact-zh-hant", "窗口")])
        let agency = try house.unit(.service).agency
        try await administrator.twice(
            "/admin/agencies/\(agency)/units", on: "/admin/agencies/\(agency)/units/new",
            names + [("function", "service")])
        try await administrator.twice(
            "/admin/workers", on: "/admin/workers/new",
            [("name", "rowan.ash"), ("display-name", "Rowan Ash"), ("language", "en")])
    }

    @Test func `begins one draft`() async throws {
        let house = try await House()
        try await house.caller(.hotlineOperator).twice("/drafts", on: "/drafts")
    }
}

@Suite struct `Two who change the same thing` {
    @Test(arguments: ["name", "contact", "identity", "status"])
    func `keep the first's work, and show it to the second`(_ part: String) async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let path = "/cases/\(story.record.id)/file/\(part)"
        let (one, other) = (try await house.caller(.caseManager), try await house.newcomer(.caseManager))
        let (ours, theirs) = (
            try await one.unseen(on: path, for: path), try await other.unseen(on: path, for: path)
        )
        func form(_ words: String) -> [(String, String)] {
            [
                ("name", words), ("whereabouts", words), ("gender", "male"), ("household-registration", "yes"),
                ("phone", "0911222333"),
            ]
        }
        #expect(await one.post(path, ours + form("Written first")).status == 303)
        let second = await other.post(path, theirs + form("Written second"))
        #expect(second.status == 409)
        if ["name", "contact"].contains(part) {
            #expect(second.text.contains("Written first"), "what is there")
            #expect(second.text.contains("Written second"), "what was typed is not lost")
            let file = await one.get("/cases/\(story.record.id)/file").text
            #expect(file.contains("Written first"))
            #expect(!file.contains("Written second"))
        }
        let state = try await house.state()
        #expect(await other.post(path, theirs + form("Written third")).status == 409)
        #expect(changed(state, try await house.state()) == [])
    }

    @Test func `in the same moment are told apart by the archive`() async throws {
        let house = try await House()
        let story = try await Story(in: house)
        let path = "/cases/\(story.record.id)/file/name"
        var callers: [(Caller, [(String, String)])] = []
        for _ in 0..<6 {
            let caller = try await house.newcomer(.caseManager)
            callers.append((caller, try await caller.unseen(on: path, for: path)))
        }
        let states = await withTaskGroup(of: Int.self) { group in
            for (number, (caller, unseen)) in callers.enumerated() {
                group.addTask { await caller.post(path, unseen + [("name", "Writer \(number)")]).status }
            }
            return await group.reduce(into: []) { $0.append($1) }.sorted()
        }
        #expect(states == [303, 409, 409, 409, 409, 409])
    }
}
