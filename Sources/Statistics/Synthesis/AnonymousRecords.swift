/// Made-up records in which every combination up to a length is one that at least k real people share.
///
/// For a file that is given once, of a register that is closed: two such files of a living register give away whoever
/// came between them (see ``PrivateRelease`` for that). Only the counts of combinations that k people share enter,
/// rounded down to a multiple of k; whatever else is told of anybody is not looked at.
public struct AnonymousRecords: Sendable {
    /// The made-up records. How many is the real number, rounded down to a multiple of k.
    public let records: CodedRecords

    static let rounds = 12

    /// What 16 GB hold, with room to spare.
    public static let mostCells = 200_000_000.0

    /// How many cells all tables over at most so many columns have together.
    public static func cells(of records: CodedRecords, length: Int) -> Double {
        // Elementary symmetric polynomials of the sizes.
        var cells = [1.0] + Array(repeating: 0.0, count: length)
        for column in records.columns {
            for size in (1...length).reversed() { cells[size] += cells[size - 1] * Double(column.labels.count + 1) }
        }
        return cells.reduce(0, +)
    }

    /// - Parameters:
    ///   - resolution: k, at least 2.
    ///   - length: how many values a combination has at most that must be shared: 1, 2 or 3.
    public init(
        of records: CodedRecords, resolution: Int, length: Int, using generator: inout some RandomNumberGenerator
    ) {
        precondition(resolution >= 2 && (1...3).contains(length), "a resolution of 2 or more, a length from 1 to 3")
        let real = CodedRows(records)
        let count = real.count / resolution * resolution
        let sets = NoisePlan.sets(of: real.sizes.count, upTo: length).dropFirst()
        let shared = sets.map { SharedTable(counting: real, over: $0, resolution: resolution) }
        let known = Dictionary(uniqueKeysWithValues: shared.map { ($0.axes, $0) })
        var fitting = RowFitting(
            sizes: real.sizes, count: count, targets: shared.map { $0.target(beside: known, sum: Double(count)) },
            using: &generator)
        fitting.fit(rounds: Self.rounds, using: &generator)
        Self.blank(&fitting.rows, where: shared)
        let touching = real.sizes.indices.map { axis in shared.filter { $0.axes.contains(axis) } }
        // What was blanked is made up for, with nothing that too few share.
        fitting.fit(
            rounds: Self.rounds,
            allowing: { rows, row, moved in
                moved.allSatisfy { axis in touching[axis].allSatisfy { $0.holds(rows, row) } }
            }, using: &generator)
        let made = fitting.rows
        self.records = CodedRecords(
            columns: zip(records.columns, made.columns).map {
                CodedRecords.Column(name: $0.name, labels: $0.labels, codes: $1)
            }, count: count)
    }

    /// Takes away values until no record holds a combination that too few share: each time the value that stands in
    /// most.
    private static func blank(_ rows: inout CodedRows, where shared: [SharedTable]) {
        for row in 0..<rows.count {
            while true {
                var faults = Array(repeating: 0, count: rows.sizes.count)
                for table in shared where !table.holds(rows, row) {
                    for axis in table.axes { faults[axis] += 1 }
                }
                guard let most = faults.max(), most > 0, let worst = faults.firstIndex(of: most) else { break }
                rows.columns[worst][row] = 0
            }
        }
    }
}

/// How many share each combination of values over some columns, as far as k do; nothing is known of the rest.
private struct SharedTable: Sendable {
    let axes: [Int]
    private let sizes: [Int]
    private let resolution: Int
    /// Rounded down to a multiple of k; cells with "nothing counted" on an axis are not filled.
    private let counts: [Int]

    init(counting rows: CodedRows, over axes: [Int], resolution: Int) {
        let exact = Grid(counting: rows, over: axes)
        self.axes = axes
        sizes = exact.sizes
        self.resolution = resolution
        var counts = exact.cells.map { Int($0) / resolution * resolution }
        for axis in exact.sizes.indices {
            exact.alongEach(axis) { first, _, _ in counts[first] = 0 }
        }
        self.counts = counts
    }

    /// Whether a record's values over these columns are shared by enough, or one of them is not told.
    func holds(_ rows: CodedRows, _ row: Int) -> Bool {
        var cell = 0
        for (index, axis) in axes.enumerated() {
            let code = Int(rows.columns[axis][row])
            if code == 0 { return true }
            cell = cell * sizes[index] + code
        }
        return counts[cell] > 0
    }

    /// The likeliest number: the middle of what rounding leaves open.
    private func likely(_ cell: Int) -> Double {
        counts[cell] > 0 ? Double(counts[cell]) + Double(resolution - 1) / 2 : 0
    }

    /// The likeliest table, with "nothing counted" as what the smaller tables leave over.
    func target(beside known: [[Int]: SharedTable], sum: Double) -> RowFitting.Target {
        var table = Grid(axes: axes, sizes: sizes, filledWith: 0.0)
        var position = Array(repeating: 0, count: axes.count)
        for cell in table.cells.indices {
            var rest = cell
            for axis in axes.indices.reversed() {
                (rest, position[axis]) = rest.quotientAndRemainder(dividingBy: sizes[axis])
            }
            let told = axes.indices.filter { position[$0] > 0 }
            // For now code 0 stands for "whatever": the margin.
            table.cells[cell] =
                known[told.map { axes[$0] }].map { margin in
                    margin.likely(told.reduce(0) { $0 * sizes[$1] + position[$1] })
                } ?? sum
        }
        for axis in axes.indices {
            table.alongEach(axis) { first, step, count in
                for cell in stride(from: first + step, to: first + step * count, by: step) {
                    table.cells[first] -= table.cells[cell]
                }
            }
        }
        return RowFitting.Target(axes: axes, sizes: sizes, cells: RowFitting.possible(table.cells, sum: sum))
    }
}
