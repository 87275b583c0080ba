import Foundation
import Testing

@testable import Vault

@Suite struct `A passphrase` {
    let pepper = DataKey.fresh()
    let phrase = "correct horse battery staple"

    @Test func `matches itself alone, under its pepper alone`() throws {
        let hash = PassphraseHash(phrase, pepper: pepper, cost: .trifling)
        #expect(hash.matches(phrase, pepper: pepper))
        #expect(!hash.matches(phrase + " ", pepper: pepper))
        #expect(!hash.matches("", pepper: pepper))
        #expect(!hash.matches(phrase, pepper: DataKey.fresh()))
        #expect(try PassphraseHash(text: hash.text) == hash)
        #expect(PassphraseHash(phrase, pepper: pepper, cost: .trifling).text != hash.text)
    }

    @Test func `matches whichever way its letters were composed`() {
        let hash = PassphraseHash("caf\u{E9} ＡＢ", pepper: pepper, cost: .trifling)
        #expect(hash.matches("cafe\u{301} AB", pepper: pepper))
    }

    @Test func `is hashed again when the cost has changed`() throws {
        let hash = PassphraseHash(phrase, pepper: pepper, cost: .trifling)
        #expect(hash.needsRehash())
        #expect(!hash.needsRehash(for: .trifling))
    }

    @Test func `costs what it should by default`() {
        #expect(ScryptCost.standard == ScryptCost(logRounds: 17, blockSize: 8, parallelism: 1))
        let hash = PassphraseHash(phrase, pepper: pepper)
        #expect(hash.text.hasPrefix("$scrypt$v=1$ln=17,r=8,p=1$"))
        #expect(hash.matches(phrase, pepper: pepper))
    }

    @Test func `has a decoy that nothing matches`() throws {
        let decoy = PassphraseHash.decoy(cost: .trifling)
        #expect(!decoy.matches("", pepper: pepper))
        #expect(!decoy.matches(phrase, pepper: pepper))
        #expect(try PassphraseHash(text: decoy.text) == decoy)
        #expect(decoy.text.count == PassphraseHash(phrase, pepper: pepper, cost: .trifling).text.count)
    }

    /// RFC 7914, section 12.
    @Test(arguments: [
        (
            "", "", 4, 1, 1,
            "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
                + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"
        ),
        (
            "password", "NaCl", 10, 8, 16,
            "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
        ),
        (
            "pleaseletmein", "SodiumChloride", 14, 8, 1,
            "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
        ),
    ])
    func `is derived as RFC 7914 says`(
        password: String, salt: String, logRounds: Int, blockSize: Int, parallelism: Int, expected: String
    ) throws {
        let cost = try #require(ScryptCost(logRounds: logRounds, blockSize: blockSize, parallelism: parallelism))
        let derived = cost.derive(Data(password.utf8), salt: Data(salt.utf8), byteCount: 64)
        #expect(Digest.hexadecimal(derived) == expected)
    }

    @Test(arguments: [
        ("", PassphraseHash.Malformed.notScrypt), ("$argon2id$v=1$ln=4,r=8,p=1$AAAA$AAAA", .notScrypt),
        ("$scrypt$v=2$ln=4,r=8,p=1$AAAA$AAAA", .unknownVersion("v=2")),
        ("$scrypt$v=1$ln=30,r=8,p=1$AAAA$AAAA", .costOutOfRange),
        ("$scrypt$v=1$ln=20,r=16,p=1$AAAA$AAAA", .costOutOfRange),
        ("$scrypt$v=1$ln=4,r=8$AAAA$AAAA", .costOutOfRange), ("$scrypt$v=1$ln=4,r=8,p=1$AAAA$", .saltOrHash),
        ("$scrypt$v=1$ln=4,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA", .saltOrHash),
    ])
    func `is not read from another text`(text: String, problem: PassphraseHash.Malformed) {
        #expect(throws: problem) { try PassphraseHash(text: text) }
    }
}

@Suite struct `A one-time code` {
    /// RFC 6238, appendix B.
    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func `is made as RFC 6238 says`(second: Int, expected: String) {
        let date = Date(timeIntervalSince1970: Double(second))
        let secret = Data("12345678901234567890".utf8)
        #expect(OneTimeCode(secret: secret, digits: 8).code(at: date) == expected)
        #expect(OneTimeCode(secret: secret).code(at: date) == expected.suffix(6))
    }

    let code = OneTimeCode()
    let now = Date(timeIntervalSince1970: 1_900_000_000)

    @Test(arguments: [(-61, false), (-30, true), (0, true), (30, true), (61, false)])
    func `is taken one step early or late`(offset: Int, isTaken: Bool) {
        let typed = code.code(at: now.addingTimeInterval(Double(offset)))
        let step = OneTimeCode.step(at: now.addingTimeInterval(Double(offset)))
        #expect(code.matchedStep(typed, at: now) == (isTaken ? step : nil))
    }

    @Test func `is good once, and none before it afterwards`() throws {
        let typed = code.code(at: now)
        let step = try #require(code.matchedStep(typed, at: now))
        #expect(code.matchedStep(typed, at: now, after: step) == nil)
        let earlier = code.code(at: now.addingTimeInterval(-30))
        #expect(code.matchedStep(earlier, at: now, after: step) == nil)
        let next = now.addingTimeInterval(30)
        #expect(code.matchedStep(code.code(at: next), at: next, after: step) == step + 1)
    }

    @Test func `is read with spaces and in any digits, and not cut short`() {
        let typed = code.code(at: now)
        #expect(code.matchedStep(typed.prefix(3) + " " + typed.suffix(3), at: now) != nil)
        let wide = typed.compactMap { $0.wholeNumberValue.flatMap { Unicode.Scalar(0xFF10 + $0) } }.map(Character.init)
        #expect(code.matchedStep(String(wide), at: now) != nil)
        #expect(code.matchedStep(String(typed.prefix(5)), at: now) == nil)
        #expect(code.matchedStep("", at: now) == nil)
        #expect(code.matchedStep(typed + "0", at: now) == nil)
    }

    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
        ("foobar", "MZXW6YTBOI"),
    ])
    func `writes its secret in base 32`(bytes: String, text: String) {
        #expect(Base32.text(Data(bytes.utf8)) == text)
    }

    @Test func `is told to an authenticator by an address`() {
        let code = OneTimeCode(secret: Data("12345678901234567890".utf8))
        #expect(
            code.uri(issuer: "Lodestar Eastport", account: "a.b@example.org")
                == "otpauth://totp/Lodestar%20Eastport:a%2Eb%40example%2Eorg"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Lodestar%20Eastport"
                + "&algorithm=SHA1&digits=6&period=30")
        #expect(!"\(code)".contains("GEZD"))
    }
}

@Suite struct `Recovery codes` {
    @Test func `are ten, different, and each is found by its digest`() {
        let key = DataKey.fresh()
        let codes = RecoveryCodes.fresh()
        #expect(Set(codes).count == 10)
        #expect(codes.allSatisfy { $0.wholeMatch(of: /([2-9A-HJKMNP-Z]{4}-){2}[2-9A-HJKMNP-Z]{4}/) != nil })
        let kept = codes.map { RecoveryCodes.digest($0, key: key) }
        for (place, code) in codes.enumerated() {
            #expect(RecoveryCodes.match(code.lowercased().replacing("-", with: " "), among: kept, key: key) == place)
        }
        #expect(RecoveryCodes.match("", among: kept, key: key) == nil)
        #expect(RecoveryCodes.match(RecoveryCodes.fresh()[0], among: kept, key: key) == nil)
        #expect(RecoveryCodes.match(codes[0], among: kept, key: DataKey.fresh()) == nil)
    }
}

@Suite struct `A receipt` {
    @Test func `is read as it was printed, and as people type it`() throws {
        for _ in 0..<200 {
            let receipt = Receipt.fresh()
            #expect(receipt.printed.wholeMatch(of: /\d{4} \d{4} \d{4} \d{4} \d{4} \d{2}/) != nil)
            #expect(receipt.groups.joined().count == Receipt.digitCount)
            #expect(try Receipt(typed: receipt.printed) == receipt)
            #expect(try Receipt(typed: receipt.printed.replacing(" ", with: " – ")) == receipt)
            let wide = receipt.printed.map { $0.wholeNumberValue.flatMap { Unicode.Scalar(0xFF10 + $0) } }
            #expect(try Receipt(typed: String(wide.map { $0.map(Character.init) ?? "－" })) == receipt)
        }
    }

    @Test func `finds every wrong digit and every exchange of two neighbours`() throws {
        let digits = Array(
            Receipt(drawn: [1, 9, 0, 4, 4, 7, 3, 8, 2, 6, 5, 0, 9, 1, 7, 3, 6, 2, 8, 5]).groups.joined())
        for place in digits.indices {
            for other in "0123456789" where other != digits[place] {
                var typed = digits
                typed[place] = other
                #expect(throws: Receipt.Mistake.checkDigits) { try Receipt(typed: String(typed)) }
            }
            guard place > 0, digits[place] != digits[place - 1] else { continue }
            var typed = digits
            typed.swapAt(place, place - 1)
            #expect(throws: Receipt.Mistake.checkDigits) { try Receipt(typed: String(typed)) }
        }
    }

    /// ISO 7064's own worked example: the check digits of 794 are 44.
    @Test func `has the check digits of ISO 7064`() {
        let drawn = [UInt8](repeating: 0, count: 17) + [7, 9, 4]
        #expect(Receipt(drawn: drawn).groups.suffix(2).joined() == "079444")
    }

    @Test func `says what is wrong with another text`() {
        #expect(throws: Receipt.Mistake.wrongLength(digits: 0)) { try Receipt(typed: "") }
        #expect(throws: Receipt.Mistake.wrongLength(digits: 4)) { try Receipt(typed: "12 34") }
        #expect(throws: Receipt.Mistake.notADigit) { try Receipt(typed: "1234 O234") }
        #expect(throws: Receipt.Mistake.notADigit) { try Receipt(typed: "十") }
    }

    @Test func `shows nothing of itself`() {
        let receipt = Receipt.fresh()
        var shown = "\(receipt) \(String(reflecting: receipt))"
        dump(receipt, to: &shown)
        #expect(!shown.contains { $0.isNumber })
    }

    @Test func `is looked up by a code that needs the key`() {
        let (key, receipt) = (DataKey.fresh(), Receipt.fresh())
        #expect(receipt.lookup(under: key) == receipt.lookup(under: key))
        #expect(receipt.lookup(under: key) != receipt.lookup(under: DataKey.fresh()))
        #expect(receipt.lookup(under: key) != Receipt.fresh().lookup(under: key))
    }

    @Test func `uses every digit about as often`() {
        let drawn = (0..<500).flatMap { _ in Receipt.fresh().groups.joined().prefix(20) }
        let counts = Dictionary(grouping: drawn, by: \.self).mapValues(\.count)
        #expect(counts.count == 10)
        // 1000 of each are expected; six deviations are about 180.
        #expect(counts.values.allSatisfy { abs($0 - 1000) < 180 })
    }
}
