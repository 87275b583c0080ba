/// The last two levels of the search, where nearly all of its time goes.
final class CombinationLeaf {
    private let search: CombinationSearch
    private let keys: CombinationKeys
    private let node: CombinationNode
    private let counts = Scratch<UInt32>()
    /// For each row as many bytes as there are lanes to count, 1 where the row has the lane's value.
    private let bytes = Scratch<UInt64>()
    /// How many records of the current group have each lane.
    private let totals = Scratch<UInt32>()
    /// The first lane that `bytes` has: 0, 32 or 48; and how many bytes it has for each row.
    private var firstLane = 0
    private var stride: Int { CombinationLanes.width - firstLane }

    init(_ search: CombinationSearch) {
        self.search = search
        keys = search.keys
        node = CombinationNode(search)
        counts.reserve((search.keys.sizes.max() ?? 0) + 1)
        totals.reserve(CombinationLanes.width)
    }

    /// Lists the combinations that continue `prefix` with one or two values.
    func list(
        _ rows: CombinationRows, from first: Int, _ prefix: UInt64, _ position: Int, _ merged: CombinationMerge,
        for worker: CombinationWorker
    ) {
        var rows = rows
        guard keys.length - position > 1 else { return last(rows, nil, first, prefix, position, worker) }
        var spread = false
        for column in first..<keys.order.count {
            merged.merge(&rows, from: column)
            if rows.weights == nil, !spread {
                self.spread(rows, from: max(column + 1, search.lanes.firstColumn))
                spread = true
            }
            for group in node.sort(rows, by: column) {
                let key = worker.emit(prefix, position, column, group.code, group.total)
                last(rows, group, column + 1, key, position + 1, worker)
            }
        }
    }

    /// Lists the combinations that continue `prefix` with one value, for one group of the rows or for all.
    private func last(
        _ rows: CombinationRows, _ group: CombinationGroup?, _ first: Int, _ prefix: UInt64, _ position: Int,
        _ worker: CombinationWorker
    ) {
        let laned = rows.weights == nil && group != nil
        let end = laned ? max(first, search.lanes.firstColumn) : keys.order.count
        for column in first..<end {
            count(rows, group, column)
            for code in Swift.stride(from: 1, through: keys.sizes[column], by: 1)
            where Int(counts.start[code]) >= search.resolution {
                worker.emit(prefix, position, column, code, Int(counts.start[code]))
            }
        }
        // Columns without any value have no lanes.
        let least = search.lanes.bases[end]
        guard laned, let group, least < CombinationLanes.width else { return }
        addLanes(group, from: least)
        let number = keys.bases[end] + 1 - least
        let shift = keys.shift(position)
        for lane in least..<CombinationLanes.width where Int(totals.start[lane]) >= search.resolution {
            worker.emit(prefix | UInt64(truncatingIfNeeded: lane &+ number) << shift, totals.start[lane])
        }
    }

    /// Counts the codes of one column.
    @inline(__always)
    private func count(_ rows: CombinationRows, _ group: CombinationGroup?, _ column: Int) {
        let (codes, counts) = (rows.column(column), counts.start)
        counts.fill(0, count: keys.sizes[column] + 1)
        guard let group else {
            for row in 0..<rows.count { counts[Int(codes[row])] &+= rows.weights.map { $0[rows.offset + row] } ?? 1 }
            return
        }
        let chosen = node.sorted.start + group.start
        guard let weights = rows.weights else {
            for place in 0..<group.rows { counts[Int(codes[Int(chosen[place])])] &+= 1 }
            return
        }
        for place in 0..<group.rows {
            let row = Int(chosen[place])
            counts[Int(codes[row])] &+= weights[rows.offset + row]
        }
    }

    /// Writes each row's lane mask out, one byte for each lane.
    private func spread(_ rows: CombinationRows, from column: Int) {
        let least = search.lanes.bases[min(column, keys.order.count)]
        guard least < CombinationLanes.width, let masks = rows.masks else { return }
        firstLane = Self.begin(least)
        let words = stride / 8
        bytes.reserve(rows.count * words)
        let spread = CombinationLanes.spread
        var to = bytes.start
        for row in 0..<rows.count {
            var mask = masks[rows.offset + row] >> UInt64(truncatingIfNeeded: firstLane)
            for word in 0..<words {
                to[word] = spread[Int(mask & 255)]
                mask >>= 8
            }
            to = to + words
        }
    }

    /// Adds up the lanes of a group's rows, from the lane `least` on.
    private func addLanes(_ group: CombinationGroup, from least: Int) {
        let from = Self.begin(least)
        totals.start.fill(0, count: CombinationLanes.width)
        let chosen = node.sorted.start + group.start
        let words = bytes.start + (from - firstLane) / 8
        var place = 0
        while place < group.rows {
            // A byte holds 255 at most, so that no sum flows over into its neighbour.
            let count = min(group.rows - place, 255)
            switch CombinationLanes.width - from {
            case 16: unfold(sum2(words, chosen + place, count), from)
            case 32: unfold(sum4(words, chosen + place, count), from)
            default: unfold(sum8(words, chosen + place, count), from)
            }
            place += count
        }
    }

    /// Adds each byte of the words to the total of its lane.
    @inline(__always)
    private func unfold<Words: SIMD>(_ words: Words, _ from: Int) where Words.Scalar == UInt64 {
        let totals = totals.start
        for index in 0..<Words.scalarCount where words[index] != 0 {
            for lane in 0..<8 {
                let byte = words[index] >> UInt64(truncatingIfNeeded: 8 &* lane) & 255
                totals[from &+ 8 &* index &+ lane] &+= UInt32(truncatingIfNeeded: byte)
            }
        }
    }

    // Three functions and not one over any SIMD: the generic one is not vectorized and takes ten times as long.

    private func sum2(_ words: Borrowed<UInt64>, _ chosen: Borrowed<UInt32>, _ count: Int) -> SIMD2<UInt64> {
        let wide = stride / 8
        var sum = SIMD2<UInt64>()
        for place in 0..<count { sum &+= words.load(from: Int(chosen[place]) &* wide, as: SIMD2<UInt64>.self) }
        return sum
    }

    private func sum4(_ words: Borrowed<UInt64>, _ chosen: Borrowed<UInt32>, _ count: Int) -> SIMD4<UInt64> {
        let wide = stride / 8
        var sum = SIMD4<UInt64>()
        for place in 0..<count { sum &+= words.load(from: Int(chosen[place]) &* wide, as: SIMD4<UInt64>.self) }
        return sum
    }

    private func sum8(_ words: Borrowed<UInt64>, _ chosen: Borrowed<UInt32>, _ count: Int) -> SIMD8<UInt64> {
        let wide = stride / 8
        var sum = SIMD8<UInt64>()
        for place in 0..<count { sum &+= words.load(from: Int(chosen[place]) &* wide, as: SIMD8<UInt64>.self) }
        return sum
    }

    /// The last 16, the last 32 or all 64 lanes are added at a time: where those begin that have this one.
    private static func begin(_ lane: Int) -> Int { lane >= 48 ? 48 : lane >= 32 ? 32 : 0 }
}
