/// Finds the pairs worth comparing: those that share something rare enough, or several things that are rare together.
///
/// Each record has atoms: words, sounds, parts of dates and numbers. Two records meet where they share an atom or a
/// combination of atoms of different fields that few others share. A combination that many share is not dropped but
/// refined with a further field, up to four. What a pair shared is added up, the rarer the more, and the best are kept.
struct Blocking: Sendable {
    /// Pairs that one block may give at most.
    var pairsPerBlock = 60
    /// Pairs kept for each record of the larger table, on average.
    var pairsPerRecord = 25.0
    /// Fields that are combined at most.
    var depth = 4

    /// The kinds of atoms, those that fewest pairs share first.
    let columns: [AtomColumn]
    /// Up to so many kinds, every two are combined; their number grows with the square.
    private static let kindsFew = 22
    private let leftCount: Int
    private let rightCount: Int
    private let isOneTable: Bool

    /// - Parameter rightCount: nil where duplicates are sought within the left table.
    init(fields: [any ComparedField], leftCount: Int, rightCount: Int?) {
        self.leftCount = leftCount
        self.rightCount = rightCount ?? 0
        isOneTable = rightCount == nil
        let isOneTable = isOneTable
        var found: [(column: AtomColumn, pairs: Int)] = []
        for (place, field) in fields.enumerated() {
            let kinds = AtomColumn.read(field, place: place, leftCount: leftCount, rightCount: rightCount ?? 0)
            var own = kinds.map { column in
                (column: column, pairs: AtomGroups(column, leftCount: leftCount, isOneTable: isOneTable).pairs)
            }.sorted { $0.pairs < $1.pairs }
            // What agrees in its most telling kind agrees in the others: combined, it would mostly find the same again.
            if own.count > 2 { own[0].column.isCovered = true }
            found += own
        }
        if found.count <= Self.kindsFew { for place in found.indices { found[place].column.isCovered = false } }
        columns = found.sorted { $0.pairs < $1.pairs }.map(\.column)
    }

    /// One pass: the kinds that are combined first.
    private struct Pass: Sendable {
        let first: Int
        let second: Int?
    }

    private var passes: [Pass] {
        var passes: [Pass] = []
        for i in columns.indices {
            passes.append(Pass(first: i, second: nil))
            if columns[i].isPlural { passes.append(Pass(first: i, second: i)) }
            if columns[i].isCovered { continue }
            for j in columns.indices where j > i && columns[j].field != columns[i].field && !columns[j].isCovered {
                passes.append(Pass(first: i, second: j))
            }
        }
        return passes
    }

    /// The pairs to compare, in order, each once.
    func pairs(threads: Int) async -> [RecordPair] {
        let passes = passes
        let groups = max(1, threads)
        var found = await withTaskGroup(of: MeetingTally.self) { group in
            for worker in 0..<groups {
                group.addTask {
                    var search = BlockSearch(self.columns, leftCount, rightCount, isOneTable, self)
                    for place in stride(from: worker, to: passes.count, by: groups) {
                        search.run(first: passes[place].first, second: passes[place].second)
                    }
                    return search.tally
                }
            }
            var all = MeetingTally()
            for await tally in group { all.add(tally) }
            return all
        }
        return found.best(Int(pairsPerRecord * Double(max(leftCount, rightCount))))
    }
}
