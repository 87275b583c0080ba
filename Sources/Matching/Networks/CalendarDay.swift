/// Days of the Gregorian calendar as numbers.
public enum CalendarDay {
    /// Days from 1970-01-01 to ‘2024-01-31’; nil where no such day is.
    public static func days(since1970 text: String) -> Int? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard text.count == 10, parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
            (1...12).contains(month), day >= 1, day <= length(month, year)
        else { return nil }
        // Years that begin in March put the leap day at the end.
        let shifted = month > 2 ? year : year - 1
        let monthOfShifted = (month + 9) % 12
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + (monthOfShifted * 153 + 2) / 5 + day
            - 719_469
    }

    private static func length(_ month: Int, _ year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
}
