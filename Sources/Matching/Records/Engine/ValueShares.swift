/// How rare a value is among people: the chance that somebody else has the value of the person at hand.
///
/// For a value that c people of n have, c - 1 others have it. Values seen once would then have no chance at all; they
/// get the share that Good (1953) and Turing give what was seen once: 2 N2 / N1 of one person in n.
struct ValueShares: Sendable {
    private let shares: [Float]

    /// - Parameter repeated: how often one person's value is written in one table: above 1 where duplicates are sought.
    init(_ values: PairedValues, repeated: Double = 1) {
        let (once, floorOfOnce) = Self.seenOnce(values, repeated: repeated)
        let leftTotal = Double(values.left.count { $0 >= 0 }) / repeated
        let rightTotal = Double(values.right.count { $0 >= 0 }) / repeated
        shares = (0..<values.count).map { place in
            let left = Double(values.leftCounts[place]) / repeated
            let right = Double(values.rightCounts[place]) / repeated
            let inLeft = (max(left - 1, 0) + once) / max(leftTotal, 1)
            let inRight = (max(right - 1, 0) + once) / max(rightTotal, 1)
            return Float(min(max(inLeft, inRight, floorOfOnce), 1))
        }
    }

    subscript(code: Int32) -> Double { Double(shares[Int(code)]) }

    private static func seenOnce(_ values: PairedValues, repeated: Double) -> (once: Double, least: Double) {
        var (ones, twos) = (0.0, 0.0)
        for counts in [values.leftCounts, values.rightCounts] {
            for count in counts where count > 0 {
                let people = Double(count) / repeated
                if people < 1.5 { ones += 1 } else if people < 2.5 { twos += 1 }
            }
        }
        let once = min(2 * (twos + 0.5) / (ones + 1), 1)
        let total = Double(max(values.left.count, values.right.count, 1))
        return (once, once / total)
    }
}
