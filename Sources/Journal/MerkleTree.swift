/// The growing edge of the log's tree: enough to append and to know the root, and no more.
///
/// It keeps one hash for each complete subtree, largest first (RFC 9162 §2.1.2), so that a log of a million entries
/// is held in twenty hashes and an append costs two on average.
package struct MerkleTree: Sendable, Equatable {
    package private(set) var size: Int
    /// The roots of the complete subtrees that the leaves fall into, leftmost first: one for each bit set in `size`.
    package private(set) var peaks: [Hash]

    package init() {
        size = 0
        peaks = []
    }

    /// Resumes from what ``peaks`` said at that size; nil where the two cannot belong together.
    package init?(size: Int, peaks: [Hash]) {
        guard size >= 0, peaks.count == size.nonzeroBitCount else { return nil }
        self.size = size
        self.peaks = peaks
    }

    /// Resumes from the hashes that storage keeps.
    package init(size: Int, reading hashes: ReadHashes) throws {
        self.size = size
        peaks = try KeptTree.peaks(of: 0..<size, reading: hashes)
    }

    /// Adds one leaf, and tells which subtrees worth keeping it completed: those of 256 leaves, of 65,536, and so on.
    @discardableResult
    package mutating func append(_ leaf: Hash) -> [Subtree] {
        var completed: [Subtree] = []
        var hash = leaf
        var level = 0
        var index = size
        while index & 1 == 1 {
            hash = .node(peaks.removeLast(), hash)
            level += 1
            index >>= 1
            if level.isMultiple(of: Subtree.levelStep) {
                completed.append(Subtree(level: level, index: index, hash: hash))
            }
        }
        peaks.append(hash)
        size += 1
        return completed
    }

    /// The hash that stands for the whole log.
    package var root: Hash { Hash.bagging(peaks) }
}

/// A complete subtree whose hash storage keeps, so that a proof need not read every leaf again.
package struct Subtree: Sendable, Equatable {
    /// Only every eighth level is kept: one hash for 256 entries costs nothing, and a proof reads 128 at a time.
    package static let levelStep = 8

    /// It covers 2^level leaves.
    package let level: Int
    /// It covers the leaves from `index << level`.
    package let index: Int
    package let hash: Hash

    package init(level: Int, index: Int, hash: Hash) {
        self.level = level
        self.index = index
        self.hash = hash
    }

    package var leaves: Range<Int> { index << level..<(index + 1) << level }
}

extension Hash {
    /// Joins peaks into one hash, from the right, as RFC 9162's recursion does.
    static func bagging(_ peaks: [Hash]) -> Hash {
        guard var hash = peaks.last else { return .ofNothing }
        for peak in peaks.dropLast().reversed() { hash = .node(peak, hash) }
        return hash
    }
}
