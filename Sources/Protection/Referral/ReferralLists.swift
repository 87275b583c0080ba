import Foundation
import Lexicon
import Packs
import Policy
import Store
import Web

extension ReferralDesk {
    /// Whoever received referrals for their unit.
    static let receivers: Set<Role> = [.identifyingOfficer]
    private static let receiving = Route.Access.roles(receivers)
    private static let reading = Route.Access.roles([
        .firstResponder, .hotlineOperator, .identifyingOfficer, .coordinator,
    ])

    var listRoutes: [Route] {
        [
            Route(
                .get, "/referrals", ScreeningDesk.access, as: "referral.list", fields: [FieldSpec("page", .number)],
                sent),
            Route(
                .get, "/referrals/received", Self.receiving, as: "referral.inbox", fields: [FieldSpec("page", .number)],
                inbox),
            Route(.get, "/cases/:case/referral", Self.reading, as: "referral.read", read),
            Route(.post, "/cases/:case/referral/uptake", Self.receiving, as: "referral.taken-up", takeUp),
        ]
    }

    /// What this unit sent, with the help that it asked for since.
    private func sent(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let paging = Paging(visit.query)
        let (referrals, records) = try await page(
            "referral.from_unit = \(acting.unit) ORDER BY sent_at DESC, id", acting, paging, visit.now)
        let people = referrals.shown.map(\.person)
        let requests = try await office.archive.fetch(
            Query<ServiceRequest>(
                where: "from_unit = \(acting.unit) AND person IN (\(list: people)) ORDER BY sent_at DESC LIMIT 500"))
        let directory = try await office.directory()
        let lines = referrals.shown.compactMap { referral in
            records[referral.person].map { record in
                SentPage.Line(
                    referral, record, to: directory.name(of: referral.toUnit), zone: office.jurisdiction.zone,
                    requests: requests.filter { $0.person == referral.person })
            }
        }
        return .page(
            SentPage(referrals: lines, hasNext: referrals.hasNext, paging: paging),
            look(visit, acting, people))
    }

    /// What came to this unit and waits first.
    private func inbox(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let paging = Paging(visit.query)
        let (referrals, records) = try await page(
            "referral.to_unit = \(acting.unit) ORDER BY (taken_up_at IS NOT NULL), sent_at DESC, id", acting, paging,
            visit.now)
        let directory = try await office.directory()
        let waiting = referrals.shown.filter { $0.status != .takenUp }.map(\.person)
        let pressing = try await PressingReferrals(of: waiting, in: office, for: acting, at: visit.now)
        let lines = referrals.shown.compactMap { referral in
            records[referral.person].map { record in
                InboxPage.Line(
                    referral, record, from: directory.name(of: referral.fromUnit), zone: office.jurisdiction.zone,
                    pressing: referral.status == .takenUp ? .none : pressing[referral.person])
            }
        }
        let page = InboxPage(referrals: lines, hasNext: referrals.hasNext, paging: paging)
        let deeds = pressing.deeds(visit, by: acting, about: referrals.shown.map(\.person))
        return .page(page, try await office.record(deeds))
    }

    /// Referrals within what this worker may know of, and their cases.
    private func page(
        _ condition: SQL, _ acting: Acting, _ paging: Paging, _ now: Date
    ) async throws -> (referrals: (shown: [Referral], hasNext: Bool), records: [Person.ID: CaseRecord]) {
        let scope = office.rules.scope(.look, .existence, of: acting, at: now)
        var referrals = paging.cut(
            try await office.archive.fetch(
                Query<Referral>(
                    where: scope.condition(person: "referral.person") + " AND " + condition
                        + " LIMIT \(paging.limitWithNext) OFFSET \(paging.offset)")))
        let known = try await office.confirmed(referrals.shown.map(\.person), in: scope)
        referrals.shown = referrals.shown.filter { known.contains($0.person) }
        let records = try await office.archive.fetch(
            Query<CaseRecord>(where: "person IN (\(list: referrals.shown.map(\.person)))"))
        return (referrals, Dictionary(records.map { ($0.person, $0) }, uniquingKeysWith: { first, _ in first }))
    }

    private func look(_ visit: Visit, _ acting: Acting, _ people: [Person.ID]) -> Answer.Record {
        .deed(Deed(visit.route, acting: acting, rule: "scope.\(acting.role.rawValue)", about: people))
    }

    /// The referral of one case, as far as the reader's grants open it.
    private func read(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit)
        let referral = try await referral(of: inside)
        let file = try await office.archive.file(of: inside.person, under: inside.looks(ReferralPage.parts))
        let directory = try await office.directory()
        let isReceiver = referral.toUnit == inside.acting.unit
        let page = try ReferralPage(
            inside.record, referral, file, from: directory.name(of: referral.fromUnit),
            to: directory.name(of: referral.toUnit), zone: office.jurisdiction.zone,
            mayTakeUp: isReceiver && referral.status != .takenUp && inside.allows(.record),
            codes: FileCodes(office.jurisdiction), jurisdiction: office.jurisdiction)
        let deed = Deed(visit.route, under: inside.grant, looked: file.looked)
        guard isReceiver, referral.status == .sent, inside.acting.role == .identifyingOfficer else {
            return .page(page, .deed(deed))
        }
        do {
            try await office.archive.commit(
                Change(try referral.seen(at: visit.now), deed: deed, provided: inside.grant.premises))
            return .page(page, .committed)
        } catch NotCommitted.changedMeanwhile {
            // A colleague opened it in the same moment.
            return .page(page, .deed(deed))
        }
    }

    private func takeUp(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit, .record)
        let referral = try await referral(of: inside)
        guard referral.toUnit == inside.acting.unit else { throw NotFound() }
        let next: Referral
        do { next = try referral.takenUp(at: visit.now) } catch {
            return .seeOther("/cases/\(inside.record.id)/referral", .deed(Deed(visit.route, under: inside.grant)))
        }
        try await office.archive.commit(
            Change(
                next,
                beside: [
                    // Who takes a report up has the question to answer from then on.
                    Identification(person: inside.person, unit: inside.acting.unit, openedAt: visit.now),
                    CaseEvent(person: inside.person, event: "report-taken-up", at: visit.now, by: inside.acting),
                    UnitNotice(to: referral.fromUnit, about: inside.person, .referralTakenUp, at: visit.now),
                ],
                deed: Deed(visit.route, under: inside.grant), provided: inside.grant.premises))
        return .seeOther("/cases/\(inside.record.id)/referral")
    }

    /// The newest referral of a case that this unit sent, received or coordinates.
    private func referral(of inside: Inside) async throws -> Referral {
        let all = try await office.archive.fetch(
            Query<Referral>(where: "person = \(inside.person) ORDER BY sent_at DESC, id"), under: inside.grant)
        let unit = inside.acting.unit
        let mine = all.first { $0.toUnit == unit || $0.fromUnit == unit || inside.acting.function == .secretariat }
        guard let mine else { throw NotFound() }
        return mine
    }
}
