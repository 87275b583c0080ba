import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
import Testing
import Web

@testable import Protection

/// DESIGN §5, rule 6: nobody named in the account sees the file.
@Suite struct `Naming who must not see a file` {
    let village: Village
    let record: CaseRecord
    private let barred: Acting

    init() async throws {
        village = try await Village()
        record = try await village.managedCase(
            bases: [
                ("shelter", .consent, [.protection], [.identity, .contact]),
                ("police", .consent, [.protection, .identification], [.identity]),
            ],
            parts: [("shelter", .serving), ("secretariat", .coordinating), ("police", .referring)])
        barred = try village.worker(.serviceWorker, of: "shelter")
        let unit = try village.unit("shelter")
        let account = WorkerAccount(
            id: barred.worker, name: try #require(SignInName("ash.rowan")), displayName: "Rowan Ash", language: .en,
            createdAt: Village.start)
        let membership = try Membership.grant(
            to: account.id, in: unit, as: .serviceWorker, for: [.protection], since: Village.start, beside: [], by: nil)
        try await village.archive.commit(
            Change(account, beside: [membership], deed: Deed("account.established", rule: "test")))
    }

    private var path: String { "/cases/\(record.id)/conflicts" }
    private var desk: ConflictDesk { ConflictDesk(office: village.office) }
    private var responder: Acting { get throws { try village.worker(.firstResponder, of: "police") } }

    @discardableResult
    private func name(
        _ unit: String, colleague: String? = "rowan ash", as acting: Acting? = nil
    ) async throws -> Answer {
        try await village.knock(
            desk, .post, path, as: try acting ?? responder,
            form: [("unit", "\(try village.unit(unit).id)"), ("reason", "Drove the van of the lantern pier")]
                + (colleague.map { [("colleague", $0)] } ?? []))
    }

    private func conflict() async throws -> ConflictRow {
        try #require(
            try await village.archive.fetch(Query<ConflictRow>(where: "person = \(record.person)")).first)
    }

    private func expectNothing(_ acting: Acting) async throws {
        let front = FrontDoor(village, ProtectionPillar.desks(village.office), as: acting)
        for rest in ["", "/file", "/consents", "/requests", "/emergency", "/identification", "/receipt"] {
            let unseen = await front.get("/cases/\(record.id)\(rest)")
            let entry = try #require(try await village.entries(newest: 1).first)
            let never = await front.get("/cases/\(CaseRecord.ID())\(rest)")
            #expect(unseen.status == 404 && unseen == never, "\(rest)")
            #expect(try await village.entries(newest: 1).first?.shape == entry.shape, "\(rest)")
        }
        for list in ["/cases", "/inbox", "/requests"] {
            #expect(!(await front.get(list).text.contains(record.reference.text)), "\(list)")
        }
    }

    @Test func `leaves one worker nothing of the case, and their colleagues what they had`() async throws {
        #expect(try await name("shelter").status == 303)
        try await expectNothing(barred)
        let colleague = try village.worker(.serviceWorker, of: "shelter")
        let inside = try await village.office.enter(record.id, colleague, .look, .existence, at: Village.start)
        #expect(Set(inside.looks.keys) == [.identity, .contact])
    }

    @Test func `leaves a whole unit nothing of the case`() async throws {
        #expect(try await name("shelter", colleague: nil).status == 303)
        try await expectNothing(barred)
        try await expectNothing(try village.worker(.serviceWorker, of: "shelter"))
    }

    @Test func `tells the secretariat alone, with the reason, which is sealed`() async throws {
        try await name("shelter")
        #expect(try await village.notices(record, to: "secretariat") == [.conflictNamed])
        #expect(try await village.notices(record, to: "shelter").isEmpty)
        let coordinator = try village.coordinator
        let page = try await village.knock(desk, .get, path, as: coordinator).text()
        #expect(page.contains("Rowan Ash") && page.contains("lantern pier"))
        let other = try await village.knock(desk, .get, path, as: try responder).text()
        #expect(!other.contains("Rowan Ash") && !other.contains("lantern pier"))
        #expect(try await conflict().reason.range(of: Data("lantern".utf8)) == nil)
    }

    @Test func `stops a write that was decided a moment before`() async throws {
        let inside = try await village.office.enter(record.id, barred, .record, .existence, at: Village.start)
        try await name("shelter")
        await #expect(throws: NotCommitted.noLongerStands("conflict")) {
            try await village.archive.commit(
                Change(
                    CaseEvent(person: record.person, event: "report-made", at: Village.start, by: barred),
                    deed: Deed("test", under: inside.grant), provided: inside.grant.premises))
        }
    }

    @Test func `is lifted by a second coordinator for a reason, and not by the one who named it`() async throws {
        let first = try village.coordinator
        try await name("shelter", as: first)
        let row = try await conflict()
        func lift(_ acting: Acting, _ reason: String) async throws -> Int {
            try await village.knock(
                desk, .post, "\(path)/\(row.id)/lifting", as: acting,
                form: [("version", "\(row.version)"), ("reason", reason)]
            ).status
        }
        await #expect(throws: NotFound.self) { try await lift(first, "It was another van.") }
        let second = try village.coordinator
        #expect(try await lift(second, "") == 422)
        #expect(try await lift(second, "It was another van.") == 303)
        let inside = try await village.office.enter(record.id, barred, .look, .existence, at: Village.start)
        #expect(Set(inside.looks.keys) == [.identity, .contact])
        await #expect(throws: NotCommitted.self) { try await lift(second, "Again") }
    }

    @Test(arguments: [("secretariat", nil), ("police", nil), ("shelter", "Nobody of this name")])
    func `leaves someone who can lift it, and names only who is there`(unit: String, colleague: String?) async throws {
        #expect(try await name(unit, colleague: colleague).status == 422)
        #expect(try await village.archive.fetch(Query<ConflictRow>(where: "1 = 1")).isEmpty)
    }

    @Test func `keeps help from being asked of the unit`() async throws {
        let offer = try await village.offer(of: "willow"), other = try await village.offer(of: "shelter")
        let manager = try village.worker(.caseManager, of: "case-team")
        let form = try await village.form("shelter", offer, record, as: manager) + Village.agreement
        try await name("willow", colleague: nil)
        let help = RequestDesk(office: village.office)
        let requests = "/cases/\(record.id)/requests"
        func ask(_ offer: ServiceOffer?) async throws -> Answer {
            var query = ["service": "shelter"]
            if let offer { query["offer"] = "\(offer.id)" }
            return try await village.knock(help, .get, "\(requests)/new", as: manager, query: query)
        }
        let offered = try await ask(nil).text()
        #expect(offered.contains("\(other.id)") && !offered.contains("\(offer.id)"))
        for forced in [
            try await village.knock(help, .post, requests, as: manager, form: form), try await ask(offer),
        ] {
            #expect(forced.status == 422)
            let text = forced.text()
            #expect(text.contains("This unit cannot be asked in this case"))
            #expect(!text.contains("conflict") && !text.contains("lantern pier") && !text.contains("\(offer.id)"))
        }
        #expect(try await village.archive.fetch(Query<ServiceRequest>(where: "1 = 1")).isEmpty)
    }

    @Test func `keeps help from being asked of the unit that was named a moment before`() async throws {
        let offer = try await village.offer(of: "willow")
        let manager = try village.worker(.caseManager, of: "case-team")
        let inside = try await village.office.enter(record.id, manager, .share, .existence, at: Village.start)
        let service = try #require(village.office.jurisdiction.assistance.service("shelter"))
        let plan = try await village.office.plan(service, from: offer.id, inside: inside)
        let change = try plan.sending(
            .agreed(language: try #require(LanguageCode(code: "vi")), interpreter: nil, evidence: .spoken),
            as: "request.sent", by: village.office)
        try await name("willow", colleague: nil)
        await #expect(throws: NotCommitted.noLongerStands("conflict")) { try await village.archive.commit(change) }
    }

    @Test func `is not for whoever serves`() async throws {
        let front = FrontDoor(village, [desk], as: try village.worker(.serviceWorker, of: "willow"))
        #expect(await front.get(path).status == 404)
    }
}
