import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// Where a case is closed, or opened again.
package struct ClosureDesk: Desk {
    package let office: Office

    package init(office: Office) { self.office = office }

    static let closers: Set<Role> = [.coordinator, .caseManager]

    package var routes: [Route] {
        let path = "/cases/:case/closure"
        let version = FieldSpec("version", .number, required: true)
        return [
            Route(.get, path, .roles(Self.closers), as: "case.closure-asked", ask),
            Route(
                .post, path, .roles(Self.closers), as: "case.closed",
                fields: [
                    FieldSpec("reason", .choice(CaseClosure.Reason.allCases.map(\.rawValue)), required: true), version,
                ], close),
            Route(
                .post, "\(path)/reopening", .roles(Self.closers), as: "case.reopened",
                fields: [
                    FieldSpec("reason", .choice(CaseReopening.Reason.allCases.map(\.rawValue)), required: true),
                    version,
                ], reopen),
        ]
    }

    @Sendable func ask(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit, .close)
        let page = page(try await office.course(of: inside), inside)
        return .page(page, .deed(Deed(visit.route, under: inside.grant)))
    }

    private func page(
        _ course: CaseCourse, _ inside: Inside, entered: Fields = Fields(), problems: [Problem] = []
    ) -> ClosurePage {
        ClosurePage(
            inside, open: course.stillOpen(office.jurisdiction, at: inside.now),
            going: course.clocks(inside, office.jurisdiction).filter(\.isPersons),
            closure: course.closures.last { $0.reopenedAt == nil }, units: course.units(seenBy: inside),
            office.jurisdiction, entered: entered,
            problems: problems)
    }

    @Sendable func close(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit, .close)
        try inside.record.isVersion(visit.form)
        let course = try await office.course(of: inside)
        let deed = Deed(visit.route, under: inside.grant)
        guard let reason = visit.form["reason"].flatMap(CaseClosure.Reason.init(rawValue:)) else {
            return again(course, inside, visit, [Problem("reason", .closureReasonMissing)])
        }
        let (record, closure): (CaseRecord, CaseClosure)
        do {
            let open = course.stillOpen(office.jurisdiction, at: visit.now)
            (record, closure) = try inside.record.closed(reason, having: open, by: inside.acting.unit, at: visit.now)
        } catch {
            return again(course, inside, visit, [Problem("reason", error.text)])
        }
        return try await commit(record, closure, deed, [.nothingOpen(of: inside.person)], inside)
    }

    private func again(
        _ course: CaseCourse, _ inside: Inside, _ visit: Visit, _ problems: [Problem]
    ) -> Answer {
        .page(
            page(course, inside, entered: visit.form, problems: problems), status: 422,
            .deed(Deed(visit.route, under: inside.grant)))
    }

    @Sendable func reopen(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit, .close)
        try inside.record.isVersion(visit.form)
        let course = try await office.course(of: inside)
        guard let closure = course.closures.last else { throw NotFound() }
        guard let reason = visit.form["reason"].flatMap(CaseReopening.Reason.init(rawValue:)) else {
            return again(course, inside, visit, [Problem("reason", .reopeningReasonMissing)])
        }
        do {
            let (record, over) = try inside.record.reopened(closure, by: inside.acting.unit, at: visit.now)
            return try await commit(
                record, over, beside: [CaseReopening(of: closure, because: reason, at: visit.now)],
                Deed(visit.route, under: inside.grant), [], inside)
        } catch CaseClosure.Impossible.notClosed {
            throw NotCommitted.changedMeanwhile(table: CaseRecord.table.name)
        }
    }

    private func commit(
        _ record: CaseRecord, _ closure: CaseClosure, beside: [any Stored] = [], _ deed: Deed, _ premises: [Premise],
        _ inside: Inside
    ) async throws -> Answer {
        try await office.archive.commit(
            Change(record, beside: [closure] + beside, deed: deed, provided: inside.grant.premises + premises))
        return .seeOther("/cases/\(inside.record.id)")
    }
}

extension CaseClosure.Impossible {
    fileprivate var text: Text {
        switch self {
        case .closedAlready: .closureAlready
        case .notClosed: .closureNot
        case .stillOpen: .closureStillOpen
        }
    }
}

extension Premise {
    /// Nobody has begun anything in the case since it was looked at.
    static func nothingOpen(of person: Person.ID) -> Premise {
        Premise(
            "open",
            stands: """
                SELECT 1 WHERE NOT EXISTS \
                (SELECT 1 FROM identification WHERE person = \(person) AND decided_at IS NULL) \
                AND NOT EXISTS (SELECT 1 FROM objection WHERE person = \(person) AND ended_at IS NULL) \
                AND NOT EXISTS (SELECT 1 FROM service_request WHERE person = \(person) AND done_at IS NULL \
                AND declined_at IS NULL AND withdrawn_at IS NULL)
                """)
    }
}

extension CaseClosure {
    /// The closing, and the opening again where there was one, for the history of a case.
    func happened(
        _ seen: UnitsSeen, _ zone: TimeZone, again why: CaseReopening.Reason?
    ) -> [Happened] {
        let closing = Happened(
            at: Moment(closedAt, in: zone), what: Named("case-closed", .closed(reason)), by: seen(closedBy), to: nil)
        guard let reopenedAt else { return [closing] }
        return [
            closing,
            Happened(
                at: Moment(reopenedAt, in: zone),
                what: Named("case-reopened", why.map { .reopened($0) } ?? .caseReopened),
                by: reopenedBy.flatMap { seen($0) }, to: nil),
        ]
    }
}
