import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// Danger to life: opens more of a file than a worker may otherwise see, before witnesses.
package struct EmergencyDesk: Desk {
    package let office: Office

    package init(office: Office) { self.office = office }

    static let roles: Set<Role> = [
        .firstResponder, .hotlineOperator, .coordinator, .identifyingOfficer, .caseManager, .serviceWorker,
    ]
    static let reasonMax = 1_000

    package var routes: [Route] {
        let path = "/cases/:case/emergency"
        let version = [FieldSpec("version", .number, required: true)]
        return [
            Route(.get, path, .roles(Self.roles), as: "emergency.read", show),
            Route(
                .post, path, .roles(Self.roles), as: "emergency.opened",
                fields: [FieldSpec("reason", .text(max: Self.reasonMax), required: true)], open),
            Route(
                .post, "\(path)/:emergency/confirmation", .roles(Self.roles), as: "emergency.confirmed",
                fields: version, confirm),
            Route(
                .post, "\(path)/:emergency/review", .roles([.coordinator]), as: "emergency.reviewed", fields: version,
                review),
        ]
    }

    /// Whether the rulebook would open anything more to this worker: asked of it, not said here again.
    static func isOffered(to inside: Inside) -> Bool {
        let emergency = Emergency(worker: inside.acting.worker, second: Worker.ID(), openedAt: inside.now)
        let standing = Standing(person: inside.person, relations: [], bases: [], emergency: emergency)
        return
            (try? inside.rules.grant(.look, .compartment(.contact), to: inside.acting, given: standing, at: inside.now))
            != nil
    }

    @Sendable func show(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit)
        return .page(try await page(inside), .deed(Deed(visit.route, under: inside.grant)))
    }

    private func page(
        _ inside: Inside, entered: Fields = Fields(), problems: [Problem] = []
    ) async throws -> EmergencyPage {
        let rows = try await emergencies(inside)
        let workers = Set(rows.flatMap { [$0.worker, $0.second].compactMap { $0 } }).map(\.description).sorted()
        let accounts = try await office.archive.fetch(
            Query<WorkerAccount>(where: "id IN (\(list: workers))"))
        let names = Dictionary(uniqueKeysWithValues: accounts.map { ($0.id, $0.displayName) })
        let keys = try await office.archive.keys(of: inside.person)
        let colleagues = try await office.colleagues(of: inside.acting, among: rows, at: inside.now)
        let isSecretariat = inside.allows(.compare)
        let shown = try rows.filter { row in
            isSecretariat || row.worker == inside.acting.worker
                || (colleagues.contains(row.worker) && row.isOpen(at: inside.now))
        }.map { row in
            EmergencyPage.Shown(
                row, reason: try keys.reason(of: row, under: inside.grant), names: names,
                zone: office.jurisdiction.zone,
                mayConfirm: (try? row.confirmed(
                    by: inside.acting.worker, isColleague: colleagues.contains(row.worker), at: inside.now)) != nil,
                mayReview: isSecretariat && (try? row.reviewed(by: inside.acting.worker, at: inside.now)) != nil,
                isMine: row.worker == inside.acting.worker && row.isOpen(at: inside.now),
                isAlone: inside.now >= row.aloneFrom)
        }
        return EmergencyPage(
            path: "/cases/\(inside.record.id)/emergency", casePath: "/cases/\(inside.record.id)",
            reference: inside.record.reference.text, emergencies: shown,
            mayOpen: Self.isOffered(to: inside) && !shown.contains(where: \.isMine), entered: entered,
            problems: problems)
    }

    private func emergencies(_ inside: Inside) async throws -> [EmergencyRow] {
        try await office.archive.fetch(
            Query<EmergencyRow>(where: "person = \(inside.person) ORDER BY opened_at DESC, id LIMIT 50"),
            under: inside.grant)
    }

    // MARK: - Opening

    @Sendable func open(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit)
        guard Self.isOffered(to: inside) else { throw NotFound() }
        guard let reason = visit.form["reason"], reason.count <= Self.reasonMax else {
            let problem = Problem("reason", .emergencyReasonMissing)
            return .page(
                try await page(inside, entered: visit.form, problems: [problem]), status: 422,
                .deed(Deed("emergency.read", under: inside.grant)))
        }
        let mine = try await emergencies(inside).first { $0.worker == inside.acting.worker && $0.isOpen(at: visit.now) }
        let path = "/cases/\(inside.record.id)/emergency"
        if mine != nil { return .seeOther(path, .deed(Deed("emergency.read", under: inside.grant))) }
        let id = Identifier<Emergency>()
        var keys = try await office.archive.keys(of: inside.person)
        let row = EmergencyRow(
            id: id, person: inside.person, worker: inside.acting.worker, openedAt: visit.now,
            reason: try keys.seal(reason: reason, of: id, now: visit.now))
        let notices = try await notices(inside)
        do {
            try await office.archive.commit(
                Change(
                    row, beside: keys.fresh + notices, deed: Deed(visit.route, under: inside.grant),
                    provided: inside.grant.premises + [.notOpen(row)]))
        } catch NotCommitted.noLongerStands(Premise.notOpenName) {
            // Pressed twice at once: the hour runs from the first.
            return .seeOther(path, .deed(Deed("emergency.read", under: inside.grant)))
        }
        return .seeOther(path)
    }

    /// The secretariat and the person's lawyer see it at once.
    private func notices(_ inside: Inside) async throws -> [any Stored] {
        let assignments = try await office.archive.fetch(
            Query<Assignment>(where: "person = \(inside.person) ORDER BY unit, id"), under: inside.grant)
        let units = Set(
            assignments.filter { [.coordinating, .representing].contains($0.relation) && $0.stands(at: inside.now) }
                .map(\.unit))
        return units.sorted { $0.description < $1.description }
            .map { UnitNotice(to: $0, about: inside.person, .emergencyOpened, at: inside.now) }
    }

    // MARK: - The second person, and the review

    @Sendable func confirm(_ visit: Visit) async throws -> Answer {
        try await change(visit) { row, inside in
            let colleagues = try await office.colleagues(of: inside.acting, among: [row], at: inside.now)
            return try row.confirmed(
                by: inside.acting.worker, isColleague: colleagues.contains(row.worker), at: inside.now)
        }
    }

    @Sendable func review(_ visit: Visit) async throws -> Answer {
        try await change(visit) { row, inside in
            _ = try inside.grant(.compare)
            return try row.reviewed(by: inside.acting.worker, at: inside.now)
        }
    }

    private func change(
        _ visit: Visit, _ step: (EmergencyRow, Inside) async throws -> EmergencyRow
    ) async throws -> Answer {
        let inside = try await office.enter(visit)
        let id: Identifier<Emergency> = try visit.identifier("emergency")
        guard let row = try await emergencies(inside).first(where: { $0.id == id }) else { throw NotFound() }
        try row.isVersion(visit.form)
        let next: EmergencyRow
        do { next = try await step(row, inside) } catch is EmergencyRow.Impossible { throw NotFound() }
        try await office.archive.commit(
            Change(next, deed: Deed(visit.route, under: inside.grant), provided: inside.grant.premises))
        return .seeOther("/cases/\(inside.record.id)/emergency")
    }
}

extension Premise {
    static let notOpenName = "no-emergency-open"

    /// The worker has not opened this file a moment ago.
    static func notOpen(_ row: EmergencyRow) -> Premise {
        Premise(
            notOpenName,
            stands: """
                SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM emergency WHERE person = \(row.person) \
                AND worker = \(row.worker) AND opened_at > \(row.openedAt.addingTimeInterval(-EmergencyRow.lasting)))
                """)
    }
}
