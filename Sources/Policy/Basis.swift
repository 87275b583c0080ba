package import Foundation
package import Lexicon

/// What a sharing rests on: the person's consent, a legal duty, or a child's best interests.
///
/// It names one agency. A consent that names three agencies is three of these, so that one can be withdrawn alone.
package struct Basis: Sendable, Equatable, Identifiable {
    package typealias ID = Identifier<Basis>

    package enum Kind: String, Sendable, Codable, CaseIterable {
        case consent
        /// An article orders the report; the person was told before the account was asked.
        case legalDuty = "legal-duty"
        /// Protection of a child, or of someone who may be one, which never waits for consent.
        case bestInterests = "best-interests"

        /// What it can serve at all. Nothing serves immigration enforcement, whatever was signed, and what is done
        /// for a child's sake is not done to get evidence.
        package var purposes: Set<Purpose> {
            switch self {
            case .consent, .legalDuty: Set(Purpose.allCases).subtracting([.immigrationEnforcement])
            case .bestInterests: [.identification, .protection, .legalRemedy, .reliefApplication, .safeReturn]
            }
        }
    }

    package let id: ID
    package let person: Person.ID
    package let kind: Kind
    package let agency: Agency.ID
    /// Only those that its kind can serve: the initialiser leaves out the others.
    package let purposes: Set<Purpose>
    package let compartments: Set<Compartment>
    /// The article, for a legal duty or a child's protection.
    package let article: String?
    package let from: Date
    package let until: Date?
    package let withdrawnAt: Date?

    package init(
        id: ID = .init(), person: Person.ID, kind: Kind, agency: Agency.ID, purposes: Set<Purpose>,
        compartments: Set<Compartment>, article: String? = nil, from: Date, until: Date? = nil, withdrawnAt: Date? = nil
    ) {
        self.id = id
        self.person = person
        self.kind = kind
        self.agency = agency
        self.purposes = purposes.intersection(kind.purposes)
        self.compartments = compartments
        self.article = article
        self.from = from
        self.until = until
        self.withdrawnAt = withdrawnAt
    }

    /// Whether it stands at a moment: begun, not run out, not withdrawn.
    package func stands(at now: Date) -> Bool {
        from <= now && until.map { now < $0 } ?? true && withdrawnAt == nil
    }

    /// Whether it lets an agency have a matter for a purpose at a moment.
    ///
    /// Immigration enforcement is covered by none, whatever was signed.
    package func covers(_ matter: Matter, for purpose: Purpose, by agency: Agency.ID, at now: Date) -> Bool {
        guard purpose != .immigrationEnforcement, stands(at: now), agency == self.agency else { return false }
        guard purposes.contains(purpose) else { return false }
        return switch matter {
        case .existence: true
        case .compartment(let compartment): compartments.contains(compartment)
        }
    }
}
