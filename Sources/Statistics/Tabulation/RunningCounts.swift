/// All counts of a register that lives: a record more or less changes its own combinations and touches nothing else.
///
/// With 20 values to a length of 4 a record has 6,195 combinations. Each is found by narrowing the sorted keys value by
/// value, and counted in place; those that nobody had before are kept beside until `settle()`.
public struct RunningCounts: Sendable {
    private let keys: CombinationKeys
    private let columns: [CombinationCounts.Labels]
    private var sorted: [UInt64]
    private var counts: [UInt32]
    /// Combinations that were new since the last settling.
    private var added: [UInt64: UInt32] = [:]
    public private(set) var recordCount: Int
    /// Room for so many new combinations is made at once, for a table that grows takes milliseconds.
    private static let addedMax = 100_000

    /// Whether it is time to call `settle()`. Nothing is lost without it, but now and then an addition takes longer.
    public var needsSettling: Bool { added.count >= Self.addedMax }

    /// Starts from counts that leave nothing out (`resolution` 1).
    public init(_ counts: CombinationCounts) {
        precondition(counts.resolution == 1, "counts that leave some out cannot be continued")
        keys = counts.keys
        columns = counts.columns
        recordCount = counts.recordCount
        sorted = counts.blocks.flatMap(\.keys)
        self.counts = counts.blocks.flatMap(\.counts)
        added.reserveCapacity(Self.addedMax + 10_000)
    }

    /// Counts one record more: one code for each column, 0 where nothing is counted.
    public mutating func add(_ codes: [UInt16]) {
        recordCount += 1
        change(codes, added: true)
    }

    /// Takes one record out that was counted before.
    public mutating func remove(_ codes: [UInt16]) {
        precondition(recordCount > 0, "no record to take out")
        recordCount -= 1
        change(codes, added: false)
    }

    /// How many records have this combination.
    public func count(of attributes: [Attribute]) -> Int? {
        guard let key = keys.key(attributes) else { return nil }
        let place = partition(sorted.count) { sorted[$0] < key }
        if place < sorted.count, sorted[place] == key { return Int(counts[place]) }
        return Int(added[key] ?? 0)
    }

    /// Sorts the new combinations in among the others. Costs one pass over all.
    public mutating func settle() { self = RunningCounts(settled()) }

    /// The counts as they are now.
    public func settled() -> CombinationCounts {
        let new = added.sorted { $0.key < $1.key }
        var blocks = [CombinationCounts.Block()]
        func append(_ key: UInt64, _ count: UInt32) {
            guard count > 0 else { return }
            if blocks[blocks.count - 1].keys.count == 1 << 16 { blocks.append(.init()) }
            blocks[blocks.count - 1].keys.append(key)
            blocks[blocks.count - 1].counts.append(count)
        }
        var next = 0
        for place in sorted.indices {
            while next < new.count, new[next].key < sorted[place] {
                append(new[next].key, new[next].value)
                next += 1
            }
            append(sorted[place], counts[place])
        }
        for one in new[next...] { append(one.key, one.value) }
        return CombinationCounts(
            columns: columns, recordCount: recordCount, resolution: 1, keys: keys,
            blocks: blocks.filter { !$0.keys.isEmpty })
    }

    private mutating func change(_ codes: [UInt16], added: Bool) {
        precondition(codes.count == columns.count, "a record has one code for each column")
        var numbers: [UInt64] = []
        for (column, size) in zip(keys.order.indices, keys.sizes) where codes[keys.order[column]] > 0 {
            let code = Int(codes[keys.order[column]])
            precondition(code <= size, "a code without a label")
            numbers.append(UInt64(keys.bases[column] + code))
        }
        change(numbers[...], prefix: 0, position: 0, within: 0..<sorted.count, added ? 1 : -1)
    }

    /// Changes every combination that continues `prefix`, whose keys lie within a range, with some of the numbers.
    private mutating func change(
        _ numbers: ArraySlice<UInt64>, prefix: UInt64, position: Int, within range: Range<Int>, _ change: Int32
    ) {
        let shift = keys.shift(position)
        var low = range.lowerBound
        for index in numbers.indices {
            let key = prefix | numbers[index] << shift
            low = place(of: key, within: low..<range.upperBound)
            let found = low < range.upperBound && sorted[low] == key
            if found {
                counts[low] = UInt32(Int64(counts[low]) + Int64(change))
            } else {
                added[key] = UInt32(Int64(added[key] ?? 0) + Int64(change))
            }
            guard position + 1 < keys.length, index + 1 < numbers.endIndex else { continue }
            // Where the combination is new, so are all that continue it: its range is empty.
            // The next key of this length; 0 where this is the last there can be.
            let next = key &+ (1 << shift)
            let rest = low..<range.upperBound
            let end = !found ? low : next == 0 ? range.upperBound : place(of: next, within: rest)
            self.change(numbers[(index + 1)...], prefix: key, position: position + 1, within: low..<end, change)
            low = end
        }
    }

    /// The first place in the range whose key is not below this one.
    private func place(of key: UInt64, within range: Range<Int>) -> Int {
        range.lowerBound + partition(range.count) { sorted[range.lowerBound + $0] < key }
    }
}
