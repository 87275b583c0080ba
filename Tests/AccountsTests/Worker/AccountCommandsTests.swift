import Foundation
import Lexicon
import Policy
import Store
import Testing

@testable import Accounts

@Suite struct `Accounts from the command line` {
    @Test func `are added, listed, reset and disabled`() async throws {
        let office = try await Office()
        let commands = AccountCommands(archive: office.archive, keys: office.keys)
        let place = AccountCommands.Place(unit: office.unit.id, role: .caseManager, purposes: [.protection])
        let (id, first) = try await commands.add(
            "Lin.MeiHua", displayName: "Lin Mei-hua", places: [place], at: office.now)
        #expect(
            try await commands.list() == [
                .init(id: id, name: "lin.meihua", displayName: "Lin Mei-hua", status: .invited, memberships: 1)
            ])
        let second = try await commands.reset("lin.meihua", at: office.now)
        let codes = try await office.archive.fetch(Invitation.holding(first), Invitation.holding(second))
        #expect(codes.0.first?.stands(at: office.now) == false)
        #expect(codes.1.first?.stands(at: office.now) == true)
        try await commands.disable("lin.meihua", at: office.now)
        #expect(try await commands.list().map(\.status) == [.disabled])
    }

    @Test func `say what cannot be done`() async throws {
        let office = try await Office()
        let commands = AccountCommands(archive: office.archive, keys: office.keys)
        _ = try await commands.add("lin.meihua", displayName: "Lin Mei-hua", at: office.now)
        await #expect(throws: AccountCommands.Fault.nameTaken("LIN.MEIHUA")) {
            _ = try await commands.add("LIN.MEIHUA", displayName: "Another", at: office.now)
        }
        await #expect(throws: AccountCommands.Fault.malformedName("林", .otherLetters)) {
            _ = try await commands.add("林", displayName: "Another", at: office.now)
        }
        await #expect(throws: AccountCommands.Fault.unknownName("nobody")) {
            try await commands.disable("nobody", at: office.now)
        }
        let wrong = AccountCommands.Place(unit: office.unit.id, role: .prosecutor, purposes: [.prosecution])
        await #expect(throws: AccountCommands.Fault.impossible(.roleOutsideFunction)) {
            _ = try await commands.add("wu.jiahao", displayName: "Wu Jia-hao", places: [wrong], at: office.now)
        }
        try await commands.disable("lin.meihua", at: office.now)
        await #expect(throws: AccountCommands.Fault.disabledAlready("lin.meihua")) {
            try await commands.disable("lin.meihua", at: office.now)
        }
    }

    @Test(arguments: [
        ("x1", SignInName.Misfit.tooShort), (String(repeating: "a", count: 41), .tooLong),
        (".abc", .firstIsNoLetterOrDigit), ("lin meihua", .otherLetters), ("", .tooShort),
    ])
    func `refuse a name for its true reason`(_ name: String, _ why: SignInName.Misfit) async throws {
        let office = try await Office()
        let commands = AccountCommands(archive: office.archive, keys: office.keys)
        await #expect(throws: AccountCommands.Fault.malformedName(name, why)) {
            _ = try await commands.add(name, displayName: "Somebody", at: office.now)
        }
    }

    @Test func `list the units, give and end places in them, by the rule of the pages`() async throws {
        let office = try await Office()
        let commands = AccountCommands(archive: office.archive, keys: office.keys)
        let units = try await commands.units()
        let unit = try #require(units.first { $0.id == office.unit.id })
        #expect(unit.name == office.unit.name.en && unit.function == office.unit.function && !unit.agency.isEmpty)
        _ = try await commands.add("lin.meihua", displayName: "Lin Mei-hua", at: office.now)
        #expect(try await commands.places(of: "lin.meihua", at: office.now).isEmpty)
        let place = AccountCommands.Place(unit: unit.id, role: .caseManager, purposes: [.protection])
        try await commands.give("lin.meihua", place, at: office.now)
        let held = try await commands.places(of: "lin.meihua", at: office.now)
        #expect(held.map(\.unit) == [unit.id] && held.map(\.role) == [.caseManager])
        #expect(held.map(\.purposes) == [[.protection]] && held.map(\.unitName) == [unit.name])
        await #expect(throws: AccountCommands.Fault.impossible(.heldAlready)) {
            try await commands.give("lin.meihua", place, at: office.now)
        }
        let later = office.now.addingTimeInterval(60)
        try await commands.end("lin.meihua", in: unit.id, as: .caseManager, at: later)
        #expect(try await commands.places(of: "lin.meihua", at: later).isEmpty)
        #expect(try await commands.list().map(\.memberships) == [0])
        await #expect(throws: AccountCommands.Fault.notHeld("lin.meihua")) {
            try await commands.end("lin.meihua", in: unit.id, as: .caseManager, at: later)
        }
        try await commands.give("lin.meihua", place, at: later)
        #expect(try await commands.places(of: "lin.meihua", at: later).count == 1)
    }

    @Test func `open a disabled account again, with a new code`() async throws {
        let office = try await Office()
        let commands = AccountCommands(archive: office.archive, keys: office.keys)
        _ = try await commands.add("lin.meihua", displayName: "Lin Mei-hua", at: office.now)
        await #expect(throws: AccountCommands.Fault.notDisabled("lin.meihua")) {
            _ = try await commands.enable("lin.meihua", at: office.now)
        }
        try await commands.disable("lin.meihua", at: office.now)
        let code = try await commands.enable("lin.meihua", at: office.now)
        #expect(try await commands.list().map(\.status) == [.invited])
        let open = try await office.archive.fetch(Invitation.holding(code)).first
        #expect(open?.stands(at: office.now) == true)
    }
}
