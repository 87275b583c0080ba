import Foundation
import Lexicon
import Testing

@Suite struct `A civil day` {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    private var gregorian: Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
        return calendar
    }

    @Test func `agrees with the system's calendar on a sample from 1900 to 2100`() throws {
        let calendar = gregorian
        for number in stride(from: -25_567, through: 47_846, by: 11) {
            let day = Day(clamping: number)
            let date = Date(timeIntervalSince1970: Double(number) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
            #expect(day.year == parts.year && day.month == parts.month && day.day == parts.day)
            // The system counts weekdays from Sunday as 1.
            let fromMonday = ((parts.weekday ?? 0) + 5) % 7
            #expect(day.weekday == Weekday.allCases[fromMonday])
        }
    }

    @Test func `walks every day of every month of 400 years, one by one`() throws {
        var expected = try day("1700-01-01").daysSince1970
        for year in 1700..<2100 {
            for month in 1...12 {
                for date in 1...Day.length(ofMonth: month, in: year) {
                    let day = try #require(Day(year: year, month: month, day: date))
                    guard day.daysSince1970 == expected, day.civil == (year, month, date) else {
                        Issue.record("\(year)-\(month)-\(date)")
                        return
                    }
                    expected += 1
                }
            }
        }
        #expect(expected - (try day("1700-01-01").daysSince1970) == 146_097)
    }

    @Test(arguments: [("0001-01-01", -719_162), ("1969-12-31", -1), ("1970-01-01", 0), ("9999-12-31", 2_932_896)])
    func `has a known number`(text: String, number: Int) throws {
        #expect(try day(text).daysSince1970 == number)
        #expect(Day(clamping: number).description == text)
    }

    @Test func `stops at the ends of its calendar`() {
        #expect(Day.earliest.adding(days: -1) == .earliest)
        #expect(Day.latest.adding(days: .max) == .latest)
        #expect(Day.latest.adding(months: 1) == .latest)
        #expect(Day.earliest.adding(years: .min) == .earliest)
        #expect(Day.latest.adding(years: .max) == .latest)
    }

    @Test(arguments: [
        "", "2001", "2001-05", "2001-5-17", "2001-05-17 ", " 2001-05-17", "2001-02-29", "1900-02-29", "2001-13-01",
        "2001-00-10", "2001-04-31", "2001-05-00", "0000-01-01", "+001-01-01", "2001/05/17", "２００１-05-17", "-001-05-17",
    ])
    func `is not read from`(text: String) { #expect(Day(text) == nil) }

    @Test(arguments: [(1900, false), (2000, true), (2004, true), (2023, false), (2100, false), (2400, true)])
    func `knows leap years`(year: Int, isLeap: Bool) {
        #expect(Day.isLeap(year) == isLeap)
        #expect((Day(year: year, month: 2, day: 29) != nil) == isLeap)
    }

    @Test(arguments: [
        ("2023-01-31", 1, "2023-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2024-03-31", -1, "2024-02-29"),
        ("2023-10-31", 13, "2024-11-30"), ("2023-12-15", 1, "2024-01-15"), ("2024-02-29", 12, "2025-02-28"),
        ("2024-01-15", -13, "2022-12-15"), ("1996-03-30", -25, "1994-02-28"),
        ("2016-02-29", -24, "2014-02-28"), ("2024-05-31", 0, "2024-05-31"),
    ])
    func `keeps to the end of a shorter month`(from: String, months: Int, to: String) throws {
        #expect(try day(from).adding(months: months) == day(to))
    }

    // Forwards only: backwards out of a leap year the system's calendar gives 1 March for 28 February.
    @Test func `adds months as the system's calendar does`() throws {
        let calendar = gregorian
        for number in stride(from: -20_000, through: 40_000, by: 97) {
            for months in [1, 3, 6, 11, 12, 25, 48] {
                let date = Date(timeIntervalSince1970: Double(number) * 86_400)
                let later = try #require(calendar.date(byAdding: .month, value: months, to: date))
                let expected = Int(later.timeIntervalSince1970 / 86_400)
                #expect(Day(clamping: number).adding(months: months).daysSince1970 == expected)
            }
        }
    }

    @Test(arguments: [
        ("2006-05-17", "2024-05-16", 17), ("2006-05-17", "2024-05-17", 18), ("2004-02-29", "2022-02-28", 17),
        ("2004-02-29", "2022-03-01", 18), ("2004-02-29", "2024-02-29", 20), ("2024-05-17", "2020-01-01", 0),
    ])
    func `counts completed years of life`(birth: String, on: String, age: Int) throws {
        #expect(try day(birth).age(on: day(on)) == age)
    }

    @Test func `is stored as its text`() throws {
        let data = try JSONEncoder().encode([day("2001-05-17")])
        #expect(String(decoding: data, as: UTF8.self) == #"["2001-05-17"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: data) == [day("2001-05-17")])
    }

    @Test func `keeps a malformed text out of its error`() {
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["2001-05-99"]"#.utf8))
        }
        #expect(error.map { !"\($0)".contains("2001") } == true)
    }

    @Test(arguments: [
        (ScreenLanguage.en, Era.common, "17 May 2001"), (.en, .official, "17 May 2001"),
        (.zhHant, .common, "2001 年 5 月 17 日"), (.zhHant, .official, "民國 90 年 5 月 17 日"),
        (.id, .common, "17 Mei 2001"), (.vi, .common, "ngày 17 tháng 5 năm 2001"),
        (.th, .official, "17 พฤษภาคม พ.ศ. 2544"), (.th, .common, "17 พฤษภาคม ค.ศ. 2001"),
        (.fil, .common, "17 Mayo 2001"), (.ar, .common, "17 مايو 2001"),
    ])
    func `is written in words`(language: ScreenLanguage, era: Era, text: String) throws {
        #expect(try day("2001-05-17").text(in: language, era: era) == text)
    }

    @Test(arguments: [("1912-01-01", "民國 1 年 1 月 1 日"), ("1911-12-31", "民國前 1 年 12 月 31 日")])
    func `counts Minguo years both ways`(date: String, text: String) throws {
        #expect(try day(date).text(in: .zhHant, era: .official) == text)
    }
}
