package import Foundation
import Lexicon
import Packs
package import Policy
package import Statistics
import Store

/// What the pillar counts: one coded observation of each case, without identity, in an order that tells nothing.
package struct Tally: Sendable {
    private let office: Office

    package init(_ office: Office) { self.office = office }

    /// Every case as it stands now. That it was drawn, and by whom, is in the journal before the answer.
    package func draw(_ acting: Acting, _ route: String, _ now: Date) async throws -> [Observation] {
        let records = try await office.archive.fetch(Query<CaseRecord>(where: "opened_at <= \(now)"))
        try await office.archive.record(Deed(route, acting: acting, rule: "statistics.draw"))
        return records.map { record in
            Observation([
                "year": .codes([String(Day(record.openedAt, in: office.jurisdiction.zone).year)]),
                "ageGroup": .codes([record.ageGroup.rawValue]),
            ])
        }.shuffled()
    }
}
