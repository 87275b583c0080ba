import ArgumentParser
import Foundation
import Matching
import Vault

/// `lodestar link overlap`
struct LinkOverlap: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "overlap", abstract: "Counts persons by the agencies that know them, from pseudonyms alone.",
        discussion: """
              lodestar link overlap police.pseudonyms shelter.pseudonyms hotline.pseudonyms --round round.json \\
                --out table.csv --sample clerks.csv --own repeats

            Writes the table for ‘lodestar estimate’. With --own each agency's repeated rows go to a file of its own; \
            hand each agency its file and nobody else's.
            """)

    @Argument(help: "The pseudonyms of two to eight agencies.")
    var pseudonyms: [String]

    @Option(help: "The round's description.")
    var round: String

    @Option(help: "Where to write the overlap table.")
    var out: String

    @Option(help: "The least probability of a link.")
    var threshold = 0.5

    @Option(help: "Pairs that clerks have judged, for recall and precision by nationality.")
    var sample: String?

    @Option(help: "A folder for each agency's own repeated rows.")
    var own: String?

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func validate() throws {
        guard (0.01...0.99).contains(threshold) else { throw ValidationError("--threshold is between 0.01 and 0.99.") }
    }

    private struct Answer: Encodable {
        struct Share: Encodable {
            let share, low, high: Double
            let of: Int
        }
        struct Quality: Encodable {
            let nationality: String
            let precision, recall: Share?
            let unsure: Int
        }
        let persons, links: Int
        let repeats: [String: Int]
        /// By the patterns of agreement alone; recall among pairs that share a key, so an upper bound.
        let expectedPrecision, expectedRecall: Double?
        let sample: [Quality]
    }

    func run() throws {
        let description = try LinkFiles.round(round)
        let files = try pseudonyms.map { try LinkFiles.pseudonyms($0, of: description) }
        guard (2...8).contains(files.count), Set(files.map(\.agency)).count == files.count else {
            throw CommandFault("Give the pseudonyms of two to eight agencies, each once.", code: 2)
        }
        let linkage = KeyLinkage(try files.map(rows), threshold: threshold, cap: description.cap)
        let table: OverlapTable
        do { table = try OverlapTable(linkage) } catch {
            throw CommandFault("\(round): an agency's name cannot head a column")
        }
        let quality = try sample.map { try judged($0, linkage) } ?? []
        try LinkFiles.write(Data(table.csv.utf8), to: out)
        let repeats = Dictionary(grouping: linkage.repeats, by: \.left.agency)
        if let own { try writeRepeats(repeats, linkage.agencies, to: own) }
        let answer = Answer(
            persons: table.persons, links: linkage.links.count,
            repeats: Dictionary(
                uniqueKeysWithValues: linkage.agencies.enumerated().map { ($1, repeats[$0]?.count ?? 0) }),
            expectedPrecision: linkage.expectedPrecision, expectedRecall: linkage.expectedRecall, sample: quality)
        switch format {
        case .json: print(try answer.json())
        case .text: say(answer)
        }
    }

    private func rows(_ file: PseudonymFile) throws -> KeyedRows {
        KeyedRows(
            agency: file.agency,
            rows: try file.rows.map { row in
                try row.map { entry in
                    guard let type = KeyType(rawValue: entry.type) else {
                        throw CommandFault("\(round): has types of keys that this version does not know")
                    }
                    let number = { (bytes: Data) in bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
                    return OpaqueKey(
                        type: type, high: number(entry.pseudonym.prefix(8)), low: number(entry.pseudonym.suffix(8)))
                }
            })
    }

    private func judged(_ path: String, _ linkage: KeyLinkage) throws -> [Answer.Quality] {
        let text = String(decoding: try LinkFiles.read(path), as: UTF8.self)
        let sample: ClericalSample
        do { sample = try ClericalSample(text, agencies: linkage.agencies) } catch {
            throw CommandFault("\(path): \(error.words)")
        }
        func share(_ share: SampledShare?) -> Answer.Share? {
            share.map { .init(share: $0.share, low: $0.low, high: $0.high, of: $0.of) }
        }
        return SampledQuality.measured(sample, linkage).map {
            .init(
                nationality: $0.nationality, precision: share($0.precision), recall: share($0.recall), unsure: $0.unsure
            )
        }
    }

    /// Row numbers of the agency's own file alone.
    private func writeRepeats(_ repeats: [Int: [KeyLinkage.Link]], _ agencies: [String], to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (agency, name) in agencies.enumerated() {
            let lines = (repeats[agency] ?? []).enumerated().flatMap { number, link in
                [link.left, link.right].map { "\(number + 1),\($0.number)\n" }
            }
            try LinkFiles.write(Data(("person,row\n" + lines.joined()).utf8), to: "\(folder)/\(name).csv")
        }
    }

    private func say(_ answer: Answer) {
        let percent = { (share: Double?) in share.map { String(format: "%.1f %%", 100 * $0) } ?? "unknown" }
        print("\(answer.persons) persons, \(answer.links) links between agencies: \(out)")
        print("By the patterns alone: precision \(percent(answer.expectedPrecision)), ", terminator: "")
        print("recall at most \(percent(answer.expectedRecall)). A clerical sample tells them better.")
        for line in answer.sample {
            let name = line.nationality.isEmpty ? "all" : line.nationality
            print("\(name): precision \(percent(line.precision?.share)), recall \(percent(line.recall?.share))")
        }
    }
}

extension ClericalSample.Fault {
    var words: String {
        switch self {
        case .header: "the first line has to be left agency,left row,right agency,right row,nationality,drawn,verdict"
        case .fields(let line): "line \(line) has not seven fields"
        case .unknownAgency(let line): "line \(line) names an agency that is not here, or one agency twice"
        case .value(let line): "line \(line) has a row, a sample or a verdict that cannot be"
        }
    }
}
