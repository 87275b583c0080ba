extension Day {
    /// So many days later, or earlier when negative.
    package func adding(days: Int) -> Day {
        // Beyond this bound every answer is an end of the calendar; within it nothing overflows.
        Day(clamping: daysSince1970 + min(max(days, -4_000_000), 4_000_000))
    }

    /// The same day of a later month, or that month's last day when it is too short.
    package func adding(months: Int) -> Day {
        let (year, month, day) = civil
        let count = year * 12 + (month - 1) + min(max(months, -200_000), 200_000)
        guard count >= 12 else { return .earliest }
        guard count < 120_000 else { return .latest }
        let (newYear, newMonth) = (count / 12, count % 12 + 1)
        return Day(valid: newYear, newMonth, min(day, Day.length(ofMonth: newMonth, in: newYear)))
    }

    /// The same date of a later year; 29 February becomes the 28th where there is none.
    package func adding(years: Int) -> Day { adding(months: min(max(years, -10_000), 10_000) * 12) }

    /// How many days later `other` is; negative when it is earlier.
    package func days(until other: Day) -> Int { other.daysSince1970 - daysSince1970 }

    /// Completed years of life on `day` of someone born on this one; 0 before birth.
    ///
    /// Someone born on 29 February completes a year on 1 March where there is no 29th.
    package func age(on day: Day) -> Int {
        let (birth, then) = (civil, day.civil)
        let reached = (then.month, then.day) >= (birth.month, birth.day)
        return max(0, then.year - birth.year - (reached ? 0 : 1))
    }
}
