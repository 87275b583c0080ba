import ArgumentParser
import Protection

/// `lodestar reindex`
struct ReindexCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reindex",
        abstract: "Makes the tokens that names and numbers are found by anew, from what is recorded.",
        discussion: """
              lodestar reindex --data data

            For when ‘verify’ names the table index_token. The server may go on working. After a change of program it \
            is not needed: whatever opens the folder first makes anew what was made by other forms.
            """)

    @OptionGroup var folder: FolderOptions

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func run() async throws {
        let installation = try await Installation.open(folder)
        let tokens = try await ProtectionPillar.reindex(installation.archive, by: installation.jurisdiction)
        switch format {
        case .text: print("\(tokens) search tokens made anew.")
        case .json: print(try ["tokens": tokens].json())
        }
    }
}
