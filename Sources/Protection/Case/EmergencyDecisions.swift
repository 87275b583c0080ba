package import Foundation
package import Lexicon
import Policy
package import Store

// Rule 8: two people and a reason, one hour; alone after ten minutes, contact and location only; always reviewed.
extension EmergencyRow {
    package enum Impossible: Error, Sendable, Equatable {
        /// Whoever opened it cannot be the second person, nor review it.
        case oneself
        case notSameAgency, confirmedAlready, over, stillOpen, reviewedAlready
    }

    static let lasting: TimeInterval = 3_600
    static let aloneAfter: TimeInterval = 600

    package var endsAt: Date { openedAt.addingTimeInterval(Self.lasting) }
    /// From when contact and location open without a second person.
    package var aloneFrom: Date { openedAt.addingTimeInterval(Self.aloneAfter) }

    package func isOpen(at now: Date) -> Bool { openedAt <= now && now < endsAt }

    /// A second person of the same agency agrees that life is in danger.
    package func confirmed(
        by worker: Worker.ID, isColleague: Bool, at now: Date
    ) throws(Impossible) -> EmergencyRow {
        guard worker != self.worker else { throw .oneself }
        guard isColleague else { throw .notSameAgency }
        guard isOpen(at: now) else { throw .over }
        guard second == nil else { throw .confirmedAlready }
        var next = self
        next.second = worker
        return next
    }

    /// The secretariat has looked at what was done and why.
    package func reviewed(by worker: Worker.ID, at now: Date) throws(Impossible) -> EmergencyRow {
        guard worker != self.worker, worker != second else { throw .oneself }
        guard !isOpen(at: now) else { throw .stillOpen }
        guard reviewedAt == nil else { throw .reviewedAlready }
        var next = self
        next.reviewedAt = now
        next.reviewedBy = worker
        return next
    }
}
