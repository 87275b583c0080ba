import Foundation
import Lexicon
import Matching
import Vault

/// The files that meet in a round, read and checked before anything of them is kept. No secret is ever among them.
enum RoundFiles {
    static func digest(_ file: Data) -> String { Digest.hexadecimal(Digest.sha256(file)) }

    // MARK: - The description

    /// The plan that trustees commit to. Every agency reads it: it has caseloads only roughly, and codes for names.
    static func plan(of state: RoundState) throws -> Data {
        try RoundDescription(
            epoch: state.round.epoch, from: state.round.begins.description, until: state.round.ends.description,
            agencies: state.joined.map { seat in
                let caseload = roughly(seat.caseload ?? 1)
                return .init(name: seat.code, caseload: caseload, quota: RoundDescription.quota(caseload: caseload))
            },
            trustees: state.trustees.map { seat in
                .init(name: seat.code, signingKey: Digest.hexadecimal(seat.publicKey ?? Data()))
            },
            keyTypes: KeyType.allCases.map(\.rawValue)
        ).bytes
    }

    /// Up to 100, 200, 500, 1,000 and so on.
    static func roughly(_ count: Int) -> Int {
        var scale = 100
        while true {
            for step in [1, 2, 5] where count <= step * scale { return step * scale }
            scale *= 10
        }
    }

    /// 64 hexadecimal digits: the public half of the key by which a trustee signs.
    static func signingKey(_ text: String) throws(RoundFault) -> Data {
        guard let key = Digest.bytes(hexadecimal: text), key.count == 32 else { throw .publicKey }
        return key
    }

    /// The description with one trustee's commitment more, and nothing else changed.
    static func committed(_ file: Data, after plan: Data, by trustee: OverlapSeat) throws(RoundFault) -> Data {
        let next: RoundDescription
        do { next = try RoundDescription(bytes: file) } catch { throw error == .notARound ? .unreadable : .commitment }
        let old = try description(plan)
        let index = trustee.place - 1
        guard next.epoch == old.epoch, next.from == old.from, next.until == old.until, next.agencies == old.agencies,
            next.keyTypes == old.keyTypes, next.cap == old.cap, next.block == old.block,
            next.trustees.map(\.name) == old.trustees.map(\.name),
            next.trustees.map(\.signingKey) == old.trustees.map(\.signingKey)
        else { throw .otherRound }
        let isNext = next.trustees.indices.allSatisfy { place in
            place == index
                ? old.trustees[place].commitment == nil && next.trustees[place].commitment != nil
                : old.trustees[place].commitment == next.trustees[place].commitment
        }
        guard isNext else { throw .commitment }
        return next.bytes
    }

    static func description(_ bytes: Data) throws(RoundFault) -> RoundDescription {
        do { return try RoundDescription(bytes: bytes) } catch { throw .unreadable }
    }

    // MARK: - Batches, logs, pseudonyms

    /// - Returns: how many points it holds.
    static func batch(_ file: Data, of bytes: Data, from code: String, stage: Int) throws(RoundFault) -> Int {
        let round = try description(bytes)
        let batch: PointBatch
        do { batch = try PointBatch(bytes: file, of: round, stage: stage) } catch { throw RoundFault(error) }
        guard batch.agency == code else { throw .otherAgency(found: batch.agency, expected: code) }
        let quota = round.agencies.first { $0.name == code }?.quota ?? 0
        guard batch.points.count <= quota else { throw .overQuota(count: batch.points.count, quota: quota) }
        return batch.points.count
    }

    /// A batch that came back, with the trustee's log, which has to say so and to go on from what is known of it.
    static func answered(
        _ before: Data, by file: Data, log: Data, after known: [Data], of bytes: Data, from code: String,
        _ trustee: OverlapSeat
    ) throws(RoundFault) -> (points: Int, lines: [Data]) {
        let points = try batch(file, of: bytes, from: code, stage: trustee.place)
        let read = try self.log(log, after: known, of: bytes, trustee)
        let tells = read.log.receipts.contains { receipt in
            receipt.deed == .multiplied && receipt.agency == code && receipt.stage == trustee.place - 1
                && receipt.digestIn == digest(before) && receipt.digestOut == digest(file) && receipt.count == points
        }
        guard tells else { throw .log(.doesNotTell) }
        return (points, read.lines)
    }

    /// A trustee's log whose last line says that its key is destroyed.
    static func closed(
        _ log: Data, after known: [Data], of bytes: Data, _ trustee: OverlapSeat
    ) throws(RoundFault) -> [Data] {
        let read = try self.log(log, after: known, of: bytes, trustee)
        guard read.log.isClosed else { throw .log(.notClosed) }
        return read.lines
    }

    private static func log(
        _ file: Data, after known: [Data], of bytes: Data, _ trustee: OverlapSeat
    ) throws(RoundFault) -> (log: TrusteeLog, lines: [Data]) {
        let log: TrusteeLog
        do { log = try TrusteeLog(bytes: file, of: trustee.code, round: try description(bytes)) } catch {
            throw (error as? RoundFault)
                ?? .log((error as? TrusteeLog.Fault).map(RoundFault.LogFault.init) ?? .unreadable)
        }
        let kept = known.reduce(Data(), +)
        guard file.starts(with: kept) else { throw .log(.rewritten) }
        let lines = file.dropFirst(kept.count).split(separator: UInt8(ascii: "\n")).map { $0 + [UInt8(ascii: "\n")] }
        return (log, lines.map { Data($0) })
    }

    /// - Returns: how many rows it has.
    static func pseudonyms(_ file: Data, of bytes: Data, from code: String) throws(RoundFault) -> Int {
        let found: PseudonymFile
        do { found = try PseudonymFile(bytes: file, of: try description(bytes)) } catch {
            throw (error as? HandedFile.Fault).map(RoundFault.init) ?? .unreadable
        }
        guard found.agency == code else { throw .otherAgency(found: found.agency, expected: code) }
        return found.rows.count
    }
}
