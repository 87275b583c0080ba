import Foundation

/// A trustee at work: its key, its signer and its log of one round.
package struct TrusteeWork: Sendable {
    package private(set) var log: TrusteeLog
    private let key: EpochKey
    private let signer: TrusteeSigner
    private let place: Int

    /// Why a trustee does not do what it is asked.
    package enum Refusal: Error, Equatable {
        case unknownTrustee(String)
        /// The key is not the one that was committed to.
        case otherKey
        /// The key of the round is destroyed.
        case closed
        /// Not this trustee's turn: the batch is at another stage.
        case stage(found: Int, expected: Int)
        /// The same batch again.
        case again
        case quota(asked: Int, before: Int, allowed: Int)
        case point(CurvePoints.Fault)
        case log(TrusteeLog.Fault)
    }

    /// - Parameter log: as it stands on the trustee's disk; an empty one is opened.
    package init(log: TrusteeLog, key: EpochKey, signer: TrusteeSigner, at: String) throws(Refusal) {
        guard let place = log.round.trustees.firstIndex(where: { $0.name == log.trustee }) else {
            throw .unknownTrustee(log.trustee)
        }
        guard log.round.trustees[place].commitment?.key == Digest.hexadecimal(key.commitment) else { throw .otherKey }
        self.place = place
        self.key = key
        self.signer = signer
        do { self.log = log.receipts.isEmpty ? try log.adding(.opened, at: at, signer: signer) : log } catch {
            throw .log(error)
        }
    }

    /// Multiplies a batch and writes its receipt. The log has to be on the disk before the batch goes on.
    package mutating func evaluate(
        _ batch: PointBatch, at: String, threads: Int = 1
    ) throws(Refusal) -> PointBatch {
        guard !log.isClosed else { throw .closed }
        guard batch.stage == place else { throw .stage(found: batch.stage, expected: place) }
        guard !log.receipts.contains(where: { $0.digestIn == batch.digest }) else { throw .again }
        let before = log.multiplied(for: batch.agency)
        guard let member = log.round.agencies.first(where: { $0.name == batch.agency }),
            before + batch.points.count <= member.quota
        else {
            let allowed = log.round.agencies.first { $0.name == batch.agency }?.quota ?? 0
            throw .quota(asked: batch.points.count, before: before, allowed: allowed)
        }
        let points: CurvePoints
        do { points = try key.multiply(batch.points, threads: threads) } catch { throw .point(error) }
        let next = PointBatch(round: log.round, agency: batch.agency, stage: place + 1, points: points)
        do {
            log = try log.adding(.multiplied, at: at, signer: signer) { receipt in
                receipt.agency = batch.agency
                receipt.stage = batch.stage
                receipt.digestIn = batch.digest
                receipt.digestOut = next.digest
                receipt.count = batch.points.count
            }
        } catch { throw .log(error) }
        return next
    }

    /// The last line. Whoever calls it destroys the key's file first: the line says that this was done.
    package consuming func close(at: String) throws(Refusal) -> TrusteeLog {
        guard !log.isClosed else { throw .closed }
        do { return try log.adding(.closed, at: at, signer: signer) } catch { throw .log(error) }
    }
}

/// The logs of all trustees of a round beside each other.
package enum RoundLogs {
    /// What does not fit together, in the order of the trustees.
    package enum Finding: Error, Equatable {
        /// A batch that a trustee passed on and the next one never got, or got changed.
        case lost(agency: String, after: String)
        /// A batch that a trustee multiplied though the one before it had not passed it on.
        case unexplained(agency: String, at: String)
        case notClosed(String)
    }

    package static func findings(_ logs: [TrusteeLog]) -> [Finding] {
        var findings: [Finding] = []
        for (before, after) in zip(logs, logs.dropFirst()) {
            let passed = before.receipts.filter { $0.deed == .multiplied }
            let taken = after.receipts.filter { $0.deed == .multiplied }
            let out = Set(passed.compactMap(\.digestOut))
            let into = Set(taken.compactMap(\.digestIn))
            findings += passed.filter { !into.contains($0.digestOut ?? "") }
                .map { .lost(agency: $0.agency ?? "", after: before.trustee) }
            findings += taken.filter { !out.contains($0.digestIn ?? "") }
                .map { .unexplained(agency: $0.agency ?? "", at: after.trustee) }
        }
        return findings + logs.filter { !$0.isClosed }.map { .notClosed($0.trustee) }
    }
}
