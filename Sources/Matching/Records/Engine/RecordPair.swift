/// Which of the two tables a row belongs to. Where duplicates are sought both sides are the same table.
public enum Side: Sendable {
    case left, right
}

/// Two rows that may be the same person. Where duplicates are sought, `left` is the smaller number.
public struct RecordPair: Hashable, Comparable, Sendable {
    public var left: Int32
    public var right: Int32

    public init(left: Int, right: Int) {
        self.left = Int32(left)
        self.right = Int32(right)
    }

    init(packed: UInt64) {
        left = Int32(truncatingIfNeeded: packed >> 32)
        right = Int32(truncatingIfNeeded: packed)
    }

    /// Both row numbers in one word, in the order of the pairs.
    var packed: UInt64 { UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right)) }

    public static func < (a: RecordPair, b: RecordPair) -> Bool { a.packed < b.packed }
}
