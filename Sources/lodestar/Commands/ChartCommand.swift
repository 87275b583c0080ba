import ArgumentParser
import Evidence
import Foundation
import Lexicon
import Web

/// `lodestar records charts`
struct ChartRecords: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "charts",
        abstract: "Draws who was found and who was helped, and how that changed: charts, each with its table.",
        discussion: """
              lodestar records charts observations.json --out figures.html --language zh-Hant

            Small numbers are shown as they are: the file is for your office. What the public may see is made with \
            ‘lodestar release’.
            """)

    @Argument(help: "The observations.")
    var file: String

    @Option(help: "Where to write the page.")
    var out: String

    @Option(help: "year or halfYear: the periods of a trend.")
    var by = FigureTables.Period.year

    @Option(help: "The language of the words: en or zh-Hant.")
    var language = "en"

    @Option(help: "text or json.")
    var format = OutputFormat.text

    private struct Answer: Encodable {
        let people: Int
        let charts: [String]
    }

    func run() throws {
        guard let language = ScreenLanguage(rawValue: language) else {
            throw CommandFault("--language \(language): give en or zh-Hant.", code: 2)
        }
        let observations = try ObservationsFile.read(file)
        let tables = FigureTables(observations, codebook: try Codebook.shipped()).all(by: by)
        let say = Words(language)
        let charts = tables.reduce(HTML.empty) { $0 + $1.drawn(say) }
        let page = LooseLeaf.document(say(FigureTables.heading), charts, in: say)
        try RecordFile.write(to: out) { try $0(Data(page.utf8)) }
        switch format {
        case .json: print(try Answer(people: observations.count, charts: tables.map(\.code)).json())
        case .text: print("\(tables.count) charts of \(observations.count) people: \(out)")
        }
    }
}

extension FigureTables.Period: ExpressibleByArgument {}
