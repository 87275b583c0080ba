/// The atoms of one kind of one field for all rows, the left table's rows before the right's.
struct AtomColumn: Sendable {
    let field: Int
    /// Whether another kind of the same field finds all that this one finds, and more.
    var isCovered = false
    /// Where each row's atoms begin; one more than there are rows.
    fileprivate(set) var starts: [Int32] = [0]
    fileprivate(set) var hashes: [UInt64] = []

    init(field: Int) { self.field = field }

    /// Whether some row has two of them, so that two shared ones mean more than one.
    var isPlural: Bool { hashes.count > 0 && starts.indices.dropFirst().contains { starts[$0] - starts[$0 - 1] > 1 } }

    var rows: Int { starts.count - 1 }

    func atoms(of row: Int) -> ArraySlice<UInt64> { hashes[Int(starts[row])..<Int(starts[row + 1])] }

    /// The kinds of atoms that a field has, by kind.
    static func read(_ field: any ComparedField, place: Int, leftCount: Int, rightCount: Int) -> [AtomColumn] {
        var columns = [AtomColumn](repeating: AtomColumn(field: place), count: 16)
        var scratch: [BlockingAtom] = []
        for row in 0..<(leftCount + rightCount) {
            scratch.removeAll(keepingCapacity: true)
            let isLeft = row < leftCount
            field.appendAtoms(side: isLeft ? .left : .right, row: isLeft ? row : row - leftCount, to: &scratch)
            for atom in scratch { columns[Int(atom.kind)].add(atom.hash, row: row) }
        }
        var found = columns.filter { !$0.hashes.isEmpty }
        for place in found.indices { found[place].close(rows: leftCount + rightCount) }
        return found
    }

    private mutating func add(_ hash: UInt64, row: Int) {
        close(rows: row)
        // A row has few atoms of a kind: looking at all of them is the quickest way to leave out a second of the same.
        if hashes[Int(starts[row])...].contains(hash) { return }
        hashes.append(hash)
    }

    /// Notes that all rows before this one have what they have.
    private mutating func close(rows: Int) {
        while starts.count <= rows { starts.append(Int32(hashes.count)) }
    }

}

/// The rows that share each atom of a column, and how many pairs that makes.
struct AtomGroups {
    /// 33 bits of the hash, one for the side, 30 for the row; in order.
    private var entries: [UInt64] = []
    private var ranges: [(start: Int, middle: Int, end: Int)] = []
    /// How many pairs the groups up to each one make.
    private var ends: [Int] = []
    private let isOneTable: Bool

    init(_ column: AtomColumn, leftCount: Int, isOneTable: Bool) {
        self.isOneTable = isOneTable
        for row in 0..<column.rows {
            let place = row < leftCount ? UInt64(row) : UInt64(row - leftCount) | BlockSearch.sideBit
            for atom in column.atoms(of: row) {
                entries.append(mixed(atom) & ~(1 << BlockSearch.hashShift - 1) | place)
            }
        }
        var spare: [UInt64] = []
        RadixOrder.sort(&entries, spare: &spare, from: BlockSearch.hashShift, to: 64)
        var (start, pairs) = (0, 0)
        while start < entries.count {
            var (middle, end) = (start, start)
            while end < entries.count, entries[end] >> BlockSearch.hashShift == entries[start] >> BlockSearch.hashShift
            {
                if entries[end] & BlockSearch.sideBit == 0 { middle = end + 1 }
                end += 1
            }
            let count = isOneTable ? (end - start) * (end - start - 1) / 2 : (middle - start) * (end - middle)
            if count > 0 {
                pairs += count
                ranges.append((start, middle, end))
                ends.append(pairs)
            }
            start = end
        }
    }

    /// All pairs that share an atom, counted once for each atom they share.
    var pairs: Int { ends.last ?? 0 }

    /// One of the pairs, each with the same chance.
    func draw(_ generator: inout SplitMix) -> RecordPair {
        precondition(pairs > 0)
        let range = ranges[ends.firstPlace(above: Int(generator.next(upperBound: UInt64(pairs))))]
        let mask: UInt64 = 1 << 30 - 1
        let a = range.start + Int(generator.next(upperBound: UInt64(range.middle - range.start)))
        guard isOneTable else {
            let b = range.middle + Int(generator.next(upperBound: UInt64(range.end - range.middle)))
            return RecordPair(left: Int(entries[a] & mask), right: Int(entries[b] & mask))
        }
        var b = range.start + Int(generator.next(upperBound: UInt64(range.end - range.start - 1)))
        if b >= a { b += 1 }
        let (x, y) = (Int(entries[a] & mask), Int(entries[b] & mask))
        return RecordPair(left: min(x, y), right: max(x, y))
    }
}

extension [Int] {
    /// The first place whose value is above a number, in an array that rises.
    fileprivate func firstPlace(above value: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] > value { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
