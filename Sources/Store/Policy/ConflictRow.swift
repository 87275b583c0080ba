package import Foundation
package import Lexicon
package import Policy
import Vault

/// That a worker or a unit must not see a file, as it is kept.
package struct ConflictRow: Stored, Equatable {
    package static let table = Table(
        "conflict", personal: true,
        columns: [
            ("person", "TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE"), ("worker", "TEXT"), ("unit", "TEXT"),
            ("reason", "BLOB NOT NULL"), ("named_at", "INTEGER NOT NULL"), ("named_by", "TEXT NOT NULL"),
            ("lifting_reason", "BLOB"), ("lifted_at", "INTEGER"), ("lifted_by", "TEXT"),
        ],
        checks: [
            "(worker IS NULL) <> (unit IS NULL)", "(lifted_at IS NULL) = (lifted_by IS NULL)",
            "(lifted_at IS NULL) = (lifting_reason IS NULL)", "lifted_by IS NULL OR lifted_by <> named_by",
        ],
        indexes: ["person, worker", "person, unit"])

    package let id: Identifier<Conflict>
    package var version = 0
    package let person: Person.ID
    package let party: Conflict.Party
    /// Sealed: it may say who did what.
    package let reason: Data
    package let namedAt: Date
    package let namedBy: Worker.ID
    package private(set) var liftingReason: Data?
    package private(set) var liftedAt: Date?
    package private(set) var liftedBy: Worker.ID?

    package init(
        id: Identifier<Conflict>, person: Person.ID, party: Conflict.Party, reason: Data, by worker: Worker.ID,
        at now: Date
    ) {
        self.id = id
        self.person = person
        self.party = party
        self.reason = reason
        namedAt = now
        namedBy = worker
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        person = try row.identifier("person")
        if let worker: Worker.ID = try row.identifierOrNil("worker") {
            party = .worker(worker)
        } else {
            party = .unit(try row.identifier("unit"))
        }
        reason = try row.blob("reason")
        namedAt = try row.date("named_at")
        namedBy = try row.identifier("named_by")
        liftingReason = try row.maybe("lifting_reason", Row.blob)
        liftedAt = try row.maybe("lifted_at", Row.date)
        liftedBy = try row.identifierOrNil("lifted_by")
    }

    package var columns: [String: (any Bindable)?] {
        let worker: Worker.ID? = if case .worker(let worker) = party { worker } else { nil }
        let unit: AgencyUnit.ID? = if case .unit(let unit) = party { unit } else { nil }
        return [
            "person": person, "worker": worker, "unit": unit, "reason": reason, "named_at": namedAt,
            "named_by": namedBy, "lifting_reason": liftingReason, "lifted_at": liftedAt, "lifted_by": liftedBy,
        ]
    }

    package var conflict: Conflict { Conflict(id: id, person: person, party: party, liftedAt: liftedAt) }

    package enum NotLifted: Error, Sendable, Equatable {
        case already
        /// Whoever named it cannot be the one who finds that it was nothing.
        case sameWorker
    }

    /// The conflict, lifted by a second person for a reason, which is sealed like the first.
    package func lifted(by worker: Worker.ID, because reason: Data, at now: Date) throws(NotLifted) -> ConflictRow {
        guard liftedAt == nil else { throw .already }
        guard worker != namedBy else { throw .sameWorker }
        var next = self
        next.liftingReason = reason
        next.liftedAt = now
        next.liftedBy = worker
        return next
    }

    // MARK: - As SQL

    /// That nothing bars a worker of a unit from a person's file. `person` is a column or a value, written by us.
    static func none(barring acting: Acting, from person: SQL) -> SQL {
        none(barring: acting.worker, of: acting.unit, from: person)
    }

    static func none(barring worker: Worker.ID, of unit: AgencyUnit.ID, from person: SQL) -> SQL {
        """
        NOT EXISTS (SELECT 1 FROM conflict WHERE conflict.person = \(person) AND conflict.lifted_at IS NULL \
        AND (conflict.worker = \(worker) OR conflict.unit = \(unit)))
        """
    }

    /// What keeps anybody away from a person's file now.
    package static func standing(about person: Person.ID) -> Query<ConflictRow> {
        Query(where: "person = \(person) AND lifted_at IS NULL")
    }
}

extension Premise {
    /// Nobody has named a conflict of whoever acts since they were let in.
    static func noConflict(of acting: Acting, with person: Person.ID) -> Premise {
        Premise("conflict", stands: "SELECT 1 WHERE " + ConflictRow.none(barring: acting, from: "\(person)"))
    }

    /// Somebody who is to be asked about a case is not one who must not see it.
    package static func noConflict(
        of worker: Worker.ID, in unit: AgencyUnit.ID, with person: Person.ID
    ) -> Premise {
        Premise("conflict", stands: "SELECT 1 WHERE " + ConflictRow.none(barring: worker, of: unit, from: "\(person)"))
    }

    /// A unit that is to be given a part in a case, or something of it, is not one that must not see it.
    package static func noConflict(of unit: AgencyUnit.ID, with person: Person.ID) -> Premise {
        Premise(
            "conflict",
            stands: """
                SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM conflict WHERE person = \(person) AND unit = \(unit) \
                AND lifted_at IS NULL)
                """)
    }
}

extension PersonKeys {
    /// Seals why somebody must not see a file, with the person's own key, so that it goes when they are erased.
    package mutating func seal(
        conflictReason reason: String, of id: Identifier<Conflict>, isLifting: Bool = false, now: Date
    ) throws -> Data {
        try seal(Data(reason.utf8), in: .account, at: .reason(of: id, isLifting: isLifting), now: now)
    }

    /// Why somebody must not see a file, and why they may again.
    ///
    /// It is read by whoever gives units their part in the case, which nobody can do well who may not know it.
    package func reasons(of conflict: ConflictRow, under grant: Grant) throws -> (named: String, lifted: String?) {
        precondition(
            grant.person == person && conflict.person == person && grant.action == .assign,
            "opened under another's grant")
        let named = try open(conflict.reason, at: .reason(of: conflict.id, isLifting: false))
        let lifted = try conflict.liftingReason.map { try open($0, at: .reason(of: conflict.id, isLifting: true)) }
        return (String(decoding: named, as: UTF8.self), lifted.map { String(decoding: $0, as: UTF8.self) })
    }
}

extension Place {
    fileprivate static func reason(of id: Identifier<Conflict>, isLifting: Bool) -> Place {
        Place(table: "conflict", column: isLifting ? "lifting_reason" : "reason", row: id)
    }
}
