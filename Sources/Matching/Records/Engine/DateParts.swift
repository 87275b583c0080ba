/// A date as people write it, in the Gregorian calendar; 0 for a part that is not known.
public struct DateParts: Hashable, Sendable {
    public let year: Int16
    public let month: Int8
    public let day: Int8

    /// Nothing but the year is known; 1 January is what many offices write then.
    public var isYearOnly: Bool { month == 0 || month == 1 && day <= 1 }

    public init(year: Int, month: Int, day: Int) {
        (self.year, self.month, self.day) = (Int16(clamping: year), Int8(clamping: month), Int8(clamping: day))
    }

    /// Reads year-month-day, day/month/year, eight digits, a year alone; years of the Republic of China (below 200)
    /// and of the Buddhist era (above 2400) are turned into Gregorian ones. Nil where it is no date.
    public init?(_ text: ArraySlice<UInt8>) {
        var numbers: [(value: Int, digits: Int)] = []
        var isInside = false
        for byte in text {
            guard (0x30...0x39).contains(byte) else {
                // After the day comes the time of day, which says nothing.
                if numbers.count == 3 { break }
                isInside = false
                continue
            }
            if !isInside { numbers.append((0, 0)) }
            isInside = true
            let last = numbers.count - 1
            guard numbers[last].digits < 8 else { return nil }
            numbers[last] = (numbers[last].value * 10 + Int(byte - 0x30), numbers[last].digits + 1)
        }
        guard let parts = Self.parts(numbers) else { return nil }
        guard parts.year > 0, (0...12).contains(parts.month), (0...31).contains(parts.day) else { return nil }
        self.init(year: Self.gregorian(parts.year), month: parts.month, day: parts.day)
    }

    private static func parts(_ numbers: [(value: Int, digits: Int)]) -> (year: Int, month: Int, day: Int)? {
        switch numbers.count {
        case 1 where numbers[0].digits >= 7:
            let value = numbers[0].value
            let (month, day) = (value / 100 % 100, value % 100)
            return month > 12 && day <= 12 ? (value / 10_000, day, month) : (value / 10_000, month, day)
        case 1 where numbers[0].digits == 6: return (numbers[0].value / 100, numbers[0].value % 100, 0)
        case 1 where numbers[0].digits >= 2 && numbers[0].digits <= 4: return (numbers[0].value, 0, 0)
        case 2 where numbers[0].digits >= 3: return (numbers[0].value, numbers[1].value, 0)
        case 2 where numbers[1].digits >= 3: return (numbers[1].value, numbers[0].value, 0)
        case 3:
            let isYearLast = numbers[2].digits >= 3 && numbers[0].digits <= 2
            let (year, rest) = isYearLast ? (numbers[2].value, numbers[0].value) : (numbers[0].value, numbers[2].value)
            // Whichever order is meant, a month above 12 is a day.
            let (month, day) = (numbers[1].value, rest)
            return month > 12 && day <= 12 ? (year, day, month) : (year, month, day)
        default: return nil
        }
    }

    private static func gregorian(_ year: Int) -> Int {
        year < 200 ? year + 1911 : year > 2400 ? year - 543 : year
    }
}
