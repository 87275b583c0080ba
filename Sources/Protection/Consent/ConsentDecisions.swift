package import Foundation
package import Lexicon
package import Policy
package import Store

/// What someone agrees to: which agencies may have which parts of the file, for what, and until when.
package struct ConsentTerms: Sendable, Equatable {
    package let agencies: Set<Agency.ID>
    package let purposes: Set<Purpose>
    package let compartments: Set<Compartment>
    package let until: Date?

    package enum Impossible: Error, Sendable, Equatable {
        case nobodyNamed, nothingNamed, noPurpose
        /// Nobody can consent to immigration enforcement, and statistics and oversight need no consent.
        case notForConsent(Purpose)
        case endsBeforeItBegins
    }

    package init(
        agencies: Set<Agency.ID>, purposes: Set<Purpose>, compartments: Set<Compartment>, until: Date?, at now: Date
    ) throws(Impossible) {
        guard !agencies.isEmpty else { throw .nobodyNamed }
        guard !purposes.isEmpty else { throw .noPurpose }
        guard !compartments.isEmpty else { throw .nothingNamed }
        for purpose in purposes.sorted(by: { $0.rawValue < $1.rawValue }) where !Self.canBeConsented(purpose) {
            throw .notForConsent(purpose)
        }
        if let until, until <= now { throw .endsBeforeItBegins }
        self.agencies = agencies
        self.purposes = purposes
        self.compartments = compartments
        self.until = until
    }

    package static func canBeConsented(_ purpose: Purpose) -> Bool {
        switch purpose {
        case .identification, .protection, .legalRemedy, .prosecution, .reliefApplication, .safeReturn: true
        case .statistics, .oversight, .immigrationEnforcement: false
        }
    }

    /// The consent as policy reads it: one basis for each agency, so that one can be withdrawn alone.
    package func given(by person: Person.ID, at now: Date) -> [BasisRow] {
        agencies.sorted { $0.description < $1.description }.map { agency in
            BasisRow(
                Basis(
                    person: person, kind: .consent, agency: agency, purposes: purposes, compartments: compartments,
                    from: now, until: until))
        }
    }
}

extension BasisRow {
    package enum NotWithdrawn: Error, Sendable, Equatable {
        /// A duty or a child's protection does not rest on consent and is not the person's to withdraw.
        case notConsent
        case already
        /// Narrowing keeps a part; keeping all or nothing is something else.
        case notNarrower
    }

    /// The consent, withdrawn. From the commit on, it opens nothing.
    package func withdrawn(at now: Date) throws(NotWithdrawn) -> BasisRow {
        var next = self
        next.basis = try withdrawal(at: now).basis
        return next
    }

    /// What follows from withdrawing it, as policy says it.
    package func withdrawal(at now: Date) throws(NotWithdrawn) -> Withdrawal {
        do throws(Withdrawal.Impossible) {
            return try Withdrawal(of: basis, at: now)
        } catch {
            switch error {
            case .notConsent: throw .notConsent
            case .alreadyWithdrawn: throw .already
            }
        }
    }

    /// The consent withdrawn, and a narrower one in its place.
    package func narrowed(
        to compartments: Set<Compartment>, at now: Date
    ) throws(NotWithdrawn) -> (withdrawn: BasisRow, kept: BasisRow) {
        guard compartments.isStrictSubset(of: basis.compartments), !compartments.isEmpty else { throw .notNarrower }
        let withdrawn = try withdrawn(at: now)
        let kept = BasisRow(
            Basis(
                person: basis.person, kind: .consent, agency: basis.agency, purposes: basis.purposes,
                compartments: compartments, from: now, until: basis.until))
        return (withdrawn, kept)
    }
}
