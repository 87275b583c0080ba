/// The small columns side by side: each of their values has one of 64 lanes, so that one addition counts them all.
struct CombinationLanes: Sendable {
    static let width = 64
    /// The first column (in the order of the search) that has lanes; from there on all have.
    let firstColumn: Int
    /// Of each column: its first value's lane. The last lane belongs to the last value of the last column.
    let bases: [Int]

    init(sizes: [Int]) {
        var bases = [Int](repeating: Self.width, count: sizes.count + 1)
        var first = sizes.count
        while first > 0, sizes[first - 1] <= bases[first] {
            bases[first - 1] = bases[first] - sizes[first - 1]
            first -= 1
        }
        self.bases = bases
        firstColumn = first
    }

    /// One bit for each lane: set where the record has that value.
    func masks(of records: CodedRecords, _ order: [Int]) -> [UInt64] {
        var masks = [UInt64](repeating: 0, count: records.count)
        for column in firstColumn..<order.count {
            let shift = UInt64(truncatingIfNeeded: bases[column] - 1)
            let codes = records.columns[order[column]].codes
            for row in masks.indices where codes[row] > 0 { masks[row] |= 1 << (UInt64(codes[row]) &+ shift) }
        }
        return masks
    }

    /// Which of the mask's eight bits are set, as eight bytes.
    static let spread: [UInt64] = (0..<256).map { bits in
        (0..<8).reduce(0) { $0 | UInt64(bits >> $1 & 1) << UInt64(8 * $1) }
    }
}
