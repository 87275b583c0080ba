package import Foundation
package import Lexicon

/// A field that only its key can open, and only in the place where it was sealed.
///
/// `bytes` = format 1 ‖ key id 16 ‖ generation 2 ‖ nonce 12 ‖ ciphertext ‖ tag 16.
/// The plaintext is padded, so that the length tells a bucket and not a name.
package struct Sealed: Hashable, Sendable {
    package let bytes: Data
    package let keyID: Identifier<DataKey>
    package let generation: Int

    /// Why bytes cannot be a sealed field at all.
    package enum Malformed: Error, Equatable {
        case tooShort(byteCount: Int)
        case unknownFormat(UInt8)
        /// The ciphertext ends where no bucket ends: it was cut, or is not ours.
        case lengthOutsideBuckets(byteCount: Int)
    }

    /// Takes apart what a database or a handover holds.
    package init(bytes: Data) throws(Malformed) {
        let bytes = Data(bytes)
        guard bytes.count >= Self.overhead else { throw .tooShort(byteCount: bytes.count) }
        guard bytes[0] == Self.format else { throw .unknownFormat(bytes[0]) }
        let padded = bytes.count - Self.overhead
        guard Padding.isBucket(padded) else { throw .lengthOutsideBuckets(byteCount: padded) }
        self.bytes = bytes
        keyID = Identifier(bytes: Array(bytes[1..<17]))
        generation = bytes[17..<19].bigEndianNumber
    }

    init(header: Data, body: Data, by key: DataKey) {
        bytes = header + body
        keyID = key.id
        generation = key.generation
    }

    static let format: UInt8 = 1
    static let headerByteCount = 19
    static let overhead = headerByteCount + DataKey.nonceByteCount + DataKey.tagByteCount

    static func header(for key: DataKey) -> Data {
        Data([format]) + key.id.bytes + Data(bigEndian: UInt16(key.generation))
    }
}

/// Why a sealed field does not open.
package enum Unsealable: Error, Equatable {
    /// It names another key.
    case otherKey(Identifier<DataKey>)
    /// It names this key in another generation.
    case otherGeneration(Int)
    /// A byte was changed, or the field stands in another place than the one it was sealed for.
    case notAuthentic
    /// It is authentic, and still its padding is not ours: a fault of the program that sealed it.
    case misshapen
}

extension DataKey {
    /// Seals for one place.
    package func seal(_ plain: Data, at place: Place) -> Sealed {
        let header = Sealed.header(for: self)
        let body = encrypted(Padding.padded(plain), binding: place.context(header: header))
        return Sealed(header: header, body: body, by: self)
    }

    /// Opens what this key sealed for this place.
    package func open(_ sealed: Sealed, at place: Place) throws(Unsealable) -> Data {
        guard sealed.keyID == id else { throw .otherKey(sealed.keyID) }
        guard sealed.generation == generation else { throw .otherGeneration(sealed.generation) }
        let header = sealed.bytes.prefix(Sealed.headerByteCount)
        let body = Data(sealed.bytes.dropFirst(Sealed.headerByteCount))
        guard let padded = decrypted(body, binding: place.context(header: header)) else { throw .notAuthentic }
        guard let plain = Padding.stripped(padded) else { throw .misshapen }
        return plain
    }

    /// Seals a text as UTF-8.
    package func seal(_ text: String, at place: Place) -> Sealed { seal(Data(text.utf8), at: place) }

    /// Opens a text that was sealed as UTF-8.
    package func openText(_ sealed: Sealed, at place: Place) throws(Unsealable) -> String {
        guard let text = String(validating: try open(sealed, at: place), as: UTF8.self) else { throw .misshapen }
        return text
    }
}
