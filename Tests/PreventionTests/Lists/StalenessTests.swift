import Testing

@testable import Prevention

@Suite("How old a list is")
struct StalenessTests {
    @Test("Days are numbered as the calendar has them, and back")
    func days() {
        #expect(DayCount.days("1970-01-01") == 0 && DayCount.days("2000-03-01") == 11_017)
        #expect(DayCount.days("2024-02-30") == nil && DayCount.days("today") == nil)
        for day in stride(from: -200_000, through: 400_000, by: 137) {
            #expect(DayCount.days(DayCount.text(day)) == day)
        }
        #expect(DayCount.years(5, after: "2024-02-29") == "2029-02-28")
        #expect(DayCount.years(5, after: "2023-06-14") == "2028-06-14")
        #expect(DayCount.months(3, after: "2025-11-30") == "2026-02-28")
        #expect(DayCount.months(3, after: "2025-01-15") == "2025-04-15")
    }

    @Test("A list is stale on the day after its cadence has passed, not on the day itself")
    func boundary() throws {
        let last = try #require(EditionGate.staleness(of: .uflpa, newest: "2026-07-09", on: "2026-10-07"))
        #expect(last.ageDays == 90 && !last.isStale && !last.words.contains("fetch"))
        let over = try #require(EditionGate.staleness(of: .uflpa, newest: "2026-07-09", on: "2026-10-08"))
        #expect(over.isStale)
        #expect(
            over.words == """
                the newest edition is of 2026-07-09, 91 days old, more than the 90 after which a new one is to be \
                expected: fetch the list again
                """)
        #expect(EditionGate.staleness(of: .csv, newest: "2000-01-01", on: "2026-01-01") == nil)
        #expect(EditionGate.staleness(of: .cbp, newest: "soon", on: "2026-01-01") == nil)
        #expect(ListKind.allCases.filter { $0.cadence == nil } == [.csv])
        let ahead = try #require(EditionGate.staleness(of: .cbp, newest: "2027-01-01", on: "2026-01-01"))
        #expect(!ahead.isStale && ahead.words.contains("one of the two days is wrong"))
    }
}
