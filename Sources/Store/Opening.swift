package import Foundation
import Journal
import Lexicon
import Policy
package import Vault

extension Archive {
    /// Opens the database behind a driver: makes it if it is new, migrates it if it is older, refuses it if newer.
    ///
    /// - Parameters:
    ///   - origin: the installation's name. It is given at the founding; later it is only compared.
    ///   - village: at the founding, that the people in it will be invented.
    /// - Throws: `Keyring.Unavailable.otherRoot` when the root key is not the one that this database was founded with;
    ///   ``DamagedKey`` when a stored key does not open although the root is the right one.
    package static func open(
        _ driver: any Driver, root: RootKey, schema: Schema, origin: String? = nil,
        village: InstallationRow.Village? = nil, now: @escaping @Sendable () -> Date = { Date() }
    ) async throws -> Archive {
        try await schema.migrate(driver, at: now())
        let (stored, entries, notes, names) = try await driver.snapshot { session in
            (
                try session.rows(KeyRow.topLevel.sql), try session.rows("SELECT sequence FROM journal_entry LIMIT 1"),
                try session.rows("SELECT note FROM journal_checkpoint ORDER BY minute DESC LIMIT 1"),
                try session.rows("SELECT name FROM installation LIMIT 1")
            )
        }
        guard !stored.isEmpty || !entries.isEmpty else {
            let installation = InstallationRow(name: origin ?? usualName, village: village)
            return try await found(driver, root: root, installation, now: now)
        }
        let keyring = try openKeys(stored, with: root)
        let signer = try Signer(seed: keyring.signingSeed())
        let name = signed(notes, by: signer) ?? (try? names.first?.text("name")) ?? origin ?? usualName
        if let origin, origin != name { throw OtherInstallation(kept: name, named: origin) }
        let archive = try Archive(driver: driver, keyring: keyring, origin: name, now: now)
        try await archive.completeErasureLog()
        try await archive.completeEndingLog(of: schema)
        return archive
    }

    /// What an installation is called whose founder gave it no name.
    package static let usualName = "lodestar"

    /// The name that this installation signs with. It counts before the row that says the same: when that was
    /// altered, `verify` names it, and no checkpoint bears another name meanwhile.
    private static func signed(_ notes: [Row], by signer: Signer) -> String? {
        guard let text = try? notes.first?.text("note"), let note = try? SignedCheckpoint(text: text) else {
            return nil
        }
        return signer.verify(note) ? note.checkpoint.origin : nil
    }

    private static func found(
        _ driver: any Driver, root: RootKey, _ installation: InstallationRow, now: @escaping @Sendable () -> Date
    ) async throws -> Archive {
        let compartments = Matter.allCases.map(\.description)
        let (keyring, wrapped) = Keyring.founding(root: root, units: [], compartments: compartments, at: now())
        let archive = try Archive(driver: driver, keyring: keyring, origin: installation.name, now: now)
        try await archive.commit(Deed("installation.founded", rule: "installation")) { _, commit in
            try commit.put(installation)
            for key in wrapped { try commit.put(KeyRow(key)) }
        }
        return archive
    }

    /// Opens the stored keys, and tells one that was damaged from a root that is another's.
    static func openKeys(_ stored: [Row], with root: RootKey) throws -> Keyring {
        let keys = try stored.map { row in
            do { return try KeyRow(row: row).key } catch { throw DamagedKey(row, "what it is cannot be read") }
        }
        do {
            let keyring = try Keyring(root: root, opening: keys)
            for name in [.signing, .purposes] + Matter.allCases.map({ KeyName.compartment($0.description) }) {
                do { _ = try keyring.key(name) } catch {
                    throw DamagedKey(name: name.text, row: nil, what: "is missing")
                }
            }
            return keyring
        } catch let fault as Keyring.Unavailable {
            let opens = keys.map { (try? Keyring(root: root, opening: [$0])) != nil }
            guard opens.contains(true), let at = opens.firstIndex(of: false) else { throw fault }
            if case .otherRoot(let wrappedUnder, let given) = fault {
                throw DamagedKey(stored[at], "is wrapped by the root \(wrappedUnder), and others by \(given)")
            }
            throw DamagedKey(stored[at], "does not open, although others do: it was altered")
        }
    }
}

/// A key in the table `wrapped_key` that is not as it was written.
package struct DamagedKey: Error, Equatable, CustomStringConvertible {
    /// What the key is for, as the row says it.
    package let name: String
    /// The row's identifier, where there is a row.
    package let row: String?
    package let what: String

    init(name: String, row: String?, what: String) {
        self.name = name
        self.row = row
        self.what = what
    }

    init(_ row: Row, _ what: String) {
        self.init(name: (try? row.text("name")) ?? "?", row: try? row.text("id"), what: what)
    }

    package var description: String {
        "wrapped_key\(row.map { ", row \($0)" } ?? ""): the key \(name) \(what). Restore it from a backup of the keys."
    }
}
