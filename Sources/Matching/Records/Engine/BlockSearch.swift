/// One worker's search for pairs: it combines kinds of atoms, sorts, and notes who meets whom.
///
/// An entry is one word: 33 bits of the combination's hash, one bit for the side, 30 bits for the row. Two combinations
/// with the same 33 bits only give a pair more to compare.
struct BlockSearch {
    private(set) var tally = MeetingTally()
    private let columns: [AtomColumn]
    private let leftCount: Int
    private let rows: Int
    private let isOneTable: Bool
    private let limits: Blocking
    private var spare: [UInt64] = []

    init(_ columns: [AtomColumn], _ leftCount: Int, _ rightCount: Int, _ isOneTable: Bool, _ limits: Blocking) {
        self.columns = columns
        self.leftCount = leftCount
        rows = leftCount + rightCount
        self.isOneTable = isOneTable
        self.limits = limits
    }

    static let hashShift: UInt64 = 31
    static let sideBit: UInt64 = 1 << 30
    private static let rowMask: UInt64 = 1 << 30 - 1

    /// What a block of so many pairs says: four times the logarithm to base 2 of 128 over the pairs. A combination that
    /// two records share alone says much; one that sixty pairs share says little.
    private static let points: [UInt64] =
        [0]
        + (1...127).map { pairs in
            UInt64(max(1, (4 * Natural.log(128 / Double(pairs)) / Natural.log(2)).rounded()))
        }

    private func entry(_ hash: UInt64, _ row: Int) -> UInt64 {
        let place = row < leftCount ? UInt64(row) : UInt64(row - leftCount) | Self.sideBit
        return hash & ~(1 << Self.hashShift - 1) | place
    }

    private func row(_ entry: UInt64) -> Int {
        Int(entry & Self.rowMask) + (entry & Self.sideBit == 0 ? 0 : leftCount)
    }

    /// All pairs that share an atom of the first kind and one of the second; of the first alone where that is nil.
    mutating func run(first: Int, second: Int?) {
        var entries: [UInt64] = []
        for row in 0..<rows {
            let own = columns[first].atoms(of: row)
            guard !own.isEmpty else { continue }
            guard let second else {
                for atom in own { entries.append(entry(mixed(atom), row)) }
                continue
            }
            for (place, atom) in own.enumerated() {
                let others = second == first ? own.dropFirst(place + 1) : columns[second].atoms(of: row)
                for other in others { entries.append(entry(Self.joined(atom, other, isSame: second == first), row)) }
            }
        }
        var used = [first]
        if let second, second != first { used.append(second) }
        // What a single atom leaves undone is taken up by its combinations, each in a pass of its own.
        meet(&entries, used: used, mayRefine: second != nil)
    }

    private static func joined(_ a: UInt64, _ b: UInt64, isSame: Bool) -> UInt64 {
        isSame ? mixed(min(a, b) &* 31 &+ max(a, b)) : mixed(a &* 31 &+ b)
    }

    /// Notes the pairs within small blocks; refines the large ones with the kinds that come after those used.
    private mutating func meet(_ entries: inout [UInt64], used: [Int], mayRefine: Bool) {
        RadixOrder.sort(&entries, spare: &spare, from: Self.hashShift, to: 64)
        var large: [UInt64] = []
        var start = 0
        while start < entries.count {
            let key = entries[start] >> Self.hashShift
            var end = start + 1
            while end < entries.count, entries[end] >> Self.hashShift == key { end += 1 }
            if end - start > 1, !note(entries[start..<end]) { large += entries[start..<end] }
            start = end
        }
        guard mayRefine, !large.isEmpty, used.count < limits.depth else { return }
        let fields = Set(used.map { columns[$0].field })
        let last = used.max() ?? -1
        for next in columns.indices where next > last && !fields.contains(columns[next].field) {
            var refined: [UInt64] = []
            for entry in large {
                let row = row(entry)
                for atom in columns[next].atoms(of: row) {
                    refined.append(self.entry(Self.joined(entry >> Self.hashShift, atom, isSame: false), row))
                }
            }
            meet(&refined, used: used + [next], mayRefine: true)
        }
    }

    /// Notes all pairs of a block; false where there are too many.
    private mutating func note(_ block: ArraySlice<UInt64>) -> Bool {
        let middle = block.firstIndex { $0 & Self.sideBit != 0 } ?? block.endIndex
        let (lefts, rights) = (block[..<middle], block[middle...])
        let pairs = isOneTable ? block.count * (block.count - 1) / 2 : lefts.count * rights.count
        guard pairs > 0 else { return true }
        guard pairs <= limits.pairsPerBlock else { return false }
        let weight = Self.points[min(pairs, Self.points.count - 1)]
        if isOneTable {
            for (place, a) in block.enumerated() {
                for b in block.dropFirst(place + 1) where a != b {
                    let (x, y) = (a & Self.rowMask, b & Self.rowMask)
                    tally.add(left: min(x, y), right: max(x, y), weight: weight)
                }
            }
        } else {
            for a in lefts {
                for b in rights { tally.add(left: a & Self.rowMask, right: b & Self.rowMask, weight: weight) }
            }
        }
        return true
    }
}
