import Foundation
import Journal
import Testing

@Suite struct `A checkpoint` {
    static let signer = planned { try Signer(seed: Data(repeating: 7, count: 32)) }
    static let stranger = planned { try Signer(seed: Data(repeating: 8, count: 32)) }
    static let moment = Date(timeIntervalSince1970: 1_772_354_096.789)

    static func checkpoint(size: Int = 5, origin: String = "lodestar.example/harbour") throws -> Checkpoint {
        try Checkpoint(origin: origin, size: size, root: naiveRoot(leaves(size)), at: moment)
    }

    @Test func `is a few lines that can be printed`() throws {
        let checkpoint = try Checkpoint(origin: "lodestar.example/harbour", size: 0, root: .ofNothing, at: Self.moment)
        #expect(
            checkpoint.text == """
                lodestar.example/harbour
                0
                47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
                time 2026-03-01T08:34:56.789Z

                """)
        #expect(try Checkpoint(text: checkpoint.text) == checkpoint)
    }

    @Test func `keeps its time to the millisecond in text`() throws {
        for millisecond in 0..<1000 {
            let at = Date(timeIntervalSince1970: 1_772_354_096 + Double(millisecond) / 1000)
            let checkpoint = try Checkpoint(origin: "o", size: 0, root: .ofNothing, at: at)
            let digits = String(String(1000 + millisecond).dropFirst())
            #expect(checkpoint.text.hasSuffix("time 2026-03-01T08:34:56.\(digits)Z\n"))
            #expect(try Checkpoint(text: checkpoint.text) == checkpoint)
        }
    }

    @Test(arguments: [Date.distantPast, Date(timeIntervalSince1970: 1e15)])
    func `can be read back whatever the clock said`(at: Date) throws {
        let checkpoint = try Checkpoint(origin: "o", size: 0, root: .ofNothing, at: at)
        #expect(try Checkpoint(text: checkpoint.text) == checkpoint)
    }

    @Test(arguments: ["", "two words", "a+b", "a\nb", "a\u{a0}b"]) func `has a name that fits on its line`(name: String)
    {
        #expect(throws: Checkpoint.Malformed.origin) { try Self.checkpoint(origin: name) }
        #expect(throws: Signer.Unusable.name) {
            try Self.signer.countersign(Self.signer.sign(Self.checkpoint()), as: name)
        }
    }

    @Test(arguments: [
        ("o\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", Checkpoint.Malformed.layout),
        ("o\n+5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\ntime 2026-03-01T08:34:56.789Z\n", .layout),
        ("o\n05\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\ntime 2026-03-01T08:34:56.789Z\n", .layout),
        ("o\n-5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\ntime 2026-03-01T08:34:56.789Z\n", .size),
        ("o\nfive\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\ntime 2026-03-01T08:34:56.789Z\n", .size),
        ("o\n5\n47DEQpj8\ntime 2026-03-01T08:34:56.789Z\n", .root),
        ("o\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\ntime 2026-03-01T08:34:56.789Z\n", .layout),
        ("o\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\ntime 2026-03-01T08:34:56.7890Z\n", .layout),
        ("o\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n2026-03-01T08:34:56.789Z\n", .time),
        ("", .layout),
    ]) func `is read in one form only`(text: String, why: Checkpoint.Malformed) {
        #expect(throws: why) { try Checkpoint(text: text) }
    }

    @Test func `follows an earlier one of the same log`() throws {
        let kept = KeptHashes(leaves(12))
        let earlier = try Self.checkpoint(size: 5)
        let later = try Self.checkpoint(size: 12)
        let proof = try ConsistencyProof(from: 5, to: 12, reading: kept.read)
        #expect(later.follows(earlier, by: proof))
        #expect(try !later.follows(Self.checkpoint(size: 5, origin: "another"), by: proof))
        #expect(try !later.follows(Self.checkpoint(size: 6), by: proof))
    }
}

@Suite struct `A signed checkpoint` {
    typealias Plain = `A checkpoint`

    @Test func `holds for the key that signed it and no other`() throws {
        let signed = try Plain.signer.sign(Plain.checkpoint())
        #expect(Plain.signer.verify(signed))
        #expect(signed.standing(by: Plain.signer.publicKey) == .signed)
        #expect(signed.standing(by: Plain.stranger.publicKey) == .unsigned)
        #expect(signed.standing(by: Data()) == .unsigned)
        #expect(try SignedCheckpoint(text: signed.text) == signed)
        #expect(signed.text.hasPrefix(signed.checkpoint.text + "\n— lodestar.example/harbour "))
    }

    @Test func `comes from the same seed each time`() throws {
        #expect(try Signer(seed: Data(repeating: 7, count: 32)).publicKey == Plain.signer.publicKey)
        #expect(Plain.signer.publicKey.count == 32)
        for count in [0, 31, 33] {
            #expect(throws: Signer.Unusable.seedIsNot32Bytes) { try Signer(seed: Data(count: count)) }
        }
    }

    @Test func `breaks wherever its text is touched`() throws {
        let text = try Plain.signer.sign(Plain.checkpoint()).text
        let bytes = Array(text.utf8)
        for position in bytes.indices {
            for bit in 0..<8 {
                var changed = bytes
                changed[position] ^= 1 << UInt8(bit)
                guard let tampered = String(validating: changed, as: UTF8.self),
                    let read = try? SignedCheckpoint(text: tampered)
                else { continue }
                #expect(!Plain.signer.verify(read), "byte \(position), bit \(bit)")
            }
        }
    }

    /// Base 64 leaves two bits of its last letter unused, and Foundation reads them whatever they are.
    @Test func `has one spelling`() throws {
        let text = try Plain.signer.sign(Plain.checkpoint()).text
        #expect(text.hasSuffix("=\n"))
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        let spellings = letters.filter { letter in
            let read = try? SignedCheckpoint(text: text.dropLast(3) + "\(letter)=\n")
            return read.map { Plain.signer.verify($0) } ?? false
        }
        #expect(spellings.count == 1)
    }

    @Test func `says forged where a signature claims the key and does not hold`() throws {
        let small = try Plain.signer.sign(Plain.checkpoint(size: 5))
        let large = try Plain.signer.sign(Plain.checkpoint(size: 6))
        let signature = try #require(small.text.components(separatedBy: "\n\n").last)
        let forged = try SignedCheckpoint(text: large.checkpoint.text + "\n" + signature)
        #expect(forged.standing(by: Plain.signer.publicKey) == .forged)
        let both = try SignedCheckpoint(text: large.text + signature)
        #expect(both.standing(by: Plain.signer.publicKey) == .forged)
    }

    @Test func `carries a witness's signature beside its own`() throws {
        let signed = try Plain.signer.sign(Plain.checkpoint())
        let witnessed = try Plain.stranger.countersign(signed, as: "shelter.example")
        let read = try SignedCheckpoint(text: witnessed.text)
        #expect(Plain.signer.verify(read))
        #expect(Plain.stranger.verify(read, as: "shelter.example"))
        #expect(!Plain.stranger.verify(read))
        #expect(!Plain.signer.verify(read, as: "shelter.example"))
    }

    @Test func `without a signature is unsigned, and reads`() throws {
        let bare = try SignedCheckpoint(text: Plain.checkpoint().text + "\n")
        #expect(bare.standing(by: Plain.signer.publicKey) == .unsigned)
    }

    @Test(arguments: ["", "\n\n", "— a b\n", "a\n1\n\n\n", "— lodestar.example AAAA\n"])
    func `in another layout is refused`(text: String) throws {
        #expect(throws: Checkpoint.Malformed.self) { try SignedCheckpoint(text: text) }
        let checkpoint = try Plain.checkpoint().text
        #expect(throws: Checkpoint.Malformed.self) { try SignedCheckpoint(text: checkpoint + "\n" + text + "x") }
    }
}

@Suite struct `What a witness keeps` {
    static let log = KeptHashes(leaves(100))

    private func checkpoint(size: Int, root: Hash) throws -> Checkpoint {
        try Checkpoint(origin: "lodestar.example", size: size, root: root, at: Date(timeIntervalSince1970: 0))
    }

    @Test(arguments: [0, 1, 37, 64, 99, 100]) func `is consistent with a log that only grew`(size: Int) throws {
        let earlier = try checkpoint(size: size, root: naiveRoot(leaves(size)))
        let verdict = try Witnessed.compare(ownSize: 100, with: earlier, reading: Self.log.read)
        guard case .consistent(let proof) = verdict else { throw Unexpected(verdict: verdict) }
        #expect(proof.earlier == size && proof.later == 100)
        #expect(proof.holds(from: earlier.root, to: Self.log.tree.root))
    }

    struct Unexpected: Error { let verdict: Witnessed.Verdict }

    @Test func `shows a log that was put back`() throws {
        let later = try checkpoint(size: 101, root: naiveRoot(leaves(101)))
        #expect(
            try Witnessed.compare(ownSize: 100, with: later, reading: Self.log.read) == .rolledBack(ownSize: 100))
    }

    @Test(arguments: [0, 1, 37, 64, 100]) func `shows a log that tells another history`(size: Int) throws {
        let other = try checkpoint(size: size, root: .leaf(Data("another".utf8)))
        #expect(try Witnessed.compare(ownSize: 100, with: other, reading: Self.log.read) == .forked(at: size))
    }
}
