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

    @Option(help: "text or json.")
    var format = OutputFormat.text

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
        switch format {
        case .text:
            print("\(backup.rows) rows\n\(backup.records.path)\n\(backup.keys.path)")
            for gone in backup.pruned { print("removed \(gone.path)") }
        case .json: print(try Report(backup).json())
        }
    }

    struct Report: Encodable {
        let rows: Int
        let records: String
        let keys: String
        let takenAt: Date
        let removed: [String]

        init(_ backup: Backup) {
            rows = backup.rows
            records = backup.records.path
            keys = backup.keys.path
            takenAt = backup.takenAt
            removed = backup.pruned.map(\.path)
        }
    }
}
