import Foundation
import Lexicon
import Testing

/// The invented village's year: a new-year holiday of four days, a single one, and a Saturday worked for it.
func villageCalendar() throws -> WorkingCalendar {
    let json = """
        {"firstYear": 2024, "lastYear": 2025, "weekend": ["saturday", "sunday"],
         "holidays": [{"day": "2024-01-01", "name": {"en": "New Year", "zh-Hant": "元旦"}},
                      {"day": "2024-02-08", "through": "2024-02-14", "name": {"en": "Lantern days"}}],
         "makeUpDays": ["2024-02-17"]}
        """
    return try JSONDecoder().decode(WorkingCalendar.self, from: Data(json.utf8))
}

@Suite struct `A working calendar` {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test(arguments: [
        ("2024-01-01", false), ("2024-01-02", true), ("2024-01-06", false), ("2024-02-08", false),
        ("2024-02-14", false), ("2024-02-15", true), ("2024-02-17", true), ("2024-02-18", false),
    ])
    func `knows which days are worked`(text: String, isWorking: Bool) throws {
        #expect(try villageCalendar().isWorking(day(text)) == isWorking)
    }

    @Test func `names its holidays`() throws {
        let calendar = try villageCalendar()
        #expect(calendar.holidayName(on: try day("2024-01-01"), in: .zhHant) == "元旦")
        #expect(calendar.holidayName(on: try day("2024-02-10"), in: .vi) == "Lantern days")
        #expect(calendar.holidayName(on: try day("2024-02-15"), in: .en) == nil)
    }

    @Test(arguments: [
        ("2024-02-07", 1, "2024-02-15"), ("2024-02-07", 3, "2024-02-17"), ("2024-02-07", 4, "2024-02-19"),
        ("2024-02-10", 1, "2024-02-15"), ("2024-02-15", -1, "2024-02-07"), ("2024-02-10", 0, "2024-02-10"),
    ])
    func `adds working days`(from: String, count: Int, to: String) throws {
        #expect(try villageCalendar().adding(workingDays: count, to: day(from)) == day(to))
    }

    @Test func `counts what it adds, and splits a sum`() throws {
        let calendar = try villageCalendar()
        let start = try day("2023-12-20")
        for day in (0..<420).map({ start.adding(days: $0) }) {
            for count in [1, 2, 5, 10, 23] {
                let end = calendar.adding(workingDays: count, to: day)
                #expect(calendar.isWorking(end))
                #expect(calendar.workingDays(between: day, and: end) == count)
                let back = calendar.adding(workingDays: -count, to: day)
                #expect(calendar.workingDays(between: day, and: back) == -count)
                let half = calendar.adding(workingDays: count / 2, to: day)
                #expect(calendar.adding(workingDays: count - count / 2, to: half) == end)
            }
            let next = calendar.nextWorkingDay(onOrAfter: day)
            #expect(calendar.isWorking(next) && next >= day)
            #expect((0..<day.days(until: next)).allSatisfy { !calendar.isWorking(day.adding(days: $0)) })
        }
    }

    @Test func `says where its holidays end`() throws {
        let calendar = try villageCalendar()
        #expect(try calendar.covers(day("2024-01-01")) && calendar.covers(day("2025-12-31")))
        #expect(try !calendar.covers(day("2023-12-31")) && !calendar.covers(day("2026-01-01")))
        try calendar.requireCover(of: day("2024-01-01")...day("2025-12-31"))
        let error = #expect(throws: BeyondCalendar.self) {
            try calendar.requireCover(of: day("2025-12-01")...day("2026-01-01"))
        }
        #expect(try error?.day == day("2026-01-01") && error?.years == 2024...2025)
    }

    @Test func `reads back what it writes`() throws {
        let calendar = try villageCalendar()
        let stored = try JSONEncoder().encode(calendar)
        #expect(try JSONDecoder().decode(WorkingCalendar.self, from: stored) == calendar)
    }

    @Test func `refuses a listing that contradicts itself`() throws {
        typealias Fault = WorkingCalendar.Fault
        let (may, june) = (try day("2024-05-01"), try day("2024-06-01"))
        func expect(
            _ fault: Fault, _ years: (Int, Int) = (2024, 2024), weekend: [Weekday] = [.sunday],
            holidays: [WorkingCalendar.Holiday] = [], makeUpDays: [Day] = []
        ) {
            let listing = WorkingCalendar.Listing(
                firstYear: years.0, lastYear: years.1, weekend: weekend, holidays: holidays, makeUpDays: makeUpDays)
            #expect(throws: fault) { try WorkingCalendar(listing) }
        }
        let labour = WorkingCalendar.Holiday(may, name: [.en: "Labour Day"])
        expect(.noWorkingWeekday, weekend: Weekday.allCases)
        expect(.impossibleYears, (2025, 2024))
        expect(.impossibleYears, (0, 2024))
        expect(.listedTwice(may), holidays: [labour, labour])
        expect(.outsideYears(may), (2025, 2025), holidays: [labour])
        expect(.outsideYears(may), (2025, 2025), makeUpDays: [may])
        expect(.holidayAndWorked(may), holidays: [labour], makeUpDays: [may])
        expect(.impossibleSpan(june), holidays: [.init(june, through: may, name: [:])])
    }

    @Test func `does not run for ever`() throws {
        #expect(try villageCalendar().adding(workingDays: .max, to: Day.latest.adding(days: -9)) == .latest)
    }
}
