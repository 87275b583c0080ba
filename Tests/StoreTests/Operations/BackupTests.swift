import Foundation
import Lexicon
import Policy
import Store
import Testing
import Vault

@Suite struct `A backup` {
    private let made = Deed("thing.made", rule: "test")

    /// Restores into a folder of its own, and opens what came of it.
    private func restore(
        _ restore: Restore, _ house: House, into folder: URL
    ) async throws -> (Restore.Outcome, Archive) {
        let file = folder.appending(path: "lodestar.sqlite")
        let outcome = try await restore.run(
            into: file, root: house.root, schema: house.schema, origin: House.origin,
            now: { [clock = house.clock] in clock.now }
        ) { try await $0.reindexed() }
        return (outcome, try await house.opened(try SQLiteDriver(file: file)))
    }

    private func waitForThings(_ count: Int, in house: House) async throws {
        while try await house.archive.fetch(Query<Thing>(where: "1 = 1")).count < count {
            try await Task.sleep(for: .milliseconds(2))
        }
    }

    @Test func `made while others write is of one moment, and holds when it is restored`() async throws {
        let house = try await House()
        _ = try await Village.fill(house, people: 3)
        let writing = Task {
            var written = 0
            while !Task.isCancelled {
                try await house.archive.commit(
                    Change(Thing(words: "\(written)"), deed: Deed("thing.made", rule: "test")))
                written += 1
            }
            return written
        }
        try await waitForThings(10, in: house)
        let backup = try await house.archive.backup(to: house.backups, schema: house.schema, keyBackupDays: 30)
        let then = try await house.archive.fetch(Query<Thing>(where: "1 = 1")).count
        try await waitForThings(then + 1, in: house)
        writing.cancel()
        let written = try await writing.value

        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let (outcome, archive) = try await restore(
            Restore(records: backup.records, keys: backup.keys), house, into: folder)
        #expect(outcome.verification.fault == nil)
        #expect(outcome.keysFromLater == 0)
        let things = try await archive.fetch(Query<Thing>(where: "1 = 1"))
        #expect(!things.isEmpty && things.count < written, "it was not made in the middle")
        #expect(Set(things.compactMap { Int($0.words) }) == Set(0..<things.count), "it is not of one moment")
    }

    @Test func `holds keys in one file and everything else in the other`() async throws {
        let house = try await House()
        let village = try await Village.fill(house, people: 2)
        let backup = try await house.archive.backup(to: house.backups, schema: house.schema, keyBackupDays: 30)
        let records = try Hand(backup.records).everything()
        let keys = try Hand(backup.keys).everything()
        #expect(records["wrapped_key"]?.isEmpty == true && records["subject_tag"]?.isEmpty == true)
        #expect(records["index_token"]?.isEmpty == true && records["moment"]?.isEmpty == true)
        #expect(records["person"]?.count == 2 && records["file_entry"]?.count == 6)
        #expect(Set(keys.keys).isDisjoint(with: ["person", "file_entry", "journal_entry", "index_token"]))
        let stored = try await house.archive.fetch(KeyRow.all(of: village.people[0]))
        let bytes = try Data(contentsOf: backup.records)
        #expect(!stored.isEmpty && stored.allSatisfy { bytes.range(of: $0.key.bytes) == nil })
        for file in [backup.records, backup.keys] {
            let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
    }

    @Test func `of keys lives no longer than its days`() async throws {
        let house = try await House()
        var made: [Backup] = []
        for _ in 0..<5 {
            made.append(try await house.archive.backup(to: house.backups, schema: house.schema, keyBackupDays: 2))
            house.clock.advance(86_400)
        }
        #expect(made[3].pruned.map(\.lastPathComponent) == [made[0].keys.lastPathComponent])
        let left = try FileManager.default.contentsOfDirectory(atPath: house.backups.path).sorted()
        #expect(left.filter { $0.hasPrefix("keys-") && $0.hasSuffix(".sqlite") }.count == 3)
        #expect(left.filter { $0.hasPrefix("records-") && $0.hasSuffix(".sqlite") }.count == 5)
        #expect(left.filter { $0.hasSuffix(".sha256") }.count == 8)
        #expect(left.filter { $0.hasSuffix(".part") }.isEmpty)
    }

    @Test func `of the records opens with a later backup of the keys`() async throws {
        let house = try await House()
        let village = try await Village.fill(house, people: 3)
        let early = try await house.archive.backup(to: house.backups, schema: house.schema, keyBackupDays: 30)
        house.clock.advance(86_400)
        try await house.archive.rotate("identity", deed: made, at: house.now)
        let newcomer = try await Village.fill(house, people: 1).people[0]
        try await house.erase(village.people[0], by: village.coordinator)
        let late = try await house.archive.backup(to: house.backups, schema: house.schema, keyBackupDays: 30)

        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let (outcome, archive) = try await restore(
            Restore(records: early.records, keys: late.keys), house, into: folder)
        #expect(outcome.verification.fault == nil)
        #expect(outcome.keysFromLater > 0)
        let standing = try await archive.standing(of: village.people[1], for: village.manager, at: house.now)
        let grants = Rulebook().looks(to: village.manager, given: standing, at: house.now)
        let file = try await archive.file(of: village.people[1], under: grants)
        #expect(try file.latest(Name.self)?.content.text == Village.names[1])
        #expect(try await archive.fetch(KeyRow.all(of: newcomer)).isEmpty, "a key without a person")
        #expect(try await archive.fetch(KeyRow.all(of: village.people[0])).isEmpty)
        await #expect(throws: Restore.Fault.keysOlderThanRecords) {
            _ = try await self.restore(Restore(records: late.records, keys: early.keys), house, into: folder)
        }
    }

    @Test func `that was changed by a byte is refused, and so is one without its digest`() async throws {
        let house = try await House()
        let backup = try await house.archive.backup(to: house.backups, schema: house.schema, keyBackupDays: 30)
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let restore = Restore(records: backup.records, keys: backup.keys)
        var bytes = try Data(contentsOf: backup.keys)
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: backup.keys)
        await #expect(throws: BackupFault.digestDiffers(file: backup.keys.lastPathComponent)) {
            _ = try await self.restore(restore, house, into: folder)
        }
        try FileManager.default.removeItem(atPath: backup.records.path + ".sha256")
        await #expect(throws: BackupFault.digestMissing(file: backup.records.lastPathComponent)) {
            _ = try await self.restore(restore, house, into: folder)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test func `whose records were altered before it was made is refused, and the database stays`() async throws {
        let house = try await House()
        try await house.archive.commit(Change(Thing(words: "as it was"), deed: made))
        let hand = try Hand(house.file)
        try hand.run("UPDATE thing SET words = 'as it never was'")
        try hand.close()
        let backup = try await house.archive.backup(to: house.backups, schema: house.schema, keyBackupDays: 30)
        try await house.driver.settle()
        try house.close()
        let before = try Data(contentsOf: house.file)
        await #expect(throws: Restore.Fault.self) {
            _ = try await self.restore(Restore(records: backup.records, keys: backup.keys), house, into: house.folder)
        }
        #expect(try Data(contentsOf: house.file) == before)
        let left = try FileManager.default.contentsOfDirectory(atPath: house.folder.path)
        #expect(left.filter { $0.hasPrefix("restore-") }.isEmpty)
    }

    @Test func `is not put in the place of a database that is in use`() async throws {
        let house = try await House()
        let backup = try await house.archive.backup(to: house.backups, schema: house.schema, keyBackupDays: 30)
        await #expect(throws: Restore.Fault.inUse) {
            _ = try await self.restore(Restore(records: backup.records, keys: backup.keys), house, into: house.folder)
        }
    }

    @Test func `replaces a database that is nothing but rubbish, and can keep it`() async throws {
        let house = try await House()
        let thing = try await house.archive.commit(Change(Thing(words: "kept"), deed: made))
        let backup = try await house.archive.backup(to: house.backups, schema: house.schema, keyBackupDays: 30)
        try house.close()
        for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: house.file.path + end) }
        let rubbish = Data(repeating: 7, count: 10_000)
        try rubbish.write(to: house.file)
        let (outcome, archive) = try await restore(
            Restore(records: backup.records, keys: backup.keys, keepsOld: true), house, into: house.folder)
        #expect(!outcome.oldWasRead)
        #expect(try Data(contentsOf: #require(outcome.old)) == rubbish)
        #expect(try await archive.fetch(Query<Thing>(where: "1 = 1")) == [thing])
        #expect(try await archive.verify(schema: house.schema).entries == 3, "the restore itself is in the journal")
    }
}
