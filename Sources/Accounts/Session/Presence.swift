import Foundation
import Lexicon
import Policy
import Store
import Web

/// Somebody signed in, read in one snapshot: the session, whose it is, and as what they may be at work.
struct Presence: Sendable {
    let session: SessionRecord
    let seenAt: Date?
    let account: WorkerAccount
    let choices: [ActingChoice]
    let units: [UnitRecord]
    let agencies: [AgencyRecord]

    /// As what the worker is at work; nil before choosing, and when the membership has ended since.
    var choice: ActingChoice? {
        guard let membership = session.membership else { return nil }
        return choices.first { $0.membership == membership && $0.acting.purpose == session.purpose }
    }

    func unit(of choice: ActingChoice) -> UnitRecord? { units.first { $0.id == choice.acting.unit } }

    /// The unit of a choice, with its agency where the worker has more than one: units of two may be called alike.
    func place(of choice: ActingChoice) -> TwoNames? {
        guard let unit = unit(of: choice) else { return nil }
        guard agencies.count > 1, let agency = agencies.first(where: { $0.id == unit.agency }) else { return unit.name }
        return unit.name(in: agency)
    }

    /// Nil where there is no such session, it has ended, or its account is disabled: at once, at the next request.
    static func find(_ lookup: Data, in archive: Archive, at now: Date) async throws -> Presence? {
        let worker: SQL = "(SELECT worker FROM session WHERE token = \(lookup))"
        let (sessions, accounts, memberships, units, agencies) = try await archive.fetch(
            SeenSession.holding(lookup), Query<WorkerAccount>(where: "id = " + worker),
            Query<Membership>(where: "worker = " + worker + " ORDER BY since, id LIMIT 200"),
            Query<UnitRecord>(where: "id IN (SELECT unit FROM membership WHERE worker = " + worker + ")"),
            Query<AgencyRecord>(
                where: "id IN (SELECT agency FROM agency_unit WHERE id IN (SELECT unit FROM membership WHERE worker = "
                    + worker + "))"))
        guard let found = sessions.first, found.session.stands(seen: found.seenAt, at: now) else { return nil }
        guard let account = accounts.first, account.status == .active else { return nil }
        return Presence(
            session: found.session, seenAt: found.seenAt, account: account,
            choices: ActingChoice.all(of: memberships, in: units, at: now), units: units, agencies: agencies)
    }

    /// Whoever sent this request; a desk for the signed-in is never reached without.
    static func of(_ visit: Visit, in archive: Archive) async throws -> Presence {
        guard let lookup = visit.session, let found = try await find(lookup, in: archive, at: visit.now) else {
            throw NotFound()
        }
        return found
    }
}

/// A session with the moment it was last seen, which is kept beside and not in the journal.
struct SeenSession: Sendable {
    let session: SessionRecord
    let seenAt: Date?

    /// Lost without loss: a session not seen here counts as seen when it was last rotated.
    static let schema = "CREATE TABLE session_seen (session_id TEXT PRIMARY KEY NOT NULL, at INTEGER NOT NULL)"

    private static let columns: SQL =
        "SELECT *, (SELECT at FROM session_seen WHERE session_id = session.id) AS seen_at FROM session WHERE "

    static func holding(_ lookup: Data) -> Query<SeenSession> {
        Query(columns + "token = \(lookup)", of: SessionRecord.table, decode: read)
    }

    static func open(of worker: Worker.ID) -> Query<SeenSession> {
        Query(
            columns + "worker = \(worker) AND ended_at IS NULL ORDER BY started_at DESC LIMIT 200",
            of: SessionRecord.table, decode: read)
    }

    static func seen(_ session: SessionRecord.ID, at now: Date) -> SQL {
        """
        INSERT INTO session_seen (session_id, at) VALUES (\(session), \(now)) \
        ON CONFLICT (session_id) DO UPDATE SET at = excluded.at WHERE excluded.at > session_seen.at
        """
    }

    static func sweep(before: Date) -> SQL { "DELETE FROM session_seen WHERE at < \(before)" }

    private static let read: @Sendable (Row) throws -> SeenSession = { row in
        SeenSession(session: try SessionRecord(row: row), seenAt: try row.maybe("seen_at", Row.date))
    }
}
