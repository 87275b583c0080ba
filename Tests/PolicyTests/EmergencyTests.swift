import Foundation
import Lexicon
import Policy
import Testing

/// DESIGN §5 rule 8.
@Suite struct `Opening a file in danger to life` {
    static let rules = Rulebook()
    static let together: Set<Compartment> = [.identity, .contact, .health]

    /// Seconds after it was opened; what it opens alone; what it opens with a second person.
    @Test(
        arguments: [
            (-1, [], []), (0, [], together), (599, [], together), (600, [.contact], together),
            (3_599, [.contact], together), (3_600, [], []),
        ] as [(Double, Set<Compartment>, Set<Compartment>)])
    func `lasts an hour, and for one person alone begins after ten minutes`(
        age: Double, alone: Set<Compartment>, both: Set<Compartment>
    ) {
        #expect(opened(Space.emergency(secondsAgo: age)) == alone)
        #expect(opened(Space.emergency(secondsAgo: age, second: Space.colleague)) == both)
    }

    @Test(arguments: [0.0, 599, 600, 3_599])
    func `takes somebody else as the second person`(age: Double) {
        let alone = opened(Space.emergency(secondsAgo: age))
        #expect(opened(Space.emergency(secondsAgo: age, second: Space.worker)) == alone)
    }

    @Test func `serves only the one who opened it`() {
        #expect(opened(Space.emergency(secondsAgo: 60, by: Space.colleague, second: Space.worker)).isEmpty)
    }

    @Test(arguments: Space.emergencies)
    func `never adds more than looks at name, place and health, for protection`(emergency: Emergency) {
        for acting in Space.seated {
            for matter in Matter.allCases {
                for action in Action.allCases {
                    for (relations, bases) in [([], []), ([.managing], [Space.covering])] as [(Set<Relation>, [Basis])]
                    {
                        let loud = Space.standing(relations, bases, emergency: emergency)
                        let after = Self.rules.allows(action, matter, to: acting, given: loud)
                        let before = Self.quiet(acting, action, matter, relations)
                        guard before != after else { continue }
                        #expect(after, "an emergency closed something")
                        #expect(action == .look && acting.purpose == .protection)
                        #expect(Self.together.contains { matter == .compartment($0) })
                    }
                }
            }
        }
    }

    /// What is allowed without any emergency; only a case manager's part opens anything in this space.
    private static func quiet(_ acting: Acting, _ action: Action, _ matter: Matter, _ relations: Set<Relation>) -> Bool
    {
        guard acting.role == .caseManager, !relations.isEmpty else { return false }
        return Self.rules.allows(action, matter, to: acting, given: Space.standing(relations, [Space.covering]))
    }

    @Test func `says in the grant that it was an emergency`() throws {
        let grant = try Self.rules.grant(
            .look, .compartment(.contact), to: Space.acting(.coordinator, in: .secretariat, for: .protection),
            given: Space.standing([], emergency: Space.emergency(secondsAgo: 0, second: Space.colleague)), at: Space.now
        )
        #expect(grant.rule == "emergency")
        #expect(grant.basis == nil && grant.relation == nil)
    }

    private func opened(_ emergency: Emergency) -> Set<Compartment> {
        let acting = Space.acting(.caseManager, in: .caseManagement, for: .protection)
        let standing = Space.standing([], emergency: emergency)
        return Set(
            Compartment.allCases.filter {
                Self.rules.allows(.look, .compartment($0), to: acting, given: standing)
            })
    }
}
