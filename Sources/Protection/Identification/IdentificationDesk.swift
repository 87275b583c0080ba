import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// Identification from its opening to the end of an objection: what the law wants first, the panel, the decision, the
/// papers and who received them.
package struct IdentificationDesk: Desk {
    package let office: Office

    /// The names of what was noted in the country's referral.
    let codes: FileCodes

    package init(office: Office) {
        self.office = office
        codes = FileCodes(office.jurisdiction)
    }

    /// Whoever may know where a case stands.
    static let readers: Set<Role> = [
        .firstResponder, .hotlineOperator, .coordinator, .identifyingOfficer, .panelMember, .caseManager,
        .serviceWorker, .lawyer,
    ]
    static let officers: Set<Role> = [.identifyingOfficer]
    /// Whoever can hand a part of the file to a panel.
    static let conveners: Set<Role> = [.coordinator, .identifyingOfficer]
    /// Whoever takes an objection in, for the body that decided.
    static let objecting: Set<Role> = [.coordinator, .identifyingOfficer, .caseManager, .lawyer]

    static let one = "/cases/:case/identification"

    package var routes: [Route] {
        [Route(.get, Self.one, .roles(Self.readers), as: "identification.read", read)]
            + preparing + panel + deciding + papers + objections + barring
    }

    var jurisdiction: Jurisdiction { office.jurisdiction }
    var law: Jurisdiction.Identification { office.jurisdiction.identification }

    private var preparing: [Route] {
        [
            Route(.get, "\(Self.one)/rights-notice", .roles(Self.officers), as: "rights.asked", askRights),
            Route(
                .post, "\(Self.one)/rights-notice", .roles(Self.officers), as: "rights.told", fields: RightsForm.fields,
                tellRights),
            Route(.get, "\(Self.one)/professional", .roles(Self.officers), as: "professional.read", askProfessional),
            Route(
                .post, "\(Self.one)/professional", .roles(Self.officers), as: "professional.asked",
                fields: ProfessionalForm.fields, professionalAsked),
        ]
    }

    // MARK: - Where it stands

    @Sendable func read(_ visit: Visit) async throws -> Answer {
        let room = try await office.room(visit)
        let page = try IdentificationPage(room, jurisdiction, try await office.directory())
        return .page(page, .deed(room.deed(visit.route)))
    }

    // MARK: - What the law wants first

    /// That the rights were told is noted in the course of the case, whatever the officer may read: the law wants them
    /// told to everybody, also where nothing of the file is open.
    @Sendable func askRights(_ visit: Visit) async throws -> Answer {
        let room = try await office.room(visit, .record, looking: [])
        return .page(RightsPage(room, try room.own()), .deed(room.deed(visit.route)))
    }

    @Sendable func tellRights(_ visit: Visit) async throws -> Answer {
        let room = try await office.room(visit, .record)
        let identification = try room.own()
        try identification.isVersion(visit.form)
        do {
            let form = try RightsForm(visit.form)
            let told = try identification.telling(rightsIn: form.language, explained: form.explained, at: visit.now)
            var happened: [String] = identification.rightsToldAt == nil ? ["rights-notice-given"] : []
            if try begins(told, room, knowing: room.facts()) { happened.append(Identification.begins) }
            try await commit(told, beside: room.events(happened, at: visit.now), visit, room)
            return .seeOther(room.path)
        } catch let wrong as any IdentificationProblem {
            let page = RightsPage(room, identification, entered: visit.form, problems: wrong.all)
            return .page(page, status: 422, .deed(room.deed(visit.route)))
        }
    }

    /// What was noticed in the interview is written into the account: without leave for that, the form is not shown.
    @Sendable func askProfessional(_ visit: Visit) async throws -> Answer {
        let room = try await office.room(visit, .record, .compartment(.account))
        let page = try ProfessionalPage(room, try room.own(), law)
        return .page(page, .deed(room.deed(visit.route)))
    }

    @Sendable func professionalAsked(_ visit: Visit) async throws -> Answer {
        let room = try await office.room(visit, .record, .compartment(.account))
        let identification = try room.own()
        try identification.isVersion(visit.form)
        do {
            let form = try ProfessionalForm(visit.form)
            let grant = room.inside.grant
            var keys = room.file.keys
            let entry = try keys.file(
                form.interview, replacing: room.file.latest(InterviewContent.self)?.entry, under: grant)
            let asked = try form.asked.map { try identification.asking($0, at: visit.now) } ?? identification
            let facts = Jurisdiction.Facts(room.inside.record.ageGroup, form.interview)
            let begins = begins(asked, room, knowing: facts) ? [Identification.begins] : []
            let beside: [any Stored] = keys.fresh + [entry] + room.events(begins, at: visit.now)
            try await commit(asked, beside: beside, visit, room)
            return .seeOther(room.path)
        } catch let wrong as any IdentificationProblem {
            let page = try ProfessionalPage(room, identification, law, entered: visit.form, problems: wrong.all)
            return .page(page, status: 422, .deed(room.deed(visit.route)))
        }
    }

    /// Whether everything that the law wants first is now done, and was not before.
    private func begins(
        _ identification: Identification, _ room: IdentificationRoom, knowing facts: Jurisdiction.Facts
    ) -> Bool {
        !room.events.contains { $0.event == Identification.begins }
            && identification.lacking(law, knowing: facts).isEmpty
    }

    func commit(
        _ identification: Identification, beside: [any Stored], _ visit: Visit, _ room: IdentificationRoom,
        provided premises: [Premise] = []
    ) async throws {
        try await office.archive.commit(
            Change(
                identification, beside: beside, deed: room.deed(visit.route),
                provided: room.inside.grant.premises + premises))
    }
}

extension IdentificationRoom {
    func events(_ codes: [String], at moment: Date) -> [any Stored] {
        codes.map { CaseEvent(person: inside.person, event: $0, at: moment, by: inside.acting) }
    }
}
