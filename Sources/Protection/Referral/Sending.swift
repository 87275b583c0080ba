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
        let access: FreshAccess?
        let likenesses: [Likenesses.Found]
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

    init(_ given: Given, by acting: Acting, keyring: Keyring, action: String, at now: Date) throws {
        guard let kind = given.basis.kind else { throw Impossible.nothingToRestOn }
        guard given.facts.wasTold else { throw Impossible.notTold }
        guard given.parties.identification.unit != acting.unit else { throw Impossible.toOwnUnit }
        opening = try Opening(
            given.facts, resting: kind, article: given.basis.article, by: acting, to: given.parties, keyring: keyring,
            as: Self.referral(of: given.draft.id), at: now)
        let person = opening.person.id
        let likenesses = Likenesses.found(given.likenesses, for: person, at: now)
        let tells = kind == .legalDuty ? given.parties.dutyNeeds : Opening.compartments
        let secretariat = given.parties.secretariat.unit
        var notices: [UnitNotice] = [
            UnitNotice(to: given.parties.identification.unit, about: person, .referralReceived, at: now),
            UnitNotice(to: secretariat, about: person, .referralReceived, at: now),
        ]
        if !likenesses.isEmpty { notices.append(UnitNotice(to: secretariat, about: person, .likenessFound, at: now)) }
        let tokens = try Opening.tokens(
            of: person, name: tells.contains(.identity) ? given.facts.name : nil,
            phone: tells.contains(.contact) ? given.facts.contact.phone : nil,
            scopes: [.secretariat, .unit(acting.unit), .unit(given.parties.identification.unit)], keyring: keyring)
        var beside: [any Stored] = [opening.tag, opening.record, opening.referral]
        beside += opening.bases + opening.assignments + opening.keys + opening.entries
        beside += Self.events(of: person, given.draft, acting, now)
        beside += notices + likenesses + (given.access.map { [$0.issued(to: person, at: now)] } ?? [])
        // The journal shows on which footing, and that the person was told before the account was asked.
        let deed = Deed(
            action, acting: acting, rule: "referral.\(kind.rawValue)+told", about: [person])
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
