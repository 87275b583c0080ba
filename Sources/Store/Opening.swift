package import Foundation
import Lexicon
import Policy
package import Vault

extension Archive {
    /// Opens the database behind a driver: makes it if it is new, migrates it if it is older, refuses it if newer.
    ///
    /// - Throws: `Keyring.Unavailable.otherRoot` when the root key is not the one that this database was founded with.
    package static func open(
        _ driver: any Driver, root: RootKey, schema: Schema, origin: String,
        now: @escaping @Sendable () -> Date = { Date() }
    ) async throws -> Archive {
        try await schema.migrate(driver, at: now())
        let stored = try await driver.read([KeyRow.topLevel.sql]).joined().map(KeyRow.init(row:))
        guard stored.isEmpty else {
            let keyring = try Keyring(root: root, opening: stored.map(\.key))
            return try Archive(driver: driver, keyring: keyring, origin: origin, now: now)
        }
        let compartments = Compartment.allCases.map(\.rawValue)
        let (keyring, wrapped) = Keyring.founding(root: root, units: [], compartments: compartments, at: now())
        let archive = try Archive(driver: driver, keyring: keyring, origin: origin, now: now)
        try await archive.commit(Deed("installation.founded", rule: "installation")) { _, commit in
            for key in wrapped { try commit.put(KeyRow(key)) }
        }
        return archive
    }
}
