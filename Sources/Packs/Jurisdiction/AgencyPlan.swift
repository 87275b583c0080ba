package import Policy

extension Jurisdiction {
    /// A kind of agency that takes part, as a ministry or a shelter's operator, and its units.
    package struct AgencyPlan: Sendable, Hashable, Identifiable {
        package let id: String
        package let names: Words
        package let kind: String
        package let units: [UnitPlan]
        package let footing: Footing
    }

    /// A part of an agency with one function. Permission is bound to it, never to the agency.
    package struct UnitPlan: Sendable, Hashable, Identifiable {
        package let id: String
        package let agency: String
        package let names: Words
        /// Nil for a body outside: it receives papers that the person signs and holds no seat.
        package let function: UnitFunction?
        package let roles: [Role]
        /// Who decides on an objection to what the unit decided; only units that identify have one.
        package let superior: Superior?
        package let footing: Footing
    }

    /// The body over a unit that identifies, to which an objection goes.
    package struct Superior: Sendable, Hashable {
        /// A kind of agency that the law names; nil where it leaves that to how each force is organised, so that
        /// whoever sets the installation up names it for each unit.
        package let agency: String?
        package let footing: Footing
    }
}

extension Jurisdiction.AgencyPlan {
    init(_ sheet: Sheet) {
        id = sheet.text("id")
        names = sheet.publicWords("names")
        kind = sheet.text("kind")
        footing = sheet.footing()
        let agency = id
        units = sheet.list("units", claiming: .unit).map { Jurisdiction.UnitPlan($0, agency: agency) }
    }
}

extension Jurisdiction.UnitPlan {
    init(_ sheet: Sheet, agency: String) {
        self.agency = agency
        id = sheet.text("id")
        names = sheet.words("names")
        footing = sheet.footing()
        let outside = sheet.flag("outside")
        function = outside && !sheet.has("function") ? nil : sheet.one("function", or: .immigrationEnforcement)
        let faultsBefore = sheet.reading.faults.count
        roles = sheet.many("roles")
        let isRead = sheet.reading.faults.count == faultsBefore
        superior = sheet.optionalPart("superior").map(Jurisdiction.Superior.init)
        if !id.hasPrefix(agency + ".") { sheet.fault("the unit's name must begin with ‘\(agency).’", key: "id") }
        checkRoles(sheet, outside: outside, isRead: isRead)
        if function == .identification, superior == nil {
            sheet.fault("the unit identifies, and nothing says who is over it when someone objects")
        } else if function != .identification, superior != nil {
            sheet.fault("only a unit that identifies has a superior for objections", key: "superior")
        }
    }

    private func checkRoles(_ sheet: Sheet, outside: Bool, isRead: Bool) {
        if outside {
            if sheet.has("function") || !roles.isEmpty { sheet.fault("a body outside has no function and no roles") }
            return
        }
        guard let function else { return }
        if roles.isEmpty, isRead { sheet.fault("the unit has no role that anyone could hold") }
        for role in roles where role.function != function {
            let reason =
                function == .immigrationEnforcement
                ? "a unit of immigration enforcement cannot hold the protective role ‘\(role.rawValue)’"
                : "the role ‘\(role.rawValue)’ is not held in a unit of \(function.rawValue)"
            sheet.fault(reason, key: "roles")
        }
    }
}

extension Jurisdiction.Superior {
    fileprivate init(_ sheet: Sheet) {
        agency = sheet.optionalReference("agency", to: .agency)
        footing = sheet.footing()
        if sheet.flag("setByInstallation") == (agency != nil) {
            sheet.fault("a superior is either an agency or set by the installation")
        }
    }
}

extension Jurisdiction.AgencyPlan {
    /// Faults where one and the same unit stands under enforcement and under a function that protects.
    static func checkFirewall(_ agencies: [Self], _ sheets: [Sheet]) {
        let enforcing = agencies.flatMap(\.units).filter { $0.function == .immigrationEnforcement }
        for (agency, sheet) in zip(agencies, sheets) {
            for unit in agency.units where unit.function.map({ $0 != .immigrationEnforcement }) ?? false {
                for twin in enforcing where twin.agency == unit.agency && twin.shares(aNameWith: unit) {
                    sheet.fault("‘\(unit.id)’ and ‘\(twin.id)’ are one unit under two names: it enforces and protects")
                }
            }
        }
    }
}

extension Jurisdiction.UnitPlan {
    fileprivate func shares(aNameWith other: Self) -> Bool {
        names.texts.contains { other.names.texts[$0.key] == $0.value }
    }
}
