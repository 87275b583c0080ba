/// A date on the civil calendar, without a time or a time zone.
///
/// Gregorian rules hold for every year from 1 to 9999, as in ISO 8601. Arithmetic stops at those two ends.
package struct Day: Hashable, Comparable, Sendable, TextCodable {
    /// The whole value: days since 1 January 1970, which is 0.
    package let daysSince1970: Int

    package static let earliest = Day(clamping: -719_162)
    package static let latest = Day(clamping: 2_932_896)

    /// The day that many days from 1 January 1970, or the nearest end of the calendar.
    package init(clamping daysSince1970: Int) {
        self.daysSince1970 = min(max(daysSince1970, -719_162), 2_932_896)
    }

    /// A date that the calendar has; 30 February is nil.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Self.length(ofMonth: month, in: year)
        else { return nil }
        self.init(valid: year, month, day)
    }

    /// Reads "2001-05-17" and nothing looser.
    package init?(_ text: String) {
        var cursor = TextCursor(text)
        guard let year = cursor.number(width: 4), cursor.take("-"),
            let month = cursor.number(width: 2), cursor.take("-"),
            let day = cursor.number(width: 2), cursor.isAtEnd
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// "2001-05-17".
    package var description: String {
        let (year, month, day) = civil
        return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
    }

    package static func < (left: Day, right: Day) -> Bool { left.daysSince1970 < right.daysSince1970 }
}

extension Day {
    package var year: Int { civil.year }
    package var month: Int { civil.month }
    package var day: Int { civil.day }

    package static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// How many days a month has; `month` is 1 to 12.
    package static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Year, month and day at once, for callers that need all three.
    package var civil: (year: Int, month: Int, day: Int) {
        // Years are counted from March, so that the leap day is the last of its year, in eras of 400 years,
        // which all have 146,097 days. Day 0 is 1 March of the year 0, before any day of this calendar:
        // nothing below is negative, so division needs no floor.
        let fromMarch = daysSince1970 + 719_468
        let era = fromMarch / 146_097
        let dayOfEra = fromMarch % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
    }

    /// The inverse of ``civil``, for parts already known to name a date.
    init(valid year: Int, _ month: Int, _ day: Int) {
        let yearFromMarch = month <= 2 ? year - 1 : year
        let era = yearFromMarch / 400
        let yearOfEra = yearFromMarch % 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(clamping: era * 146_097 + dayOfEra - 719_468)
    }
}
