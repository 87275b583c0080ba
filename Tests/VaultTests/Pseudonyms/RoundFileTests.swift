import Foundation
import Testing

@testable import Vault

@Suite struct `Files of a round` {
    @Test func `a description says what was agreed, and every change of it is noticed`() throws {
        let round = try Round().description
        #expect(try RoundDescription(bytes: round.bytes) == round)
        var text = String(decoding: round.bytes, as: UTF8.self)
        #expect(throws: RoundDescription.Fault.forged("rapporteur")) {
            text = text.replacing("\"quota\":20000", with: "\"quota\":90000")
            return try RoundDescription(bytes: Data(text.utf8))
        }
        var without = round
        without.trustees[1].commitment = nil
        #expect(throws: RoundDescription.Fault.order("court")) { try RoundDescription(bytes: without.bytes) }
        var swapped = round
        swapped.trustees[2].commitment = round.trustees[1].commitment
        #expect(throws: RoundDescription.Fault.forged("court")) { try RoundDescription(bytes: swapped.bytes) }
        #expect(throws: RoundDescription.Fault.notARound) { try RoundDescription(bytes: Data("{}".utf8)) }
    }

    @Test func `trustees commit once, in their order, with their own signing keys`() throws {
        let signers = (0..<3).map { _ in TrusteeSigner() }
        let plan = try RoundDescription(
            epoch: "2026", from: "2026-01-01", until: "2026-12-31",
            agencies: [.init(name: "a", caseload: 1, quota: 9), .init(name: "b", caseload: 1, quota: 9)],
            trustees: zip(Round.trustees, signers).map { .init(name: $0, signingKey: $1.publicKey) },
            keyTypes: ["passport"])
        #expect(!plan.isOpen)
        #expect(throws: RoundDescription.Uncommitted.notItsTurn) {
            try plan.committed("court", key: EpochKey(), signer: signers[2])
        }
        #expect(throws: RoundDescription.Uncommitted.otherSigningKey) {
            try plan.committed("rapporteur", key: EpochKey(), signer: signers[1])
        }
        let next = try plan.committed("rapporteur", key: EpochKey(), signer: signers[0])
        #expect(throws: RoundDescription.Uncommitted.notItsTurn) {
            try next.committed("rapporteur", key: EpochKey(), signer: signers[0])
        }
        #expect(throws: BlindingSecret.Refusal.roundNotOpen) {
            try BlindingSecret.blinded(passports([1]), agency: "a", round: next)
        }
    }

    @Test func `two trustees are too few`() throws {
        #expect(throws: RoundDescription.Fault.trustees) {
            try RoundDescription(
                epoch: "2026", from: "2026-01-01", until: "2026-12-31",
                agencies: [.init(name: "a", caseload: 1, quota: 9), .init(name: "b", caseload: 1, quota: 9)],
                trustees: ["x", "y"].map { .init(name: $0, signingKey: TrusteeSigner().publicKey) },
                keyTypes: ["passport"])
        }
    }

    @Test func `a batch cut short, joined twice, changed, of another round or stage is refused`() throws {
        let round = try Round()
        let other = try Round(epoch: "2027")
        let same = try Round()
        let (batch, _) = try BlindingSecret.blinded(passports([1, 2]), agency: "police", round: round.description)
        let lines = batch.bytes.split(separator: 10).map { Data($0) + [10] }
        func read(_ bytes: Data, _ round: RoundDescription, _ stage: Int? = 0) throws {
            _ = try PointBatch(bytes: bytes, of: round, stage: stage)
        }
        #expect(throws: Never.self) { try read(batch.bytes, round.description) }
        #expect(throws: HandedFile.Fault.otherEpoch(found: "2026", expected: "2027")) {
            try read(batch.bytes, other.description)
        }
        #expect(
            throws: HandedFile.Fault.otherRound(
                found: round.description.digest, expected: same.description.digest)
        ) { try read(batch.bytes, same.description) }
        #expect(throws: HandedFile.Fault.wrongStage(found: 0, expected: 1)) {
            try read(batch.bytes, round.description, 1)
        }
        #expect(throws: HandedFile.Fault.cutShort) { try read(lines.dropLast().reduce(Data(), +), round.description) }
        #expect(throws: HandedFile.Fault.cutShort) { try read(batch.bytes.dropLast(), round.description) }
        #expect(throws: HandedFile.Fault.goesOn) { try read(batch.bytes + batch.bytes, round.description) }
        let fewer = (lines.prefix(5) + lines.dropFirst(6)).reduce(Data(), +)
        #expect(throws: HandedFile.Fault.count(found: 63, told: 64)) { try read(fewer, round.description) }
        let turned = (lines.prefix(1) + [lines[2], lines[1]] + lines.dropFirst(3)).reduce(Data(), +)
        #expect(throws: HandedFile.Fault.digest) { try read(turned, round.description) }
        let twice = HandedFile(
            head: .init(
                format: PointBatch.format, round: round.description.digest, epoch: "2026", agency: "police", stage: 0),
            lines: [lines[1].dropLast(), lines[1].dropLast()])
        #expect(throws: HandedFile.Fault.twice(line: 3)) { try read(twice.bytes, round.description) }
        #expect(throws: HandedFile.Fault.notThisFormat(expected: PseudonymFile.format)) {
            try PseudonymFile(bytes: batch.bytes, of: round.description)
        }
    }

    @Test func `an agency hands in no more than its quota, and only types of the round`() throws {
        let round = try Round(quota: 100)
        #expect(throws: BlindingSecret.Refusal.quota(points: 192, allowed: 100)) {
            try BlindingSecret.blinded(passports(Array(0..<100)), agency: "police", round: round.description)
        }
        #expect(throws: BlindingSecret.Refusal.unknownType("face")) {
            try BlindingSecret.blinded([[.init(type: "face", text: "x")]], agency: "police", round: round.description)
        }
        #expect(throws: BlindingSecret.Refusal.unknownAgency("army")) {
            try BlindingSecret.blinded([], agency: "army", round: round.description)
        }
    }

    @Test func `what an agency keeps survives its file and belongs to one round`() throws {
        let round = try Round()
        let (batch, secret) = try BlindingSecret.blinded(passports([1]), agency: "police", round: round.description)
        #expect(try BlindingSecret(bytes: secret.bytes) == secret)
        #expect(throws: BlindingSecret.Spoiled.notAllTrustees(stage: 0)) {
            try secret.pseudonyms(from: batch, round: round.description)
        }
        let same = try Round().description
        #expect(throws: BlindingSecret.Spoiled.otherRound) { try secret.pseudonyms(from: batch, round: same) }
        #expect(throws: BlindingSecret.Spoiled.notThisSecret) { try BlindingSecret(bytes: Data("{}".utf8)) }
    }
}

@Suite struct `A trustee's log` {
    private func worked() throws -> (Round, TrusteeLog) {
        let round = try Round(quota: 130)
        var work = try round.work(0)
        for number in 0..<2 {
            let (batch, _) = try BlindingSecret.blinded(
                passports([number]), agency: "police", round: round.description)
            _ = try work.evaluate(batch, at: "2026-02-0\(number + 1)T10:00:00Z")
        }
        return (round, work.log)
    }

    @Test func `is read back line by line by anybody with the description`() throws {
        let (round, log) = try worked()
        let read = try TrusteeLog(bytes: log.bytes, of: "rapporteur", round: round.description)
        #expect(read == log && read.receipts.map(\.deed) == [.opened, .multiplied, .multiplied])
        #expect(read.multiplied(for: "police") == 128 && read.multiplied(for: "shelter") == 0)
    }

    @Test func `notices a line taken out, moved, changed, or signed by another`() throws {
        let (round, log) = try worked()
        let lines = log.bytes.split(separator: 10).map { Data($0) + [10] }
        func read(_ bytes: Data, _ name: String = "rapporteur") throws {
            _ = try TrusteeLog(bytes: bytes, of: name, round: round.description)
        }
        #expect(throws: TrusteeLog.Fault.broken(line: 2)) { try read(lines[0] + lines[2]) }
        #expect(throws: TrusteeLog.Fault.broken(line: 1)) { try read(lines[1] + lines[0] + lines[2]) }
        #expect(throws: TrusteeLog.Fault.broken(line: 4)) { try read(log.bytes + lines[2]) }
        #expect(throws: TrusteeLog.Fault.cutShort) { try read(log.bytes.dropLast()) }
        #expect(throws: TrusteeLog.Fault.forged(line: 1)) { try read(log.bytes, "court") }
        let less = String(decoding: log.bytes, as: UTF8.self).replacing("\"count\":64", with: "\"count\":4")
        #expect(throws: TrusteeLog.Fault.forged(line: 2)) { try read(Data(less.utf8)) }
        // A tail that is missing shows only to who kept the head.
        let before = try TrusteeLog(bytes: lines[0] + lines[1], of: "rapporteur", round: round.description)
        #expect(before.head != log.head)
    }

    @Test func `refuses the same batch, more than the quota, another's turn, and work after closing`() throws {
        let round = try Round(quota: 130)
        var work = try round.work(0)
        let batches = try (0..<3).map {
            try BlindingSecret.blinded(passports([$0]), agency: "police", round: round.description).0
        }
        let next = try work.evaluate(batches[0], at: "t")
        #expect(throws: TrusteeWork.Refusal.again) { try work.evaluate(batches[0], at: "t") }
        #expect(throws: TrusteeWork.Refusal.stage(found: 1, expected: 0)) { try work.evaluate(next, at: "t") }
        _ = try work.evaluate(batches[1], at: "t")
        #expect(throws: TrusteeWork.Refusal.quota(asked: 64, before: 128, allowed: 130)) {
            try work.evaluate(batches[2], at: "t")
        }
        let closed = try work.close(at: "t")
        #expect(closed.isClosed)
        var after = try TrusteeWork(log: closed, key: round.keys[0], signer: round.signers[0], at: "t")
        #expect(throws: TrusteeWork.Refusal.closed) { try after.evaluate(batches[2], at: "t") }
        #expect(throws: TrusteeWork.Refusal.otherKey) {
            try TrusteeWork(log: closed, key: EpochKey(), signer: round.signers[0], at: "t")
        }
    }

    @Test func `logs beside each other show a batch that was lost or put in on the way`() throws {
        let round = try Round()
        var works = try (0..<3).map(round.work)
        var batch = try BlindingSecret.blinded(passports([1]), agency: "police", round: round.description).0
        for place in 0..<3 { batch = try works[place].evaluate(batch, at: "t") }
        #expect(
            RoundLogs.findings(works.map(\.log)) == Round.trustees.map { .notClosed($0) })
        let stray = try BlindingSecret.blinded(passports([2]), agency: "shelter", round: round.description).0
        _ = try works[0].evaluate(stray, at: "t")
        let forged = PointBatch(round: round.description, agency: "hotline", stage: 1, points: stray.points)
        _ = try works[1].evaluate(forged, at: "t")
        let findings = RoundLogs.findings(works.map(\.log))
        #expect(findings.contains(.lost(agency: "shelter", after: "rapporteur")))
        #expect(findings.contains(.unexplained(agency: "hotline", at: "privacy")))
    }
}
