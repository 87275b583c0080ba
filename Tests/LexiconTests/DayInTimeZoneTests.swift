import Foundation
import Lexicon
import Testing

@Suite struct `A day in a time zone` {
    private static let zones = [
        "UTC", "Asia/Taipei", "Asia/Kathmandu", "Europe/London", "America/New_York", "America/Sao_Paulo",
        "Africa/Cairo", "Asia/Beirut", "Pacific/Apia", "Pacific/Kiritimati", "America/St_Johns", "Australia/Lord_Howe",
    ]

    @Test(arguments: zones) func `starts when the system's calendar says`(name: String) throws {
        let zone = try #require(TimeZone(identifier: name))
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let first = try #require(Day("2009-01-01")).daysSince1970
        for number in first..<(first + 4 * 366) {
            let day = Day(clamping: number)
            let start = day.startOfDay(in: zone)
            // The day that Samoa left out has no noon to ask about.
            guard Day(start, in: zone) == day else {
                #expect(name == "Pacific/Apia" && day.description == "2011-12-30")
                continue
            }
            #expect(start == calendar.startOfDay(for: start.addingTimeInterval(12 * 3600)), "\(day)")
        }
    }

    @Test(arguments: zones) func `holds its first instant and not the one before`(name: String) throws {
        let zone = try #require(TimeZone(identifier: name))
        for number in stride(from: 7000, to: 21_000, by: 13) {
            let day = Day(clamping: number)
            let start = day.startOfDay(in: zone)
            #expect(Day(start, in: zone) == day)
            #expect(Day(start.addingTimeInterval(-0.001), in: zone) == day.adding(days: -1))
        }
    }

    @Test func `begins at one o'clock where clocks jump over midnight`() throws {
        let zone = try #require(TimeZone(identifier: "America/Sao_Paulo"))
        let start = try #require(Day("2018-11-04")).startOfDay(in: zone)
        #expect(start.utcText == "2018-11-04T03:00:00Z")
    }

    @Test func `of a nonsense instant is an end of the calendar`() throws {
        let zone = try #require(TimeZone(secondsFromGMT: 0))
        #expect(Day(Date(timeIntervalSince1970: 1e300), in: zone) == .latest)
        #expect(Day(Date(timeIntervalSince1970: -1e300), in: zone) == .earliest)
    }
}

@Suite struct `An instant's text` {
    @Test(arguments: [
        (0.0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
        (1_767_323_045.9, "2026-01-02T03:04:05Z"), (1e300, "9999-12-31T23:59:59Z"),
    ])
    func `is UTC to the second`(seconds: Double, text: String) {
        #expect(Date(timeIntervalSince1970: seconds).utcText == text)
    }

    @Test func `agrees with the system's formatter and reads back`() throws {
        for seconds in stride(from: -2_208_988_800.0, to: 4_102_444_800, by: 7_654_321) {
            let date = Date(timeIntervalSince1970: seconds)
            #expect(date.utcText == date.formatted(.iso8601))
            #expect(Date(utcText: date.utcText) == date)
        }
    }

    @Test(arguments: [
        "", "2026-01-02", "2026-01-02T03:04:05", "2026-01-02T03:04:05+00:00", "2026-01-02 03:04:05Z",
        "2026-02-30T00:00:00Z", "2026-01-02T24:00:00Z", "2026-01-02T03:60:00Z", "2026-01-02T03:04:60Z",
        "2026-01-02T03:04:05.5Z", "2026-01-02T03:04:05Z ", "2026-01-02t03:04:05z",
    ])
    func `is not read from`(text: String) { #expect(Date(utcText: text) == nil) }
}
