import Foundation
import Lexicon
import Policy
import Store

extension Office {
    /// The requests for help that belong in an inbox.
    struct InboxRequests: Sendable {
        let received: [RequestLine]
        let inLine: [RequestLine]
        let unanswered: [RequestLine]
    }

    /// What a unit was asked, whom it keeps in line, and what it asked that presses. The secretariat sees what presses
    /// in every case whose help it may look at, as nobody else watches both sides.
    func requests(for acting: Acting, _ scope: Scope, at now: Date) async throws -> InboxRequests {
        let soon = now.addingTimeInterval(ServiceRequest.dueSoonSeconds)
        let pressing: SQL = "\(ServiceRequest.unanswered) AND answer_due_at <= \(soon)"
        var whose: SQL = "from_unit = \(acting.unit) AND \(scope.condition(person: "service_request.person"))"
        let help = rules.scope(.look, .compartment(.services), of: acting, at: now)
        if acting.role == .coordinator, !help.relations.isEmpty {
            whose = "((\(whose)) OR (\(help.condition(person: "service_request.person"))))"
        }
        let own: SQL = "to_unit = \(acting.unit) AND \(scope.condition(person: "service_request.person"))"
        let (received, inLine, unanswered) = try await archive.fetch(
            RequestLine.waiting(own + " AND \(ServiceRequest.unanswered)"),
            RequestLine.waiting(own + " AND " + ServiceRequest.having(.waiting)),
            RequestLine.waiting(whose + " AND \(pressing) AND to_unit <> \(acting.unit)"))
        let people = Set((received + inLine + unanswered).map(\.request.person))
        let standings = try await archive.standings(of: Array(people), for: acting, at: now)
        let known = rules.granted(scope, given: standings)
        let helped = acting.role == .coordinator ? rules.granted(help, given: standings) : []
        func confirmed(_ lines: [RequestLine]) -> [RequestLine] {
            lines.filter { known.contains($0.request.person) }
        }
        return InboxRequests(
            received: confirmed(received), inLine: confirmed(inLine),
            unanswered: unanswered.filter {
                helped.contains($0.request.person)
                    || ($0.request.fromUnit == acting.unit && known.contains($0.request.person))
            })
    }
}

extension RequestLine {
    /// Those that a condition finds in cases that are not closed, the longest due first.
    static func waiting(_ condition: SQL) -> Query<RequestLine> {
        Query(
            """
            SELECT service_request.*, case_record.id AS case_id, case_record.reference AS case_reference \
            FROM service_request JOIN case_record ON case_record.person = service_request.person \
            WHERE case_record.closed_at IS NULL AND \(condition) \
            ORDER BY answer_due_at, service_request.id LIMIT \(Office.inboxItemsMax)
            """, decode: RequestLine.init(row:))
    }
}
