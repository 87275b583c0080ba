/// One line of the permission table: what a role may do, standing so to a case, for a purpose.
package struct Permission: Sendable, Hashable {
    package let role: Role
    package let relation: Relation
    package let purpose: Purpose
    package let matter: Matter
    package let action: Action
}

/// The widest that any country's pack may be. A pack only narrows it.
enum PermissionTable {
    static let all: Set<Permission> = {
        var table: Set<Permission> = []
        for line in lines {
            for purpose in line.purposes {
                for compartment in line.looks { table.insert(line.permission(purpose, .compartment(compartment), .look)) }
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

    static let lines: [Line] = [
        // Whoever refers keeps what they gathered and sees what became of it, not what others learn later.
        Line(
            role: .firstResponder, relation: .referring, purposes: [.identification, .protection],
            looks: [.identity, .contact], records: [.identity, .contact], actions: [.record, .share]),
        Line(
            role: .hotlineOperator, relation: .referring, purposes: [.identification, .protection],
            looks: [.identity, .contact], records: [.identity, .contact], actions: [.record, .share]),
        // The secretariat runs the clocks; it compares across agencies, and nobody else does.
        Line(
            role: .coordinator, relation: .coordinating, purposes: [.identification, .protection],
            looks: [.identity, .contact, .immigration, .account, .services, .family], records: [.contact, .services],
            actions: [.record, .share, .compare, .export, .erase]),
        Line(
            role: .identifyingOfficer, relation: .identifying, purposes: [.identification],
            looks: [.identity, .contact, .immigration, .account, .family],
            records: [.identity, .contact, .immigration, .account, .family], actions: [.record, .decide, .share]),
        // The panel reads the material shared for identification: no address, no name needed to reason.
        Line(
            role: .panelMember, relation: .advising, purposes: [.identification],
            looks: [.account, .immigration, .family], records: [], actions: [.record]),
        Line(
            role: .caseManager, relation: .managing, purposes: [.protection, .reliefApplication, .safeReturn],
            looks: [.identity, .contact, .immigration, .health, .services, .legal, .family, .money],
            records: [.identity, .contact, .immigration, .health, .services, .legal, .family, .money],
            actions: [.record, .share, .export]),
        Line(
            role: .serviceWorker, relation: .serving, purposes: [.protection],
            looks: [.identity, .contact, .health, .services, .family, .money], records: [.services, .health],
            actions: [.record]),
        // An interpreter needs to know where and which language, never the file.
        Line(role: .interpreter, relation: .serving, purposes: [.protection], looks: [.contact], records: []),
        Line(
            role: .lawyer, relation: .representing, purposes: [.legalRemedy, .reliefApplication],
            looks: [.identity, .contact, .immigration, .account, .legal, .family, .money],
            records: [.legal, .immigration, .money], actions: [.record, .share, .export]),
        // A prosecutor asks; what consent opens is the identity and the account, never help or health.
        Line(
            role: .prosecutor, relation: .prosecuting, purposes: [.prosecution], looks: [.identity, .account],
            records: []),
    ]
}
