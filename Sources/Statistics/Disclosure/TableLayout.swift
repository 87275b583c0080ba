/// A published file read as a table: its cells, the sums its layout supports, and what could not be used.
public struct LaidOutTable: Sendable {
    public let table: PublishedTable
    /// Keys that the file prints more than once with different values. They belong to no sum.
    public let ambiguous: [String]
    /// Breakdowns whose parts do not add up to their totals in most places where every number is printed: they are no
    /// partition (one person may be in several parts), so no sum is drawn from them.
    public let unsupported: [String]
    /// How many decimals its whole numbers stand for: with 2 they are hundredths.
    public let decimals: Int

    init(table: PublishedTable, ambiguous: [String] = [], unsupported: [String] = [], decimals: Int = 0) {
        self.table = table
        self.decimals = decimals
        self.ambiguous = ambiguous
        self.unsupported = unsupported
    }
}

/// Why a file cannot be read in the layout it is said to have.
public enum LayoutProblem: Error, Sendable, Equatable {
    case empty
    case columnMissing(String)
    /// Counted from 1, the header being line 1.
    case unequalFields(line: Int)
    case notATable
}

/// Cells by key and the sums found so far, while a layout is being read.
struct TableDraft<Key: Hashable & Sendable>: Sendable {
    private(set) var cells: [PublishedTable.Cell] = []
    private(set) var sums: [PublishedTable.Sum] = []
    private(set) var places: [Key: Int] = [:]

    func place(_ key: Key) -> Int? { places[key] }

    @discardableResult
    mutating func add(_ key: Key, name: String, _ printed: PublishedTable.Printed) -> Int {
        precondition(places[key] == nil, "a key twice")
        places[key] = cells.count
        cells.append(PublishedTable.Cell(name: name, printed: printed))
        return cells.count - 1
    }

    mutating func add(_ sum: PublishedTable.Sum) { sums.append(sum) }

    /// Sums that failed the file's own evidence are taken out again.
    mutating func keepSums(where keep: (PublishedTable.Sum) -> Bool) { sums.removeAll { !keep($0) } }

    var table: PublishedTable { PublishedTable(cells: cells, sums: sums) }
}
