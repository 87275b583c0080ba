import CDice

/// Many encodings of one length beside each other, for comparing each with each.
public struct DiceFile: Sendable {
    public let count: Int
    let wordsEach: Int
    let words: [UInt64]
    let bits: [UInt32]

    /// Nil where the filters are not all of one length.
    public init?(_ filters: [BitFilter]) {
        guard Set(filters.map(\.length)).count <= 1 else { return nil }
        count = filters.count
        wordsEach = filters.first?.words.count ?? 1
        words = filters.flatMap(\.words)
        bits = filters.map { UInt32($0.count) }
    }
}

/// Two encodings that are alike.
public struct DicePair: Hashable, Sendable {
    public let left: Int
    public let right: Int
    /// 2 · common bits / all bits, 0 to 1.
    public let likeness: Double

    public init(left: Int, right: Int, likeness: Double) {
        self.left = left
        self.right = right
        self.likeness = likeness
    }
}

public enum DiceMatching {
    /// Every pair at least so alike, by left and then right. The order does not depend on the number of threads.
    ///
    /// - Parameter threshold: above 0, at most 1.
    public static func pairs(
        _ left: DiceFile, _ right: DiceFile, threshold: Double, threads: Int
    ) async -> [DicePair] {
        precondition(threshold > 0 && threshold <= 1, "A threshold above 0 and at most 1.")
        precondition(left.count == 0 || right.count == 0 || left.wordsEach == right.wordsEach, "One length.")
        let parts = max(1, min(threads, left.count))
        return await withTaskGroup(of: (Int, [DicePair]).self) { group in
            for part in 0..<parts {
                group.addTask {
                    let range = (left.count * part / parts)..<(left.count * (part + 1) / parts)
                    return (part, pairs(left, range, right, threshold))
                }
            }
            var found = [[DicePair]](repeating: [], count: parts)
            for await (part, pairs) in group { found[part] = pairs }
            return found.flatMap { $0 }
        }
    }

    /// One to one, the most alike first; of two as alike, the one with the lower left, then the lower right number.
    public static func oneToOne(_ pairs: [DicePair]) -> [DicePair] {
        var (lefts, rights) = (Set<Int>(), Set<Int>())
        return pairs.sorted { ($1.likeness, $0.left, $0.right) < ($0.likeness, $1.left, $1.right) }.filter { pair in
            guard !lefts.contains(pair.left), !rights.contains(pair.right) else { return false }
            lefts.insert(pair.left)
            rights.insert(pair.right)
            return true
        }
    }

    /// Rows of the right file that stay in the fastest cache while rows of the left pass by: 24 KiB of 1024 bits.
    private static let tile = 192

    private static func pairs(
        _ left: DiceFile, _ range: Range<Int>, _ right: DiceFile, _ threshold: Double
    ) -> [DicePair] {
        var found: [DicePair] = []
        var (rows, common) = ([UInt32](repeating: 0, count: tile + 1), [UInt32](repeating: 0, count: tile + 1))
        let each = left.wordsEach
        left.words.withUnsafeBufferPointer { leftWords in
            right.words.withUnsafeBufferPointer { rightWords in
                right.bits.withUnsafeBufferPointer { rightBits in
                    for start in stride(from: 0, to: right.count, by: tile) {
                        let size = min(tile, right.count - start)
                        for row in range {
                            guard let one = leftWords.baseAddress, let many = rightWords.baseAddress,
                                let counts = rightBits.baseAddress
                            else { continue }
                            let kept = lodestar_dice(
                                one + row * each, left.bits[row], many + start * each, counts + start, size, each,
                                threshold, &rows, &common)
                            for hit in 0..<kept {
                                let other = start + Int(rows[hit])
                                let all = Double(left.bits[row]) + Double(right.bits[other])
                                guard all > 0 else { continue }
                                found.append(
                                    DicePair(left: row, right: other, likeness: 2 * Double(common[hit]) / all))
                            }
                        }
                    }
                }
            }
        }
        found.sort { ($0.left, $0.right) < ($1.left, $1.right) }
        return found
    }
}
