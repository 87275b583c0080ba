import Foundation
import Journal
import Lexicon
import Store
import Testing

@Suite struct `Requests that arrive together` {
    private static let made = Deed("thing.made", rule: "test")

    @Test(arguments: DriverKind.allCases)
    func `share their durable transactions`(_ kind: DriverKind) async throws {
        let watched = Watched(try kind.open(in: try temporaryFolder()))
        defer { try? FileManager.default.removeItem(at: watched.folder) }
        let house = try await House(kind) { _ in watched }
        watched.forget()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<400 { group.addTask { try await house.archive.record(Self.made) } }
            try await group.waitForAll()
        }
        #expect(watched.trace.transactions < 200, "each had one of its own")
        #expect(watched.trace.transactions >= 2, "none holds more than 256")
        let found = try await house.archive.verify(schema: house.schema)
        #expect(found.fault == nil)
        #expect(found.entries == 401)
    }

    @Test(arguments: DriverKind.allCases)
    func `do each other no harm when one of them fails`(_ kind: DriverKind) async throws {
        let house = try await House(kind)
        let known = try await house.archive.commit(Change(Thing(words: "known"), deed: Self.made))
        let outcomes = await withTaskGroup(of: (Int, Bool).self) { group in
            for number in 0..<200 {
                group.addTask {
                    do {
                        // Every third writes a part of nothing, every fifth what is there already.
                        var beside: [any Stored] = []
                        if number.isMultiple(of: 3) { beside = [Part(of: .init(), name: "of nothing")] }
                        let thing = number.isMultiple(of: 5) ? Thing(id: known.id) : Thing(words: "\(number)")
                        try await house.archive.commit(Change(thing, beside: beside, deed: Self.made))
                        return (number, true)
                    } catch { return (number, false) }
                }
            }
            return await group.reduce(into: [Int: Bool]()) { $0[$1.0] = $1.1 }
        }
        for (number, written) in outcomes {
            #expect(written == !(number.isMultiple(of: 3) || number.isMultiple(of: 5)), "job \(number)")
        }
        let written = Set(outcomes.filter(\.value).map { "\($0.key)" } + ["known"])
        #expect(Set(try await house.archive.fetch(Query<Thing>(where: "1 = 1")).map(\.words)) == written)
        let found = try await house.archive.verify(schema: house.schema)
        #expect(found.fault == nil)
        #expect(found.entries == 1 + written.count, "a failed job left an entry, or a gap")
    }

    @Test(arguments: DriverKind.allCases)
    func `each have their entry when they return`(_ kind: DriverKind) async throws {
        let house = try await House(kind)
        for round in 1...20 {
            try await house.archive.record(Self.made)
            let count = try await house.driver.read(["SELECT COUNT(*) AS count FROM journal_entry"])[0][0].integer(
                "count")
            #expect(count == round + 1)
        }
    }

    @Test func `are answered when the disk has them, and not before`() async throws {
        let house = try await House()
        let driver = try #require(house.driver as? SQLiteDriver)
        #expect(try driver.synchronous() == 2)
        let modes = try await driver.read(["PRAGMA journal_mode", "PRAGMA foreign_keys", "PRAGMA secure_delete"])
        #expect(modes[0][0]["journal_mode"] == .text("wal"))
        #expect(modes[1][0]["foreign_keys"] == .integer(1))
        #expect(modes[2][0]["secure_delete"] == .integer(1))
    }

    @Test(arguments: DriverKind.allCases)
    func `leave no signature for what the journal does not tell of`(_ kind: DriverKind) async throws {
        let house = try await House(kind)
        let before = try await house.archive.newestCheckpoint()
        house.clock.advance(600)
        try await house.archive.keep(["INSERT INTO moment (token, at) VALUES (\(Data([1])), \(house.now))"])
        #expect(try await house.archive.newestCheckpoint() == before)
        #expect(try await house.driver.read(["SELECT at FROM moment"])[0].count == 1)
    }

    @Test(arguments: DriverKind.allCases)
    func `are signed in order even when the clock is set back`(_ kind: DriverKind) async throws {
        let house = try await House(kind)
        for step in [600.0, -86_400, 60, 86_400, -30] {
            house.clock.advance(step)
            try await house.archive.record(Self.made)
        }
        #expect(try await house.archive.verify(schema: house.schema).fault == nil)
        #expect(try await house.archive.newestCheckpoint()?.checkpoint.size == 6)
    }
}

func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
}
