import Crypto
package import Foundation

/// Signs checkpoints with Ed25519: the installation its own, a witness those of others.
package struct Signer: Sendable {
    /// Why a key cannot be used.
    package enum Unusable: Error, Equatable {
        case seedIsNot32Bytes
        /// A name has no spaces, control characters or `+`.
        case name
        /// The signing itself did not succeed.
        case failed
    }

    private let key: Curve25519.Signing.PrivateKey

    /// The same seed gives the same key.
    package init(seed: Data) throws(Unusable) {
        guard seed.count == 32, let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
            throw .seedIsNot32Bytes
        }
        self.key = key
    }

    /// What others need to check the signatures: 32 bytes, which may be published.
    package var publicKey: Data { key.publicKey.rawRepresentation }

    /// Signs a checkpoint of this installation's own log.
    package func sign(_ checkpoint: Checkpoint) throws(Unusable) -> SignedCheckpoint {
        try countersign(SignedCheckpoint(checkpoint, signatures: []), as: checkpoint.origin)
    }

    /// Adds a witness's signature to a checkpoint that it has checked against the last one it saw.
    package func countersign(_ signed: SignedCheckpoint, as name: String) throws(Unusable) -> SignedCheckpoint {
        guard Checkpoint.isName(name) else { throw .name }
        guard let bytes = try? key.signature(for: Data(signed.checkpoint.text.utf8)) else { throw .failed }
        let number = SignedCheckpoint.number(of: publicKey, name: name)
        let signature = SignedCheckpoint.Signature(name: name, key: number, bytes: bytes)
        return SignedCheckpoint(signed.checkpoint, signatures: signed.signatures + [signature])
    }

    /// Signs a text that is no checkpoint. Its first line has to say what it is, so that it never passes for one.
    package func signature(of text: Data) throws(Unusable) -> Data {
        guard let bytes = try? key.signature(for: text) else { throw .failed }
        return bytes
    }

    /// Whether this signer signed a text that is no checkpoint.
    package func signed(_ text: Data, _ signature: Data) -> Bool {
        key.publicKey.isValidSignature(signature, for: text)
    }

    /// Whether the holder of a published key signed a text that is no checkpoint.
    package static func signed(_ text: Data, _ signature: Data, by publicKey: Data) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return false }
        return key.isValidSignature(signature, for: text)
    }

    /// Whether a checkpoint carries this signer's signature, under this name or else the checkpoint's own.
    package func verify(_ signed: SignedCheckpoint, as name: String? = nil) -> Bool {
        signed.standing(by: publicKey, as: name) == .signed
    }
}
