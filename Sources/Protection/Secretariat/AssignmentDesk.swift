import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// Who has a case in hand, and which units have a part in it.
package struct AssignmentDesk: Desk {
    package let office: Office

    package init(office: Office) { self.office = office }

    private static let assigners: Set<Role> = [.coordinator, .identifyingOfficer]

    package var routes: [Route] {
        let path = "/cases/:case/assignments"
        let version = FieldSpec("version", .number, required: true)
        let flags = ["urgent", "determined", "guardian"].map { FieldSpec($0, .flag) }
        return [
            Route(.get, path, .roles(Self.assigners), as: "assignment.asked", show),
            Route(
                .post, path, .roles(Self.assigners), as: "assignment.made",
                fields: [FieldSpec("unit", .text(max: 36), required: true)] + flags, bringIn),
            Route(
                .post, "\(path)/:assignment/ending", .roles([.coordinator]), as: "assignment.ended", fields: [version],
                end),
            Route(
                .post, "/cases/:case/responsible", .roles([.coordinator]), as: "case.given-in-hand",
                fields: [FieldSpec("responsible", .text(max: 36)), version], giveInHand),
        ]
    }

    @Sendable func show(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit)
        let leave = try CaseParts.leave(inside)
        let (page, looked) = try await page(inside)
        return .page(page, .deed(Deed(visit.route, under: leave, looked: looked)))
    }

    private func page(
        _ inside: Inside, entered: Fields = Fields(), problems: [Problem] = []
    ) async throws -> (AssignmentsPage, looked: Set<Compartment>) {
        let file = try await office.archive.file(of: inside.person, under: inside.looks([.immigration]))
        let directory = try await office.directory()
        let (assignments, bases) = try await office.archive.fetch(
            Query<Assignment>(where: "person = \(inside.person) ORDER BY since, id"),
            Query<BasisRow>(where: "person = \(inside.person) ORDER BY begins, id"), under: inside.grant)
        let isSecretariat = inside.acting.role == .coordinator
        let suggestion = try file.latest(StatusContent.self)
            .map { ResponsibleAuthority($0.content, office.jurisdiction, directory) }
        let responsible = Set(suggestion?.units ?? [])
        // Whoever has the part already cannot be given it again.
        let managing = Set(
            assignments.filter { $0.relation == .managing && $0.stands(at: inside.now) }.map(\.unit))
        let units = directory.units(.caseManagement).filter { !managing.contains($0.id) }
            .map { Named($0.id.description, directory.name(of: $0.id)) }
        let page = AssignmentsPage(
            path: "/cases/\(inside.record.id)/assignments", casePath: "/cases/\(inside.record.id)",
            parts: parts(assignments, bases.map(\.basis), directory, inside),
            suggestion: suggestion,
            units: units.filter { responsible.contains($0.code) } + units.filter { !responsible.contains($0.code) },
            isChild: inside.record.ageGroup.isProtectedAsChild,
            coordinators: isSecretariat ? try await office.coordinators(of: inside.acting.unit, at: inside.now) : [],
            responsible: inside.record.responsible, version: inside.record.version, isSecretariat: isSecretariat,
            entered: entered, problems: problems)
        return (page, file.looked)
    }

    private func parts(
        _ assignments: [Assignment], _ bases: [Basis], _ directory: Directory, _ inside: Inside
    ) -> [AssignmentsPage.Part] {
        let seen = UnitsSeen(inside, directory)
        return assignments.filter { $0.stands(at: inside.now) }.compactMap { assignment in
            // Whoever gives parts sees the managing units, with or without leave to look at help.
            let named =
                seen(assignment.unit)
                ?? (assignment.relation == .managing
                    ? Named(assignment.unit.description, directory.name(of: assignment.unit)) : nil)
            guard let named else { return nil }
            let agency = directory.agency(of: assignment.unit)
            return AssignmentsPage.Part(
                id: assignment.id.description, version: assignment.version, relation: assignment.relation, unit: named,
                since: Moment(assignment.since, in: office.jurisdiction.zone),
                lacksBasis: assignment.relation == .managing
                    && !(agency.map { CaseParts.isCovered($0, by: bases, at: inside.now) } ?? false),
                mayEnd: inside.acting.role == .coordinator && CaseParts.endable.contains(assignment.relation))
        }
    }

    // MARK: - Bringing a unit in

    @Sendable func bringIn(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit)
        let leave = try CaseParts.leave(inside)
        let directory = try await office.directory()
        let (assignments, bases) = try await office.archive.fetch(
            Query<Assignment>(where: "person = \(inside.person)"),
            Query<BasisRow>(where: "person = \(inside.person) ORDER BY begins, id"), under: inside.grant)
        let assignment: Assignment
        let basis: BasisRow?
        do throws(CaseParts.Impossible) {
            guard let id = visit.form["unit"].flatMap(AgencyUnit.ID.init(_:)), let unit = directory[id] else {
                throw .notSuchUnit
            }
            (assignment, basis) = try CaseParts.bringingIn(
                id, of: unit.agency, function: unit.function, beside: assignments, bases: bases.map(\.basis),
                child: inside.record.ageGroup.isProtectedAsChild ? .init(visit.form) : nil, person: inside.person,
                at: visit.now)
        } catch {
            let (page, looked) = try await page(inside, entered: visit.form, problems: error.problems)
            return .page(page, status: 422, .deed(Deed(visit.route, under: leave, looked: looked)))
        }
        return try await brought(assignment, basis, leave, inside, visit)
    }

    private func brought(
        _ assignment: Assignment, _ basis: BasisRow?, _ leave: Grant, _ inside: Inside, _ visit: Visit
    ) async throws -> Answer {
        // What a child's protection rests on hands a part of the file on, which is more than giving a part.
        var premises = leave.premises
        if basis != nil { premises += try inside.grant(.share).premises }
        let told = UnitNotice(to: assignment.unit, about: inside.person, .partGiven, at: visit.now)
        var beside: [any Stored] = [told]
        if let basis { beside.append(basis) }
        let (tokens, looked) = try await office.tokens(for: assignment.unit, in: inside)
        try await office.archive.commit(
            Change(
                assignment, beside: beside, tokens: tokens, deed: Deed(visit.route, under: leave, looked: looked),
                provided: premises + [
                    .noPart(of: assignment.unit, in: inside.person, as: assignment.relation),
                    .noConflict(of: assignment.unit, with: inside.person),
                ]))
        return .seeOther("/cases/\(inside.record.id)/assignments")
    }

    @Sendable func end(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit, .assign)
        let id: Identifier<Assignment> = try visit.identifier("assignment")
        let found = try await office.archive.fetch(Query<Assignment>.by(id), under: inside.grant)
        guard let assignment = found.first, assignment.person == inside.person else { throw NotFound() }
        try assignment.isVersion(visit.form)
        let ended: Assignment
        do { ended = try CaseParts.ended(assignment, at: visit.now) } catch { throw NotFound() }
        try await office.archive.commit(
            Change(ended, deed: Deed(visit.route, under: inside.grant), provided: inside.grant.premises))
        return .seeOther("/cases/\(inside.record.id)/assignments")
    }

    // MARK: - In hand

    @Sendable func giveInHand(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit, .assign)
        try inside.record.isVersion(visit.form)
        let coordinators = try await office.coordinators(of: inside.acting.unit, at: visit.now)
        let chosen = visit.form["responsible"].flatMap(Worker.ID.init(_:))
        guard let chosen, coordinators.contains(where: { $0.id == chosen }) else {
            let problem = Problem("responsible", .assignmentNobodyChosen)
            let (page, looked) = try await page(inside, entered: visit.form, problems: [problem])
            return .page(page, status: 422, .deed(Deed(visit.route, under: inside.grant, looked: looked)))
        }
        var record = inside.record
        record.responsible = chosen
        try await office.archive.commit(
            Change(record, deed: Deed(visit.route, under: inside.grant), provided: inside.grant.premises))
        return .seeOther("/cases/\(inside.record.id)")
    }
}

extension CaseParts.ChildCare {
    init(_ form: Fields) {
        self.init(
            isUrgent: form["urgent"] == "yes", isDetermined: form["determined"] == "yes",
            hasGuardian: form["guardian"] == "yes")
    }
}

extension CaseParts.Impossible {
    var problems: [Problem] {
        switch self {
        case .notSuchUnit: [Problem("unit", .assignmentUnitMissing)]
        case .hasPart: [Problem("unit", .assignmentHasPart)]
        case .cannotEnd, .endedAlready: [Problem("unit", .assignmentUnitMissing)]
        case .childLacks(let lacks):
            lacks.sorted { $0.rawValue < $1.rawValue }.map { lack in
                switch lack {
                case .bestInterests: Problem("determined", .assignmentNotDetermined)
                case .guardian: Problem("guardian", .assignmentNoGuardian)
                }
            }
        }
    }
}

extension Premise {
    /// Two who bring the same unit in at once give it one part, not two.
    static func noPart(of unit: AgencyUnit.ID, in person: Person.ID, as relation: Relation) -> Premise {
        Premise(
            "no-part-yet",
            stands: """
                SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM assignment WHERE person = \(person) AND unit = \(unit) \
                AND relation = \(relation) AND until IS NULL)
                """)
    }
}
