/// One line of the permission table: what a role may do, standing so to a case, for a purpose.
package struct Permission: Sendable, Hashable {
    package let role: Role
    package let relation: Relation
    package let purpose: Purpose
    package let matter: Matter
    package let action: Action

    package init(role: Role, relation: Relation, purpose: Purpose, matter: Matter, action: Action) {
        self.role = role
        self.relation = relation
        self.purpose = purpose
        self.matter = matter
        self.action = action
    }
}

/// The widest that any country's pack may be. A pack only narrows it.
enum PermissionTable {
    static let all: Set<Permission> = {
        var table: Set<Permission> = []
        for line in lines {
            for purpose in line.purposes {
                for compartment in line.looks {
                    table.insert(line.permission(purpose, .compartment(compartment), .look))
                }
                for compartment in line.records {
                    table.insert(line.permission(purpose, .compartment(compartment), .record))
                }
                for action in line.actions { table.insert(line.permission(purpose, .existence, action)) }
                table.insert(line.permission(purpose, .existence, .look))
            }
        }
        return table
    }()

    struct Line {
        let role: Role, relation: Relation
        let purposes: Set<Purpose>
        let looks: Set<Compartment>
        let records: Set<Compartment>
        var actions: Set<Action> = []

        func permission(_ purpose: Purpose, _ matter: Matter, _ action: Action) -> Permission {
            Permission(role: role, relation: relation, purpose: purpose, matter: matter, action: action)
        }
    }

    static let lines: [Line] =
        referring + [.secretariatIdentifying, .secretariatProtecting, .identifying, .panel] + managing + helping
        + [.lawyer, .prosecutor]

    /// Whoever refers writes down what the person told, and afterwards sees whom to call back and what became of it.
    private static let referring = [Role.firstResponder, .hotlineOperator].map { role in
        Line(
            role: role, relation: .referring, purposes: [.identification, .protection],
            looks: [.identity, .contact],
            records: [.identity, .contact, .immigration, .account, .services, .family],
            actions: [.record, .agree, .withdraw, .share])
    }

    /// Each purpose of a case manager opens what it needs: an application for residence needs no health record.
    private static let managing = [
        Line(
            role: .caseManager, relation: .managing, purposes: [.protection],
            looks: [.identity, .contact, .immigration, .health, .services, .legal, .family, .money],
            records: [.identity, .contact, .immigration, .health, .services, .legal, .family, .money],
            actions: [.record, .agree, .withdraw, .object, .share, .export, .close]),
        Line(
            role: .caseManager, relation: .managing, purposes: [.reliefApplication],
            looks: [.identity, .contact, .immigration, .legal, .family, .money],
            records: [.immigration, .legal], actions: [.record, .agree, .withdraw, .share, .export]),
        Line(
            role: .caseManager, relation: .managing, purposes: [.safeReturn],
            looks: [.identity, .contact, .immigration, .health, .services, .family],
            records: [.contact, .services, .family], actions: [.record, .agree, .withdraw, .share, .export]),
    ]

    private static let helping = [
        Line(
            role: .serviceWorker, relation: .serving, purposes: [.protection],
            looks: [.identity, .contact, .health, .services, .family, .money], records: [.health, .services],
            actions: [.record, .agree, .withdraw]),
        // An interpreter needs to know where and which language, never the file; and only of those they interpret for:
        // whoever knows where everybody is that a shelter helps could be made to tell.
        Line(
            role: .interpreter, relation: .interpreting, purposes: [.identification, .protection], looks: [.contact],
            records: []),
    ]
}

extension PermissionTable.Line {
    /// The secretariat runs the clocks and compares across agencies, and nobody else does. Because it could open the
    /// most, it writes down nobody's consent, and what help someone needs is not its business while it identifies.
    fileprivate static let secretariatIdentifying = Self(
        role: .coordinator, relation: .coordinating, purposes: [.identification],
        looks: [.identity, .contact, .immigration, .account, .family], records: [.contact],
        actions: [.record, .assign, .withdraw, .object, .share, .compare, .export, .erase, .close])

    /// Whose task the help is follows from registration and visa; the account is not needed for it.
    fileprivate static let secretariatProtecting = Self(
        role: .coordinator, relation: .coordinating, purposes: [.protection],
        looks: [.identity, .contact, .immigration, .services, .family], records: [.contact, .services],
        actions: [.record, .assign, .withdraw, .object, .share, .compare, .export, .erase, .close])

    fileprivate static let identifying = Self(
        role: .identifyingOfficer, relation: .identifying, purposes: [.identification],
        looks: [.identity, .contact, .immigration, .account, .family],
        records: [.identity, .contact, .immigration, .account, .services, .family],
        actions: [.record, .decide, .agree, .withdraw, .object, .share])

    /// The panel reads the material shared for identification: no address, no name needed to reason.
    fileprivate static let panel = Self(
        role: .panelMember, relation: .advising, purposes: [.identification],
        looks: [.account, .immigration, .family], records: [], actions: [.advise])

    fileprivate static let lawyer = Self(
        role: .lawyer, relation: .representing, purposes: [.legalRemedy, .reliefApplication],
        looks: [.identity, .contact, .immigration, .account, .legal, .family, .money],
        records: [.legal, .immigration, .money], actions: [.record, .agree, .withdraw, .object, .share, .export])

    /// A prosecutor asks; what a basis opens is the identity and the account, never help or health.
    fileprivate static let prosecutor = Self(
        role: .prosecutor, relation: .prosecuting, purposes: [.prosecution], looks: [.identity, .account],
        records: [], actions: [.withdraw])
}
