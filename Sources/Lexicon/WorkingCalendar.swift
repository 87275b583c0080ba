/// Which days are worked in a country: its weekend, its holidays, and the days worked to make up for them.
///
/// Holidays are known for some years only. Beyond those a day counts by its weekday alone, and ``covers(_:)`` says so.
package struct WorkingCalendar: Hashable, Sendable {
    package let listing: Listing
    private let holidays: [Day: [ScreenLanguage: String]]
    private let makeUpDays: Set<Day>
    private let weekend: Set<Weekday>

    package init(_ listing: Listing) throws(Fault) {
        self.listing = listing
        weekend = Set(listing.weekend)
        makeUpDays = Set(listing.makeUpDays)
        guard weekend.count < 7 else { throw .noWorkingWeekday }
        guard let first = Day(year: listing.firstYear, month: 1, day: 1),
            let last = Day(year: listing.lastYear, month: 12, day: 31), first <= last
        else { throw .impossibleYears }
        var holidays: [Day: [ScreenLanguage: String]] = [:]
        for holiday in listing.holidays {
            let length = holiday.day.days(until: holiday.through ?? holiday.day)
            guard (0...31).contains(length) else { throw .impossibleSpan(holiday.day) }
            for day in (0...length).map({ holiday.day.adding(days: $0) }) {
                guard (first...last).contains(day) else { throw .outsideYears(day) }
                guard holidays.updateValue(holiday.name, forKey: day) == nil else { throw .listedTwice(day) }
                guard !makeUpDays.contains(day) else { throw .holidayAndWorked(day) }
            }
        }
        for day in listing.makeUpDays where !(first...last).contains(day) { throw .outsideYears(day) }
        self.holidays = holidays
    }

    package func isWorking(_ day: Day) -> Bool {
        if makeUpDays.contains(day) { return true }
        return holidays[day] == nil && !weekend.contains(day.weekday)
    }

    /// The name of the holiday on `day`, if it is one; in English where the language has none.
    package func holidayName(on day: Day, in language: ScreenLanguage) -> String? {
        holidays[day].flatMap { $0[language] ?? $0[.en] }
    }
}

extension WorkingCalendar {
    /// Whether the holidays of the day's year are known.
    package func covers(_ day: Day) -> Bool { (listing.firstYear...listing.lastYear).contains(day.year) }

    /// Throws where an answer about `days` would rest on weekdays alone.
    package func requireCover(of days: ClosedRange<Day>) throws(BeyondCalendar) {
        for day in [days.lowerBound, days.upperBound] where !covers(day) {
            throw BeyondCalendar(day: day, years: listing.firstYear...listing.lastYear)
        }
    }

    /// The working day so many after `day`, or before it when negative; 0 gives the day itself.
    package func adding(workingDays count: Int, to day: Day) -> Day {
        let step = count < 0 ? -1 : 1
        var (left, current) = (count.magnitude, day)
        while left > 0 {
            let next = current.adding(days: step)
            guard next != current else { break }  // the end of the calendar
            current = next
            if isWorking(current) { left -= 1 }
        }
        return current
    }

    package func nextWorkingDay(onOrAfter day: Day) -> Day {
        isWorking(day) ? day : adding(workingDays: 1, to: day)
    }

    /// How many working days lie after `start`, up to and including `end`; negative when `end` is earlier.
    ///
    /// So it undoes ``adding(workingDays:to:)``.
    package func workingDays(between start: Day, and end: Day) -> Int {
        if end < start {
            return -(end.daysSince1970..<start.daysSince1970).count { isWorking(Day(clamping: $0)) }
        }
        return (start.daysSince1970..<end.daysSince1970).count { isWorking(Day(clamping: $0 + 1)) }
    }
}

/// A question went past the years whose holidays are known.
package struct BeyondCalendar: Error, Hashable {
    package let day: Day
    package let years: ClosedRange<Int>
}
