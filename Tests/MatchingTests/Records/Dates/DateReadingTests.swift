import Testing

@testable import Matching

@Suite struct `Dates in three calendars` {
    @Test func `agree as the page on methods says, whichever stands first`() throws {
        let rows = try WorkedExamples.rows(of: "calendars.md")
        try #require(rows.count > 15)
        for row in rows {
            let (one, other) = (DateReading(row[0]), DateReading(row[1]))
            #expect("\(one.comparison(with: other).level)" == row[2], "\(row)")
            #expect("\(other.comparison(with: one).level)" == row[2], "\(row) the other way")
        }
    }

    @Test func `tell the calendar they were written in`() {
        #expect(DateReading("088-12-17").calendar == .minguo)
        #expect(DateReading("2538-11-13").calendar == .buddhist)
        #expect(DateReading("1999-12-17").calendar == .gregorian)
        let reason = DateReading("088-12-17").comparison(with: DateReading("1999-12-17")).reason
        #expect(reason == "the same date (minguo and gregorian calendar)")
    }

    @Test(arguments: ["", "unknown", "-", "99999999999", "1999-13-45-2", "0"])
    func `that cannot be read are missing`(text: String) {
        #expect(DateReading(text).code.isEmpty)
        #expect(DateReading(text).comparison(with: DateReading("1999-12-17")).level == .missing)
    }

    @Test func `share a key with what they may have been before a slip`() {
        func share(_ one: String, _ other: String, _ kind: DateKey.Kind) -> Bool {
            let keys = Set(DateReading(one).code.keys.filter { $0.kind == kind })
            return !keys.isDisjoint(with: DateReading(other).code.keys)
        }
        #expect(share("2009-01-06", "2009-06-01", .date))
        #expect(share("1983-03-20", "1983-03-19", .beside) && share("1999-12-31", "2000-01-02", .beside) == false)
        #expect(share("1978-03-16", "1979-03-16", .yearBeside))
        #expect(share("1985-01-01", "1985-07-23", .year))
        #expect(!share("1985-02-03", "1985-02-05", .beside))
    }
}
