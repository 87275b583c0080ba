import Foundation
import Lexicon
import Policy
import Store
import Testing
import Vault

/// What single stolen things are worth.
@Suite struct `A thief of one thing` {
    @Test func `opens no backup of records with the root key alone`() async throws {
        let house = try await House()
        _ = try await Village.fill(house, people: 2)
        let backup = try await house.archive.backup(to: house.backups, schema: house.schema)
        let copy = house.folder.appending(path: "copy.sqlite")
        try FileManager.default.copyItem(at: backup.records, to: copy)
        await #expect(throws: DamagedKey.self) { _ = try await house.opened(try SQLiteDriver(file: copy)) }
    }

    @Test func `opens nothing with a root key that was replaced`() async throws {
        let house = try await House()
        _ = try await Village.fill(house, people: 2)
        let before = try await house.archive.fetch(KeyRow.topLevel).map(\.key.bytes)
        try await house.archive.rotateRoot(to: .random(), deed: Deed("keys.root-rotated", rule: "test"))
        await #expect(throws: Keyring.Unavailable.self) { _ = try await house.reopened() }
        for (name, bytes) in try house.bytes() {
            #expect(before.allSatisfy { bytes.range(of: $0) == nil }, "what the old root opens is still in \(name)")
        }
        #expect(!before.isEmpty)
    }
}
