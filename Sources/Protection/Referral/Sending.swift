import Foundation
import Lexicon
import Packs
import Policy
import Store
import Vault

/// Everything that sending a referral writes, as one change: all of it is committed, or nothing is.
struct Sending: Sendable {
    let opening: Opening
    let change: Change<PersonRow>

    /// What was read and decided before.
    struct Given: Sendable {
        let facts: ReferralFacts
        let basis: ReferralBasis
        let parties: Opening.Parties
        let draft: Draft

        /// The name and the number by which the file can be found again: only what this referral may tell.
        var name: NameContent? { tells(.identity) ? told.name : nil }
        var phone: String? { tells(.contact) ? told.contact.phone : nil }

        private var told: ReferralFacts {
            basis.kind == .legalDuty ? facts.limited(to: parties.dutyFields) : facts
        }

        func tells(_ compartment: Compartment) -> Bool {
            (basis.kind == .legalDuty ? parties.dutyNeeds : facts.parts).contains(compartment)
        }
    }

    enum Impossible: Error, Sendable, Equatable {
        /// An adult did not agree and no article orders a report: the person goes with information alone.
        case nothingToRestOn
        /// What the law orders was not told before the account.
        case notTold
        case toOwnUnit
    }

    /// The referral takes its draft's number, so that sending twice finds what the first did.
    static func referral(of draft: Draft.ID) -> Referral.ID {
        guard let id = Referral.ID(draft.description) else { preconditionFailure("an identifier reads back") }
        return id
    }

    /// The person, the case and the file, before anything is written.
    static func open(_ given: Given, by acting: Acting, keyring: Keyring, at now: Date) throws -> Opening {
        guard let kind = given.basis.kind else { throw Impossible.nothingToRestOn }
        guard given.facts.wasTold else { throw Impossible.notTold }
        guard given.parties.identification.unit != acting.unit else { throw Impossible.toOwnUnit }
        return try Opening(
            given.facts, resting: kind, article: given.basis.article, by: acting, to: given.parties, keyring: keyring,
            as: referral(of: given.draft.id), at: now)
    }

    /// - Parameter likenesses: files that may be of the same person; the secretariat alone is told.
    init(
        _ opening: Opening, _ given: Given, access: FreshAccess?, likenesses: [Likeness], by acting: Acting,
        keyring: Keyring, callingCode: String, action: String, at now: Date
    ) throws {
        self.opening = opening
        let person = opening.person.id
        let secretariat = given.parties.secretariat.unit
        var notices: [UnitNotice] = [
            UnitNotice(to: given.parties.identification.unit, about: person, .referralReceived, at: now),
            UnitNotice(to: secretariat, about: person, .referralReceived, at: now),
        ]
        if !likenesses.isEmpty { notices.append(UnitNotice(to: secretariat, about: person, .likenessFound, at: now)) }
        let tokens = try Opening.tokens(
            of: person, name: given.name, phone: given.phone,
            scopes: [.secretariat, .unit(acting.unit), .unit(given.parties.identification.unit)], keyring: keyring,
            callingCode: callingCode)
        var beside: [any Stored] = [opening.tag, opening.record, opening.referral]
        beside += opening.bases as [any Stored] + opening.assignments + opening.keys + opening.entries
        beside += Self.events(of: person, given.draft, acting, now) as [any Stored] + notices + likenesses
        if let access { beside.append(access.issued(to: person, at: now)) }
        // The journal shows on which footing, and that the person was told before the account was asked.
        let deed = Deed(
            action, acting: acting, rule: "referral.\(opening.referral.basis.rawValue)+told", about: [person])
        change = Change(opening.person, beside: beside, removing: [given.draft], tokens: tokens, deed: deed)
    }

    /// Suspicion began with the form; the report is made now.
    private static func events(of person: Person.ID, _ draft: Draft, _ acting: Acting, _ now: Date) -> [CaseEvent] {
        [
            CaseEvent(person: person, event: "suspicion-found", at: draft.startedAt, by: acting),
            CaseEvent(person: person, event: "report-made", at: now, by: acting),
        ]
    }
}
