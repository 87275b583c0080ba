import Lexicon
package import Policy

extension Jurisdiction {
    /// Something that this country's law forbids beside the rules kept everywhere, with its article.
    ///
    /// It can only take away: a pack has no word for "allow", and one that takes nothing away is a fault.
    package struct Narrowing: Sendable, Hashable, Identifiable {
        package let id: String
        package let words: Words
        package let footing: Footing
        package let policy: PackNarrowing
    }
}

extension Jurisdiction.Narrowing {
    init(_ sheet: Sheet) {
        id = sheet.text("id")
        words = sheet.words("words")
        footing = sheet.footing()
        let roles: Set<Role>? = sheet.narrowed("roles")
        let relations: Set<Relation>? = sheet.narrowed("relations")
        let purposes: Set<Purpose>? = sheet.narrowed("purposes")
        let actions: Set<Action>? = sheet.narrowed("actions")
        let compartments: Set<Compartment>? = sheet.narrowed("compartments")
        let existence = sheet.flag("existence")
        var matters = compartments.map { Set($0.map(Matter.compartment)) }
        if existence { matters = (matters ?? []).union([.existence]) }
        policy = PackNarrowing(
            roles: roles, relations: relations, purposes: purposes, matters: matters, actions: actions,
            reason: words[.en], citation: footing.law.first?.citation.label(in: .en) ?? "")
        if footing.law.isEmpty { sheet.fault("what a pack forbids needs an article") }
        if [roles == nil, relations == nil, purposes == nil, matters == nil, actions == nil].allSatisfy({ $0 }) {
            sheet.fault("it names nothing that it forbids, and would forbid everything")
        } else if !Rulebook().isNarrowed(by: policy) {
            sheet.fault("it forbids only what nobody may do anyway")
        }
    }
}

extension Sheet {
    /// A part of a rule: absent means every value of it, so that an empty list would say the contrary of what it looks.
    fileprivate func narrowed<Value: RawRepresentable & CaseIterable & Hashable>(_ key: String) -> Set<Value>?
    where Value.RawValue == String {
        guard has(key) else { return nil }
        let values: [Value] = many(key)
        if values.isEmpty { fault("‘\(key)’ must list at least one; leave it out to mean every one", key: key) }
        return Set(values)
    }
}
