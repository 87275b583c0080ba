/// A field of work whose view a panel hears.
package enum Discipline: String, Sendable, Codable, CaseIterable {
    case police, prosecution, labour, health, psychology, law
    case immigration
    case socialWork = "social-work"
    case childProtection = "child-protection"
    case civilSociety = "civil-society"

    /// Whether it belongs to those who enforce the law against people.
    package var isEnforcement: Bool {
        switch self {
        case .police, .prosecution, .immigration: true
        case .labour, .health, .psychology, .law, .socialWork, .childProtection, .civilSociety: false
        }
    }
}

/// Rule 5: an identification needs several disciplines, and enforcement alone never suffices.
package struct PanelRule: Sendable, Equatable {
    package static let disciplinesMin = 2

    /// How many different disciplines must be heard. A pack may ask for more than two, never for fewer.
    package let disciplinesRequired: Int

    package init(disciplinesRequired: Int = disciplinesMin) {
        self.disciplinesRequired = max(disciplinesRequired, Self.disciplinesMin)
    }

    /// - Parameter disciplines: one for each member who was heard; the same one twice counts once.
    package func isQuorate(disciplines: some Sequence<Discipline>) -> Bool {
        let heard = Set(disciplines)
        return heard.count >= disciplinesRequired && heard.contains { !$0.isEnforcement }
    }
}
