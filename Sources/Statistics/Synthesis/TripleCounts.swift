/// How many made-up records hold each combination of three told values.
struct TripleCounts: Sendable {
    private let sizes: [Int]
    /// Where the table of each three columns begins.
    private let starts: [Int]
    private var counts: [Int32]

    /// More cells than this (200 MB), or more combinations in all records, are not counted.
    static let mostCells = 50_000_000.0
    static let mostWork = 400_000_000.0

    /// Nil where there are too many.
    init?(_ rows: CodedRows) {
        let n = rows.sizes.count
        let threes = NoisePlan.sets(of: n, upTo: 3).filter { $0.count == 3 }
        let cells = threes.reduce(0.0) { $0 + $1.reduce(1.0) { $0 * Double(rows.sizes[$1]) } }
        guard cells <= Self.mostCells, Double(threes.count) * Double(rows.count) <= Self.mostWork else { return nil }
        sizes = rows.sizes
        var (starts, total) = (Array(repeating: 0, count: n * n * n), 0)
        for three in threes {
            starts[(three[0] * n + three[1]) * n + three[2]] = total
            total += three.reduce(1) { $0 * rows.sizes[$1] }
        }
        self.starts = starts
        counts = Array(repeating: 0, count: total)
        for row in 0..<rows.count {
            let codes = rows.codes(of: row)
            let told = codes.indices.filter { codes[$0] > 0 }
            for (place, i) in told.enumerated() {
                for (other, j) in told.enumerated().dropFirst(place + 1) {
                    for k in told[(other + 1)...] { counts[cell((i, codes[i]), (j, codes[j]), (k, codes[k]))] += 1 }
                }
            }
        }
    }

    /// How much of all that records hold together stands in fewer records than that.
    func rareShare(below least: Int) -> Double {
        var (rare, all) = (0, 0)
        for count in counts {
            all += Int(count)
            if count < least { rare += Int(count) }
        }
        return all > 0 ? Double(rare) / Double(all) : 0
    }

    /// The combinations of a column's code with two other values of a record, as far as they are in fewer records.
    func rare(_ code: Int, column: Int, row: [Int], below least: Int) -> Int {
        if code == 0 { return 0 }
        var rare = 0
        eachPair(beside: column, row) { if Int(counts[cell(of: (column, code), $0, $1)]) < least { rare += 1 } }
        return rare
    }

    /// Takes note that a record's code of a column was another.
    mutating func move(column: Int, from before: Int, row: [Int]) {
        for (code, change) in [(before, Int32(-1)), (row[column], 1)] where code > 0 {
            var cells: [Int] = []
            eachPair(beside: column, row) { cells.append(cell(of: (column, code), $0, $1)) }
            for cell in cells { counts[cell] += change }
        }
    }

    private typealias Value = (column: Int, code: Int)

    private func eachPair(beside column: Int, _ row: [Int], _ visit: (Value, Value) -> Void) {
        for j in row.indices where row[j] > 0 && j != column {
            for k in (j + 1)..<max(row.count, j + 1) where row[k] > 0 && k != column { visit((j, row[j]), (k, row[k])) }
        }
    }

    /// The same for a value and two others that are in order.
    private func cell(of one: Value, _ second: Value, _ third: Value) -> Int {
        if one.column < second.column { return cell(one, second, third) }
        return one.column < third.column ? cell(second, one, third) : cell(second, third, one)
    }

    private func cell(_ i: Value, _ j: Value, _ k: Value) -> Int {
        let n = sizes.count
        return starts[(i.column * n + j.column) * n + k.column]
            + (i.code * sizes[j.column] + j.code) * sizes[k.column] + k.code
    }
}
