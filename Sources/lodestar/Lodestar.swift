import ArgumentParser

/// The one program: the server, and everything that an operator or an analyst runs beside it.
@main
struct Lodestar: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lodestar",
        abstract: "The open system that a country runs its work against human trafficking on.",
        discussion: """
            Exit codes: 0 done, 1 something was found, 2 the command was called wrongly, 3 something failed.

              lodestar demo --data village
              lodestar serve --data village
            """,
        version: "0.1.0",
        subcommands: [
            ServeCommand.self, DemoCommand.self, UserCommand.self, VerifyCommand.self, BackupCommand.self,
            RestoreCommand.self, ReindexCommand.self, RotateCommand.self, JournalCommand.self, PackCommand.self,
            QuestionnaireCommand.self, TableCommand.self, ReleaseCommand.self, AttackCommand.self, RecordsCommand.self,
            ReportCommand.self, EstimateCommand.self, LinkCommand.self, ListsCommand.self, MatchCommand.self,
            ScreenCommand.self, DossierCommand.self,
            TraceCommand.self,
        ])

    /// Runs a command and turns what went wrong into one of the four exit codes.
    static func main() async {
        let words = Array(CommandLine.arguments.dropFirst())
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let code as ExitCode {
            exit(withError: code)
        } catch let fault as CommandFault {
            fault.leave(words: words)
        } catch {
            leave(error, words)
        }
    }

    private static let askingWords: Set = ["-h", "--help", "help", "--version"]

    /// Help and version leave well where somebody asked for them; a wrong call, or one that names no command, leaves
    /// with 2; anything else is a fault of the moment.
    private static func leave(_ error: any Error, _ words: [String]) -> Never {
        let parserCode = exitCode(for: error)
        if parserCode == .success, !askingWords.isDisjoint(with: words) || words.isEmpty { exit(withError: error) }
        let isWrongCall = parserCode == .success || parserCode == .validationFailure
        let said = fullMessage(for: error)
        let text = parserCode == .success ? "Name one of the subcommands.\n\(said)" : said.trimming("Error: ")
        (isWrongCall ? CommandFault(text, code: 2) : CommandFault(error)).leave(words: words)
    }
}

extension String {
    /// Without a word that the parser begins with, as ours begin with the program's name.
    fileprivate func trimming(_ prefix: String) -> String {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
    }
}
