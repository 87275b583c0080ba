import Lexicon
package import Packs
package import Policy
package import Store

extension HelpPackage {
    /// Gathers what a service must be told from what is recorded, of the parts that may be handed over and were opened.
    package init(
        _ service: Jurisdiction.Service, from file: OpenFile, ageGroup: AgeGroup, sending: Set<Compartment>
    )
        throws
    {
        let source = try Source(file, ageGroup)
        let items = service.fields.filter { sending.contains($0.compartment) }.compactMap { field in
            source.fact(field.id).map { Item(field: field.id, compartment: field.compartment, fact: $0) }
        }
        self.init(service: service.id, items: items)
    }

    /// The parts of a file that must be opened to say these fields. A language is asked with the way to get in touch.
    package static func sources(of fields: [Jurisdiction.Field]) -> Set<Compartment> {
        Set(fields.flatMap { $0.id == "language" ? [$0.compartment, .contact] : [$0.compartment] })
    }

    /// The entries that were read, by identifier and version: whoever sends can be shown that nothing changed since.
    package static func edition(of file: OpenFile) throws -> String {
        let entries = [
            try file.latest(NameContent.self)?.entry, try file.latest(IdentityContent.self)?.entry,
            try file.latest(ContactContent.self)?.entry, try file.latest(StatusContent.self)?.entry,
            try file.latest(NeedsContent.self)?.entry,
        ]
        return entries.compactMap { $0 }.map { "\($0.id).\($0.version)" }.joined(separator: ",")
    }
}

/// The contents of a file that services are told of.
private struct Source {
    let name: NameContent?
    let identity: IdentityContent?
    let contact: ContactContent?
    let status: StatusContent?
    let needs: NeedsContent?
    let ageGroup: AgeGroup

    init(_ file: OpenFile, _ ageGroup: AgeGroup) throws {
        name = try file.latest()?.content
        identity = try file.latest()?.content
        contact = try file.latest()?.content
        status = try file.latest()?.content
        needs = try file.latest()?.content
        self.ageGroup = ageGroup
    }

    /// Nil for what nobody recorded: a package never says "unknown".
    func fact(_ field: String) -> HelpPackage.Fact? {
        switch field {
        case "preferred-name": name.map { .text($0.asWished) }
        case "age-band": .ageGroup(ageGroup)
        case "birth-date": identity?.born.map { .date($0) }
        case "gender": identity.flatMap { $0.gender == .unknown ? nil : .gender($0.gender) }
        case "nationality": identity.flatMap { $0.nationalities.isEmpty ? nil : .nationalities($0.nationalities) }
        case "language": contact.flatMap(language)
        case "interpreter-wish": contact?.interpreterWish.map { .text($0) }
        case "immediate-danger": contact?.immediateDanger.map { .flag($0) }
        case "reason-for-concern": contact?.reasonForConcern.map { .text($0) }
        case "safe-contact": contact.flatMap(safeContact)
        case "whereabouts": contact?.whereabouts.map { .text($0) }
        case "work-visa": status?.workVisa.map { .flag($0) }
        case "requested-help": needs.flatMap { $0.kinds.isEmpty ? nil : .kinds($0.kinds, words: $0.words) }
        default: nil
        }
    }

    private func language(_ contact: ContactContent) -> HelpPackage.Fact? {
        contact.language.map { .language($0, needsInterpreter: contact.needsInterpreter) }
    }

    private func safeContact(_ contact: ContactContent) -> HelpPackage.Fact? {
        guard contact.phone != nil || contact.safeHours != nil else { return nil }
        return .contact(
            phone: contact.phone, othersSeePhone: contact.othersSeePhone, safeHours: contact.safeHours,
            mayLeaveName: contact.mayLeaveName)
    }
}
