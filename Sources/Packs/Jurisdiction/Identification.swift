package import Policy

extension Jurisdiction {
    /// How this country's law finds out who is a victim: who decides, what comes first, which states there are.
    package struct Identification: Sendable, Hashable {
        package let decision: Decision
        package let states: [State]
        package let prerequisites: [Prerequisite]
        package let notices: [Notice]

        package func notice(_ id: String) -> Notice? { notices.first { $0.id == id } }
    }
}

extension Jurisdiction.Identification {
    /// Who decides, and what the panel's part in it is.
    package struct Decision: Sendable, Hashable {
        package enum Body: String, Sendable, CaseIterable {
            case panel
            case judicialPolice = "judicial-police"
            case competentAuthority = "competent-authority"
        }

        package enum PanelPart: String, Sendable, CaseIterable { case decides, advises }

        package let decidedBy: Body
        /// The function of the units in which the decision is taken.
        package let function: UnitFunction
        package let panel: PanelPart
        package let words: Words
        package let footing: Footing
    }

    /// Where a person's identification stands, entered by an event.
    package struct State: Sendable, Hashable, Identifiable {
        package let id: String
        package let names: Words
        package let enters: [String]
        package let leadsTo: [String]
        package let footing: Footing
    }

    /// Something that must have been done before an event, or follow one.
    package struct Prerequisite: Sendable, Hashable, Identifiable {
        package let id: String
        package let names: Words
        package let before: String?
        package let after: [String]
        /// When it is required; always, where nil.
        package let when: Jurisdiction.Requirement?
        package let notice: String?
        package let footing: Footing
    }

    /// What must still be done before an event, given what was done and what is known.
    ///
    /// A condition that nobody has answered yet counts as met: the safeguard stays until it is known to be unneeded.
    package func missing(before event: String, done: Set<String>, facts: Jurisdiction.Facts) -> [Prerequisite] {
        prerequisites.filter { $0.before == event && !done.contains($0.id) && $0.when?.verdict(facts) != .unmet }
    }
}

extension Jurisdiction.Identification {
    init(_ sheet: Sheet, agencies: [Jurisdiction.AgencyPlan], departures: [Jurisdiction.Departure]) {
        let deciding = sheet.part("decision")
        decision = Decision(deciding)
        let states = sheet.list("states", claiming: .state)
        let prerequisites = sheet.list("prerequisites", claiming: .prerequisite)
        for placeholder in sheet.list("placeholders", claiming: .placeholder) { _ = placeholder.words("names") }
        let notices = sheet.list("notices", claiming: .notice)
        self.states = states.map(State.init)
        self.notices = notices.map(Jurisdiction.Notice.init)
        self.prerequisites = prerequisites.map(Prerequisite.init)
        decision.check(deciding, agencies: agencies, departures: departures)
    }
}

extension Jurisdiction.Identification.Decision {
    fileprivate init(_ sheet: Sheet) {
        decidedBy = sheet.one("decidedBy", or: .panel)
        function = sheet.one("function", or: .identification)
        panel = sheet.one("panel", or: .advises)
        words = sheet.words("words")
        footing = sheet.footing()
    }

    fileprivate func check(
        _ sheet: Sheet, agencies: [Jurisdiction.AgencyPlan], departures: [Jurisdiction.Departure]
    ) {
        let functions = agencies.flatMap(\.units).compactMap(\.function)
        if function == .immigrationEnforcement {
            sheet.fault("immigration enforcement cannot decide who is a victim", key: "function")
        } else if !functions.contains(function) {
            sheet.fault("no unit of the pack has the function ‘\(function.rawValue)’", key: "function")
        }
        if !functions.contains(.panel) { sheet.fault("no unit of the pack is a panel", key: "panel") }
        let shown = departures.contains { $0.rule == .severalDisciplinesIdentify }
        if panel == .advises && !shown {
            sheet.fault("the panel only advises: the pack must show this among its departures", key: "panel")
        }
    }
}

extension Jurisdiction.Identification.State {
    fileprivate init(_ sheet: Sheet) {
        id = sheet.text("id")
        names = sheet.words("names")
        enters = sheet.references("enters", to: .event)
        leadsTo = sheet.references("leadsTo", to: .state)
        footing = sheet.footing()
    }
}

extension Jurisdiction.Identification.Prerequisite {
    fileprivate init(_ sheet: Sheet) {
        id = sheet.text("id")
        names = sheet.words("names")
        before = sheet.optionalReference("before", to: .event)
        after = sheet.references("after", to: .event)
        when = sheet.optionalRequirement("when")
        notice = sheet.optionalReference("notice", to: .notice)
        footing = sheet.footing()
        if before == nil && after.isEmpty { sheet.fault("it says neither before nor after which event it is due") }
    }
}
