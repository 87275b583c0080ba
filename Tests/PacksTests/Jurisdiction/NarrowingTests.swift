import Foundation
import Lexicon
import Packs
import Policy
import Testing

/// From the line of a pack's file to the refusal that a worker reads.
@Suite struct `What a country's law forbids` {
    private static let now = Date(timeIntervalSince1970: 1_772_420_400)

    private func decide(
        _ rules: Rulebook, _ role: Role, _ relation: Relation, for purpose: Purpose
    ) -> Result<Grant, Refusal> {
        let acting = Acting(
            worker: .init(), role: role, unit: .init(), agency: .init(), function: role.function, purpose: purpose)
        let standing = Standing(person: .init(), relations: [relation], bases: [])
        return Result { () throws(Refusal) in
            try rules.grant(.object, .existence, to: acting, given: standing, at: Self.now)
        }
    }

    @Test(arguments: [
        (Role.coordinator, Relation.coordinating, Purpose.identification), (.coordinator, .coordinating, .protection),
        (.caseManager, .managing, .protection),
    ])
    func `is refused by the pack's article to whom the pack names`(
        role: Role, relation: Relation, purpose: Purpose
    ) throws {
        let pack = try TaiwanPack.loaded()
        let rules = Rulebook(narrowedBy: pack.narrowings.map(\.policy))
        #expect((try? decide(Rulebook(), role, relation, for: purpose).get()) != nil, "allowed where no law forbids it")
        let refused = #expect(throws: Refusal.self) { try decide(rules, role, relation, for: purpose).get() }
        let article = try #require(pack.narrowings.first?.footing.law.first?.citation.label(in: .en))
        #expect(refused?.rule == "pack: \(article)")
        #expect(refused?.reason.contains("handed in at the body that decided") == true)
    }

    @Test func `leaves the body that decided, and the person's lawyer, what they may do`() throws {
        let rules = Rulebook(narrowedBy: try TaiwanPack.loaded().narrowings.map(\.policy))
        _ = try decide(rules, .identifyingOfficer, .identifying, for: .identification).get()
        _ = try decide(rules, .lawyer, .representing, for: .legalRemedy).get()
    }

    /// Every permission there is, with the pack as it is shipped.
    @Test func `only ever takes away`() throws {
        let pack = try TaiwanPack.loaded()
        let (wide, narrow) = (Rulebook(), Rulebook(narrowedBy: pack.narrowings.map(\.policy)))
        var taken = 0
        for role in Role.allCases {
            for relation in Relation.allCases {
                for purpose in Purpose.allCases {
                    for matter in Matter.allCases {
                        for action in Action.allCases {
                            let one = Permission(
                                role: role, relation: relation, purpose: purpose, matter: matter, action: action)
                            let (before, after) = (
                                wide.allows(one, in: role.function), narrow.allows(one, in: role.function)
                            )
                            if before, !after { taken += 1 }
                            guard after, !before else { continue }
                            Issue.record("\(role) \(relation) \(action) \(matter) for \(purpose)")
                        }
                    }
                }
            }
        }
        #expect(taken == 3)
    }
}
