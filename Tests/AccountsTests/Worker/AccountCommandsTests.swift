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
        await #expect(throws: AccountCommands.Fault.malformedName("林")) {
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
}
