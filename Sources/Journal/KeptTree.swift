/// How storage hands over what it keeps: the hashes at these indices of this level, in order.
///
/// Level 0 is the leaves, level 8 the subtrees of 256 leaves, level 16 those of 65,536; no other level is asked for,
/// never more than 256 hashes at once, and only of subtrees that are complete.
package typealias ReadHashes = (_ level: Int, _ indices: Range<Int>) throws -> [Hash]

/// Storage did not have the hashes that a log of this size must have.
package struct MissingHashes: Error, Equatable {
    package let level: Int
    package let indices: Range<Int>

    package init(level: Int, indices: Range<Int>) {
        self.level = level
        self.indices = indices
    }
}

/// Any hash of the tree, worked out from the few that storage keeps.
package enum KeptTree {
    /// The root that the log had when it was that long.
    package static func root(atSize size: Int, reading hashes: ReadHashes) throws -> Hash {
        try hash(of: 0..<size, reading: hashes)
    }

    /// MTH of RFC 9162 §2.1.1 over a range that begins where a subtree of its size may begin.
    static func hash(of leaves: Range<Int>, reading hashes: ReadHashes) throws -> Hash {
        .bagging(try peaks(of: leaves, reading: hashes))
    }

    /// The complete subtrees that the range falls into, largest first.
    static func peaks(of leaves: Range<Int>, reading hashes: ReadHashes) throws -> [Hash] {
        var peaks: [Hash] = []
        var start = leaves.lowerBound
        while start < leaves.upperBound {
            let level = Int.bitWidth - 1 - (leaves.upperBound - start).leadingZeroBitCount
            precondition(start & ((1 << level) - 1) == 0, "a range must begin where a subtree of its size may begin")
            peaks.append(try complete(level: level, index: start >> level, reading: hashes))
            start += 1 << level
        }
        return peaks
    }

    private static func complete(level: Int, index: Int, reading hashes: ReadHashes) throws -> Hash {
        let above = level % Subtree.levelStep
        let kept = level - above
        let indices = index << above..<(index + 1) << above
        var row = try hashes(kept, indices)
        guard row.count == indices.count else { throw MissingHashes(level: kept, indices: indices) }
        while row.count > 1 {
            for pair in 0..<row.count / 2 { row[pair] = .node(row[2 * pair], row[2 * pair + 1]) }
            row.removeLast(row.count / 2)
        }
        return row[0]
    }
}
