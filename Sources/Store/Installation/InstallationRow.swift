package import Foundation
package import Lexicon

/// What an installation is, written at its founding: its name, whether its people are invented, how long keys live.
///
/// It is in the database and not in a command's options, because every command has to say the same.
package struct InstallationRow: Stored, Equatable {
    package static let table = Table(
        "installation",
        columns: [
            ("name", "TEXT NOT NULL"), ("invented", "TEXT"), ("key_backup_days", "INTEGER NOT NULL"),
            ("backed_up_at", "INTEGER"),
        ],
        checks: ["key_backup_days > 0"])

    /// A fictional village. Its passphrases are printed, so nobody but this machine may reach it.
    package enum Village: String, Sendable, Bindable {
        /// It is being made, or its making was broken off.
        case begun
        case settled
    }

    package let id: Identifier<InstallationRow>
    package var version = 0
    /// Stands in every checkpoint, and never changes.
    package let name: String
    package var village: Village?
    /// How many days a backup of keys may live. Certificates of erasure state it.
    package var keyBackupDays: Int
    /// When a backup was last made, and backups of keys that were too old removed.
    package var backedUpAt: Date?

    package static let keyBackupDaysUsual = 30

    init(name: String, village: Village?) {
        id = .init()
        self.name = name
        self.village = village
        keyBackupDays = Self.keyBackupDaysUsual
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        name = try row.text("name")
        village = row.isNull("invented") ? nil : try row.code("invented")
        keyBackupDays = try row.integer("key_backup_days")
        backedUpAt = try row.maybe("backed_up_at", Row.date)
    }

    package var columns: [String: (any Bindable)?] {
        ["name": name, "invented": village, "key_backup_days": keyBackupDays, "backed_up_at": backedUpAt]
    }

    static let one = Query<InstallationRow>(where: "1 = 1 LIMIT 1")
}

/// The database is that of another installation than the one that was named.
package struct OtherInstallation: Error, Equatable, CustomStringConvertible {
    package let kept: String
    package let named: String

    package init(kept: String, named: String) {
        self.kept = kept
        self.named = named
    }

    package var description: String {
        "This is the installation ‘\(kept)’, not ‘\(named)’. The name was given at its founding and stays; leave out "
            + "--name."
    }
}

extension Archive {
    /// What this installation is.
    package func installation() async throws -> InstallationRow {
        guard let row = try await fetch(InstallationRow.one).first else { throw Malformed(column: "installation") }
        return row
    }

    /// Writes that the village is whole.
    package func villageIsSettled() async throws {
        var installation = try await installation()
        installation.village = .settled
        try await commit(Change(installation, deed: Deed("village.settled", rule: "installation")))
    }

    /// Sets how long backups of keys live. Those already made live no longer than they were meant to.
    package func keepKeys(days: Int) async throws {
        precondition(days > 0, "a backup of keys that lives no day is none")
        var installation = try await installation()
        guard installation.keyBackupDays != days else { return }
        installation.keyBackupDays = days
        try await commit(Change(installation, deed: Deed("installation.key-days-set", rule: "operator")))
    }
}
