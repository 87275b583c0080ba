/// Pairs that met, with how much they have in common: 26 bits for each row, 12 for the sum, one word for each pair.
struct MeetingTally: Sendable {
    private var words: [UInt64] = []
    private var spare: [UInt64] = []
    private var sorted = 0

    private static let sumBits: UInt64 = 12
    private static let sumMask: UInt64 = 1 << sumBits - 1
    /// The most rows that a table may have.
    static let rowsMost = 1 << 26

    mutating func add(left: UInt64, right: UInt64, weight: UInt64) {
        words.append(left << 38 | right << Self.sumBits | weight)
        if words.count >= max(4_000_000, 2 * sorted) { compact() }
    }

    mutating func add(_ other: MeetingTally) {
        words += other.words
        compact()
    }

    /// Sorts, and adds up what stands for the same pair.
    private mutating func compact() {
        RadixOrder.sort(&words, spare: &spare, from: Self.sumBits, to: 64)
        var kept = 0
        for word in words {
            if kept > 0, words[kept - 1] >> Self.sumBits == word >> Self.sumBits {
                let sum = min(words[kept - 1] & Self.sumMask + word & Self.sumMask, Self.sumMask)
                words[kept - 1] = words[kept - 1] & ~Self.sumMask | sum
            } else {
                words[kept] = word
                kept += 1
            }
        }
        words.removeLast(words.count - kept)
        sorted = kept
        spare = []
    }

    /// The pairs that have most in common, about as many as asked for, in order of their rows.
    mutating func best(_ count: Int) -> [RecordPair] {
        compact()
        var tally = [Int](repeating: 0, count: Int(Self.sumMask) + 1)
        for word in words { tally[Int(word & Self.sumMask)] += 1 }
        var least = tally.count - 1
        var held = tally[least]
        while least > 1, held + tally[least - 1] <= count {
            least -= 1
            held += tally[least]
        }
        return words.compactMap { word in
            guard word & Self.sumMask >= UInt64(least) else { return nil }
            return RecordPair(left: Int(word >> 38), right: Int(word >> Self.sumBits & (1 << 26 - 1)))
        }
    }
}
