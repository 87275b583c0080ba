/// A date of birth: what of it agrees, and by which of the usual slips the two might be one date.
public struct DateField: ComparedField {
    public let name: String
    public let levels = [
        "missing", "different", "the same year, the rest differs", "one is a year only, the years one apart",
        "two parts agree", "one is a year only, the same year", "one digit differs", "the same day, years one apart",
        "day and month exchanged", "both are the same year only", "the same",
    ]
    public let isOrdered = false
    private let left: [Int32]
    private let right: [Int32]
    private let dates: [DateParts]
    private let written: (left: TextColumn, right: TextColumn)

    /// - Parameter right: nil where duplicates are sought within `left`.
    public init(name: String, left: TextColumn, right: TextColumn?) {
        self.name = name
        written = (left, right ?? left)
        var places: [DateParts: Int32] = [:]
        var dates: [DateParts] = []
        func codes(_ column: TextColumn) -> [Int32] {
            let map = column.values.map { text -> Int32 in
                guard let date = DateParts(text[...]) else { return -1 }
                if let known = places[date] { return known }
                places[date] = Int32(dates.count)
                dates.append(date)
                return Int32(dates.count - 1)
            }
            return column.codes.map { $0 < 0 ? -1 : map[Int($0)] }
        }
        self.left = codes(left)
        self.right = right.map { codes($0) } ?? self.left
        self.dates = dates
    }

    public func words(side: Side, row: Int) -> String { (side == .left ? written.left : written.right)[row] ?? "" }

    public func appendLevels(of pairs: ArraySlice<RecordPair>, to levels: inout [UInt8]) {
        for pair in pairs {
            let (a, b) = (left[Int(pair.left)], right[Int(pair.right)])
            levels.append(a < 0 || b < 0 ? 0 : Self.level(dates[Int(a)], dates[Int(b)]))
        }
    }

    @inline(__always)
    static func level(_ a: DateParts, _ b: DateParts) -> UInt8 {
        let years = abs(Int(a.year) - Int(b.year))
        if a.isYearOnly || b.isYearOnly {
            if a.isYearOnly, b.isYearOnly { return years == 0 ? 9 : years == 1 ? 3 : 1 }
            return years == 0 ? 5 : years == 1 ? 3 : 1
        }
        let (month, day) = (a.month == b.month, a.day == b.day)
        if years == 0 {
            if month, day { return 10 }
            if a.month == b.day, a.day == b.month { return 8 }
            if month { return differsByOneDigit(Int(a.day), Int(b.day)) ? 6 : 4 }
            if day { return differsByOneDigit(Int(a.month), Int(b.month)) ? 6 : 4 }
            return 2
        }
        guard month, day else { return 1 }
        return years == 1 ? 7 : differsByOneDigit(Int(a.year), Int(b.year)) ? 6 : 4
    }

    /// One digit differs, or two neighbours are exchanged.
    private static func differsByOneDigit(_ a: Int, _ b: Int) -> Bool {
        var (x, y, places, differing) = (a, b, 0, [(Int, Int, Int)]())
        while x > 0 || y > 0 {
            if x % 10 != y % 10 { differing.append((places, x % 10, y % 10)) }
            (x, y, places) = (x / 10, y / 10, places + 1)
            if differing.count > 2 { return false }
        }
        if differing.count == 1 { return true }
        return differing[1].0 == differing[0].0 + 1 && differing[0].1 == differing[1].2
            && differing[0].2 == differing[1].1
    }

    public func appendAtoms(side: Side, row: Int, to atoms: inout [BlockingAtom]) {
        let code = (side == .left ? left : right)[row]
        guard code >= 0 else { return }
        let date = dates[Int(code)]
        let (year, month, day) = (UInt64(date.year), UInt64(date.month), UInt64(date.day))
        atoms.append(BlockingAtom(kind: 0, hash: mixed(year)))
        guard !date.isYearOnly else { return }
        // The smaller first, so that an exchanged day and month are found.
        let inYear = min(month, day) << 8 | max(month, day)
        atoms.append(BlockingAtom(kind: 1, hash: mixed(inYear)))
        atoms.append(BlockingAtom(kind: 2, hash: mixed(year << 16 | inYear)))
        atoms.append(BlockingAtom(kind: 3, hash: mixed(year << 8 | month)))
    }
}
