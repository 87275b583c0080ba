import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// Bidders of public tenders: checked whole, decided hit by hit, found eligible or not, with papers and a dossier.
package struct BidDesk: Desk {
    let office: PreventionOffice

    static let path = "/trade/bids"
    static let reasonMost = 4_000

    package var routes: [Route] {
        let access = Route.Access.roles(PreventionOffice.readers)
        let one = "\(Self.path)/:bid"
        let version = FieldSpec("version", .number, required: true)
        let steps = BidStepsDesk(office: office, room: self)
        return [
            Route(.get, Self.path, access, as: "bid.listed", list),
            Route(.get, "\(Self.path)/new", access, as: "bid.asked", new),
            Route(.post, Self.path, access, as: "bid.submitted", fields: BidForm.fields + [.once], submit),
            Route(.get, one, access, as: "bid.read", show),
            Route(
                .post, "\(one)/parties", access, as: "bid.party-added", fields: BidPartyForm.fields + [version], add),
            Route(.post, "\(one)/checks", access, as: "bid.checked", fields: [.once], check),
        ] + steps.routes
    }

    @Sendable func list(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        var bids: [BidsPage.Line] = []
        let kept = try await office.archive.fetch(Bid.of(acting.unit, upTo: 100))
        let register = try await office.exclusions.register(of: acting.unit)
        for bid in kept {
            guard
                let inside = try await office.bids.inside(
                    bid.id, for: acting.unit, register: register, at: visit.now)
            else { continue }
            bids.append(BidsPage.Line(inside, zone: office.jurisdiction.zone))
        }
        return .page(BidsPage(bids: bids), try looked(visit))
    }

    @Sendable func new(_ visit: Visit) async throws -> Answer {
        .page(BidNewPage(entered: BidForm.usual), try looked(visit))
    }

    @Sendable func submit(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let form: BidForm
        do { form = try BidForm(visit) } catch {
            let page = BidNewPage(entered: visit.form, problems: error.all)
            return .page(page, status: 422, try looked(visit))
        }
        let id: Bid.ID = visit.once()
        let path = "\(Self.path)/\(id)"
        // Sent twice, it is kept once.
        guard try await office.archive.fetch(Bid.of(acting.unit, id)).isEmpty else {
            return .seeOther(path, try looked(visit))
        }
        do {
            _ = try await office.bids.submit(form.facts, as: id, by: acting, route: visit.route, at: visit.now)
        } catch NotCommitted.alreadyThere { return .seeOther(path, try looked(visit)) }
        return .seeOther(path)
    }

    @Sendable func show(_ visit: Visit) async throws -> Answer {
        let inside = try await enter(visit)
        return .page(try await page(inside, visit), try looked(visit))
    }

    @Sendable func add(_ visit: Visit) async throws -> Answer {
        try await step(visit) { inside, acting in
            try inside.bid.isVersion(visit.form)
            let facts = try BidTable.adding(visit.form, to: inside.facts)
            try await office.bids.add(facts, to: inside.bid, by: acting, route: visit.route, at: visit.now)
        }
    }

    @Sendable func check(_ visit: Visit) async throws -> Answer {
        try await step(visit) { inside, acting in
            try await office.bids.check(
                inside.bid, as: visit.once(), by: acting, route: visit.route, at: visit.now)
        }
    }

    // MARK: - For every step

    /// Takes a step and shows the bid, or the bid with what stands in the way.
    func step(
        _ visit: Visit, _ work: (BidInside, Acting) async throws -> Void
    ) async throws -> Answer {
        let acting = try visit.worker()
        let inside = try await enter(visit)
        return try await Step.take(
            visit, acting, rule: PreventionOffice.rule, shownAt: inside.bid.path,
            page: { try await page(inside, visit, problems: $0) }
        ) { try await work(inside, acting) }
    }

    func enter(_ visit: Visit) async throws -> BidInside {
        let id: Bid.ID = try visit.identifier("bid")
        guard let inside = try await office.bids.inside(id, for: try visit.worker().unit, at: visit.now) else {
            throw NotFound()
        }
        return inside
    }

    func page(_ inside: BidInside, _ visit: Visit, problems: [Problem] = []) async throws -> BidPage {
        BidPage(
            inside, map: try await office.map(of: inside), reader: try visit.worker().worker,
            today: Day(visit.now, in: office.jurisdiction.zone),
            zone: office.jurisdiction.zone, entered: visit.form,
            problems: problems)
    }

    func looked(_ visit: Visit) throws -> Answer.Record {
        .deed(Deed(visit.route, acting: try visit.worker(), rule: PreventionOffice.rule))
    }
}
