import Accounts
import Foundation
import Journal
import Lexicon
import Packs
import Policy
import Store
import Testing
import Vault
import Web

@testable import Protection

@Suite struct `Opening a file for danger to life` {
    private let now = Village.start
    private let person = Person.ID()

    private func row(second: Worker.ID? = nil) -> EmergencyRow {
        var row = EmergencyRow(person: person, worker: .init(), openedAt: now, reason: Data([1]))
        row.second = second
        return row
    }

    @Test func `is confirmed by a second person of the same agency within the hour, once`() throws {
        let second = Worker.ID()
        #expect(try row().confirmed(by: second, isColleague: true, at: now).second == second)
        let mine = row()
        #expect(throws: EmergencyRow.Impossible.oneself) {
            try mine.confirmed(by: mine.worker, isColleague: true, at: now)
        }
        #expect(throws: EmergencyRow.Impossible.notSameAgency) {
            try row().confirmed(by: second, isColleague: false, at: now)
        }
        #expect(throws: EmergencyRow.Impossible.over) {
            try row().confirmed(by: second, isColleague: true, at: now.addingTimeInterval(3_600))
        }
        #expect(throws: EmergencyRow.Impossible.confirmedAlready) {
            try row(second: .init()).confirmed(by: second, isColleague: true, at: now)
        }
    }

    @Test func `is reviewed by neither of the two, and only once it is over`() throws {
        let (later, reviewer, second) = (now.addingTimeInterval(3_600), Worker.ID(), Worker.ID())
        let confirmed = row(second: second)
        #expect(try confirmed.reviewed(by: reviewer, at: later).reviewedBy == reviewer)
        #expect(throws: EmergencyRow.Impossible.oneself) { try confirmed.reviewed(by: second, at: later) }
        #expect(throws: EmergencyRow.Impossible.oneself) { try confirmed.reviewed(by: confirmed.worker, at: later) }
        #expect(throws: EmergencyRow.Impossible.stillOpen) { try confirmed.reviewed(by: reviewer, at: now) }
        let reviewed = try confirmed.reviewed(by: reviewer, at: later)
        #expect(throws: EmergencyRow.Impossible.reviewedAlready) { try reviewed.reviewed(by: .init(), at: later) }
    }

    @Test func `opens nothing at once, contact after ten minutes, and more with a second person`() async throws {
        let village = try await Village()
        let worker = try await village.member(.serviceWorker, of: "shelter")
        let colleague = try await village.member(.serviceWorker, of: "shelter")
        let record = try await village.openCase(
            parts: [("shelter", .serving), ("secretariat", .coordinating), ("lawyers", .representing)],
            file: [NameContent(asWished: "Mai of the Bay"), ContactContent(phone: "0912345678")])
        let desk = EmergencyDesk(office: village.office)
        let file = FileDesk(office: village.office)
        let path = "/cases/\(record.id)/emergency"
        func read(_ minutes: Double, as acting: Acting) async throws -> String {
            try await village.knock(
                file, .get, "/cases/\(record.id)/file", as: acting, at: now.addingTimeInterval(minutes * 60)
            ).text()
        }
        try await village.knock(desk, .post, path, as: worker, form: [("reason", "He has found her")])
        #expect(try await !read(1, as: worker).contains("0912345678"))
        #expect(try await read(11, as: worker).contains("0912345678"))
        #expect(try await !read(11, as: worker).contains("Mai of the Bay"))
        #expect(try await !read(11, as: colleague).contains("0912345678"))

        let row = try #require(
            try await village.archive.fetch(Query<EmergencyRow>(where: "person = \(record.person)")).first)
        #expect(row.reason.range(of: Data("found".utf8)) == nil)
        let pending = try await village.knock(desk, .get, path, as: colleague, at: now.addingTimeInterval(60))
        #expect(pending.text().contains("He has found her"))
        try await village.knock(
            desk, .post, "\(path)/\(row.id)/confirmation", as: colleague, form: [("version", "\(row.version)")],
            at: now.addingTimeInterval(120))
        #expect(try await read(3, as: worker).contains("Mai of the Bay"))
        #expect(try await !read(61, as: worker).contains("Mai of the Bay"))
        for unit in ["secretariat", "lawyers"] {
            let told = try await village.archive.fetch(
                Query<UnitNotice>(where: "unit = \(try village.unit(unit).id) AND person = \(record.person)"))
            #expect(told.map(\.kind) == [.emergencyOpened])
        }
    }

    @Test func `stands first in the inbox of a colleague, and of the secretariat until it is reviewed`() async throws {
        let village = try await Village()
        let worker = try await village.member(.serviceWorker, of: "shelter")
        let colleague = try await village.member(.serviceWorker, of: "shelter")
        let stranger = try await village.member(.serviceWorker, of: "willow")
        let coordinator = try village.coordinator
        let record = try await village.openCase(
            parts: [("shelter", .serving), ("willow", .serving), ("secretariat", .coordinating)])
        let inbox = InboxDesk(office: village.office)
        let desk = EmergencyDesk(office: village.office)
        let path = "/cases/\(record.id)/emergency"
        try await village.knock(desk, .post, path, as: worker, form: [("reason", "He has found her")])
        let minute = now.addingTimeInterval(60)
        func shows(_ acting: Acting, at moment: Date) async throws -> Bool {
            try await village.knock(inbox, .get, "/inbox", as: acting, at: moment).text().contains("banner danger")
        }
        #expect(try await shows(colleague, at: minute))
        #expect(try await shows(coordinator, at: minute))
        #expect(try await !shows(stranger, at: minute))
        #expect(try await !shows(worker, at: minute))
        let own = try await village.knock(desk, .get, path, as: worker, at: minute).text()
        #expect(own.contains("Ask a colleague of your unit") && own.contains(record.reference.text))
        #expect(try await !shows(colleague, at: now.addingTimeInterval(3_600)))
        #expect(try await shows(coordinator, at: now.addingTimeInterval(3_600)))
        let row = try #require(
            try await village.archive.fetch(Query<EmergencyRow>(where: "person = \(record.person)")).first)
        try await village.knock(
            desk, .post, "\(path)/\(row.id)/review", as: coordinator, form: [("version", "\(row.version)")],
            at: now.addingTimeInterval(3_700))
        #expect(try await !shows(coordinator, at: now.addingTimeInterval(3_700)))
    }

    @Test func `shows on the page of the case to whoever may know of it, and to no other agency`() async throws {
        let village = try await Village()
        let worker = try await village.member(.serviceWorker, of: "shelter")
        let record = try await village.openCase(
            parts: [
                ("shelter", .serving), ("willow", .serving), ("secretariat", .coordinating), ("lawyers", .representing),
            ])
        try await village.knock(
            EmergencyDesk(office: village.office), .post, "/cases/\(record.id)/emergency", as: worker,
            form: [("reason", "He has found her")])
        let readers: [(Acting, Bool)] = [
            (worker, true), (try village.coordinator, true),
            (try village.worker(.lawyer, of: "lawyers", for: .legalRemedy), true),
            (try await village.member(.serviceWorker, of: "willow"), false),
        ]
        for (acting, sees) in readers {
            let page = try await village.knock(
                CaseDesk(office: village.office), .get, "/cases/\(record.id)", as: acting,
                at: now.addingTimeInterval(60)
            ).text()
            #expect(page.contains("File opened for danger to life") == sees, "\(acting.role)")
            #expect(!page.contains("He has found her"))
        }
    }

    @Test func `cannot be confirmed from another agency`() async throws {
        let village = try await Village()
        let worker = try await village.member(.serviceWorker, of: "shelter")
        let stranger = try await village.member(.serviceWorker, of: "willow")
        let record = try await village.openCase(parts: [("shelter", .serving), ("willow", .serving)])
        let desk = EmergencyDesk(office: village.office)
        let path = "/cases/\(record.id)/emergency"
        try await village.knock(desk, .post, path, as: worker, form: [("reason", "He has found her")])
        let row = try #require(
            try await village.archive.fetch(Query<EmergencyRow>(where: "person = \(record.person)")).first)
        #expect(try await !village.knock(desk, .get, path, as: stranger).text().contains("He has found her"))
        await #expect(throws: NotFound.self) {
            try await village.knock(
                desk, .post, "\(path)/\(row.id)/confirmation", as: stranger, form: [("version", "\(row.version)")])
        }
    }

    @Test(arguments: [Role.lawyer, .prosecutor, .interpreter, .panelMember])
    func `is not for those who cannot act on it`(role: Role) async throws {
        #expect(!EmergencyDesk.roles.contains(role))
    }
}

extension Village {
    /// Somebody who really holds a place in the unit: an account and a membership.
    func member(_ role: Role, of name: String, for purpose: Purpose = .protection) async throws -> Acting {
        let unit = try unit(name)
        let signIn = try #require(SignInName("w\(Int.random(in: 100_000...999_999))"))
        let account = try await archive.commit(
            Change(
                WorkerAccount(name: signIn, displayName: "Worker of \(name)", language: .en, createdAt: Village.start),
                deed: Deed("worker.added", rule: "test")))
        let membership = try Membership.grant(
            to: account.id, in: unit, as: role, for: [purpose], since: Village.start, beside: [], by: nil)
        try await archive.commit(Change(membership, deed: Deed("membership.granted", rule: "test")))
        return Acting(
            worker: account.id, role: role, unit: unit.id, agency: unit.agency, function: unit.function,
            purpose: purpose)
    }
}
