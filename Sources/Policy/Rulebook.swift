package import Foundation
import Lexicon

/// The rules: pure, total, and the same for pages, interface and command line.
package struct Rulebook: Sendable {
    let permissions: Set<Permission>
    let countable: Set<Countable>
    let narrowings: [PackNarrowing]

    /// The invariants alone, or narrowed by what a country's pack forbids beside them.
    package init(narrowedBy narrowings: [PackNarrowing] = []) {
        self.narrowings = narrowings
        permissions = PermissionTable.all.filter { permission in
            !narrowings.contains { $0.forbids(permission) }
        }
        countable = PermissionTable.countable.filter { countable in
            !narrowings.contains { $0.forbids(countable) }
        }
    }

    /// Whether something that may be done now would be forbidden by a narrowing.
    package func isNarrowed(by narrowing: PackNarrowing) -> Bool {
        permissions.contains(where: narrowing.forbids) || countable.contains(where: narrowing.forbids)
    }

    /// Decides whether a worker may do one thing to one matter of one person's file, now.
    package func grant(
        _ action: Action, _ matter: Matter, to acting: Acting, given standing: Standing, at now: Date
    ) throws(Refusal) -> Grant {
        try firewall(acting)
        guard acting.role.function == acting.function else { throw .misplaced }
        // Nobody named in the account sees the file, and the refusal does not say that this is why.
        let standing = standing.seen(by: acting)
        func granted(_ rule: String, _ relation: Relation? = nil, basis: Basis.ID? = nil) -> Grant {
            Grant(
                action: action, matter: matter, person: standing.person, acting: acting, rule: rule,
                relation: relation, basis: basis, at: now)
        }
        if let opened = emergencyRule(action, matter, acting, standing, now) { return granted(opened) }

        let relations = standing.relations.lazy.filter { allows(action, matter, acting, $0) }
        guard let relation = relations.min(by: { $0.rawValue < $1.rawValue }) else {
            throw noPart(action, matter, acting, standing)
        }
        let rule = "role.\(acting.role.rawValue).\(relation.rawValue).\(acting.purpose.rawValue)"
        guard needsBasis(matter, for: acting.purpose) else { return granted(rule, relation) }
        let basis = standing.bases.first {
            $0.person == standing.person && $0.covers(matter, for: acting.purpose, by: acting.agency, at: now)
        }
        guard let basis else {
            throw Refusal(rule: "basis.covers", reason: "No consent or legal duty that stands covers this.")
        }
        return granted("\(rule)+\(basis.kind.rawValue)", relation, basis: basis.id)
    }

    /// Every compartment that may be looked at, for one page that shows several.
    package func looks(to acting: Acting, given standing: Standing, at now: Date) -> [Compartment: Grant] {
        var granted: [Compartment: Grant] = [:]
        for compartment in Compartment.allCases {
            granted[compartment] = try? grant(.look, .compartment(compartment), to: acting, given: standing, at: now)
        }
        return granted
    }

    /// Rule 1: neither the purpose nor the unit of immigration enforcement gets anything, by any sequence.
    func firewall(_ acting: Acting) throws(Refusal) {
        guard acting.purpose != .immigrationEnforcement, acting.function != .immigrationEnforcement,
            acting.role != .enforcementOfficer
        else { throw .firewall }
    }

    private func emergencyRule(
        _ action: Action, _ matter: Matter, _ acting: Acting, _ standing: Standing, _ now: Date
    ) -> String? {
        guard action == .look, acting.purpose == .protection, Self.emergencyRoles.contains(acting.role) else {
            return nil
        }
        guard case .compartment(let compartment) = matter, let emergency = standing.emergency else { return nil }
        return emergency.opens(compartment, to: acting.worker, at: now) ? "emergency" : nil
    }

    /// Who may break the glass: those who can act on it within the hour.
    private static let emergencyRoles: Set<Role> = [
        .firstResponder, .hotlineOperator, .coordinator, .identifyingOfficer, .caseManager, .serviceWorker,
    ]

    private func allows(_ action: Action, _ matter: Matter, _ acting: Acting, _ relation: Relation) -> Bool {
        permissions.contains(permission(action, matter, acting, relation))
    }

    private func permission(
        _ action: Action, _ matter: Matter, _ acting: Acting, _ relation: Relation
    ) -> Permission {
        Permission(role: acting.role, relation: relation, purpose: acting.purpose, matter: matter, action: action)
    }

    /// Says whether the unit has no part that ever allows this, or has one that the country's law takes it from.
    private func noPart(_ action: Action, _ matter: Matter, _ acting: Acting, _ standing: Standing) -> Refusal {
        for narrowing in narrowings {
            let applies = standing.relations.contains { relation in
                let permission = permission(action, matter, acting, relation)
                return narrowing.forbids(permission) && PermissionTable.all.contains(permission)
            }
            if applies { return narrowing.refusal }
        }
        return .noPart
    }

    /// A compartment is opened by a basis only. That a case exists, and its course, follow from the part one has in
    /// it; but a prosecution learns not even that, once nothing stands any longer.
    func needsBasis(_ matter: Matter, for purpose: Purpose) -> Bool {
        switch matter {
        case .existence: purpose == .prosecution
        case .compartment: true
        }
    }
}

extension Refusal {
    static let firewall = Refusal(rule: "firewall", reason: "Nothing here serves immigration enforcement.")
    static let misplaced = Refusal(
        rule: "role.function", reason: "This role is not held in a unit of this kind.")
    static let noPart = Refusal(rule: "role.relation", reason: "Your unit has no part in this that allows it.")
    /// Nothing new is begun in a closed case.
    package static let closed = Refusal(
        rule: "case.closed", reason: "The case is closed. It has to be opened again first.")
}
