import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
import Web

extension IdentificationDesk {
    /// A case whose result was served. Before that there is nothing to object to.
    func served(_ visit: Visit, _ action: Action) async throws -> IdentificationRoom {
        let room = try await office.room(visit, action)
        guard room.identification?.servedAt != nil else { throw NotFound() }
        if action == .decide { _ = try room.inside.grant(.look, .compartment(.account)) }
        return room
    }

    func again(_ visit: Visit, _ room: IdentificationRoom, _ wrong: any IdentificationProblem) async throws -> Answer {
        let page = try await objectionPage(room, entered: visit.form, problems: wrong.all)
        return .page(page, status: 422, .deed(room.deed(visit.route)))
    }

    func objectionPage(
        _ room: IdentificationRoom, entered: Fields? = nil, problems: [Problem] = []
    ) async throws -> ObjectionPage {
        let directory = try await office.directory()
        guard let identification = room.identification else { throw NotFound() }
        let acting = room.inside.acting
        let decides = acting.role == .identifyingOfficer && room.account != nil && room.objection?.isOpen == true
        let mine = decides && identification.unit == acting.unit && room.objection?.forwardedAt == nil
        let above = decides && room.objection?.superior == acting.unit && identification.decidedBy != acting.worker
        let time = identification.objectionTime(by: jurisdiction)
        return ObjectionPage(
            path: room.path, version: room.objection?.version ?? 0,
            objection: try ObjectionShown(room, jurisdiction, directory),
            time: time.map { ObjectionTimeShown($0, jurisdiction, isOver: room.inside.now >= $0.lapses.instant) },
            canReceive: room.objection == nil, canAnswer: mine,
            canDecide: above,
            superiors: mine
                ? directory.superiors(of: identification.unit, by: jurisdiction).map {
                    Named($0.id.description, directory.name(of: $0.id))
                } : [],
            entered: entered ?? .day("received", room.inside.now, in: jurisdiction.zone), problems: problems)
    }

    func superiors(of identification: Identification) async throws -> [UnitRecord] {
        try await office.directory().superiors(of: identification.unit, by: jurisdiction)
    }

    /// The superior's part in the case, and what its reading of the account rests on.
    func superiorsPart(
        _ superior: UnitRecord, _ room: IdentificationRoom
    ) async throws -> (beside: [any Stored], premises: [Premise]) {
        let (person, now) = (room.inside.person, room.inside.now)
        let (assignments, bases) = try await office.archive.fetch(
            Query<Assignment>(where: "person = \(person)"), Query<BasisRow>(where: "person = \(person)"),
            under: room.inside.grant)
        let article = jurisdiction.clock("objection-forwarding")?.footing.cited.first
        let covered = bases.contains {
            $0.basis.covers(.compartment(.account), for: .identification, by: superior.agency, at: now)
        }
        guard covered || room.isChild || article != nil else { throw Identification.Impossible.nothingToRestOn }
        let fresh =
            covered
            ? []
            : [
                BasisRow(
                    Basis(
                        person: person, kind: room.isChild ? .bestInterests : .legalDuty, agency: superior.agency,
                        purposes: [.identification], compartments: [.account],
                        article: article.map { "\($0.text(in: .en)) · \($0.text(in: .zhHant))" }
                            ?? ReferralBasis.childArticle, from: now))
            ]
        let recipient = Recipient(unit: superior.id, agency: superior.agency, function: law.decision.function)
        let handovers = try room.inside.handAccount(to: [recipient], resting: (bases + fresh).map(\.basis))
        let hasPart = assignments.contains {
            $0.unit == superior.id && $0.relation == .identifying && $0.stands(at: now)
        }
        let part = hasPart ? [] : [Assignment(person: person, unit: superior.id, relation: .identifying, since: now)]
        let told = UnitNotice(to: superior.id, about: person, .objected, at: now)
        return (fresh + part + [told], handovers.flatMap { $0.premises(besides: fresh) })
    }

    /// Word to everybody else who has a part in the case.
    func tell(_ kind: UnitNotice.Kind, _ room: IdentificationRoom) async throws -> [any Stored] {
        let assignments = try await office.archive.fetch(
            Query<Assignment>(where: "person = \(room.inside.person)"), under: room.inside.grant)
        let units = assignments.filter { $0.stands(at: room.inside.now) && $0.relation != .advising }.map(\.unit)
        return Set(units).subtracting([room.inside.acting.unit]).sorted { $0.description < $1.description }
            .map { UnitNotice(to: $0, about: room.inside.person, kind, at: room.inside.now) }
    }
}

extension Directory {
    /// Who is over a unit that decided: the unit it was given, else those of the kind of agency that the law names.
    func superiors(of unit: AgencyUnit.ID, by jurisdiction: Jurisdiction) -> [UnitRecord] {
        let function = jurisdiction.identification.decision.function
        guard let deciding = self[unit] else { return [] }
        if let superior = deciding.superior.flatMap({ self[$0] }) {
            return superior.function == function && superior.id != unit ? [superior] : []
        }
        let plan = jurisdiction.agencies.first { $0.id == self[deciding.agency]?.kind }
        guard let kind = plan?.units.first(where: { $0.function == function })?.superior?.agency else { return [] }
        return units(function).filter { $0.id != unit && self[$0.agency]?.kind == kind }
    }
}
