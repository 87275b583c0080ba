import Crypto
package import Foundation

/// The one key that is never in the database: it wraps the keys that wrap all others.
///
/// Never Codable, and it describes itself without its bytes, so that no log or dump can carry it.
package struct RootKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let material: SymmetricKey

    package static let byteCount = 32

    /// Nil unless there are exactly 32 bytes.
    package init?(_ bytes: Data) {
        guard bytes.count == Self.byteCount else { return nil }
        material = SymmetricKey(data: bytes)
    }

    private init(material: SymmetricKey) { self.material = material }

    package static func random() -> RootKey { RootKey(material: SymmetricKey(size: .bits256)) }

    /// Tells which root this is, without telling the root: 16 hexadecimal digits.
    package var fingerprint: String { wrapping.fingerprint }

    /// The key that wraps; separate from the root, so that a second use of the root may be added later.
    var wrapping: DataKey { DataKey.derived(from: material, label: "lodestar/root/wrapping/v1") }

    var bytes: Data { material.withUnsafeBytes { Data($0) } }

    package var description: String { "RootKey(\(fingerprint))" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
