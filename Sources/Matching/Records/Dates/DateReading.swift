/// The calendar that a date was written in.
public enum WrittenCalendar: String, Sendable, CaseIterable {
    case gregorian
    /// Years of the Republic of China, from 1912 as year 1.
    case minguo
    /// Years of the Buddhist era as Thailand counts them, 543 ahead.
    case buddhist
}

/// A date of birth as papers write it, in any of three calendars, whole or in part.
///
/// Years below 200, or after 民國, are Minguo years (+1911); years above 2400 are Buddhist ones (−543). Year first, or
/// day first; where day and month cannot be told apart, the day is taken to stand first and comparison allows for a
/// swap.
public struct DateReading: Sendable, Equatable {
    public let calendar: WrittenCalendar
    /// What is compared; empty where nothing could be read.
    public let code: DateCode

    public init(_ text: String) {
        var numbers: [(value: Int, digits: Int)] = []
        var isMinguo = false
        var isOpen = false
        for scalar in text.unicodeScalars.prefix(40) {
            if scalar == "民" || scalar == "國" || scalar == "国" { isMinguo = true }
            guard let digit = Self.digit(scalar) else {
                isOpen = false
                continue
            }
            if !isOpen { numbers.append((0, 0)) }
            isOpen = true
            numbers[numbers.count - 1].value = min(99_999_999, numbers[numbers.count - 1].value * 10 + digit)
            numbers[numbers.count - 1].digits += 1
        }
        let parts = Self.parts(numbers, isMinguo: isMinguo)
        calendar = parts.calendar
        code = parts.code
    }

    /// ASCII, full-width and Thai digits.
    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value) - 0x30
        case 0xFF10...0xFF19: Int(scalar.value) - 0xFF10
        case 0xE50...0xE59: Int(scalar.value) - 0xE50
        default: nil
        }
    }

    private static func parts(
        _ written: [(value: Int, digits: Int)], isMinguo: Bool
    ) -> (calendar: WrittenCalendar, code: DateCode) {
        var numbers = written
        if numbers.count == 1, numbers[0].digits >= 6, numbers[0].digits <= 8 {
            let value = numbers[0].value
            numbers = [(value / 10_000, numbers[0].digits - 4), (value / 100 % 100, 2), (value % 100, 2)]
        }
        guard (1...3).contains(numbers.count) else { return (.gregorian, DateCode()) }
        // Day first: 17/12/1999. A Minguo year has three digits or 民國 before it, else two digits are a day.
        let isDayFirst =
            !isMinguo && numbers.count > 1 && numbers[0].digits < 3 && numbers[numbers.count - 1].digits > 2
        if isDayFirst { numbers.reverse() }
        let (calendar, year) = Self.year(numbers[0].value, isMinguo: isMinguo)
        guard numbers[0].value > 0, (1850...2200).contains(year) else { return (.gregorian, DateCode()) }
        var (month, day) = (numbers.count > 1 ? numbers[1].value : 0, numbers.count > 2 ? numbers[2].value : 0)
        // Only one of the two can be a month.
        if month > 12, (1...12).contains(day) { (month, day) = (day, month) }
        guard (1...12).contains(month) else { return (calendar, DateCode(year: year)) }
        return (calendar, DateCode(year: year, month: month, day: (1...31).contains(day) ? day : 0))
    }

    private static func year(_ written: Int, isMinguo: Bool) -> (WrittenCalendar, Int) {
        if isMinguo || written < 200 { return (.minguo, written + 1911) }
        return written > 2400 ? (.buddhist, written - 543) : (.gregorian, written)
    }
}
