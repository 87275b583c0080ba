import Foundation
import Lexicon

extension Release {
    /// Why a step is not taken.
    package enum Impossible: Error, Sendable, Equatable {
        /// Nobody has tried to break it.
        case notAttacked
        /// The attack found so many things.
        case broken(Int)
        /// Whoever made it cannot approve it.
        case madeByYourself
        case notApproved
        case approvedAlready
        case publishedAlready
        case notPublished
        case withdrawnAlready
        /// The content is not the one that was approved.
        case otherContent
    }

    /// Nothing is attacked again once it is out: what is known cannot be taken back.
    func attacked(findings: Int, sealed: Data, at now: Date) throws(Impossible) -> Release {
        guard publishedAt == nil else { throw .publishedAlready }
        var next = self
        next.sealed = sealed
        next.attackedAt = now
        next.findings = findings
        if findings > 0 {
            next.approvedAt = nil
            next.approvedBy = nil
        }
        return next
    }

    func approved(by worker: Worker.ID, at now: Date) throws(Impossible) -> Release {
        guard publishedAt == nil else { throw .publishedAlready }
        guard let findings else { throw .notAttacked }
        guard findings == 0 else { throw .broken(findings) }
        guard approvedAt == nil else { throw .approvedAlready }
        guard worker != madeBy else { throw .madeByYourself }
        var next = self
        next.approvedAt = now
        next.approvedBy = worker
        return next
    }

    func published(_ content: ReleaseContent, by worker: Worker.ID, at now: Date) throws(Impossible) -> Release {
        guard publishedAt == nil else { throw .publishedAlready }
        guard let findings else { throw .notAttacked }
        guard findings == 0 else { throw .broken(findings) }
        guard approvedAt != nil, approvedBy != madeBy else { throw .notApproved }
        guard content.digest == digest else { throw .otherContent }
        var next = self
        next.content = content.written
        next.publishedAt = now
        next.publishedBy = worker
        return next
    }

    func withdrawn(because reason: String, by worker: Worker.ID, at now: Date) throws(Impossible) -> Release {
        guard publishedAt != nil else { throw .notPublished }
        guard withdrawnAt == nil else { throw .withdrawnAlready }
        var next = self
        next.withdrawnAt = now
        next.withdrawnBy = worker
        next.withdrawnBecause = reason
        return next
    }
}
