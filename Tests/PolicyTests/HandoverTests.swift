import Foundation
import Lexicon
import Policy
import Testing

/// DESIGN §5 rules 2 and 3.
@Suite struct `Handing a part of a file to another agency` {
    static let shelter = Recipient(unit: .init(), agency: Space.otherAgency, function: .service)
    static let manager = Space.acting(.caseManager, in: .caseManagement, for: .protection)

    private func handOver(
        _ compartments: Set<Compartment> = [.identity, .services], to recipient: Recipient = shelter,
        for purpose: Purpose = .protection, by acting: Acting = manager,
        given standing: Standing = Space.standing([.managing], [Space.covering]),
        resting recipientBases: [Basis] = [Space.basis(for: Space.otherAgency)]
    ) throws(Refusal) -> Handover {
        try Rulebook().handOver(
            compartments, to: recipient, for: purpose, by: acting, given: standing, recipientBases: recipientBases,
            at: Space.now)
    }

    @Test func `names what each compartment rests on`() throws {
        let agreed = Space.basis(for: Space.otherAgency)
        let handover = try handOver(resting: [agreed])
        #expect(handover.bases == [.identity: agreed.id, .services: agreed.id])
        #expect(Set(handover.looks.keys) == [.identity, .services])
        #expect(handover.grant.action == .share)
        #expect(handover.recipient == Self.shelter)
    }

    @Test(arguments: [
        ("for another agency", Space.basis()), ("withdrawn", Space.basis(for: Space.otherAgency, withdrawn: -1)),
        ("run out", Space.basis(for: Space.otherAgency, until: 0)),
        ("for something else", Space.basis(for: Space.otherAgency, purposes: [.prosecution])),
        ("of less", Space.basis(for: Space.otherAgency, compartments: [.identity])),
        ("of someone else", Space.basis(of: Space.someoneElse, for: Space.otherAgency)),
    ])
    func `needs agreement that names the agency, not one`(flaw: String, basis: Basis) {
        let refusal = #expect(throws: Refusal.self) { try handOver(resting: [basis]) }
        #expect(refusal?.rule == "handover.basis")
    }

    @Test func `needs leave to share and to read`() {
        #expect(throws: Refusal.self) { try handOver(given: Space.standing([.serving], [Space.covering])) }
        #expect(throws: Refusal.self) { try handOver(given: Space.standing([.managing], [])) }
        #expect(throws: Refusal.self) { try handOver([.account]) }
    }

    @Test func `carries nothing that nobody there needs`() {
        for compartment in [Compartment.immigration, .legal] {
            let refusal = #expect(throws: Refusal.self) { try handOver([compartment]) }
            #expect(refusal?.rule == "handover.smallest")
        }
    }

    @Test func `can carry only what the receiving unit could open`() {
        let rules = Rulebook()
        for function in UnitFunction.allCases {
            for purpose in Purpose.allCases {
                for compartment in Compartment.allCases {
                    let opens = Space.seated.contains { acting in
                        acting.function == function && acting.purpose == purpose
                            && rules.allows(
                                .look, .compartment(compartment), to: acting,
                                given: Space.standing(Set(Relation.allCases), [Space.covering]))
                    }
                    #expect(rules.canRead(compartment, in: function, for: purpose) == opens)
                }
            }
        }
    }
}
