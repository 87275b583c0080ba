package import Foundation
package import Lexicon

/// What follows when someone no longer agrees: access closes, and the recipient is told.
///
/// Nothing of the person's help is among what follows. Help is never asked for or kept by consent to share.
package struct Withdrawal: Sendable, Equatable {
    /// Only a consent can be withdrawn; an article that orders a report is not the person's to lift.
    package enum Impossible: Error, Sendable, Equatable { case notConsent(Basis.Kind), alreadyWithdrawn }

    /// The consent, withdrawn.
    package let basis: Basis
    /// What takes its place, where the person agrees to less.
    package let remaining: Basis?
    /// Who must be told.
    package var tells: Agency.ID { basis.agency }

    package init(of basis: Basis, at now: Date) throws(Impossible) {
        try self.init(of: basis, leaving: nil, at: now)
    }

    /// Agrees to less: what is left is a new consent, which never covers more than the old one did.
    package init(
        of basis: Basis, keeping compartments: Set<Compartment>, for purposes: Set<Purpose>, at now: Date
    ) throws(Impossible) {
        let kept = basis.compartments.intersection(compartments)
        let served = basis.purposes.intersection(purposes)
        let less = Basis(
            person: basis.person, kind: basis.kind, agency: basis.agency, purposes: served, compartments: kept,
            article: basis.article, from: max(basis.from, now), until: basis.until)
        try self.init(of: basis, leaving: kept.isEmpty || served.isEmpty ? nil : less, at: now)
    }

    private init(of basis: Basis, leaving remaining: Basis?, at now: Date) throws(Impossible) {
        guard basis.kind == .consent else { throw .notConsent(basis.kind) }
        guard basis.withdrawnAt == nil else { throw .alreadyWithdrawn }
        self.basis = Basis(
            id: basis.id, person: basis.person, kind: basis.kind, agency: basis.agency, purposes: basis.purposes,
            compartments: basis.compartments, article: basis.article, from: basis.from, until: basis.until,
            withdrawnAt: now)
        self.remaining = remaining
    }

    /// Whether a unit of the agency loses its part in the case as well, given what else stands for the agency.
    ///
    /// A part that the law or the program gives stays, with the clocks that run for it: to coordinate, to identify, to
    /// advise, to be responsible for the help, to follow what one reported. A part that the person's agreement alone
    /// gave goes with it, so that the unit knows no more than one that never heard of the case.
    package func ends(_ relation: Relation, others: [Basis], at now: Date) -> Bool {
        guard relation.restsOnBasis else { return false }
        return !([remaining].compactMap { $0 } + others).contains { other in
            other.id != basis.id && other.person == basis.person && other.agency == basis.agency
                && other.stands(at: now)
        }
    }

    /// The compartments that close to the agency for a purpose, given what else stands for it.
    package func closes(for purpose: Purpose, others: [Basis], at now: Date) -> Set<Compartment> {
        guard basis.purposes.contains(purpose) else { return [] }
        return basis.compartments.filter { compartment in
            !([remaining].compactMap { $0 } + others).contains { other in
                other.id != basis.id && other.person == basis.person
                    && other.covers(.compartment(compartment), for: purpose, by: basis.agency, at: now)
            }
        }
    }
}

extension Relation {
    /// Whether a unit has this part because somebody agreed to it, or because an article or a child's interests do so
    /// in the place of agreement; else the law or the program gives it.
    package var restsOnBasis: Bool {
        switch self {
        case .serving, .interpreting, .representing, .prosecuting: true
        case .referring, .coordinating, .identifying, .advising, .managing: false
        }
    }
}
