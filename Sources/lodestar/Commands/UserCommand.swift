import Accounts
import ArgumentParser
import Foundation
import Lexicon
import Policy
import Store

/// `lodestar user`
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Accounts of workers, from the command line.",
        subcommands: [
            Add.self, List.self, Show.self, Units.self, Give.self, End.self, Disable.self, Enable.self, Reset.self,
        ])

    static func accounts(_ folder: FolderOptions) async throws -> AccountCommands {
        let archive = try await Installation.open(folder).archive
        return AccountCommands(archive: archive, keys: try AccountKeys(archive.keyring))
    }

    /// Runs and says what is wrong in words.
    static func run<Value>(_ work: () async throws -> Value) async throws -> Value {
        do { return try await work() } catch let fault as AccountCommands.Fault {
            throw CommandFault(words(fault), code: 2)
        }
    }

    /// Says the code once: nobody can read it again.
    static func tell(_ code: InvitationCode, of name: String, in format: OutputFormat) throws {
        switch format {
        case .text: print("The one-time code, to hand over in person: \(code)")
        case .json: print(try ["code": code.description, "name": name].json())
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes an account and prints the one-time code to hand over in person.",
            discussion: """
                  lodestar user add mei --display-name "Lin Mei" \\
                    --unit 3f0c… --role case-manager --purpose protection
                """)

        @OptionGroup var folder: FolderOptions
        @Argument(help: "The name to sign in with.") var name: String
        @Option(help: "The name that colleagues see.") var displayName: String
        @OptionGroup var place: PlaceOptions
        @Flag(name: .customLong("without-place"), help: "Makes an account that can do nothing yet.")
        var withoutPlace = false
        @Option(help: "text or json.") var format = OutputFormat.text

        func run() async throws {
            let place = try place.place()
            if place == nil, !withoutPlace {
                throw CommandFault(
                    "An account without a place can do nothing. Name --unit (see ‘lodestar user units’), --role and "
                        + "--purpose, or say --without-place and give it one later with ‘lodestar user give’.", code: 2)
            }
            let code = try await UserCommand.run {
                try await UserCommand.accounts(folder)
                    .add(name, displayName: displayName, places: place.map { [$0] } ?? [], at: Date()).1
            }
            try UserCommand.tell(code, of: name, in: format)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the accounts.")

        @OptionGroup var folder: FolderOptions
        @Option(help: "text or json.") var format = OutputFormat.text

        func run() async throws {
            let lines = try await UserCommand.accounts(folder).list()
            switch format {
            case .json: print(try lines.json())
            case .text:
                for line in lines {
                    print("\(line.name)\t\(line.displayName)\t\(line.status)\t\(line.memberships) memberships")
                }
            }
        }
    }

    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Disables an account. Its sessions end at once; what it did stays in the journal.")

        @OptionGroup var folder: FolderOptions
        @Argument(help: "The name to sign in with.") var name: String

        func run() async throws {
            try await UserCommand.run { try await UserCommand.accounts(folder).disable(name, at: Date()) }
        }
    }

    struct Reset: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Takes passphrase and second factor away and prints a new one-time code.")

        @OptionGroup var folder: FolderOptions
        @Argument(help: "The name to sign in with.") var name: String
        @Option(help: "text or json.") var format = OutputFormat.text

        func run() async throws {
            let code = try await UserCommand.run { try await UserCommand.accounts(folder).reset(name, at: Date()) }
            try UserCommand.tell(code, of: name, in: format)
        }
    }
}
