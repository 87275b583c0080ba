import Foundation
import Lexicon
import Policy
import Store
import Testing
import Vault

@Suite struct `Two processes on one data folder` {
    private let made = Deed("unit.added", rule: "test")

    /// A unit's keys, written as the desk of units does.
    private func add(_ unit: AgencyUnit.ID, to archive: Archive, at now: Date) async throws {
        let keys = archive.keys(forNewUnit: unit, at: now)
        try await archive.commit(Change(Thing(words: "unit"), beside: keys.rows, deed: made))
        keys.take()
    }

    @Test func `share it, unless one of them has to be alone`() throws {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            let first = try FolderLock(folder, .shared), second = try FolderLock(folder, .shared)
            #expect(throws: FolderLock.Held(folder: folder.path, wanted: .alone)) { try FolderLock(folder, .alone) }
            withExtendedLifetime((first, second)) {}
        }
        let alone = try FolderLock(folder, .alone)
        #expect(throws: FolderLock.Held(folder: folder.path, wanted: .shared)) { try FolderLock(folder, .shared) }
        // A server's place is another lock: commands run beside it.
        let serving = try FolderLock(folder, .alone, of: .serving)
        #expect(throws: FolderLock.Held.self) { try FolderLock(folder, .alone, of: .serving) }
        withExtendedLifetime((alone, serving)) {}
    }

    @Test func `hold it as long as their database is open`() throws {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            let driver = try SQLiteDriver(
                file: folder.appending(path: "a.sqlite"), holding: try FolderLock(folder, .shared))
            #expect(throws: FolderLock.Held.self) { try FolderLock(folder, .alone) }
            withExtendedLifetime(driver) {}
        }
        _ = try FolderLock(folder, .alone)
    }

    @Test func `cannot write keys under two roots`() async throws {
        let house = try await House()
        try await add(.init(), to: house.archive, at: house.now)
        let other = try await house.reopened()
        let next = RootKey.random()
        try await other.rotateRoot(to: next, deed: Deed("keys.root-rotated", rule: "test"))
        // This process still holds the old root, and would wrap a unit's keys with what is about to be destroyed.
        await #expect(throws: NotCommitted.otherRoot) { try await add(.init(), to: house.archive, at: house.now) }
        let again = try await Archive.open(try SQLiteDriver(file: house.file), root: next, schema: house.schema)
        #expect(try await again.verify(schema: house.schema).fault == nil)
        try await add(.init(), to: again, at: house.now)
    }

    @Test func `that add units at once lose no keys of either`() async throws {
        let house = try await House()
        let units = (0..<4).map { _ in AgencyUnit.ID() }
        let keys = units.map { house.archive.keys(forNewUnit: $0, at: house.now) }
        for one in keys {
            try await house.archive.commit(Change(Thing(words: "unit"), beside: one.rows, deed: made))
        }
        try await house.archive.rotate("health", deed: Deed("x", rule: "test"), at: house.now)
        for one in keys { one.take() }
        let ring = house.archive.keyring
        for unit in units { _ = try ring.index(for: .unit(unit)) }
        #expect(try ring.key(.compartment("health")).generation == 2, "a copy from before the rotation came back")
    }
}

@Suite struct `An installation` {
    @Test func `has one name, given at its founding`() async throws {
        let house = try await House()
        await #expect(throws: OtherInstallation(kept: House.origin, named: "kaohsiung")) {
            _ = try await Archive.open(house.driver, root: house.root, schema: house.schema, origin: "kaohsiung")
        }
        let archive = try await Archive.open(house.driver, root: house.root, schema: house.schema)
        #expect(archive.origin == House.origin)
        try await archive.commit(Change(Thing(words: "by a command"), deed: Deed("thing.made", rule: "test")))
        #expect(try await house.archive.verify(schema: house.schema).fault == nil)
    }

    @Test func `keeps its name when the row that says it is altered, and verify names the row`() async throws {
        let house = try await House()
        let hand = try Hand(house.file)
        try hand.run("UPDATE installation SET name = 'another'")
        try hand.close()
        let archive = try await Archive.open(house.driver, root: house.root, schema: house.schema)
        #expect(archive.origin == House.origin)
        #expect(try await archive.verify(schema: house.schema).fault?.table == "installation")
    }

    @Test func `is a village from its first write, and in every copy of it`() async throws {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let schema = Schema(tables: [])
        let root = RootKey.random()
        let file = folder.appending(path: "lodestar.sqlite")
        let driver = try SQLiteDriver(file: file)
        let archive = try await Archive.open(driver, root: root, schema: schema, village: .begun)
        #expect(try await archive.installation().village == .begun)
        try await archive.villageIsSettled()
        let backup = try await archive.backup(to: folder.appending(path: "backups"), schema: schema)
        let other = folder.appending(path: "other").appending(path: "lodestar.sqlite")
        _ = try await Restore(records: backup.records, keys: backup.keys)
            .run(into: other, root: root, schema: schema) { _ in 0 }
        let restored = try await Archive.open(try SQLiteDriver(file: other), root: root, schema: schema)
        #expect(try await restored.installation().village == .settled)
    }
}
