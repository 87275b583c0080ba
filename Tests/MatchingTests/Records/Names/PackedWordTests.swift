import Testing

@testable import Matching

@Suite struct `Packed words` {
    private func word(_ text: String) -> PackedWord { PackedWord(text.utf8) }

    @Test func `give their letters back, at most 24`() {
        #expect(word("nguyen").letters == Array("nguyen".utf8) && word("nguyen").count == 6)
        let long = String(repeating: "ab", count: 20)
        #expect(word(long).count == 24 && word(long).letters == Array(long.utf8.prefix(24)))
        #expect(word("").isEmpty && word("").count == 0)
    }

    @Test func `know one slip from two as counting does`() {
        let words = [
            "sumarni", "sumarin", "sumarn", "sumarrni", "xumarni", "umarni", "musarni", "sumar", "sumirna", "a", "",
        ]
        for one in words {
            for other in words {
                let distance = Self.distance(Array(one.utf8), Array(other.utf8))
                #expect((word(one).slip(to: word(other)) != nil) == (distance <= 1), "\(one) \(other)")
                #expect(word(one).isTwoSlips(from: word(other)) == (distance <= 2), "\(one) \(other)")
            }
        }
        #expect(word("hti").slip(to: word("thi")) == .swapped)
        #expect(word("thii").slip(to: word("thi")) == .added)
        #expect(word("tho").slip(to: word("thi")) == .substituted)
    }

    /// Letters left out, added, substituted, and neighbours exchanged, each counted once (optimal string alignment).
    private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
        var rows = [[Int]](repeating: [Int](repeating: 0, count: other.count + 1), count: one.count + 1)
        for i in 0...one.count {
            for j in 0...other.count {
                guard i > 0, j > 0 else {
                    rows[i][j] = max(i, j)
                    continue
                }
                let cost = one[i - 1] == other[j - 1] ? 0 : 1
                rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + cost)
                if i > 1, j > 1, one[i - 1] == other[j - 2], one[i - 2] == other[j - 1] {
                    rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
                }
            }
        }
        return rows[one.count][other.count]
    }
}
