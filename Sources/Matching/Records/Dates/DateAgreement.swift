/// How alike two dates are, from nothing known to the same day.
public enum DateLevel: UInt8, CaseIterable, Comparable, Sendable {
    /// One of the dates is missing.
    case missing
    case different
    /// One is a year alone, and the years are one apart.
    case yearAgainstNear
    /// Two of year, month and day agree.
    case onePartDiffers
    /// Two slips at once: day and month changed places, or the day one off, and the year one off.
    case twoSlips
    /// One is a year alone, and it is the other's year.
    case yearAgainstFull
    /// The same day of a year that is one off, or that was read by the wrong calendar.
    case yearBeside
    /// Day and month changed places.
    case swapped
    /// One or two days apart.
    case dayBeside
    /// Both are the same year, or the same month, and no more is known of either.
    case sameInPart
    case same

    public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }

    /// In words that can be shown to the person who decides.
    public var reason: String {
        switch self {
        case .missing: "a date is missing"
        case .different: "another date"
        case .yearAgainstNear: "only the year is known, and it is one off"
        case .onePartDiffers: "one of year, month and day differs"
        case .twoSlips: "two slips: the year is one off, and the day too or swapped with the month"
        case .yearAgainstFull: "the same year, and no more is known of one"
        case .yearBeside: "the same day, the year one off or by another calendar"
        case .swapped: "day and month changed places"
        case .dayBeside: "one or two days apart"
        case .sameInPart: "the same as far as it is known"
        case .same: "the same date"
        }
    }
}

extension DateCode {
    /// Compares two dates; symmetric.
    public func agreement(with other: DateCode) -> DateLevel {
        if packed == 0 || other.packed == 0 { return .missing }
        let apart = abs(year - other.year)
        if packed == other.packed { return isYearOnly || day == 0 ? .sameInPart : .same }
        if isYearOnly || other.isYearOnly { return yearOnly(other, apart) }
        if day == 0 || other.day == 0 {
            guard month == other.month else { return .different }
            return apart == 0 ? .sameInPart : apart == 1 ? .yearBeside : .different
        }
        if abs(dayNumber - other.dayNumber) <= 2 { return .dayBeside }
        let isSwapped = month == other.day && day == other.month
        if apart == 0, isSwapped { return .swapped }
        if month == other.month, day == other.day {
            return apart == 1 || Self.betweenCalendars.contains(apart) ? .yearBeside : .onePartDiffers
        }
        if apart == 1, isSwapped || (month == other.month && abs(day - other.day) == 1) { return .twoSlips }
        return apart == 0 && (month == other.month || day == other.day) ? .onePartDiffers : .different
    }

    /// How far off a year is that was read by the wrong calendar.
    private static let betweenCalendars: Set<Int> = [11, 543, 1911, 1368]

    private func yearOnly(_ other: DateCode, _ apart: Int) -> DateLevel {
        if apart == 0 { return isYearOnly && other.isYearOnly ? .sameInPart : .yearAgainstFull }
        if month != 0, other.month != 0 {
            // 1 January can be a day like any other.
            if abs(dayNumber - other.dayNumber) <= 2 { return .dayBeside }
            if month == other.month, day == other.day, apart == 1 { return .yearAgainstNear }
        }
        return apart == 1 ? .yearAgainstNear : .different
    }
}

extension DateReading {
    /// The level, and the reason in words with the calendars named where they differ.
    public func comparison(with other: DateReading) -> (level: DateLevel, reason: String) {
        let level = code.agreement(with: other.code)
        guard calendar != other.calendar, level != .missing, level != .different else { return (level, level.reason) }
        return (level, level.reason + " (\(calendar.rawValue) and \(other.calendar.rawValue) calendar)")
    }
}
