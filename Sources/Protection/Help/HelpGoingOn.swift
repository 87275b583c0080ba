import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// Help that goes on after the person's agreement ended: the unit that gives it says when it ends, and reads nothing.
///
/// The unit has no part in the case any longer. It still houses somebody, and only it knows when that is over; whoever
/// asked for the help, and the clocks of the law, have to learn of it.
package struct HelpGoingOnDesk: Desk {
    package let office: Office

    package init(office: Office) { self.office = office }

    private static let rule = "request.given"

    package var routes: [Route] {
        let path = "/requests/:request/ending"
        return [
            Route(.get, path, .roles(HelpDesk.helpers), as: "request.ending-read", show),
            Route(
                .post, path, .roles(HelpDesk.helpers), as: "request.ended",
                fields: [FieldSpec("version", .number, required: true)], end),
        ]
    }

    @Sendable func show(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let line = try await line(visit, acting)
        let page = HelpEndingPage(
            request: RequestShown(
                line.request, of: line.record, called: line.reference, try await office.directory(),
                office.jurisdiction, at: visit.now), version: line.request.version)
        return .page(page, .deed(Deed(visit.route, acting: acting, rule: Self.rule, about: [line.request.person])))
    }

    @Sendable func end(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let request = try await line(visit, acting).request
        try request.isVersion(visit.form)
        let ended: ServiceRequest
        let beside: [any Stored]
        do {
            (ended, beside) = try request.endingByUnit(
                acting, events: Set(office.jurisdiction.events.map(\.id)), at: visit.now)
        } catch { throw NotCommitted.changedMeanwhile(table: ServiceRequest.table.name) }
        try await office.archive.commit(
            Change(
                ended, beside: beside,
                deed: Deed(visit.route, acting: acting, rule: Self.rule, about: [request.person]),
                provided: [
                    .noConflict(of: acting.worker, in: acting.unit, with: request.person),
                    .caseIsOpen(of: request.person),
                ]))
        return .seeOther("/requests")
    }

    /// The request that the path names, if its help goes on without a part in the case; one of another unit, one that
    /// is over and one that never was take the same steps.
    private func line(_ visit: Visit, _ acting: Acting) async throws -> RequestLine {
        let id: ServiceRequest.ID = try visit.identifier("request")
        let scope = office.rules.scope(.look, .existence, of: acting, at: visit.now)
        guard let line = try await office.archive.fetch(RequestLine.goingOn(for: scope, id)).first else {
            throw NotFound()
        }
        return line
    }
}

extension RequestLine {
    /// What a unit accepted and has not ended, in cases that it has no part in any longer.
    static func goingOn(for scope: Scope, _ id: ServiceRequest.ID? = nil) -> Query<RequestLine> {
        let one: SQL = id.map { " AND service_request.id = \($0)" } ?? ""
        return Query(
            """
            SELECT service_request.*, case_record.id AS case_id, case_record.reference AS case_reference \
            FROM service_request JOIN case_record ON case_record.person = service_request.person \
            WHERE to_unit = \(scope.acting.unit) AND accepted_at IS NOT NULL AND done_at IS NULL \
            AND withdrawn_at IS NULL AND closed_at IS NULL AND \(scope.mayBeTold(of: "service_request.person")) \
            AND NOT EXISTS (SELECT 1 FROM assignment WHERE assignment.person = service_request.person \
            AND assignment.unit = \(scope.acting.unit) \
            AND \(Assignment.standing(for: scope.acting.agency, at: scope.at)))\(one) \
            ORDER BY accepted_at, service_request.id LIMIT 200
            """, decode: RequestLine.init(row:))
    }
}

/// Says that help has ended, where nothing else of the case is left to see.
struct HelpEndingPage: Page {
    let request: RequestShown
    let version: Int

    func title(_ say: Words) -> String { say(.helpEndingHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let rows: [SummaryList.Row] =
            [
                .init(.requestCase, html: "<bdi>\(request.reference)</bdi>"),
                .init(.requestKind, html: say.html(request.kind.text)),
                .init(.requestFrom, html: say.html(request.from.text)),
            ] + request.times.map { .init(.status($0.what), html: $0.at.html(say)) }
        return Link.back(to: "/requests", say) + .paragraph(say(.helpEndingLead)) + SummaryList(rows).html(say)
            + forms.post(
                to: "/requests/\(request.id)/ending",
                Inputs(say).hidden("version", "\(version)") + Button(.helpEndingDo).html(say))
    }

    // Neither the way to the case nor its identifier.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(request.id, forKey: .request)
        try container.encode(request.reference, forKey: .reference)
        try container.encode(request.kind, forKey: .kind)
        try container.encode(request.times, forKey: .times)
        try container.encode(version, forKey: .version)
    }

    private enum CodingKeys: CodingKey { case request, reference, kind, times, version }
}

extension Text {
    static let helpGoingOn = Text(en: "Help that goes on after the agreement ended", zhHant: "同意結束後仍持續的協助")
    static let helpEndingHeading = Text(en: "Help that goes on", zhHant: "持續中的協助")
    static let helpEndingLead = Text(
        en: "The person's agreement has ended, so nothing of their file opens. Say here when your help has ended.",
        zhHant: "當事人的同意已結束，資料不再開放。貴單位的協助結束時，請在此註明。")
    static let helpEndingDo = Text(en: "The help has ended", zhHant: "協助已結束")
}
