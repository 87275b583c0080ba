import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// The unit's own register of convictions and exclusions.
package struct ExclusionDesk: Desk {
    let office: PreventionOffice

    static let path = "/trade/exclusions"

    package var routes: [Route] {
        let access = Route.Access.roles(PreventionOffice.readers)
        return [
            Route(
                .get, Self.path, access, as: "exclusion.listed", fields: [FieldSpec("on", .text(max: 10))], list),
            Route(.post, Self.path, access, as: "exclusion.noted", fields: ExclusionForm.fields + [.once], note),
            Route(.get, "\(Self.path)/:exclusion", access, as: "exclusion.read", show),
            Route(
                .post, "\(Self.path)/:exclusion/appeal", access, as: "exclusion.changed",
                fields: ExclusionForm.changing + [FieldSpec("version", .number, required: true)], change),
        ]
    }

    private func looked(_ visit: Visit) throws -> Answer.Record {
        .deed(Deed(visit.route, acting: try visit.worker(), rule: PreventionOffice.rule))
    }

    private func day(_ visit: Visit) -> String {
        let today = "\(Day(visit.now, in: office.jurisdiction.zone))"
        return visit.query["on"].flatMap { ListKind.isDay($0) ? $0 : nil } ?? today
    }

    @Sendable func list(_ visit: Visit) async throws -> Answer {
        try await list(visit, problems: [], status: 200)
    }

    private func list(_ visit: Visit, problems: [Problem], status: Int) async throws -> Answer {
        let register = try await office.exclusions.all(of: try visit.worker().unit)
        let page = ExclusionsPage(register, on: day(visit), entered: visit.form, problems: problems)
        return .page(page, status: status, try looked(visit))
    }

    @Sendable func note(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let form: ExclusionForm
        do { form = try ExclusionForm(visit.form) } catch {
            return try await list(visit, problems: error.all, status: 422)
        }
        let id: ExclusionRecord.ID = visit.once()
        do {
            _ = try await office.exclusions.note(
                form.law, form.days, appeal: form.appeal, form.party, as: id, by: acting, route: visit.route,
                at: visit.now)
        } catch let fault as ExclusionWork.Fault {
            return try await list(visit, problems: [fault.problem], status: 422)
        }
        return .seeOther("\(Self.path)/\(id)")
    }

    private func opened(_ visit: Visit) async throws -> ExclusionWork.Opened {
        let id: ExclusionRecord.ID = try visit.identifier("exclusion")
        let found = try await office.archive.fetch(ExclusionRecord.of(try visit.worker().unit, id))
        guard let record = found.first else { throw NotFound() }
        return try await office.exclusions.open(record)
    }

    @Sendable func show(_ visit: Visit) async throws -> Answer {
        .page(ExclusionPage(try await opened(visit), on: day(visit)), try looked(visit))
    }

    @Sendable func change(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let opened = try await opened(visit)
        return try await Step.take(
            visit, acting, rule: PreventionOffice.rule, shownAt: "\(Self.path)/\(opened.record.id)",
            page: { ExclusionPage(opened, on: day(visit), entered: visit.form, problems: $0) }
        ) {
            try opened.record.isVersion(visit.form)
            let appeal = visit.form["appeal"].flatMap(ExclusionRecord.Appeal.init(rawValue:))
            try await office.exclusions.change(
                opened.record, appeal: appeal ?? opened.record.appeal, from: visit.form["appeal-from"],
                to: visit.form["appeal-to"], finalOn: visit.form["final"], liftedOn: visit.form["lifted"], by: acting,
                route: visit.route, at: visit.now)
        }
    }
}
