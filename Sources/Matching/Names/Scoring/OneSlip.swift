/// Whether two words differ by one letter left out, added, changed, or two changed about.
enum OneSlip {
    static func parts(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        guard abs(one.count - other.count) <= 1 else { return false }
        let same = zip(one, other).prefix { $0 == $1 }.count
        let sameEnd = zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
        let (short, long) = (min(one.count, other.count), max(one.count, other.count))
        if same == long { return true }
        if same + sameEnd >= long - 1 { return true }
        guard short == long, same + sameEnd == long - 2 else { return false }
        return one[same] == other[same + 1] && one[same + 1] == other[same]
    }
}
