/// The similarity of two short texts by Jaro (1989) with Winkler's (1990) weight on a common beginning; 0 to 1.
public enum JaroWinkler {
    /// Winkler's scale and the longest beginning that counts.
    private static let scale = 0.1

    /// - Returns: 1 for equal texts, 0 where nothing matches. Texts beyond 64 bytes are compared by their first 64.
    public static func similarity(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Double {
        let both = Array(first) + Array(second)
        return similarity(both, 0..<first.count, first.count..<both.count)
    }

    /// The similarity of two stretches of one array: no slice is made for each comparison.
    static func similarity(_ bytes: [UInt8], _ first: Range<Int>, _ second: Range<Int>) -> Double {
        let (a, b) = (first.prefix(64), second.prefix(64))
        guard !a.isEmpty, !b.isEmpty else { return a.isEmpty && b.isEmpty ? 1 : 0 }
        let (matches, swaps) = matched(bytes, a, b)
        guard matches > 0 else { return 0 }
        let m = Double(matches)
        let jaro = (m / Double(a.count) + m / Double(b.count) + (m - Double(swaps / 2)) / m) / 3
        var beginning = 0
        while beginning < min(4, a.count, b.count), bytes[a.lowerBound + beginning] == bytes[b.lowerBound + beginning] {
            beginning += 1
        }
        return jaro + Double(beginning) * scale * (1 - jaro)
    }

    /// The matching letters within the window, and how many of them stand in another order.
    private static func matched(
        _ bytes: [UInt8], _ a: Range<Int>, _ b: Range<Int>
    ) -> (matches: Int, outOfOrder: Int) {
        let window = max(max(a.count, b.count) / 2 - 1, 0)
        var (takenA, takenB): (UInt64, UInt64) = (0, 0)
        var matches = 0
        for i in 0..<a.count {
            let letter = bytes[a.lowerBound + i]
            var j = max(i - window, 0)
            let end = min(i + window + 1, b.count)
            while j < end {
                if takenB >> UInt64(j) & 1 == 0, bytes[b.lowerBound + j] == letter {
                    takenA |= 1 << UInt64(i)
                    takenB |= 1 << UInt64(j)
                    matches += 1
                    break
                }
                j += 1
            }
        }
        var outOfOrder = 0
        while takenA != 0 {
            let (i, j) = (takenA.trailingZeroBitCount, takenB.trailingZeroBitCount)
            if bytes[a.lowerBound + i] != bytes[b.lowerBound + j] { outOfOrder += 1 }
            takenA &= takenA - 1
            takenB &= takenB - 1
        }
        return (matches, outOfOrder)
    }

    /// An upper bound of the similarity from the letters alone; 0 where it is certain to be below .8.
    @inline(__always)
    static func atMost(_ a: LetterSignature, _ b: LetterSignature) -> Float {
        let shared = a.sharedAtMost(b)
        // Below this not even a common beginning of four letters lifts the similarity to .8.
        let (long, short) = (Int(a.length), Int(b.length))
        guard shared > 0, shared * (long + short) >= long * short else { return 0 }
        let m = Float(shared)
        let jaro = min((m / Float(a.length) + m / Float(b.length) + 1) / 3, 1)
        return jaro + Float(a.commonBeginning(b)) * 0.1 * (1 - jaro)
    }
}
