import Foundation
import Lexicon
import Policy
import Store
import Web

/// The agencies that take part: list, add, change.
struct AgencyDesk: Desk {
    let setting: AccountsSetting

    private static let fields = [
        FieldSpec("name-en", required: true), FieldSpec("name-zh-hant", required: true),
        FieldSpec("kind", required: true),
        FieldSpec("contact-en", required: true), FieldSpec("contact-zh-hant", required: true),
    ]

    var routes: [Route] {
        let access = Route.Access.roles([.administrator])
        return [
            Route(.get, "/admin/agencies", access, as: "agency.list", list),
            Route(.get, "/admin/agencies/new", access, as: "agency.new-form") { visit in
                .page(NewAgencyPage(kinds: setting.kinds), setting.look(visit))
            },
            Route(.post, "/admin/agencies", access, as: "agency.added", fields: Self.fields + [.once], add),
            Route(.get, "/admin/agencies/:agency", access, as: "agency.read", show),
            Route(.post, "/admin/agencies/:agency", access, as: "agency.changed", fields: Self.fields, change),
        ]
    }

    private func list(_ visit: Visit) async throws -> Answer {
        let paging = Paging(visit.query)
        let agencies = try await setting.archive.fetch(
            Query<AgencyRecord>(
                where: "1 = 1 ORDER BY name_en, id LIMIT \(paging.limitWithNext) OFFSET \(paging.offset)"))
        let (shown, hasNext) = paging.cut(agencies)
        return .page(
            AgencyListPage(agencies: shown, kinds: setting.kinds, paging: paging, hasNext: hasNext),
            setting.look(visit))
    }

    private func add(_ visit: Visit) async throws -> Answer {
        let form: AgencyForm
        do { form = try AgencyForm(visit.form, kinds: setting.kinds) } catch {
            let page = NewAgencyPage(kinds: setting.kinds, entered: visit.form, problems: error.all)
            return .page(page, status: 422, setting.look(visit))
        }
        let id: Agency.ID = visit.once()
        do {
            try await setting.archive.commit(
                Change(
                    AgencyRecord(id: id, name: form.name, kind: form.kind, contact: form.contact),
                    deed: visit.administering))
        } catch NotCommitted.alreadyThere {
            // Pressed twice: it is there.
            return .seeOther("/admin/agencies/\(id)", setting.look(visit))
        }
        return .seeOther("/admin/agencies/\(id)")
    }

    private func show(_ visit: Visit) async throws -> Answer {
        let (agency, units) = try await found(visit)
        return .page(AgencyPage(agency, units, kinds: setting.kinds), setting.look(visit))
    }

    private func change(_ visit: Visit) async throws -> Answer {
        var (agency, units) = try await found(visit)
        let form: AgencyForm
        do { form = try AgencyForm(visit.form, kinds: setting.kinds) } catch {
            let page = AgencyPage(agency, units, kinds: setting.kinds, entered: visit.form, problems: error.all)
            return .page(page, status: 422, setting.look(visit))
        }
        agency.name = form.name
        agency.kind = form.kind
        agency.contact = form.contact
        try await setting.archive.commit(
            Change(agency, deed: visit.administering))
        return .seeOther("/admin/agencies/\(agency.id)")
    }

    private func found(_ visit: Visit) async throws -> (AgencyRecord, [UnitRecord]) {
        let id = try visit.identifier("agency", of: Agency.self)
        let (agencies, units) = try await setting.archive.fetch(Query<AgencyRecord>.by(id), UnitRecord.all(of: id))
        guard let agency = agencies.first else { throw NotFound() }
        return (agency, units)
    }
}
