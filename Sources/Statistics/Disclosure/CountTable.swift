/// Counts of people with every margin: the cells of one table or of several linked ones, and all sums between them.
///
/// Cells of linked tables that count the same people are the same cell, so what protects one protects the other.
public struct CountTable: Sendable, Equatable {
    public let values: [Int]
    /// Every relation between the cells; all of them hold for `values`.
    public let sums: [PublishedTable.Sum]
    /// The node of each axis that each cell stands for, in the order of the axes. Empty for a table given as it stands.
    public let nodes: [[Int]]
    /// What the nodes mean; empty for a table given as it stands.
    let axes: [Axis]

    /// A table given as it stands.
    public init(values: [Int], sums: [PublishedTable.Sum]) {
        precondition(values.allSatisfy { $0 >= 0 }, "a count below 0")
        precondition(
            sums.allSatisfy { sum in
                sum.relation == .equal && sum.slack == 0
                    && sum.parts.reduce(0) { $0 + values[$1] } == values[sum.total]
            }, "counts that do not add up")
        self.values = values
        self.sums = sums
        self.nodes = []
        axes = []
    }

    /// One characteristic of a table: its codes, the groups they form, and the total of all.
    public struct Axis: Sendable, Equatable {
        /// The column of the records.
        public let column: Int
        /// The codes are nodes 0, 1, …; the groups follow, then the total.
        let children: [[Int]]
        let leafCount: Int
        /// The code that is node 0.
        let firstCode: Int

        /// - Parameters:
        ///   - labels: how many codes the column has, not counting 0.
        ///   - countsUnrecorded: whether code 0 is a category of the table, node 0. If not, code 1 is node 0, and the
        ///     records must not hold code 0.
        ///   - groups: for each group the nodes or earlier groups it consists of. The first group is the first node
        ///     after the codes. A node may be in one group at most; those in none are parts of the total.
        public init(column: Int, labels: Int, countsUnrecorded: Bool = true, groups: [[Int]] = []) {
            self.column = column
            firstCode = countsUnrecorded ? 0 : 1
            leafCount = labels + 1 - firstCode
            var grouped = Set<Int>()
            for (index, group) in groups.enumerated() {
                for node in group {
                    precondition(node < leafCount + index && grouped.insert(node).inserted, "not a hierarchy")
                }
            }
            let top = (0..<leafCount + groups.count).filter { !grouped.contains($0) }
            children = [[Int]](repeating: [], count: leafCount) + groups + [top]
        }

        /// The node that stands for everybody.
        public var total: Int { children.count - 1 }
    }

    /// Counts records by every combination of nodes of each table's axes.
    ///
    /// - Parameters:
    ///   - records: each table counts everybody in them.
    ///   - axes: what the tables are made of.
    ///   - tables: for each table the axes it crosses, by their place in `axes`. All other axes stand at their total.
    public init(of records: CodedRecords, axes: [Axis], tables: [[Int]]) {
        var builder = CountTableBuilder(axes: axes)
        for table in tables { builder.add(table, records) }
        self.axes = axes
        values = builder.values
        sums = builder.sums
        nodes = builder.nodes
    }
}

/// Crosses axes and shares the cells that tables have in common.
private struct CountTableBuilder {
    let axes: [CountTable.Axis]
    var values: [Int] = []
    var sums: [PublishedTable.Sum] = []
    var nodes: [[Int]] = []
    private var places: [[Int]: Int] = [:]
    private var known: Set<[Int]> = []

    init(axes: [CountTable.Axis]) { self.axes = axes }

    mutating func add(_ table: [Int], _ records: CodedRecords) {
        let sizes = table.map { axes[$0].children.count }
        var strides = [Int](repeating: 1, count: table.count)
        for axis in strides.indices.dropLast().reversed() { strides[axis] = strides[axis + 1] * sizes[axis + 1] }
        var counts = [Int](repeating: 0, count: sizes.reduce(1, *))
        let codes = table.map { records.columns[axes[$0].column].codes }
        for record in 0..<records.count {
            var place = 0
            for axis in table.indices {
                let node = Int(codes[axis][record]) - axes[table[axis]].firstCode
                precondition(node >= 0, "a record without the code that the table counts by")
                place += node * strides[axis]
            }
            counts[place] += 1
        }
        var lines: [(axis: Int, parent: Int, total: Int)] = []
        for axis in table.indices {
            let children = axes[table[axis]].children
            for parent in children.indices where !children[parent].isEmpty {
                for place in counts.indices where place / strides[axis] % sizes[axis] == parent {
                    let base = place - parent * strides[axis]
                    counts[place] = children[parent].reduce(0) { $0 + counts[base + $1 * strides[axis]] }
                    lines.append((axis, parent, place))
                }
            }
        }
        let cells = link(table, counts, sizes, strides)
        for line in lines {
            let base = line.total - line.parent * strides[line.axis]
            let parts = axes[table[line.axis]].children[line.parent].map { cells[base + $0 * strides[line.axis]] }
            // Two tables that share an axis and its margins share these sums too.
            if known.insert([cells[line.total], table[line.axis], line.parent]).inserted {
                sums.append(PublishedTable.Sum(total: cells[line.total], parts: parts))
            }
        }
    }

    /// The cell of each place of the table, new or shared.
    private mutating func link(_ table: [Int], _ counts: [Int], _ sizes: [Int], _ strides: [Int]) -> [Int] {
        counts.indices.map { place in
            var key = axes.map(\.total)
            for axis in table.indices { key[table[axis]] = place / strides[axis] % sizes[axis] }
            if let cell = places[key] { return cell }
            places[key] = values.count
            values.append(counts[place])
            nodes.append(key)
            return values.count - 1
        }
    }
}
