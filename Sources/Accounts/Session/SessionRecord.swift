package import Foundation
package import Lexicon
package import Policy
package import Store

/// One sign-in of one worker on one browser.
///
/// The browser holds 256 random bits; here only a keyed digest is kept, so that a stolen database signs nobody in.
/// When it was last seen is not here but in `session_seen`: this row is in the journal, and a look must not change it.
package struct SessionRecord: Stored, Equatable {
    package typealias ID = Identifier<SessionRecord>

    package static let table = Table(
        "session",
        columns: [
            ("worker", "TEXT NOT NULL REFERENCES worker_account(id)"), ("token", "BLOB NOT NULL UNIQUE"),
            ("membership", "TEXT REFERENCES membership(id)"), ("purpose", "TEXT"), ("started_at", "INTEGER NOT NULL"),
            ("rotated_at", "INTEGER NOT NULL"), ("proved_at", "INTEGER"), ("ended_at", "INTEGER"),
        ],
        checks: ["(membership IS NULL) = (purpose IS NULL)"],
        indexes: ["worker"], decisive: true)

    package let id: ID
    package var version = 0
    package let worker: Worker.ID
    /// The keyed digest of what the cookie holds.
    package private(set) var token: Data
    package private(set) var membership: Membership.ID?
    package private(set) var purpose: Purpose?
    package let startedAt: Date
    package private(set) var rotatedAt: Date
    /// When identity was last proved for what needs a fresh proof.
    package private(set) var provedAt: Date?
    package private(set) var endedAt: Date?

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        worker = try row.identifier("worker")
        token = try row.blob("token")
        membership = row.isNull("membership") ? nil : try row.identifier("membership")
        purpose = row.isNull("purpose") ? nil : try row.code("purpose")
        startedAt = try row.date("started_at")
        rotatedAt = try row.date("rotated_at")
        provedAt = try row.maybe("proved_at", Row.date)
        endedAt = try row.maybe("ended_at", Row.date)
    }

    package var columns: [String: (any Bindable)?] {
        [
            "worker": worker, "token": token, "membership": membership, "purpose": purpose, "started_at": startedAt,
            "rotated_at": rotatedAt, "proved_at": provedAt, "ended_at": endedAt,
        ]
    }

    private init(worker: Worker.ID, token: SessionToken, at now: Date) {
        id = ID()
        self.worker = worker
        self.token = token.lookup
        startedAt = now
        rotatedAt = now
    }
}

// MARK: - What happens to a session

extension SessionRecord {
    /// Begins with a token of its own, whatever cookie the browser came with.
    package static func begin(
        for worker: Worker.ID, as choice: ActingChoice?, with token: SessionToken, at now: Date
    ) -> SessionRecord {
        var session = SessionRecord(worker: worker, token: token, at: now)
        session.membership = choice?.membership
        session.purpose = choice?.acting.purpose
        return session
    }

    /// Another hat, another token: a page open under the old one cannot act under the new.
    package func acting(as choice: ActingChoice, with token: SessionToken, at now: Date) -> SessionRecord {
        var next = rotated(to: token, at: now)
        next.membership = choice.membership
        next.purpose = choice.acting.purpose
        return next
    }

    package func steppedUp(with token: SessionToken, at now: Date) -> SessionRecord {
        var next = rotated(to: token, at: now)
        next.provedAt = now
        return next
    }

    package func ended(at now: Date) -> SessionRecord {
        var next = self
        next.endedAt = endedAt ?? now
        return next
    }

    private func rotated(to token: SessionToken, at now: Date) -> SessionRecord {
        var next = self
        next.token = token.lookup
        next.rotatedAt = now
        return next
    }

    /// Whether it stands by itself; the account and the membership are asked beside.
    package func stands(seen: Date?, at now: Date) -> Bool {
        endedAt == nil
            && SessionTimes.stands(startedAt: startedAt, lastSeenAt: max(seen ?? rotatedAt, rotatedAt), at: now)
    }
}

extension SessionRecord {

    /// The newest of somebody's sessions in which they chose as what they act.
    static func lastChosen(by worker: Worker.ID) -> Query<SessionRecord> {
        Query(where: "worker = \(worker) AND membership IS NOT NULL ORDER BY started_at DESC, id LIMIT 1")
    }

    /// When each of several workers last signed in, where they did.
    static func newest(of workers: [String]) -> Query<(Worker.ID, Date)> {
        Query(
            "SELECT worker, MAX(started_at) AS at FROM session WHERE worker IN (\(list: workers)) GROUP BY worker"
        ) { (try $0.identifier("worker"), try $0.date("at")) }
    }

    package static func open(of worker: Worker.ID) -> Query<SessionRecord> {
        Query(where: "worker = \(worker) AND ended_at IS NULL ORDER BY started_at DESC LIMIT 500")
    }

    /// Long over: what a new sign-in may sweep away. The journal keeps that they were.
    static func over(of worker: Worker.ID, before: Date) -> Query<SessionRecord> {
        Query(where: "worker = \(worker) AND started_at < \(before) ORDER BY started_at LIMIT 200")
    }
}
