package import Foundation
import Journal
import Vault

extension Archive {
    /// Signs a text with the key that signs the checkpoints, for whoever has the published key.
    ///
    /// - Parameter text: Its first line says what it is, so that it never passes for a checkpoint.
    package func signature(of text: Data) throws -> Data {
        try Signer(seed: keyring.signingSeed()).signature(of: text)
    }
}
