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
