import Foundation
import Lexicon
import Policy
import Store
import Testing

@Suite struct `A consent that was withdrawn after the backup` {
    private func withdraw(in house: House) async throws -> BasisRow {
        var row = try #require(try await house.archive.fetch(Query<BasisRow>(where: "1 = 1")).first)
        let basis = row.basis
        row.basis = Basis(
            id: basis.id, person: basis.person, kind: basis.kind, agency: basis.agency, purposes: basis.purposes,
            compartments: basis.compartments, article: basis.article, from: basis.from, until: basis.until,
            withdrawnAt: house.now)
        return try await house.archive.commit(Change(row, deed: Deed("consent.withdrawn", rule: "test")))
    }

    private func restore(_ backup: Backup, _ house: House, into file: URL) async throws -> (Restore.Outcome, BasisRow) {
        let outcome = try await Restore(records: backup.records, keys: backup.keys).run(
            into: file, root: house.root, schema: house.schema, now: { [clock = house.clock] in clock.now }
        ) { try await $0.reindexed() }
        let archive = try await house.opened(try SQLiteDriver(file: file))
        #expect(try await archive.verify(schema: house.schema).fault == nil)
        return (outcome, try #require(try await archive.fetch(Query<BasisRow>(where: "1 = 1")).first))
    }

    @Test func `stays withdrawn, and the lost span is written down`() async throws {
        let house = try await House()
        _ = try await Village.fill(house, people: 1)
        let backup = try await house.archive.backup(to: house.backups, schema: house.schema)
        house.clock.advance(86_400)
        let withdrawn = try await withdraw(in: house)
        try house.close()
        let (outcome, row) = try await restore(backup, house, into: house.file)
        #expect(row.basis.withdrawnAt == withdrawn.basis.withdrawnAt)
        #expect(outcome.closedAgain == 1)
        #expect(outcome.row.recordsOf == backup.takenAt && outcome.row.lostUntil == house.now)
        let kept = try await house.reopened().fetch(Query<RestorationRow>(where: "1 = 1"))
        #expect(kept.map(\.id) == [outcome.row.id])
    }

    @Test func `stays withdrawn where the database is rubbish and only the log is left`() async throws {
        let house = try await House()
        _ = try await Village.fill(house, people: 1)
        let backup = try await house.archive.backup(to: house.backups, schema: house.schema)
        house.clock.advance(60)
        let withdrawn = try await withdraw(in: house)
        try house.close()
        for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: house.file.path + end) }
        try Data(repeating: 7, count: 10_000).write(to: house.file)
        let (outcome, row) = try await restore(backup, house, into: house.file)
        #expect(outcome.oldState == .unreadable && outcome.closedAgain == 1 && outcome.row.lostUntil == nil)
        #expect(row.basis.withdrawnAt == withdrawn.basis.withdrawnAt)
    }

    @Test func `stays withdrawn on another machine, from the log that a later backup took along`() async throws {
        let house = try await House()
        _ = try await Village.fill(house, people: 1)
        let backup = try await house.archive.backup(to: house.backups, schema: house.schema)
        house.clock.advance(60)
        _ = try await withdraw(in: house)
        house.clock.advance(60)
        _ = try await house.archive.backup(to: house.backups, schema: house.schema)
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let (outcome, row) = try await restore(backup, house, into: folder.appending(path: "lodestar.sqlite"))
        #expect(outcome.closedAgain == 1 && row.basis.withdrawnAt != nil)
        #expect(FileManager.default.fileExists(atPath: folder.appending(path: "endings.log").path))
    }

    @Test func `is put into the log at the next start where a crash kept it out`() async throws {
        let house = try await House()
        _ = try await Village.fill(house, people: 1)
        let row = try await withdraw(in: house)
        let log = house.folder.appending(path: "endings.log")
        #expect(try String(contentsOf: log, encoding: .utf8).contains(row.id.description))
        try Data().write(to: log)
        _ = try await house.reopened()
        _ = try await house.reopened()
        let text = try String(contentsOf: log, encoding: .utf8)
        #expect(text.split(separator: "\n").filter { $0.contains(row.id.description) }.count == 1)
    }
}
