import Accounts
package import Foundation
import Lexicon
import Packs
package import Policy
import Store
package import Web

/// Asking after one party: the form, the answer, and what is decided of it.
package struct ScreeningDesk: Desk {
    let office: PreventionOffice

    package static let path = "/trade/screenings"

    package init(office: PreventionOffice) { self.office = office }

    package var routes: [Route] {
        let access = Route.Access.roles(PreventionOffice.readers)
        let one = "\(Self.path)/:screening"
        return [
            Route(
                .get, Self.path, access, as: "screening.listed",
                fields: [
                    FieldSpec("band", .choice(ScreeningBand.allCases.map(\.rawValue))), FieldSpec("page", .number),
                    FieldSpec("from", .text(max: 10)), FieldSpec("to", .text(max: 10)),
                ], list),
            Route(.post, Self.path, access, as: "screening.made", fields: PartyForm.fields + [.once], make),
            Route(
                .get, one, access, as: "screening.read", fields: [FieldSpec("as", .choice(["csv"]))], show),
            Route(
                .post, "\(one)/disposition", access, as: "screening.decided",
                fields: DecisionForm.fields + [.once], decide),
        ]
    }

    private func looked(_ visit: Visit) throws -> Answer.Record {
        .deed(Deed(visit.route, acting: try visit.worker(), rule: PreventionOffice.rule))
    }

    // MARK: - The list

    @Sendable func list(_ visit: Visit) async throws -> Answer {
        try await list(visit, entered: Fields(), problems: [], status: 200)
    }

    private func list(_ visit: Visit, entered: Fields, problems: [Problem], status: Int) async throws -> Answer {
        let unit = try visit.worker().unit
        let filter = Filter(visit.query, allowing: ["band": ScreeningBand.allCases.map(\.rawValue)])
        let paging = Paging(visit.query)
        let fetched = try await office.archive.fetch(
            Screening.made(
                by: unit, band: filter["band"].flatMap(ScreeningBand.init(rawValue:)), within: days(visit.query),
                limit: paging.limitWithNext, offset: paging.offset))
        let (shown, hasNext) = paging.cut(fetched)
        let results = try await office.screenings.results(of: shown, for: unit)
        let page = ScreeningsPage(
            screenings: try await lines(shown, results, unit, at: visit.now),
            lists: try await office.lists().inForce(on: office.day(visit.now)), hasNext: hasNext,
            address: ListAddress(Self.path, filter: filter, paging: paging), entered: entered, problems: problems)
        return .page(page, status: status, try looked(visit))
    }

    /// From a day to a day, both of them in it.
    private func days(_ query: Fields) -> Range<Date>? {
        let zone = office.jurisdiction.zone
        let from = query["from"].flatMap(Day.init(_:)), to = query["to"].flatMap(Day.init(_:))
        guard from != nil || to != nil else { return nil }
        let start = (from ?? .earliest).startOfDay(in: zone)
        return start..<max(start, (to ?? Day.latest.adding(days: -1)).adding(days: 1).startOfDay(in: zone))
    }

    private func lines(
        _ screenings: [Screening], _ results: [ScreeningResult], _ unit: AgencyUnit.ID, at now: Date
    ) async throws -> [ScreeningsPage.Line] {
        let pairs = results.flatMap { result in result.hits.map { (result.party, $0) } }
        var standing = try await office.dispositions.standing(on: pairs, for: unit, at: now)[...]
        return zip(screenings, results).map { screening, result in
            let open = standing.prefix(result.hits.count).count { $0?.isOpen ?? true }
            standing = standing.dropFirst(result.hits.count)
            return ScreeningsPage.Line(
                id: "\(screening.id)", name: result.party.name,
                at: Moment(screening.madeAt, in: office.jurisdiction.zone),
                band: screening.band, hits: screening.hits, open: open)
        }
    }

    @Sendable func make(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let form: PartyForm
        do { form = try PartyForm(visit.form) } catch {
            return try await list(visit, entered: visit.form, problems: error.all, status: 422)
        }
        let id: Screening.ID = visit.once()
        do {
            _ = try await office.screenings.screen(form.party, as: id, acting, visit.route, at: visit.now)
        } catch NotCommitted.alreadyThere {
            // Pressed twice: it is asked once.
            return .seeOther("\(Self.path)/\(id)", try looked(visit))
        }
        return .seeOther("\(Self.path)/\(id)")
    }

    // MARK: - One screening

    private func screening(_ visit: Visit) async throws -> Screening {
        let id: Screening.ID = try visit.identifier("screening")
        let found = try await office.archive.fetch(Screening.made(id, by: try visit.worker().unit))
        guard let screening = found.first else { throw NotFound() }
        return screening
    }

    @Sendable func show(_ visit: Visit) async throws -> Answer {
        let screening = try await screening(visit)
        let page = try await page(screening, visit)
        guard visit.query["as"] == "csv" else { return .page(page, try looked(visit)) }
        return HitsTable.csv(page.hits, of: page.party, page.lists, Words(visit.language))
            .answer(name: "screening", try looked(visit))
    }

    private func page(
        _ screening: Screening, _ visit: Visit, problems: [Problem] = []
    ) async throws -> ScreeningPage {
        let acting = try visit.worker()
        let result = try await office.screenings.result(of: screening)
        let hits = try await office.shown(result.hits, of: result.party, acting, at: visit.now)
        let names = try await office.displayNames(of: [screening.madeBy])
        return ScreeningPage(
            id: "\(screening.id)", at: Moment(screening.madeAt, in: office.jurisdiction.zone),
            by: names[screening.madeBy], band: screening.band, party: result.party,
            lists: result.lists.map { ListInForce($0, on: office.day(visit.now)) }, hits: hits,
            usualEnd: office.dispositions.usualEnd(at: visit.now), entered: problems.isEmpty ? Fields() : visit.form,
            problems: problems)
    }

    @Sendable func decide(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let screening = try await screening(visit)
        let path = "\(Self.path)/\(screening.id)"
        return try await Step.take(
            visit, acting, rule: PreventionOffice.rule, shownAt: path,
            page: { try await page(screening, visit, problems: $0) }
        ) {
            let asked = try DecisionAsked(visit.form)
            let result = try await office.screenings.result(of: screening)
            guard result.hits.indices.contains(asked.hit - 1) else { throw Dispositions.Fault.noSuchHit }
            _ = try await office.dispositions.decide(
                asked.decision, because: asked.reason, until: asked.until, on: result.hits[asked.hit - 1],
                of: result.party, as: visit.once(), acting, visit.route, at: visit.now)
        }
    }
}

extension PreventionOffice {
    /// What the unit's people are called among themselves.
    func displayNames(of workers: some Sequence<Worker.ID>) async throws -> [Worker.ID: String] {
        let ids = Set(workers).map(\.description).sorted()
        let accounts = try await archive.fetch(Query<WorkerAccount>(where: "id IN (\(list: ids))"))
        return Dictionary(accounts.map { ($0.id, $0.displayName) }) { first, _ in first }
    }

    /// Hits with what was decided of them before.
    package func shown(
        _ hits: [FoundParty], of party: ScreenedParty, _ acting: Acting, at now: Date
    ) async throws -> [HitShown] {
        let standing = try await dispositions.standing(on: hits, of: party, for: acting.unit, at: now)
        let people = standing.compactMap(\.self).flatMap { [$0.decision.decidedBy] + $0.before.map(\.decidedBy) }
        let (names, lists) = (try await displayNames(of: people), try await lists())
        return zip(hits, standing).map {
            HitShown($0, $1, in: lists, reader: acting.worker, names: names, zone: jurisdiction.zone)
        }
    }
}
