package import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// Lists: what is in force, every edition, and how another one comes in. They are common to all units.
package struct ListsDesk: Desk {
    let office: PreventionOffice

    package static let path = "/trade/lists"

    package var routes: [Route] {
        let access = Route.Access.roles(PreventionOffice.readers)
        return [
            Route(.get, Self.path, access, as: "list.listed", list),
            Route(.post, Self.path, access, as: "list.brought-in", fields: ListForm.fields + [.once], bringIn),
        ]
    }

    @Sendable func list(_ visit: Visit) async throws -> Answer {
        .page(try await page(visit), try office.looked(visit))
    }

    private func page(_ visit: Visit, problems: [Problem] = []) async throws -> ListsPage {
        let editions = try await office.archive.fetch(KeptEdition.all)
        let lists = try await office.lists()
        let names = try await office.workerNames(of: editions.map(\.broughtBy), for: visit)
        let inForce = Set(lists.editions.map(\.id))
        let lines = editions.map {
            EditionLine($0, isInForce: inForce.contains($0.id), names, in: office.jurisdiction.zone)
        }
        return ListsPage(
            lists.inForce(on: office.day(visit.now)), lines, waiting: lists.rows.count { $0.answer == nil },
            entered: visit.form, problems: problems)
    }

    @Sendable func bringIn(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        var problems: [Problem] = []
        var form: ListForm?
        var bytes: [UInt8] = []
        do { form = try ListForm(visit.form) } catch { problems += error.all }
        do { bytes = try ListForm.bytes(visit) } catch { problems += error.all }
        if let form, problems.isEmpty {
            let id: KeptEdition.ID = visit.once()
            let path = "\(Self.path)/editions/\(id)"
            // Sent twice, it is kept once.
            guard try await office.archive.fetch(Query<KeptEdition>.by(id)).isEmpty else {
                return .seeOther(path, try office.looked(visit))
            }
            do {
                _ = try await EditionWork(archive: office.archive).bringIn(
                    bytes, form.description, mapping: form.mapping, as: id, by: acting, route: visit.route,
                    at: visit.now)
                await office.watchAgain()
                return .seeOther(path)
            } catch NotCommitted.alreadyThere {
                return .seeOther(path, try office.looked(visit))
            } catch let fault as EditionWork.Fault {
                problems = fault.problems
            }
        }
        return Step.refused(
            try await page(visit, problems: problems), visit, acting, rule: PreventionOffice.rule)
    }
}

extension PreventionOffice {
    /// Today where the country is, as `2026-07-09`.
    package func day(_ moment: Date) -> String { Day(moment, in: jurisdiction.zone).description }

    /// What the journal has of a look at what is nobody's file.
    func looked(_ visit: Visit, _ rule: String = PreventionOffice.rule) throws -> Answer.Record {
        .deed(Deed(visit.route, acting: try visit.worker(), rule: rule))
    }

    /// Lists are common to all units, their people's names are not: of another unit's officer it is said that they are.
    func workerNames(of workers: [Worker.ID], for visit: Visit) async throws -> WorkerNames {
        let unit = try visit.worker().unit
        let ids = Set(workers).map(\.description).sorted()
        let members: Query<Worker.ID> = Query(
            "SELECT worker FROM membership WHERE unit = \(unit) AND worker IN (\(list: ids))"
        ) { try $0.identifier("worker") }
        let own: [Worker.ID] = try await archive.fetch(members)
        let another = Words(visit.language)(.anotherUnit)
        let names = try await displayNames(of: workers)
        return WorkerNames(
            Dictionary(uniqueKeysWithValues: names.map { ($0, own.contains($0) ? $1 : another) }))
    }
}
