package import Foundation
package import Lexicon

/// Someone at work: who, in which role, for which unit, and to what purpose. Always visible on the page.
package struct Acting: Sendable, Equatable, Hashable {
    package let worker: Worker.ID
    package let role: Role
    package let unit: AgencyUnit.ID
    package let agency: Agency.ID
    package let function: UnitFunction
    package let purpose: Purpose

    package init(
        worker: Worker.ID, role: Role, unit: AgencyUnit.ID, agency: Agency.ID, function: UnitFunction, purpose: Purpose
    ) {
        self.worker = worker
        self.role = role
        self.unit = unit
        self.agency = agency
        self.function = function
        self.purpose = purpose
    }
}

/// What policy knows of one person's case before any of the person's data is read.
package struct Standing: Sendable, Equatable {
    package let person: Person.ID
    /// How the asking worker's unit stands to the case now.
    package let relations: Set<Relation>
    package let bases: [Basis]
    package let emergency: Emergency?
    package let conflicts: [Conflict]

    package init(
        person: Person.ID, relations: Set<Relation>, bases: [Basis], emergency: Emergency? = nil,
        conflicts: [Conflict] = []
    ) {
        self.person = person
        self.relations = relations
        self.bases = bases
        self.emergency = emergency
        self.conflicts = conflicts
    }

    /// What stands for a worker: all of it; or nothing, as for a case that never was, where a conflict bars them.
    func seen(by acting: Acting) -> Standing {
        let isBarred = conflicts.contains { $0.bars(acting, from: person) }
        return isBarred ? Standing(person: person, relations: [], bases: []) : self
    }
}

/// Access opened for danger to life ("break-glass"): a reason, two people, one hour.
package struct Emergency: Sendable, Equatable, Identifiable {
    package let id: Identifier<Emergency>
    package let worker: Worker.ID
    package let second: Worker.ID?
    package let openedAt: Date

    package init(id: Identifier<Emergency> = .init(), worker: Worker.ID, second: Worker.ID?, openedAt: Date) {
        self.id = id
        self.worker = worker
        self.second = second
        self.openedAt = openedAt
    }

    static let lasting: TimeInterval = 3_600
    static let aloneAfter: TimeInterval = 600

    /// What it opens at a moment: with a second person, what saves a life; alone after ten minutes, where to go.
    package func opens(_ compartment: Compartment, to worker: Worker.ID, at now: Date) -> Bool {
        let age = now.timeIntervalSince(openedAt)
        guard worker == self.worker, age >= 0, age < Self.lasting else { return false }
        if let second, second != worker {
            return [.identity, .contact, .health].contains(compartment)
        }
        return age >= Self.aloneAfter && compartment == .contact
    }
}
