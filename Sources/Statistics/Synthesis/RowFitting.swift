import Foundation

/// Made-up records that are moved, table by table, until they agree with noisy tables.
///
/// Gradual update (Zhang, Wang, Li, Honorio, Backes, He, Chen and Zhang 2021, "PrivSyn", §5): in each round some
/// records of the cells that hold too many become copies of records in cells that hold too few, or take those cells'
/// codes and keep the rest. Sees the noisy tables alone, so that nothing is lost beside what they cost.
struct RowFitting {
    /// One table that the records are moved towards.
    struct Target: Sendable {
        let axes: [Int]
        let sizes: [Int]
        /// None below zero; together as many as there are records.
        let cells: [Double]
    }

    private let targets: [Target]
    var rows: CodedRows

    /// Records whose single columns agree with their targets, drawn column by column.
    init(sizes: [Int], count: Int, targets: [Target], using generator: inout some RandomNumberGenerator) {
        rows = CodedRows(sizes: sizes, count: count)
        for target in targets where target.axes.count == 1 {
            rows.columns[target.axes[0]] = Self.codes(target.cells, count: count).shuffled(using: &generator)
        }
        self.targets = targets
    }

    /// The nearest table without a cell below zero and with this sum; cells below the least are taken as empty.
    static func possible(_ cells: [Double], sum: Double, least: Double = 0) -> [Double] {
        guard sum > 0 else { return cells.map { _ in 0 } }
        let kept = cells.map { $0 < least ? 0 : $0 }
        let sorted = kept.filter { $0 > 0 }.sorted(by: >)
        guard !sorted.isEmpty else { return cells.map { _ in sum / Double(cells.count) } }
        // Take the same from each cell that stays above zero: the projection on what adds up.
        var (total, taken) = (0.0, 0.0)
        for (index, cell) in sorted.enumerated() {
            total += cell
            let each = (total - sum) / Double(index + 1)
            if cell - each <= 0 { break }
            taken = each
        }
        return kept.map { $0 > 0 ? max(0, $0 - taken) : 0 }
    }

    /// So many codes, each as often as it should be, by the largest remainders.
    static func codes(_ wished: [Double], count: Int) -> [UInt16] {
        var whole = wished.map { Int($0) }
        let left = count - whole.reduce(0, +)
        let order = wished.indices.sorted {
            (wished[$0] - Double(whole[$0]), $1) > (wished[$1] - Double(whole[$1]), $0)
        }
        for index in order.prefix(max(0, left)) { whole[index] += 1 }
        let codes = whole.enumerated().flatMap { Array(repeating: UInt16($0.offset), count: $0.element) }
        precondition(codes.count == count, "codes for every record")
        return codes
    }

    /// Moves records towards each table in turn, by less in each round.
    ///
    /// - Parameter allowing: whether a record may be as it is now, having been moved over these columns. One that may
    ///   not becomes a copy of another instead.
    mutating func fit(
        rounds: Int, allowing: (CodedRows, _ row: Int, _ moved: [Int]) -> Bool = { _, _, _ in true },
        using generator: inout some RandomNumberGenerator
    ) {
        for round in 0..<rounds {
            let pace = 0.98 * pow(0.1, Double(round) / Double(rounds))
            for index in targets.indices.shuffled(using: &generator) {
                move(towards: targets[index], pace: pace, allowing: allowing, using: &generator)
            }
        }
    }

    private mutating func move(
        towards target: Target, pace: Double, allowing: (CodedRows, Int, [Int]) -> Bool,
        using generator: inout some RandomNumberGenerator
    ) {
        var (order, starts) = sorted(over: target)
        var freed: [Int32] = []
        var wanted: [(cell: Int, count: Int)] = []
        for cell in target.cells.indices {
            let members = Int(starts[cell])..<Int(starts[cell + 1])
            let gap = (target.cells[cell] - Double(members.count)) * pace
            let steps = Self.whole(gap.magnitude, using: &generator)
            if gap > 0 {
                wanted.append((cell, steps))
            } else {
                for taken in members.prefix(steps) {
                    order.swapAt(taken, Int.random(in: taken..<members.upperBound, using: &generator))
                    freed.append(order[taken])
                }
            }
        }
        freed.shuffle(using: &generator)
        wanted.shuffle(using: &generator)
        for (cell, count) in wanted {
            let members = Int(starts[cell])..<Int(starts[cell + 1])
            for turn in 0..<count {
                guard let row = freed.popLast() else { return }
                // A copy keeps what tables over other columns say; new codes bring in what no record has yet.
                if members.isEmpty || turn % 2 == 0 {
                    let before = target.axes.map { rows.columns[$0][Int(row)] }
                    put(Int(row), in: cell, of: target)
                    if allowing(rows, Int(row), target.axes) { continue }
                    for (axis, code) in zip(target.axes, before) { rows.columns[axis][Int(row)] = code }
                }
                if members.isEmpty { continue }
                copy(Int(order[Int.random(in: members, using: &generator)]), to: Int(row))
            }
        }
    }

    /// A whole number whose mean is the given one.
    private static func whole(_ value: Double, using generator: inout some RandomNumberGenerator) -> Int {
        let least = value.rounded(.down)
        return Int(least) + (Double.random(in: 0..<1, using: &generator) < value - least ? 1 : 0)
    }

    /// The records by cell: their numbers, and where each cell's begin.
    private func sorted(over target: Target) -> (order: [Int32], starts: [Int32]) {
        let cells = rows.cells(of: target.axes)
        var starts = Array(repeating: Int32(0), count: target.cells.count + 1)
        for cell in cells { starts[Int(cell) + 1] += 1 }
        for cell in target.cells.indices { starts[cell + 1] += starts[cell] }
        var (next, order) = (starts, Array(repeating: Int32(0), count: rows.count))
        for (row, cell) in cells.enumerated() {
            order[Int(next[Int(cell)])] = Int32(row)
            next[Int(cell)] += 1
        }
        return (order, starts)
    }

    private mutating func put(_ row: Int, in cell: Int, of target: Target) {
        var rest = cell
        for axis in target.axes.indices.reversed() {
            rows.columns[target.axes[axis]][row] = UInt16(rest % target.sizes[axis])
            rest /= target.sizes[axis]
        }
    }

    private mutating func copy(_ source: Int, to row: Int) {
        for column in rows.columns.indices { rows.columns[column][row] = rows.columns[column][source] }
    }
}
