import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Protection
import Store
import Vault

extension VillageStory.Chapter {
    /// Help is asked for while identification goes on.
    var isHelp: Bool {
        switch self {
        case .helpSent, .helpWaiting, .helpAccepted, .helpStarted, .helpDone, .helpDeclined, .withdrawn, .absent: true
        default: false
        }
    }

    /// A case that has gone on long after it was decided.
    var isLongStory: Bool { self == .permitEnding || self == .closed }

    /// How many days ago the case began, where the chapter needs it to be long ago.
    var daysAgo: Int? {
        switch self {
        // Eleven months into a permit of a year: the window to extend it has opened.
        case .permitEnding: 340
        case .closed: 200
        default: nil
        }
    }

    /// Whether somebody has to live in a shelter for the chapter to be told.
    var needsPlacement: Bool { self == .absent || self == .helpDone || isLongStory }
}

extension VillageStory {
    /// What is asked for, taken in turn.
    private static let kinds = [
        "placement", "legal", "interpreting", "medical", "counselling", "accompaniment", "training",
    ]

    func help(_ told: inout Told, to chapter: Chapter) async throws {
        let carer = try acting("care", for: .protection)
        let kind = chapter.needsPlacement ? "placement" : Self.kinds[told.number / 3 % Self.kinds.count]
        let isMan = told.isMan
        let fitting = places.offers.first { $0.kind == kind && $0.takes.contains(isMan ? .men : .women) }
        guard let offer = fitting ?? places.offers.first(where: { $0.kind == kind }),
            let service = jurisdiction.assistance.services.first(where: { $0.kind == kind && !$0.isEmergency })
                ?? jurisdiction.assistance.services.first(where: { $0.kind == kind })
        else { return }
        let giver = try acting(offer.unit == places[.lawyers].id ? "lawyer" : "shelter", for: service.purpose)
        told.later(3)
        let asked = try await ask(service, of: offer, by: carer, &told)
        try await answer(asked.request, asked.basis, offer, &told, to: chapter, by: giver)
        switch chapter {
        case .absent:
            let hoursAgo: Double = told.number.isMultiple(of: 2) ? 50 : 80
            try await note("absence-began", by: giver, at: now.addingTimeInterval(-hoursAgo * 3_600), told)
        case .permitEnding, .closed: try await settle(&told, to: chapter, by: carer, telling: giver)
        default: break
        }
    }

    /// As the page asks: whatever is sent is what the person's file holds and the service needs.
    private func ask(
        _ service: Jurisdiction.Service, of offer: ServiceOffer, by carer: Acting, _ told: inout Told
    ) async throws -> (request: ServiceRequest, basis: BasisRow) {
        try await manage(told, by: carer)
        told.later(1)
        let cases = try await archive.fetch(Query<CaseRecord>(where: "person = \(told.person)"))
        let agreed = told.language.map { RequestPlan.Answer.agreed(language: $0, interpreter: nil, evidence: .spoken) }
        guard let record = cases.first, let answer = told.isChild ? .bestInterests : agreed else {
            throw CommandFault("The village cannot ask for help in case \(told.number).")
        }
        let inside = try await office.enter(record.id, carer, .share, .existence, at: told.at)
        let plan = try await office.plan(service, from: offer.id, inside: inside)
        let care = RequestPlan.ChildCare(isDetermined: true, hasGuardian: true, view: "I want to go back to school.")
        let request = try await archive.commit(
            plan.sending(answer, child: told.isChild ? care : .init(), as: "request.sent", by: office))
        guard let basis = try await archive.fetch(Query<BasisRow>.by(request.basis)).first else {
            throw CommandFault("The village's request rests on nothing in case \(told.number).")
        }
        return (request, basis)
    }

    /// The authority that is responsible takes the person's help in hand.
    private func manage(_ told: Told, by carer: Acting) async throws {
        let part = Assignment(person: told.person, unit: carer.unit, relation: .managing, since: told.at)
        let basis = BasisRow(
            Basis(
                person: told.person, kind: told.isChild ? .bestInterests : .consent, agency: carer.agency,
                purposes: [.protection, .reliefApplication],
                compartments: [.contact, .identity, .services, .immigration, .family, .money, .health, .legal],
                article: told.isChild ? ReferralBasis.childArticle : nil, from: told.at))
        try await archive.commit(Change(part, beside: [basis], deed: deed("unit.assigned", carer, told)))
    }

    private func answer(
        _ sent: ServiceRequest, _ basis: BasisRow, _ offer: ServiceOffer, _ told: inout Told, to chapter: Chapter,
        by giver: Acting
    ) async throws {
        told.later(5)
        var request = sent
        for step in chapter.steps {
            if step == .done { told.later(chapter == .closed ? 90 * 24 : 24) }
            let parts = try await archive.fetch(
                Query<Assignment>(where: "person = \(told.person) AND unit = \(giver.unit)"))
            let around = ServiceRequest.Surroundings(
                offer: offer, taken: 0, others: [], assignments: parts, events: Set(jurisdiction.events.map(\.id)),
                isInterpreting: jurisdiction.assistance.kind(request.kind)?.isInterpreting ?? false, acting: giver)
            let (next, beside, _) = try request.taking(step, amid: around, at: told.at)
            request = try await archive.commit(
                Change(next, beside: beside, deed: deed("request.\(next.status.rawValue)", giver, told)))
        }
        guard chapter == .withdrawn else { return }
        let beside: [any Stored] = [
            try request.withdrawn(at: told.at),
            UnitNotice(to: giver.unit, about: told.person, .consentWithdrawn, at: told.at),
        ]
        try await archive.commit(
            Change(
                try basis.withdrawn(at: told.at), beside: beside,
                deed: Deed("consent.withdrawn", rule: "person", about: [told.person])))
    }

    /// The permit that was issued; and the end of the case, with everything told that the law wants told.
    private func settle(
        _ told: inout Told, to chapter: Chapter, by carer: Acting, telling giver: Acting
    ) async throws {
        guard chapter == .closed else { return try await note("residence-issued", by: carer, at: told.at, told) }
        told.later(6)
        try await note("placement-end-told", by: giver, at: told.at, told)
        told.later(24 * 20)
        let found = try await archive.fetch(Query<CaseRecord>(where: "person = \(told.person)")).first
        guard let record = found else { return }
        let (closed, closure) = try record.closed(
            told.number.isMultiple(of: 2) ? .helpEnded : .wentHome, having: [], by: carer.unit, at: told.at)
        try await archive.commit(Change(closed, beside: [closure], deed: deed("case.closed", carer, told)))
    }

    private func note(_ event: String, by acting: Acting, at moment: Date, _ told: Told) async throws {
        try await archive.commit(
            Change(
                CaseEvent(person: told.person, event: event, at: max(told.at, moment), by: acting),
                deed: deed("event.recorded", acting, told)))
    }
}

extension VillageStory.Chapter {
    /// What the unit that was asked says, one step after the other.
    fileprivate var steps: [RequestStep] {
        switch self {
        case .helpWaiting: [.waiting]
        case .helpDeclined: [.declined(.full)]
        case .helpAccepted: [.accepted]
        case .helpStarted, .absent, .permitEnding: [.accepted, .started]
        case .helpDone, .closed: [.accepted, .started, .done]
        default: []
        }
    }
}
