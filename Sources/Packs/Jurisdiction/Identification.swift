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

        /// When the body may decide though the panel's quorum has not been heard.
        package enum WithoutViews: String, Sendable, CaseIterable {
            case never
            case afterTime = "after-time"
            /// The law orders it at once: as soon as the panel was asked, with the reason why it could not wait.
            case atOnce = "at-once"
        }

        package let decidedBy: Body
        /// The function of the units in which the decision is taken.
        package let function: UnitFunction
        package let panel: PanelPart
        /// How many disciplines must be heard for the panel to have spoken.
        package let quorum: Int
        /// The time that the panel has for its views; nil where it has as long as it needs.
        package let viewsClock: String?
        package let withoutViews: WithoutViews
        /// The safeguard whose article lets a panel's agencies read the account where no agreement does; nil for none.
        package let panelRestsOn: String?
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
        /// As something to do; the names say it as done.
        package let step: Words
        package let before: String?
        package let after: [String]
        /// When it is required; always, where nil.
        package let when: Jurisdiction.Requirement?
        package let notice: String?
        package let footing: Footing
    }

    /// Where an event leads from a state; an event that does not lead on from there changes nothing.
    ///
    /// A time to object that ran out makes a negative result final and leaves a positive one as it was.
    package func state(after event: String, from state: State?) -> State? {
        guard let next = states.first(where: { $0.enters.contains(event) }) else { return state }
        guard let state else { return next }
        return state.leadsTo.contains(next.id) ? next : state
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
        let states = sheet.list("states", claiming: .state)
        let prerequisites = sheet.list("prerequisites", claiming: .prerequisite)
        for placeholder in sheet.list("placeholders", claiming: .placeholder) { _ = placeholder.words("names") }
        let notices = sheet.list("notices", claiming: .notice)
        self.states = states.map(State.init)
        self.notices = notices.map(Jurisdiction.Notice.init)
        self.prerequisites = prerequisites.map(Prerequisite.init)
        // After what it refers to has been declared.
        decision = Decision(deciding)
        decision.check(deciding, agencies: agencies, departures: departures)
    }
}

extension Jurisdiction.Identification.Decision {
    fileprivate init(_ sheet: Sheet) {
        decidedBy = sheet.one("decidedBy", or: .panel)
        function = sheet.one("function", or: .identification)
        panel = sheet.one("panel", or: .advises)
        quorum = sheet.number("quorum")
        viewsClock = sheet.optionalReference("viewsClock", to: .clock)
        withoutViews = sheet.one("withoutViews", or: .never)
        panelRestsOn = sheet.optionalReference("panelRestsOn", to: .prerequisite)
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
        if quorum < PanelRule.disciplinesMin {
            sheet.fault("a panel needs at least \(PanelRule.disciplinesMin) disciplines", key: "quorum")
        }
        if panel == .decides, withoutViews != .never {
            sheet.fault("a panel that decides cannot be left out", key: "withoutViews")
        }
        if withoutViews == .afterTime, viewsClock == nil {
            sheet.fault("the panel's time is over only where it has one: ‘viewsClock’ is missing", key: "withoutViews")
        }
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
        step = sheet.words("step")
        before = sheet.optionalReference("before", to: .event)
        after = sheet.references("after", to: .event)
        when = sheet.optionalRequirement("when")
        notice = sheet.optionalReference("notice", to: .notice)
        footing = sheet.footing()
        if before == nil && after.isEmpty { sheet.fault("it says neither before nor after which event it is due") }
    }
}
