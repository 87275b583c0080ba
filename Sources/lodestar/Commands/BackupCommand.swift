import Accounts
import ArgumentParser
import Foundation
import Protection
import Store

/// `lodestar backup`
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Writes a backup while others work: the records in one file, the keys that open them in another.",
        discussion: """
              lodestar backup --data data --to /backups
              lodestar backup --data data --to /backups --keep-keys 14

            The journal is checked first. Backups of keys older than the installation keeps them are removed, so that \
            erasing a person reaches the backups too; --keep-keys sets for how many days from now on, 30 at first.
            """)

    @OptionGroup var folder: FolderOptions

    @Option(name: .customLong("to"), help: "The folder for backups.")
    var target: String

    @Option(
        name: .customLong("keep-keys"),
        help: "How many days backups of keys may live, from now on; certificates of erasure state it.")
    var keyBackupDays: Int?

    func validate() throws {
        guard keyBackupDays.map({ (1...3_650).contains($0) }) ?? true else {
            throw ValidationError("--keep-keys is a number of days, 1 or more.")
        }
    }

    func run() async throws {
        let installation = try await Installation.open(folder)
        if let keyBackupDays { try await installation.archive.keepKeys(days: keyBackupDays) }
        let backup = try await installation.archive.backup(
            to: URL(fileURLWithPath: target, isDirectory: true), schema: Installation.schema)
        print("\(backup.rows) rows\n\(backup.records.path)\n\(backup.keys.path)")
        for gone in backup.pruned { print("removed \(gone.path)") }
    }
}

/// `lodestar restore`
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Puts a backup in the place of the database. Whoever was erased since stays erased.",
        discussion: """
              lodestar restore --data data --records /backups/records-….sqlite --keys /backups/keys-….sqlite

            Stop the server first. What was done since the backup is lost, but for what closes a door: consents \
            withdrawn, roles ended and accounts shut since stay so, as far as a log or the old database tells of \
            them. Everybody signs in anew. The restored database is checked as a whole before it takes the old one's \
            place.
            """)

    @OptionGroup var folder: FolderOptions

    @Option(help: "A backup of the records.")
    var records: String

    @Option(help: "A backup of the keys: the newest there is.")
    var keys: String

    @Option(name: .customLong("erasures"), help: "A further log of erasures. May be given several times.")
    var erasureLogs: [String] = []

    @Flag(help: "Keep the old database beside the new one. It may hold keys of people erased since.")
    var keepOld = false

    func run() async throws {
        let restore = Restore(
            records: URL(fileURLWithPath: records), keys: URL(fileURLWithPath: keys),
            erasureLogs: erasureLogs.map { URL(fileURLWithPath: $0) }, keepsOld: keepOld)
        let outcome = try await restore.run(
            into: Installation.database(in: folder.folder), root: try folder.root(making: false),
            schema: Installation.schema, origin: folder.origin
        ) { archive in
            try await AccountsDesk.endEverything(in: archive, at: Date())
            return try await ProtectionPillar.reindex(archive)
        }
        print(
            """
            Restored. Records of \(outcome.row.recordsOf.formatted(.iso8601)), keys of \
            \(outcome.row.keysOf.formatted(.iso8601)).
            \(lost(outcome.row))
            \(outcome.erasedAgain) erased again, \(outcome.closedAgain) closed again, \
            \(outcome.tokens) search tokens made anew, \
            \(outcome.verification.entries) entries verified.
            """)
        if let old = outcome.old { print("The old database is kept at \(old.path).") }
    }

    private func lost(_ row: RestorationRow) -> String {
        let end = row.lostUntil.map { "\($0.formatted(.iso8601)), the last that the old database told of" }
        return "Lost is what was done from \(row.recordsOf.formatted(.iso8601)) to "
            + "\(end ?? "the end, which the old database could not tell")."
    }
}
