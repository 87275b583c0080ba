import Foundation
import Lexicon
import Policy
import Store
import Testing
import Vault

@Suite struct `Someone who was erased` {
    /// What may be left nowhere: their identifier, their keys, what was sealed with them.
    private struct Remains {
        let person: Person.ID
        let secrets: [Data]

        init(of person: Person.ID, in archive: Archive) async throws {
            self.person = person
            let (keys, entries, tags) = try await archive.fetch(
                KeyRow.all(of: person), Query<FileEntry>(where: "person = \(person)"), Query<SubjectTagRow>.by(person))
            // A tag stays in the journal; that it is this person's is what was destroyed.
            #expect(tags.count == 1)
            secrets = keys.map(\.key.bytes) + entries.map(\.sealed) + [Data(person.description.utf8)]
            #expect(secrets.count >= 6)
        }

        func found(in files: [String: Data]) -> [String] {
            files.filter { file in secrets.contains { file.value.range(of: $0) != nil } }.map(\.key).sorted()
        }
    }

    @Test func `is in no file of the data folder any more, and in the backups without a key`() async throws {
        let house = try await House()
        let village = try await Village.fill(house, people: 3)
        let person = village.people[1]
        let remains = try await Remains(of: person, in: house.archive)
        #expect(remains.found(in: try house.bytes()).contains { $0.hasPrefix("lodestar.sqlite") })
        let certificate = try await house.erase(person, by: village.coordinator)
        #expect(certificate.keys == 2 && certificate.tokens > 0 && certificate.rowsRemoved >= 8)
        #expect(remains.found(in: try house.bytes()) == [])
        #expect(try await house.archive.fetch(KeyRow.all(of: person)).isEmpty)
        #expect(try await house.archive.verify(schema: house.schema).fault == nil)
        // The others are untouched.
        #expect(try await house.archive.fetch(Query<FileEntry>(where: "1 = 1")).count == 6)

        let backup = try await house.archive.backup(to: house.backups, schema: house.schema)
        #expect(
            remains.found(in: [
                "records": try Data(contentsOf: backup.records), "keys": try Data(contentsOf: backup.keys),
            ]) == [])
    }

    @Test func `leaves nothing that opens what a unit was once sent about them`() async throws {
        let house = try await House()
        let village = try await Village.fill(house, people: 2)
        let unit = AgencyUnit.ID()
        let keys = house.archive.keys(forNewUnit: unit, at: house.now)
        let made = Deed("unit.added", rule: "test")
        try await house.archive.commit(Change(Thing(words: "unit"), beside: keys.rows, deed: made))
        keys.take()
        let parcels = try village.people.map {
            try house.archive.keyring.newKey(.package($0, request: "1"), for: unit, at: house.now).1
        }
        try await house.archive.commit(
            Change(Thing(words: "sent"), beside: parcels.map { KeyRow($0) as any Stored }, deed: made))
        let early = try await house.archive.backup(to: house.backups, schema: house.schema)
        try await house.erase(village.people[0], by: village.coordinator)
        let late = try await house.archive.backup(to: house.folder.appending(path: "late"), schema: house.schema)
        // The records of that night and the keys of a later one, which have the unit's own key.
        #expect(try Data(contentsOf: early.keys).range(of: parcels[0].bytes) != nil)
        #expect(try Data(contentsOf: late.keys).range(of: parcels[0].bytes) == nil)
        #expect(try Data(contentsOf: late.keys).range(of: parcels[1].bytes) != nil)
    }

    @Test func `leaves an entry that their own tag finds, and nothing that leads from the tag to them`() async throws {
        let house = try await House()
        let village = try await Village.fill(house, people: 1)
        let tag = try #require(try await house.archive.fetch(Query<SubjectTagRow>(where: "1 = 1")).first).tag
        try await house.erase(village.people[0], by: village.coordinator)
        let looks = try await house.driver.read(["SELECT sequence FROM journal_subject WHERE tag = \(tag)"])
        #expect(looks[0].count == 2)
        #expect(try await house.archive.fetch(Query<SubjectTagRow>(where: "1 = 1")).isEmpty)
    }

    @Test func `does not come back with yesterday's backup`() async throws {
        let house = try await House()
        let village = try await Village.fill(house, people: 3)
        let person = village.people[0]
        let remains = try await Remains(of: person, in: house.archive)
        let yesterday = try await house.archive.backup(to: house.backups, schema: house.schema)
        house.clock.advance(86_400)
        try await house.erase(person, by: village.coordinator)
        try house.close()

        let indexed = try await Self.restore(yesterday, house, into: house.file, logs: [])
        #expect(indexed.erasedAgain == 1 && indexed.tokens == 2)
        #expect(indexed.oldState == .read && indexed.unread.isEmpty)
        try await Self.expectGone(person, remains.secrets, house, others: 2)
    }

    @Test func `does not come back on another machine that was given the log of erasures`() async throws {
        let house = try await House()
        let village = try await Village.fill(house, people: 3)
        let yesterday = try await house.archive.backup(to: house.backups, schema: house.schema)
        try await house.erase(village.people[0], by: village.coordinator)
        try house.close()
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let log = house.folder.appending(path: "erasures.log")
        let file = folder.appending(path: "lodestar.sqlite")
        #expect(try await Self.restore(yesterday, house, into: file, logs: []).erasedAgain == 0)
        #expect(try await Self.restore(yesterday, house, into: file, logs: [log]).erasedAgain == 1)
        #expect(FileManager.default.fileExists(atPath: folder.appending(path: "erasures.log").path))
        // And from then on this machine knows by itself.
        #expect(try await Self.restore(yesterday, house, into: file, logs: []).erasedAgain == 1)
    }

    @Test func `does not come back with later keys, even where every log is lost`() async throws {
        let house = try await House()
        let village = try await Village.fill(house, people: 3)
        let early = try await house.archive.backup(to: house.backups, schema: house.schema)
        try await house.erase(village.people[0], by: village.coordinator)
        let elsewhere = house.folder.appending(path: "elsewhere")
        let late = try await house.archive.backup(to: elsewhere, schema: house.schema)
        try FileManager.default.removeItem(at: elsewhere.appending(path: "erasures.log"))
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "lodestar.sqlite")
        let outcome = try await Restore(records: early.records, keys: late.keys)
            .run(into: file, root: house.root, schema: house.schema) { try await $0.reindexed() }
        #expect(outcome.erasedAgain == 1)
        let archive = try await house.opened(try SQLiteDriver(file: file))
        #expect(try await archive.fetch(Query<PersonRow>(where: "1 = 1")).count == 2)
        #expect(try await archive.fetch(Query<ErasureRow>(where: "1 = 1")).count == 1, "nobody has a certificate")
        #expect(try ErasureLog(folder: folder).erasures().count == 1)
    }

    @Test func `keeps the certificate that was given`() async throws {
        let house = try await House()
        let village = try await Village.fill(house, people: 2)
        let yesterday = try await house.archive.backup(to: house.backups, schema: house.schema)
        let given = try await house.erase(village.people[0], by: village.coordinator)
        house.clock.advance(60)
        // The next backup takes the log along, so that a lost machine does not take it away.
        _ = try await house.archive.backup(to: house.backups, schema: house.schema)
        try house.close()
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let anew = try await Self.restore(yesterday, house, into: folder.appending(path: "lodestar.sqlite"), logs: [])
        #expect(anew.erasedAgain == 1)
        _ = try await Self.restore(yesterday, house, into: house.file, logs: [])
        let kept = try await house.reopened().fetch(Query<ErasureRow>(where: "1 = 1"))
        #expect(kept.map(\.id) == [given.id] && kept.map(\.recipients) == ["Harbour Clinic"])
    }

    @Test func `is in the log although many are erased at once`() async throws {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let codes = (0..<200).map { _ in Secret.random(32) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for code in codes {
                group.addTask { try ErasureLog(folder: folder).complete(with: [code: House.start]) }
            }
            try await group.waitForAll()
        }
        #expect(try Set(ErasureLog(folder: folder).erasures().keys) == Set(codes))
    }

    @Test func `stands in the log by a code only, and a damaged log stops a restore`() async throws {
        let house = try await House()
        let village = try await Village.fill(house, people: 2)
        let backup = try await house.archive.backup(to: house.backups, schema: house.schema)
        for person in village.people { try await house.erase(person, by: village.coordinator) }
        let log = house.folder.appending(path: "erasures.log")
        let text = try String(contentsOf: log, encoding: .utf8)
        #expect(text.split(separator: "\n").count == 2)
        #expect(village.people.allSatisfy { !text.contains($0.description) })
        #expect(
            try ErasureLog(file: log).erasures().keys.map(Digest.hexadecimal).sorted()
                == village.people.map { Digest.hexadecimal(try house.archive.code(of: $0)) }.sorted())
        try house.close()

        try Data((text.dropLast(10) + "\n").utf8).write(to: log)
        await #expect(throws: ErasureLog.Damaged(file: "erasures.log", line: 2)) {
            _ = try await Self.restore(backup, house, into: house.file, logs: [])
        }
        // The database still knows both, and completes the log when it is opened.
        try Data(text.utf8.prefix(50)).write(to: log)
        _ = try await house.reopened()
        try Data(text.utf8.prefix(0)).write(to: log)
        _ = try await house.reopened()
        #expect(try ErasureLog(file: log).erasures().count == 2)
    }

    private static func restore(
        _ backup: Backup, _ house: House, into file: URL, logs: [URL]
    ) async throws -> Restore.Outcome {
        try await Restore(records: backup.records, keys: backup.keys, erasureLogs: logs).run(
            into: file, root: house.root, schema: house.schema, origin: House.origin,
            now: { [clock = house.clock] in clock.now }
        ) { try await $0.reindexed() }
    }

    private static func expectGone(
        _ person: Person.ID, _ secrets: [Data], _ house: House, others: Int
    ) async throws {
        let archive = try await house.reopened()
        let (people, entries, keys) = try await archive.fetch(
            Query<PersonRow>(where: "1 = 1"), Query<FileEntry>(where: "1 = 1"), KeyRow.all(of: person))
        #expect(people.count == others && !people.map(\.id).contains(person))
        #expect(entries.count == 3 * others && keys.isEmpty)
        #expect(try await archive.verify(schema: house.schema).fault == nil)
        let tokens = try await archive.driver.read(["SELECT person FROM index_token"])[0].map { try $0.text("person") }
        #expect(Set(tokens) == Set(people.map(\.id.description)))
        for (name, bytes) in try house.bytes() where !name.hasPrefix("backups/") {
            #expect(secrets.allSatisfy { bytes.range(of: $0) == nil }, "something is left in \(name)")
        }
    }
}
