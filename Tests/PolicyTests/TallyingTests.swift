import Foundation
import Lexicon
import Policy
import Testing

/// Leave to count, asked of every seat that there is.
@Suite struct `Leave to count` {
    private let rules = Rulebook()

    @Test func `is a statistician's alone, in a unit for statistics, for statistics`() {
        for acting in Space.seated + Space.misplaced {
            let isAllowed =
                acting.role == .statistician && acting.function == .statistics && acting.purpose == .statistics
            let leave = try? rules.tally(to: acting, under: "Act 3", at: Space.now)
            guard (leave != nil) != isAllowed else { continue }
            Issue.record("\(acting.role) in \(acting.function) for \(acting.purpose)")
        }
    }

    @Test func `is refused to immigration enforcement by the same rule as everything`() {
        for acting in `Immigration enforcement`.touched {
            guard refusal(acting)?.rule != "firewall" else { continue }
            Issue.record("\(acting.role) in \(acting.function) for \(acting.purpose)")
        }
    }

    @Test func `needs the article that orders the country to count`() {
        let acting = Space.acting(.statistician, in: .statistics, for: .statistics)
        #expect(refusal(acting, under: nil)?.rule == "tally.article")
        #expect(refusal(acting, under: "")?.rule == "tally.article")
        #expect(refusal(acting) == nil)
    }

    @Test func `opens no contact, no papers, no health, no law, no family and no money`() throws {
        let acting = Space.acting(.statistician, in: .statistics, for: .statistics)
        let leave = try rules.tally(to: acting, under: "Act 3", at: Space.now)
        #expect(leave.compartments == [.identity, .account, .services])
        #expect(leave.article == "Act 3" && leave.acting == acting)
    }

    @Test func `opens nobody's file to whoever has it`() {
        let acting = Space.acting(.statistician, in: .statistics, for: .statistics)
        for matter in Matter.allCases {
            for relations in Space.relations {
                let standing = Space.standing(relations, [Space.covering])
                #expect(!rules.allows(.look, matter, to: acting, given: standing))
            }
        }
    }

    @Test func `is narrowed by a country's pack, wholly or in part, and not by what is said of parts in cases`() {
        let acting = Space.acting(.statistician, in: .statistics, for: .statistics)
        func narrowed(_ narrowing: PackNarrowing) -> Rulebook { Rulebook(narrowedBy: [narrowing]) }
        let all = narrowed(PackNarrowing(roles: [.statistician], reason: "Nobody counts.", citation: "Act 4"))
        #expect(refusal(acting, by: all)?.rule == "pack: Act 4")
        let account = PackNarrowing(matters: [.compartment(.account)], reason: "Not this.", citation: "Act 5")
        let leave = try? narrowed(account).tally(to: acting, under: "Act 3", at: Space.now)
        #expect(leave?.compartments == [.identity, .services])
        let managing = PackNarrowing(relations: [.managing], reason: "Not they.", citation: "Act 6")
        #expect(refusal(acting, by: narrowed(managing)) == nil)
        #expect(rules.isNarrowed(by: PackNarrowing(purposes: [.statistics], reason: "No.", citation: "Act 7")))
    }

    private func refusal(_ acting: Acting, under article: String? = "Act 3", by rules: Rulebook? = nil) -> Refusal? {
        do throws(Refusal) {
            _ = try (rules ?? self.rules).tally(to: acting, under: article, at: Space.now)
            return nil
        } catch { return error }
    }
}
