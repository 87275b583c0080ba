import Lexicon
import Matching
import Testing

@testable import Prevention

@Suite("What speaks against something never makes the verdict milder")
struct TradeMonotoneTests {
    private func anyParty(_ random: inout SplitMix) -> PartyFact {
        let (list, kind) =
            [(ListKind.uflpa, nil), (.cbp, "WRO"), (.cbp, "Finding"), (.bis, nil)]
            .randomElement(using: &random) ?? (.csv, nil)
        let entry = Invented.entry(
            list.rawValue, kind: kind, goods: ["Tea", "Coffee", nil].randomElement(using: &random) ?? nil,
            scope: Bool.random(using: &random) ? .entity : .entityAndSubsidiaries,
            status: [.active, .partiallyModified, .inactive(reason: "revoked")].randomElement(using: &random) ?? .active
        )
        return PartyFact(
            list: list, entry: entry, score: .random(in: 0...1, using: &random), isSame: Bool.random(using: &random),
            reach: Invented.reaches.randomElement(using: &random) ?? .itself)
    }

    private func anyFacts(_ random: inout SplitMix) -> TradeFacts {
        var facts = Invented.facts(
            TradeFacts.Jurisdiction.allCases.randomElement(using: &random) ?? .other,
            TradeFacts.Purpose.allCases.randomElement(using: &random) ?? .imports)
        facts.isScreened = Bool.random(using: &random)
        facts.lines = (0..<Int.random(in: 0...2, using: &random)).map { _ in
            ProductLine(
                goods: "goods",
                code: ["5201", "0902", "28", nil].randomElement(using: &random).flatMap { $0 }.flatMap { HSPrefix($0) },
                country: ["China", "Farland", nil].randomElement(using: &random) ?? nil,
                region: ProductLine.Region.allCases.randomElement(using: &random) ?? .unknown)
        }
        facts.parties = (0..<Int.random(in: 0...2, using: &random)).map { _ in anyParty(&random) }
        return facts
    }

    @Test("Another party, vessel, listing or exclusion, in any order", arguments: 0..<8)
    func added(seed: UInt64) throws {
        var random = SplitMix(state: 77 + seed)
        for _ in 0..<150 {
            let facts = anyFacts(&random)
            let before = TradeRules.assess(facts).verdict
            var more = facts
            switch Int.random(in: 0..<4, using: &random) {
            case 0: more.parties.append(anyParty(&random))
            case 1:
                let match = VesselFact.Match.allCases.randomElement(using: &random) ?? .name
                more.vessels.append(VesselFact(entry: Invented.entry(scope: .vessel), match: match))
            case 2:
                let scope = ListEntry.Scope.productOrigin(product: "Cotton", origin: "China")
                more.listings.append(GoodsListing(list: .ilab, entry: Invented.entry(goods: "Cotton", scope: scope)))
            default:
                let day = Day(clamping: Int.random(in: 19_000...21_500, using: &random)).description
                more.exclusions.append(try #require(Exclusion.taiwan(finalOn: day)))
            }
            #expect(TradeRules.assess(more).verdict >= before)
            var turned = more
            turned.parties.reverse()
            turned.lines.reverse()
            #expect(TradeRules.assess(turned).verdict == TradeRules.assess(more).verdict)
        }
    }

    @Test("A higher score, better evidence, an identifier, a region that is surer", arguments: 0..<8)
    func stronger(seed: UInt64) {
        var random = SplitMix(state: 177 + seed)
        for _ in 0..<150 {
            let facts = anyFacts(&random)
            let before = TradeRules.assess(facts).verdict
            for place in facts.parties.indices {
                let party = facts.parties[place]
                var reach = party.reach
                if case .upstream(let grade) = reach, let better = EvidenceGrade(rawValue: grade.rawValue &- 1) {
                    reach = .upstream(better)
                }
                var more = facts
                more.parties[place] = PartyFact(
                    list: party.list, entry: party.entry, score: min(1, party.score + 0.2),
                    isSame: party.isSame || Bool.random(using: &random), reach: reach)
                #expect(TradeRules.assess(more).verdict >= before)
            }
            for place in facts.lines.indices {
                var more = facts
                guard let surer = ProductLine.Region(rawValue: facts.lines[place].region.rawValue + 1) else { continue }
                more.lines[place].region = surer
                #expect(TradeRules.assess(more).verdict >= before)
            }
        }
    }
}
