import ArgumentParser
import Foundation
import Journal
import Store

/// `lodestar journal`
struct JournalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "What a witness or an auditor is given of the journal. It names no person.",
        subcommands: [NewestCheckpoint.self, Export.self])

    struct NewestCheckpoint: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "checkpoint",
            abstract: "Prints the newest signed checkpoint: a few lines for a witness to keep.",
            discussion: """
                  lodestar journal checkpoint --data data > checkpoint-of-monday.txt
                  lodestar verify --data data --witness checkpoint-of-monday.txt
                """)

        @OptionGroup var folder: FolderOptions

        @Option(help: "text, as a witness keeps it, or json.")
        var format = OutputFormat.text

        func run() async throws {
            guard let newest = try await Installation.open(folder).archive.newestCheckpoint() else {
                throw CommandFault("There is no checkpoint yet: nothing was ever done in \(folder.data).")
            }
            switch format {
            case .text: print(newest.text, terminator: "")
            case .json: print(try ["checkpoint": newest.text].json())
            }
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes journal, checkpoints and public key, for a check without this program.",
            discussion: """
                  lodestar journal export --data data --to journal-for-the-auditor

                Tests/Verifier/verify_log.py checks them with Python alone. Give the public key to whoever will check, \
                once, by another way.
                """)

        @OptionGroup var folder: FolderOptions

        @Option(name: .customLong("to"), help: "The folder to write to; it is made.")
        var target: String

        @Option(help: "text or json.")
        var format = OutputFormat.text

        func run() async throws {
            let export = try await Installation.open(folder).archive.exportJournal(
                to: URL(fileURLWithPath: target, isDirectory: true))
            if format == .json { return print(try Report(export).json()) }
            print(
                """
                \(export.entries) entries: \(export.log.path)
                \(export.signed) checkpoints: \(export.checkpoints.path)
                public key \(export.publicKey)
                """)
        }

        struct Report: Encodable {
            let entries: Int
            let journal: String
            let signed: Int
            let checkpoints: String
            let publicKey: String

            init(_ export: JournalExport) {
                entries = export.entries
                journal = export.log.path
                signed = export.signed
                checkpoints = export.checkpoints.path
                publicKey = export.publicKey
            }
        }
    }
}
