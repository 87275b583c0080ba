/// Finds the pairs of records that could be one person, by what a person's papers keep: name, date of birth, numbers.
///
/// Two records meet under a key that they share. Some keys are too common for everybody and only needed for records
/// that lack something: a name alone finds the partner of a record without a date, a name with a year the partner of
/// one with a year only. Under such a key a record that lacks it meets everybody, and two complete records do not meet.
///
/// | what they share | who meets |
/// |---|---|
/// | number of a document, whole or but for one character; telephone | everybody |
/// | date of birth, day and month exchanged or not | everybody |
/// | dates one day apart, or one year, and a word of the name | everybody |
/// | month of arrival and a word of the name | everybody |
/// | year, or the one before or after, and two words of the name | records with a year only meet the others |
/// | whole name, or two words of it | records without a date meet the others |
/// | whole name | everybody, where few have it |
public struct PersonCandidates {
    /// A key gives so many pairs at most; one that gives more tells too little.
    private static let pairsPerKey = 300

    private var entries: [UInt64] = []
    private let isOneTable: Bool

    /// - Parameter isOneTable: whether duplicates are sought within the left table.
    private init(isOneTable: Bool) { self.isOneTable = isOneTable }

    /// Who meets whom under a key.
    enum Part: UInt64 {
        /// Meets those who lack something only.
        case complete = 0
        /// Meets everybody.
        case lacking = 1
    }

    static let rowsMost = 1 << 26
    private static let hashShift: UInt64 = 28
    private static let sideBit: UInt64 = 1 << 26
    private static let partBit: UInt64 = 1 << 27

    mutating func add(_ key: UInt64, _ part: Part, side: Side, row: Int) {
        precondition(row < Self.rowsMost, "a table has too many rows")
        let place = UInt64(row) | (side == .right ? Self.sideBit : 0) | (part == .lacking ? Self.partBit : 0)
        entries.append(key & ~(1 << Self.hashShift - 1) | place)
    }

    /// The pairs of two tables that could be one person, each once, in order.
    ///
    /// - Parameter right: nil where duplicates are sought within `left`; a pair then has the smaller row on its left.
    public static func pairs(_ left: [PersonKeys], _ right: [PersonKeys]?) -> [RecordPair] {
        var candidates = PersonCandidates(isOneTable: right == nil)
        for (row, keys) in left.enumerated() { keys.enter(&candidates, side: .left, row: row) }
        for (row, keys) in (right ?? []).enumerated() { keys.enter(&candidates, side: .right, row: row) }
        return candidates.pairs()
    }

    /// The pairs, each once, in order.
    private mutating func pairs() -> [RecordPair] {
        var spare: [UInt64] = []
        RadixOrder.sort(&entries, spare: &spare, from: 0, to: 64)
        var found: [UInt64] = []
        var start = 0
        while start < entries.count {
            let key = entries[start] >> Self.hashShift
            var end = start + 1
            while end < entries.count, entries[end] >> Self.hashShift == key { end += 1 }
            if end - start > 1 { note(start..<end, &found) }
            start = end
        }
        entries = []
        RadixOrder.sort(&found, spare: &spare, from: 0, to: 64)
        var pairs: [RecordPair] = []
        for (place, word) in found.enumerated() where place == 0 || found[place - 1] != word {
            pairs.append(RecordPair(left: Int(word >> 32), right: Int(word & 0xFFFF_FFFF)))
        }
        return pairs
    }

    /// In a block the complete rows come first, those of the left table before those of the right.
    private func note(_ block: Range<Int>, _ found: inout [UInt64]) {
        var groups: [[UInt64]] = [[], [], [], []]
        for entry in entries[block] {
            let group = Int(entry >> 26 & 3)
            let row = entry & (Self.sideBit - 1)
            if groups[group].last != row { groups[group].append(row) }
        }
        let (complete, lacking) = ((groups[0], groups[1]), (groups[2], groups[3]))
        guard !isOneTable else { return noteWithin(complete.0, lacking.0, &found) }
        let count =
            complete.0.count * lacking.1.count + lacking.0.count * complete.1.count + lacking.0.count * lacking.1.count
        guard count > 0, count <= Self.pairsPerKey else { return }
        for left in complete.0 { for right in lacking.1 { found.append(left << 32 | right) } }
        for left in lacking.0 { for right in complete.1 + lacking.1 { found.append(left << 32 | right) } }
    }

    private func noteWithin(_ complete: [UInt64], _ lacking: [UInt64], _ found: inout [UInt64]) {
        let count = complete.count * lacking.count + lacking.count * (lacking.count - 1) / 2
        guard count > 0, count <= Self.pairsPerKey else { return }
        for (place, one) in lacking.enumerated() {
            for other in complete + lacking.dropFirst(place + 1) where one != other {
                found.append(min(one, other) << 32 | max(one, other))
            }
        }
    }
}
