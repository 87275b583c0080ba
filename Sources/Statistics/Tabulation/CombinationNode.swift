/// Rows of one node of the search, column by column, borrowed from whoever holds them.
struct CombinationRows {
    /// The codes of each column in the order of the search. Those of earlier columns are none, or must not be read.
    let columns: [Borrowed<UInt16>?]
    let masks: Borrowed<UInt64>?
    /// How many records each row stands for, once rows were merged; none while each stands for one.
    var weights: Borrowed<UInt32>?
    let count: Int
    var offset = 0

    func column(_ column: Int) -> Borrowed<UInt16> {
        guard let codes = columns[column] else { preconditionFailure("a column that was left behind") }
        return codes + offset
    }

    func group(_ group: CombinationGroup) -> CombinationRows {
        CombinationRows(
            columns: columns, masks: masks, weights: weights, count: group.rows, offset: offset + group.start)
    }
}

/// The memory of one depth of the search: rows sorted by a column, and the later columns in that order.
final class CombinationNode {
    let codes = Scratch<UInt16>()
    let masks = Scratch<UInt64>()
    let weights = Scratch<UInt32>()
    let sorted = Scratch<UInt32>()
    /// How many rows the last sort kept.
    private(set) var kept = 0
    private let rowCounts = Scratch<UInt32>()
    private let totals = Scratch<UInt32>()
    private let search: CombinationSearch
    private var columns: [Borrowed<UInt16>?]

    init(_ search: CombinationSearch) {
        self.search = search
        columns = Array(repeating: nil, count: search.keys.order.count)
    }

    /// Sorts the rows' positions by their code in a column, without those that have none or whose group is too small.
    func sort(_ rows: CombinationRows, by column: Int) -> [CombinationGroup] {
        let size = search.keys.sizes[column]
        rowCounts.reserve(size + 1)
        let counts = rowCounts.start
        counts.fill(0, count: size + 1)
        let codes = rows.column(column)
        for row in 0..<rows.count { counts[Int(codes[row])] &+= 1 }
        var found = counts
        if let weights = rows.weights {
            totals.reserve(size + 1)
            found = totals.start
            found.fill(0, count: size + 1)
            for row in 0..<rows.count { found[Int(codes[row])] &+= weights[rows.offset + row] }
        }
        var groups: [CombinationGroup] = []
        var start = 0
        for code in stride(from: 1, through: size, by: 1) where Int(found[code]) >= search.resolution {
            let group = CombinationGroup(code: code, start: start, rows: Int(counts[code]), total: Int(found[code]))
            groups.append(group)
            start += group.rows
        }
        kept = start
        place(rows, codes, groups, size)
        return groups
    }

    private func place(
        _ rows: CombinationRows, _ codes: Borrowed<UInt16>, _ groups: [CombinationGroup], _ size: Int
    ) {
        guard kept > 0 else { return }
        sorted.reserve(rows.count + 1)
        let (next, sorted) = (rowCounts.start, sorted.start)
        // What is left out is written behind the rest, each over the one before: cheaper than to ask.
        next.fill(UInt32(truncatingIfNeeded: kept), count: size + 1)
        for group in groups { next[group.code] = UInt32(truncatingIfNeeded: group.start) }
        let end = UInt32(truncatingIfNeeded: kept)
        for row in 0..<rows.count {
            let place = next[Int(codes[row])]
            next[Int(codes[row])] = place &+ (place == end ? 0 : 1)
            sorted[Int(place)] = UInt32(truncatingIfNeeded: row)
        }
    }

    /// Copies the columns from one on in the sorted order.
    func gather(_ rows: CombinationRows, from first: Int) {
        let sorted = sorted.start
        codes.reserve(kept * (columns.count - first))
        for column in first..<columns.count {
            let (from, to) = (rows.column(column), codes.start + (column - first) * kept)
            for row in 0..<kept { to[row] = from[Int(sorted[row])] }
            columns[column] = to
        }
        if let from = rows.weights {
            weights.reserve(kept)
            for row in 0..<kept { weights.start[row] = from[rows.offset + Int(sorted[row])] }
        } else if let from = rows.masks {
            masks.reserve(kept)
            for row in 0..<kept { masks.start[row] = from[rows.offset + Int(sorted[row])] }
        }
    }

    /// The rows that were gathered, for as long as nothing else is gathered here.
    func gathered(weighted: Bool) -> CombinationRows {
        CombinationRows(
            columns: columns, masks: masks.start, weights: weighted ? weights.start : nil, count: kept)
    }
}
