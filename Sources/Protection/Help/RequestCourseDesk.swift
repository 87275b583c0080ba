import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// One request in its course: opened, accepted, put in line, declined, begun, done by the unit that was asked; followed
/// and withdrawn by those who asked.
package struct RequestCourseDesk: Desk {
    package let office: Office

    package init(office: Office) { self.office = office }

    package var routes: [Route] {
        let one = "/cases/:case/requests/:request"
        func step(_ noun: String, as name: String, _ step: RequestStep) -> Route {
            let dated = [.started, .done].contains(step) ? [FieldSpec("day", .date)] : []
            return Route(.post, "\(one)/\(noun)", .roles(HelpDesk.helpers), as: name, fields: [Self.version] + dated) {
                try await answer($0, step)
            }
        }
        return [
            Route(.get, one, .roles(HelpDesk.readers), as: "request.read", open),
            step("acceptance", as: "request.accepted", .accepted),
            step("waiting", as: "request.waiting", .waiting),
            Route(
                .post, "\(one)/decline", .roles(HelpDesk.helpers), as: "request.declined", fields: DeclineForm.fields,
                decline),
            step("start", as: "request.started", .started),
            step("completion", as: "request.done", .done),
            Route(
                .post, "\(one)/withdrawal", .roles(RequestDesk.senders), as: "request.withdrawn",
                fields: [Self.version],
                withdraw),
        ]
    }

    private static let version = FieldSpec("version", .number, required: true)
    private var jurisdiction: Jurisdiction { office.jurisdiction }

    // MARK: - Opening

    @Sendable func open(_ visit: Visit) async throws -> Answer {
        let (inside, request) = try await enter(visit, .look)
        let (page, looked) = try await shown(request, inside)
        let deed = Deed(visit.route, under: inside.grant, looked: looked)
        guard request.status == .sent, request.toUnit == inside.acting.unit, inside.allows(.record) else {
            return .page(page, .deed(deed))
        }
        do {
            let change = Change(try request.seen(at: visit.now), deed: deed, provided: inside.grant.premises)
            let seen = try await office.archive.commit(change)
            return .page(try await shown(seen, inside).page, .committed)
        } catch NotCommitted.changedMeanwhile {
            // A colleague opened it in the same moment.
            return .page(page, .deed(deed))
        }
    }

    /// The page, and the parts of the file that it shows something of.
    private func shown(
        _ request: ServiceRequest, _ inside: Inside, problems: [Problem] = [], entered: Fields = Fields()
    ) async throws -> (page: RequestPage, looked: Set<Compartment>) {
        let directory = try await office.directory()
        let told = try await told(request, inside)
        let isAsked = request.toUnit == inside.acting.unit && inside.allows(.record)
        let offer = try await office.archive.fetch(Query<ServiceOffer>.by(request.offer)).first
        let free = offer?.free(taken: try await office.taken([request.offer])[request.offer] ?? 0)
        let afterwards = try await afterwards(request, inside)
        let page = RequestPage(
            request: RequestShown(
                request, of: inside.record.id, called: inside.record.reference, directory, jurisdiction,
                at: inside.now),
            back: request.toUnit == inside.acting.unit ? "/requests" : "/cases/\(inside.record.id)/requests",
            told: told, mayAnswer: isAsked, free: offer?.closedAt == nil ? free : 0,
            mayWithdraw: request.fromUnit == inside.acting.unit && inside.allows(.share) && !request.isOver,
            caps: jurisdiction.assistance.kind(request.kind)?.caps
                .map { CapShown($0, currency: jurisdiction.currency) } ?? [],
            afterwards: afterwards, version: request.version, problems: problems, entered: entered,
            today: .day("day", inside.now, in: jurisdiction.zone))
        guard case .open(let facts) = told else { return (page, []) }
        return (page, Set(facts.map(\.compartment)))
    }

    /// What the law wants done once help has ended, where a clock waits for it and the reader's unit writes it down.
    private func afterwards(_ request: ServiceRequest, _ inside: Inside) async throws -> [ClockShown] {
        guard request.isOver, request.startedAt != nil, inside.allows(.record) else { return [] }
        let course = try await office.course(of: inside)
        return course.clocks(inside, jurisdiction).filter { clock in
            !clock.answers.isEmpty && jurisdiction.clock(clock.clock.code)?.starts == "\(request.kind)-ended"
        }
    }

    /// What the asked unit was told, while what it rests on stands. Afterwards nothing is opened, nor decrypted.
    private func told(_ request: ServiceRequest, _ inside: Inside) async throws -> RequestPage.Told {
        guard request.toUnit == inside.acting.unit, !request.isOver else { return .notAsked }
        let stands = inside.standing.bases.contains { $0.id == request.basis && $0.stands(at: inside.now) }
        guard stands else { return .closed }
        let looks = inside.looks
        guard !looks.isEmpty else { return .notTheirs }
        let package = try await request.opened(in: office.archive, under: looks)
        let codes = FileCodes(jurisdiction)
        return .open(package.items.map { FactShown($0, codes) })
    }

    // MARK: - Answering

    @Sendable func decline(_ visit: Visit) async throws -> Answer {
        let reason: ServiceRequest.DeclineReason
        do { reason = try DeclineForm.reason(visit.form) } catch {
            let (inside, request) = try await asked(visit)
            let (page, looked) = try await shown(request, inside, problems: error.all, entered: visit.form)
            return .page(page, status: 422, .deed(Deed(visit.route, under: inside.grant, looked: looked)))
        }
        return try await answer(visit, .declined(reason))
    }

    private func answer(_ visit: Visit, _ step: RequestStep) async throws -> Answer {
        let (inside, request) = try await asked(visit)
        try request.isVersion(visit.form)
        let day: Date
        do { day = try Self.day(of: step, request, visit, in: jurisdiction.zone) } catch {
            let (page, looked) = try await shown(request, inside, problems: [error], entered: visit.form)
            return .page(page, status: 422, .deed(Deed(visit.route, under: inside.grant, looked: looked)))
        }
        do {
            try await take(step, request, inside, visit, on: day)
        } catch ServiceRequest.Impossible.full {
            return try await noPlace(visit, request, inside)
        } catch NotCommitted.noLongerStands(Premise.placeFreeName) {
            return try await noPlace(visit, request, inside)
        }
        // After declining, the unit has no part in the case to come back to.
        if case .declined = step { return .seeOther("/requests") }
        return .seeOther("/cases/\(inside.record.id)/requests/\(request.id)")
    }

    /// When help began or ended: on the day that the form names, which may be one before today.
    private static func day(
        of step: RequestStep, _ request: ServiceRequest, _ visit: Visit, in zone: TimeZone
    ) throws(Problem) -> Date {
        guard step == .started || step == .done, case .date = try visit.form.date("day") else { return visit.now }
        let moment = try visit.form.moment("day", in: zone, now: visit.now)
        let earliest = step == .done ? request.startedAt ?? request.sentAt : request.sentAt
        guard moment <= visit.now, moment >= earliest else { throw Problem("day", .identImpossibleDay) }
        return moment
    }

    private func noPlace(_ visit: Visit, _ request: ServiceRequest, _ inside: Inside) async throws -> Answer {
        let (page, looked) = try await shown(
            request, inside, problems: [Problem("accept", .answerFullProblem)])
        return .page(page, status: 409, .deed(Deed(visit.route, under: inside.grant, looked: looked)))
    }

    @Sendable func withdraw(_ visit: Visit) async throws -> Answer {
        let (inside, request) = try await enter(visit, .share)
        guard request.fromUnit == inside.acting.unit else { throw NotFound() }
        try request.isVersion(visit.form)
        try await take(.withdrawn, request, inside, visit, on: visit.now)
        return .seeOther("/cases/\(inside.record.id)/requests/\(request.id)")
    }

    /// Reads what is around the request, decides, commits.
    private func take(
        _ step: RequestStep, _ request: ServiceRequest, _ inside: Inside, _ visit: Visit, on day: Date
    ) async throws {
        let (offers, taken) = try await office.archive.fetch(
            Query<ServiceOffer>.by(request.offer), PlacesTaken.of([request.offer]))
        let (others, assignments) = try await office.archive.fetch(
            Query<ServiceRequest>(where: "person = \(inside.person) AND to_unit = \(request.toUnit)"),
            Query<Assignment>(where: "person = \(inside.person) AND unit = \(request.toUnit)"), under: inside.grant)
        guard let offer = offers.first else { throw NotFound() }
        let around = ServiceRequest.Surroundings(
            offer: offer, taken: taken.first?.count ?? 0, others: others, assignments: assignments,
            events: Set(jurisdiction.events.map(\.id)),
            isInterpreting: jurisdiction.assistance.kind(request.kind)?.isInterpreting ?? false, acting: inside.acting)
        do {
            let (next, beside, premises) = try request.taking(step, amid: around, at: visit.now, on: day)
            var (tokens, looked): ([IndexToken], Set<Compartment>) = ([], [])
            // Whoever takes someone in must be able to find them again by name.
            if case .accepted = step { (tokens, looked) = try await office.tokens(for: request.toUnit, in: inside) }
            try await office.archive.commit(
                Change(
                    next, beside: beside, tokens: tokens, deed: Deed(visit.route, under: inside.grant, looked: looked),
                    provided: inside.grant.premises + premises))
        } catch ServiceRequest.Impossible.already {
            throw NotCommitted.changedMeanwhile(table: ServiceRequest.table.name)
        }
    }

    // MARK: - Coming in

    private func asked(_ visit: Visit) async throws -> (Inside, ServiceRequest) {
        let (inside, request) = try await enter(visit, .record)
        guard request.toUnit == inside.acting.unit else { throw NotFound() }
        return (inside, request)
    }

    /// A request of this case that the worker may know of. Another case's is not to be found here.
    private func enter(_ visit: Visit, _ action: Action) async throws -> (Inside, ServiceRequest) {
        let inside = try await office.enter(visit, action)
        let id: ServiceRequest.ID = try visit.identifier("request")
        let found = try await office.archive.fetch(Query<ServiceRequest>.by(id), under: inside.grant).first
        guard let found, found.person == inside.person, found.isSeen(by: inside) else { throw NotFound() }
        return (inside, found)
    }
}
