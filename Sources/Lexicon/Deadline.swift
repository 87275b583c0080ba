package import Foundation

/// When a period ends.
package struct Deadline: Hashable, Sendable {
    /// The first instant at which it is too late: 24:00 of the last day, or the exact end of a period of hours.
    package let instant: Date
    /// The day to show. It is not the day of ``instant``, which begins the next one.
    package let lastDay: Day
    /// False where the reckoning left the years whose holidays are known.
    package let isCertain: Bool
}

extension Period {
    /// When the period ends that an event at `start` begins.
    ///
    /// - Parameters:
    ///   - countsFromNextDay: whether the day of the event is left out of the count, as most laws do.
    ///   - rollsToWorkingDay: whether an end on a day off moves to the next working day.
    ///
    /// Months and years end on the day before the one that corresponds to the first day counted, or with the month
    /// where it has no such day (as in Taiwan's Administrative Procedure Act, article 48). Hours are exact.
    package func deadline(
        from start: Date, in zone: TimeZone, calendar: WorkingCalendar,
        countsFromNextDay: Bool = true, rollsToWorkingDay: Bool = false
    ) -> Deadline {
        if case .hours(let count) = self {
            let end = start.addingTimeInterval(Double(count) * 3600)
            return Deadline(instant: end, lastDay: Day(end, in: zone), isCertain: true)
        }
        let first = Day(start, in: zone).adding(days: countsFromNextDay ? 1 : 0)
        let reckoned = lastDay(countingFrom: first, calendar: calendar)
        let last = rollsToWorkingDay ? calendar.nextWorkingDay(onOrAfter: reckoned) : reckoned
        return Deadline(
            instant: last.adding(days: 1).startOfDay(in: zone), lastDay: last,
            isCertain: isCertain(from: first, reckoned: reckoned, last: last, rolls: rollsToWorkingDay, calendar))
    }

    /// The instant of ``deadline(from:in:calendar:countsFromNextDay:rollsToWorkingDay:)``.
    package func end(
        from start: Date, in zone: TimeZone, calendar: WorkingCalendar, countsFromNextDay: Bool = true
    ) -> Date {
        deadline(from: start, in: zone, calendar: calendar, countsFromNextDay: countsFromNextDay).instant
    }

    private func lastDay(countingFrom first: Day, calendar: WorkingCalendar) -> Day {
        switch self {
        case .hours: first
        case .days(let count): first.adding(days: count - 1)
        case .workingDays(let count): calendar.adding(workingDays: count, to: first.adding(days: -1))
        case .months(let count): Self.dayBefore(first.adding(months: count), correspondingTo: first)
        case .years(let count): Self.dayBefore(first.adding(years: count), correspondingTo: first)
        }
    }

    /// A month too short for a corresponding day ends the period with its own last day.
    private static func dayBefore(_ day: Day, correspondingTo first: Day) -> Day {
        day.day == first.day ? day.adding(days: -1) : day
    }

    private func isCertain(
        from first: Day, reckoned: Day, last: Day, rolls: Bool, _ calendar: WorkingCalendar
    ) -> Bool {
        if case .workingDays = self, !(calendar.covers(first) && calendar.covers(reckoned)) { return false }
        return !rolls || (calendar.covers(reckoned) && calendar.covers(last))
    }
}
