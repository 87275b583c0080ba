import Crypto
import Foundation
import Testing

@testable import Vault

/// Parties that put together all that they hold, and a list of guesses that has everybody in it.
@Suite struct `Parties who put together what they know` {
    private struct Seen {
        let round: Round
        let guesses: [BlindingSecret.Key]
        /// The points of the shelter's batch at each stage.
        let stages: [CurvePoints]
        let pseudonyms: Set<Data>
        /// The blinding scalar of the police, its own secret.
        let police: P256.KeyAgreement.PrivateKey
        let shelter: P256.KeyAgreement.PrivateKey
    }

    private func seen() throws -> Seen {
        let round = try Round()
        let rows = passports(Array(0..<12))
        let (batch, secret) = try BlindingSecret.blinded(rows, agency: "shelter", round: round.description)
        var stages = [batch.points]
        for key in round.keys { stages.append(try key.multiply(stages[stages.count - 1])) }
        let last = PointBatch(
            round: round.description, agency: "shelter", stage: 3, points: stages[3])
        let file = try secret.pseudonyms(from: last, round: round.description)
        let (_, own) = try BlindingSecret.blinded(rows, agency: "police", round: round.description)
        return Seen(
            round: round, guesses: rows.flatMap { $0 }, stages: stages,
            pseudonyms: Set(file.rows.joined().map(\.pseudonym)), police: try scalar(of: own),
            shelter: try scalar(of: secret))
    }

    private func scalar(of secret: BlindingSecret) throws -> P256.KeyAgreement.PrivateKey {
        let top = try #require(try JSONSerialization.jsonObject(with: secret.bytes) as? [String: Any])
        let raw = try #require((top["scalar"] as? String).flatMap { Digest.bytes(hexadecimal: $0) })
        return try P256.KeyAgreement.PrivateKey(rawRepresentation: raw)
    }

    /// How many guesses are recognised: a guess is put through every product of the known keys and their inverses,
    /// and looked for among all points and pseudonyms that the parties see.
    private func recognised(
        _ seen: Seen, knowing keys: [P256.KeyAgreement.PrivateKey], stages: [Int], pseudonyms: Bool
    ) throws -> Int {
        let points = Set(
            stages.flatMap { stage in (0..<seen.stages[stage].count).map { Data(seen.stages[stage][$0]) } })
        return try seen.guesses.filter { guess in
            let start = TextPoint.of(guess.text, type: guess.type, epoch: "2026").rawRepresentation.prefix(32)
            var made = [try CurvePoints(bytes: start)]
            for key in keys {
                let inverse = try P256.KeyAgreement.PrivateKey(
                    rawRepresentation: GroupOrder.inverse(of: key.rawRepresentation))
                made += try made.flatMap { point in
                    try [key, inverse].map { try point.multiplied(by: $0, threads: 1) }
                }
            }
            return made.contains { point in
                points.contains(point.bytes)
                    || pseudonyms
                        && seen.pseudonyms.contains(
                            BlindingSecret.pseudonym(point.bytes, type: guess.type, epoch: "2026"))
            }
        }.count
    }

    @Test(arguments: [[0, 1], [0, 2], [1, 2]])
    func `two trustees recognise nobody, with every batch on its way and the linker's file`(pair: [Int]) throws {
        let seen = try seen()
        let keys = pair.map { seen.round.keys[$0].scalar }
        #expect(try recognised(seen, knowing: keys, stages: [0, 1, 2, 3], pseudonyms: true) == 0)
    }

    @Test(arguments: 0..<3)
    func `a trustee and another agency recognise nobody of this one`(trustee: Int) throws {
        let seen = try seen()
        let keys = [seen.round.keys[trustee].scalar, seen.police]
        #expect(try recognised(seen, knowing: keys, stages: [0, 1, 2, 3], pseudonyms: false) == 0)
    }

    @Test(arguments: 0..<3)
    func `the linker and a trustee recognise nobody`(trustee: Int) throws {
        let seen = try seen()
        let keys = [seen.round.keys[trustee].scalar]
        #expect(try recognised(seen, knowing: keys, stages: [trustee, trustee + 1], pseudonyms: true) == 0)
    }

    @Test func `all three trustees and the linker recognise everybody, so the test can see it`() throws {
        let seen = try seen()
        let keys = seen.round.keys.map(\.scalar)
        #expect(try recognised(seen, knowing: keys, stages: [], pseudonyms: true) == seen.guesses.count)
        #expect(try recognised(seen, knowing: keys, stages: [0, 1, 2, 3], pseudonyms: false) == 0)
    }

    @Test func `whoever steals an agency's blinding recognises its people on their way, so it stays at home`() throws {
        let seen = try seen()
        #expect(try recognised(seen, knowing: [seen.shelter], stages: [0], pseudonyms: false) == seen.guesses.count)
    }

    @Test func `an agency within its quota can ask for a person it knows, and only through the trustees`() throws {
        let seen = try seen()
        let (file, _) = try seen.round.pseudonyms([[seen.guesses[0]]], of: "police")
        #expect(file.rows.joined().allSatisfy { seen.pseudonyms.contains($0.pseudonym) })
    }
}
