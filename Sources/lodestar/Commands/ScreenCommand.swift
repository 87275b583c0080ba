import ArgumentParser
import Foundation
import Matching

/// `lodestar screen`
struct ScreenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "screen",
        abstract: "Finds who of a list each name may be.",
        discussion: """
              lodestar screen --entities list.jsonl --queries names.jsonl --format json

            Both files have a JSON object on each line. An entity has id, schema and name, and may have aliases, \
            country, identifiers (uscc, lei, duns, uei, imo, mmsi) and addresses; a query has query, and may have \
            the others. Queries are answered in their order, by as many threads as there are processors unless \
            --threads says otherwise; the answers are the same. No match means that none was found in this list, \
            and nothing more.
            """)

    @Option(help: "The list: a file with an entity on each line.")
    var entities: String

    @Option(help: "Who is asked about: a file with a query on each line.")
    var queries: String

    @Option(help: "The least score that counts as a match.")
    var threshold = NameScore.threshold

    @Option(help: "At most so many matches for a query.")
    var limit = 20

    @Option(help: "How many threads; as many as there are processors where it is left out.")
    var threads: Int?

    @Option(help: "text or json.")
    var format = OutputFormat.text

    private struct Answer: Encodable {
        let query: String
        let matches: [Match]
    }

    private struct Match: Encodable {
        let id, name: String
        let score: Double
        let isIdentity: Bool
        let explanation: [NamePartWords]
    }

    func validate() throws {
        guard (0.3...1).contains(threshold) else { throw ValidationError("--threshold goes from 0.3 to 1") }
        guard (1...1000).contains(limit) else { throw ValidationError("--limit goes from 1 to 1000") }
        guard (1...256).contains(threads ?? 1) else { throw ValidationError("--threads goes from 1 to 256") }
    }

    func run() async throws {
        let index = ScreeningIndex(try read(entities, PartyLines.parties))
        let subjects = try read(queries, PartyLines.subjects)
        let found = await index.hits(
            for: subjects, atLeast: threshold, limit: limit, explained: format == .json,
            threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
        let answers = zip(subjects, found).map { subject, hits in
            Answer(query: subject.names[0], matches: hits.map { words($0, subject) })
        }
        switch format {
        case .json: print(try answers.json())
        case .text: say(answers, of: index.parties.count)
        }
    }

    private func read<Value>(
        _ file: String, _ parse: ([UInt8]) throws(NamesFormatFault) -> [Value]
    ) throws -> [Value] {
        let bytes = [UInt8](try RecordFile.bytes(file))
        do {
            return try parse(bytes)
        } catch { throw CommandFault("\(file): \(error)") }
    }

    private func words(_ hit: ScreeningHit, _ subject: ScreeningSubject) -> Match {
        Match(
            id: hit.id, name: hit.name, score: hit.score, isIdentity: hit.isIdentity,
            explanation: hit.parts.map { NamePartWords($0, subject.names[hit.subjectName], hit.name) })
    }

    private func say(_ answers: [Answer], of count: Int) {
        for answer in answers {
            if answer.matches.isEmpty { print("\(answer.query): no match among the \(count) entities of \(entities)") }
            for match in answer.matches {
                let mark = match.isIdentity ? " (same number)" : ""
                print("\(answer.query): \(ScoreWords.rounded(match.score)) \(match.id) \(match.name)\(mark)")
            }
        }
    }
}
