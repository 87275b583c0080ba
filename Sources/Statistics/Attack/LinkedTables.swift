/// Several tables read as one: cells of the same name count the same people (A2), and the same cells in an earlier
/// and a later table tell who came between (A1).
public struct LinkedTables: Sendable {
    /// All cells of all tables, and for each name that several print, a sum that says that they are one.
    public let table: PublishedTable
    /// The place in `table` of the first cell of each table.
    public let offsets: [Int]

    /// - Parameter tables: of one point in time. A name that one table has more than once links nothing.
    public init(_ tables: [PublishedTable]) {
        var cells: [PublishedTable.Cell] = []
        var sums: [PublishedTable.Sum] = []
        var offsets: [Int] = []
        var first: [String: Int] = [:]
        for table in tables {
            let offset = cells.count
            offsets.append(offset)
            cells += table.cells
            sums += table.sums.map { sum in
                PublishedTable.Sum(
                    total: sum.total + offset, parts: sum.parts.map { $0 + offset }, relation: sum.relation,
                    slack: sum.slack)
            }
            for (name, place) in Self.named(table) {
                if let other = first[name] {
                    sums.append(PublishedTable.Sum(total: other, parts: [place + offset]))
                } else {
                    first[name] = place + offset
                }
            }
        }
        self.table = PublishedTable(cells: cells, sums: sums)
        self.offsets = offsets
    }

    /// The names that stand for one cell, in the order of the cells.
    private static func named(_ table: PublishedTable) -> [(String, Int)] {
        var seen: [String: Int] = [:]
        for cell in table.cells { seen[cell.name, default: 0] += 1 }
        return table.cells.enumerated().filter { seen[$1.name] == 1 }.map { ($1.name, $0) }
    }

    /// A cell that two tables print, and whose numbers a few people explain.
    public struct Difference: Sendable, Equatable {
        public let name: String
        /// How many more or fewer people the later one has, at least and at most.
        public let people: Interval
    }

    /// Cells of the same name that changed and that fewer than k people can explain, in the order of their names.
    public static func differences(
        _ earlier: PublishedTable, _ later: PublishedTable, fewerThan k: Int
    ) -> [Difference] {
        let before = Dictionary(uniqueKeysWithValues: named(earlier))
        return named(later).compactMap { name, place in
            guard let other = before[name] else { return nil }
            let new = ConnectedSums.bounds(of: later.cells[place].printed, .init())
            let old = ConnectedSums.bounds(of: earlier.cells[other].printed, .init())
            let least = max(new.lower - old.upper, old.lower - new.upper)
            guard least >= 1, least < k else { return nil }
            return Difference(name: name, people: Interval(least, max(new.upper - old.lower, old.upper - new.lower)))
        }.sorted { $0.name < $1.name }
    }

    /// Sums of which every number is printed and that leave a few people over, whom no part shows.
    public static func leftOver(_ table: PublishedTable, fewerThan k: Int) -> [Difference] {
        table.sums.compactMap { sum in
            let ends = { (cell: Int) in ConnectedSums.bounds(of: table.cells[cell].printed, .init()) }
            let whole = ends(sum.total)
            let parts = sum.parts.map(ends).reduce(Interval(0, 0)) {
                Interval($0.lower + $1.lower, $0.upper + $1.upper)
            }
            let rest = Interval(whole.lower - parts.upper, whole.upper - parts.lower)
            guard sum.relation == .atMost, rest.lower >= 1, rest.upper < k else { return nil }
            return Difference(name: table.cells[sum.total].name, people: rest)
        }
    }
}
