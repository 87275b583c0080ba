import ArgumentParser
import Evidence
import Foundation
import Lexicon
import Web

/// `lodestar report`
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Makes a table that is asked of a country.",
        discussion: """
              lodestar report sdg --records observations.json --population people.csv --out indicator_16-2-2.csv

            sdg is SDG 16.2.2 for an Open SDG site, glotip UNODC’s table, eurostat the questions of crim_thb, tip the \
            criteria of the TIP report, half-year Taiwan’s half-yearly tables. The figures are for the eyes of the \
            statistician: what is published goes through a release, which is tried against the earlier ones.
            """)

    @Argument(help: "sdg, glotip, eurostat, tip or half-year.")
    var indicator: Indicator

    @Option(help: "The observations.")
    var records: String

    @Option(help: "Where to write the table; on the screen if it is not given.")
    var out: String?

    @Option(help: "The country that counts, by two letters.")
    var country = "TW"

    @Flag(help: "Count people who are presumed to be victims as well.")
    var presumed = false

    @Option(help: "Residents: comma-separated values with the columns Year, Sex, Age, Value and Source.")
    var population: String?

    @Option(help: "Withhold counts below this, and as many others as it takes.")
    var protect: Int?

    @Option(help: "text (the table in its layout) or json.")
    var format = OutputFormat.text

    func validate() throws {
        if let protect, protect < 2 { throw ValidationError("--protect must be 2 or more.") }
        guard try Codebook.shipped()["citizenship"]?.allows(country) == true, country.count == 2 else {
            throw ValidationError("--country \(country) is no country.")
        }
    }

    func run() throws {
        let table = indicator.table(
            IndicatorRequest(
                try ObservationsFile.read(records), try Codebook.shipped(), try Mappings.shipped(), country: country,
                presumed: presumed, population: try readPopulation(), threshold: protect))
        if let out { try RecordFile.write(to: out) { try $0(table.csv) } }
        switch format {
        case .json: print(try table.json())
        case .text where out == nil: print(String(decoding: table.csv, as: UTF8.self), terminator: "")
        case .text: print("\(table.rows.count) rows: \(out ?? "")")
        }
        // Beside the table, so that a pipe gets the table alone.
        for note in table.notes { FileHandle.standardError.write(Data("\(note(in: .en))\n".utf8)) }
    }

    private func readPopulation() throws -> PopulationFile? {
        guard let population else { return nil }
        do { return try PopulationFile(Data(try RecordFile.bytes(population))) } catch let wrong
            as PopulationFile.Misread
        {
            throw CommandFault("\(population), line \(wrong.line): \(wrong.reason)")
        }
    }
}
