/// What a country's pack forbids beside the invariants, why, and by which article.
///
/// It has no way to say "allow": a pack can only take away. A part left out means every value of it.
package struct PackNarrowing: Sendable, Hashable {
    package let roles: Set<Role>?
    package let relations: Set<Relation>?
    package let purposes: Set<Purpose>?
    package let matters: Set<Matter>?
    package let actions: Set<Action>?
    /// In plain words, for the worker who is refused.
    package let reason: String
    /// The instrument and article that it rests on.
    package let citation: String

    package init(
        roles: Set<Role>? = nil, relations: Set<Relation>? = nil, purposes: Set<Purpose>? = nil,
        matters: Set<Matter>? = nil, actions: Set<Action>? = nil, reason: String, citation: String
    ) {
        self.roles = roles
        self.relations = relations
        self.purposes = purposes
        self.matters = matters
        self.actions = actions
        self.reason = reason
        self.citation = citation
    }

    package func forbids(_ permission: Permission) -> Bool {
        roles?.contains(permission.role) ?? true && relations?.contains(permission.relation) ?? true
            && purposes?.contains(permission.purpose) ?? true && matters?.contains(permission.matter) ?? true
            && actions?.contains(permission.action) ?? true
    }

    var refusal: Refusal { Refusal(rule: "pack: \(citation)", reason: reason) }
}
