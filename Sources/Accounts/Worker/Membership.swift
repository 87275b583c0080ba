package import Foundation
package import Lexicon
package import Policy
package import Store

/// A worker's place in one unit: the role held there, for which purposes, from when and until when.
package struct Membership: Stored, Equatable {
    package typealias ID = Identifier<Membership>

    package static let table = Table(
        "membership",
        columns: [
            ("worker", "TEXT NOT NULL REFERENCES worker_account(id)"),
            ("unit", "TEXT NOT NULL REFERENCES agency_unit(id)"), ("role", "TEXT NOT NULL"),
            ("purposes", "TEXT NOT NULL"), ("since", "INTEGER NOT NULL"), ("until", "INTEGER"),
            ("pending_by", "TEXT REFERENCES worker_account(id)"),
        ],
        indexes: ["worker", "unit"], endings: [.set("until")], decisive: true)

    package let id: ID
    package var version = 0
    package let worker: Worker.ID
    package let unit: AgencyUnit.ID
    package let role: Role
    package let purposes: Set<Purpose>
    package let since: Date
    package var until: Date?
    /// The administrator on whose word alone it rests. Until somebody else confirms it, it opens nothing.
    package var pendingBy: Worker.ID?

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        worker = try row.identifier("worker")
        unit = try row.identifier("unit")
        role = try row.code("role")
        purposes = try row.codes("purposes")
        since = try row.date("since")
        until = try row.maybe("until", Row.date)
        pendingBy = try row.identifierOrNil("pending_by")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "worker": worker, "unit": unit, "role": role, "purposes": CodeWords(purposes), "since": since,
            "until": until, "pending_by": pendingBy,
        ]
    }

    package func stands(at now: Date) -> Bool {
        pendingBy == nil && since <= now && until.map { now < $0 } ?? true
    }

    private init(
        worker: Worker.ID, unit: AgencyUnit.ID, role: Role, purposes: Set<Purpose>, since: Date, until: Date?
    ) {
        id = ID()
        self.worker = worker
        self.unit = unit
        self.role = role
        self.purposes = purposes
        self.since = since
        self.until = until
    }
}

// MARK: - The rule

extension Membership {
    /// Why a membership cannot be.
    package enum Impossible: Error, Sendable, Equatable, CaseIterable {
        /// The role is not one that a unit of this function has.
        case roleOutsideFunction
        case noPurpose
        /// Whoever enforces immigration law does nothing else here, in this unit or in any other.
        case enforcementWithAnythingElse
        case endsBeforeItBegins
        case heldAlready
        /// Nobody opens a door for themselves.
        case grantedToOneself
    }

    /// Gives a worker a role in a unit.
    ///
    /// - Parameter held: the worker's memberships that have not ended, whether begun or not.
    package static func grant(
        to worker: Worker.ID, in unit: UnitRecord, as role: Role, for purposes: Set<Purpose>, since: Date,
        until: Date? = nil, beside held: [Membership], by granter: Worker.ID?
    ) throws(Impossible) -> Membership {
        guard granter != worker else { throw .grantedToOneself }
        guard role.function == unit.function else { throw .roleOutsideFunction }
        guard !purposes.isEmpty else { throw .noPurpose }
        let enforces = role == .enforcementOfficer
        guard purposes.contains(.immigrationEnforcement) == enforces, !enforces || purposes.count == 1 else {
            throw .enforcementWithAnythingElse
        }
        guard held.allSatisfy({ ($0.role == .enforcementOfficer) == enforces }) else {
            throw .enforcementWithAnythingElse
        }
        if let until, until <= since { throw .endsBeforeItBegins }
        guard !held.contains(where: { $0.unit == unit.id && $0.role == role }) else { throw .heldAlready }
        return Membership(
            worker: worker, unit: unit.id, role: role, purposes: purposes, since: since, until: until)
    }

    /// What holds of a membership read back, whoever wrote the row.
    package func isPossible(in unit: UnitRecord) -> Bool {
        let enforces = role == .enforcementOfficer
        return unit.id == self.unit && role.function == unit.function && !purposes.isEmpty
            && (enforces ? purposes == [.immigrationEnforcement] : !purposes.contains(.immigrationEnforcement))
    }

    package static func held(by worker: Worker.ID) -> Query<Membership> {
        Query(where: "worker = \(worker) ORDER BY since, id LIMIT 200")
    }
}
