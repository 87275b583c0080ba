/// Why the law lets a worker see, record or share something.
package enum Purpose: String, Sendable, Codable, CaseIterable, Hashable {
    case identification, protection
    case legalRemedy = "legal-remedy"
    case prosecution
    case reliefApplication = "relief-application"
    case safeReturn = "safe-return"
    case statistics, oversight
    /// Exists so that it can be refused.
    case immigrationEnforcement = "immigration-enforcement"
}

/// A part of a person's file that is kept under a key of its own.
package enum Compartment: String, Sendable, Codable, CaseIterable, Hashable {
    case identity
    /// Contact and location.
    case contact
    case immigration
    /// The account of exploitation.
    case account
    case health, services, legal
    /// Children and family.
    case family
    case money
}

/// What is asked about: that a case exists and where it stands, or one compartment of the file.
package enum Matter: Sendable, Hashable, CaseIterable, CustomStringConvertible {
    /// That there is a case, its stage and its clocks; no name, no place, no account.
    case existence
    case compartment(Compartment)

    package static let allCases: [Matter] = [.existence] + Compartment.allCases.map(Matter.compartment)

    /// Reads what ``description`` writes.
    package init?(code: String) {
        guard let matter = Self.allCases.first(where: { $0.description == code }) else { return nil }
        self = matter
    }

    package var description: String {
        switch self {
        case .existence: "existence"
        case .compartment(let compartment): compartment.rawValue
        }
    }
}

/// What a worker wants to do.
package enum Action: String, Sendable, Codable, CaseIterable, Hashable {
    case look
    /// Write to a compartment, or note in the course of the case what happened.
    case record
    /// Give a unit its part in the case: convene the panel, name who is responsible.
    case assign
    /// Give one's view as a member of the panel.
    case advise
    /// Take the decision on identification, or on an objection.
    case decide
    /// Take in an objection to the decision.
    case object
    /// Write down what the person agreed to, after explaining it.
    case agree
    /// Write down that the person no longer agrees, or agrees to less.
    case withdraw
    /// Hand a part of the file to another agency.
    case share
    /// Ask whether two files may be of one person.
    case compare
    case export, erase
    /// End a case in which nothing is open, or open it again.
    case close

    /// Whether it can still be done once a case is closed: nothing new is begun in it.
    package var outlastsClosing: Bool {
        switch self {
        case .look, .withdraw, .compare, .export, .erase, .close: true
        case .record, .assign, .advise, .decide, .object, .agree, .share: false
        }
    }
}

/// What a unit of an agency is there for. One agency may have a unit that protects and one that enforces.
package enum UnitFunction: String, Sendable, Codable, CaseIterable, Hashable {
    case firstResponse = "first-response"
    /// The coordinator of the national referral mechanism.
    case secretariat
    /// The body that the law lets decide who is a victim.
    case identification
    case panel
    /// The authority responsible for a person's help.
    case caseManagement = "case-management"
    case service
    case legalAid = "legal-aid"
    case prosecution, statistics, oversight, administration
    /// Keeps goods, vessels and contractors of forced labour out: customs, procurement, ports. It meets no file.
    case tradeControl = "trade-control"
    case immigrationEnforcement = "immigration-enforcement"
}

/// What a worker does in a unit.
package enum Role: String, Sendable, Codable, CaseIterable, Hashable {
    case firstResponder = "first-responder"
    case hotlineOperator = "hotline-operator"
    case coordinator
    case identifyingOfficer = "identifying-officer"
    case panelMember = "panel-member"
    case caseManager = "case-manager"
    case serviceWorker = "service-worker"
    case lawyer, interpreter, prosecutor, statistician, auditor, administrator
    case tradeAnalyst = "trade-analyst"
    case enforcementOfficer = "enforcement-officer"

    /// The function of a unit in which this role is held; elsewhere it gives nothing.
    package var function: UnitFunction {
        switch self {
        case .firstResponder, .hotlineOperator: .firstResponse
        case .coordinator: .secretariat
        case .identifyingOfficer: .identification
        case .panelMember: .panel
        case .caseManager: .caseManagement
        case .serviceWorker, .interpreter: .service
        case .lawyer: .legalAid
        case .prosecutor: .prosecution
        case .statistician: .statistics
        case .auditor: .oversight
        case .administrator: .administration
        case .tradeAnalyst: .tradeControl
        case .enforcementOfficer: .immigrationEnforcement
        }
    }
}

/// How a unit stands to one person's case.
package enum Relation: String, Sendable, Codable, CaseIterable, Hashable {
    /// Sent the referral and may follow what became of it.
    case referring
    case coordinating, identifying
    /// Convened on the panel.
    case advising
    case managing, serving, representing, prosecuting
    /// Interprets for the person: since the unit accepted to, and until that is done.
    case interpreting
}
