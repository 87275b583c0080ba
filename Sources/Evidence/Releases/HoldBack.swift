/// Keeps small revisions back: what was published changes only where enough people changed.
///
/// A register is revised between two releases. Whoever compares them reads the difference; where it is one person,
/// they read that person. So a count is taken over only if it differs by at least `k` people, or not at all, in every
/// table of the plan and every margin; else the earlier count stands until enough has come together.
package struct HoldBack: Sendable, Equatable {
    /// People by the codes of all variables of a plan.
    package typealias Counts = [[UInt16]: Int]

    /// What may be published: the new count, or the earlier one where the change is too small.
    package private(set) var counts: Counts
    /// How many people's changes wait.
    package private(set) var waiting: Int

    /// - Parameters:
    ///   - earlier: what the last release of the plan was made of; nil before the first.
    ///   - now: the register's counts.
    ///   - tables: for each table the places of its variables in the keys.
    ///   - k: the fewest people by whom a published number may change.
    package init(earlier: Counts?, now: Counts, tables: [[Int]], fewerThan k: Int) {
        counts = now
        waiting = 0
        guard let earlier else { return }
        let keys = Set(earlier.keys).union(now.keys)
        var changes = keys.reduce(into: Counts()) { changes, key in
            let change = now[key, default: 0] - earlier[key, default: 0]
            if change != 0 { changes[key] = change }
        }
        let offered = changes
        let margins = Self.margins(of: tables)
        let known = Self.codes(in: earlier)
        // Taking one change back may leave another margin changed by a few: until none is.
        while let small = Self.small(changes, margins, known, k) {
            for key in small { changes[key] = nil }
        }
        counts = earlier
        for (key, change) in changes { counts[key, default: 0] += change }
        counts = counts.filter { $0.value != 0 }
        waiting = offered.filter { changes[$0.key] == nil }.values.reduce(0) { $0 + abs($1) }
    }

    /// Every set of variables that some table prints a number for, each once.
    private static func margins(of tables: [[Int]]) -> [[Int]] {
        var margins: Set<[Int]> = []
        for table in tables {
            for subset in 0..<(1 << table.count) {
                margins.insert(table.indices.filter { subset >> $0 & 1 == 1 }.map { table[$0] }.sorted())
            }
        }
        return margins.sorted { ($0.count, $0.description) < ($1.count, $1.description) }
    }

    /// The codes that the last release printed, for each place of the keys.
    private static func codes(in counts: Counts) -> [Set<UInt16>] {
        guard let places = counts.keys.first?.indices else { return [] }
        return places.map { place in Set(counts.keys.map { $0[place] }) }
    }

    /// The changes behind numbers that would change by a few people; nil where there are none.
    ///
    /// A code that the last release did not have, such as a new half-year, changes no number of its own; what it
    /// changes are the totals over it.
    private static func small(
        _ changes: Counts, _ margins: [[Int]], _ known: [Set<UInt16>], _ k: Int
    ) -> [[UInt16]]? {
        for margin in margins.reversed() {
            var sums: [[UInt16]: Int] = [:]
            for (key, change) in changes where margin.allSatisfy({ known.isEmpty || known[$0].contains(key[$0]) }) {
                sums[margin.map { key[$0] }, default: 0] += change
            }
            let few = sums.filter { $0.value != 0 && abs($0.value) < k }
            guard !few.isEmpty else { continue }
            return changes.keys.filter { key in few[margin.map { key[$0] }] != nil }
        }
        return nil
    }
}
