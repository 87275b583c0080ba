/// A day of the week, Monday first as ISO 8601 counts.
package enum Weekday: String, Hashable, Sendable, Codable, CaseIterable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}

extension Day {
    package var weekday: Weekday {
        // 1970-01-01 was a Thursday, three days after a Monday.
        let index = (daysSince1970 + 3) % 7
        return Weekday.allCases[index < 0 ? index + 7 : index]
    }
}
