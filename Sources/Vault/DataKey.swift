import Crypto
package import Foundation
package import Lexicon

/// An opaque 256-bit key that seals fields, authenticates messages and wraps other keys.
///
/// Sealing uses a key derived from the material, so that no authentication code ever tells anything of it.
package struct DataKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package let id: Identifier<DataKey>
    /// Counts the keys that have borne one name, from 1.
    package let generation: Int
    private let material: SymmetricKey
    private let sealing: SymmetricKey

    init(id: Identifier<DataKey>, generation: Int, material: SymmetricKey) {
        precondition((1...Int(UInt16.max)).contains(generation), "A generation has to fit in two bytes.")
        self.id = id
        self.generation = generation
        self.material = material
        sealing = Self.derivedMaterial(from: material, label: "lodestar/sealing/v1")
    }

    init(id: Identifier<DataKey>, generation: Int, bytes: Data) {
        precondition(bytes.count == 32, "A key has 32 bytes.")
        self.init(id: id, generation: generation, material: SymmetricKey(data: bytes))
    }

    /// A new random key.
    package static func fresh(generation: Int = 1) -> DataKey {
        DataKey(id: Identifier(), generation: generation, material: SymmetricKey(size: .bits256))
    }

    /// HMAC-SHA256 under this key.
    package func authenticationCode(_ message: Data) -> Data {
        Data(HMAC<SHA256>.authenticationCode(for: message, using: material))
    }

    /// The same code, for whoever makes very many.
    package var authenticator: Authenticator { Authenticator(material) }

    /// Whether the code is this key's for the message, compared in constant time.
    package func isAuthentic(_ code: Data, for message: Data) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: message, using: material)
    }

    /// Tells which key this is, without telling the key: 16 hexadecimal digits.
    package var fingerprint: String { Digest.hexadecimal(fingerprintBytes) }

    var fingerprintBytes: Data { authenticationCode(Data("lodestar/fingerprint/v1".utf8)).prefix(8) }

    package var description: String { "DataKey(\(id), generation \(generation))" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

// MARK: - The cipher

extension DataKey {
    static let nonceByteCount = 12
    static let tagByteCount = 16

    /// Nonce ‖ ciphertext ‖ tag, under AES-256-GCM with a random nonce.
    func encrypted(_ plain: Data, binding context: Data) -> Data {
        do {
            let box = try AES.GCM.seal(plain, using: sealing, authenticating: context)
            return Data(box.nonce) + box.ciphertext + box.tag
        } catch {
            preconditionFailure("AES-GCM refuses only keys and nonces of a wrong length, and these are ours: \(error)")
        }
    }

    /// Nil when a byte of either was changed, or when the key is another.
    func decrypted(_ bytes: Data, binding context: Data) -> Data? {
        guard bytes.count >= Self.nonceByteCount + Self.tagByteCount, let box = try? AES.GCM.SealedBox(combined: bytes)
        else { return nil }
        return try? AES.GCM.open(box, using: sealing, authenticating: context)
    }

    /// The bytes themselves: for wrapping, and for the seed of the journal's signing key.
    var bytes: Data { material.withUnsafeBytes { Data($0) } }
}

// MARK: - Derivation

extension DataKey {
    /// A key for one purpose. The same label always gives the same key, name included.
    func derived(_ label: String) -> DataKey { Self.derived(from: material, label: label) }

    static func derived(from material: SymmetricKey, label: String) -> DataKey {
        let name = derivedMaterial(from: material, label: label + "/id").withUnsafeBytes { Array($0.prefix(16)) }
        return DataKey(
            id: Identifier(bytes: name), generation: 1, material: derivedMaterial(from: material, label: label))
    }

    /// With a salt, HKDF's first step keys on the salt: its output can never equal an authentication code of ours.
    private static func derivedMaterial(from material: SymmetricKey, label: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: material, salt: Data("lodestar/hkdf/v1".utf8), info: Data(label.utf8),
            outputByteCount: 32)
    }
}
