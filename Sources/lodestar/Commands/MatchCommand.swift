import ArgumentParser
import Matching

/// `lodestar match`
struct MatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Compares names, and says how well they agree and why.",
        subcommands: [Pairs.self])

    /// `lodestar match pairs`
    struct Pairs: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "pairs",
            abstract: "Gives each pair of names in a table its score.",
            discussion: """
                  lodestar match pairs pairs.csv --format json

                The table has the columns name1 and name2, and may have schema (Person, Company, Organization, \
                LegalEntity, Vessel). Rows are answered in their order. A score of 0.70 or more means: the same party, \
                or a case for a person to look at. This one threshold holds for all kinds of names.
                """)

        @Argument(help: "A table between commas with the columns name1 and name2.")
        var file: String

        @Flag(help: "Say of each score what it is made of.")
        var explain = false

        @Option(help: "text or json.")
        var format = OutputFormat.text

        private struct Answer: Encodable {
            let score: Double
            let isMatch: Bool
            let explanation: [NamePartWords]?
        }

        func run() throws {
            let bytes = [UInt8](try RecordFile.bytes(file))
            let pairs: [NamePair]
            do {
                pairs = try NamePair.read(bytes)
            } catch { throw CommandFault("\(file): \(error)") }
            var scorer = NameScorer()
            let answers = pairs.map { pair in
                let (one, other) = (ScreenedName(pair.one, kind: pair.kind), ScreenedName(pair.other, kind: pair.kind))
                let score = scorer.score(one, other, explained: explain)
                return Answer(
                    score: score.value, isMatch: score.value >= NameScore.threshold,
                    explanation: explain ? score.parts.map { NamePartWords($0, pair.one, pair.other) } : nil)
            }
            switch format {
            case .json: print(try answers.json())
            case .text:
                for (pair, answer) in zip(pairs, answers) {
                    print("\(ScoreWords.rounded(answer.score))\t\(pair.one)\t\(pair.other)")
                }
            }
        }
    }
}

/// One reason for a score, in the words of the two names.
struct NamePartWords: Encodable {
    let kind: String
    let query, result: String?
    let similarity, weight, contribution: Double

    init(_ part: ScorePart, _ query: String, _ result: String) {
        func words(_ span: Range<Int>?, _ text: String) -> String? {
            guard let span else { return nil }
            var words = ""
            words.unicodeScalars.append(contentsOf: text.unicodeScalars.dropFirst(span.lowerBound).prefix(span.count))
            return words
        }
        kind = part.kind.rawValue
        self.query = words(part.query, query)
        self.result = words(part.result, result)
        similarity = part.similarity
        weight = part.weight
        contribution = part.contribution
    }
}

enum ScoreWords {
    /// Three places after the point.
    static func rounded(_ score: Double) -> String {
        let thousandths = String(Int((score * 1000).rounded()))
        let filled = String(repeating: "0", count: max(0, 4 - thousandths.count)) + thousandths
        return "\(filled.dropLast(3)).\(filled.suffix(3))"
    }
}
