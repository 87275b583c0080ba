import Crypto
package import Foundation

/// The six digits that an authenticator shows (RFC 6238: SHA-1, 30 seconds).
package struct OneTimeCode: Sendable, CustomStringConvertible {
    package let secret: Data
    let digits: Int
    static let period = 30

    /// A new secret of 20 bytes, as RFC 4226 recommends.
    package init() { self.init(secret: Secret.random(20)) }

    package init(secret: Data) { self.init(secret: secret, digits: 6) }

    init(secret: Data, digits: Int) {
        self.secret = secret
        self.digits = digits
    }

    /// The step of 30 seconds that a typed code belongs to, or nil.
    ///
    /// One step early or late is allowed for a clock that is off. The caller keeps the step that matched and gives it
    /// back as `last`: a code is good once, and no older code is good after it.
    package func matchedStep(_ typed: String, at now: Date, after last: Int? = nil) -> Int? {
        let plain = Data(Self.digits(in: typed).utf8)
        let step = Self.step(at: now)
        var matched: Int?
        // All three are computed whatever matches, so that the time tells nothing.
        for candidate in [step - 1, step, step + 1] where candidate >= 0 {
            let isSame = Secret.isSame(Data(code(atStep: candidate).utf8), plain)
            if isSame, matched == nil, candidate > last ?? -1 { matched = candidate }
        }
        return matched
    }

    package func code(at date: Date) -> String { code(atStep: Self.step(at: date)) }

    /// What the person's authenticator reads, usually from a QR code made of it.
    package func uri(issuer: String, account: String) -> String {
        let issuer = Self.encoded(issuer)
        return "otpauth://totp/\(issuer):\(Self.encoded(account))?secret=\(base32)&issuer=\(issuer)"
            + "&algorithm=SHA1&digits=\(digits)&period=\(Self.period)"
    }

    /// The secret as a person types it.
    package var base32: String { Base32.text(secret) }

    /// Without the secret, so that no log carries it.
    package var description: String { "OneTimeCode" }

    static func step(at date: Date) -> Int { Int((date.timeIntervalSince1970 / Double(period)).rounded(.down)) }

    private func code(atStep step: Int) -> String {
        let counter = Data(bigEndian: UInt64(max(0, step)))
        let code = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
        let offset = Int(code[19] & 0x0F)
        let number = Data(code[offset..<offset + 4]).bigEndianNumber & 0x7FFF_FFFF
        let modulus = (0..<digits).reduce(1) { power, _ in power * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// Digits of any script, without the space that authenticators show in the middle.
    private static func digits(in typed: String) -> String {
        typed.prefix(40).compactMap(\.wholeNumberValue).filter { (0...9).contains($0) }.map(String.init).joined()
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

/// RFC 4648 base 32 without padding, as authenticators read it.
enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    static func text(_ bytes: Data) -> String {
        let bits = bytes.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
        return String(
            stride(from: 0, to: bits.count, by: 5).map { start in
                let group = bits[start..<min(start + 5, bits.count)]
                return alphabet[group.reduce(0) { $0 << 1 | Int($1) } << (5 - group.count)]
            })
    }
}
