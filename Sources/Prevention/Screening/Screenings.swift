package import Foundation
import Lexicon
import Matching
package import Policy
import Store
import Web

/// Asking after one party, and keeping the answer: every door takes this way.
package struct Screenings: Sendable {
    let archive: Archive
    let shelf: ListShelf

    private var rows: SealedRows { SealedRows(archive: archive, table: Screening.table.name) }

    /// Holds a party against all lists in force, and keeps what came of it; nothing found is kept too.
    package func screen(
        _ party: ScreenedParty, as id: Screening.ID, _ acting: Acting, _ route: String, at now: Date
    ) async throws -> Screening {
        let lists = try await shelf.lists(archive)
        let result = try await Aside.run {
            var work = ScreeningWork()
            return ScreeningResult(of: party, in: lists, &work)
        }
        let (sealed, key) = try rows.seal(result, row: "\(id)", of: acting.unit, at: now)
        let screening = Screening(
            id: id, unit: acting.unit, result, sealed: sealed, by: acting.worker, at: now)
        return try await archive.commit(
            Change(screening, beside: [key], deed: Deed(route, acting: acting, rule: PreventionOffice.rule)))
    }

    package func result(of screening: Screening) async throws -> ScreeningResult {
        let key = try await rows.key(row: "\(screening.id)", of: screening.unit)
        return try rows.open(screening.sealed, row: "\(screening.id)", with: key)
    }

    /// The results of several screenings of one unit, in their order.
    func results(of screenings: [Screening], for unit: AgencyUnit.ID) async throws -> [ScreeningResult] {
        let keys = try await rows.keys(rows: screenings.map { "\($0.id)" }, of: unit)
        return try screenings.compactMap { screening in
            try keys["\(screening.id)"].map { try rows.open(screening.sealed, row: "\(screening.id)", with: $0) }
        }
    }
}

extension PreventionOffice {
    package var screenings: Screenings { Screenings(archive: archive, shelf: shelf) }
}
