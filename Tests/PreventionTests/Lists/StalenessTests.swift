import Testing

@testable import Prevention

@Suite("How old a list is")
struct StalenessTests {
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
