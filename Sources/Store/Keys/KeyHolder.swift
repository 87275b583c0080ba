package import Foundation
package import Lexicon
import Synchronization
package import Vault

/// The keyring of a running program. It changes when a unit is added or a key rotated; whoever reads has one state
/// of it.
package final class KeyHolder: Sendable {
    private let state: Mutex<Keyring>

    init(_ keyring: Keyring) { state = Mutex(keyring) }

    package var keyring: Keyring { state.withLock { $0 } }

    func replace(with keyring: Keyring) { state.withLock { $0 = keyring } }

    /// Adds keys to those that are held at that moment: others may have come while these were being committed.
    func take(_ added: [WrappedKey], of keyring: Keyring) { state.withLock { $0.take(added, of: keyring) } }
}

extension Archive {
    /// Gives a new unit its keys. What it returns is committed beside the unit; until then nothing is sealed with them.
    package func keys(forNewUnit unit: AgencyUnit.ID, at now: Date) -> (rows: [KeyRow], take: @Sendable () -> Void) {
        var next = keyring
        let wrapped = next.addUnit(unit, at: now)
        let rows = wrapped.map(KeyRow.init)
        return (rows, { [holder, next] in holder.take(wrapped, of: next) })
    }

    /// Takes a new root key: every key that the old one wrapped is wrapped anew, in one transaction.
    ///
    /// The caller is alone in the folder (``FolderLock``): a server that goes on with the old root can add no unit.
    package func rotateRoot(to root: RootKey, deed: Deed) async throws {
        var next = keyring
        let wrapped = Dictionary(uniqueKeysWithValues: next.rotateRoot(to: root).map { ($0.id, $0) })
        try await commit(deed) { session, commit in
            for row in try session.rows(KeyRow.topLevel.sql).map(KeyRow.init(row:)) {
                guard let again = wrapped[row.id] else { throw NotCommitted.changedMeanwhile(table: KeyRow.table.name) }
                var next = row
                next.key = again
                try commit.put(next)
            }
        }
        holder.replace(with: next)
        // What the old root wrapped must not lie in the file any longer: it may be known to others by now.
        try await driver.settle()
    }

    /// Makes a compartment's next key and wraps every person's key of that compartment under it.
    package func rotate(_ compartment: String, deed: Deed, at now: Date) async throws {
        let rows = try await fetch(Query<KeyRow>(where: "name LIKE \("person/%/\(compartment)")"))
        var next = keyring
        let wrapped = try next.rotateCompartment(compartment, person: rows.map(\.key), at: now)
        let again = Dictionary(uniqueKeysWithValues: wrapped.map { ($0.id, $0) })
        try await commit(deed) { session, commit in
            for key in wrapped where key.name.isTopLevel { try commit.put(KeyRow(key)) }
            for row in rows {
                guard let key = again[row.id] else { throw NotCommitted.changedMeanwhile(table: KeyRow.table.name) }
                var next = row
                next.key = key
                try commit.put(next)
            }
        }
        holder.take(wrapped.filter(\.name.isTopLevel), of: next)
    }
}
