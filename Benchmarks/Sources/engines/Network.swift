import ArgumentParser
import Foundation
import Matching
import Statistics

/// A tiered supply network: built, then asked from the last tier what listed nodes lie upstream, with a path to each.
struct Network: ParsableCommand {
    @Option var nodes = 1_000_000
    @Option var links = 10_000_000
    @Option var tiers = 8
    @Option var listed = 200
    @Option var questions = 200
    @Option var hops = [3, 4, 5]
    /// Writes the links as pairs of numbers, for a peer.
    @Option var write: String?
    /// Writes what is listed, the questions, and which listed nodes each of them reaches: for a peer to be asked the
    /// same, and to be compared with.
    @Option var answers: String?

    /// A question and its answer.
    private struct Question: Encodable {
        let hops, node: Int
        let reached: [Int]
        /// Links on the path to each of them.
        let lengths: [Int]
    }

    private struct Questions: Encodable {
        let listed: [Int]
        let questions: [Question]
    }

    private struct Answer: Encodable {
        struct Asked: Encodable {
            let hops: Int
            /// Milliseconds of the processor.
            let median, p99: Double
            let paths, reachedMean: Int
        }

        let buildSeconds: Double
        let megabytes: Int
        let asked: [Asked]
    }

    func run() throws {
        if let write { try self.write(to: write) }
        let before = processorSeconds()
        let graph = SupplyGraph(kinds: [NodeKind](repeating: .party, count: nodes), links: columns())
        let memory = mostMemory()
        // Inventing the links is not building the graph.
        let inventing = processorSeconds()
        withExtendedLifetime(columns()) {}
        let build = (inventing - before) - (processorSeconds() - inventing)
        var random = Philox(seed: 2)
        let tier = nodes / tiers
        let names = Set((0..<listed).map { _ in Int.random(in: 0..<tier * (tiers / 2), using: &random) })
        var search = ExposureSearch(graph, listed: names)
        var asked: [Answer.Asked] = []
        var questions: [Question] = []
        for hops in hops { asked.append(ask(&search, hops: hops, tier, &random, &questions)) }
        if let answers {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            try encoder.encode(Questions(listed: names.sorted(), questions: questions))
                .write(to: URL(fileURLWithPath: answers))
        }
        try say(Answer(buildSeconds: build, megabytes: memory, asked: asked))
    }

    private func ask(
        _ search: inout ExposureSearch, hops: Int, _ tier: Int, _ random: inout Philox, _ answered: inout [Question]
    ) -> Answer.Asked {
        var times: [Double] = []
        var (paths, reached) = (0, 0)
        for _ in 0..<questions {
            let node = (tiers - 1) * tier + Int.random(in: 0..<tier, using: &random)
            let before = processorSeconds()
            let exposure = search.exposure(of: node, TracingBounds(hops: hops))
            times.append((processorSeconds() - before) * 1000)
            let found = exposure.paths.sorted { $0.listed < $1.listed }
            answered.append(Question(hops: hops, node: node, reached: found.map(\.listed), lengths: found.map(\.hops)))
            paths += exposure.paths.count
            reached += exposure.nodesReached
        }
        times.sort()
        return Answer.Asked(
            hops: hops, median: times[times.count / 2], p99: times[times.count * 99 / 100], paths: paths,
            reachedMean: reached / questions)
    }

    /// Each link goes from somewhere in a tier to somewhere in the next.
    private func ends(_ random: inout Philox) -> (Int, Int) {
        let tier = nodes / tiers
        let level = Int.random(in: 0..<tiers - 1, using: &random)
        return (
            level * tier + Int.random(in: 0..<tier, using: &random),
            (level + 1) * tier + Int.random(in: 0..<tier, using: &random)
        )
    }

    private func columns() -> LinkColumns {
        var random = Philox(seed: 1)
        var columns = LinkColumns()
        columns.reserve(links)
        for place in 0..<links {
            let (from, to) = ends(&random)
            columns.append(
                LinkColumns.Link(
                    from: from, to: to, kind: .supplies, grade: EvidenceGrade.allCases[place % 4], validFrom: 15_000,
                    share: 0.1, evidence: place % 1000))
        }
        return columns
    }

    private func write(to path: String) throws {
        var random = Philox(seed: 1)
        var bytes: [UInt8] = []
        for _ in 0..<links {
            let (from, to) = ends(&random)
            withUnsafeBytes(of: UInt32(from).littleEndian) { bytes.append(contentsOf: $0) }
            withUnsafeBytes(of: UInt32(to).littleEndian) { bytes.append(contentsOf: $0) }
        }
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }
}
