import ArgumentParser
import Evidence
import Foundation
import Lexicon
import Statistics
import Web

/// `lodestar records`
struct RecordsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "records", abstract: "Bring records in and out, and see what is missing in them.",
        subcommands: [ImportRecords.self, ExportRecords.self, RecordsCompleteness.self, ChartRecords.self])
}

extension RecordStandard: ExpressibleByArgument {}

/// Observations as a file: an array of objects, one for each person.
enum ObservationsFile {
    static func read(_ path: String) throws -> [Observation] {
        do {
            return try JSONDecoder().decode([Observation].self, from: Data(try RecordFile.bytes(path)))
        } catch is DecodingError {
            throw CommandFault("\(path): no file of observations. Make one with ‘lodestar records import’.")
        }
    }

    static func write(_ observations: [Observation], to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = try encoder.encode(observations)
        try RecordFile.write(to: path) { try $0(data) }
    }
}

/// `lodestar records import`
struct ImportRecords: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Reads records of another system as observations without identity.",
        discussion: """
              lodestar records import cases.csv --from htcds --out observations.json

            Names, addresses and free text are left out. Every column and value that is not known is named and \
            counted, and kept as unknown. A file that cannot be read is refused whole. A file whose name ends in .gz \
            is unpacked. Exit code 1 when something should be mended.
            """)

    @Argument(help: "The records, as comma-separated values in UTF-8.")
    var file: String

    @Option(help: "ctdc, ctdc-kanon, ctdc-vp, htcds, niem, ic-tip, or plain (the code book’s own names).")
    var from: RecordStandard

    @Option(help: "Where to write the observations.")
    var out: String

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func run() throws {
        let data = Data(try RecordFile.bytes(file))
        let read: RecordImport
        do {
            read = try RecordImport(data, as: from, Codebook.shipped(), Mappings.shipped())
        } catch let refused as ImportRefused { throw CommandFault("\(file): \(refused.text(in: .en))") }
        try ObservationsFile.write(read.observations, to: out)
        switch format {
        case .json: print(try read.report.json())
        case .text:
            print("\(read.report.people) people: \(out)")
            for finding in read.report.findings { print(finding.line) }
        }
        if read.report.hasDoubts { throw ExitCode(1) }
    }
}

extension ImportReport.Finding {
    fileprivate var line: String {
        let place = lines.isEmpty ? "" : ", line \(lines.map(String.init).joined(separator: ", "))"
        let what = [column, value.map { "‘\($0)’" } ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        return "  \(what) (\(count)\(place)): \(kind.text(in: .en))"
    }
}

/// `lodestar records export`
struct ExportRecords: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes observations in the layout of another system.",
        discussion: """
              lodestar records export observations.json --to ctdc --out cases.csv

            What the layout cannot say is named and counted. The records are not protected: whoever receives them \
            must be allowed to have them.
            """)

    @Argument(help: "The observations.")
    var file: String

    @Option(help: "ctdc, ctdc-kanon, ctdc-vp, htcds, niem, ic-tip, or plain.")
    var to: RecordStandard

    @Option(help: "Where to write them: as JSON where the name ends in .json, else as comma-separated values.")
    var out: String

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func run() throws {
        let observations = try ObservationsFile.read(file)
        let export = RecordExport(observations, to: to, try Codebook.shipped(), try Mappings.shipped())
        let data = out.hasSuffix(".json") ? try export.json() : export.csv
        try RecordFile.write(to: out) { try $0(data) }
        switch format {
        case .json: print(try export.report.json())
        case .text:
            print("\(export.report.people) people: \(out)")
            for loss in export.report.losses {
                print("  \(loss.variable) \(loss.code ?? "") (\(loss.count)): \(loss.kind.text(in: .en))")
            }
        }
    }
}

/// `lodestar records completeness`
struct RecordsCompleteness: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completeness",
        abstract: "Says of each variable how much is known, and what to ask next.",
        discussion: """
              lodestar records completeness observations.json --for sdg --for half-year

            It never says of whom something is missing, and withholds small numbers, so that it can be passed on to \
            those who ask.
            """)

    @Argument(help: "The observations.")
    var file: String

    @Option(name: .customLong("for"), help: "sdg, glotip, eurostat, tip or half-year. May be given several times.")
    var indicators: [Indicator] = []

    @Option(help: "The least number that is told.")
    var least = 10

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func validate() throws {
        guard least >= 1 else { throw ValidationError("--least must be 1 or more.") }
    }

    func run() throws {
        let wanted = indicators.isEmpty ? Indicator.allCases : indicators
        let found = Completeness(
            of: try ObservationsFile.read(file), for: wanted.flatMap(\.crossings), try Codebook.shipped(), least: least)
        switch format {
        case .json: print(try found.json())
        case .text:
            let shown = { (number: Int?) in number.map(String.init) ?? "withheld" }
            print("\(found.people) people")
            for row in found.rows {
                print(
                    "  \(row.variable): \(shown(row.answered)) answered, \(shown(row.unknown)) unknown, "
                        + "\(shown(row.notAsked)) not asked")
            }
            for step in found.next { print("ask \(step.variable): \(shown(step.gain)) more in a table") }
        }
    }
}

extension Indicator: ExpressibleByArgument {}
