/// The levels of all fields of a pair in one word: four bits for each field, the first field lowest.
struct Pattern: Hashable, Sendable {
    var word: UInt64

    func level(_ field: Int) -> Int { Int(word >> UInt64(4 * field) & 15) }
}

/// Pairs with their patterns, each different pattern kept once.
struct PatternCounts: Sendable {
    private(set) var patterns: [Pattern] = []
    /// How many pairs have each pattern.
    private(set) var counts: [Int32] = []
    /// For each pair, in the order of the pairs, the place of its pattern.
    private(set) var places: [Int32] = []
    private var table = [Int32](repeating: -1, count: 1 << 12)

    /// Compares pairs on all fields; the work is shared by threads and put together in order.
    static func compare(_ pairs: [RecordPair], _ fields: [any ComparedField], threads: Int) async -> PatternCounts {
        let part = 8192
        let parts = (pairs.count + part - 1) / part
        let workers = max(1, min(threads, parts))
        let words = await withTaskGroup(of: (Int, [UInt64]).self) { group in
            for worker in 0..<workers {
                let range = (parts * worker / workers * part)..<min(parts * (worker + 1) / workers * part, pairs.count)
                group.addTask { (worker, Self.words(pairs[range], fields, part)) }
            }
            var all = [[UInt64]](repeating: [], count: workers)
            for await (worker, words) in group { all[worker] = words }
            return all
        }
        var counts = PatternCounts()
        counts.places.reserveCapacity(pairs.count)
        for chunk in words { for word in chunk { counts.add(Pattern(word: word)) } }
        return counts
    }

    private static func words(_ pairs: ArraySlice<RecordPair>, _ fields: [any ComparedField], _ part: Int) -> [UInt64] {
        var words = [UInt64](repeating: 0, count: pairs.count)
        var levels: [UInt8] = []
        levels.reserveCapacity(part)
        var start = pairs.startIndex
        while start < pairs.endIndex {
            let end = min(start + part, pairs.endIndex)
            let offset = start - pairs.startIndex
            for (place, field) in fields.enumerated() {
                levels.removeAll(keepingCapacity: true)
                field.appendLevels(of: pairs[start..<end], to: &levels)
                precondition(levels.count == end - start, "a field must give one level for each pair")
                for (pair, level) in levels.enumerated() { words[offset + pair] |= UInt64(level) << UInt64(4 * place) }
            }
            start = end
        }
        return words
    }

    private mutating func add(_ pattern: Pattern) {
        if patterns.count * 2 > table.count { grow() }
        var slot = Int(truncatingIfNeeded: mixed(pattern.word)) & (table.count - 1)
        while table[slot] >= 0, patterns[Int(table[slot])] != pattern { slot = (slot + 1) & (table.count - 1) }
        if table[slot] < 0 {
            table[slot] = Int32(patterns.count)
            patterns.append(pattern)
            counts.append(0)
        }
        counts[Int(table[slot])] += 1
        places.append(table[slot])
    }

    private mutating func grow() {
        table = [Int32](repeating: -1, count: table.count * 4)
        for (place, pattern) in patterns.enumerated() {
            var slot = Int(truncatingIfNeeded: mixed(pattern.word)) & (table.count - 1)
            while table[slot] >= 0 { slot = (slot + 1) & (table.count - 1) }
            table[slot] = Int32(place)
        }
    }
}
