import ArgumentParser
import Packs

/// `lodestar questionnaire route`
struct QuestionnaireCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "questionnaire", abstract: "Work on questionnaires.", subcommands: [RouteCases.self])

    struct RouteCases: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "route",
            abstract: "Routes recorded cases through a questionnaire and compares the paths.",
            discussion: """
                  lodestar questionnaire route Packs/uk/nrm-referral.yaml --cases cases.csv.gz --paths paths.json.gz

                The files may be packed with gzip. A row that cannot be read counts as different. Exit code 1 when a
                case takes another path, 2 when there is nothing to compare.
                """)

        @Argument(help: "The questionnaire's file.")
        var file: String

        @Option(help: "A table with one column for each answer, and path_id.")
        var cases: String

        @Option(help: "The paths by path_id, as JSON.")
        var paths: String

        @Option(help: "json, as other programs read it, or text.")
        var format = OutputFormat.json

        func run() throws {
            switch RoutingCheck.outcome(questionnaireFile: file, casesFile: cases, pathsFile: paths) {
            case .failure(let failure):
                if format == .json { print(failure.json) }
                throw CommandFault(failure.reason, code: failure.isCall ? 2 : 3, isInAnswer: format == .json)
            case .success(let report):
                if !report.unknownColumns.isEmpty {
                    let names = report.unknownColumns.map { "‘\($0)’" }.joined(separator: ", ")
                    CommandFault("passed over, as no question of this form: \(names)").print()
                }
                print(format == .json ? report.json : report.description)
                if !report.isExact { throw ExitCode(1) }
            }
        }
    }
}
