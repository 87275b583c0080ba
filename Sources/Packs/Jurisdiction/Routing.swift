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

    package func responsibleAuthority(_ facts: Facts) -> Routing {
        var needs: Set<String> = []
        for route in assistance.routes {
            switch route.when.verdict(facts) {
            case .met: return .authority(route)
            case .open(let missing): needs.formUnion(missing)
            case .unmet: break
            }
        }
        return needs.isEmpty ? .nobody : .ask(needs)
    }

    /// The same, for the two facts by which Taiwan's regulations decide.
    package func responsibleAuthority(householdRegistration: Bool?, workVisa: Bool?) -> Routing {
        var flags: [String: Bool] = [:]
        flags["householdRegistration"] = householdRegistration
        flags["workVisa"] = workVisa
        return responsibleAuthority(Facts(flags: flags))
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
