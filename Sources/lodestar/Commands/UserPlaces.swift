import Accounts
import ArgumentParser
import Foundation
import Lexicon
import Policy

/// A place in a unit, as options.
struct PlaceOptions: ParsableArguments {
    @Option(help: "The unit's identifier, as ‘lodestar user units’ lists it.") var unit: String?
    @Option(help: "What the worker does there.") var role: String?
    @Option(help: "Why the law lets them. May be given several times.") var purpose: [String] = []

    /// Nil where nothing of it was given.
    func place() throws -> AccountCommands.Place? {
        guard unit != nil || role != nil || !purpose.isEmpty else { return nil }
        let (unit, role) = try (Self.unit(unit), Self.role(role))
        let purposes = purpose.compactMap(Purpose.init(rawValue:))
        guard purposes.count == purpose.count, !purposes.isEmpty else {
            let all = Purpose.allCases.map(\.rawValue).joined(separator: ", ")
            throw CommandFault("--purpose is one of: \(all).", code: 2)
        }
        return AccountCommands.Place(unit: unit, role: role, purposes: Set(purposes))
    }

    static func unit(_ text: String?) throws -> AgencyUnit.ID {
        guard let unit = text.flatMap(AgencyUnit.ID.init(_:)) else {
            throw CommandFault("--unit needs the identifier of a unit: ‘lodestar user units’ lists them.", code: 2)
        }
        return unit
    }

    static func role(_ text: String?) throws -> Role {
        guard let role = text.flatMap(Role.init(rawValue:)) else {
            let all = Role.allCases.map(\.rawValue).joined(separator: ", ")
            throw CommandFault("--role is one of: \(all).", code: 2)
        }
        return role
    }
}

extension UserCommand {
    struct Units: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the units with their identifiers.")

        @OptionGroup var folder: FolderOptions
        @Option(help: "text or json.") var format = OutputFormat.text

        func run() async throws {
            let lines = try await UserCommand.accounts(folder).units()
            if format == .json { return print(try lines.json()) }
            for line in lines { print("\(line.id)\t\(line.function.rawValue)\t\(line.agency)\t\(line.name)") }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the places that an account holds.")

        @OptionGroup var folder: FolderOptions
        @Argument(help: "The name to sign in with.") var name: String
        @Option(help: "text or json.") var format = OutputFormat.text

        func run() async throws {
            let lines = try await UserCommand.run {
                try await UserCommand.accounts(folder).places(of: name, at: Date())
            }
            if format == .json { return print(try lines.json()) }
            if lines.isEmpty { print("‘\(name)’ holds no place: the account can do nothing.") }
            for line in lines {
                let purposes = line.purposes.map(\.rawValue).joined(separator: ", ")
                print("\(line.unit)\t\(line.unitName)\t\(line.role.rawValue)\t\(purposes)")
            }
        }
    }

    struct Give: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Gives an account a place in a unit.",
            discussion: """
                  lodestar user give mei --unit 3f0c… --role case-manager \\
                    --purpose protection
                """)

        @OptionGroup var folder: FolderOptions
        @Argument(help: "The name to sign in with.") var name: String
        @OptionGroup var place: PlaceOptions

        func run() async throws {
            guard let place = try place.place() else {
                throw CommandFault("Name the place: --unit, --role and --purpose.", code: 2)
            }
            try await UserCommand.run { try await UserCommand.accounts(folder).give(name, place, at: Date()) }
        }
    }

    struct End: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ends a place that an account holds. What was done there stays in the journal.")

        @OptionGroup var folder: FolderOptions
        @Argument(help: "The name to sign in with.") var name: String
        @Option(help: "The unit's identifier.") var unit: String
        @Option(help: "What the worker does there.") var role: String

        func run() async throws {
            let (unit, role) = try (PlaceOptions.unit(unit), PlaceOptions.role(role))
            try await UserCommand.run {
                try await UserCommand.accounts(folder).end(name, in: unit, as: role, at: Date())
            }
        }
    }

    struct Enable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Opens a disabled account again and prints a new one-time code.")

        @OptionGroup var folder: FolderOptions
        @Argument(help: "The name to sign in with.") var name: String
        @Option(help: "text or json.") var format = OutputFormat.text

        func run() async throws {
            let code = try await UserCommand.run { try await UserCommand.accounts(folder).enable(name, at: Date()) }
            try UserCommand.tell(code, of: name, in: format)
        }
    }
}
