import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// Parties that stay under watch: brought in, screened whole once, then by what changes in the lists.
package struct PortfolioDesk: Desk {
    let office: PreventionOffice

    package static let path = "/trade/portfolios"

    package init(office: PreventionOffice) { self.office = office }

    package var routes: [Route] {
        let access = Route.Access.roles(PreventionOffice.readers)
        let one = "\(Self.path)/:portfolio"
        let alert = "\(one)/alerts/:alert"
        return [
            Route(.get, Self.path, access, as: "portfolio.listed", fields: [FieldSpec("page", .number)], list),
            Route(.post, Self.path, access, as: "portfolio.made", fields: GroupForm.fields, make),
            Route(
                .get, one, access, as: "portfolio.read",
                fields: [
                    FieldSpec("state", .choice(PortfolioAlert.State.allCases.map(\.rawValue))),
                    FieldSpec("band", .choice(["match", "review"])), FieldSpec("page", .number),
                    FieldSpec("as", .choice(["csv"])),
                ], show),
            Route(
                .post, "\(one)/resumption", access, as: "portfolio.resumed",
                fields: [FieldSpec("version", .number, required: true), .once], resume),
            Route(
                .post, "\(one)/ending", access, as: "portfolio.ended",
                fields: [FieldSpec("version", .number, required: true), .once], end),
            Route(.get, alert, access, as: "portfolio.alert-read", showAlert),
            Route(
                .post, "\(alert)/disposition", access, as: "portfolio.alert-decided",
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
        let paging = Paging(visit.query)
        let fetched = try await office.archive.fetch(
            PartyGroup.held(.portfolio, by: unit, limit: paging.limitWithNext, offset: paging.offset))
        let (shown, hasNext) = paging.cut(fetched)
        let contents = try await office.groups.contents(of: shown, for: unit)
        let lists = try await office.lists()
        var lines: [PortfoliosPage.Line] = []
        for group in shown {
            let watch = try await watch(group, lists, at: visit.now)
            let open = try await office.archive.fetch(PortfolioAlert.count(of: group.id, state: .open, at: visit.now))
            lines.append(
                PortfoliosPage.Line(
                    id: "\(group.id)", name: contents[group.id]?.name ?? "", parties: group.lines,
                    open: open.first ?? 0, watch: watch))
        }
        let page = PortfoliosPage(
            portfolios: lines, hasNext: hasNext, address: ListAddress(Self.path, paging: paging), entered: entered,
            problems: problems)
        return .page(page, status: status, try looked(visit))
    }

    /// How far it is behind the lists in force. Looking changes nothing: what lags is taken up when lists change, and
    /// every hour.
    private func watch(_ group: PartyGroup, _ lists: ShelvedLists, at now: Date) async throws -> PortfolioWatch {
        let due = try await office.groups.due(group, lists)
        let outlines = try await office.archive.fetch(PartyPart.outlines(of: "\(group.id)"))
        return PortfolioWatch(
            group, outlines, due: due, checked: try await office.checkedLists(outlines, at: now),
            current: lists.inForce(on: office.day(now)), isRunning: office.groups.isRunning(group),
            zone: office.jurisdiction.zone)
    }

    @Sendable func make(_ visit: Visit) async throws -> Answer {
        try await office.keepGroup(.portfolio, visit, shownAt: Self.path, looked: try looked(visit)) { problems in
            try await list(visit, entered: visit.form, problems: problems, status: 422)
        }
    }

    // MARK: - One portfolio

    private func group(_ visit: Visit) async throws -> PartyGroup {
        try await office.group(.portfolio, try visit.identifier("portfolio"), of: try visit.worker().unit)
    }

    @Sendable func show(_ visit: Visit) async throws -> Answer {
        let group = try await group(visit)
        if visit.query["as"] == "csv" { return try await handOut(group, visit) }
        let filter = Filter(
            visit.query,
            allowing: ["state": PortfolioAlert.State.allCases.map(\.rawValue), "band": ["match", "review"]])
        let paging = Paging(visit.query)
        let fetched = try await office.archive.fetch(
            PortfolioAlert.of(
                group.id, state: filter["state"].flatMap(PortfolioAlert.State.init(rawValue:)),
                band: filter["band"].flatMap(ScreeningBand.init(rawValue:)), at: visit.now,
                limit: paging.limitWithNext, offset: paging.offset))
        let (shown, hasNext) = paging.cut(fetched)
        let content = try await office.groups.content(of: group)
        let page = PortfolioPage(
            id: "\(group.id)", name: content.name, parties: group.lines, unread: content.unread,
            made: Moment(group.madeAt, in: office.jurisdiction.zone),
            watch: try await watch(group, try await office.lists(), at: visit.now),
            alerts: try await lines(shown, of: group, visit), hasNext: hasNext,
            address: ListAddress("\(Self.path)/\(group.id)", filter: filter, paging: paging), version: group.version)
        return .page(page, try looked(visit))
    }

    private func lines(
        _ alerts: [PortfolioAlert], of group: PartyGroup, _ visit: Visit
    ) async throws -> [PortfolioPage.Alert] {
        let key = try await office.groups.key(of: group)
        let contents = try alerts.map { try $0.opened(key) }
        let standing = try await office.dispositions.standing(
            on: contents.map { ($0.party, $0.hit) }, for: group.unit, at: visit.now)
        return zip(zip(alerts, contents), standing).map { pair, decision in
            let (alert, content) = pair
            return PortfolioPage.Alert(
                id: "\(alert.id)", name: content.party.name, reference: content.party.reference, hit: content.hit,
                band: alert.band, raised: Moment(alert.raisedAt, in: office.jurisdiction.zone),
                decision: decision?.decision.decision, isOpen: decision?.isOpen ?? true)
        }
    }

    private func handOut(_ group: PartyGroup, _ visit: Visit) async throws -> Answer {
        let say = Words(visit.language)
        var csv = CSV(header: HitsTable.header(say))
        let alerts = try await office.archive.fetch(
            PortfolioAlert.of(group.id, at: visit.now, limit: 1_000_000, offset: 0))
        let key = try await office.groups.key(of: group)
        let contents = try alerts.map { try $0.opened(key) }
        let standing = try await office.dispositions.standing(
            on: contents.map { ($0.party, $0.hit) }, for: group.unit, at: visit.now)
        for (content, decision) in zip(contents, standing) {
            let word = decision.map { say($0.isOpen ? .decisionOpen : $0.decision.decision.text) } ?? say(.decisionOpen)
            csv.append(HitsTable.line(content.hit, of: content.party, word, say))
        }
        return csv.answer(name: "alerts", try looked(visit))
    }

    @Sendable func resume(_ visit: Visit) async throws -> Answer {
        let group = try await group(visit)
        try group.isVersion(visit.form)
        office.groups.begin(group, try visit.worker())
        return .seeOther("\(Self.path)/\(group.id)", try looked(visit))
    }

    @Sendable func end(_ visit: Visit) async throws -> Answer {
        let group = try await group(visit)
        try group.isVersion(visit.form)
        let acting = try visit.worker()
        if group.endedAt == nil {
            try await office.groups.end(group, acting, visit.route, at: visit.now)
            return .seeOther("\(Self.path)/\(group.id)")
        }
        return .seeOther("\(Self.path)/\(group.id)", try looked(visit))
    }

    // MARK: - One alert

    private func alert(_ visit: Visit) async throws -> (PartyGroup, PortfolioAlert, AlertContent) {
        let group = try await group(visit)
        let id: PortfolioAlert.ID = try visit.identifier("alert")
        guard let alert = try await office.archive.fetch(PortfolioAlert.of(group.id, id)).first else {
            throw NotFound()
        }
        return (group, alert, try alert.opened(try await office.groups.key(of: group)))
    }

    @Sendable func showAlert(_ visit: Visit) async throws -> Answer {
        let (group, alert, content) = try await alert(visit)
        return .page(try await page(group, alert, content, visit), try looked(visit))
    }

    private func page(
        _ group: PartyGroup, _ alert: PortfolioAlert, _ content: AlertContent, _ visit: Visit,
        problems: [Problem] = []
    ) async throws -> AlertPage {
        let zone = office.jurisdiction.zone
        let editions = try await office.archive.fetch(
            Query<KeptEdition>(where: "id = \(content.hit.edition)"))
        return AlertPage(
            portfolio: "\(group.id)", id: "\(alert.id)", party: content.party, line: content.line,
            raised: Moment(alert.raisedAt, in: zone), changed: alert.changedAt.map { Moment($0, in: zone) },
            lists: editions.map { ListInForce($0, on: office.day(visit.now)) },
            hits: try await office.shown([content.hit], of: content.party, try visit.worker(), at: visit.now),
            usualEnd: office.dispositions.usualEnd(at: visit.now),
            entered: problems.isEmpty ? Fields() : visit.form, problems: problems)
    }

    @Sendable func decide(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let (group, alert, content) = try await alert(visit)
        return try await Step.take(
            visit, acting, rule: PreventionOffice.rule, shownAt: "\(Self.path)/\(group.id)/alerts/\(alert.id)",
            page: { try await page(group, alert, content, visit, problems: $0) }
        ) {
            let asked = try DecisionAsked(visit.form)
            _ = try await office.dispositions.decide(
                asked.decision, because: asked.reason, until: asked.until, on: content.hit, of: content.party,
                as: visit.once(), acting, visit.route, at: visit.now)
        }
    }
}

extension GroupWork {
    /// Takes a portfolio from under watch; what was found stays.
    func end(_ group: PartyGroup, _ acting: Acting, _ route: String, at now: Date) async throws {
        var next = group
        (next.endedAt, next.endedBy) = (now, acting.worker)
        try await archive.commit(Change(next, deed: Deed(route, acting: acting, rule: PreventionOffice.rule)))
    }
}
