import ArgumentParser
import Foundation
import Matching
import Vault

/// `lodestar link encode`
struct LinkEncode: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "encode", abstract: "Make match keys of records at home, so that no name leaves the house.",
        subcommands: [EncodeRecords.self, FinishEncoding.self, OwnRows.self], defaultSubcommand: EncodeRecords.self)
}

/// `lodestar link encode RECORDS.csv`
struct EncodeRecords: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "records",
        abstract: "Makes typed match keys of records and blinds them for the trustees; or plain encodings with --clk.",
        discussion: """
              lodestar link encode register.csv --round round.json --agency police --secret police.secret \\
                --out police.batch
              lodestar link encode register.csv --clk schema.json --secret-file shared.txt --out encodings.csv

            The blinding secret stays with you: it makes pseudonyms of what comes back. \(LinkageEncoder.weakness)
            """)

    @Argument(help: "Records as comma-separated values, the first line naming the columns.")
    var records: String

    @Option(help: "Lines of column,field where the headings do not say what a column is.")
    var mapping: String?

    @Option(help: "The round's description.")
    var round: String?

    @Option(help: "The agency's name in the round.")
    var agency: String?

    @Option(help: "Where to keep the blinding secret. Only you may read it.")
    var secret: String?

    @Option(help: "A clkhash linkage schema, version 3: makes encodings that others with the secret can make too.")
    var clk: String?

    @Option(help: "The shared secret of these encodings: all bytes of the file without the last line end.")
    var secretFile: String?

    @Option(help: "Where to write the batch, or the encodings.")
    var out: String

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func validate() throws {
        let isRound = round != nil && agency != nil && secret != nil && clk == nil && secretFile == nil
        let isPlain = round == nil && agency == nil && secret == nil && clk != nil && secretFile != nil
        guard isRound != isPlain else {
            throw ValidationError("Give --round, --agency and --secret; or --clk and --secret-file.")
        }
    }

    private struct Answer: Encodable {
        let agency, digest: String
        let records, keys, points: Int
        /// Keys that more rows share than the round's cap, by type: left out.
        let leftOut: [String: Int]
    }

    func run() throws {
        if let clk, let secretFile {
            return try PlainEncoding(schema: clk, secret: secretFile).run(records, out, format)
        }
        guard let round, let agency, let secret else { return }
        let description = try LinkFiles.round(round)
        let types = description.keyTypes.compactMap(KeyType.init(rawValue:))
        guard types.count == description.keyTypes.count else {
            throw CommandFault("\(round): has types of keys that this version does not know")
        }
        let material = try KeyRecords.read(records, mapping: mapping)
        let (rows, dropped) = KeyCap.apply(material.map { $0.keys(types) }, most: description.cap)
        let batch: PointBatch
        let kept: BlindingSecret
        do {
            (batch, kept) = try BlindingSecret.blinded(
                rows.map { $0.map { .init(type: $0.type.rawValue, text: $0.text) } }, agency: agency,
                round: description)
        } catch {
            throw CommandFault("\(records): \(error.words). Nothing was written", code: 1)
        }
        // The secret first: a batch without its secret could never be used, and would count against the quota.
        try LinkFiles.writeSecret(kept.bytes, to: secret)
        try LinkFiles.write(batch.bytes, to: out)
        let answer = Answer(
            agency: agency, digest: batch.digest, records: rows.count, keys: Set(rows.joined()).count,
            points: batch.points.count,
            leftOut: Dictionary(uniqueKeysWithValues: dropped.map { ($0.key.rawValue, $0.value) }))
        switch format {
        case .json: print(try answer.json())
        case .text:
            print("\(answer.points) points of \(answer.keys) keys of \(answer.records) records: \(out)")
            print("Keep \(secret) here: whoever has it can tell who is in the batch.")
        }
    }
}

/// `lodestar link encode finish`
struct FinishEncoding: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "finish", abstract: "Takes the blinding off what the trustees sent back and makes pseudonyms.")

    @Argument(help: "The batch after the last trustee.")
    var batch: String

    @Option(help: "The round's description.")
    var round: String

    @Option(help: "The blinding secret of this batch.")
    var secret: String

    @Option(help: "Where to write the pseudonyms, for the linker.")
    var out: String

    @Option(help: "text or json.")
    var format = OutputFormat.text

    private struct Answer: Encodable {
        let agency: String
        let rows, pseudonyms: Int
    }

    func run() throws {
        let description = try LinkFiles.round(round)
        let kept = try LinkFiles.secret(secret)
        let last = try LinkFiles.batch(batch, of: description, stage: description.trustees.count)
        let file: PseudonymFile
        do { file = try kept.pseudonyms(from: last, round: description, threads: LinkFiles.processors) } catch {
            throw CommandFault("\(batch): \(error.words)", code: 1)
        }
        try LinkFiles.write(file.bytes, to: out)
        let answer = Answer(
            agency: file.agency, rows: file.rows.count, pseudonyms: file.rows.reduce(0) { $0 + $1.count })
        switch format {
        case .json: print(try answer.json())
        case .text: print("\(answer.pseudonyms) pseudonyms of \(answer.rows) records: \(out)")
        }
    }
}

/// `lodestar link encode rows`
struct OwnRows: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rows", abstract: "Tells which of your own records the linker's row numbers are.",
        discussion: """
              lodestar link encode rows own-duplicates.csv --secret police.secret --register register.csv --out own.csv

            Adds ‘own row’, from 1 without the line of headings, and ‘identifier’ to each line. Destroy the blinding \
            secret when you have read the result.
            """)

    @Argument(help: "A file from the linker with a column ‘row’.")
    var file: String

    @Option(help: "The blinding secret of your batch.")
    var secret: String

    @Option(help: "The records that were encoded, unchanged.")
    var register: String

    @Option(help: "Lines of column,field, as they were given to encode.")
    var mapping: String?

    @Option(help: "Where to write the result. It names people: only you may read it.")
    var out: String

    @Option(help: "text or json.")
    var format = OutputFormat.text

    private struct Answer: Encodable { let lines: Int }

    func run() throws {
        let kept = try LinkFiles.secret(secret)
        let people = try KeyRecords.table(register, mapping: mapping)
        guard kept.ownRows.allSatisfy(people.identifiers.indices.contains) else {
            throw CommandFault("\(register): has fewer records than were encoded with \(secret)")
        }
        var lines = String(decoding: try LinkFiles.read(file), as: UTF8.self)
            .split(omittingEmptySubsequences: true) { $0.isNewline }.map(String.init)
        guard let place = lines.first?.split(separator: ",", omittingEmptySubsequences: false).firstIndex(of: "row")
        else { throw CommandFault("\(file): has no column ‘row’") }
        lines[0] += ",own row,identifier"
        for number in lines.indices.dropFirst() {
            let cells = lines[number].split(separator: ",", omittingEmptySubsequences: false)
            guard place < cells.count, let row = Int(cells[place]), kept.ownRows.indices.contains(row) else {
                throw CommandFault("\(file), line \(number + 1): no row of this batch")
            }
            let own = kept.ownRows[row]
            let name = people.identifiers[own].replacing("\"", with: "\"\"")
            lines[number] += ",\(own + 1),\"\(name)\""
        }
        try LinkFiles.writeSecret(Data(lines.map { $0 + "\n" }.joined().utf8), to: out)
        print(format == .json ? try Answer(lines: lines.count - 1).json() : "\(lines.count - 1) lines: \(out)")
    }
}
