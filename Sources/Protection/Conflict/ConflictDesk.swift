import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// Where somebody is kept away from a file: named in the account, or too near to someone who is.
///
/// Whoever screens learns of it first, and names it. The secretariat sees what was named and why, and lifts it; never
/// the one who named it. Whoever is named finds nothing of the case from the commit on, not even that they are named.
package struct ConflictDesk: Desk {
    package let office: Office

    package init(office: Office) { self.office = office }

    static let roles: Set<Role> = [.firstResponder, .hotlineOperator, .identifyingOfficer, .coordinator]
    static let reasonMax = 1_000

    package var routes: [Route] {
        let path = "/cases/:case/conflicts"
        let reason = FieldSpec("reason", .text(max: Self.reasonMax), required: true)
        return [
            Route(.get, path, .roles(Self.roles), as: "conflict.asked", show),
            Route(
                .post, path, .roles(Self.roles), as: "conflict.named",
                fields: [
                    FieldSpec("unit", .text(max: 36), required: true), FieldSpec("colleague", .text(max: 200)), reason,
                    .once,
                ], name),
            Route(
                .post, "\(path)/:conflict/lifting", .roles([.coordinator]), as: "conflict.lifted",
                fields: [reason, FieldSpec("version", .number, required: true)], lift),
        ]
    }

    @Sendable func show(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit, .record)
        return .page(try await page(inside), .deed(Deed(visit.route, under: inside.grant)))
    }

    private func page(
        _ inside: Inside, entered: Fields = Fields(), problems: [Problem] = []
    ) async throws -> ConflictsPage {
        let directory = try await office.directory()
        let units = UnitFunction.allCases.flatMap(directory.units)
            .map { Named($0.id.description, directory.name(of: $0.id)) }
            .sorted { ($0.text(in: .en), $0.code) < ($1.text(in: .en), $1.code) }
        return ConflictsPage(
            casePath: "/cases/\(inside.record.id)", units: units, conflicts: try await shown(inside, directory),
            entered: entered, problems: problems)
    }

    /// What was named, for the secretariat; nil for everybody else.
    private func shown(_ inside: Inside, _ directory: Directory) async throws -> [ConflictsPage.Shown]? {
        guard let leave = try? inside.grant(.assign) else { return nil }
        let rows = try await office.archive.fetch(
            Query<ConflictRow>(where: "person = \(inside.person) ORDER BY named_at DESC, id LIMIT 50"), under: leave)
        let workers = rows.compactMap { row -> Worker.ID? in
            if case .worker(let worker) = row.party { worker } else { nil }
        }
        let accounts = try await office.archive.fetch(Query<WorkerAccount>(where: "id IN (\(list: workers))"))
        let names = Dictionary(uniqueKeysWithValues: accounts.map { ($0.id, $0.displayName) })
        let keys = try await office.archive.keys(of: inside.person)
        return try rows.map { row in
            let who: Text =
                switch row.party {
                case .worker(let worker): Text(verbatim: names[worker] ?? worker.description)
                case .unit(let unit): directory.name(of: unit)
                }
            return ConflictsPage.Shown(
                row, who: who, reasons: try keys.reasons(of: row, under: leave), zone: office.jurisdiction.zone,
                mayLift: row.liftedAt == nil && row.namedBy != inside.acting.worker)
        }
    }

    // MARK: - Naming

    @Sendable func name(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit, .record)
        let party: Conflict.Party
        let reason: String
        do { (party, reason) = try await named(visit.form, inside) } catch let problems as Problems {
            return .page(
                try await page(inside, entered: visit.form, problems: problems.all), status: 422,
                .deed(Deed("conflict.asked", under: inside.grant)))
        }
        let id: Identifier<Conflict> = visit.once()
        var keys = try await office.archive.keys(of: inside.person)
        let sealed = try keys.seal(conflictReason: reason, of: id, now: visit.now)
        let row = ConflictRow(
            id: id, person: inside.person, party: party, reason: sealed, by: inside.acting.worker, at: visit.now)
        do {
            try await office.archive.commit(
                Change(
                    row, beside: keys.fresh + (try await notices(inside)), deed: Deed(visit.route, under: inside.grant),
                    provided: inside.grant.premises))
        } catch NotCommitted.alreadyThere {
            // Pressed twice: it is named.
            return .seeOther("/cases/\(inside.record.id)", .deed(Deed("conflict.asked", under: inside.grant)))
        }
        return .seeOther("/cases/\(inside.record.id)")
    }

    /// One worker of the unit by the name that colleagues call them, or the whole unit.
    private func named(_ form: Fields, _ inside: Inside) async throws -> (Conflict.Party, String) {
        var problems: [Problem] = []
        let unit = try await office.directory()[form["unit"].flatMap(AgencyUnit.ID.init(_:)) ?? .init()]
        if unit == nil { problems.append(Problem("unit", .conflictUnitMissing)) }
        let reason = form["reason"] ?? ""
        if reason.isEmpty || reason.count > Self.reasonMax {
            problems.append(Problem("reason", .conflictReasonMissing))
        }
        var party = unit.map { Conflict.Party.unit($0.id) }
        if let unit, let called = form["colleague"] {
            let worker = try await worker(called, of: unit.id, at: inside.now)
            party = worker.map { .worker($0) }
            if worker == nil { problems.append(Problem("colleague", .conflictNobody)) }
            if worker == inside.acting.worker { problems.append(Problem("colleague", .conflictYourself)) }
        } else if unit?.function == .secretariat || unit?.id == inside.acting.unit {
            // Someone has to be left who can lift it.
            problems.append(Problem("colleague", .conflictWholeUnit))
        }
        guard problems.isEmpty, let party else { throw Problems(problems) }
        return (party, reason)
    }

    private func worker(_ called: String, of unit: AgencyUnit.ID, at now: Date) async throws -> Worker.ID? {
        let (memberships, accounts) = try await office.archive.fetch(
            Query<Membership>(where: "unit = \(unit) LIMIT 1000"),
            Query<WorkerAccount>(where: "id IN (SELECT worker FROM membership WHERE unit = \(unit)) LIMIT 1000"))
        let here = Set(memberships.filter { $0.stands(at: now) }.map(\.worker))
        let found = accounts.filter { here.contains($0.id) && $0.displayName.lowercased() == called.lowercased() }
        return found.count == 1 ? found.first?.id : nil
    }

    private func notices(_ inside: Inside) async throws -> [any Stored] {
        let assignments = try await office.archive.fetch(
            Query<Assignment>(where: "person = \(inside.person) AND relation = \(Relation.coordinating)"),
            under: inside.grant)
        return Set(assignments.filter { $0.stands(at: inside.now) }.map(\.unit))
            .sorted { $0.description < $1.description }
            .map { UnitNotice(to: $0, about: inside.person, .conflictNamed, at: inside.now) }
    }

    // MARK: - Lifting

    @Sendable func lift(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit, .assign)
        let id: Identifier<Conflict> = try visit.identifier("conflict")
        let found = try await office.archive.fetch(Query<ConflictRow>.by(id), under: inside.grant).first
        guard let row = found, row.person == inside.person else { throw NotFound() }
        try row.isVersion(visit.form)
        // Each form on the page has a field of its own name; a program has one form.
        guard let reason = visit.form["lifting-\(id)"] ?? visit.form["reason"], reason.count <= Self.reasonMax else {
            let page = try await page(
                inside, entered: visit.form, problems: [Problem("lifting-\(id)", .conflictReasonMissing)])
            return .page(page, status: 422, .deed(Deed("conflict.asked", under: inside.grant)))
        }
        var keys = try await office.archive.keys(of: inside.person)
        let sealed = try keys.seal(conflictReason: reason, of: id, isLifting: true, now: visit.now)
        let lifted: ConflictRow
        do { lifted = try row.lifted(by: inside.acting.worker, because: sealed, at: visit.now) } catch {
            throw NotFound()
        }
        try await office.archive.commit(
            Change(
                lifted, beside: keys.fresh, deed: Deed(visit.route, under: inside.grant),
                provided: inside.grant.premises))
        return .seeOther("/cases/\(inside.record.id)/conflicts")
    }
}
