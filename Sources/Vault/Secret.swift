import Crypto
package import Foundation

/// Random bytes for tokens, salts and secrets, from the system's generator.
package enum Secret {
    package static func random(_ count: Int) -> Data {
        precondition(count >= 0, "A secret cannot have a negative length.")
        return SymmetricKey(size: SymmetricKeySize(bitCount: count * 8)).withUnsafeBytes { Data($0) }
    }

    /// Compares without telling, by its time, where two values first differ.
    package static func isSame(_ one: Data, _ other: Data) -> Bool {
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// One of ten digits, each as likely as any other.
    static func randomDigit() -> UInt8 {
        while true {
            // 250 is the last multiple of ten in a byte; what lies above would favour the low digits.
            if let byte = random(1).first, byte < 250 { return byte % 10 }
        }
    }
}

/// A digest of content that is not secret; a secret needs ``DataKey/authenticationCode(_:)``.
package enum Digest {
    package static func sha256(_ content: Data) -> Data { Data(SHA256.hash(data: content)) }

    package static func hexadecimal(_ bytes: Data) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// Reads what ``hexadecimal(_:)`` wrote, in capitals too; nil for anything else, a sign before a digit among it.
    package static func bytes(hexadecimal text: some StringProtocol) -> Data? {
        let digits = text.utf8.map(Self.value)
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes = Data(capacity: digits.count / 2)
        for place in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[place], let low = digits[place + 1] else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
