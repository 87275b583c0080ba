import Foundation
import Lexicon
import Policy
import Testing

/// DESIGN §5 rule 2.
@Suite struct `Withdrawing consent` {
    static let rules = Rulebook()
    static let manager = Space.acting(.caseManager, in: .caseManagement, for: .protection)

    @Test func `closes in the same moment what rested on it`() throws {
        let consent = Space.basis(purposes: [.protection])
        let withdrawal = try Withdrawal(of: consent, at: Space.now)
        for compartment in Compartment.allCases {
            let after = Space.standing([.managing], [withdrawal.basis])
            #expect(!Self.rules.allows(.look, .compartment(compartment), to: Self.manager, given: after))
        }
        #expect(withdrawal.basis.id == consent.id)
        #expect(withdrawal.tells == Space.agency)
        #expect(withdrawal.remaining == nil)
        #expect(withdrawal.closes(for: .protection, others: [], at: Space.now) == consent.compartments)
        #expect(withdrawal.closes(for: .prosecution, others: [], at: Space.now).isEmpty)
    }

    /// Help does not hang on a consent given for something else.
    @Test(arguments: Purpose.allCases.filter { $0 != .protection && $0 != .immigrationEnforcement })
    func `for another purpose, or from another agency, takes nothing from the help`(purpose: Purpose) throws {
        let help = Space.basis(purposes: [.protection])
        let other = try Withdrawal(of: Space.basis(purposes: [purpose]), at: Space.now).basis
        let elsewhere = try Withdrawal(of: Space.basis(for: Space.otherAgency), at: Space.now).basis
        for role in Role.allCases {
            let acting = Space.acting(role, in: role.function, for: .protection)
            for matter in Matter.allCases {
                for action in Action.allCases {
                    for relation in Relation.allCases {
                        let before = Space.standing([relation], [help])
                        let after = Space.standing([relation], [other, elsewhere, help])
                        let kept = Self.rules.allows(action, matter, to: acting, given: after)
                        guard kept != Self.rules.allows(action, matter, to: acting, given: before) else { continue }
                        Issue.record("\(role) \(relation) \(action) \(matter)")
                    }
                }
            }
        }
    }

    @Test func `leaves what stands on something else`() throws {
        let consent = Space.basis(purposes: [.protection], compartments: [.identity, .health])
        let duty = Space.basis(kind: .legalDuty, purposes: [.protection], compartments: [.identity])
        let withdrawal = try Withdrawal(of: consent, at: Space.now)
        #expect(withdrawal.closes(for: .protection, others: [duty], at: Space.now) == [.health])
    }

    @Test func `in part never widens`() throws {
        let consent = Space.basis(purposes: [.protection], compartments: [.identity, .health], from: -60, until: 60)
        let narrowed = try Withdrawal(
            of: consent, keeping: [.identity, .account], for: [.protection, .prosecution], at: Space.now)
        let remaining = try #require(narrowed.remaining)
        #expect(remaining.compartments == [.identity])
        #expect(remaining.purposes == [.protection])
        #expect(remaining.until == consent.until)
        #expect(remaining.stands(at: Space.now))
        #expect(!narrowed.basis.stands(at: Space.now))
        #expect(narrowed.closes(for: .protection, others: [], at: Space.now) == [.health])
    }

    @Test(arguments: [([], [.protection]), ([.health], [])] as [(Set<Compartment>, Set<Purpose>)])
    func `down to nothing leaves nothing`(compartments: Set<Compartment>, purposes: Set<Purpose>) throws {
        #expect(
            try Withdrawal(of: Space.covering, keeping: compartments, for: purposes, at: Space.now).remaining == nil)
    }

    @Test(arguments: [Basis.Kind.legalDuty, .bestInterests])
    func `does not lift what an article orders`(kind: Basis.Kind) {
        #expect(throws: Withdrawal.Impossible.notConsent(kind)) {
            try Withdrawal(of: Space.basis(kind: kind), at: Space.now)
        }
    }

    @Test func `happens once`() {
        #expect(throws: Withdrawal.Impossible.alreadyWithdrawn) {
            try Withdrawal(of: Space.basis(withdrawn: -1), at: Space.now)
        }
    }
}
