import Accounts
import ArgumentParser
import Foundation
import Store
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

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port is a number from 0 to 65535.") }
    }

    func run() async throws {
        let installation = try await Installation.open(folder, making: true)
        let place = try FolderLock(installation.folder, .alone, of: .serving)
        defer { withExtendedLifetime(place) {} }
        let row = try await installation.archive.installation()
        let isVillage = row.village != nil
        guard !isVillage || (Self.isLoopback(host) && origin == nil) else {
            throw CommandFault(
                """
                \(folder.data) holds the fictional village, whose passphrases are printed for everyone. It is served \
                to this machine alone: leave out --host and --origin, or name another data folder.
                """, code: 2)
        }
        guard isVillage || Self.isLoopback(host) || origin?.hasPrefix("https://") == true else {
            throw CommandFault(
                """
                At \(host) passphrases would cross the network in plain. Put a proxy that ends TLS before it and name \
                its address with --origin https://…, or leave out --host.
                """, code: 2)
        }
        warn(of: row)
        var site = Site()
        site.origin = origin
        site.isOverTLS = origin?.hasPrefix("https://") ?? false
        let composition = try Composition(
            installation, site: site, cost: isVillage ? VillageSignIns.cost : .standard)
        let code = try await FirstAdministrator.code(in: installation.archive, at: Date())
        let told = try FirstCode(folder: installation.folder).tell(code?.description)
        let host = host
        let server = Server(composition.front, host: host, port: port) { port in
            // Written at once: whoever started this in a pipe waits for the address.
            var words = "Lodestar listens at http://\(host == "127.0.0.1" ? "localhost" : host):\(port)\n"
            words += told
            if isVillage { words += VillageSignIns.text }
            FileHandle.standardOutput.write(Data(words.utf8))
        }
        let housekeeping = Task { await composition.housekeeping.run() }
        defer { housekeeping.cancel() }
        try await server.run()
        await composition.front.close()
    }

    /// Erasure reaches the backups only where backups are made: each removes the keys that are too old.
    private func warn(of installation: InstallationRow) {
        guard installation.village == nil, let made = installation.backedUpAt,
            made.addingTimeInterval(Double(installation.keyBackupDays) * 86_400) < Date()
        else { return }
        CommandFault(
            """
            The last backup is of \(made.formatted(.iso8601)). Backups of keys older than \
            \(installation.keyBackupDays) days are removed by ‘lodestar backup’ alone, and certificates of erasure \
            rely on it.
            """
        ).print()
    }

    static func isLoopback(_ host: String) -> Bool {
        host == "localhost" || host == "::1" || host.hasPrefix("127.")
    }
}
