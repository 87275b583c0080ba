import Foundation
import Lexicon
import Policy
import Testing

@testable import Accounts

@Suite struct `Giving a role` {
    static let now = Date(timeIntervalSince1970: 1_800_000_000)
    let worker = Worker.ID()

    static func unit(_ function: UnitFunction) -> UnitRecord {
        UnitRecord(agency: .init(), function: function, name: TwoNames(en: "Lantern House", zhHant: "燈籠之家"))
    }

    private func grant(
        _ role: Role, in unit: UnitRecord, for purposes: Set<Purpose>, beside held: [Membership] = [],
        until: Date? = nil, by granter: Worker.ID? = nil
    ) throws(Membership.Impossible) -> Membership {
        try Membership.grant(
            to: worker, in: unit, as: role, for: purposes, since: Self.now, until: until, beside: held, by: granter)
    }

    @Test(arguments: Role.allCases, UnitFunction.allCases)
    func `works exactly in the units that have the role`(role: Role, function: UnitFunction) {
        let purposes: Set<Purpose> = role == .enforcementOfficer ? [.immigrationEnforcement] : [.protection]
        let unit = Self.unit(function)
        if role.function == function {
            #expect(throws: Never.self) { try grant(role, in: unit, for: purposes) }
        } else {
            #expect(throws: Membership.Impossible.roleOutsideFunction) { try grant(role, in: unit, for: purposes) }
        }
    }

    @Test(arguments: Role.allCases, Purpose.allCases)
    func `keeps the purpose of enforcement to those who enforce, and them to it`(role: Role, purpose: Purpose) throws {
        let unit = Self.unit(role.function)
        let enforces = role == .enforcementOfficer
        if enforces == (purpose == .immigrationEnforcement) {
            #expect(throws: Never.self) { try grant(role, in: unit, for: [purpose]) }
        } else {
            #expect(throws: Membership.Impossible.enforcementWithAnythingElse) {
                try grant(role, in: unit, for: [purpose])
            }
        }
        guard purpose != .immigrationEnforcement else { return }
        #expect(throws: Membership.Impossible.enforcementWithAnythingElse) {
            try grant(role, in: unit, for: [purpose, .immigrationEnforcement])
        }
    }

    @Test(arguments: Role.allCases.filter { $0 != .enforcementOfficer })
    func `never puts enforcement beside another role, in whatever order`(role: Role) throws {
        let other = try grant(role, in: Self.unit(role.function), for: [.protection])
        let enforcing = Self.unit(.immigrationEnforcement)
        #expect(throws: Membership.Impossible.enforcementWithAnythingElse) {
            try grant(.enforcementOfficer, in: enforcing, for: [.immigrationEnforcement], beside: [other])
        }
        let officer = try grant(.enforcementOfficer, in: enforcing, for: [.immigrationEnforcement])
        #expect(throws: Membership.Impossible.enforcementWithAnythingElse) {
            try grant(role, in: Self.unit(role.function), for: [.protection], beside: [officer])
        }
    }

    @Test func `refuses no purpose, an end before the beginning, the same again, and oneself`() throws {
        let unit = Self.unit(.service)
        #expect(throws: Membership.Impossible.noPurpose) { try grant(.serviceWorker, in: unit, for: []) }
        #expect(throws: Membership.Impossible.endsBeforeItBegins) {
            try grant(.serviceWorker, in: unit, for: [.protection], until: Self.now)
        }
        let held = try grant(.serviceWorker, in: unit, for: [.protection])
        #expect(throws: Membership.Impossible.heldAlready) {
            try grant(.serviceWorker, in: unit, for: [.protection], beside: [held])
        }
        #expect(throws: Membership.Impossible.grantedToOneself) {
            try grant(.serviceWorker, in: unit, for: [.protection], by: worker)
        }
    }

    @Test func `gives a choice for each purpose while it stands, and none before or after`() throws {
        let unit = Self.unit(.caseManagement)
        let held = try grant(
            .caseManager, in: unit, for: [.protection, .safeReturn], until: Self.now.addingTimeInterval(100))
        func purposes(_ seconds: Double) -> [Purpose] {
            ActingChoice.all(of: [held], in: [unit], at: Self.now.addingTimeInterval(seconds)).map(\.acting.purpose)
        }
        #expect(purposes(-1) == [])
        #expect(purposes(0) == [.protection, .safeReturn])
        #expect(purposes(100) == [])
    }

    @Test func `gives no choice from a row that the rule would not have let be written`() throws {
        let unit = Self.unit(.service)
        let held = try grant(.serviceWorker, in: unit, for: [.protection])
        let swapped = UnitRecord(id: unit.id, agency: unit.agency, function: .prosecution, name: unit.name)
        #expect(ActingChoice.all(of: [held], in: [swapped], at: Self.now).isEmpty)
        #expect(ActingChoice.all(of: [held], in: [], at: Self.now).isEmpty)
    }
}
