import Accounts
import ArgumentParser
import Foundation
import Vault
import Web

/// `lodestar serve`
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serves the pages and the interface.",
        discussion: """
              lodestar serve --data data --origin https://lodestar.example

            Browsers keep our cookies only over TLS, or on this machine: put a proxy that ends TLS before it, and \
            name its address with --origin.
            """)

    @OptionGroup var folder: FolderOptions

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; 0 takes a free one.")
    var port = 8080

    @Option(help: "The address that browsers see: https://name.")
    var origin: String?

    @Option(
        name: .customLong("keep-keys"), help: "How many days backups of keys live; certificates of erasure state it.")
    var keyBackupDays = 30

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port is a number from 0 to 65535.") }
        try KeyBackups.check(keyBackupDays)
    }

    func run() async throws {
        let isVillage = Installation.isVillage(folder.folder)
        guard !isVillage || Self.isLoopback(host) else {
            throw CommandFault(
                """
                \(folder.data) holds the fictional village, whose passphrases are printed for everyone. It is served \
                to this machine alone: leave out --host, or name another data folder.
                """, code: 2)
        }
        let installation = try await Installation.open(folder, making: true)
        var site = Site()
        site.origin = origin
        site.isOverTLS = origin?.hasPrefix("https://") ?? false
        let composition = try Composition(
            installation, site: site, keyBackupDays: keyBackupDays, cost: isVillage ? VillageSignIns.cost : .standard)
        let code = try await FirstAdministrator.code(in: installation.archive, at: Date())
        let host = host
        let server = Server(composition.front, host: host, port: port) { port in
            // Written at once: whoever started this in a pipe waits for the address.
            var words = "Lodestar listens at http://\(host == "127.0.0.1" ? "localhost" : host):\(port)\n"
            if let code { words += "To make the first administrator, open /set-up within a day and type: \(code)\n" }
            if isVillage { words += VillageSignIns.text }
            FileHandle.standardOutput.write(Data(words.utf8))
        }
        let housekeeping = Task { await composition.housekeeping.run() }
        defer { housekeeping.cancel() }
        try await server.run()
    }

    static func isLoopback(_ host: String) -> Bool {
        host == "localhost" || host == "::1" || host.hasPrefix("127.")
    }
}
