extension Jurisdiction {
    /// One line of the table that says which authority is responsible for whom.
    package struct Route: Sendable, Hashable, Identifiable {
        package let id: String
        package let when: Requirement
        package let authority: String
        /// The unit that does it, where another agency acts for the authority.
        package let unit: String?
        package let footing: Footing
    }

    /// Who is responsible for a person's help, or what must be asked first.
    package enum Routing: Sendable, Hashable {
        case authority(Route)
        /// These facts decide it and nobody has stated them.
        case ask(Set<String>)
        /// No line of the table fits.
        case nobody
    }

    package func responsibleAuthority(_ facts: Facts) -> Routing { assistance.routes.routing(facts) }

    /// The same, for the two facts by which Taiwan's regulations decide.
    package func responsibleAuthority(householdRegistration: Bool?, workVisa: Bool?) -> Routing {
        var flags: [String: Bool] = [:]
        flags["householdRegistration"] = householdRegistration
        flags["workVisa"] = workVisa
        return responsibleAuthority(Facts(flags: flags))
    }
}

extension [Jurisdiction.Route] {
    fileprivate func routing(_ facts: Jurisdiction.Facts) -> Jurisdiction.Routing {
        var needs: Set<String> = []
        for route in self {
            switch route.when.verdict(facts) {
            case .met: return .authority(route)
            case .open(let missing): needs.formUnion(missing)
            case .unmet: break
            }
        }
        return needs.isEmpty ? .nobody : .ask(needs)
    }

    /// The first answers, of all that could be given, for which no line of the table fits; nil where each has one.
    ///
    /// - Parameter flags: every flag that the pack knows; those that no line names decide nothing.
    func gap(flags: [String]) -> String? {
        let named = reduce(into: Set<String>()) { $0.formUnion($1.when.facts) }
        let deciding = flags.filter(named.contains).sorted()
        // More would be a table that nobody can read; the check stays quick.
        guard !isEmpty, deciding.count <= 12, named.isSubset(of: deciding) else { return nil }
        for pattern in 0..<(1 << deciding.count) {
            let answers = deciding.enumerated().map { ($1, pattern >> $0 & 1 == 1) }
            let facts = Jurisdiction.Facts(flags: Dictionary(answers) { first, _ in first })
            guard routing(facts) == .nobody else { continue }
            return answers.map { "\($0) = '\($1 ? "yes" : "no")'" }.joined(separator: " and ")
        }
        return nil
    }
}

extension Jurisdiction.Route {
    init(_ sheet: Sheet) {
        id = sheet.text("id")
        when = sheet.requirement("when")
        authority = sheet.reference("authority", to: .agency)
        unit = sheet.optionalReference("unit", to: .unit)
        footing = sheet.footing()
    }
}
