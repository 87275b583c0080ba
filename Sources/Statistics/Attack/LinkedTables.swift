/// Several tables read as one: cells of the same name count the same people (A2), and the same cells in an earlier
/// and a later table tell who came between (A1).
public struct LinkedTables: Sendable {
    /// All cells of all tables, those that are printed alike once. A sum says of a name that is printed in two ways
    /// that both are one; of a name whose two numbers cannot both be true, nothing is said.
    public let table: PublishedTable
    /// Where in `table` each cell of each table stands.
    public let places: [[Int]]
    /// Names whose numbers in two tables cannot both be true: the tables do not count the same people.
    public let conflicts: [Difference]

    /// - Parameter tables: of one point in time. A name that one table has more than once links nothing.
    public init(_ tables: [PublishedTable]) {
        var cells: [PublishedTable.Cell] = []
        var sums: [PublishedTable.Sum] = []
        var known = Set<PublishedTable.Sum>()
        var places: [[Int]] = []
        var conflicts: [Difference] = []
        var first: [String: Int] = [:]
        for table in tables {
            let named = Dictionary(uniqueKeysWithValues: Self.named(table).map { ($1, $0) })
            let own = table.cells.enumerated().map { index, cell -> Int in
                let other = named[index].flatMap { first[$0] }
                if let other, cells[other].printed == cell.printed { return other }
                let place = cells.count
                cells.append(cell)
                if let other {
                    if let difference = Self.difference(cells[other], cell) {
                        conflicts.append(difference)
                    } else {
                        sums.append(PublishedTable.Sum(total: other, parts: [place]))
                    }
                } else if let name = named[index] {
                    first[name] = place
                }
                return place
            }
            for sum in table.sums {
                let moved = PublishedTable.Sum(
                    total: own[sum.total], parts: sum.parts.map { own[$0] }, relation: sum.relation, slack: sum.slack)
                if known.insert(moved).inserted { sums.append(moved) }
            }
            places.append(own)
        }
        self.table = PublishedTable(cells: cells, sums: sums)
        self.places = places
        self.conflicts = conflicts
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

    /// By how many people two numbers differ for certain; none where both may be true.
    private static func difference(_ earlier: PublishedTable.Cell, _ later: PublishedTable.Cell) -> Difference? {
        let new = ConnectedSums.bounds(of: later.printed, .init())
        let old = ConnectedSums.bounds(of: earlier.printed, .init())
        let least = max(new.lower - old.upper, old.lower - new.upper)
        guard least >= 1 else { return nil }
        return Difference(name: later.name, people: Interval(least, max(new.upper - old.lower, old.upper - new.lower)))
    }

    /// Cells of the same name that changed and that fewer than k people can explain, in the order of their names.
    public static func differences(
        _ earlier: PublishedTable, _ later: PublishedTable, fewerThan k: Int
    ) -> [Difference] {
        let before = Dictionary(uniqueKeysWithValues: named(earlier))
        return named(later).compactMap { name, place in
            before[name].flatMap { difference(earlier.cells[$0], later.cells[place]) }
        }.filter { $0.people.lower < k }.sorted { $0.name < $1.name }
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
            // Numbers that were rounded one by one may miss each other without anybody being left over.
            guard rest.lower > sum.slack, rest.upper < k else { return nil }
            return Difference(name: table.cells[sum.total].name, people: rest)
        }
    }
}
