package import Foundation
package import Lexicon

/// Leave to do one thing, once decided.
///
/// Only ``Rulebook`` can make one: the initialiser is internal and it is not decodable, so code that holds a
/// grant has, by construction, asked.
package struct Grant: Sendable, Equatable {
    package let action: Action
    package let matter: Matter
    package let person: Person.ID
    package let acting: Acting
    package let rule: String
    /// The part that the unit has in the case, to be asked again likewise; nil in an emergency.
    package let relation: Relation?
    /// What it rests on, to be asked again inside the transaction that relies on it.
    package let basis: Basis.ID?
    package let at: Date
}

/// Why not: the rule that refused, and its reason in plain words for the worker's own page.
package struct Refusal: Error, Sendable, Equatable {
    package let rule: String
    package let reason: String
}
