import Foundation
import Lexicon

extension PopulationEstimate {
    /// Why a step is not taken.
    package enum Impossible: Error, Sendable, Equatable {
        /// It is not computed yet.
        case notFinished
        /// The data cannot carry an estimate: there is nothing to publish.
        case notCarried
        /// The ways to the number lead so far apart that none of them may be published.
        case noNumber
        case notStated
        /// Whoever asked for it or wrote its statement cannot approve it.
        case madeByYourself
        /// Its estimators disagree, and the second person has not said that they read the warning.
        case warningNotRead
        case notApproved
        case approvedAlready, publishedAlready, notPublished, withdrawnAlready
        /// The statement is not the one that was approved.
        case otherContent
    }

    func finished(_ outcome: EstimateOutcome, sealed: Data, at now: Date) -> PopulationEstimate {
        var next = self
        next.sealed = sealed
        next.finishedAt = now
        switch outcome {
        case .found(let found): (next.outcome, next.advice) = (.carried, found.judgement.advice)
        case .refused: (next.outcome, next.advice) = (.refused, nil)
        }
        return next
    }

    /// Whoever changes the statement has to find a second person anew.
    func stated(
        _ statement: EstimateStatement, correcting: ID?, sealed: Data, by worker: Worker.ID, at now: Date
    ) throws(Impossible) -> PopulationEstimate {
        guard publishedAt == nil else { throw .publishedAlready }
        try carried()
        var next = self
        next.sealed = sealed
        (next.statedAt, next.statedBy, next.digest, next.corrects) = (now, worker, statement.digest, correcting)
        (next.approvedAt, next.approvedBy, next.warned) = (nil, nil, nil)
        return next
    }

    /// - Parameter warned: whether the second person says that they read why the estimators disagree.
    func approved(warned isWarned: Bool, by worker: Worker.ID, at now: Date) throws(Impossible) -> PopulationEstimate {
        guard publishedAt == nil else { throw .publishedAlready }
        try carried()
        guard statedAt != nil else { throw .notStated }
        guard approvedAt == nil else { throw .approvedAlready }
        guard worker != askedBy, worker != statedBy else { throw .madeByYourself }
        guard advice == .number || isWarned else { throw .warningNotRead }
        var next = self
        (next.approvedAt, next.approvedBy) = (now, worker)
        next.warned = isWarned ? now : nil
        return next
    }

    func published(
        _ statement: EstimateStatement, by worker: Worker.ID, at now: Date
    ) throws(Impossible) -> PopulationEstimate {
        guard publishedAt == nil else { throw .publishedAlready }
        try carried()
        guard approvedAt != nil, approvedBy != askedBy, approvedBy != statedBy else { throw .notApproved }
        guard statement.digest == digest else { throw .otherContent }
        var next = self
        (next.publishedAt, next.publishedBy, next.content) = (now, worker, statement.written)
        return next
    }

    func withdrawn(
        because reason: String, by worker: Worker.ID, at now: Date
    ) throws(Impossible) -> PopulationEstimate {
        guard publishedAt != nil else { throw .notPublished }
        guard withdrawnAt == nil else { throw .withdrawnAlready }
        var next = self
        (next.withdrawnAt, next.withdrawnBy, next.withdrawnBecause) = (now, worker, reason)
        return next
    }

    private func carried() throws(Impossible) {
        switch outcome {
        case .carried: if advice == EstimateFound.Advice.none { throw .noNumber }
        case .refused: throw .notCarried
        case nil: throw .notFinished
        }
    }
}
