import Foundation
import Matching
import Testing

@testable import Prevention

/// Entries and facts for the rules' tests, of invented names.
enum Invented {
    static func entry(
        _ list: String = "cbp", kind: String? = "WRO", goods: String? = nil, scope: ListEntry.Scope = .entity,
        status: ListEntry.Status = .active
    ) -> ListEntry {
        ListEntry(
            key: EntryKey([list, kind, "Amber Mill", "Farland"]), names: [.init("Amber Mill", .primary)], scope: scope,
            country: "Farland", goods: goods, status: status, raw: "")
    }

    static func facts(
        _ jurisdiction: TradeFacts.Jurisdiction = .unitedStates, _ purpose: TradeFacts.Purpose = .imports
    ) -> TradeFacts {
        var facts = TradeFacts(day: "2026-07-09", jurisdiction: jurisdiction, purpose: purpose)
        facts.isScreened = true
        facts.lines = [Prevention.ProductLine(goods: "Coffee", code: HSPrefix("0901"), country: "Nearland")]
        return facts
    }

    static let reaches: [PartyFact.Reach] = [.itself, .controlled] + EvidenceGrade.allCases.map { .upstream($0) }
}

@Suite("Rules of trade")
struct TradeRulesTests {
    private static let letters: [Character: TradeVerdict] = [
        "P": .prohibitedPresumed, "D": .detainOrReview, "H": .heightenedDueDiligence, "-": .noIndicator,
    ]

    /// Columns: itself, controlled, and upstream by evidence of grade A, B, C, D.
    private static let table: [(name: String, score: Double, isSame: Bool, entity: String, subsidiaries: String)] = [
        ("the same by an identifier", 0.1, true, "PDPPDH", "PPPPDH"),
        ("a match", 0.9, false, "PDPPDH", "PPPPDH"),
        ("nearly a match", 0.899, false, "DDDDDH", "DDDDDH"),
        ("to be looked at", 0.7, false, "DDDDDH", "DDDDDH"),
        ("another", 0.699, false, "------", "------"),
    ]

    @Test("A listed party: every list, status, certainty, way of reaching and country", arguments: table.indices)
    func parties(row: Int) {
        let row = Self.table[row]
        let lists: [(ListKind, String?, TradeVerdict)] = [
            (.uflpa, nil, .prohibitedPresumed), (.cbp, "Finding", .prohibitedPresumed),
            (.cbp, "WRO", .detainOrReview), (.bis, nil, .heightenedDueDiligence),
            (.state, nil, .heightenedDueDiligence), (.csv, nil, .heightenedDueDiligence),
        ]
        let statuses: [(ListEntry.Status, TradeVerdict)] = [
            (.active, .prohibitedPresumed), (.partiallyModified, .prohibitedPresumed),
            (.superseded(by: "UFLPA"), .prohibitedPresumed),
            (.inactive(reason: "Pending Litigation"), .heightenedDueDiligence),
            (.inactive(reason: "revoked"), .noIndicator),
        ]
        for (list, kind, ceiling) in lists {
            for (status, most) in statuses {
                for (scope, columns) in [
                    (ListEntry.Scope.entity, row.entity), (.entityAndSubsidiaries, row.subsidiaries),
                ] {
                    for (reach, letter) in zip(Invented.reaches, columns) {
                        for jurisdiction in TradeFacts.Jurisdiction.allCases {
                            var facts = Invented.facts(jurisdiction)
                            let entry = Invented.entry(list.rawValue, kind: kind, scope: scope, status: status)
                            facts.parties = [
                                PartyFact(list: list, entry: entry, score: row.score, isSame: row.isSame, reach: reach)
                            ]
                            let local: TradeVerdict =
                                jurisdiction == .unitedStates ? .prohibitedPresumed : .heightenedDueDiligence
                            let expected = min(Self.letters[letter] ?? .insufficientData, ceiling, most, local)
                            let found = TradeRules.assess(facts).verdict
                            #expect(found == expected, "\(row.name), \(list), \(status), \(reach), \(jurisdiction)")
                        }
                    }
                }
            }
        }
    }

    @Test("An order reaches the goods that it names, and what may be those")
    func merchandise() {
        func verdict(_ goods: String?, _ lines: [Prevention.ProductLine]) -> TradeVerdict {
            var facts = Invented.facts(.unitedStates, .procurement)
            facts.lines = lines
            facts.parties = [
                PartyFact(list: .cbp, entry: Invented.entry(goods: goods), score: 1, isSame: false, reach: .itself)
            ]
            return TradeRules.assess(facts).verdict
        }
        let tea = Prevention.ProductLine(goods: "Tea", code: HSPrefix("0902.10"), country: "Farland")
        let tools = Prevention.ProductLine(goods: "Hoists", code: HSPrefix("8425"), country: "Farland")
        #expect(verdict("Tea", [tea]) == .detainOrReview && verdict("Tea", [tools]) == .heightenedDueDiligence)
        #expect(verdict("Tea", [tools, tea]) == .detainOrReview && verdict("All Products", [tools]) == .detainOrReview)
        #expect(verdict("Tea", []) == .detainOrReview && verdict(nil, [tools]) == .detainOrReview)
        #expect(verdict("Tea", [Prevention.ProductLine(goods: "samples", country: "Farland")]) == .detainOrReview)
    }

    @Test("A vessel's number or its owner's fleet is a ground to detain, a name alone is one to look closer")
    func vessels() {
        for (kind, match, expected) in [
            ("WRO", VesselFact.Match.number, TradeVerdict.detainOrReview), ("WRO", .fleet, .detainOrReview),
            ("WRO", .name, .detainOrReview), ("Finding", .number, .prohibitedPresumed),
            ("Finding", .fleet, .prohibitedPresumed), ("Finding", .name, .detainOrReview),
        ] {
            var facts = Invented.facts(.unitedStates, .portCall)
            facts.vessels = [VesselFact(entry: Invented.entry(kind: kind, scope: .vessel), match: match)]
            let assessment = TradeRules.assess(facts)
            #expect(assessment.verdict == expected, "\(kind) \(match)")
            #expect(assessment.findings[0].why.contains("do not refuse") == (match == .name))
            facts.jurisdiction = .taiwan
            #expect(TradeRules.assess(facts).verdict == .heightenedDueDiligence)
        }
    }

    @Test("Goods from Xinjiang: traced there, pointing there, untraced in a priority sector, traced elsewhere")
    func region() {
        func assess(_ region: Prevention.ProductLine.Region, _ code: String, _ country: String) -> TradeAssessment {
            var facts = Invented.facts()
            facts.lines = [
                Prevention.ProductLine(goods: "goods", code: HSPrefix(code), country: country, region: region)
            ]
            return TradeRules.assess(facts)
        }
        #expect(assess(.proven, "0901", "Vietnam").verdict == .prohibitedPresumed)
        #expect(assess(.indicated, "5201", "China").verdict == .detainOrReview)
        #expect(assess(.unknown, "5201", "China").verdict == .heightenedDueDiligence)
        #expect(assess(.unknown, "5201", "CN").documents.contains(.cottonBaleNumber))
        #expect(assess(.unknown, "2804.61", "CN").documents.contains(.polysiliconBatchRecord))
        #expect(assess(.unknown, "0901", "China").verdict == .noIndicator)
        #expect(assess(.unknown, "5201", "Vietnam").verdict == .noIndicator)
        #expect(assess(.none, "5201", "China").verdict == .noIndicator)
    }

    @Test("Goods of a country: of an order, of a finding, of the list of goods, of the executive order")
    func listings() {
        func verdict(
            _ list: ListKind, _ kind: String?, line: Prevention.ProductLine, _ purpose: TradeFacts.Purpose = .imports
        ) -> TradeVerdict {
            var facts = Invented.facts(.unitedStates, purpose)
            facts.lines = [line]
            let scope = ListEntry.Scope.productOrigin(product: "Tobacco", origin: "Malawi")
            let entry = Invented.entry(list.rawValue, kind: kind, goods: "Tobacco", scope: scope)
            facts.listings = [GoodsListing(list: list, entry: entry)]
            return TradeRules.assess(facts).verdict
        }
        let cigars = Prevention.ProductLine(goods: "cigars", code: HSPrefix("2402.10"), country: "MALAWI")
        let tea = Prevention.ProductLine(goods: "tea", code: HSPrefix("0902"), country: "Malawi")
        let elsewhere = Prevention.ProductLine(goods: "Tobacco", code: HSPrefix("2401"), country: "Farland")
        #expect(verdict(.cbp, "WRO", line: cigars) == .detainOrReview)
        #expect(verdict(.cbp, "Finding", line: cigars) == .prohibitedPresumed)
        #expect(verdict(.ilab, nil, line: cigars) == .heightenedDueDiligence)
        #expect(verdict(.eo13126, nil, line: cigars, .procurement) == .heightenedDueDiligence)
        #expect(verdict(.eo13126, nil, line: cigars) == .noIndicator)
        for line in [tea, elsewhere] { #expect(verdict(.cbp, "WRO", line: line) == .noIndicator) }
    }

    @Test("A chapter that may hold listed goods asks for a closer look")
    func chapter() {
        var facts = Invented.facts()
        facts.lines = [
            Prevention.ProductLine(goods: "chemicals", code: HSPrefix("28"), country: "China", region: .none)
        ]
        let scope = ListEntry.Scope.productOrigin(product: "Polysilicon", origin: "China")
        facts.listings = [GoodsListing(list: .cbp, entry: Invented.entry(goods: "Polysilicon", scope: scope))]
        #expect(TradeRules.assess(facts).verdict == .heightenedDueDiligence)
    }

    @Test("An exclusion counts where its law is, for bids; elsewhere it asks for a closer look")
    func exclusions() throws {
        for jurisdiction in TradeFacts.Jurisdiction.allCases {
            for purpose in TradeFacts.Purpose.allCases {
                for law in Exclusion.Law.allCases {
                    var facts = Invented.facts(jurisdiction, purpose)
                    facts.exclusions = [try #require(Exclusion(law, from: "2025-01-01", to: "2026-07-09"))]
                    let isHome =
                        purpose == .procurement
                        && (law == .taiwanProcurementBan && jurisdiction == .taiwan
                            || (law == .usDebarment || law == .usSuspension) && jurisdiction == .unitedStates)
                    let expected: TradeVerdict = isHome ? .prohibitedPresumed : .heightenedDueDiligence
                    #expect(TradeRules.assess(facts).verdict == expected)
                    facts.exclusions[0].appeal = .suspended(from: "2026-07-01", to: nil)
                    #expect(TradeRules.assess(facts).verdict == min(expected, .detainOrReview))
                    facts.day = "2026-07-10"
                    #expect(TradeRules.assess(facts).verdict == .noIndicator)
                }
            }
        }
    }

    @Test("Nothing found is ‘no indicator’ only where enough was looked at")
    func gaps() {
        var facts = Invented.facts()
        #expect(TradeRules.assess(facts).verdict == .noIndicator && TradeRules.assess(facts).findings.isEmpty)
        facts.isScreened = false
        #expect(TradeRules.assess(facts).verdict == .insufficientData)
        facts.isScreened = true
        facts.lines[0].country = nil
        #expect(TradeRules.assess(facts).verdict == .insufficientData)
        facts.lines = []
        #expect(TradeRules.assess(facts).verdict == .insufficientData)
        facts.purpose = .portCall
        #expect(TradeRules.assess(facts).verdict == .noIndicator)
    }

    @Test("Every rule has a title, a ceiling that it can reach, and laws unless it is about our own gaps")
    func catalogue() {
        for rule in TradeRule.allCases {
            #expect(!rule.title.isEmpty)
            let isOurs = [.otherList, .notScreened, .incompleteLine, .exclusion].contains(rule)
            #expect(rule.citations.isEmpty == isOurs, "\(rule)")
            #expect(
                rule.ceiling < .detainOrReview || rule == .exclusion
                    || rule.citations.contains { $0.basis != .reported })
        }
        #expect(ListKind.isDay(TradeRules.version))
        #expect(Set(TradeRule.allCases.map(\.rawValue)).count == TradeRule.allCases.count)
    }

    @Test("Papers at hand are not asked for again, and each is asked for once")
    func documents() {
        var facts = Invented.facts()
        facts.lines[0].region = .proven
        facts.parties = [
            PartyFact(
                list: .uflpa, entry: Invented.entry("uflpa", kind: "ii"), score: 1, isSame: true, reach: .itself)
        ]
        let all = TradeRules.assess(facts).documents
        #expect(Set(all).count == all.count && all.contains(.productionRecord))
        facts.documents = [.productionRecord]
        #expect(TradeRules.assess(facts).documents == all.filter { $0 != .productionRecord })
    }

    @Test("Facts and assessments are kept as JSON, and read back as they were")
    func kept() throws {
        var facts = Invented.facts()
        facts.parties = [
            PartyFact(
                list: .cbp, entry: Invented.entry(), score: 0.95, isSame: false, reach: .upstream(.thirdParty))
        ]
        facts.vessels = [VesselFact(entry: Invented.entry(scope: .vessel), match: .fleet)]
        facts.exclusions = [try #require(Exclusion.taiwan(finalOn: "2024-03-15"))]
        facts.dates.imported = "2026-06-01"
        let again = try JSONDecoder().decode(TradeFacts.self, from: JSONEncoder().encode(facts))
        #expect(again == facts)
        let assessment = TradeRules.assess(facts)
        #expect(try JSONDecoder().decode(TradeAssessment.self, from: JSONEncoder().encode(assessment)) == assessment)
    }
}
