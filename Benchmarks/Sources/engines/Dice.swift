import ArgumentParser
import Foundation
import Matching

/// Every encoding of one file beside every one of another, as `lodestar link encode --clk` writes them.
struct Dice: AsyncParsableCommand {
    @Argument var left: String
    @Argument var right: String
    @Option var threshold = 0.6
    @Option var threads = 1
    /// Compares again and again: one run may be too short to time.
    @Option var times = 1

    private struct Answer: Encodable {
        let comparisons, pairs: Int
        let processorSeconds, seconds: Double
    }

    func run() async throws {
        let (one, other) = (try read(left), try read(right))
        let (before, began) = (processorSeconds(), ContinuousClock.now)
        var pairs: [DicePair] = []
        for _ in 0..<times {
            pairs = await DiceMatching.pairs(one, other, threshold: threshold, threads: threads)
        }
        try say(
            Answer(
                comparisons: one.count * other.count * times, pairs: pairs.count,
                processorSeconds: processorSeconds() - before, seconds: (ContinuousClock.now - began) / .seconds(1)))
    }

    private func read(_ path: String) throws -> DiceFile {
        let filters = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
            let text = line.split(separator: ",").last.map(String.init) ?? ""
            guard let filter = BitFilter(bytes: [UInt8](Data(base64Encoded: text) ?? Data())) else {
                throw ValidationError("\(path): not a file of encodings")
            }
            return filter
        }
        guard let file = DiceFile(filters) else { throw ValidationError("\(path): encodings of different lengths") }
        return file
    }
}
