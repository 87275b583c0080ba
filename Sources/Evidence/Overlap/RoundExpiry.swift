package import Foundation
import Store

/// Destroys what lies in rounds longer than was said: duplicates that nobody fetched, pairs that nobody looked at.
package struct RoundExpiry: Sendable {
    private let work: OverlapWork

    package init(_ office: EvidenceOffice) { work = office.overlap }

    @discardableResult
    package func erase(at now: Date) async throws -> Int {
        let archive = work.archive
        let expired = try await archive.fetch(
            Query<RoundPaper>(where: "goes_at IS NOT NULL AND goes_at <= \(now) ORDER BY goes_at, id"))
        var erased = 0
        for paper in expired {
            do {
                try await work.remove(paper, Deed("round.paper-expired", rule: OverlapWork.rule))
                erased += 1
            } catch is NotCommitted {
                // Its agency had it destroyed in this moment.
            }
        }
        if erased > 0 { try await archive.driver.settle() }
        return erased
    }
}
