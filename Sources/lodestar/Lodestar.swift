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
            QuestionnaireCommand.self,
        ])

    /// Runs a command and turns what went wrong into one of the four exit codes.
    static func main() async {
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
            fault.print()
            exit(withError: ExitCode(fault.code))
        } catch {
            leave(error)
        }
    }

    /// Help and version leave well; a wrong call leaves with 2; anything else is a fault of the moment.
    private static func leave(_ error: any Error) -> Never {
        let parserCode = exitCode(for: error)
        if parserCode == .success { exit(withError: error) }
        let isWrongCall = parserCode == .validationFailure
        let fault = isWrongCall ? CommandFault(fullMessage(for: error), code: 2) : CommandFault(error)
        fault.print()
        exit(withError: ExitCode(fault.code))
    }
}
