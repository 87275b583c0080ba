import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// Where help is asked for inside a case, and where those who asked see what became of it.
package struct RequestDesk: Desk {
    package let office: Office

    package init(office: Office) { self.office = office }

    /// Whoever some part in a case lets hand on a part of the file.
    static let senders: Set<Role> = [
        .firstResponder, .hotlineOperator, .coordinator, .identifyingOfficer, .caseManager, .lawyer,
    ]

    package var routes: [Route] {
        [
            Route(.get, "/cases/:case/requests", .roles(HelpDesk.readers), as: "requests.read", list),
            Route(
                .get, "/cases/:case/requests/new", .roles(Self.senders), as: "request.asked",
                fields: [FieldSpec("service", .text(max: 60)), FieldSpec("offer", .text(max: 36))], ask),
            Route(
                .post, "/cases/:case/requests", .roles(Self.senders), as: "request.sent", fields: RequestForm.fields,
                send),
        ]
    }

    private var jurisdiction: Jurisdiction { office.jurisdiction }

    // MARK: - The case's help

    @Sendable func list(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit)
        let around = try await office.surroundings(of: inside.person)
        let file = try await office.archive.file(of: inside.person, under: inside.looks([.immigration]))
        let visible = around.requests.filter { $0.isSeen(by: inside) }.reversed()
        let page = RequestsPage(
            path: "/cases/\(inside.record.id)/requests", casePath: "/cases/\(inside.record.id)",
            requests: visible.map {
                RequestShown(
                    $0, of: inside.record.id, called: inside.record.reference, around.directory, jurisdiction,
                    at: visit.now)
            },
            authority: try authority(file), mayAsk: inside.allows(.share))
        var looked = file.looked
        if inside.allows(.look, .compartment(.services)), !visible.isEmpty { looked.insert(.services) }
        return .page(page, .deed(Deed(visit.route, under: inside.grant, looked: looked)))
    }

    /// Whose task the help is, where the sender may see what decides it.
    private func authority(_ file: OpenFile) throws -> AuthorityShown? {
        guard file.grants[.immigration] != nil else { return nil }
        let status = try file.latest(StatusContent.self)?.content
        let routing = jurisdiction.responsibleAuthority(
            householdRegistration: status?.householdRegistration, workVisa: status?.workVisa)
        return AuthorityShown(routing, jurisdiction)
    }

    // MARK: - Asking

    @Sendable func ask(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit, .share)
        let path = "/cases/\(inside.record.id)/requests"
        guard let service = visit.query["service"].flatMap(jurisdiction.assistance.service) else {
            let problems = visit.query.names.contains("service") ? [Problem("service", .chooseServiceMissing)] : []
            let (services, looked) = try await services(inside)
            return .page(
                ChooseServicePage(path: path, services: services, problems: problems),
                .deed(Deed(visit.route, under: inside.grant, looked: looked)))
        }
        guard let offer = visit.query["offer"].flatMap(ServiceOffer.ID.init(_:)) else {
            let problems = visit.query.names.contains("offer") ? [Problem("offer", .chooseOfferMissing)] : []
            return try await choose(service, inside, problems: problems)
        }
        if try await cannotBeAsked(offer, inside) { return try await chooseAnother(service, inside) }
        let plan = try await office.plan(service, from: offer, inside: inside)
        return .page(
            try await review(plan, path), .deed(Deed(visit.route, under: inside.grant, looked: Set(plan.looks.keys))))
    }

    private func choose(
        _ service: Jurisdiction.Service, _ inside: Inside, problems: [Problem], status: Int = 200
    ) async throws -> Answer {
        let (offers, looked) = try await offers(service, inside)
        let page = ChooseOfferPage(
            path: "/cases/\(inside.record.id)/requests", service: Named(service.id, Text(service.names)),
            offers: offers, problems: problems)
        return .page(page, status: status, .deed(Deed("request.asked", under: inside.grant, looked: looked)))
    }

    /// Says no more than that: why a unit must not see a case is for those who named it and for the secretariat.
    private func chooseAnother(_ service: Jurisdiction.Service, _ inside: Inside) async throws -> Answer {
        try await choose(service, inside, problems: [Problem("offer", .offerCannotBeAsked)], status: 422)
    }

    /// Whether an offer is of a unit that must not see the case.
    private func cannotBeAsked(_ offer: ServiceOffer.ID, _ inside: Inside) async throws -> Bool {
        let (offers, conflicts) = try await office.archive.fetch(
            Query<ServiceOffer>.by(offer), ConflictRow.standing(about: inside.person))
        let barred = Set(conflicts.map(\.party))
        return offers.contains { barred.contains(.unit($0.unit)) }
    }

    /// Every service, and which of them the person has asked for, where the sender may see that.
    private func services(_ inside: Inside) async throws -> ([ChooseServicePage.Item], looked: Set<Compartment>) {
        let file = try await office.archive.file(of: inside.person, under: inside.looks([.services]))
        let wanted = try file.latest(NeedsContent.self)?.content.kinds ?? []
        let items = services.map { item in
            var item = item
            item.isWanted = wanted.contains(item.kind.code)
            return item
        }
        return (items, file.looked)
    }

    private var services: [ChooseServicePage.Item] {
        jurisdiction.assistance.kinds.sorted { $0.number < $1.number }.flatMap { kind in
            jurisdiction.assistance.services.filter { $0.kind == kind.id }.map {
                ChooseServicePage.Item(
                    service: Named($0.id, Text($0.names)), kind: Named(kind.id, Text(kind.names)),
                    isUrgent: $0.isEmergency)
            }
        }
    }

    /// The open offers of a service by units that can give it: those that fit the person first, of these those with a
    /// place, and of these those of the authority whose task the help is.
    private func offers(
        _ service: Jurisdiction.Service, _ inside: Inside
    ) async throws -> ([OfferShown], looked: Set<Compartment>) {
        let (found, conflicts) = try await office.archive.fetch(
            Query<ServiceOffer>(where: "kind = \(service.kind) AND closed_at IS NULL ORDER BY name_en, id LIMIT 200"),
            ConflictRow.standing(about: inside.person))
        let barred = Set(conflicts.map(\.party))
        let directory = try await office.directory()
        let fitting = found.filter { offer in
            guard let unit = directory[offer.unit], offer.unit != inside.acting.unit,
                !barred.contains(.unit(offer.unit))
            else { return false }
            return office.rules.fits(service, in: unit.function)
        }
        let file = try await office.archive.file(
            of: inside.person, under: inside.looks([.identity, .contact, .immigration]))
        let wanted = try WantedHelp(of: inside.record.ageGroup, file, jurisdiction, directory)
        let taken = try await office.taken(fitting.map(\.id))
        let shown = fitting.map { offer in
            var shown = OfferShown(offer, taken: taken[offer.id] ?? 0, directory, jurisdiction.assistance)
            shown.lacks = wanted.lacks(offer)
            shown.isResponsible = directory.agency(of: offer.unit).map(wanted.authorities.contains) ?? false
            return shown
        }
        let ranked = shown.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        return (ranked.map(\.element), file.looked)
    }

    @Sendable func send(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit, .share)
        guard let service = visit.form["service"].flatMap(jurisdiction.assistance.service),
            let offer = visit.form["offer"].flatMap(ServiceOffer.ID.init(_:))
        else { throw NotFound() }
        if try await cannotBeAsked(offer, inside) { return try await chooseAnother(service, inside) }
        let path = "/cases/\(inside.record.id)/requests"
        let plan = try await office.plan(service, from: offer, inside: inside)
        do {
            let form = try RequestForm(visit.form, for: plan)
            let change = try plan.sending(form.answer, child: form.child, as: visit.route, by: office)
            let request = try await office.archive.commit(change)
            return .seeOther("\(path)/\(request.id)")
        } catch let problems as Problems {
            let page = try await review(plan, path, entered: visit.form, problems: problems.all)
            return .page(
                page, status: 422, .deed(Deed(visit.route, under: inside.grant, looked: Set(plan.looks.keys))))
        }
    }

    private func review(
        _ plan: RequestPlan, _ path: String, entered: Fields = Fields(), problems: [Problem] = []
    ) async throws -> ReviewRequestPage {
        let directory = try await office.directory()
        let taken = try await office.taken([plan.offer.id])
        return ReviewRequestPage(
            plan, path: path,
            offer: OfferShown(plan.offer, taken: taken[plan.offer.id] ?? 0, directory, jurisdiction.assistance),
            agency: Named(plan.recipient.agency.description, directory.name(of: plan.recipient.agency)),
            jurisdiction: jurisdiction, entered: entered, problems: problems)
    }
}

extension ServiceRequest {
    /// Whether a worker inside the case may know of the request: those who asked, those who are asked, and whoever
    /// may look at the services part of the file.
    func isSeen(by inside: Inside) -> Bool {
        fromUnit == inside.acting.unit || toUnit == inside.acting.unit
            || inside.allows(.look, .compartment(.services))
    }
}
