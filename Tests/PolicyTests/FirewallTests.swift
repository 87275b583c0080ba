import Foundation
import Lexicon
import Policy
import Testing

/// DESIGN §5 rule 1, asked of every combination that there is.
@Suite struct `Immigration enforcement` {
    static let touched: [Acting] = (Space.seated + Space.misplaced).filter {
        $0.purpose == .immigrationEnforcement || $0.function == .immigrationEnforcement
            || $0.role == .enforcementOfficer
    }

    /// The best that anyone could bring: every part in the case, every basis, an emergency.
    static let standings: [Standing] = {
        let all = Set(Relation.allCases)
        let bases = Basis.Kind.allCases.map { Space.basis(kind: $0) }
        return [Space.standing([]), Space.standing(all, bases)]
            + Space.emergencies.map { Space.standing(all, bases, emergency: $0) }
    }()

    @Test(arguments: Action.allCases)
    func `gets nothing, whatever is signed or opened`(action: Action) {
        let rules = Rulebook()
        for acting in Self.touched {
            for matter in Matter.allCases {
                for standing in Self.standings {
                    let refusal = rules.refusal(action, matter, to: acting, given: standing)
                    guard refusal?.rule != "firewall" else { continue }
                    Issue.record("\(acting.role) in \(acting.function) for \(acting.purpose): \(action) \(matter)")
                }
            }
        }
        #expect(Self.touched.count > 200, "the space must not be empty")
    }

    @Test func `has no list either`() {
        let rules = Rulebook()
        for acting in Self.touched {
            for action in Action.allCases {
                for matter in Matter.allCases {
                    guard !rules.scope(action, matter, of: acting, at: Space.now).relations.isEmpty else { continue }
                    Issue.record("\(acting.role) in \(acting.function) for \(acting.purpose) lists \(matter)")
                }
            }
        }
    }

    @Test(arguments: Basis.Kind.allCases)
    func `is served by no basis, even one that names it`(kind: Basis.Kind) {
        let basis = Space.basis(kind: kind, purposes: [.immigrationEnforcement, .protection])
        #expect(basis.purposes == [.protection])
        for matter in Matter.allCases {
            #expect(!basis.covers(matter, for: .immigrationEnforcement, by: Space.agency, at: Space.now))
        }
    }

    @Test(arguments: [
        (Purpose.immigrationEnforcement, UnitFunction.service), (.protection, .immigrationEnforcement),
        (.immigrationEnforcement, .immigrationEnforcement),
    ])
    func `is handed nothing`(purpose: Purpose, function: UnitFunction) {
        let recipient = Recipient(unit: .init(), agency: Space.otherAgency, function: function)
        let sender = Space.acting(.caseManager, in: .caseManagement, for: .protection)
        for compartments in [Set<Compartment>(), [.identity]] {
            #expect(throws: Refusal.self) {
                try Rulebook().handOver(
                    compartments, to: recipient, for: purpose, by: sender,
                    given: Space.standing([.managing], [Space.covering]),
                    recipientBases: [Space.basis(for: Space.otherAgency)], at: Space.now)
            }
        }
    }
}
