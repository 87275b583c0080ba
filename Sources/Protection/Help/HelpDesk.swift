import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// The directory of help, and the pages on which a unit keeps its own offers.
package struct HelpDesk: Desk {
    package let office: Office

    package init(office: Office) { self.office = office }

    /// Whoever may send someone to help, or gives it.
    static let readers: Set<Role> = [
        .firstResponder, .hotlineOperator, .coordinator, .identifyingOfficer, .caseManager, .serviceWorker, .lawyer,
        .interpreter,
    ]
    /// Whoever speaks for a unit that helps.
    static let helpers: Set<Role> = [.serviceWorker, .caseManager, .lawyer]

    package var routes: [Route] {
        [
            Route(.get, "/help", .roles(Self.readers), as: "help.read", fields: Self.filters, directory),
            Route(.get, "/help/offers", .roles(Self.helpers), as: "offers.read", own),
            Route(.get, "/help/offers/new", .roles(Self.helpers), as: "offer.asked", ask),
            Route(
                .post, "/help/offers", .roles(Self.helpers), as: "offer.added",
                fields: OfferForm.fields + [.once], add),
            Route(.get, "/help/offers/:offer", .roles(Self.helpers), as: "offer.read", open),
            Route(
                .post, "/help/offers/:offer", .roles(Self.helpers), as: "offer.changed", fields: OfferForm.fields,
                change),
            Route(
                .post, "/help/offers/:offer/closure", .roles(Self.helpers), as: "offer.closed",
                fields: [FieldSpec("version", .number, required: true)], close),
        ]
    }

    static let filters = [
        FieldSpec("kind"), FieldSpec("language", .choice(LanguageCode.allCases.map(\.rawValue))),
        FieldSpec("takes", .choice(ServiceOffer.Taking.allCases.map(\.rawValue))), FieldSpec("page", .number),
    ]

    private var assistance: Jurisdiction.Assistance { office.jurisdiction.assistance }

    @Sendable func directory(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let filter = Filter(
            visit.query,
            allowing: [
                "kind": assistance.kinds.map(\.id), "language": LanguageCode.allCases.map(\.rawValue),
                "takes": ServiceOffer.Taking.allCases.map(\.rawValue),
            ])
        let paging = Paging(visit.query, limit: 25)
        let found = try await office.archive.fetch(ServiceOffer.open(filter, paging))
        let (offers, hasNext) = paging.cut(found)
        let page = HelpDirectoryPage(
            offers: try await shown(offers), kinds: assistance.kinds.map { Named($0.id, Text($0.names)) },
            address: ListAddress("/help", filter: filter, paging: paging), hasNext: hasNext,
            mayOffer: Self.helpers.contains(acting.role))
        return .page(page, .deed(Deed(visit.route, acting: acting, rule: "directory")))
    }

    private func shown(_ offers: [ServiceOffer]) async throws -> [OfferShown] {
        let directory = try await office.directory()
        let taken = try await office.taken(offers.map(\.id))
        return offers.map { OfferShown($0, taken: taken[$0.id] ?? 0, directory, assistance) }
    }

    // MARK: - A unit's own offers

    @Sendable func own(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let offers = try await office.archive.fetch(ServiceOffer.all(of: acting.unit))
        return .page(OwnOffersPage(offers: try await shown(offers)), .deed(deed(visit, acting)))
    }

    @Sendable func ask(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        return .page(asking(visit.form), .deed(deed(visit, acting)))
    }

    private func asking(_ entered: Fields, problems: [Problem] = []) -> OfferAskPage {
        OfferAskPage(
            kinds: assistance.kinds.map { Named($0.id, Text($0.names)) }, entered: entered, problems: problems)
    }

    @Sendable func add(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let form: OfferForm
        do { form = try OfferForm(visit.form, kinds: assistance.kinds) } catch {
            return .page(asking(visit.form, problems: error.all), status: 422, .deed(deed(visit, acting)))
        }
        do {
            try await office.archive.commit(
                Change(form.offer(visit.once(), of: acting.unit), deed: deed(visit, acting)))
        } catch NotCommitted.alreadyThere {
            // Pressed twice: it stands in the list.
            return .seeOther("/help/offers", .deed(deed(visit, acting)))
        }
        return .seeOther("/help/offers")
    }

    @Sendable func open(_ visit: Visit) async throws -> Answer {
        let (acting, offer) = try await mine(visit)
        let page = OfferPage(offer: try await shown(offer), version: offer.version, entered: OfferForm.entered(offer))
        return .page(page, .deed(deed(visit, acting)))
    }

    @Sendable func change(_ visit: Visit) async throws -> Answer {
        let (acting, offer) = try await mine(visit)
        try offer.isVersion(visit.form)
        guard offer.closedAt == nil else { throw NotFound() }
        let form: OfferForm
        do { form = try OfferForm(visit.form, kinds: assistance.kinds, kind: offer.kind) } catch {
            let page = OfferPage(
                offer: try await shown(offer), version: offer.version, entered: visit.form, problems: error.all)
            return .page(page, status: 422, .deed(deed(visit, acting)))
        }
        try await office.archive.commit(Change(form.changed(offer), deed: deed(visit, acting)))
        return .seeOther("/help/offers")
    }

    @Sendable func close(_ visit: Visit) async throws -> Answer {
        let (acting, offer) = try await mine(visit)
        try offer.isVersion(visit.form)
        guard offer.closedAt == nil else { throw NotFound() }
        var closed = offer
        closed.closedAt = visit.now
        try await office.archive.commit(Change(closed, deed: deed(visit, acting)))
        return .seeOther("/help/offers")
    }

    private func shown(_ offer: ServiceOffer) async throws -> OfferShown {
        guard let shown = try await shown([offer]).first else { throw NotFound() }
        return shown
    }

    /// An offer of the worker's own unit; another's is not to be found here.
    private func mine(_ visit: Visit) async throws -> (Acting, ServiceOffer) {
        let acting = try visit.worker()
        let id: ServiceOffer.ID = try visit.identifier("offer")
        guard let offer = try await office.archive.fetch(Query<ServiceOffer>.by(id)).first, offer.unit == acting.unit
        else { throw NotFound() }
        return (acting, offer)
    }

    private func deed(_ visit: Visit, _ acting: Acting) -> Deed { Deed(visit.route, acting: acting, rule: "unit.own") }
}

extension ServiceOffer {
    /// Open offers that fit a filter, those of one kind together.
    static func open(_ filter: Filter, _ paging: Paging) -> Query<ServiceOffer> {
        var condition: SQL = "closed_at IS NULL"
        if let kind = filter["kind"] { condition = condition + " AND kind = \(kind)" }
        if let language = filter["language"] { condition = condition + " AND languages LIKE \("% \(language) %")" }
        if let taking = filter["takes"] { condition = condition + " AND takes LIKE \("% \(taking) %")" }
        return Query(
            where: condition + " ORDER BY kind, name_en, id LIMIT \(paging.limitWithNext) OFFSET \(paging.offset)")
    }

    static func all(of unit: AgencyUnit.ID) -> Query<ServiceOffer> {
        Query(where: "unit = \(unit) ORDER BY closed_at IS NOT NULL, kind, name_en, id LIMIT 200")
    }
}

extension Office {
    /// How many places of each offer are taken.
    func taken(_ offers: [ServiceOffer.ID]) async throws -> [ServiceOffer.ID: Int] {
        let counts = try await archive.fetch(PlacesTaken.of(offers))
        return Dictionary(counts.map { ($0.offer, $0.count) }, uniquingKeysWith: { first, _ in first })
    }
}
