import Crypto
package import Foundation
import Vault

/// Thirty-two bytes that stand for something: a leaf of the log, a node of its tree, a row's digest.
///
/// Four words rather than `Data`, so that hashing a whole log makes no garbage.
package struct Hash: Hashable, Sendable {
    /// The bytes, in the order in which they stand in memory; never read as numbers.
    private let words: (UInt64, UInt64, UInt64, UInt64)

    private init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

    /// Takes exactly 32 bytes; any other number is nil.
    package init?(_ bytes: some ContiguousBytes) {
        let words = bytes.withUnsafeBytes { room in
            room.count == 32 ? room.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self) : nil
        }
        guard let words else { return nil }
        self.words = words
    }

    /// Reads 64 hexadecimal digits in lower case; anything else is nil.
    package init?(hex: String) {
        guard let bytes = Vault.Digest.bytes(hexadecimal: hex) else { return nil }
        self.init(bytes)
        guard self.hex == hex else { return nil }
    }

    package var data: Data { withUnsafeBytes { Data($0) } }

    func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        Swift.withUnsafeBytes(of: words) { body($0) }
    }
    package var hex: String { Vault.Digest.hexadecimal(data) }

    package static func == (left: Hash, right: Hash) -> Bool {
        left.words.0 == right.words.0 && left.words.1 == right.words.1
            && left.words.2 == right.words.2 && left.words.3 == right.words.3
    }

    package func hash(into hasher: inout Hasher) {
        withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}

// MARK: - The three hashes of RFC 9162 §2.1.1

extension Hash {
    /// What a log with nothing in it has for a root: SHA-256 of no bytes.
    package static let ofNothing = Hash.sha256 { _ in }

    /// SHA-256(0x00 ‖ bytes). The first byte keeps a leaf from passing for a node.
    package static func leaf(_ bytes: Data) -> Hash {
        sha256 { hasher in
            Swift.withUnsafeBytes(of: UInt8(0)) { hasher.update(bufferPointer: $0) }
            bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        }
    }

    /// SHA-256(0x01 ‖ left ‖ right).
    package static func node(_ left: Hash, _ right: Hash) -> Hash {
        withUnsafeTemporaryAllocation(byteCount: 65, alignment: 8) { room in
            room[0] = 1
            room.storeBytes(of: left.words, toByteOffset: 1, as: (UInt64, UInt64, UInt64, UInt64).self)
            room.storeBytes(of: right.words, toByteOffset: 33, as: (UInt64, UInt64, UInt64, UInt64).self)
            return sha256 { $0.update(bufferPointer: UnsafeRawBufferPointer(room)) }
        }
    }

    private static func sha256(_ feed: (inout SHA256) -> Void) -> Hash {
        var hasher = SHA256()
        feed(&hasher)
        return hasher.finalize().withUnsafeBytes { digest in
            Hash(words: digest.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self))
        }
    }
}

// MARK: - Hexadecimal, as the exports and the proofs write it

extension Hash: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let hash = Hash(hex: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not 64 hexadecimal digits")
        }
        self = hash
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}
