/// People counted by which of several lists they are on.
///
/// Bit `i` of a history stands for list `i`, in the order of the input. Histories that no row names count nobody.
/// Nobody can be counted who is on no list: that number is what is to be estimated.
public struct CaptureTable: Sendable, Equatable {
    /// More lists than this have more histories than can be fitted.
    public static let maximumLists = 16
    /// More people than live on Earth a hundred times over are a mistake of the input.
    static let maximumPeople = 1_000_000_000_000

    /// How many people have one history.
    public struct Cell: Sendable, Equatable {
        public let history: UInt32
        public let count: Int

        public init(history: UInt32, count: Int) {
            self.history = history
            self.count = count
        }
    }

    /// The names of the lists.
    public let lists: [String]
    /// In the order of the input's rows, each history once. Repeatable draws from the table depend on this order.
    public let cells: [Cell]
    /// How many rows were added to an earlier one of the same history.
    public let mergedRows: Int
    /// The number of people observed.
    public let total: Int

    public var listCount: Int { lists.count }

    /// Rows of the same history are added up at the place of the first; an empty history may count nobody only.
    ///
    /// - Throws: `CaptureFault`, whose row numbers start at 1.
    public init(lists: [String], cells: [Cell]) throws(CaptureFault) {
        guard (1...Self.maximumLists).contains(lists.count) else { throw .listCount(lists.count) }
        for (place, name) in lists.enumerated() {
            if name.isEmpty { throw .unnamedList(column: place + 1) }
            if lists[..<place].contains(name) { throw .sameName(name) }
        }
        var gathered: [Cell] = []
        var places: [UInt32: Int] = [:]
        var total = 0
        var merged = 0
        for (row, cell) in cells.enumerated() {
            precondition(cell.history >> UInt32(lists.count) == 0, "a history of lists that there are not")
            guard cell.count >= 0 else { throw .negative(row: row + 1, count: cell.count) }
            guard cell.count <= Self.maximumPeople - total else { throw .tooManyPeople(row: row + 1) }
            total += cell.count
            if cell.history == 0 {
                guard cell.count == 0 else { throw .onNoList(row: row + 1, count: cell.count) }
            } else if let place = places[cell.history] {
                merged += 1
                gathered[place] = Cell(history: cell.history, count: gathered[place].count + cell.count)
            } else {
                places[cell.history] = gathered.count
                gathered.append(cell)
            }
        }
        self.init(lists: lists, gathered: gathered, mergedRows: merged)
    }

    private init(lists: [String], gathered: [Cell], mergedRows: Int) {
        self.lists = lists
        cells = gathered
        self.mergedRows = mergedRows
        total = gathered.reduce(0) { $0 + $1.count }
    }
}

extension CaptureTable {
    /// The table with its missing histories as cells of nobody behind the rows there are: 1, 2, .., 12, 13, .., 123, ..
    public var completed: CaptureTable {
        let present = Set(cells.map(\.history))
        let missing = (1..<UInt32(1) << UInt32(listCount)).filter { !present.contains($0) }
        let added = missing.sorted(by: HierarchicalModel.comesBefore).map { Cell(history: $0, count: 0) }
        return CaptureTable(lists: lists, gathered: cells + added, mergedRows: mergedRows)
    }

    /// The same rows with other counts.
    public func replacingCounts(_ counts: [Int]) -> CaptureTable {
        precondition(counts.count == cells.count && counts.allSatisfy { $0 >= 0 }, "one count for each row")
        let changed = zip(cells, counts).map { Cell(history: $0.history, count: $1) }
        return CaptureTable(lists: lists, gathered: changed, mergedRows: 0)
    }

    /// What would be known without one of the lists: whoever is on that one alone is gone.
    ///
    /// - Throws: `CaptureFault.listCount` where no list is left.
    public func omitting(list: Int) throws(CaptureFault) -> CaptureTable {
        precondition(lists.indices.contains(list), "a list that there is not")
        var names = lists
        names.remove(at: list)
        let below = UInt32(1) << UInt32(list) - 1
        let kept = cells.map { Cell(history: $0.history & below | $0.history >> 1 & ~below, count: $0.count) }
        return try CaptureTable(lists: names, cells: kept.filter { $0.history != 0 })
    }

    /// The same people with the lists in another order: list `i` of the answer is list `order[i]` of this table.
    public func permuted(lists order: [Int]) -> CaptureTable {
        precondition(order.sorted() == Array(lists.indices), "each list once")
        let moved = cells.map { cell in
            let bits = order.enumerated().map { (cell.history >> UInt32($1) & 1) << UInt32($0) }
            return Cell(history: bits.reduce(0, |), count: cell.count)
        }
        return CaptureTable(lists: order.map { lists[$0] }, gathered: moved, mergedRows: mergedRows)
    }
}
