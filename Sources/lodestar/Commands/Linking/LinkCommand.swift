import ArgumentParser
import Foundation
import Matching

/// `lodestar link`
struct LinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Find the records of one person, between two registers or within one.",
        subcommands: [
            LinkTables.self, LinkDuplicates.self, LinkEncode.self, LinkRound.self, LinkOverlap.self,
        ], defaultSubcommand: LinkTables.self)
}

/// What both kinds of linking are told.
struct LinkOptions: ParsableArguments {
    @Option(help: "Where to write the pairs: left, right, probability, explanation.")
    var out: String

    @Option(help: "A file of ‘column,field’ lines that says what columns mean. Without it their headings are read.")
    var mapping: String?

    @Option(help: "A file of ‘left,right,verdict’ lines, the verdict confirmed or rejected: taken as fixed.")
    var decisions: String?

    @Option(help: "The least probability of a pair.")
    var threshold = 0.5

    @Option(help: "The seed of the random pairs that show how different people agree.")
    var seed: UInt64 = 1

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func validate() throws {
        guard threshold > 0, threshold < 1 else { throw ValidationError("--threshold must be between 0 and 1.") }
    }

    func table(_ file: String) throws -> PeopleTable {
        do {
            return try PeopleTable(csv: bytes(file), mapping: mapping.map(bytes))
        } catch let fault as PeopleTable.Fault {
            throw CommandFault("\(file): \(fault.words)")
        }
    }

    func run(_ left: PeopleTable, _ right: PeopleTable?) async throws {
        let request = LinkRequest(
            left: left, right: right, decisions: try readDecisions(), threshold: threshold, seed: seed,
            threads: ProcessInfo.processInfo.activeProcessorCount)
        let result: LinkResult
        do {
            result = try await request.result()
        } catch {
            throw CommandFault(error.words)
        }
        try Data(result.csv()).write(to: URL(fileURLWithPath: out))
        let summary = result.summary
        switch format {
        case .json: print(summary.json, terminator: "")
        case .text:
            print("\(summary.pairs) pairs of \(summary.candidates) compared: \(out)")
            print("Compared: \(summary.fields.joined(separator: ", ")).")
            if let precision = summary.overall.precision, let recall = summary.overall.recall {
                print("By the model \(percent(precision)) of them are right, and \(percent(recall)) of all are found.")
                print("Look at a sample before you rely on it.")
            }
        }
    }

    private func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }

    private func bytes(_ file: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw CommandFault("\(file) cannot be read.")
        }
        return Array(data)
    }

    private func readDecisions() throws -> [PairDecision] {
        guard let decisions else { return [] }
        let lines = String(decoding: try bytes(decisions), as: UTF8.self).split(whereSeparator: \.isNewline)
        return try lines.enumerated().compactMap { place, line in
            let cells = line.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            if place == 0, cells.last == "verdict" { return nil }
            guard cells.count == 3, let verdict = PairDecision.Verdict(rawValue: cells[2]) else {
                throw CommandFault("\(decisions), line \(place + 1): must be left,right,confirmed or rejected.")
            }
            return PairDecision(left: cells[0], right: cells[1], verdict: verdict)
        }
    }
}

/// `lodestar link A.csv B.csv`
struct LinkTables: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tables",
        abstract: "Finds who is in both of two registers.",
        discussion: """
              lodestar link police.csv shelter.csv --out pairs.csv

            Columns are found by their headings. Each record is in one pair at most. Nothing has to be labelled; each \
            pair has its probability and the reasons for it.
            """)

    @Argument(help: "The first register, comma-separated values, UTF-8, the first line naming the columns.")
    var left: String

    @Argument(help: "The second register.")
    var right: String

    @OptionGroup var options: LinkOptions

    func run() async throws {
        async let mine = options.table(left)
        async let theirs = options.table(right)
        try await options.run(mine, theirs)
    }
}

/// `lodestar link dedupe A.csv`
struct LinkDuplicates: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dedupe", abstract: "Finds who is in one register more than once.")

    @Argument(help: "The register, comma-separated values, UTF-8, the first line naming the columns.")
    var file: String

    @OptionGroup var options: LinkOptions

    func run() async throws { try await options.run(options.table(file), nil) }
}
