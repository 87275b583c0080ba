package import Foundation
package import Lexicon
package import Policy

/// What someone did, looked at or was refused: one journal entry in the making.
package struct Deed: Sendable, Equatable {
    package enum Outcome: String, Sendable, Equatable { case done, refused, failed }

    /// In the field's words: `case.read`, `consent.withdrawn`.
    package var action: String
    /// Nil for the public, the person concerned and the program itself.
    package var acting: Acting?
    package var rule: String
    package var outcome: Outcome
    package var subjects: [Person.ID]
    package var looked: Set<Compartment>
    /// Whether it concerned everybody whose file was there, and so nobody by name.
    package internal(set) var isAboutEverybody = false

    package init(
        _ action: String, acting: Acting? = nil, rule: String, outcome: Outcome = .done,
        about subjects: [Person.ID] = [],
        looked: Set<Compartment> = []
    ) {
        self.action = action
        self.acting = acting
        self.rule = rule
        self.outcome = outcome
        self.subjects = subjects
        self.looked = looked
    }

    /// What a grant allowed, done.
    package init(_ action: String, under grant: Grant, looked: Set<Compartment> = []) {
        self.init(action, acting: grant.acting, rule: grant.rule, about: [grant.person], looked: looked)
    }

    /// What was asked and refused. Someone unseen and someone who never was are recorded alike.
    package init(_ action: String, refused refusal: Refusal, acting: Acting?, about person: Person.ID?) {
        self.init(
            action, acting: acting, rule: refusal.rule, outcome: .refused, about: person.map { [$0] } ?? [])
    }
}

/// What a decision changes, and the fact that it did; both are committed or neither is.
package struct Change<Value: Stored>: Sendable {
    package var value: Value
    /// What else is written in the same transaction.
    package var beside: [any Stored]
    package var removing: [any Stored]
    /// Search tokens that come and go with the value.
    package var tokens: [IndexToken]
    package var deed: Deed
    package var premises: [Premise]

    package init(
        _ value: Value, beside: [any Stored] = [], removing: [any Stored] = [], tokens: [IndexToken] = [], deed: Deed,
        provided premises: [Premise] = []
    ) {
        self.value = value
        self.beside = beside
        self.removing = removing
        self.tokens = tokens
        self.deed = deed
        self.premises = premises
    }
}

/// One search token of one person's file. Tokens are never backed up; a restore makes them anew.
/// The journal vouches for all of a person's together; see ``TokenSet``.
package struct IndexToken: Sendable, Equatable {
    package let token: Data
    package let person: Person.ID
    /// What it was made of: a name, a number.
    package let field: String

    package init(token: Data, person: Person.ID, field: String) {
        self.token = token
        self.person = person
        self.field = field
    }
}

/// Why a change was not committed. Nothing of it was written.
package enum NotCommitted: Error, Sendable, Equatable {
    /// Someone else changed the record first.
    case changedMeanwhile(table: String)
    /// A fact that the decision relied on no longer holds.
    case noLongerStands(String)
    /// The root key was rotated since this process read its keys: it has to be started again with the new one.
    case otherRoot
    /// The record exists already.
    case alreadyThere(table: String)
}
