import Foundation
import Testing

@testable import Vault

/// A round of invented agencies and trustees, as the tests need one.
struct Round {
    static let trustees = ["rapporteur", "privacy", "court"]
    let description: RoundDescription
    let keys: [EpochKey]
    let signers: [TrusteeSigner]

    init(epoch: String = "2026", quota: Int = 20_000, cap: Int = 20, block: Int = 64) throws {
        let signers = Self.trustees.map { _ in TrusteeSigner() }
        var round = try RoundDescription(
            epoch: epoch, from: "2026-01-01", until: "2026-12-31",
            agencies: ["police", "shelter", "hotline"].map { .init(name: $0, caseload: 100, quota: quota) },
            trustees: zip(Self.trustees, signers).map { .init(name: $0, signingKey: $1.publicKey) },
            keyTypes: ["passport", "names"], cap: cap, block: block)
        let keys = Self.trustees.map { _ in EpochKey() }
        for (name, (key, signer)) in zip(Self.trustees, zip(keys, signers)) {
            round = try round.committed(name, key: key, signer: signer)
        }
        description = round
        self.keys = keys
        self.signers = signers
    }

    func work(_ place: Int) throws -> TrusteeWork {
        try TrusteeWork(
            log: TrusteeLog(of: Self.trustees[place], round: description), key: keys[place], signer: signers[place],
            at: "2026-02-01T09:00:00Z")
    }

    /// Through all trustees, by way of the files.
    func evaluated(_ batch: PointBatch) throws -> PointBatch {
        try keys.indices.reduce(batch) { batch, place in
            var work = try work(place)
            let next = try work.evaluate(
                PointBatch(bytes: batch.bytes, of: description, stage: place), at: "2026-02-01T10:00:00Z")
            return try PointBatch(bytes: next.bytes, of: description, stage: place + 1)
        }
    }

    func pseudonyms(_ rows: [[BlindingSecret.Key]], of agency: String) throws -> (PseudonymFile, BlindingSecret) {
        let (batch, secret) = try BlindingSecret.blinded(rows, agency: agency, round: description)
        let file = try secret.pseudonyms(from: evaluated(batch), round: description)
        return (try PseudonymFile(bytes: file.bytes, of: description), secret)
    }
}

func passports(_ numbers: [Int]) -> [[BlindingSecret.Key]] { numbers.map { [.init(type: "passport", text: "P\($0)")] } }

extension PseudonymFile {
    /// The pseudonyms by the row of the agency's own file.
    func own(_ secret: BlindingSecret) -> [Int: [Entry]] {
        Dictionary(uniqueKeysWithValues: zip(secret.ownRows, rows))
    }
}
