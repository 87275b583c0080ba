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
        subcommands: [Add.self, List.self, Disable.self, Reset.self])

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

    private static func words(_ fault: AccountCommands.Fault) -> String {
        switch fault {
        case .malformedName(let name):
            "‘\(name)’ is no sign-in name: use letters a-z, digits, dots, hyphens, underlines."
        case .nameTaken(let name): "There is an account named ‘\(name)’ already."
        case .unknownName(let name): "There is no account named ‘\(name)’."
        case .unknownUnit(let unit): "There is no unit \(unit)."
        case .impossible(let why): "This role cannot be held there: \(why)."
        case .disabledAlready(let name): "The account ‘\(name)’ is disabled already."
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes an account and prints the one-time code to hand over in person.",
            discussion: """
                  lodestar user add mei --display-name "Lin Mei" --unit 3f0c… --role case-manager --purpose protection
                """)

        @OptionGroup var folder: FolderOptions
        @Argument(help: "The name to sign in with.") var name: String
        @Option(help: "The name that colleagues see.") var displayName: String
        @Option(help: "The unit's identifier.") var unit: String?
        @Option(help: "What the worker does there.") var role: String?
        @Option(help: "Why the law lets them. May be given several times.") var purpose: [String] = []

        func run() async throws {
            let places = try places()
            let code = try await UserCommand.run {
                try await UserCommand.accounts(folder)
                    .add(name, displayName: displayName, places: places, at: Date()).1
            }
            print("The one-time code, to hand over in person: \(code)")
        }

        private func places() throws -> [AccountCommands.Place] {
            guard unit != nil || role != nil || !purpose.isEmpty else { return [] }
            guard let unit = unit.flatMap(AgencyUnit.ID.init(_:)) else {
                throw CommandFault("--unit needs the identifier of a unit.", code: 2)
            }
            guard let role = role.flatMap(Role.init(rawValue:)) else {
                let all = Role.allCases.map(\.rawValue).joined(separator: ", ")
                throw CommandFault("--role is one of: \(all).", code: 2)
            }
            let purposes = purpose.compactMap(Purpose.init(rawValue:))
            guard purposes.count == purpose.count, !purposes.isEmpty else {
                let all = Purpose.allCases.map(\.rawValue).joined(separator: ", ")
                throw CommandFault("--purpose is one of: \(all).", code: 2)
            }
            return [AccountCommands.Place(unit: unit, role: role, purposes: Set(purposes))]
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

        func run() async throws {
            let code = try await UserCommand.run { try await UserCommand.accounts(folder).reset(name, at: Date()) }
            print("The one-time code, to hand over in person: \(code)")
        }
    }
}
