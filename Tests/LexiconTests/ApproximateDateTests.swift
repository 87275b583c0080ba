import Foundation
import Lexicon
import Testing

@Suite struct `An approximate date` {
    @Test(arguments: ["2001", "2001-05", "2001-05-17", "~2001", "~2001-05", "~2001-05-17", "0987-02"])
    func `reads back what it writes`(text: String) throws {
        let date = try #require(ApproximateDate(text))
        #expect(date.description == text)
        #expect(date.isAbout == text.hasPrefix("~"))
        let stored = try JSONEncoder().encode([date])
        #expect(String(decoding: stored, as: UTF8.self) == "[\"\(text)\"]")
        #expect(try JSONDecoder().decode([ApproximateDate].self, from: stored) == [date])
    }

    @Test(arguments: [
        "", "~", "201", "20011", "2001-", "2001-5", "2001-13", "2001-00", "2001-02-29", "2001-05-17-01", "~~2001",
        "2001~", "2001-05-", "0000", "about 2001", "2001 05",
    ])
    func `is not read from`(text: String) { #expect(ApproximateDate(text) == nil) }

    @Test(arguments: [
        ("2001", "2001-01-01", "2001-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02-01", "2023-02-28"), ("~2001-05-17", "2001-05-17", "2001-05-17"),
    ])
    func `has a first and a last day`(text: String, first: String, last: String) throws {
        let date = try #require(ApproximateDate(text))
        #expect(date.earliest.description == first && date.latest.description == last)
    }

    @Test(arguments: [
        ("2006-05-17", "2024-05-17", 0, 18...18), ("2006-05", "2024-05-17", 0, 17...18),
        ("2006", "2024-01-01", 0, 17...18), ("2006", "2024-12-31", 0, 18...18), ("~2006", "2024-06-01", 2, 15...20),
        ("2006", "2024-06-01", 2, 17...18), ("2030", "2024-06-01", 0, 0...0), ("~2023", "2024-06-01", 5, 0...6),
    ])
    func `gives a range of ages`(text: String, on: String, margin: Int, ages: ClosedRange<Int>) throws {
        let day = try #require(Day(on))
        #expect(try #require(ApproximateDate(text)).ages(on: day, margin: margin) == ages)
    }

    @Test func `has the ages of every birthday that it can mean`() throws {
        let date = try #require(ApproximateDate("2004-02"))
        for day in stride(from: 19_000, to: 20_000, by: 7).map({ Day(clamping: $0) }) {
            let ages = (0..<29).map { date.earliest.adding(days: $0).age(on: day) }
            #expect(date.ages(on: day).lowerBound == ages.min())
            #expect(date.ages(on: day).upperBound == ages.max())
        }
    }

    @Test func `cannot know a day without its month`() {
        #expect(ApproximateDate(year: 2001, day: 3) == nil)
        #expect(ApproximateDate(year: 2001, month: 2, day: 30) == nil)
        #expect(ApproximateDate(year: 2001, month: 2)?.description == "2001-02")
    }

    @Test(arguments: [
        ("2001-05", ScreenLanguage.zhHant, Era.official, "民國 90 年 5 月"), ("2001", .zhHant, .common, "2001 年"),
        ("~2001", .zhHant, .official, "約民國 90 年"), ("2001-05", .en, .common, "May 2001"),
        ("~2001-05-17", .en, .common, "about 17 May 2001"), ("2001-05-17", .zhHant, .official, "民國 90 年 5 月 17 日"),
        ("2001-05", .vi, .common, "tháng 5 năm 2001"),
    ])
    func `is written in words`(text: String, language: ScreenLanguage, era: Era, words: String) throws {
        #expect(try #require(ApproximateDate(text)).text(in: language, era: era) == words)
    }
}
