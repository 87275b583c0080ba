package import Foundation
package import Lexicon
package import Policy
package import Store
import Web

/// Everything that convening a panel writes: the seats, each unit's part, and what its reading of the account rests on.
package struct PanelConvening: Sendable {
    /// Someone who is asked, and the field of work they speak for.
    package struct Member: Sendable {
        package let worker: Worker.ID
        package let unit: AgencyUnit.ID
        package let agency: Agency.ID
        package let discipline: Discipline

        package init(worker: Worker.ID, unit: AgencyUnit.ID, agency: Agency.ID, discipline: Discipline) {
            self.worker = worker
            self.unit = unit
            self.agency = agency
            self.discipline = discipline
        }
    }

    package let identification: Identification
    package let seats: [PanelSeat]
    package let assignments: [Assignment]
    /// Only for agencies that nothing covers yet, and for the account alone.
    package let bases: [BasisRow]
    package let notices: [UnitNotice]

    /// What stands around the identification.
    package struct Around: Sendable {
        package let seated: [PanelSeat]
        package let assignments: [Assignment]
        package let bases: [Basis]
        package let isChild: Bool
        /// The article by which professionals are asked to assist; nil where the country's law has none.
        package let article: String?

        package init(
            seated: [PanelSeat] = [], assignments: [Assignment] = [], bases: [Basis], isChild: Bool, article: String?
        ) {
            self.seated = seated
            self.assignments = assignments
            self.bases = bases
            self.isChild = isChild
            self.article = article
        }
    }

    package init(
        _ members: [Member], for identification: Identification, amid around: Around, at now: Date
    ) throws(Identification.Impossible) {
        let person = identification.person
        let seats = members.map {
            PanelSeat(
                identification: identification, unit: $0.unit, worker: $0.worker, discipline: $0.discipline,
                convenedAt: now)
        }
        self.identification = try identification.convening(seats, beside: around.seated, at: now)
        self.seats = seats
        let units = Set(members.map(\.unit)).sorted { $0.description < $1.description }
        let assigned = around.assignments.filter { $0.relation == .advising && $0.stands(at: now) }.map(\.unit)
        assignments = units.filter { !assigned.contains($0) }
            .map { Assignment(person: person, unit: $0, relation: .advising, since: now) }
        let agencies = Set(members.map(\.agency)).sorted { $0.description < $1.description }
        var bases: [BasisRow] = []
        for agency in agencies {
            if let basis = try around.basis(of: person, for: agency, at: now) { bases.append(basis) }
        }
        self.bases = bases
        notices = units.map { UnitNotice(to: $0, about: person, .convened, at: now) }
    }

    /// What is written with the identification.
    package var beside: [any Stored] { seats + assignments + bases + notices }
}

extension PanelConvening.Around {
    /// What a member's agency reads the account on, where nothing lets it yet; nil where something does.
    ///
    /// An adult's word is not overridden: where they took their agreement with the agency back, the article that has
    /// professionals asked does not stand in for it.
    fileprivate func basis(
        of person: Person.ID, for agency: Agency.ID, at now: Date
    ) throws(Identification.Impossible) -> BasisRow? {
        let own = bases.filter { $0.person == person && $0.agency == agency }
        let account = Matter.compartment(.account)
        guard !own.contains(where: { $0.covers(account, for: .identification, by: agency, at: now) }) else {
            return nil
        }
        let tookBack = own.contains {
            $0.kind == .consent && $0.withdrawnAt != nil && $0.compartments.contains(.account)
                && $0.purposes.contains(.identification)
        }
        guard isChild || !tookBack else { throw .agreementWithdrawn }
        guard let article = article ?? (isChild ? ReferralBasis.childArticle : nil) else { throw .nothingToRestOn }
        return BasisRow(
            Basis(
                person: person, kind: isChild ? .bestInterests : .legalDuty, agency: agency,
                purposes: [.identification], compartments: [.account], article: article, from: now))
    }
}

extension Inside {
    /// Leave to hand the account to the panel's units; a refusal on its way to the journal.
    func handAccount(to recipients: [Recipient], resting on: [Basis]) throws(Refused) -> [Handover] {
        var handovers: [Handover] = []
        for recipient in recipients {
            do {
                handovers.append(
                    try rules.handOver(
                        [.account], to: recipient, for: .identification, by: acting, given: standing,
                        recipientBases: on, at: now))
            } catch { throw Refused(error, about: person) }
        }
        return handovers
    }
}

extension Handover {
    /// What must still stand when it is committed. Bases that are written with it stand by themselves.
    func premises(besides fresh: [BasisRow]) -> [Premise] {
        let new = Set(fresh.map(\.id))
        let relied = Set(bases.values).subtracting(new).sorted { $0.description < $1.description }
        return grant.premises + looks.values.flatMap(\.premises)
            + relied.map { id in
                Premise("basis", stands: "SELECT 1 FROM basis WHERE id = \(id) AND withdrawn_at IS NULL")
            }
    }
}
