/// Which words have three letters in a row, with the beginning and the end counted in.
struct Trigrams: Sendable {
    private static let buckets = 1 << 15
    /// Rarer runs are looked at first, until so many words have been seen.
    private static let wordsMax = 6_000

    private var starts: [UInt32] = []
    private var words: [UInt32] = []

    init() {}

    init(_ codes: [TokenCode]) {
        var counts = [UInt32](repeating: 0, count: Self.buckets + 1)
        func eachRun(_ body: (Int, UInt32) -> Void) {
            for (word, code) in codes.enumerated() where code.kind != .number && code.kind != .stop && code.count > 2 {
                Self.runs(code) { body($0, UInt32(word)) }
            }
        }
        eachRun { run, _ in counts[run + 1] += 1 }
        for run in 0..<Self.buckets { counts[run + 1] += counts[run] }
        starts = counts
        words = [UInt32](repeating: 0, count: Int(counts[Self.buckets]))
        eachRun { run, word in
            words[Int(counts[run])] = word
            counts[run] += 1
        }
    }

    private static func runs(_ code: TokenCode, _ body: (Int) -> Void) {
        var run = 0
        for place in 0..<Int(code.count) {
            run = (run << 5 | Int(code.letters[place] & 31)) & (buckets - 1)
            body(run)
        }
        body(run << 5 & (buckets - 1))
    }

    /// Takes words that share enough runs to be within a few slips.
    func near(_ code: TokenCode, _ work: inout ScreeningWork.Words) {
        guard code.count > 2, !starts.isEmpty else { return }
        work.runs.removeAll(keepingCapacity: true)
        Self.runs(code) { work.runs.append($0) }
        work.runs.sort { size($0) < size($1) }
        var seen = 0
        // One slip touches at most three runs, two of them six: words with fewer than two left are given up.
        for (rank, run) in work.runs.prefix(8).enumerated() {
            let (start, end) = (Int(starts[run]), Int(starts[run + 1]))
            if rank > 1, seen + end - start > Self.wordsMax { break }
            seen += end - start
            for place in start..<end { work.count(words[place]) }
        }
        work.takeCounted(atLeast: code.count < 4 ? 1 : 2)
    }

    private func size(_ run: Int) -> UInt32 { starts[run + 1] - starts[run] }
}
