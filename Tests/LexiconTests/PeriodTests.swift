import Foundation
import Lexicon
import Testing

@Suite struct `A period` {
    @Test(arguments: [
        ("72h", Period.hours(72)), ("20d", .days(20)), ("10wd", .workingDays(10)), ("3mo", .months(3)),
        ("1y", .years(1)),
    ])
    func `is read from its text and written back`(text: String, period: Period) throws {
        #expect(Period(text) == period)
        #expect(period.description == text)
        let stored = try JSONEncoder().encode([period])
        #expect(try JSONDecoder().decode([Period].self, from: stored) == [period])
    }

    @Test(arguments: [
        "", "d", "20", "0d", "020d", "-3d", "+3d", "20 d", "20D", "20days", "3m", "1.5h", "100000d", "２０d", "20dd",
    ])
    func `is not read from`(text: String) { #expect(Period(text) == nil) }

    /// Ends are given as the last day; the instant is its 24:00 in Taipei.
    @Test(arguments: [
        ("20d", "2024-03-01", true, "2024-03-21"), ("20d", "2024-03-01", false, "2024-03-20"),
        ("1mo", "2024-01-30", true, "2024-02-29"), ("1mo", "2024-01-31", true, "2024-02-29"),
        ("1mo", "2023-01-30", true, "2023-02-28"), ("1mo", "2024-03-15", true, "2024-04-15"),
        ("1mo", "2024-03-15", false, "2024-04-14"), ("1mo", "2024-05-31", true, "2024-06-30"),
        ("1y", "2024-02-28", true, "2025-02-28"), ("1y", "2024-07-09", true, "2025-07-09"),
        ("1y", "2024-01-01", false, "2024-12-31"), ("1wd", "2024-02-07", true, "2024-02-15"),
        ("1wd", "2024-02-07", false, "2024-02-07"), ("1wd", "2024-02-10", false, "2024-02-15"),
        ("10wd", "2024-03-01", true, "2024-03-15"),
    ])
    func `ends with its last day`(text: String, start: String, fromNextDay: Bool, last: String) throws {
        let zone = try #require(TimeZone(identifier: "Asia/Taipei"))
        let period = try #require(Period(text))
        let calendar = try villageCalendar()
        let (startDay, lastDay) = (try #require(Day(start)), try #require(Day(last)))
        for hour in [0.0, 12, 23.99] {
            let instant = startDay.startOfDay(in: zone).addingTimeInterval(hour * 3600)
            let deadline = period.deadline(
                from: instant, in: zone, calendar: calendar, countsFromNextDay: fromNextDay)
            #expect(deadline.lastDay == lastDay)
            #expect(deadline.instant == lastDay.adding(days: 1).startOfDay(in: zone))
            #expect(deadline.isCertain)
            let end = period.end(from: instant, in: zone, calendar: calendar, countsFromNextDay: fromNextDay)
            #expect(end == deadline.instant)
        }
    }

    @Test func `of hours is exact, across a change of clocks too`() throws {
        let zone = try #require(TimeZone(identifier: "Europe/London"))
        let start = try #require(Date(utcText: "2024-03-30T12:34:56Z"))
        let end = Period.hours(72).end(from: start, in: zone, calendar: try villageCalendar())
        #expect(end.utcText == "2024-04-02T12:34:56Z")
        let day = Period.days(1).end(from: start, in: zone, calendar: try villageCalendar())
        #expect(day.utcText == "2024-03-31T23:00:00Z")
    }

    @Test func `may move from a day off to the next working day`() throws {
        let zone = try #require(TimeZone(identifier: "Asia/Taipei"))
        let start = try #require(Day("2024-01-20")).startOfDay(in: zone)
        func deadline(_ rolls: Bool) throws -> Deadline {
            Period.days(20).deadline(
                from: start, in: zone, calendar: try villageCalendar(), rollsToWorkingDay: rolls)
        }
        #expect(try deadline(false).lastDay.description == "2024-02-09")
        #expect(try deadline(true).lastDay.description == "2024-02-15")
    }

    @Test(arguments: [("5wd", false), ("5d", true), ("2y", true)])
    func `says when it rests on unlisted holidays`(text: String, isCertain: Bool) throws {
        let zone = try #require(TimeZone(identifier: "Asia/Taipei"))
        let start = try #require(Day("2025-12-30")).startOfDay(in: zone)
        let period = try #require(Period(text))
        let calendar = try villageCalendar()
        #expect(period.deadline(from: start, in: zone, calendar: calendar).isCertain == isCertain)
        let rolled = period.deadline(from: start, in: zone, calendar: calendar, rollsToWorkingDay: true)
        #expect(!rolled.isCertain)
    }
}
