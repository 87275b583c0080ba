/// How many single changes turn one text into another: a letter put in, left out, changed, or two neighbours swapped
/// (optimal string alignment, Damerau 1964).
public enum EditDistance {
    /// - Parameter limit: the most that is told apart; anything beyond it gives `limit + 1`. The work grows fourfold
    ///   with each step, which is why it is small.
    public static func between(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>, limit: Int) -> Int {
        let both = Array(first) + Array(second)
        return between(both, 0..<first.count, first.count..<both.count, limit: limit)
    }

    /// The same for two stretches of one array: no slice is made for each comparison.
    static func between(_ bytes: [UInt8], _ first: Range<Int>, _ second: Range<Int>, limit: Int) -> Int {
        precondition((0...4).contains(limit))
        for distance in 0...limit where isWithin(bytes, first, second, distance) { return distance }
        return limit + 1
    }

    /// Whether so many changes are enough. Equal ends need none; then the first letters differ, and one of the four
    /// changes must be made there.
    private static func isWithin(_ bytes: [UInt8], _ first: Range<Int>, _ second: Range<Int>, _ changes: Int) -> Bool {
        if abs(first.count - second.count) > changes { return false }
        var (a, b) = (first.lowerBound, second.lowerBound)
        var (endA, endB) = (first.upperBound, second.upperBound)
        while a < endA, b < endB, bytes[a] == bytes[b] { (a, b) = (a + 1, b + 1) }
        while a < endA, b < endB, bytes[endA - 1] == bytes[endB - 1] { (endA, endB) = (endA - 1, endB - 1) }
        if a == endA || b == endB { return max(endA - a, endB - b) <= changes }
        if changes == 0 { return false }
        if isWithin(bytes, a + 1..<endA, b + 1..<endB, changes - 1) { return true }
        if isWithin(bytes, a + 1..<endA, b..<endB, changes - 1) { return true }
        if isWithin(bytes, a..<endA, b + 1..<endB, changes - 1) { return true }
        guard endA - a > 1, endB - b > 1, bytes[a] == bytes[b + 1], bytes[a + 1] == bytes[b] else { return false }
        return isWithin(bytes, a + 2..<endA, b + 2..<endB, changes - 1)
    }
}
