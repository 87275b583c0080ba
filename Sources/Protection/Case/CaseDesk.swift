import Foundation
import Lexicon
import Policy
import Store
package import Web

/// The list of one's cases, each case's own page, and the list as a table to keep.
package struct CaseDesk: Desk {
    package let office: Office

    package init(office: Office) { self.office = office }

    /// Who may export at all; whether one case may be exported is asked for each.
    static let exporters: Set<Role> = [.coordinator, .caseManager, .lawyer]

    package var routes: [Route] {
        [
            Route(.get, "/cases", .roles(.casework), as: "case.list", fields: CaseSelection.fields, list),
            Route(
                .get, "/cases/export", .roles(Self.exporters), as: "case.list-exported", stepUp: true,
                fields: CaseSelection.fields, export),
            Route(.get, "/cases/:case", .roles(.casework), as: "case.read", read),
        ]
    }

    @Sendable func list(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let (filter, sorting) = selection(visit.query)
        let paging = Paging(visit.query)
        let found = try await office.cases(CaseSelection(filter, sorting), paging, for: acting, at: visit.now)
        let page = CaseListPage(
            cases: found.lines, hasNext: found.hasNext, isCut: found.isCut,
            address: ListAddress("/cases", filter: filter, sorting: sorting, paging: paging),
            mayExport: Self.exporters.contains(acting.role))
        return .page(page, try await office.record(found.deeds(visit.route, by: acting, rule: "scope.existence")))
    }

    private func selection(_ query: Fields) -> (Filter, Sorting) {
        (
            Filter(query, allowing: CaseSelection.codes),
            Sorting(query, among: CaseSelection.orders, otherwise: Sorting("opened", descending: true))
        )
    }

    // MARK: - One case

    @Sendable func read(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit)
        let course = try await office.course(of: inside)
        // The name and the safe hours are a look like any other.
        let looks = inside.looks([.identity, .contact])
        let file = looks.isEmpty ? nil : try await office.archive.file(of: inside.person, under: looks)
        let page = CasePage(
            course, inside, office.jurisdiction, coordinator: try await responsible(inside),
            emergencies: try await office.emergencies(knownTo: inside), reach: try file.flatMap { try SafeReach($0) })
        return .page(page, .deed(Deed(visit.route, under: inside.grant, looked: file?.looked ?? [])))
    }

    /// Who has the case in hand: the secretariat's own matter.
    private func responsible(_ inside: Inside) async throws -> String? {
        guard inside.acting.role == .coordinator, let worker = inside.record.responsible else { return nil }
        return try await office.coordinators(of: inside.acting.unit, at: inside.now).first { $0.id == worker }?.name
    }

    // MARK: - As a table

    @Sendable func export(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let (filter, sorting) = selection(visit.query)
        let table = try await office.exported(CaseSelection(filter, sorting), for: acting, at: visit.now)
        let record = try await office.record(table.list.deeds(visit.route, by: acting, rule: "scope.export"))
        return table.csv(Words(visit.language)).answer(name: "cases", record)
    }
}

extension Office {
    /// Writes all deeds but the last, which is the answer's own.
    func record(_ deeds: [Deed]) async throws -> Answer.Record {
        for deed in deeds.dropLast() { try await archive.record(deed) }
        return deeds.last.map { .deed($0) } ?? .nothing
    }
}
