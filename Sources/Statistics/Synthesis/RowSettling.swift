/// Made-up records whose codes are changed one by one, while that brings them nearer to all noisy tables at once.
///
/// Coordinate descent on the weighted sum of squared errors. Like ``RowFitting``, which moves whole groups towards one
/// table after the other and so never settles between them, it sees noisy tables alone.
struct RowSettling {
    private(set) var rows: CodedRows
    private var gaps: TableGaps

    /// No more codes of one column than this are weighed for one record at a time: a stretch that begins anywhere.
    static let stretch = 128

    init(_ rows: CodedRows, _ aims: [TableGaps.Aim]) {
        self.rows = rows
        gaps = TableGaps(rows, aims)
    }

    /// Gives each record, column by column, the code that costs least.
    mutating func settle(using generator: inout some RandomNumberGenerator) {
        var costs = Array(repeating: Float(0), count: Self.stretch)
        for index in (0..<rows.count).shuffled(using: &generator) {
            var row = rows.codes(of: index)
            for column in row.indices where rows.sizes[column] > 1 {
                let codes = codes(of: column, using: &generator)
                gaps.costs(of: codes, column: column, row: row, into: &costs)
                var (best, least) = (row[column], Float(0))
                // Keeping its own code costs a record nothing.
                for code in codes where code != row[column] && costs[code - codes.lowerBound] < least {
                    (best, least) = (code, costs[code - codes.lowerBound])
                }
                if best != row[column] { change(index, column, to: best, &row) }
            }
        }
    }

    /// Where more than this share of what records hold together is rare, taking it out would take the records out.
    static let mostRare = 0.1

    /// Takes combinations of three values out that are in fewer records than `least`, where the tables allow it.
    ///
    /// - Parameter price: what one such combination costs, as a sum of squared errors with their weights.
    mutating func thin(below least: Int, price: Double, using generator: inout some RandomNumberGenerator) {
        guard least > 1, var triples = TripleCounts(rows), triples.rareShare(below: least) <= Self.mostRare else {
            return
        }
        var costs = Array(repeating: Float(0), count: Self.stretch)
        for index in (0..<rows.count).shuffled(using: &generator) {
            var row = rows.codes(of: index)
            for column in row.indices where row[column] > 0 {
                let before = row[column]
                let rare = Float(triples.rare(before, column: column, row: row, below: least)) * Float(price)
                if rare == 0 { continue }
                let codes = codes(of: column, using: &generator)
                gaps.costs(of: codes, column: column, row: row, into: &costs)
                var (best, gain) = (before, Float(0))
                for code in codes where code != before && costs[code - codes.lowerBound] - rare < gain {
                    // This record would be one of those that hold it.
                    let after = triples.rare(code, column: column, row: row, below: least - 1)
                    let all = costs[code - codes.lowerBound] - rare + Float(after) * Float(price)
                    if all < gain { (best, gain) = (code, all) }
                }
                if best == before { continue }
                change(index, column, to: best, &row)
                triples.move(column: column, from: before, row: row)
            }
        }
    }

    private func codes(of column: Int, using generator: inout some RandomNumberGenerator) -> Range<Int> {
        let size = rows.sizes[column]
        if size <= Self.stretch { return 0..<size }
        let first = Int.random(in: 0...(size - Self.stretch), using: &generator)
        return first..<first + Self.stretch
    }

    private mutating func change(_ index: Int, _ column: Int, to code: Int, _ row: inout [Int]) {
        let before = row[column]
        row[column] = code
        rows.columns[column][index] = UInt16(code)
        gaps.move(column: column, from: before, row: row)
    }
}
