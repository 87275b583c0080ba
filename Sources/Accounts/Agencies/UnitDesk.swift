import Foundation
import Lexicon
import Policy
import Store
import Web

/// The units of an agency: add, change. A new unit gets its keys in the same transaction.
struct UnitDesk: Desk {
    let setting: AccountsSetting

    private static let fields = [
        FieldSpec("name-en", required: true), FieldSpec("name-zh-hant", required: true), FieldSpec("languages"),
    ]

    var routes: [Route] {
        let access = Route.Access.roles([.administrator])
        let functions = FieldSpec("function", .choice(UnitFunction.allCases.map(\.rawValue)), required: true)
        return [
            Route(.get, "/admin/agencies/:agency/units/new", access, as: "unit.new-form") { visit in
                .page(NewUnitPage(agency: try await agency(visit).id), setting.look(visit))
            },
            Route(
                .post, "/admin/agencies/:agency/units", access, as: "unit.added",
                fields: Self.fields + [functions, .once], add),
            Route(.get, "/admin/units/:unit", access, as: "unit.read") { visit in
                let (unit, above) = try await unit(visit)
                return .page(UnitPage(unit, above: above), setting.look(visit))
            },
            Route(
                .post, "/admin/units/:unit", access, as: "unit.changed",
                fields: Self.fields + [FieldSpec("superior")], change),
        ]
    }

    private func add(_ visit: Visit) async throws -> Answer {
        let agency = try await agency(visit)
        let read = Result { () throws(Problems) in try UnitForm(visit.form) }
        let function = Result { () throws(Problems) in try UnitForm.function(visit.form) }
        guard case .success(let form) = read, case .success(let function) = function else {
            let page = NewUnitPage(
                agency: agency.id, entered: visit.form, problems: function.problems + read.problems)
            return .page(page, status: 422, setting.look(visit))
        }
        let unit = UnitRecord(
            id: visit.once(), agency: agency.id, function: function, name: form.name, languages: form.languages)
        let keys = setting.archive.keys(forNewUnit: unit.id, at: visit.now)
        do {
            try await setting.archive.commit(Change(unit, beside: keys.rows, deed: visit.administering))
        } catch NotCommitted.alreadyThere {
            // Pressed twice: it is there, and with the keys that were made for it then.
            return .seeOther("/admin/agencies/\(agency.id)", setting.look(visit))
        }
        keys.take()
        return .seeOther("/admin/agencies/\(agency.id)")
    }

    private func change(_ visit: Visit) async throws -> Answer {
        var (unit, above) = try await unit(visit)
        let form: UnitForm
        do { form = try UnitForm(visit.form, above: above.map(\.unit)) } catch {
            return .page(
                UnitPage(unit, above: above, entered: visit.form, problems: error.all), status: 422,
                setting.look(visit))
        }
        unit.name = form.name
        unit.languages = form.languages
        unit.superior = form.superior
        try await setting.archive.commit(Change(unit, deed: visit.administering))
        return .seeOther("/admin/agencies/\(unit.agency)")
    }

    private func agency(_ visit: Visit) async throws -> AgencyRecord {
        let id = try visit.identifier("agency", of: Agency.self)
        guard let agency = try await setting.archive.fetch(Query<AgencyRecord>.by(id)).first else { throw NotFound() }
        return agency
    }

    /// The unit, and those that could be over it with their agencies.
    private func unit(_ visit: Visit) async throws -> (UnitRecord, above: [UnitPage.Above]) {
        let id = try visit.identifier("unit", of: AgencyUnit.self)
        let (units, agencies) = try await setting.archive.fetch(UnitRecord.all, AgencyRecord.all)
        guard let unit = units.first(where: { $0.id == id }) else { throw NotFound() }
        let names = Dictionary(agencies.map { ($0.id, $0.name) }) { first, _ in first }
        let above = unit.possibleSuperiors(among: units).compactMap { unit in
            names[unit.agency].map { UnitPage.Above(unit: unit.id, name: unit.name, agency: $0) }
        }
        return (unit, above)
    }

}

extension Result where Failure == Problems {
    var problems: [Problem] { if case .failure(let problems) = self { problems.all } else { [] } }
}
