import Foundation
import Lexicon
import Policy
import Testing

@Suite struct `A country's pack` {
    static let noHealth = PackNarrowing(
        roles: [.serviceWorker], matters: [.compartment(.health)], reason: "Only a medical institution keeps it.",
        citation: "Example Act, art. 7")

    static let narrowings: [[PackNarrowing]] =
        [
            [noHealth],
            [PackNarrowing(reason: "Nothing at all.", citation: "Example Act, art. 1")],
            [
                PackNarrowing(
                    purposes: [.protection], actions: [.share], reason: "No sharing.", citation: "Example Act, art. 2")
            ],
            [noHealth, PackNarrowing(relations: [.managing], reason: "No managing.", citation: "Example Act, art. 3")],
        ]
        + [Role.coordinator, .lawyer].map {
            [PackNarrowing(roles: [$0], reason: "Not here.", citation: "Example Act, art. 4")]
        }

    @Test(arguments: narrowings)
    func `only ever takes away`(narrowings: [PackNarrowing]) {
        let wide = Rulebook()
        let narrow = Rulebook(narrowedBy: narrowings)
        for acting in Space.seated {
            for matter in Matter.allCases {
                for action in Action.allCases {
                    for relation in Relation.allCases {
                        let standing = Space.standing([relation], [Space.covering])
                        let permission = Permission(
                            role: acting.role, relation: relation, purpose: acting.purpose, matter: matter,
                            action: action)
                        let forbidden = narrowings.contains { $0.forbids(permission) }
                        let before = wide.allows(action, matter, to: acting, given: standing)
                        let after = narrow.allows(action, matter, to: acting, given: standing)
                        guard after != (before && !forbidden) else { continue }
                        Issue.record("\(acting.role) \(relation) \(action) \(matter) for \(acting.purpose)")
                    }
                }
            }
        }
    }

    @Test func `tells the refused worker why, and by which article`() {
        let rules = Rulebook(narrowedBy: [Self.noHealth])
        let acting = Space.acting(.serviceWorker, in: .service, for: .protection)
        let standing = Space.standing([.serving], [Space.covering])
        let refusal = rules.refusal(.look, .compartment(.health), to: acting, given: standing)
        #expect(refusal?.reason == "Only a medical institution keeps it.")
        #expect(refusal?.rule == "pack: Example Act, art. 7")
        #expect(rules.refusal(.look, .compartment(.account), to: acting, given: standing)?.rule == "role.relation")
    }

    @Test func `narrows lists and handovers with single files`() {
        let rules = Rulebook(narrowedBy: [Self.noHealth])
        let acting = Space.acting(.serviceWorker, in: .service, for: .protection)
        #expect(rules.scope(.look, .compartment(.health), of: acting, at: Space.now).relations.isEmpty)
        #expect(!rules.canRead(.health, in: .service, for: .protection))
    }
}
