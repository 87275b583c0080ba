import Foundation
import Lexicon
import Policy
import Testing

/// DESIGN §5, rule 6: nobody named in the account sees the file.
@Suite struct `A conflict of interest` {
    private static let rules = Rulebook()

    private static func standing(_ parties: [Conflict.Party], of person: Person.ID = Space.person, lifted: Bool = false)
        -> Standing
    {
        Standing(
            person: Space.person, relations: Set(Relation.allCases), bases: [Space.covering],
            emergency: Space.emergency(secondsAgo: 700, second: Space.colleague),
            conflicts: parties.map { Conflict(person: person, party: $0, liftedAt: lifted ? Space.now : nil) })
    }

    @Test(arguments: [Conflict.Party.worker(Space.worker), .unit(Space.unit)])
    func `leaves nothing of the case, for every role, purpose, action and compartment`(party: Conflict.Party) {
        let never = Space.standing([])
        var wouldBeAllowed = 0
        for acting in Space.seated + Space.misplaced {
            for matter in Matter.allCases {
                for action in Action.allCases {
                    let barred = Self.rules.refusal(action, matter, to: acting, given: Self.standing([party]))
                    let unknown = Self.rules.refusal(action, matter, to: acting, given: never)
                    if Self.rules.allows(action, matter, to: acting, given: Self.standing([])) { wouldBeAllowed += 1 }
                    guard barred == nil || barred != unknown else { continue }
                    Issue.record(
                        "\(acting.role) \(action) \(matter) for \(acting.purpose): \(String(describing: barred))")
                }
            }
        }
        #expect(wouldBeAllowed > 100, "there was something to lose")
    }

    @Test func `of another worker, another unit, another person, or lifted, takes nothing away`() {
        let standings = [
            Self.standing([.worker(Space.colleague)]), Self.standing([.unit(.init())]),
            Self.standing([.worker(Space.worker)], of: Space.someoneElse),
            Self.standing([.worker(Space.worker), .unit(Space.unit)], lifted: true),
        ]
        for acting in Space.seated {
            for matter in Matter.allCases {
                for action in Action.allCases {
                    let before = Self.rules.allows(action, matter, to: acting, given: Self.standing([]))
                    for standing in standings
                    where Self.rules.allows(action, matter, to: acting, given: standing) != before {
                        Issue.record("\(acting.role) \(action) \(matter) for \(acting.purpose)")
                    }
                }
            }
        }
    }
}
