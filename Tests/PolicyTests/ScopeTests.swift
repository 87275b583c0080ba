import Foundation
import Lexicon
import Policy
import Testing

@Suite struct `A scope over many files` {
    @Test(arguments: Role.allCases)
    func `holds exactly the files of which each would be granted`(role: Role) {
        let rules = Rulebook()
        for acting in (Space.seated + Space.misplaced) where acting.role == role {
            for matter in Matter.allCases {
                let flawed = Array(Space.flawed(matter, acting.purpose).values)
                for action in Action.allCases {
                    let scope = rules.scope(action, matter, of: acting, at: Space.now)
                    // A role that is not held there has no scope at all; one standing of the fullest shows it.
                    let sets = acting.role.function == acting.function ? Space.relations : [Set(Relation.allCases)]
                    for relations in sets {
                        for bases in relations.count == 1 ? [[], [Space.covering], flawed] : [[], [Space.covering]] {
                            let standing = Space.standing(relations, bases)
                            let granted = rules.allows(action, matter, to: acting, given: standing)
                            guard granted != scope.holds(standing) else { continue }
                            Issue.record("\(role) \(relations) \(action) \(matter) for \(acting.purpose)")
                        }
                    }
                }
            }
        }
    }

    @Test func `is not widened by an emergency`() {
        let acting = Space.acting(.coordinator, in: .secretariat, for: .protection)
        let scope = Rulebook().scope(.look, .compartment(.health), of: acting, at: Space.now)
        #expect(scope.relations.isEmpty)
    }
}

extension Scope {
    /// What the store's SQL says, in Swift: one of the relations, and a basis where one is needed.
    fileprivate func holds(_ standing: Standing) -> Bool {
        guard !relations.isDisjoint(with: standing.relations) else { return false }
        guard needsBasis else { return true }
        return standing.bases.contains {
            $0.person == standing.person && $0.covers(matter, for: acting.purpose, by: acting.agency, at: at)
        }
    }
}
