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

    func run() async throws {
        let archive = try await Installation.open(folder).archive
        print("\(try await ProtectionPillar.reindex(archive)) search tokens made anew.")
    }
}
