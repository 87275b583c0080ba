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
        bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
