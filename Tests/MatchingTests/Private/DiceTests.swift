import CDice
import Matching
import Testing

@Suite struct `Comparing encodings` {
    private func filters(_ count: Int, bytes: Int, seed: UInt64) -> [BitFilter] {
        var state = seed
        return (0..<count).compactMap { _ in
            BitFilter(
                bytes: (0..<bytes).map { _ in
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return UInt8(truncatingIfNeeded: state >> 33 & state >> 50)
                })
        }
    }

    @Test(arguments: [8, 64, 128, 256])
    func `keeps exactly the pairs that are alike enough, in one thread and in three`(bytes: Int) async throws {
        let (left, right) = (filters(60, bytes: bytes, seed: 1), filters(500, bytes: bytes, seed: 2))
        let expected = left.indices.flatMap { i in
            right.indices.compactMap { j -> DicePair? in
                let common = zip(left[i].words, right[j].words).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
                let all = left[i].count + right[j].count
                guard all > 0, 2 * Double(common) >= 0.3 * Double(all) else { return nil }
                return DicePair(left: i, right: j, likeness: 2 * Double(common) / Double(all))
            }
        }
        #expect(!expected.isEmpty && expected.count < 30_000)
        let files = try (#require(DiceFile(left)), #require(DiceFile(right)))
        for threads in [1, 3] {
            #expect(await DiceMatching.pairs(files.0, files.1, threshold: 0.3, threads: threads) == expected)
        }
    }

    @Test func `every way of counting that this processor has gives the same`() {
        let (left, right) = (filters(1, bytes: 128, seed: 3)[0], filters(300, bytes: 128, seed: 4))
        let counts = right.map { UInt32($0.count) }
        let answers = (0...Int(lodestar_dice_way())).map { way in
            var (rows, common) = ([UInt32](repeating: 0, count: 301), [UInt32](repeating: 0, count: 301))
            let kept = lodestar_dice_by(
                Int32(way), left.words, UInt32(left.count), right.flatMap(\.words), counts, right.count, 16, 0.2,
                &rows, &common)
            return zip(rows, common).prefix(Int(kept)).map { [$0, $1] }
        }
        #expect(answers.allSatisfy { $0 == answers[0] } && !answers[0].isEmpty)
    }

    @Test func `matches one to one, the most alike first`() {
        let pairs = [
            DicePair(left: 0, right: 0, likeness: 0.8), DicePair(left: 0, right: 1, likeness: 0.9),
            DicePair(left: 1, right: 1, likeness: 0.9), DicePair(left: 1, right: 0, likeness: 0.7),
            DicePair(left: 2, right: 1, likeness: 0.95), DicePair(left: 2, right: 2, likeness: 0.5),
        ]
        #expect(
            DiceMatching.oneToOne(pairs).map { [$0.left, $0.right] } == [[2, 1], [0, 0]])
    }
}
