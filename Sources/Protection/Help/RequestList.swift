import Foundation
import Lexicon
import Policy
import Store
import Web

/// One line of a unit's list of requests: the request, and what its case is called.
package struct RequestLine: Sendable {
    package let request: ServiceRequest
    package let record: CaseRecord.ID
    package let reference: CaseReference

    init(row: Row) throws {
        request = try ServiceRequest(row: row)
        record = try row.identifier("case_id")
        guard let reference = CaseReference(try row.text("case_reference")) else {
            throw Malformed(column: "case_reference")
        }
        self.reference = reference
    }
}

/// Which way the requests of a list went, as seen from the reader's unit.
package enum RequestDirection: Sendable, Equatable { case received, sent }

extension RequestLine {
    static let late = "late"

    /// The requests of a unit in the cases that it has a part in now, filtered, sorted and paged.
    ///
    /// - Parameter scope: the cases whose existence the worker may know of.
    static func all(
        _ direction: RequestDirection, within scope: Scope, _ filter: Filter, _ sorting: Sorting, _ paging: Paging
    ) -> Query<RequestLine> {
        let side: SQL = direction == .received ? "to_unit" : "from_unit"
        var sql: SQL = """
            SELECT service_request.*, case_record.id AS case_id, case_record.reference AS case_reference \
            FROM service_request JOIN case_record ON case_record.person = service_request.person \
            WHERE \(side) = \(scope.acting.unit) AND 
            """
        sql = sql + scope.condition(person: "service_request.person")
        if let kind = filter["kind"] { sql = sql + " AND kind = \(kind)" }
        if filter["status"] == late {
            sql = sql + " AND \(ServiceRequest.unanswered) AND answer_due_at <= \(scope.at)"
        } else if let status = filter["status"].flatMap(ServiceRequest.Status.init(rawValue:)) {
            sql = sql + " AND " + ServiceRequest.having(status)
        }
        return Query(
            sql + order(sorting) + " LIMIT \(paging.limitWithNext) OFFSET \(paging.offset)",
            decode: RequestLine.init(row:))
    }

    /// What waits for an answer comes first, by when it is due.
    private static func order(_ sorting: Sorting) -> SQL {
        switch (sorting.key, sorting.descending) {
        case ("sent", false): " ORDER BY sent_at, service_request.id"
        case ("sent", true): " ORDER BY sent_at DESC, service_request.id"
        case (_, true): " ORDER BY answer_due_at DESC, service_request.id"
        default: " ORDER BY NOT (\(ServiceRequest.unanswered)), answer_due_at, service_request.id"
        }
    }
}

extension ServiceRequest {
    /// Nobody has said anything to it yet, as ``isLate(at:)`` asks.
    static let unanswered: SQL =
        "accepted_at IS NULL AND declined_at IS NULL AND withdrawn_at IS NULL AND waiting_at IS NULL"

    /// ``status`` as a condition. A test proves that the two say the same.
    static func having(_ status: Status) -> SQL {
        switch status {
        case .withdrawn: "withdrawn_at IS NOT NULL"
        case .done: "withdrawn_at IS NULL AND done_at IS NOT NULL"
        case .started: "withdrawn_at IS NULL AND done_at IS NULL AND started_at IS NOT NULL"
        case .declined: "withdrawn_at IS NULL AND declined_at IS NOT NULL"
        case .accepted: "withdrawn_at IS NULL AND started_at IS NULL AND accepted_at IS NOT NULL"
        case .waiting:
            "withdrawn_at IS NULL AND accepted_at IS NULL AND declined_at IS NULL AND waiting_at IS NOT NULL"
        case .seen: "\(unanswered) AND seen_at IS NOT NULL"
        case .sent: "\(unanswered) AND seen_at IS NULL"
        }
    }
}
