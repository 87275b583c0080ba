import ArgumentParser

/// The raw limits: one server, one database, one hash, each doing the least that a request of Lodestar needs.
@main
struct Bare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bare", abstract: "The raw limits that Lodestar is measured against.",
        subcommands: [Serve.self, Database.self, Digest.self])
}
