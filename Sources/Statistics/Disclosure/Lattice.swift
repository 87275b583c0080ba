/// The axes of a table as a lattice of keys, and the ways in which one axis can change without breaking its sums.
///
/// Moving one person from one code to another changes the two codes' nodes and the groups above them; adding one person
/// changes a code and everything above it, the total too. The product of one such change for each axis keeps every sum.
struct Lattice: Sendable {
    /// The cell at each key; -1 where no table has one.
    let cellAt: [Int32]
    let keyOf: [Int32]
    /// Axes with the most nodes first: their first partners rule out most.
    let order: [Int]
    private let strides: [Int]
    private let sizes: [Int]
    /// For each axis and node the range of its changes; for each change the range of its steps.
    private var changeStart: [[Int32]] = []
    private var stepStart: [[Int32]] = []
    /// How far, in keys, each step is from the node that goes up, and which way it goes.
    private(set) var offsets: [[Int32]] = []
    private(set) var signs: [[Int8]] = []

    private static let keysMax = 16_000_000.0
    private static let changesMax = 2000

    /// Nil for a table without axes, and for axes that cross too widely to hold every key.
    init?(_ table: CountTable) {
        let nodeCounts = table.axes.map { $0.children.count }
        guard !nodeCounts.isEmpty, nodeCounts.reduce(1.0, { $0 * Double($1) }) <= Self.keysMax else { return nil }
        var strides = [Int](repeating: 1, count: nodeCounts.count)
        for axis in strides.indices.dropLast().reversed() { strides[axis] = strides[axis + 1] * nodeCounts[axis + 1] }
        var cellAt = [Int32](repeating: -1, count: nodeCounts.reduce(1, *))
        var keyOf: [Int32] = []
        for (cell, nodes) in table.nodes.enumerated() {
            var key = 0
            for axis in strides.indices { key += nodes[axis] * strides[axis] }
            cellAt[key] = Int32(cell)
            keyOf.append(Int32(key))
        }
        order = nodeCounts.indices.sorted {
            nodeCounts[$0] != nodeCounts[$1] ? nodeCounts[$0] > nodeCounts[$1] : $0 < $1
        }
        sizes = nodeCounts
        (self.cellAt, self.keyOf, self.strides) = (cellAt, keyOf, strides)
        for (axis, stride) in zip(table.axes, strides) { flatten(Self.changes(axis), stride) }
    }

    func changes(axis: Int, key: Int) -> Range<Int> {
        let node = key / strides[axis] % sizes[axis]
        return Int(changeStart[axis][node])..<Int(changeStart[axis][node + 1])
    }

    func steps(axis: Int, change: Int) -> Range<Int> {
        Int(stepStart[axis][change])..<Int(stepStart[axis][change + 1])
    }

    private mutating func flatten(_ changes: [[[(node: Int, sign: Int8)]]], _ stride: Int) {
        var (changeStart, stepStart): ([Int32], [Int32]) = ([0], [0])
        var (offsets, signs): ([Int32], [Int8]) = ([], [])
        var count: Int32 = 0
        for (node, list) in changes.enumerated() {
            for change in list {
                for step in change {
                    offsets.append(Int32((step.node - node) * stride))
                    signs.append(step.sign)
                }
                stepStart.append(Int32(offsets.count))
            }
            count += Int32(list.count)
            changeStart.append(count)
        }
        self.changeStart.append(changeStart)
        self.stepStart.append(stepStart)
        self.offsets.append(offsets)
        self.signs.append(signs)
    }

    /// For each node the changes in which it goes up, without the node itself.
    private static func changes(_ axis: CountTable.Axis) -> [[[(node: Int, sign: Int8)]]] {
        var parents = [Int?](repeating: nil, count: axis.children.count)
        for (parent, children) in axis.children.enumerated() {
            for child in children { parents[child] = parent }
        }
        let paths = (0..<axis.leafCount).map { leaf in
            var (path, node): ([Int], Int?) = ([], leaf)
            while let here = node {
                path.append(here)
                node = parents[here]
            }
            return path
        }
        var found = [[[(node: Int, sign: Int8)]]](repeating: [], count: axis.children.count)
        func note(_ ups: [Int], _ downs: [Int]) {
            for node in ups where found[node].count < changesMax {
                found[node].append(ups.filter { $0 != node }.map { ($0, 1) } + downs.map { ($0, -1) })
            }
        }
        for path in paths { note(path, []) }
        for up in paths {
            for down in paths where down[0] != up[0] {
                note(up.filter { !down.contains($0) }, down.filter { !up.contains($0) })
            }
        }
        return found
    }
}
