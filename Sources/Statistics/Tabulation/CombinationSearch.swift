/// One count of combinations: what is asked, and how the work is split by the first column and its values.
struct CombinationSearch: Sendable {
    let records: CodedRecords
    let resolution: Int
    let keys: CombinationKeys
    let lanes: CombinationLanes
    /// Of each column: how many patterns the columns from it on can show, as far as that matters.
    let patterns: [Int]
    /// Of each column: whether some record has no value there.
    let missing: [Bool]
    /// How many columns begin a branch of their own. From there on the records are merged to patterns at once.
    let firstColumns: Int
    /// The lane mask of each record.
    let masks: [UInt64]

    /// A first column, with its records sorted by value and the later columns beside them.
    struct Branch: Sendable {
        let column: Int
        let rows: Int
        let codes: [UInt16]
        let masks: [UInt64]
        let groups: [CombinationGroup]
    }

    /// What one group of a branch gave.
    struct Part: Sendable {
        let group: Int
        let blocks: [CombinationCounts.Block]
    }

    /// Above this, patterns are not worth looking at.
    static let patternsMax = 1 << 20

    init(_ records: CodedRecords, upTo length: Int, atLeast resolution: Int) throws(CombinationProblem) {
        precondition(resolution >= 1, "a listed combination has at least one record")
        precondition(records.count <= UInt32.max, "more than 4,294,967,295 records")
        keys = try CombinationKeys(records, upTo: length)
        self.records = records
        self.resolution = resolution
        missing = keys.order.map { records.columns[$0].codes.contains(0) }
        lanes = CombinationLanes(sizes: keys.sizes)
        var patterns = [Int](repeating: 1, count: keys.order.count + 1)
        for column in keys.order.indices.reversed() {
            let digits = max(1, keys.sizes[column] + (missing[column] ? 1 : 0))
            patterns[column] = min(Self.patternsMax, patterns[column + 1] * digits)
        }
        self.patterns = patterns
        firstColumns = keys.order.indices.first { patterns[$0] * 4 <= records.count } ?? keys.order.count
        masks = lanes.masks(of: records, keys.order)
    }

    /// The records by their values in one column.
    func branch(_ column: Int) -> Branch {
        withRows { rows in
            let node = CombinationNode(self)
            let groups = node.sort(rows, by: column)
            let later = column + 1
            guard keys.length > 1, node.kept > 0, later < keys.order.count else {
                return Branch(column: column, rows: 0, codes: [], masks: [], groups: groups)
            }
            node.gather(rows, from: later)
            let kept = node.kept * (keys.order.count - later)
            let codes = node.codes.start.copied(kept)
            let masks = node.masks.start.copied(node.kept)
            return Branch(column: column, rows: node.kept, codes: codes, masks: masks, groups: groups)
        }
    }

    /// Counts some groups of a branch.
    func counted(_ chosen: [Int], of branch: Branch) -> [Part] {
        let worker = CombinationWorker(self)
        return branch.withRows(columns: keys.order.count) { rows in
            chosen.map { index in
                let group = branch.groups[index]
                let key = worker.emit(0, 0, branch.column, group.code, group.total)
                if let rows { worker.descend(rows.group(group), from: branch.column + 1, prefix: key, position: 1) }
                return Part(group: index, blocks: worker.takeBlocks())
            }
        }
    }

    /// Counts the combinations of the last columns alone, whose patterns are few.
    func rest() -> [CombinationCounts.Block] {
        guard firstColumns < keys.order.count else { return [] }
        return withRows { rows in
            let worker = CombinationWorker(self)
            worker.descend(rows, from: firstColumns, prefix: 0, position: 0)
            return worker.takeBlocks()
        }
    }

    /// The records themselves as rows, without copying them.
    private func withRows<Result>(_ body: (CombinationRows) -> Result) -> Result {
        func with(_ columns: [Borrowed<UInt16>?]) -> Result {
            guard columns.count < keys.order.count else {
                return masks.withUnsafeBufferPointer {
                    body(CombinationRows(columns: columns, masks: $0.borrowed, count: records.count))
                }
            }
            return records.columns[keys.order[columns.count]].codes.withUnsafeBufferPointer {
                with(columns + [$0.borrowed])
            }
        }
        return with([])
    }
}

/// Records with the same value in one column.
struct CombinationGroup: Sendable {
    let code: Int
    /// Where its rows begin among those kept, and how many they are.
    let start: Int
    let rows: Int
    /// How many records they stand for.
    let total: Int
}

extension CombinationSearch.Branch {
    /// The branch's rows; none where no column follows.
    func withRows<Result>(columns count: Int, _ body: (CombinationRows?) -> Result) -> Result {
        guard rows > 0 else { return body(nil) }
        return codes.withUnsafeBufferPointer { codes in
            masks.withUnsafeBufferPointer { masks in
                let columns = (0..<count).map { later in
                    later <= column ? nil : codes.borrowed.map { $0 + (later - column - 1) * rows }
                }
                return body(CombinationRows(columns: columns, masks: masks.borrowed, count: rows))
            }
        }
    }

    /// The groups dealt to so many threads, the largest first, each to whoever has least.
    func shared(among threads: Int) -> [[Int]] {
        var shares = [[Int]](repeating: [], count: threads)
        var loads = [Int](repeating: 0, count: threads)
        for index in groups.indices.sorted(by: { (groups[$1].rows, $0) < (groups[$0].rows, $1) }) {
            let least = loads.indices.min { loads[$0] < loads[$1] } ?? 0
            shares[least].append(index)
            loads[least] += groups[index].rows
        }
        return shares.filter { !$0.isEmpty }
    }
}
