import Crypto
package import Foundation

/// The keys of encodings that others make too, derived from a shared secret by HKDF as clkhash does.
package enum EncodingKeys {
    /// More key bytes than HKDF gives: 255 times its hash.
    package enum Fault: Error, Equatable {
        case tooMany
    }

    /// One key for each column. Two are derived for each, and the first is used.
    package static func derive(
        secret: Data, columns: Int, salt: [UInt8], info: [UInt8], keySize: Int, usesSHA512: Bool
    ) throws(Fault) -> [[UInt8]] {
        let total = 2 * columns * keySize
        guard total <= 255 * (usesSHA512 ? 64 : 32) else { throw .tooMany }
        let material = SymmetricKey(data: secret)
        let key =
            usesSHA512
            ? HKDF<SHA512>.deriveKey(inputKeyMaterial: material, salt: salt, info: info, outputByteCount: total)
            : HKDF<SHA256>.deriveKey(inputKeyMaterial: material, salt: salt, info: info, outputByteCount: total)
        let bytes = key.withUnsafeBytes { Array($0) }
        return (0..<columns).map { Array(bytes[(2 * $0 * keySize)..<((2 * $0 + 1) * keySize)]) }
    }
}
