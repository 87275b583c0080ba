/// Walks one part of the search depth first and keeps what it counts, in the order of the keys.
final class CombinationWorker {
    let search: CombinationSearch
    private let keys: CombinationKeys
    /// One for each depth: its rows sorted, and its rows merged.
    private var sortedNodes: [CombinationNode] = []
    private var mergedNodes: [CombinationMerge] = []
    private let leaf: CombinationLeaf
    private var blocks: [CombinationCounts.Block] = []
    private var current = CombinationCounts.Block()
    private static let blockSize = 1 << 16

    init(_ search: CombinationSearch) {
        self.search = search
        keys = search.keys
        leaf = CombinationLeaf(search)
        for _ in 0..<keys.length {
            sortedNodes.append(CombinationNode(search))
            mergedNodes.append(CombinationMerge(search))
        }
    }

    /// Lists the key that continues `prefix` with one value, and gives it back.
    @discardableResult @inline(__always)
    func emit(_ prefix: UInt64, _ position: Int, _ column: Int, _ code: Int, _ total: Int) -> UInt64 {
        let key = prefix | UInt64(truncatingIfNeeded: keys.bases[column] &+ code) << keys.shift(position)
        emit(key, UInt32(truncatingIfNeeded: total))
        return key
    }

    @inline(__always)
    func emit(_ key: UInt64, _ total: UInt32) {
        if current.keys.count == Self.blockSize { closeBlock() }
        current.keys.append(key)
        current.counts.append(total)
    }

    private func closeBlock() {
        blocks.append(current)
        current.keys.removeAll(keepingCapacity: true)
        current.counts.removeAll(keepingCapacity: true)
    }

    /// What was listed since the last time, in arrays of their exact size.
    func takeBlocks() -> [CombinationCounts.Block] {
        defer {
            blocks = []
            current.keys.removeAll(keepingCapacity: true)
            current.counts.removeAll(keepingCapacity: true)
        }
        guard !current.keys.isEmpty else { return blocks }
        return blocks + [
            CombinationCounts.Block(
                keys: current.keys.map { $0 }, counts: current.counts.map { $0 })
        ]
    }

    /// Lists every combination that continues `prefix` with values of columns from `column` on.
    func descend(_ rows: CombinationRows, from column: Int, prefix: UInt64, position: Int) {
        let remaining = keys.length - position
        guard remaining > 0 else { return }
        guard remaining > 2 else {
            leaf.list(rows, from: column, prefix, position, mergedNodes[position], for: self)
            return
        }
        var rows = rows
        let node = sortedNodes[position]
        for column in column..<keys.order.count {
            mergedNodes[position].merge(&rows, from: column)
            let groups = node.sort(rows, by: column)
            let deeper = node.kept > 0 && column + 1 < keys.order.count
            if deeper { node.gather(rows, from: column + 1) }
            let gathered = node.gathered(weighted: rows.weights != nil)
            for group in groups {
                let key = emit(prefix, position, column, group.code, group.total)
                if deeper { descend(gathered.group(group), from: column + 1, prefix: key, position: position + 1) }
            }
        }
    }
}
