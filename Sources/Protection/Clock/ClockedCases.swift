import Foundation
import Lexicon
import Packs
import Policy
import Store

/// A case with the clocks that run in it, before anything of the person is read.
struct ClockedCase: Sendable {
    let id: CaseRecord.ID
    let person: Person.ID
    let reference: CaseReference
    let openedAt: Date
    let readings: [Jurisdiction.ClockReading]

    /// When somebody must next act; long after everything else where nothing has an end.
    var nextDue: Date {
        readings.lazy.filter { $0.status != .standing }.map { $0.due?.instant ?? $0.startedAt }.min() ?? .distantFuture
    }
}

/// One event of a case, read beside the case itself.
private struct EventOfCase: Sendable {
    let id: CaseRecord.ID
    let person: Person.ID
    let reference: CaseReference
    let openedAt: Date
    let isClosed: Bool
    let happening: Jurisdiction.Happening?

    init(row: Row) throws {
        id = try row.identifier("id")
        person = try row.identifier("person")
        guard let reference = CaseReference(try row.text("reference")) else { throw Malformed(column: "reference") }
        self.reference = reference
        openedAt = try row.date("opened_at")
        isClosed = !row.isNull("closed_at")
        happening = row.isNull("event") ? nil : Jurisdiction.Happening(try row.text("event"), at: try row.date("at"))
    }
}

extension Office {
    /// The clocks of every case that a condition finds, from one statement; and whether there were too many. In
    /// a closed case none runs. Of too many those that were opened last are left out: what waits longest must be seen.
    func clocked(
        _ condition: SQL, atMost most: Int = clockedCasesMax, at now: Date
    ) async throws -> ([ClockedCase], isCut: Bool) {
        let rows = try await archive.fetch(
            Query(
                """
                SELECT c.id, c.person, c.reference, c.opened_at, c.closed_at, e.event, e.at FROM \
                (SELECT id, person, reference, opened_at, closed_at FROM case_record WHERE \(condition) \
                ORDER BY opened_at, id LIMIT \(most + 1)) AS c \
                LEFT JOIN case_event AS e ON e.person = c.person AND e.withdrawn_at IS NULL ORDER BY c.id, e.at
                """, decode: EventOfCase.init(row:)))
        let cases = Dictionary(grouping: rows, by: \.id).values.compactMap { rows -> ClockedCase? in
            guard let first = rows.first else { return nil }
            return ClockedCase(
                id: first.id, person: first.person, reference: first.reference, openedAt: first.openedAt,
                readings: first.isClosed ? [] : jurisdiction.open(rows.compactMap(\.happening), at: now))
        }
        let oldest = cases.sorted { ($0.openedAt, $0.id.description) < ($1.openedAt, $1.id.description) }
        return (Array(oldest.prefix(most)), cases.count > most)
    }
}
