/// How many records have each combination of values of distinct columns, to a length, where they are enough.
///
/// Counts are exact. What is not listed has fewer records than `resolution`, or none. The entries are sorted by key and
/// depend on nothing but the records: neither on their order nor on how many threads counted.
///
/// Method: bottom-up computation of the iceberg cube (Beyer and Ramakrishnan, 1999); `docs/methods/tabulation.md`.
public struct CombinationCounts: Sendable, Equatable {
    /// Some entries in the order of their keys.
    struct Block: Sendable, Equatable {
        var keys: [UInt64] = []
        var counts: [UInt32] = []
    }

    /// Columns whose codes the attributes name; what they stand for.
    public let columns: [Labels]
    /// How many records were counted, those without any value among them.
    public let recordCount: Int
    /// The least count that is listed.
    public let resolution: Int
    let keys: CombinationKeys
    let blocks: [Block]
    /// How many combinations are listed.
    public let count: Int

    /// A column's name and code list, without its records.
    public struct Labels: Sendable, Equatable {
        public let name: String
        /// What the codes 1, 2, … stand for.
        public let labels: [String]
    }

    init(
        columns: [Labels], recordCount: Int, resolution: Int, keys: CombinationKeys, blocks: [Block]
    ) {
        self.columns = columns
        self.recordCount = recordCount
        self.resolution = resolution
        self.keys = keys
        self.blocks = blocks
        count = blocks.reduce(0) { $0 + $1.keys.count }
    }

    /// Counts on the calling thread.
    ///
    /// - Parameters:
    ///   - length: how many characteristics a combination has at most; more than there are columns means all of them.
    ///   - resolution: the least count listed; 1 lists all.
    /// - Throws: `CombinationProblem.tooWide` where (bits for the number of attributes) × `length` is above 64.
    public init(
        of records: CodedRecords, upTo length: Int, atLeast resolution: Int
    ) throws(CombinationProblem) {
        let search = try CombinationSearch(records, upTo: length, atLeast: resolution)
        var blocks: [Block] = []
        for first in 0..<search.firstColumns {
            let branch = search.branch(first)
            blocks += search.counted(branch.groups.indices.map { $0 }, of: branch).flatMap(\.blocks)
        }
        self.init(search, blocks + search.rest())
    }

    /// Counts on as many threads as asked for and available. The result is that of one thread.
    public static func counted(
        of records: CodedRecords, upTo length: Int, atLeast resolution: Int, threads: Int
    ) async throws(CombinationProblem) -> CombinationCounts {
        precondition(threads >= 1, "work needs a thread")
        let search = try CombinationSearch(records, upTo: length, atLeast: resolution)
        var blocks: [Block] = []
        for first in 0..<search.firstColumns {
            let branch = search.branch(first)
            let parts = await withTaskGroup(of: [CombinationSearch.Part].self) { group in
                for share in branch.shared(among: threads) { group.addTask { search.counted(share, of: branch) } }
                return await group.reduce(into: []) { $0 += $1 }
            }
            // Each group of the first column was counted by one thread, and its keys lie together.
            blocks += parts.sorted { $0.group < $1.group }.flatMap(\.blocks)
        }
        return CombinationCounts(search, blocks + search.rest())
    }

    private init(_ search: CombinationSearch, _ blocks: [Block]) {
        self.init(
            columns: search.records.columns.map { Labels(name: $0.name, labels: $0.labels) },
            recordCount: search.records.count, resolution: search.resolution, keys: search.keys,
            blocks: blocks.filter { !$0.keys.isEmpty })
    }
}

extension CombinationCounts {
    /// Whether the same was counted, however the entries are split over blocks.
    public static func == (one: CombinationCounts, other: CombinationCounts) -> Bool {
        one.columns == other.columns && one.recordCount == other.recordCount && one.resolution == other.resolution
            && one.keys == other.keys && one.count == other.count
            && one.blocks.lazy.flatMap(\.keys).elementsEqual(other.blocks.lazy.flatMap(\.keys))
            && one.blocks.lazy.flatMap(\.counts).elementsEqual(other.blocks.lazy.flatMap(\.counts))
    }

    /// The longest combination that was counted.
    public var length: Int { keys.length }

    /// The count of one combination, in any order of its attributes; none where it is not listed.
    public func count(of attributes: [Attribute]) -> Int? {
        keys.key(attributes).flatMap { count(ofKey: $0) }
    }

    func count(ofKey key: UInt64) -> Int? {
        // The last block that begins at or before the key, then the entry in it.
        let block = partition(blocks.count) { blocks[$0].keys[0] <= key } - 1
        guard block >= 0 else { return nil }
        let keys = blocks[block].keys
        let entry = partition(keys.count) { keys[$0] < key }
        return entry < keys.count && keys[entry] == key ? Int(blocks[block].counts[entry]) : nil
    }

    /// Every combination with its count, in the order of the keys.
    public func forEach(_ body: ([Attribute], Int) -> Void) {
        for block in blocks {
            for (key, count) in zip(block.keys, block.counts) {
                var attributes: [Attribute] = []
                keys.numbers(key) { attributes.append(keys.attribute($0)) }
                body(attributes, Int(count))
            }
        }
    }

    /// Only the combinations that a rule keeps.
    public func filtered(_ keeps: ([Attribute], Int) -> Bool) -> CombinationCounts {
        let kept = blocks.map { block in
            var kept = Block()
            for (key, count) in zip(block.keys, block.counts) {
                var attributes: [Attribute] = []
                keys.numbers(key) { attributes.append(keys.attribute($0)) }
                guard keeps(attributes, Int(count)) else { continue }
                kept.keys.append(key)
                kept.counts.append(count)
            }
            return kept
        }
        return CombinationCounts(
            columns: columns, recordCount: recordCount, resolution: resolution, keys: keys,
            blocks: kept.filter { !$0.keys.isEmpty })
    }

    /// Each count lowered to the next multiple of `step`, and left out where that is 0.
    ///
    /// This is the k-anonymous form for data that are published once. Two such releases of a register that lives give
    /// away who was added between them.
    public func rounded(downTo step: Int) -> CombinationCounts {
        precondition(1...Int(UInt32.max) ~= step, "counts are rounded to a positive step")
        let lowered = blocks.map { block in
            // Where no count is below the step, the keys stay as they are and are not copied.
            var kept = Block(keys: resolution >= step ? block.keys : [])
            for (key, count) in zip(block.keys, block.counts) where Int(count) >= step {
                if resolution < step { kept.keys.append(key) }
                kept.counts.append(count - count % UInt32(step))
            }
            return kept
        }
        return CombinationCounts(
            columns: columns, recordCount: recordCount - recordCount % step, resolution: max(step, resolution),
            keys: keys, blocks: lowered.filter { !$0.keys.isEmpty })
    }
}

/// How many of the positions `0..<count`, which are in order, satisfy the condition that only the first ones do.
func partition(_ count: Int, _ satisfies: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
        let middle = (low + high) / 2
        if satisfies(middle) { low = middle + 1 } else { high = middle }
    }
    return low
}
