package import Foundation
package import Vault
package import Web

/// What the browser holds: 256 random bits, of which the database keeps a keyed digest alone.
package struct SessionToken: Sendable {
    /// Without the `__Host-` that the wire puts before it.
    package static let cookieName = "session"

    private let bytes: Data
    /// What the database looks the session up by.
    package let lookup: Data

    package static func random(under key: DataKey) -> SessionToken { SessionToken(Secret.random(32), under: key) }

    /// Reads a cookie's value; anything but 32 bytes in base64url is nil.
    package init?(cookie: String?, under key: DataKey) {
        guard let cookie, cookie.utf8.count == 43, let bytes = Data(base64URL: cookie), bytes.count == 32 else {
            return nil
        }
        self.init(bytes, under: key)
    }

    private init(_ bytes: Data, under key: DataKey) {
        self.bytes = bytes
        lookup = key.authenticationCode(Data("session/".utf8) + bytes)
    }

    package var cookie: Cookie { Cookie(Self.cookieName, bytes.base64URL) }
}
