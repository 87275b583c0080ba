package import Foundation
package import Lexicon

/// A key as the database holds it: readable only with the key that wraps it.
package struct WrappedKey: Hashable, Sendable {
    package let id: Identifier<DataKey>
    package let name: KeyName
    /// Nil stands for the root.
    package let wrappedBy: Identifier<DataKey>?
    package let generation: Int
    package let bytes: Data
    /// When the key itself was made; wrapping it again does not make it younger.
    package let madeAt: Date

    package init(
        id: Identifier<DataKey>, name: KeyName, wrappedBy: Identifier<DataKey>?, generation: Int, bytes: Data,
        madeAt: Date
    ) {
        self.id = id
        self.name = name
        self.wrappedBy = wrappedBy
        self.generation = generation
        self.bytes = bytes
        self.madeAt = madeAt
    }
}

extension WrappedKey {
    /// Tells which key wraps it, without telling the key; empty where the bytes are none of ours.
    package var wrapperFingerprint: Data { bytes.count == 69 ? Data(bytes.dropFirst().prefix(8)) : Data() }
}

/// Why a wrapped key does not come out.
package enum Unwrappable: Error, Equatable {
    /// Too short, of an unknown format, or with a generation that cannot be.
    case malformed
    /// Another key wrapped it; both are told by their fingerprints.
    case otherKey(wrappedUnder: String, given: String)
    /// A byte was changed, or it is offered under another name, id or generation than it was wrapped with.
    case notAuthentic
}

extension DataKey {
    /// Wraps a key under this one, bound to its name: format 1 ‖ fingerprint 8 ‖ nonce 12 ‖ ciphertext 32 ‖ tag 16.
    package func wrap(_ key: DataKey, as name: KeyName) -> Data {
        let header = Data([Self.wrappingFormat]) + fingerprintBytes
        let context = Self.context(header: header, name: name, id: key.id, generation: key.generation)
        return header + encrypted(key.bytes, binding: context)
    }

    /// Takes out a key that this one wrapped, if it still bears the name, id and generation that it was wrapped with.
    package func unwrap(_ wrapped: WrappedKey) throws(Unwrappable) -> DataKey {
        let bytes = Data(wrapped.bytes)
        guard bytes.count == 69, bytes[0] == Self.wrappingFormat, (1...Int(UInt16.max)).contains(wrapped.generation)
        else { throw .malformed }
        let header = bytes.prefix(9)
        let wrapper = Data(header.dropFirst())
        guard wrapper == fingerprintBytes else {
            throw .otherKey(wrappedUnder: Digest.hexadecimal(wrapper), given: fingerprint)
        }
        let context = Self.context(
            header: header, name: wrapped.name, id: wrapped.id, generation: wrapped.generation)
        guard let material = decrypted(Data(bytes.dropFirst(9)), binding: context) else { throw .notAuthentic }
        return DataKey(id: wrapped.id, generation: wrapped.generation, bytes: material)
    }

    private static let wrappingFormat: UInt8 = 1

    private static func context(header: Data, name: KeyName, id: Identifier<DataKey>, generation: Int) -> Data {
        Data(joining: ["lodestar/wrapped/v1", name.text]) + header + id.bytes
            + Data(bigEndian: UInt16(generation))
    }
}
