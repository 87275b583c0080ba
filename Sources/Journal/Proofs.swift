/// Shows that one entry is in the log that a checkpoint signs, without showing the others (RFC 9162 §2.1.3).
package struct InclusionProof: Sendable, Equatable, Codable {
    package let index: Int
    package let size: Int
    package let path: [Hash]

    package init(index: Int, size: Int, path: [Hash]) {
        self.index = index
        self.size = size
        self.path = path
    }

    /// Builds the proof from what storage keeps.
    package init(of index: Int, inSize size: Int, reading hashes: ReadHashes) throws {
        precondition(index >= 0 && index < size, "only an entry of the log can be shown to be in it")
        self.init(index: index, size: size, path: try Self.path(to: index, in: 0..<size, reading: hashes))
    }

    /// PATH(m, D_n), unrolled: from the root down, the sibling on each level, then turned round.
    private static func path(to index: Int, in whole: Range<Int>, reading hashes: ReadHashes) throws -> [Hash] {
        var path: [Hash] = []
        var range = whole
        while range.count > 1 {
            let (left, right) = range.split()
            let here = index < right.lowerBound
            path.append(try KeptTree.hash(of: here ? right : left, reading: hashes))
            range = here ? left : right
        }
        return path.reversed()
    }

    /// Whether this leaf stands at this index under this root (RFC 9162 §2.1.3.2).
    package func holds(leaf: Hash, root: Hash) -> Bool {
        guard index >= 0, index < size else { return false }
        var position = index
        var last = size - 1
        var hash = leaf
        for sibling in path {
            guard last > 0 else { return false }
            if position & 1 == 1 || position == last {
                hash = .node(sibling, hash)
                while position & 1 == 0, position > 0 {
                    position >>= 1
                    last >>= 1
                }
            } else {
                hash = .node(hash, sibling)
            }
            position >>= 1
            last >>= 1
        }
        return last == 0 && hash == root
    }
}

/// Shows that a later log begins with all of an earlier one: nothing removed, nothing changed (RFC 9162 §2.1.4).
package struct ConsistencyProof: Sendable, Equatable, Codable {
    package let earlier: Int
    package let later: Int
    package let path: [Hash]

    package init(earlier: Int, later: Int, path: [Hash]) {
        self.earlier = earlier
        self.later = later
        self.path = path
    }

    /// Builds the proof from what storage keeps.
    package init(from earlier: Int, to later: Int, reading hashes: ReadHashes) throws {
        precondition(earlier >= 0 && earlier <= later, "a log can only be consistent with a shorter one")
        let path = earlier == 0 || earlier == later ? [] : try Self.path(earlier, 0..<later, reading: hashes)
        self.init(earlier: earlier, later: later, path: path)
    }

    /// SUBPROOF(m, D_n, b), unrolled; `whole` is b: whether the earlier log's root is known and need not be told.
    private static func path(_ earlier: Int, _ later: Range<Int>, reading hashes: ReadHashes) throws -> [Hash] {
        var path: [Hash] = []
        var range = later
        var whole = true
        while earlier < range.upperBound {
            let (left, right) = range.split()
            if earlier <= right.lowerBound {
                path.append(try KeptTree.hash(of: right, reading: hashes))
                range = left
            } else {
                path.append(try KeptTree.hash(of: left, reading: hashes))
                range = right
                whole = false
            }
        }
        if !whole { path.append(try KeptTree.hash(of: range, reading: hashes)) }
        return path.reversed()
    }

    /// Whether the log with the later root begins with the log that had the earlier one (RFC 9162 §2.1.4.2).
    package func holds(from earlierRoot: Hash, to laterRoot: Hash) -> Bool {
        guard earlier >= 0, earlier <= later else { return false }
        if earlier == later { return path.isEmpty && earlierRoot == laterRoot }
        if earlier == 0 { return path.isEmpty && earlierRoot == .ofNothing }
        // Where the earlier log is one complete subtree, its root begins the path and is not sent.
        var steps = (earlier & (earlier - 1) == 0 ? [earlierRoot] : []) + path
        guard !steps.isEmpty else { return false }
        var position = earlier - 1
        var last = later - 1
        while position & 1 == 1 {
            position >>= 1
            last >>= 1
        }
        var first = steps.removeFirst()
        var second = first
        for sibling in steps {
            guard last > 0 else { return false }
            if position & 1 == 1 || position == last {
                first = .node(sibling, first)
                second = .node(sibling, second)
                while position & 1 == 0, position > 0 {
                    position >>= 1
                    last >>= 1
                }
            } else {
                second = .node(second, sibling)
            }
            position >>= 1
            last >>= 1
        }
        return last == 0 && first == earlierRoot && second == laterRoot
    }
}

extension Range<Int> {
    /// Where RFC 9162 divides n leaves: after the largest power of two that is smaller than n.
    fileprivate func split() -> (left: Range<Int>, right: Range<Int>) {
        let power = 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
        return (lowerBound..<lowerBound + power, lowerBound + power..<upperBound)
    }
}
