import Foundation
import Lexicon
import Store
import Testing
import Vault

@testable import Accounts

@Suite struct `Accounts in a restored backup` {
    private static let schema = Schema(tables: AccountsDesk.tables, fleeting: AccountsDesk.fleeting)
    private let folder = FileManager.default.temporaryDirectory.appending(path: "restored-\(UUID().uuidString)")
    private let root = RootKey.random()
    private let now = Date()

    private var file: URL { folder.appending(path: "lodestar.sqlite") }

    private func opened(_ driver: SQLiteDriver) async throws -> (Archive, AccountCommands) {
        let archive = try await Archive.open(driver, root: root, schema: Self.schema)
        return (archive, AccountCommands(archive: archive, keys: try AccountKeys(archive.keyring, cost: .trifling)))
    }

    @Test func `are as shut as they were, and nobody is signed in`() async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let driver = try SQLiteDriver(file: file)
        let (archive, commands) = try await opened(driver)
        for name in ["care", "harbour", "stays"] {
            let account = try await commands.establish(
                name, displayName: name, language: .en, passphrase: "kettle orbit velvet nine", code: OneTimeCode(),
                places: [], at: now)
            let token = SessionToken.random(under: commands.keys.sessions)
            let session = SessionRecord.begin(for: account.id, as: nil, with: token, at: now)
            try await archive.commit(Change(session, deed: Deed("sign-in", rule: "test")))
        }
        _ = try await commands.add("newcomer", displayName: "newcomer", at: now)
        let backup = try await archive.backup(to: folder.appending(path: "backups"), schema: Self.schema)
        try await commands.disable("care", at: now)
        _ = try await commands.reset("harbour", at: now)
        try driver.close()

        let outcome = try await Restore(records: backup.records, keys: backup.keys)
            .run(into: file, root: root, schema: Self.schema) { archive in
                try await AccountsDesk.endEverything(in: archive, at: now)
                return 0
            }
        #expect(outcome.closedAgain == 2 && outcome.verification.fault == nil)
        let (restored, again) = try await opened(try SQLiteDriver(file: file))
        let statuses = try await again.list().map { "\($0.name) \($0.status)" }
        #expect(statuses == ["care disabled", "harbour invited", "newcomer invited", "stays active"])
        let (sessions, codes) = try await restored.fetch(
            Query<SessionRecord>(where: "1 = 1"), Query<Invitation>(where: "1 = 1"))
        #expect(sessions.count == 3 && sessions.allSatisfy { $0.endedAt != nil })
        #expect(codes.count == 1 && codes.allSatisfy { $0.withdrawnAt != nil })
    }
}
