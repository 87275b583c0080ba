import Foundation
import Testing
import Vault

/// What an agency does at home, in the tests as on its own computer.
struct RoundHome: Sendable {
    typealias Person = String

    let code: String
    let description: Data

    struct Encoded: Sendable {
        let batch: Data
        let secret: BlindingSecret
    }

    private var round: RoundDescription { get throws { try RoundDescription(bytes: description) } }

    func encode(_ people: [Person]) throws -> Encoded {
        let rows = people.map { person in
            ["passport", "phone", "birth-words"].map { BlindingSecret.Key(type: $0, text: "\($0) of \(person)") }
        }
        let (batch, secret) = try BlindingSecret.blinded(rows, agency: code, round: try round)
        return Encoded(batch: batch.bytes, secret: secret)
    }

    func finish(_ batch: Data, _ encoded: Encoded) throws -> Data {
        let read = try PointBatch(bytes: batch, of: try round, stage: 3)
        return try encoded.secret.pseudonyms(from: read, round: try round).bytes
    }

    /// A trustee with its two keys, and the log beside them.
    final class Trustee {
        let code: String
        let key = EpochKey()
        let signer = TrusteeSigner()
        private var log: TrusteeLog?

        init(_ code: String) { self.code = code }

        func commit(_ description: Data) throws -> Data {
            try RoundDescription(bytes: description).committed(code, key: key, signer: signer).bytes
        }

        func multiply(_ batch: Data, of home: RoundHome) throws -> (batch: Data, log: Data) {
            let round = try home.round
            var work = try TrusteeWork(
                log: try log ?? TrusteeLog(of: code, round: round), key: key, signer: signer, at: "2026-03-02")
            let next = try work.evaluate(try PointBatch(bytes: batch, of: round), at: "2026-03-02")
            log = work.log
            return (next.bytes, work.log.bytes)
        }

        func close(_ description: Data) throws -> Data {
            let round = try RoundDescription(bytes: description)
            let work = try TrusteeWork(
                log: try log ?? TrusteeLog(of: code, round: round), key: key, signer: signer, at: "2026-03-02")
            return try work.close(at: "2026-03-03").bytes
        }
    }
}
