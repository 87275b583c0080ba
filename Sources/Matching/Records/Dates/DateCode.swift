/// A Gregorian date packed in four bytes; month and day may be unknown.
public struct DateCode: Sendable, Hashable {
    /// Year · 512 + month · 32 + day; 0 when nothing is known.
    public let packed: UInt32

    public init() { packed = 0 }

    /// - Parameters:
    ///   - month: 1...12, or 0 when only the year is known.
    ///   - day: 1...31, or 0 when it is not known.
    public init(year: Int, month: Int = 0, day: Int = 0) {
        precondition((1...4000).contains(year) && (0...12).contains(month) && (0...31).contains(day))
        packed = UInt32(year) << 9 | UInt32(month) << 5 | UInt32(day)
    }

    public var isEmpty: Bool { packed == 0 }
    public var year: Int { Int(packed >> 9) }
    public var month: Int { Int(packed >> 5 & 15) }
    public var day: Int { Int(packed & 31) }

    /// A year alone, or 1 January: what offices write when only the year is known.
    public var isYearOnly: Bool { packed != 0 && (month == 0 || (month == 1 && day <= 1)) }

    /// Days since 1 March of year 0, by the civil calendar; unknown parts as the first.
    var dayNumber: Int {
        let shifted = month > 2 ? month - 3 : max(1, month) + 9
        let civilYear = month > 2 ? year : year - 1
        return civilYear * 365 + civilYear / 4 - civilYear / 100 + civilYear / 400 + (153 * shifted + 2) / 5
            + max(1, day)
    }
}
