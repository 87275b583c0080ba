import Accounts
package import Foundation
package import Lexicon
import Packs
package import Policy
package import Store
import Web

/// Who has a part in a case, and who may be brought in. Pure.
package enum CaseParts {
    /// Parts that can be ended: whoever referred, coordinates or identifies is part of how the case came to be.
    package static let endable: Set<Relation> = [
        .advising, .managing, .serving, .interpreting, .representing, .prosecuting,
    ]

    /// The secretariat, and the officer who identifies: who first learns whose task the help is.
    static func mayBringIn(_ inside: Inside) -> Bool { (try? leave(inside)) != nil }

    /// Leave to give a unit its part: the secretariat's to assign, the identifying officer's to hand on.
    static func leave(_ inside: Inside) throws(Refused) -> Grant {
        try inside.grant(inside.acting.role == .identifyingOfficer ? .share : .assign)
    }

    /// Why a part cannot be given or ended.
    package enum Impossible: Error, Sendable, Equatable {
        case notSuchUnit, hasPart, cannotEnd, endedAlready
        case childLacks(Set<ChildReferral.Lack>)
    }

    /// What was done for a child's sake before the unit is brought in.
    package struct ChildCare: Sendable, Equatable {
        package let isUrgent: Bool
        package let isDetermined: Bool
        package let hasGuardian: Bool

        package init(isUrgent: Bool, isDetermined: Bool, hasGuardian: Bool) {
            self.isUrgent = isUrgent
            self.isDetermined = isDetermined
            self.hasGuardian = hasGuardian
        }
    }

    /// What a case manager of a child must know to protect: not the account, not health.
    static let childParts: Set<Compartment> = [.identity, .contact, .immigration, .services, .family]

    /// The part of the unit that becomes responsible for help; for a child, with what its knowledge rests on.
    ///
    /// An adult's file opens to the unit only with the adult's own consent, which is asked on a page of its own.
    package static func bringingIn(
        _ unit: AgencyUnit.ID, of agency: Agency.ID, function: UnitFunction, beside assignments: [Assignment],
        bases: [Basis], child: ChildCare?, person: Person.ID, at now: Date
    ) throws(Impossible) -> (Assignment, BasisRow?) {
        guard function == .caseManagement else { throw .notSuchUnit }
        guard !assignments.contains(where: { $0.unit == unit && $0.relation == .managing && $0.stands(at: now) }) else {
            throw .hasPart
        }
        let assignment = Assignment(person: person, unit: unit, relation: .managing, since: now)
        guard let child else { return (assignment, nil) }
        let lacks = ChildReferral(
            isUrgent: child.isUrgent, bestInterestsDetermined: child.isDetermined,
            hasIndependentGuardian: child.hasGuardian
        ).lacks
        guard lacks.isEmpty else { throw .childLacks(lacks) }
        guard !isCovered(agency, by: bases, at: now) else { return (assignment, nil) }
        let article = bases.last { $0.kind == .bestInterests }?.article ?? ReferralBasis.childArticle
        let basis = Basis(
            person: person, kind: .bestInterests, agency: agency, purposes: [.protection], compartments: childParts,
            article: article, from: now)
        return (assignment, BasisRow(basis))
    }

    /// Whether anything that stands lets the agency have some of the file for protection.
    package static func isCovered(_ agency: Agency.ID, by bases: [Basis], at now: Date) -> Bool {
        bases.contains { $0.covers(.existence, for: .protection, by: agency, at: now) }
    }

    package static func ended(_ assignment: Assignment, at now: Date) throws(Impossible) -> Assignment {
        guard endable.contains(assignment.relation) else { throw .cannotEnd }
        guard assignment.stands(at: now) else { throw .endedAlready }
        return assignment.ended(at: now)
    }
}

/// A worker of the secretariat who may have a case in hand.
struct Coordinator: Sendable, Equatable {
    let id: Worker.ID
    let name: String
}

extension Office {
    /// The coordinators of a unit, by name.
    func coordinators(of unit: AgencyUnit.ID, at now: Date) async throws -> [Coordinator] {
        let (memberships, accounts) = try await archive.fetch(
            Query<Membership>(where: "unit = \(unit) AND role = \(Role.coordinator) ORDER BY since, id LIMIT 500"),
            Query<WorkerAccount>(
                where: """
                    id IN (SELECT worker FROM membership WHERE unit = \(unit) AND role = \(Role.coordinator)) \
                    ORDER BY display_name, id LIMIT 500
                    """))
        let standing = Set(memberships.filter { $0.stands(at: now) }.map(\.worker))
        return accounts.filter { standing.contains($0.id) && $0.status != .disabled }
            .map { Coordinator(id: $0.id, name: $0.displayName) }
    }
}

/// Whose task the help is by law, and the units of this installation that do it.
struct ResponsibleAuthority: Encodable, Sendable {
    let authority: Named?
    let article: Text?
    let units: [String]
    /// Facts that decide it and that nobody has stated.
    let asks: [Named]

    private enum CodingKeys: CodingKey { case authority, units, asks }

    init(_ status: StatusContent, _ jurisdiction: Jurisdiction, _ directory: Directory) {
        let routing = jurisdiction.responsibleAuthority(
            householdRegistration: status.householdRegistration, workVisa: status.workVisa)
        switch routing {
        case .authority(let route):
            authority = jurisdiction.agency(route.authority).map { Named($0.id, Text($0.names)) }
            let cites = route.footing.law.map(\.citation)
            article =
                cites.isEmpty
                ? nil
                : Text(
                    en: cites.map { $0.label(in: .en) }.joined(separator: "; "),
                    zhHant: cites.map { $0.label(in: .zhHant) }.joined(separator: "；"), review: .lawyer)
            // Another agency may act for the authority: its kind stands before the dot of the unit's name.
            let acting = route.unit.flatMap { $0.split(separator: ".").first.map(String.init) }
            units = directory.units(.caseManagement).filter { unit in
                directory[unit.agency].map { $0.kind == route.authority || $0.kind == acting } ?? false
            }.map(\.id.description)
            asks = []
        case .ask(let facts):
            authority = nil
            article = nil
            units = []
            asks = facts.sorted().map { fact in
                Named(fact, jurisdiction.fact(fact).map { Text($0.names) } ?? Text(verbatim: fact))
            }
        case .nobody:
            authority = nil
            article = nil
            units = []
            asks = []
        }
    }
}
