package import Foundation

extension Date {
    /// "2026-03-01T04:05:06Z": UTC, to the second, fractions dropped.
    ///
    /// These are written on every entry and row, so they are made without a formatter.
    package var utcText: String {
        let seconds = Int(min(max(timeIntervalSince1970.rounded(.down), -62_135_596_800), 253_402_300_799))
        let secondOfDay = ((seconds % 86_400) + 86_400) % 86_400
        let day = Day(clamping: (seconds - secondOfDay) / 86_400)
        let (hour, minute, second) = (secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60)
        return "\(day)T\(hour.padded(to: 2)):\(minute.padded(to: 2)):\(second.padded(to: 2))Z"
    }

    /// Reads the form that ``utcText`` writes; anything else is nil.
    package init?(utcText: String) {
        var cursor = TextCursor(utcText)
        guard let year = cursor.number(width: 4), cursor.take("-"),
            let month = cursor.number(width: 2), cursor.take("-"),
            let date = cursor.number(width: 2), cursor.take("T"),
            let hour = cursor.number(width: 2), hour < 24, cursor.take(":"),
            let minute = cursor.number(width: 2), minute < 60, cursor.take(":"),
            let second = cursor.number(width: 2), second < 60, cursor.take("Z"), cursor.isAtEnd,
            let day = Day(year: year, month: month, day: date)
        else { return nil }
        let seconds = day.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second
        self.init(timeIntervalSince1970: Double(seconds))
    }
}
