import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
import Web

/// How a case has gone so far: what whoever may know that it exists may know of it.
struct CaseCourse: Sendable {
    let events: [CaseEvent]
    /// What was written down wrongly and withdrawn.
    let mistaken: [CaseEvent]
    let closures: [CaseClosure]
    let reopenings: [CaseReopening]
    let referrals: [Referral]
    let identifications: [Identification]
    let seats: [PanelSeat]
    let objections: [Objection]
    let assignments: [Assignment]
    let requests: [ServiceRequest]
    let directory: Directory

    func stage(of record: CaseRecord) -> Stage {
        Stage(of: record, referrals: referrals, identifications: identifications, objections: objections)
    }
}

extension Office {
    /// Reads a case's course from one snapshot, under the grant with which the case was entered.
    func course(of inside: Inside) async throws -> CaseCourse {
        let person = inside.person
        let (
            events, mistaken, closures, reopenings, referrals, identifications, seats, objections, assignments, requests
        ) = try await archive.fetch(
            CaseEvent.all(of: person), CaseEvent.mistaken(of: person), CaseClosure.all(of: person),
            CaseReopening.all(of: person),
            Query<Referral>(where: "person = \(person) ORDER BY sent_at, id"),
            Query<Identification>(where: "person = \(person) ORDER BY opened_at, id"),
            Query<PanelSeat>(where: "person = \(person) ORDER BY convened_at, id"),
            Query<Objection>(where: "person = \(person) ORDER BY received_at, id"),
            Query<Assignment>(where: "person = \(person) ORDER BY since, id"),
            Query<ServiceRequest>(where: "person = \(person) ORDER BY sent_at, id"), under: inside.grant)
        return CaseCourse(
            events: events, mistaken: mistaken, closures: closures, reopenings: reopenings, referrals: referrals,
            identifications: identifications, seats: seats,
            objections: objections, assignments: assignments, requests: requests, directory: try await directory())
    }
}

extension CaseCourse {
    /// The units with a part in the case, as far as the reader may know of them.
    func units(seenBy inside: Inside) -> [Named] {
        let seen = UnitsSeen(inside, directory)
        return assignments.filter { $0.stands(at: inside.now) }.compactMap { seen($0.unit) }.reduce(into: []) {
            if !$0.contains($1) { $0.append($1) }
        }
    }

    /// The clocks that run, each with what the reader may write down to answer it. In a closed case none runs.
    func clocks(_ inside: Inside, _ jurisdiction: Jurisdiction) -> [ClockShown] {
        guard inside.record.closedAt == nil else { return [] }
        let mayWrite = EventDesk.writers.contains(inside.acting.role) && inside.allows(.record)
        let own = mayWrite ? jurisdiction.events(recordedBy: inside.acting.function) : []
        let seen = UnitsSeen(inside, directory)
        let standing = assignments.filter { $0.stands(at: inside.now) }
        return jurisdiction.open(events.map(\.happening), at: inside.now).map { reading in
            var shown = ClockShown(reading, jurisdiction, at: inside.now)
            shown.units = reading.clock.whose.units(among: standing).compactMap { seen($0) }
            shown.answers = own.filter { reading.clock.stops.contains($0.id) }.map { event in
                ClockShown.Answer(
                    event: Named(event.id, Text(event.names)),
                    path: "/cases/\(inside.record.id)/events/new?event=\(event.id)")
            }
            return shown
        }
    }
}

/// Which units a worker may learn of in a case: where someone is helped tells where they are.
struct UnitsSeen: Sendable {
    private let own: AgencyUnit.ID
    private let directory: Directory
    /// Whether help, and so the places of help, are open to the worker.
    private let seesHelp: Bool

    init(_ inside: Inside, _ directory: Directory) {
        self.init(own: inside.acting.unit, seesHelp: !inside.looks([.contact, .services]).isEmpty, directory)
    }

    init(own: AgencyUnit.ID, seesHelp: Bool, _ directory: Directory) {
        self.own = own
        self.seesHelp = seesHelp
        self.directory = directory
    }

    /// Nil for a unit that stays unsaid.
    func callAsFunction(_ unit: AgencyUnit.ID) -> Named? {
        let isHelp = [.service, .caseManagement, .legalAid].contains(directory[unit]?.function ?? .service)
        guard unit == own || seesHelp || !isHelp else { return nil }
        return Named(unit.description, directory.name(of: unit))
    }

    func sees(_ request: ServiceRequest, _ inside: Inside) -> Bool {
        inside.allows(.look, .compartment(.services)) || [request.fromUnit, request.toUnit].contains(own)
    }
}
