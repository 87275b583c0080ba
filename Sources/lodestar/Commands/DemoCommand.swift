import Accounts
import ArgumentParser
import Foundation
import Lexicon
import Protection
import Store
import Vault

/// `lodestar demo`
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Makes a data folder with a fictional village: 9 agencies, 28 workers, 60 people in every state.",
        discussion: """
              lodestar demo --data village
              lodestar demo --data crowd --people 2000 --courses
              lodestar demo --code

            A folder that holds the village already is left as it is. The village is served to this machine alone.
            """)

    @OptionGroup var folder: FolderOptions

    @Option(help: "How many people more to invent, each of them referred: to see how it is with many.")
    var people = 0

    @Flag(help: "Take the cases of those people further too, over two years: decided, helped, closed. It takes longer.")
    var courses = false

    @Flag(help: "Print the code of this half minute for the village's sign-ins, and do nothing else.")
    var code = false

    func run() async throws {
        guard people >= 0 else { throw ValidationError("--people is a number of people, 0 or more.") }
        if code { return print(VillageSignIns.code.code(at: Date())) }
        guard try await !isSettled() else { return Progress.say("\(folder.data) holds the village already.") }
        let installation = try await Installation.open(folder, .alone, making: true, village: .begun)
        try await Village.settle(in: installation, crowd: people, isTold: courses, at: Date())
        try await installation.archive.villageIsSettled()
        print("The village is in \(folder.data): ‘lodestar serve --data \(folder.data)’ shows it.")
    }

    /// Whether the whole village is there; what else is there is left alone.
    private func isSettled() async throws -> Bool {
        let database = Installation.database(in: folder.folder)
        guard FileManager.default.fileExists(atPath: database.path) else { return false }
        switch try await Installation.open(folder).archive.installation().village {
        case .settled: return true
        case .begun:
            throw CommandFault(
                "\(folder.data) holds a village whose making was broken off. Remove the folder, or name another.",
                code: 2)
        case nil:
            throw CommandFault(
                """
                \(folder.data) holds a database that is not the village, or one whose making was broken off. Name \
                another folder with --data.
                """, code: 2)
        }
    }
}
