import Foundation
import Lexicon
import Packs
import Policy
import Statistics

/// What a case itself gives to be counted: when it was registered, whether it goes on, and who was a child.
enum CaseTally {
    @Sendable static func add(to batch: inout TallyBatch) {
        let zone = batch.jurisdiction.zone
        for record in batch.cases {
            let day = Day(record.openedAt, in: zone)
            batch.note("year", .codes([String(day.year)]), of: record.person)
            batch.note("halfYear", .codes(["\(day.year)-\(day.month <= 6 ? 1 : 2)"]), of: record.person)
            batch.note("ageGroup", record.ageGroup.counted, of: record.person)
            batch.note("caseStatus", .codes([record.closedAt == nil ? "active" : "closed"]), of: record.person)
        }
    }
}

extension AgeGroup {
    /// Doubt protects as a child; it does not count as one.
    var counted: Observation.Recorded {
        switch self {
        case .adult: .codes(["adult"])
        case .child: .codes(["minor"])
        case .unsure: .unknown
        }
    }
}
