import Crypto
package import Foundation

/// Makes many authentication codes under one key, which is prepared once.
package struct Authenticator: Sendable {
    private let prepared: HMAC<SHA256>

    init(_ material: SymmetricKey) { prepared = HMAC(key: material) }

    /// HMAC-SHA256 of the message, handed over in place.
    package func code<Result>(
        of message: some DataProtocol, _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows -> Result {
        var code = prepared
        code.update(data: message)
        return try code.finalize().withUnsafeBytes(body)
    }
}
