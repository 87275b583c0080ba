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
        let backup = try await house.archive.backup(to: house.backups, schema: house.schema)
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
        let backup = try await house.archive.backup(to: house.backups, schema: house.schema)
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
        try await house.archive.keepKeys(days: 2)
        for _ in 0..<5 {
            made.append(try await house.archive.backup(to: house.backups, schema: house.schema))
            house.clock.advance(86_400)
        }
        #expect(made[3].pruned.map(\.lastPathComponent) == [made[0].keys.lastPathComponent])
        let left = try FileManager.default.contentsOfDirectory(atPath: house.backups.path).sorted()
        #expect(left.filter { $0.hasPrefix("keys-") && $0.hasSuffix(".sqlite") }.count == 3)
        #expect(left.filter { $0.hasPrefix("records-") && $0.hasSuffix(".sqlite") }.count == 5)
        #expect(left.filter { $0.hasSuffix(".sha256") }.count == 8)
        #expect(left.filter { $0.hasSuffix(".signature") }.count == 8)
        #expect(left.filter { $0.hasSuffix(".part") }.isEmpty)
    }

    @Test func `of keys lives no longer than was said when it was made, nor than is said now`() async throws {
        let house = try await House()
        try await house.archive.keepKeys(days: 2)
        let first = try await house.archive.backup(to: house.backups, schema: house.schema)
        try await house.archive.keepKeys(days: 30)
        house.clock.advance(3 * 86_400)
        let second = try await house.archive.backup(to: house.backups, schema: house.schema)
        #expect(second.pruned.map(\.lastPathComponent) == [first.keys.lastPathComponent])
        try await house.archive.keepKeys(days: 1)
        house.clock.advance(2 * 86_400)
        let third = try await house.archive.backup(to: house.backups, schema: house.schema)
        #expect(third.pruned.map(\.lastPathComponent) == [second.keys.lastPathComponent])
        #expect(try await house.archive.installation().backedUpAt == third.takenAt)
    }

    @Test func `sweeps away what a killed one left, for it holds keys`() async throws {
        let house = try await House()
        try FileManager.default.createDirectory(at: house.backups, withIntermediateDirectories: true)
        for end in ["", "-journal"] {
            let left = house.backups.appending(path: "keys-20260301T083000123Z.sqlite.part" + end)
            try Data("keys".utf8).write(to: left)
        }
        let backup = try await house.archive.backup(to: house.backups, schema: house.schema)
        let names = try FileManager.default.contentsOfDirectory(atPath: house.backups.path)
        #expect(names.filter { $0.contains(".part") } == [])
        try house.close()
        let draft = house.folder.appending(path: "restore-\(UUID().uuidString).sqlite")
        try Data("keys".utf8).write(to: draft)
        _ = try await restore(Restore(records: backup.records, keys: backup.keys), house, into: house.folder)
        #expect(!FileManager.default.fileExists(atPath: draft.path))
    }

    @Test func `is not made of a journal that does not hold`() async throws {
        let house = try await House()
        let hand = try Hand(house.file)
        try hand.run("UPDATE journal_entry SET leaf = zeroblob(32) WHERE sequence = 0")
        try hand.close()
        await #expect(throws: BackupFault.self) {
            _ = try await house.archive.backup(to: house.backups, schema: house.schema)
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: house.backups.path)
        #expect(left.filter { $0 != "lodestar.lock" } == [])
    }

    @Test func `that was altered together with its digest is refused`() async throws {
        let house = try await House()
        _ = try await Village.fill(house, people: 2)
        let backup = try await house.archive.backup(to: house.backups, schema: house.schema)
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let hand = try Hand(backup.keys)
        try hand.run(
            """
            CREATE TEMP TABLE t AS SELECT id, tag FROM subject_tag; \
            UPDATE subject_tag SET tag = CAST('swapped ' || id AS BLOB); \
            UPDATE subject_tag SET tag = (SELECT tag FROM t WHERE t.id != subject_tag.id)
            """)
        try hand.close()
        let digest = Digest.hexadecimal(Digest.sha256(try Data(contentsOf: backup.keys)))
        try Data("\(digest)  \(backup.keys.lastPathComponent)\n".utf8)
            .write(to: URL(filePath: backup.keys.path + ".sha256"))
        let restore = Restore(records: backup.records, keys: backup.keys)
        await #expect(throws: BackupFault.signatureDiffers(file: backup.keys.lastPathComponent)) {
            _ = try await self.restore(restore, house, into: folder)
        }
        try FileManager.default.removeItem(atPath: backup.records.path + ".signature")
        await #expect(throws: BackupFault.signatureMissing(file: backup.records.lastPathComponent)) {
            _ = try await self.restore(restore, house, into: folder)
        }
    }

    @Test func `signed for one moment does not pass for another`() async throws {
        let house = try await House()
        let first = try await house.archive.backup(to: house.backups, schema: house.schema)
        house.clock.advance(60)
        let second = try await house.archive.backup(to: house.backups, schema: house.schema)
        try FileManager.default.removeItem(atPath: second.keys.path + ".signature")
        try FileManager.default.copyItem(
            atPath: first.keys.path + ".signature", toPath: second.keys.path + ".signature")
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        await #expect(throws: BackupFault.signatureDiffers(file: second.keys.lastPathComponent)) {
            _ = try await self.restore(Restore(records: second.records, keys: second.keys), house, into: folder)
        }
    }

    @Test(arguments: [
        "DELETE FROM wrapped_key WHERE name LIKE 'person/%/identity'",
        "UPDATE subject_tag SET tag = zeroblob(16) WHERE id = (SELECT MIN(id) FROM subject_tag)",
    ])
    func `of keys that are not those of the people in it is refused, and says whose`(_ fault: String) async throws {
        let house = try await House()
        let people = try await Village.fill(house, people: 2).people.map(\.description).sorted()
        let hand = try Hand(house.file)
        try hand.run(fault)
        try hand.close()
        let backup = try await house.archive.backup(to: house.backups, schema: house.schema)
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let expected: Restore.Fault =
            fault.hasPrefix("DELETE") ? .keysMissing(people.map { $0 + "/identity" }) : .tagAltered(person: people[0])
        await #expect(throws: expected) {
            _ = try await self.restore(Restore(records: backup.records, keys: backup.keys), house, into: folder)
        }
    }

    @Test func `of the records opens with a later backup of the keys`() async throws {
        let house = try await House()
        let village = try await Village.fill(house, people: 3)
        let early = try await house.archive.backup(to: house.backups, schema: house.schema)
        house.clock.advance(86_400)
        try await house.archive.rotate("identity", deed: made, at: house.now)
        let newcomer = try await Village.fill(house, people: 1).people[0]
        try await house.erase(village.people[0], by: village.coordinator)
        let late = try await house.archive.backup(to: house.backups, schema: house.schema)

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
        let backup = try await house.archive.backup(to: house.backups, schema: house.schema)
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
        let backup = try await house.archive.backup(to: house.backups, schema: house.schema)
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
        let backup = try await house.archive.backup(to: house.backups, schema: house.schema)
        await #expect(throws: Restore.Fault.inUse) {
            _ = try await self.restore(Restore(records: backup.records, keys: backup.keys), house, into: house.folder)
        }
    }

    @Test func `replaces a database that is nothing but rubbish, and can keep it`() async throws {
        let house = try await House()
        let thing = try await house.archive.commit(Change(Thing(words: "kept"), deed: made))
        let backup = try await house.archive.backup(to: house.backups, schema: house.schema)
        try house.close()
        for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: house.file.path + end) }
        let rubbish = Data(repeating: 7, count: 10_000)
        try rubbish.write(to: house.file)
        let (outcome, archive) = try await restore(
            Restore(records: backup.records, keys: backup.keys, keepsOld: true), house, into: house.folder)
        #expect(outcome.oldState == .unreadable)
        #expect(try Data(contentsOf: #require(outcome.old)) == rubbish)
        #expect(try await archive.fetch(Query<Thing>(where: "1 = 1")) == [thing])
        #expect(try await archive.verify(schema: house.schema).entries == 3, "the restore itself is in the journal")
    }
}
