package import Foundation
package import Lexicon
import Packs
import Policy
package import Store
import Web

/// The end of a case: when, by whom and why; and that it was opened again, where it was.
package struct CaseClosure: Stored, Equatable {
    package typealias ID = Identifier<CaseClosure>

    package static let table = Table(
        "case_closure", personal: true,
        columns: [
            ("person", "TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE"), ("reason", "TEXT NOT NULL"),
            ("closed_at", "INTEGER NOT NULL"), ("closed_by", "TEXT NOT NULL"), ("reopened_at", "INTEGER"),
            ("reopened_by", "TEXT"),
        ],
        checks: ["(reopened_at IS NULL) = (reopened_by IS NULL)"],
        indexes: ["person, closed_at"])

    package enum Reason: String, Sendable, Codable, CaseIterable, Bindable {
        case helpEnded = "help-ended"
        /// It was found, and finally, that the person is not a victim.
        case notVictim = "not-victim"
        case wentHome = "went-home"
        /// The person wants nothing more.
        case wished
        case lostTouch = "lost-touch"
        case died
        case openedByMistake = "opened-by-mistake"
    }

    package let id: ID
    package var version = 0
    package let person: Person.ID
    package let reason: Reason
    package let closedAt: Date
    package let closedBy: AgencyUnit.ID
    package private(set) var reopenedAt: Date?
    package private(set) var reopenedBy: AgencyUnit.ID?

    fileprivate init(person: Person.ID, _ reason: Reason, by unit: AgencyUnit.ID, at now: Date) {
        id = ID()
        self.person = person
        self.reason = reason
        closedAt = now
        closedBy = unit
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        person = try row.identifier("person")
        reason = try row.code("reason")
        closedAt = try row.date("closed_at")
        closedBy = try row.identifier("closed_by")
        reopenedAt = try row.maybe("reopened_at", Row.date)
        reopenedBy = try row.identifierOrNil("reopened_by")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "person": person, "reason": reason, "closed_at": closedAt, "closed_by": closedBy,
            "reopened_at": reopenedAt, "reopened_by": reopenedBy,
        ]
    }

    package static func all(of person: Person.ID) -> Query<CaseClosure> {
        Query(where: "person = \(person) ORDER BY closed_at, id")
    }
}

// MARK: - Decisions

extension CaseRecord {
    /// The record closed, and what says why. Only a case in which nothing is open can be closed.
    package func closed(
        _ reason: CaseClosure.Reason, having open: [StillOpen], by unit: AgencyUnit.ID, at now: Date
    ) throws(CaseClosure.Impossible) -> (CaseRecord, CaseClosure) {
        guard closedAt == nil else { throw .closedAlready }
        guard open.isEmpty else { throw .stillOpen(open) }
        var next = self
        next.closedAt = now
        return (next, CaseClosure(person: person, reason, by: unit, at: now))
    }

    /// The record open again, and the closure marked as over.
    package func reopened(
        _ closure: CaseClosure, by unit: AgencyUnit.ID, at now: Date
    ) throws(CaseClosure.Impossible) -> (CaseRecord, CaseClosure) {
        guard closedAt != nil, closure.reopenedAt == nil else { throw .notClosed }
        var next = self
        next.closedAt = nil
        return (next, closure.reopened(by: unit, at: now))
    }

    /// In a closed case nothing is begun: it is read, withdrawn from, exported, erased, or opened again.
    func admits(_ action: Action) throws(Refused) {
        guard closedAt != nil, !action.outlastsClosing else { return }
        throw Refused(.closed, about: person)
    }
}

extension Premise {
    /// A case that nobody has closed.
    static func caseIsOpen(of person: Person.ID) -> Premise {
        Premise("case", stands: "SELECT 1 FROM case_record WHERE person = \(person) AND closed_at IS NULL")
    }
}

extension Grant {
    /// What a change under this grant asks again when it commits: what the leave rests on, and that the case is open,
    /// where its action ends with the case. Every change in a case takes its premises from here.
    package var premises: [Premise] {
        action.outlastsClosing ? standingPremises : standingPremises + [.caseIsOpen(of: person)]
    }
}

extension CaseClosure {
    package enum Impossible: Error, Sendable, Equatable {
        case closedAlready, notClosed
        case stillOpen([StillOpen])
    }

    fileprivate func reopened(by unit: AgencyUnit.ID, at now: Date) -> CaseClosure {
        var next = self
        next.reopenedAt = now
        next.reopenedBy = unit
        return next
    }
}

/// Something that has to end before a case can be closed.
package enum StillOpen: Sendable, Equatable {
    case identification, objection
    case request(kind: String)
    /// A clock on which some unit or body must still act, or a time that decides whether the case is over.
    case clock(String)
    /// A time of the person's own that nobody can end: it runs out by itself.
    case lapsing(String, until: Day?)
}

extension CaseCourse {
    /// What must still end. What is the person's own to use, as a permit, keeps no case open.
    func stillOpen(_ jurisdiction: Jurisdiction, at now: Date) -> [StillOpen] {
        var open: [StillOpen] = []
        if identifications.contains(where: { $0.decidedAt == nil }) { open.append(.identification) }
        if objections.contains(where: \.isOpen) { open.append(.objection) }
        open += requests.filter { !$0.isOver }.map { .request(kind: $0.kind) }
        open += jurisdiction.open(events.map(\.happening), at: now).filter { reading in
            reading.status != .standing && (reading.clock.whose != .person || reading.clock.ifLapsed != nil)
        }.map { $0.clock.whose == .person ? .lapsing($0.clock.id, until: $0.due?.lastDay) : .clock($0.clock.id) }
        return open
    }
}
