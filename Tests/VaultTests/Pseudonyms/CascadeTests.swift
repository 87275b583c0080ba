import Crypto
import Foundation
import Testing

@testable import Vault

@Suite struct `The cascade of trustees` {
    @Test func `gives two agencies the same pseudonym for the same key, and different ones for others`() throws {
        let round = try Round()
        let (one, first) = try round.pseudonyms(passports([1, 2, 3]), of: "police")
        let (two, second) = try round.pseudonyms(passports([3, 4, 1]), of: "shelter")
        let (a, b) = (one.own(first), two.own(second))
        #expect(a[0] == b[2] && a[2] == b[0])
        #expect(Set([a[0], a[1], a[2], b[1]]).count == 4)
    }

    @Test func `tells epochs, rounds and types of key apart`() throws {
        let key = BlindingSecret.Key(type: "passport", text: "same")
        let other = BlindingSecret.Key(type: "names", text: "same")
        let round = try Round()
        let entries = try round.pseudonyms([[key, other]], of: "police").0.rows[0].map(\.pseudonym)
        #expect(Set(entries).count == 2)
        #expect(
            TextPoint.of("same", type: "names", epoch: "2026").rawRepresentation
                != TextPoint.of("same", type: "names", epoch: "2027").rawRepresentation)
        // New keys: nothing of one round is found in another, even in the same epoch.
        let again = try Round().pseudonyms([[key, other]], of: "police").0.rows[0].map(\.pseudonym)
        #expect(Set(entries).isDisjoint(with: again))
    }

    @Test func `gives what one multiplication by all keys gives, in any order`() throws {
        let round = try Round()
        let point = TextPoint.of("x", type: "names", epoch: "2026").rawRepresentation.prefix(32)
        let start = try CurvePoints(bytes: point)
        let forth = try round.keys.reduce(start) { try $1.multiply($0) }
        let back = try round.keys.reversed().reduce(start) { try $1.multiply($0, threads: 2) }
        #expect(forth == back && forth != start)
    }

    @Test func `a batch has no point twice and a size that tells only the block`() throws {
        let round = try Round()
        let rows = passports([7, 7, 7, 8])
        let (batch, _) = try BlindingSecret.blinded(rows, agency: "police", round: round.description)
        #expect(batch.points.count == 64)
        #expect(Set((0..<64).map { Data(batch.points[$0]) }).count == 64)
        let (other, _) = try BlindingSecret.blinded(
            passports(Array(0..<30)), agency: "police", round: round.description)
        #expect(other.points.count == 64)
        // Blinded anew each time: no trustee sees that a key was handed in before.
        let (again, _) = try BlindingSecret.blinded(rows, agency: "police", round: round.description)
        #expect(Set((0..<64).map { Data(batch.points[$0]) }).isDisjoint(with: (0..<64).map { Data(again.points[$0]) }))
    }

    @Test func `points that are none are refused, each for its reason`() throws {
        let key = EpochKey()
        let good = TextPoint.of("x", type: "t", epoch: "e").rawRepresentation.prefix(32)
        // The field's prime, and a number above it that would be a second writing of a small one.
        let prime = try #require(
            Digest.bytes(hexadecimal: "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff"))
        var off = Data(repeating: 0, count: 32)
        for low in UInt8.min...UInt8.max {
            off[31] = low
            if (try? P256.KeyAgreement.PublicKey(compressedRepresentation: [2] + off)) == nil { break }
        }
        for (bad, fault) in [
            (Data(repeating: 0, count: 32), CurvePoints.Fault.zero(at: 1)), (off, .offCurve(at: 1)),
            (prime, .offCurve(at: 1)), (Data(repeating: 0xFF, count: 32), .offCurve(at: 1)),
        ] {
            #expect(throws: fault) { try key.multiply(CurvePoints(bytes: good + bad + good)) }
            #expect(throws: fault) { try CurvePoints(bytes: good + bad).check() }
        }
        #expect(throws: CurvePoints.Fault.length(33)) { try CurvePoints(bytes: good + [1]) }
    }

    @Test func `a trustee who multiplies a part with another key is found out`() throws {
        let round = try Round()
        let (batch, secret) = try BlindingSecret.blinded(passports([1, 2]), agency: "police", round: round.description)
        let honest = try round.keys.reduce(batch.points) { try $1.multiply($0) }
        let wrong = try EpochKey().multiply(batch.points)
        // Half of the points: 31 paddings of 62 stay right by chance with odds below one in a billion.
        let mixed = Data((0..<64).flatMap { $0 < 32 ? wrong[$0] : honest[$0] })
        let spoiled = PointBatch(
            round: round.description, agency: "police", stage: 3, points: try CurvePoints(bytes: mixed))
        #expect(throws: BlindingSecret.Spoiled.self) {
            try secret.pseudonyms(from: spoiled, round: round.description)
        }
        let right = PointBatch(
            round: round.description, agency: "police", stage: 3, points: honest)
        #expect(throws: Never.self) { try secret.pseudonyms(from: right, round: round.description) }
    }

    @Test func `a key survives its sealed file, and not another sealing key`() throws {
        let key = EpochKey()
        let sealing = Secret.random(32)
        let sealed = key.sealed(under: sealing, context: "2026/court")
        #expect(try EpochKey(sealed: sealed, under: sealing, context: "2026/court").commitment == key.commitment)
        var changed = sealed
        changed[changed.startIndex + 20] ^= 1
        for (bytes, seal, context) in [
            (sealed, Secret.random(32), "2026/court"), (sealed, sealing, "2027/court"),
            (changed, sealing, "2026/court"),
            (Data(), sealing, "2026/court"),
        ] {
            #expect(throws: EpochKey.Unopened.notThisKey) {
                try EpochKey(sealed: bytes, under: seal, context: context)
            }
        }
    }
}

@Suite struct `Arithmetic modulo the order of the group` {
    @Test func `an inverse times its number is one`() {
        let one = Data(repeating: 0, count: 31) + [1]
        for _ in 0..<20 {
            let scalar = P256.KeyAgreement.PrivateKey().rawRepresentation
            #expect(GroupOrder.product(scalar, GroupOrder.inverse(of: scalar)) == one)
        }
        #expect(GroupOrder.inverse(of: one) == one)
    }

    @Test func `knows the inverse of two, and of the order less one`() throws {
        let two = Data(repeating: 0, count: 31) + [2]
        #expect(
            Digest.hexadecimal(GroupOrder.inverse(of: two))
                == "7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a9")
        let last = try #require(
            Digest.bytes(hexadecimal: "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632550"))
        #expect(GroupOrder.inverse(of: last) == last)
    }

    @Test func `takes a blinding off again`() throws {
        let key = P256.KeyAgreement.PrivateKey()
        let inverse = try P256.KeyAgreement.PrivateKey(
            rawRepresentation: GroupOrder.inverse(of: key.rawRepresentation))
        let point = try CurvePoints(bytes: TextPoint.of("x", type: "t", epoch: "e").rawRepresentation.prefix(32))
        #expect(try point.multiplied(by: key, threads: 1).multiplied(by: inverse, threads: 1) == point)
    }
}
