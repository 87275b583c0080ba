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

                The files may be packed with gzip. Exit code 1 when a case takes another path.
                """)

        @Argument(help: "The questionnaire's file.")
        var file: String

        @Option(help: "A table with one column for each answer, and path_id.")
        var cases: String

        @Option(help: "The paths by path_id, as JSON.")
        var paths: String

        @Option(help: "text or json.")
        var format = OutputFormat.text

        func run() throws {
            let report: RoutingCheck.Report
            do {
                report = try RoutingCheck.report(
                    questionnaireFile: file, casesFile: cases, pathsFile: paths)
            } catch { throw CommandFault("\(error)", code: 3) }
            switch format {
            case .json: print(report.json)
            case .text:
                print("\(report.cases) cases, \(report.paths) paths, \(report.different) different")
                for difference in report.firstDifferences {
                    print("line \(difference.line): agrees on \(difference.agreeing) screens, then differs")
                    print("  expected \(difference.expected.joined(separator: " "))")
                    print("  found    \(difference.found.joined(separator: " "))")
                }
            }
            if !report.isExact { throw ExitCode(1) }
        }
    }
}
