import Foundation
import Lexicon
import Policy
import Store
import Web

/// Roles in units: given and ended by administrators, never to and for themselves.
struct MembershipDesk: Desk {
    let setting: AccountsSetting

    var routes: [Route] {
        let access = Route.Access.roles([.administrator])
        return [
            Route(
                .get, "/admin/workers/:worker/memberships", access, as: "membership.form", stepUp: true, show),
            Route(
                .post, "/admin/workers/:worker/memberships", access, as: "membership.granted", stepUp: true,
                fields: [
                    FieldSpec("unit", .text(max: 36), required: true),
                    FieldSpec("role", .choice(Role.allCases.map(\.rawValue)), required: true),
                    FieldSpec("purposes", .choices(Purpose.allCases.map(\.rawValue)), required: true),
                    FieldSpec("until", .date),
                ], grant),
            Route(.post, "/admin/memberships/:membership/end", access, as: "membership.ended", stepUp: true, end),
        ]
    }

    private func show(_ visit: Visit) async throws -> Answer {
        let (account, _, places) = try await found(visit)
        return .page(GrantPage(account, places), setting.look(visit))
    }

    private func grant(_ visit: Visit) async throws -> Answer {
        let (account, held, places) = try await found(visit)
        let units = places.units
        do {
            let form = try MembershipForm(visit.form, units: units, zone: setting.timeZone)
            let granter = try visit.worker().worker
            var membership = try Membership.grant(
                to: account.id, in: form.unit, as: form.role, for: form.purposes, since: visit.now,
                until: form.until, beside: held.filter { $0.until.map { visit.now < $0 } ?? true },
                by: granter)
            let others = Membership.anotherWord(than: granter, on: account.id, in: form.unit)
            if try await !setting.archive.fetch(others).isEmpty { membership = membership.waiting(onWordOf: granter) }
            try await setting.archive.commit(
                Change(membership, deed: visit.administering, provided: [.sameMemberships(held, of: account.id)]))
            return .seeOther("/admin/workers/\(account.id)")
        } catch let impossible as Membership.Impossible {
            return refused(visit, GrantPage(account, places, entered: visit.form, problems: [impossible.problem]))
        } catch let problems as Problems {
            return refused(visit, GrantPage(account, places, entered: visit.form, problems: problems.all))
        }
    }

    private func end(_ visit: Visit) async throws -> Answer {
        let id = try visit.identifier("membership", of: Membership.self)
        guard let membership = try await setting.archive.fetch(Query<Membership>.by(id)).first else { throw NotFound() }
        guard membership.worker != visit.acting?.worker else { throw Problems([Problem("membership", .workerOneself)]) }
        try await setting.archive.commit(Change(membership.ended(at: visit.now), deed: visit.administering))
        return .seeOther("/admin/workers/\(membership.worker)")
    }

    private func found(_ visit: Visit) async throws -> (WorkerAccount, [Membership], WorkPlaces) {
        let id = try visit.identifier("worker", of: Worker.self)
        let (accounts, held, units, agencies) = try await setting.archive.fetch(
            Query<WorkerAccount>.by(id), Membership.held(by: id), UnitRecord.all, AgencyRecord.all)
        guard let account = accounts.first else { throw NotFound() }
        return (account, held, WorkPlaces(units: units, agencies: agencies))
    }

    private func refused(_ visit: Visit, _ page: GrantPage) -> Answer {
        .page(
            page, status: 422,
            .deed(Deed(visit.route, acting: visit.acting, rule: "membership.possible", outcome: .refused)))
    }

}

struct MembershipForm: Sendable {
    let unit: UnitRecord
    let role: Role
    let purposes: Set<Purpose>
    /// The end of the last day, where one was named.
    let until: Date?

    init(_ fields: Fields, units: [UnitRecord], zone: TimeZone) throws(Problems) {
        let unit = units.first { $0.id.description == fields["unit"] }
        let role = fields["role"].flatMap(Role.init(rawValue:))
        purposes = Set(fields.all("purposes").compactMap(Purpose.init(rawValue:)))
        var problems: [Problem] = []
        if unit == nil { problems.append(Problem("unit", .membershipUnitMissing)) }
        if role == nil { problems.append(Problem("role", .membershipRoleMissing)) }
        var until: Date?
        do { until = try Self.lastDay(fields)?.adding(days: 1).startOfDay(in: zone) } catch { problems.append(error) }
        guard let unit, let role, problems.isEmpty else { throw Problems(problems) }
        self.until = until
        self.unit = unit
        self.role = role
    }

    /// A whole day, or none.
    private static func lastDay(_ fields: Fields) throws(Problem) -> Day? {
        guard case .date(let date) = try fields.date("until") else { return nil }
        guard case .day(let day) = date.known else { throw Problem("until", .membershipUntilNotADay) }
        return day
    }
}

extension Premise {
    /// Two administrators at once must not put enforcement beside something else.
    static func sameMemberships(_ held: [Membership], of worker: Worker.ID) -> Premise {
        Premise(
            "same-memberships",
            stands: """
                SELECT 1 WHERE (SELECT COUNT(*) FROM membership WHERE worker = \(worker)) = \(held.count)
                """)
    }
}
