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
              lodestar backup --data data --to /backups --keep-keys 30

            Backups of keys older than the days given are removed, so that erasing a person reaches the backups too.
            """)

    @OptionGroup var folder: FolderOptions

    @Option(name: .customLong("to"), help: "The folder for backups.")
    var target: String

    @Option(name: .customLong("keep-keys"), help: "How many days a backup of keys may live.")
    var keyBackupDays = 30

    func validate() throws { try KeyBackups.check(keyBackupDays) }

    func run() async throws {
        let installation = try await Installation.open(folder)
        let backup = try await installation.archive.backup(
            to: URL(fileURLWithPath: target, isDirectory: true), schema: Installation.schema,
            keyBackupDays: keyBackupDays)
        print("\(backup.rows) rows\n\(backup.records.path)\n\(backup.keys.path)")
        for gone in backup.pruned { print("removed \(gone.path)") }
    }
}

/// How long a backup of keys may live: as long as an erased person could still be brought back.
enum KeyBackups {
    static func check(_ days: Int) throws {
        guard (0...3_650).contains(days) else { throw ValidationError("--keep-keys is a number of days, 0 to 3650.") }
    }
}

/// `lodestar restore`
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Puts a backup in the place of the database. Whoever was erased since stays erased.",
        discussion: """
              lodestar restore --data data --records /backups/records-….sqlite --keys /backups/keys-….sqlite

            Stop the server first. The restored database is checked as a whole before it takes the old one's place.
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
            schema: Installation.schema,
            origin: folder.origin, reindex: ProtectionPillar.reindex)
        print(
            """
            Restored. Records of \(outcome.recordsTakenAt.formatted(.iso8601)), keys of \
            \(outcome.keysTakenAt.formatted(.iso8601)).
            \(outcome.erasedAgain) erased again, \(outcome.tokens) search tokens made anew, \
            \(outcome.verification.entries) entries verified.
            """)
        if let old = outcome.old { print("The old database is kept at \(old.path).") }
    }
}
