import Testing

@testable import Prevention

@Suite("Customs deadlines")
struct TradeClockTests {
    private func clocks(_ list: ListKind, _ kind: String?, _ dates: CustomsDates) -> [TradeClock.Kind: TradeClock] {
        var facts = Invented.facts()
        facts.dates = dates
        facts.parties = [
            PartyFact(
                list: list, entry: Invented.entry(list.rawValue, kind: kind), score: 1, isSame: true, reach: .itself)
        ]
        return Dictionary(
            uniqueKeysWithValues: TradeRules.assess(facts).findings.flatMap(\.clocks).map { ($0.kind, $0) })
    }

    @Test("Under the Act: five working days, five more, thirty days after the goods were presented")
    func presumption() {
        var dates = CustomsDates()
        // A Thursday; the Monday after is a holiday.
        dates.presented = "2026-01-15"
        dates.holidays = ["2026-01-19"]
        let found = clocks(.uflpa, "ii", dates)
        #expect(found[.decisionToDetain]?.due == "2026-01-23")
        #expect(found[.noticeOfDetention]?.due == "2026-01-30")
        #expect(found[.deemedExclusion]?.due == "2026-02-14")
        #expect(found[.deemedExclusion]?.daysLeft(on: "2026-02-13") == 1)
        #expect(found[.deemedExclusion]?.daysLeft(on: "2026-02-15") == -1)
        #expect(found[.protestDeemedDenied]?.due == nil && found[.proofAfterOrder] == nil)
    }

    @Test("Under an order: three months after importation, sixty days after the advice; then protest and court")
    func order() {
        var dates = CustomsDates()
        dates.imported = "2025-11-30"
        dates.excluded = "2026-03-10"
        dates.protested = "2026-03-20"
        dates.protestDenied = "2026-04-19"
        let found = clocks(.cbp, "WRO", dates)
        #expect(found[.proofAfterOrder]?.due == "2026-02-28")
        #expect(found[.abandonment]?.due == "2026-05-09")
        #expect(found[.protestDeemedDenied]?.due == "2026-04-19")
        #expect(found[.courtAction]?.due == "2026-10-16")
        #expect(found[.deemedExclusion] == nil)
    }

    @Test("A finding sets no deadline, and no law of the United States runs elsewhere")
    func none() {
        #expect(clocks(.cbp, "Finding", CustomsDates()).isEmpty)
        var facts = Invented.facts(.taiwan)
        facts.lines[0].region = .proven
        facts.dates.presented = "2026-01-15"
        #expect(TradeRules.assess(facts).findings.allSatisfy { $0.clocks.isEmpty })
    }

    @Test("Every deadline names a provision that was read")
    func cited() {
        for found in [clocks(.uflpa, "ii", CustomsDates()), clocks(.cbp, "WRO", CustomsDates())] {
            #expect(!found.isEmpty)
            #expect(found.values.allSatisfy { $0.citation.basis == .read && !$0.words.isEmpty && $0.due == nil })
        }
    }
}
