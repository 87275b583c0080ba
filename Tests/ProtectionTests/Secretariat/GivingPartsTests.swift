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

@Suite struct `Giving units their part` {
    private func covered(_ ageGroup: AgeGroup = .adult, in village: Village) async throws -> CaseRecord {
        var record = try await village.openCase(
            ageGroup, parts: [("secretariat", .coordinating)],
            bases: [("identification", ageGroup == .adult ? .consent : .bestInterests, [.protection], [.immigration])],
            file: [StatusContent(householdRegistration: false, workVisa: false)])
        record.version = 1
        return record
    }

    private func form(_ village: Village, _ more: [(String, String)] = []) throws -> [(String, String)] {
        [("unit", "\(try village.unit("case-team").id)")] + more
    }

    @Test func `suggests whose task the help is, with the article`() async throws {
        let village = try await Village()
        let record = try await village.openCase(
            parts: [("secretariat", .coordinating)], bases: [("secretariat", .consent, [.protection], [.immigration])],
            file: [StatusContent(householdRegistration: false, workVisa: true)])
        let page = try await village.knock(
            AssignmentDesk(office: village.office), .get, "/cases/\(record.id)/assignments", as: try village.coordinator
        )
        #expect(page.text().contains("Ministry of Labor"))
        #expect(page.text().contains("art. 3(1)"))
        #expect(page.text(.zhHant).contains("勞動部"))
    }

    @Test func `brings an adult's managing unit in without opening the file to it, and says so`() async throws {
        let village = try await Village()
        let record = try await covered(in: village)
        let desk = AssignmentDesk(office: village.office)
        let coordinator = try village.coordinator
        try await village.knock(
            desk, .post, "/cases/\(record.id)/assignments", as: coordinator, form: try form(village))
        let manager = try village.worker(.caseManager, of: "case-team")
        let inside = try await village.office.enter(record.id, manager, .look, .existence, at: Village.start)
        #expect(inside.looks.isEmpty)
        let page = try await village.knock(desk, .get, "/cases/\(record.id)/assignments", as: coordinator)
        #expect(page.text().contains("nothing of the file"))
        #expect(page.text().contains("/cases/\(record.id)/consents"))
        let again = try await village.knock(
            desk, .post, "/cases/\(record.id)/assignments", as: coordinator, form: try form(village))
        #expect(again.status == 422)
    }

    @Test func `lets a child's protection rest on best interests, once they are determined and a guardian is there`()
        async throws
    {
        let village = try await Village()
        let record = try await covered(.unsure, in: village)
        let desk = AssignmentDesk(office: village.office)
        let path = "/cases/\(record.id)/assignments"
        let coordinator = try village.coordinator
        let early = try await village.knock(desk, .post, path, as: coordinator, form: try form(village))
        #expect(early.status == 422)
        #expect(early.text().contains("guardian"))
        let ready = [("determined", "yes"), ("guardian", "yes")]
        try await village.knock(desk, .post, path, as: coordinator, form: try form(village, ready))
        let manager = try village.worker(.caseManager, of: "case-team")
        let inside = try await village.office.enter(record.id, manager, .look, .existence, at: Village.start)
        #expect(Set(inside.looks.keys) == [.identity, .contact, .immigration, .services, .family])
        let basis = try #require(
            try await village.archive.fetch(
                Query<BasisRow>(where: "person = \(record.person) AND agency = \(try village.unit("case-team").agency)")
            ).first)
        #expect(basis.basis.kind == .bestInterests && basis.basis.article == "Act, art. 9")
    }

    @Test func `does not make a child wait in an emergency`() async throws {
        let village = try await Village()
        let record = try await covered(.child, in: village)
        let answer = try await village.knock(
            AssignmentDesk(office: village.office), .post, "/cases/\(record.id)/assignments",
            as: try village.coordinator, form: try form(village, [("urgent", "yes")]))
        #expect(answer.status == 303)
    }

    @Test func `is refused for a unit that does not manage cases`() async throws {
        let village = try await Village()
        let record = try await covered(in: village)
        for unit in ["shelter", "enforcement", "prosecutors"] {
            let answer = try await village.knock(
                AssignmentDesk(office: village.office), .post, "/cases/\(record.id)/assignments",
                as: try village.coordinator, form: [("unit", "\(try village.unit(unit).id)")])
            #expect(answer.status == 422)
        }
    }

    @Test(arguments: Relation.allCases)
    func `ends the parts that can end, and no others`(relation: Relation) throws {
        let assignment = Assignment(person: .init(), unit: .init(), relation: relation, since: Village.start)
        guard CaseParts.endable.contains(relation) else {
            #expect(throws: CaseParts.Impossible.cannotEnd) { try CaseParts.ended(assignment, at: Village.start) }
            return
        }
        let ended = try CaseParts.ended(assignment, at: Village.start)
        #expect(ended.until == Village.start)
        #expect(throws: CaseParts.Impossible.endedAlready) { try CaseParts.ended(ended, at: Village.start) }
    }

    @Test func `closes a unit's access when its part ends`() async throws {
        let village = try await Village()
        let record = try await covered(in: village)
        let desk = AssignmentDesk(office: village.office)
        let coordinator = try village.coordinator
        let path = "/cases/\(record.id)/assignments"
        try await village.knock(desk, .post, path, as: coordinator, form: try form(village))
        let unit = try village.unit("case-team").id
        let part = try #require(
            try await village.archive.fetch(
                Query<Assignment>(where: "person = \(record.person) AND unit = \(unit)")
            ).first)
        try await village.knock(
            desk, .post, "\(path)/\(part.id)/ending", as: coordinator, form: [("version", "1")],
            at: Village.start.addingTimeInterval(1))
        let manager = try village.worker(.caseManager, of: "case-team")
        await #expect(throws: Refused.self) {
            try await village.office.enter(
                record.id, manager, .look, .existence, at: Village.start.addingTimeInterval(2))
        }
        let other = try await covered(in: village)
        await #expect(throws: NotFound.self) {
            try await village.knock(
                desk, .post, "/cases/\(other.id)/assignments/\(part.id)/ending", as: coordinator,
                form: [("version", "2")])
        }
    }

    @Test func `gives the case in hand to a coordinator of the unit, and only from the state that was read`()
        async throws
    {
        let village = try await Village()
        let record = try await covered(in: village)
        let coordinator = try await village.member(.coordinator, of: "secretariat")
        let stranger = try await village.member(.caseManager, of: "case-team")
        let desk = AssignmentDesk(office: village.office)
        let path = "/cases/\(record.id)/responsible"
        func give(_ worker: Worker.ID, version: Int) async throws -> Answer {
            try await village.knock(
                desk, .post, path, as: coordinator, form: [("responsible", "\(worker)"), ("version", "\(version)")])
        }
        #expect(try await give(stranger.worker, version: 1).status == 422)
        #expect(try await give(coordinator.worker, version: 1).location == "/cases/\(record.id)")
        #expect(try await village.record(record.id)?.responsible == coordinator.worker)
        await #expect(throws: NotCommitted.self) { _ = try await give(coordinator.worker, version: 1) }
    }
}
