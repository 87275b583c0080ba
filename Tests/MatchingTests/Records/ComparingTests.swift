import Testing

@testable import Matching

@Suite struct `Comparing single values` {
    private func bytes(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

    /// Winkler (1990), table of examples as printed in the record linkage literature.
    @Test(arguments: [
        ("martha", "marhta", 0.9611), ("dwayne", "duane", 0.84), ("dixon", "dicksonx", 0.8133), ("abc", "xyz", 0),
        ("jones", "johnson", 0.8324), ("same", "same", 1),
    ])
    func `gives the published similarities of Jaro and Winkler`(a: String, b: String, expected: Double) {
        #expect(abs(JaroWinkler.similarity(bytes(a), bytes(b)) - expected) < 5e-5)
        #expect(JaroWinkler.similarity(bytes(a), bytes(b)) == JaroWinkler.similarity(bytes(b), bytes(a)))
    }

    @Test(arguments: [
        ("", "", 0), ("kitten", "sitting", 3), ("ca", "ac", 1), ("abcd", "acbd", 1), ("abc", "abcd", 1), ("a", "", 1),
        ("5304218", "5304281", 1), ("5304218", "5403218", 2), ("abcdef", "uvwxyz", 4),
    ])
    func `counts changes up to its limit`(a: String, b: String, expected: Int) {
        #expect(EditDistance.between(bytes(a), bytes(b), limit: 3) == expected)
        #expect(EditDistance.between(bytes(b), bytes(a), limit: 3) == expected)
    }

    /// The plain table of the definition, beside which the quick way must stand.
    private func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var rows = [Array(0...b.count)]
        for i in 1...a.count {
            var row = [i]
            for j in 1...b.count {
                var best = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { best = min(best, rows[i - 2][j - 2] + 1) }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }

    @Test func `counts changes as the definition does`() {
        var random = SmallRandom(state: 6)
        for _ in 0..<2000 {
            let texts = (0..<2).map { _ in
                (0..<(1 + Int(random.next(upperBound: UInt64(7))))).map { _ in
                    UInt8(97 + random.next(upperBound: UInt64(3)))
                }
            }
            let expected = min(distance(texts[0], texts[1]), 3)
            #expect(EditDistance.between(texts[0][...], texts[1][...], limit: 2) == expected)
        }
    }

    @Test func `never rules out a likeness by the letters alone`() {
        var random = SmallRandom(state: 5)
        for _ in 0..<3000 {
            let texts = (0..<2).map { _ in
                (0..<(1 + Int(random.next(upperBound: UInt64(12))))).map { _ in
                    UInt8(97 + random.next(upperBound: UInt64(5)))
                }
            }
            let (a, b) = (LetterSignature(texts[0]), LetterSignature(texts[1]))
            let similarity = JaroWinkler.similarity(texts[0][...], texts[1][...])
            #expect(similarity < 0.8 || Double(JaroWinkler.atMost(a, b)) >= similarity - 1e-6)
        }
    }

    @Test func `tells exchanged names once, in the given name's field`() throws {
        let names = VillageTables.Registers(left: [], right: [])
        let table = names.table(["1,rosa,castro,,,", "2,castro,rosa,,,", "3,rosa,pereira,,,", "4,,castro,,,"])
        let fields = RecordFields.fields(table, nil)
        var levels: [[String]] = []
        for field in fields.prefix(2) {
            var found: [UInt8] = []
            field.appendLevels(
                of: [RecordPair(left: 0, right: 1), RecordPair(left: 0, right: 2), RecordPair(left: 0, right: 3)][...],
                to: &found)
            levels.append(found.map { field.levels[Int($0)] })
        }
        #expect(levels[0] == ["exchanged with the other name", "the same", "missing"])
        #expect(levels[1] == ["missing", "different", "the same"])
    }
}
