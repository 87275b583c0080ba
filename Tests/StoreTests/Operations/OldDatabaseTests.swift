import Foundation
import GRDB
import Lexicon
import Policy
import Store
import Testing

@Suite struct `A restore over an old database that is damaged` {
    /// A backup, after it a person erased and another's consent withdrawn; then something happens to the old database.
    private func restored(
        erasing count: Int = 1, withoutLogs: Bool = false, damage: (House) throws -> Void
    ) async throws -> (Restore.Outcome, House) {
        let house = try await House()
        let village = try await Village.fill(house, people: count + 1)
        let backup = try await house.archive.backup(to: house.backups, schema: house.schema)
        house.clock.advance(60)
        for person in village.people.dropLast() { try await house.erase(person, by: village.coordinator) }
        try await house.driver.settle()
        try house.close()
        try damage(house)
        let logs = ["erasures.log", "endings.log"].flatMap { name in
            [house.folder, house.backups].map { $0.appending(path: name) }
        }
        if withoutLogs { for log in logs { try? FileManager.default.removeItem(at: log) } }
        let outcome = try await Restore(records: backup.records, keys: backup.keys).run(
            into: house.file, root: house.root, schema: house.schema, now: { [clock = house.clock] in clock.now }
        ) { try await $0.reindexed() }
        return (outcome, house)
    }

    /// Overwrites the first page of a table, as a failing disk does, and leaves its indexes as they are.
    private func ruin(_ table: String, in file: URL) throws {
        let queue = try DatabaseQueue(path: file.path)
        let (root, size) = try queue.inDatabase { database in
            (
                try #require(
                    try Int.fetchOne(
                        database, sql: "SELECT rootpage FROM sqlite_master WHERE name = ?", arguments: [table])),
                try #require(try Int.fetchOne(database, sql: "PRAGMA page_size"))
            )
        }
        try queue.close()
        let handle = try FileHandle(forWritingTo: file)
        try handle.seek(toOffset: UInt64((root - 1) * size))
        try handle.write(contentsOf: Data(repeating: 0xff, count: size))
        try handle.close()
    }

    @Test func `counts the rows that say nothing any more, and reads the others`() async throws {
        let (outcome, _) = try await restored(erasing: 2, withoutLogs: true) { house in
            let hand = try Hand(house.file)
            try hand.run("UPDATE erasure SET id = 'damaged' WHERE rowid = (SELECT MIN(rowid) FROM erasure)")
            try hand.close()
        }
        #expect(outcome.oldState == .read && outcome.unread == [Restore.Unread(table: "erasure", rows: 1)])
        #expect(outcome.erasedAgain == 1 && outcome.logs.isEmpty)
    }

    @Test(arguments: ["erasure", "basis"])
    func `counts the rows of a table that is broken, and says how far the logs go`(_ table: String) async throws {
        let (outcome, house) = try await restored(erasing: 2) { try ruin(table, in: $0.file) }
        #expect(outcome.unread.map(\.table) == [table] && outcome.unread[0].rows.map { $0 > 0 } == true)
        #expect(outcome.erasedAgain == 2, "the log makes up for it")
        let log = try #require(outcome.logs.first { $0.file == house.folder.appending(path: "erasures.log").path })
        #expect(log.lines == 2 && log.unreadLines == 0)
        #expect(log.lastWrittenAt == house.now)
    }

    @Test func `counts nothing of a table that is gone, and says so`() async throws {
        let (outcome, _) = try await restored { house in
            let hand = try Hand(house.file)
            try hand.run("DROP TABLE erasure")
            try hand.close()
        }
        #expect(outcome.unread == [Restore.Unread(table: "erasure", rows: nil)])
    }

    @Test func `says that it does not know how far the lost one had come`() async throws {
        let (outcome, _) = try await restored { house in
            let hand = try Hand(house.file)
            try hand.run("UPDATE journal_checkpoint SET note = 'damaged'")
            try hand.close()
        }
        #expect(outcome.row.lostUntil == nil)
        #expect(outcome.unread == [Restore.Unread(table: "journal_checkpoint", rows: nil)])
    }

    @Test func `counts the lines of a log that say nothing any more`() async throws {
        let (outcome, _) = try await restored { house in
            try Data("2026-03-01T00:01:00Z basis.withdr\n".utf8).write(to: house.folder.appending(path: "endings.log"))
        }
        #expect(outcome.unread.isEmpty)
        #expect(outcome.logs.map(\.unreadLines).max() == 1)
    }
}
