import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// "Something happened": what a unit writes into a case by hand, so that the law's clocks start and stop.
package struct EventDesk: Desk {
    package let office: Office

    package init(office: Office) { self.office = office }

    /// Whoever may note what happened in some case; which events, the country's pack says for each function.
    static let writers: Set<Role> = [
        .firstResponder, .hotlineOperator, .coordinator, .identifyingOfficer, .caseManager, .serviceWorker, .lawyer,
    ]

    package var routes: [Route] {
        let path = "/cases/:case/events"
        return [
            Route(.get, path, .roles(Self.writers), as: "events.read", list),
            Route(
                .get, "\(path)/new", .roles(Self.writers), as: "event.asked",
                fields: [FieldSpec("event", .text(max: 60), required: true)], ask),
            Route(.post, path, .roles(Self.writers), as: "event.recorded", fields: EventForm.fields + [.once], record),
            Route(.get, "\(path)/:event/withdrawal", .roles(Self.writers), as: "event.withdrawal-asked", askWithdrawal),
            Route(
                .post, "\(path)/:event/withdrawal", .roles(Self.writers), as: "event.withdrawn",
                fields: WithdrawalOfEvent.fields, withdraw),
        ]
    }

    private var jurisdiction: Jurisdiction { office.jurisdiction }

    // MARK: - What may have happened

    @Sendable func list(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit, .record)
        let (events, mistaken) = try await office.archive.fetch(
            CaseEvent.all(of: inside.person), CaseEvent.mistaken(of: inside.person), under: inside.grant)
        let page = EventsPage(
            inside, standing: events, mistaken: mistaken, jurisdiction, try await office.directory())
        return .page(page, .deed(Deed(visit.route, under: inside.grant)))
    }

    // MARK: - Writing it down

    @Sendable func ask(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit, .record)
        let event = try recordable(visit.query["event"], by: inside)
        return .page(
            EventAskPage(event, in: inside, jurisdiction), .deed(Deed(visit.route, under: inside.grant)))
    }

    @Sendable func record(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit, .record)
        let event = try recordable(visit.form["event"], by: inside)
        let path = "/cases/\(inside.record.id)"
        let deed = Deed(visit.route, under: inside.grant)
        let form: EventForm
        do {
            form = try EventForm(visit.form, of: event, jurisdiction, opened: inside.record.openedAt, now: visit.now)
        } catch {
            let page = EventAskPage(event, in: inside, jurisdiction, entered: visit.form, problems: error.all)
            return .page(page, status: 422, .deed(deed))
        }
        let happened = CaseEvent(
            id: visit.once(), person: inside.person, event: event.id, at: form.at, by: inside.acting)
        do {
            try await office.archive.commit(
                Change(happened, deed: deed, provided: inside.grant.premises))
            return .seeOther(path)
        } catch NotCommitted.alreadyThere {
            // Pressed twice: it stands there.
            return .seeOther(path, .deed(deed))
        }
    }

    /// An event of the pack that the worker's own function writes down. Any other is not to be found here.
    private func recordable(_ code: String?, by inside: Inside) throws(NotFound) -> Jurisdiction.Event {
        let own = jurisdiction.events(recordedBy: inside.acting.function)
        guard let code, let event = own.first(where: { $0.id == code }) else { throw NotFound() }
        return event
    }

    // MARK: - What was written wrongly

    @Sendable func askWithdrawal(_ visit: Visit) async throws -> Answer {
        let (inside, event) = try await written(visit)
        return .page(
            EventWithdrawalPage(event, in: inside, jurisdiction), .deed(Deed(visit.route, under: inside.grant)))
    }

    @Sendable func withdraw(_ visit: Visit) async throws -> Answer {
        let (inside, event) = try await written(visit)
        try event.isVersion(visit.form)
        let deed = Deed(visit.route, under: inside.grant)
        guard let mistake = WithdrawalOfEvent.mistake(visit.form) else {
            let page = EventWithdrawalPage(
                event, in: inside, jurisdiction, entered: visit.form,
                problems: [Problem("mistake", .eventMistakeMissing)])
            return .page(page, status: 422, .deed(deed))
        }
        try await office.archive.commit(
            Change(
                event.withdrawn(mistake, by: inside.acting.unit, at: visit.now), deed: deed,
                provided: inside.grant.premises))
        return .seeOther("/cases/\(inside.record.id)/events")
    }

    /// Something that the worker's own unit wrote into this case by hand, and that stands.
    private func written(_ visit: Visit) async throws -> (Inside, CaseEvent) {
        let inside = try await office.enter(visit, .record)
        let id: Identifier<CaseEvent> = try visit.identifier("event")
        let found = try await office.archive.fetch(Query<CaseEvent>.by(id), under: inside.grant).first
        guard let found, found.person == inside.person, found.isCorrectable(by: inside.acting, jurisdiction) else {
            throw NotFound()
        }
        return (inside, found)
    }
}

extension CaseEvent {
    /// Whether a worker's unit wrote it by hand and may say that it was wrong.
    func isCorrectable(by acting: Acting, _ jurisdiction: Jurisdiction) -> Bool {
        let isByHand = jurisdiction.event(event)?.recordedBy.isEmpty == false
        return isByHand && withdrawnAt == nil && unit == acting.unit
    }
}
