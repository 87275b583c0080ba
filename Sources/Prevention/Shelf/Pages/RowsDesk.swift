import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// Rows that no reader could read whole: an officer reads them, and the answer holds wherever the row comes again.
package struct RowsDesk: Desk {
    let office: PreventionOffice

    package static let path = "/trade/lists/rows"

    package var routes: [Route] {
        let access = Route.Access.roles(PreventionOffice.readers)
        let one = "\(ListsDesk.path)/editions/:edition/rows/:waiting"
        return [
            Route(
                .get, Self.path, access, as: "list.rows-listed",
                fields: [FieldSpec("state", .choice(RowsPage.states)), FieldSpec("page", .number)], list),
            Route(.get, one, access, as: "list.row-read", show),
            Route(.post, "\(one)/answer", access, as: "list.row-answered", fields: RowForm.fields, answer),
        ]
    }

    @Sendable func list(_ visit: Visit) async throws -> Answer {
        let lists = try await office.lists()
        let filter = Filter(visit.query, allowing: ["state": RowsPage.states])
        return .page(
            RowsPage(lists.rows, filter: filter, paging: Paging(visit.query)), try office.looked(visit))
    }

    @Sendable func show(_ visit: Visit) async throws -> Answer {
        .page(try await page(visit, try await row(visit)), try office.looked(visit))
    }

    @Sendable func answer(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let row = try await row(visit)
        let path = RowLine(row).path
        let id: RowAnswer.ID = visit.once()
        // Sent twice, it is kept once, and both are shown what came of it.
        guard try await isNew(id) else { return .seeOther(path, try office.looked(visit)) }
        do {
            return try await Step.take(
                visit, acting, rule: PreventionOffice.rule, shownAt: path,
                page: { try await page(visit, row, problems: $0) },
                {
                    let form = try RowForm(visit.form)
                    try await RowWork(archive: office.archive).answer(
                        row, form.reading, seen: form.turn, as: id, by: acting, route: visit.route, at: visit.now)
                    await office.watchAgain()
                })
        } catch let fault as NotCommitted {
            if try await isNew(id) { throw fault }
            return .seeOther(path, try office.looked(visit))
        }
    }

    private func isNew(_ id: RowAnswer.ID) async throws -> Bool {
        try await office.archive.fetch(Query<RowAnswer>.by(id)).isEmpty
    }

    private func page(_ visit: Visit, _ row: ShelvedRow, problems: [Problem] = []) async throws -> RowPage {
        let answers = try await office.archive.fetch(RowAnswer.of(row))
        let names = try await office.workerNames(of: answers.map(\.answeredBy), for: visit)
        return RowPage(
            row, answers, names, in: office.jurisdiction.zone, entered: visit.form, problems: problems)
    }

    /// A row of any edition, by its place among those of its edition that wait.
    private func row(_ visit: Visit) async throws -> ShelvedRow {
        let id: KeptEdition.ID = try visit.identifier("edition")
        guard let place = visit.path["waiting"].flatMap({ Int($0) }), place > 0 else { throw NotFound() }
        let (editions, contents, answers) = try await office.archive.fetch(
            Query<KeptEdition>.by(id), EditionContent.of(id), RowAnswer.all)
        guard let edition = editions.first, let content = contents.first else { throw NotFound() }
        let rows = try await Aside.run {
            ShelvedRow.all(of: edition, try content.read(), RowAnswers(answers))
        }
        guard place <= rows.count else { throw NotFound() }
        return rows[place - 1]
    }
}
