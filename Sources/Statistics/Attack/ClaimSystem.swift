/// The cells of one table over two or three columns, and what the published counts say of them and of their margins.
struct ClaimSystem {
    private let release: ReleasedCounts
    /// The numbers of the traits on each axis.
    private let axes: [[Int]]
    /// Published or not, the number of records.
    private let everybody: Interval
    /// Whether the published counts allow that every record has a value in each of these columns.
    let canBeComplete: Bool

    init(_ release: ReleasedCounts, columns: [Int]) {
        self.release = release
        axes = columns.map { column in
            release.traits.indices.filter { release.keys.columnOf[$0] == column }.map { $0 + 1 }
        }
        let singles = release.keys.columns.indices.map { column in
            release.traits.indices.filter { release.keys.columnOf[$0] == column }.reduce(Interval(0, 0)) { sum, trait in
                let own = release.bounds(release.keys.key([trait + 1]))
                return Interval(sum.lower + own.lower, sum.upper + own.upper)
            }
        }
        // Nobody stands in two cells of one column, so no column can have more than there are records.
        let least = singles.map(\.lower).max() ?? 0
        let printed = release.recordCount.map { release.rounding.bounds($0) } ?? Interval(0, Interval.unbounded)
        everybody = Interval(max(least, printed.lower), max(least, printed.upper))
        let lower = everybody.lower
        canBeComplete = columns.allSatisfy { singles[$0].upper >= lower }
    }

    /// With "no value" on each axis.
    var cellCount: Int { axes.reduce(1) { $0 * ($1.count + 1) } }

    /// Each unpublished combination whose parts are all published, with what is proven of it: somebody but fewer than
    /// k, or nobody; nothing where neither is.
    func proven(fewerThan k: Int, everybodyHasValues: Bool) -> [(UInt64, Interval?)] {
        let first = everybodyHasValues ? 0 : -1
        let cells = Self.product(axes.map { Array(first..<$0.count) })
        var hidden: [Int] = []
        let bounds = cells.indices.map { index in
            let numbers = numbers(cells[index])
            guard numbers.count == axes.count else { return Interval(0, Interval.unbounded) }
            let key = release.keys.key(numbers)
            if release.counts[key] == nil, partsArePublished(numbers) { hidden.append(index) }
            return release.bounds(key)
        }
        guard !hidden.isEmpty else { return [] }
        let system = BoundSystem(bounds: bounds, rows: rows(cells))
        let ends: [Interval]
        if bounds.count * system.rows.count <= Claims.solvedMax {
            guard case .within(let found) = CellRanges(system, wanted: hidden).outcome else { return [] }
            ends = found
        } else {
            var narrowed = system
            guard narrowed.narrow() else { return [] }
            ends = narrowed.bounds
        }
        return hidden.map { index in
            let (before, after) = (bounds[index], ends[index])
            // What the listing says openly is not recovered by anybody.
            let learned = after != before && after.upper < k && (after.lower >= 1 || after.upper == 0)
            return (release.keys.key(numbers(cells[index])), learned ? after : nil)
        }
    }

    private func numbers(_ cell: [Int]) -> [Int] {
        zip(axes, cell).compactMap { $1 < 0 ? nil : $0[$1] }.sorted()
    }

    private func partsArePublished(_ numbers: [Int]) -> Bool {
        numbers.indices.allSatisfy { left in
            release.counts[release.keys.key(numbers.enumerated().filter { $0.offset != left }.map(\.element))] != nil
        }
    }

    /// A relation for each cell of each margin: the sum over the other columns is what the listing says of it.
    private func rows(_ cells: [[Int]]) -> [BoundSystem.Row] {
        var members: [[Int]: [Int]] = [:]
        for (index, cell) in cells.enumerated() {
            for axesLeft in 0..<(1 << axes.count) - 1 {
                let margin = cell.indices.map { axesLeft & 1 << $0 != 0 ? cell[$0] : Self.any }
                // "No value" in a margin is counted nowhere.
                if !margin.contains(-1) { members[margin, default: []].append(index) }
            }
        }
        return members.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { margin, parts in
            let numbers = zip(axes, margin).compactMap { $1 == Self.any ? nil : $0[$1] }.sorted()
            let sum = numbers.isEmpty ? everybody : release.bounds(release.keys.key(numbers))
            return BoundSystem.Row(
                unknowns: parts, coefficients: Array(repeating: 1, count: parts.count), lower: sum.lower,
                upper: sum.upper)
        }
    }

    /// In a margin, the place of a column that is summed over.
    private static let any = Int.max

    private static func product(_ axes: [[Int]]) -> [[Int]] {
        axes.reduce([[]]) { cells, axis in cells.flatMap { cell in axis.map { cell + [$0] } } }
    }
}
