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

/// Rule 1: what may not be seen answers exactly as what never was.
@Suite struct `Somebody else's case and none at all` {
    struct Door: Sendable, CustomTestStringConvertible {
        let method: Route.Method
        let rest: String
        let role: Role
        let unit: String
        var form: [[String]] = []

        var testDescription: String { "\(method.rawValue) /cases/:case\(rest) as \(role.rawValue)" }
    }

    static let doors: [Door] = [
        Door(method: .get, rest: "", role: .coordinator, unit: "secretariat"),
        Door(method: .get, rest: "", role: .firstResponder, unit: "police"),
        Door(method: .get, rest: "", role: .panelMember, unit: "panel"),
        Door(method: .get, rest: "", role: .prosecutor, unit: "prosecutors"),
        Door(method: .get, rest: "/file", role: .coordinator, unit: "secretariat"),
        Door(method: .get, rest: "/file", role: .serviceWorker, unit: "willow"),
        Door(
            method: .post, rest: "/file/notes/contact", role: .coordinator, unit: "secretariat",
            form: [["words-contact", "x"]]),
        Door(
            method: .post, rest: "/file/notes/nothing", role: .coordinator, unit: "secretariat",
            form: [["words-contact", "x"]]),
        Door(method: .get, rest: "/file/name", role: .caseManager, unit: "case-team"),
        Door(
            method: .post, rest: "/file/name", role: .caseManager, unit: "case-team",
            form: [["name", "x"], ["version", "1"]]),
        Door(method: .get, rest: "/file/identity", role: .caseManager, unit: "case-team"),
        Door(method: .post, rest: "/file/identity", role: .caseManager, unit: "case-team", form: [["version", "0"]]),
        Door(method: .get, rest: "/file/contact", role: .coordinator, unit: "secretariat"),
        Door(method: .post, rest: "/file/contact", role: .coordinator, unit: "secretariat", form: [["version", "0"]]),
        Door(method: .get, rest: "/file/status", role: .caseManager, unit: "case-team"),
        Door(method: .post, rest: "/file/status", role: .caseManager, unit: "case-team", form: [["version", "0"]]),
        Door(method: .get, rest: "/assignments", role: .coordinator, unit: "secretariat"),
        Door(method: .get, rest: "/assignments", role: .identifyingOfficer, unit: "identification"),
        Door(method: .post, rest: "/assignments", role: .coordinator, unit: "secretariat", form: [["unit", "x"]]),
        Door(
            method: .post, rest: "/assignments/00000000-0000-4000-8000-000000000001/ending", role: .coordinator,
            unit: "secretariat", form: [["version", "1"]]),
        Door(method: .post, rest: "/responsible", role: .coordinator, unit: "secretariat", form: [["version", "1"]]),
        Door(method: .get, rest: "/erasure", role: .coordinator, unit: "secretariat"),
        Door(
            method: .post, rest: "/erasure", role: .coordinator, unit: "secretariat",
            form: [["reference", "XXXX-XXXX"]]),
        Door(method: .get, rest: "/emergency", role: .serviceWorker, unit: "willow"),
        Door(method: .post, rest: "/emergency", role: .serviceWorker, unit: "willow", form: [["reason", "x"]]),
        Door(
            method: .post, rest: "/emergency/00000000-0000-4000-8000-000000000001/confirmation", role: .serviceWorker,
            unit: "willow"),
        Door(
            method: .post, rest: "/emergency/00000000-0000-4000-8000-000000000001/review", role: .coordinator,
            unit: "secretariat"),
    ]

    @Test(arguments: doors)
    func `answer alike: status, page, headers, statements and journal`(door: Door) async throws {
        nonisolated(unsafe) var watched: WatchedDriver?
        let village = try await Village { driver in
            let wrapped = WatchedDriver(driver)
            watched = wrapped
            return wrapped
        }
        let trace = try #require(watched)
        let hidden = try await village.openCase(
            parts: [("shelter", .serving)], bases: [("shelter", .consent, [.protection], Set(Compartment.allCases))],
            file: [NameContent(asWished: "Mai of the Lantern Bay")])
        let purpose: Purpose =
            door.role == .prosecutor ? .prosecution : door.role == .panelMember ? .identification : .protection
        let front = FrontDoor(
            village, ProtectionPillar.desks(village.office),
            as: try village.worker(door.role, of: door.unit, for: purpose))

        func knock(_ id: CaseRecord.ID) async throws -> (Reply, [String], Entry?) {
            _ = trace.take()
            let target = "/cases/\(id)\(door.rest)"
            let reply =
                door.method == .get
                ? await front.get(target) : await front.post(target, door.form.map { ($0[0], $0[1]) })
            let passed = trace.take()
            return (reply, passed, try await village.entries(newest: 1).first)
        }
        let (unseen, said, entry) = try await knock(hidden.id)
        let (never, saidOfNobody, entryOfNobody) = try await knock(.init())
        #expect(unseen.status == 404)
        #expect(unseen == never)
        #expect(said == saidOfNobody)
        let (first, second) = (try #require(entry), try #require(entryOfNobody))
        #expect(first.shape == second.shape)
        #expect(first.outcome == .refused)
        #expect(!unseen.text.contains("Mai"))
        #expect(!unseen.text.contains(hidden.reference.text))
    }

    @Test(arguments: [Role.coordinator, .caseManager, .firstResponder, .prosecutor])
    func `cannot be told apart by lists, search and inbox`(role: Role) async throws {
        let village = try await Village()
        let units: [Role: String] = [
            .coordinator: "secretariat", .caseManager: "case-team", .firstResponder: "police",
            .prosecutor: "prosecutors",
        ]
        let acting = try village.worker(
            role, of: try #require(units[role]), for: role == .prosecutor ? .prosecution : .protection)
        let front = FrontDoor(village, ProtectionPillar.desks(village.office), as: acting)
        func pages() async -> [Reply] {
            [
                await front.get("/cases"), await front.get("/cases?sort=due"), await front.get("/inbox"),
                await front.post("/search", [("words", "Mai of the Lantern Bay")]),
            ]
        }
        let before = await pages()
        let hidden = try await village.openCase(
            parts: [("shelter", .serving)], bases: [("shelter", .consent, [.protection], Set(Compartment.allCases))],
            file: [NameContent(asWished: "Mai of the Lantern Bay")])
        let everyScope = village.units.values.map { Vault.IndexScope.unit($0.id) } + [.secretariat]
        try await village.archive.index(
            try Opening.tokens(
                of: hidden.person, name: NameContent(asWished: "Mai of the Lantern Bay"), phone: nil,
                scopes: everyScope,
                keyring: village.archive.keyring, callingCode: "886"))
        #expect(await pages() == before)
        #expect(before.allSatisfy { $0.status == 200 })
        let searched = await front.post("/search", [("words", hidden.reference.text)])
        let nothing = await front.post("/search", [("words", "2222-3333")])
        #expect(searched.text.replacing(hidden.reference.text, with: "2222-3333") == nothing.text)
    }

    @Test func `are nothing to immigration enforcement on any page`() async throws {
        let village = try await Village()
        _ = try await village.namedCase("Mai of the Lantern Bay")
        let acting = try village.worker(.enforcementOfficer, of: "enforcement", for: .immigrationEnforcement)
        let front = FrontDoor(village, ProtectionPillar.desks(village.office), as: acting)
        for path in ["/cases", "/search", "/likenesses", "/cases/export", "/inbox"] {
            #expect(await front.get(path).status == 404)
        }
    }
}

extension Entry {
    /// What everybody who reads the journal sees of it, without the tag that is random for each.
    var shape: [String] {
        [
            action, rule, "\(outcome)", purpose ?? "", "\(worker.map(\.description) ?? "")", "\(subjects.count)",
            looked.joined(separator: " "), "\(changes.count)",
        ]
    }
}
