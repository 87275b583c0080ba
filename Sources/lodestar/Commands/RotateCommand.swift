import ArgumentParser
import Foundation
import Policy
import Store
import Vault

/// `lodestar rotate`
struct RotateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "Changes keys. Fields are not encrypted again: only the keys that open them are wrapped anew.",
        subcommands: [Root.self, CompartmentKeys.self])

    struct Root: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Takes a new root key.",
            discussion: """
                  lodestar rotate root --data data --new file:/etc/lodestar/root-2.key

                Stop the server first. A file that does not exist is made. Start the server with the new key, make a \
                backup, and destroy the old key once no backup of keys needs it.
                """)

        @OptionGroup var folder: FolderOptions

        @Option(help: "Where the new root key is: file:PATH, credential:NAME or command:PROGRAM ARGUMENTS.")
        var new: String

        @Option(help: "text or json.")
        var format = OutputFormat.text

        func run() async throws {
            let archive = try await Installation.open(folder, .alone).archive
            let source = try FolderOptions.source(new)
            let root: RootKey
            if case .file(let path) = source, !FileManager.default.fileExists(atPath: path) {
                root = try RootKey.create(atPath: path)
            } else {
                root = try source.load()
            }
            guard root.fingerprint != archive.keyring.rootFingerprint else {
                throw CommandFault("\(new) is the root key that is in use already. Nothing was changed.", code: 2)
            }
            try await archive.rotateRoot(to: root, deed: Deed("keys.root-rotated", rule: "operator"))
            if format == .json { return print(try ["rootKey": "\(root.fingerprint)"].json()) }
            print("The root key is now \(root.fingerprint).")
            print("Take a backup now: backups of keys made before need the old root key.")
        }
    }

    struct CompartmentKeys: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "compartment",
            abstract: "Makes a compartment's next key and wraps everybody's key of that compartment under it.",
            discussion: "  lodestar rotate compartment health --data data\n\nStop the server first.")

        @OptionGroup var folder: FolderOptions

        @Argument(help: "One of: \(Matter.allCases.map(\.description).joined(separator: ", ")).")
        var compartment: String

        @Option(help: "text or json.")
        var format = OutputFormat.text

        func run() async throws {
            guard let known = Matter(code: compartment) else {
                let all = Matter.allCases.map(\.description).joined(separator: ", ")
                throw CommandFault("There is no compartment ‘\(compartment)’. There are: \(all).", code: 2)
            }
            let archive = try await Installation.open(folder, .alone).archive
            try await archive.rotate(
                known.description, deed: Deed("keys.compartment-rotated", rule: "operator"), at: Date())
            if format == .json { return print(try ["compartment": known.description].json()) }
            print("\(known): everybody's keys are wrapped under the new key.")
        }
    }
}
