import Foundation
import Lexicon
import Policy
import Store
import Testing
import Vault

@Suite struct `One byte that was changed` {
    /// Everything that can stand in the database, some of it several times.
    static func inhabited() async throws -> House {
        let house = try await House()
        let village = try await Village.fill(house, people: 3)
        for number in 0..<4 {
            let thing = Thing(
                words: "thing \(number)", whole: Int64(number) << 40, real: 1.5, bytes: Data([1, 2, 3]),
                maybe: number.isMultiple(of: 2) ? "yes" : nil, until: house.now)
            let part = Part(of: thing.id, name: "part")
            try await house.archive.commit(Change(thing, beside: [part], deed: Deed("thing.made", rule: "test")))
            house.clock.advance(45)
        }
        // Enough that the journal keeps a subtree.
        for _ in 0..<270 { try await house.archive.record(Deed("case.read", rule: "test", about: [village.people[1]])) }
        let restoration = RestorationRow(
            restoredAt: house.now, recordsOf: House.start, keysOf: House.start, lostUntil: house.now)
        try await house.archive.commit(Change(restoration, deed: Deed("installation.restored", rule: "test")))
        let conflict = ConflictRow(
            id: .init(), person: village.people[0], party: .unit(village.coordinator.unit), reason: Data([7, 8, 9]),
            by: village.coordinator.worker, at: house.now)
        try await house.archive.commit(Change(conflict, deed: Deed("conflict.named", rule: "test")))
        try await house.erase(village.people[2], by: village.coordinator)
        return house
    }

    @Test func `is named, in every table and every column`() async throws {
        let house = try await Self.inhabited()
        #expect(try await house.archive.verify(schema: house.schema).fault == nil)
        let copy = house.folder.appending(path: "copy.sqlite")
        try FileManager.default.copyItem(at: house.file, to: copy)
        let hand = try Hand(house.file)
        var seeded = Seeded(2)
        var tried = 0
        for table in try hand.tables() where !["schema_version", "moment"].contains(table) {
            let spots = try hand.spots(in: table, rows: 3, using: &seeded)
            #expect(!spots.isEmpty, "\(table) is empty, so that nothing is proved of it")
            for spot in spots {
                var seededHere = seeded
                // Some flips make one row the same as another, which the database itself refuses.
                while (try? hand.flip(spot, using: &seededHere)) == nil {}
                _ = seeded.next()
                let fault = try await house.archive.verify(schema: house.schema).fault
                expect(fault, names: spot)
                // Nor does it keep the program from starting without a word, for then nobody could ask.
                do { _ = try await house.opened(house.driver) } catch {
                    #expect(error is DamagedKey, "\(spot.table).\(spot.column): \(error)")
                }
                try hand.mend(spot, from: copy)
                tried += 1
            }
            #expect(try await house.archive.verify(schema: house.schema).fault == nil, "\(table) was not mended")
        }
        #expect(tried > 200)
    }

    private func expect(_ fault: Verification.Fault?, names spot: Hand.Spot) {
        let place = "\(spot.table).\(spot.column) at \(spot.row): \(String(describing: fault))"
        #expect(fault?.table == spot.table, "\(place)")
        guard let id = spot.id, spot.column != "id", !spot.table.hasPrefix("journal") else { return }
        guard case .rowAltered(_, id, _) = fault else {
            Issue.record("\(place)")
            return
        }
    }

    @Test func `on the disk itself is named, unless nothing in the database differs by it`() async throws {
        let house = try await Self.inhabited()
        try await house.driver.settle()
        try house.close()
        let sound = try Data(contentsOf: house.file)
        let before = try Self.everything(in: house.file)
        var seeded = Seeded(5)
        var named = 0
        for _ in 0..<120 {
            let place = seeded.below(sound.count)
            var bytes = sound
            bytes[place] ^= 1 << UInt8(seeded.below(8))
            try Self.put(bytes, at: house.file)
            if try await Self.isNoticed(house) {
                named += 1
            } else {
                try Self.put(bytes, at: house.file)
                let after = try Self.everything(in: house.file)
                let differing = after.keys.filter { after[$0] != before[$0] }
                #expect(after == before, "the byte at \(place) was not noticed: \(differing)")
            }
        }
        // The rest fell into space that holds nothing.
        #expect(named > 25, "only \(named)")
    }

    private static func everything(in file: URL) throws -> [String: String] {
        let hand = try Hand(file)
        defer { try? hand.close() }
        return try hand.everything().mapValues { "\($0)" }
    }

    private static func put(_ bytes: Data, at file: URL) throws {
        for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + end) }
        try bytes.write(to: file)
    }

    private static func isNoticed(_ house: House) async throws -> Bool {
        guard let driver = try? SQLiteDriver(file: house.file) else { return true }
        defer { try? driver.close() }
        guard let archive = try? await house.opened(driver) else { return true }
        return try await archive.verify(schema: house.schema).fault != nil
    }

    @Test(arguments: [
        "DELETE FROM file_entry WHERE rowid = (SELECT MIN(rowid) FROM file_entry)",
        "DELETE FROM basis", "DELETE FROM wrapped_key WHERE name LIKE 'person/%'", "DELETE FROM subject_tag",
        "INSERT INTO basis SELECT 'x' || substr(id, 2), version, person, kind, agency, purposes, compartments, "
            + "article, begins, ends, withdrawn_at, code FROM basis LIMIT 1",
        "UPDATE basis SET ends = NULL, begins = 0, withdrawn_at = 5",
        "UPDATE file_entry SET sealed = (SELECT sealed FROM file_entry AS o WHERE o.id <> file_entry.id LIMIT 1)",
        "UPDATE assignment SET person = person || char(0)", "UPDATE thing SET words = words || char(0) || 'more'",
        "DELETE FROM journal_entry WHERE sequence = 5", "DELETE FROM journal_entry WHERE sequence > 100",
        "DELETE FROM journal_subject WHERE sequence = 77", "DELETE FROM journal_node", "DELETE FROM journal_head",
        "INSERT INTO journal_subject SELECT tag, 3 FROM journal_subject WHERE sequence = 88 LIMIT 1",
        "DELETE FROM journal_checkpoint", "UPDATE journal_checkpoint SET minute = minute + 100000",
        "INSERT INTO journal_node SELECT 16, 0, hash FROM journal_node LIMIT 1",
        "UPDATE index_token SET field = field || char(0)", "DELETE FROM index_token", "DELETE FROM token_set",
        "DELETE FROM index_token WHERE rowid = (SELECT MIN(rowid) FROM index_token)",
        "DELETE FROM index_token WHERE person = (SELECT MAX(person) FROM index_token)",
        "INSERT INTO index_token SELECT person, field, x'000102030405060708090A0B' FROM index_token LIMIT 1",
        "INSERT INTO index_token SELECT 'somebody', field, token FROM index_token LIMIT 1",
        "UPDATE token_set SET digest = (SELECT digest FROM token_set AS o WHERE o.id <> token_set.id LIMIT 1)",
        "UPDATE journal_checkpoint SET note = note || char(0) || 'x'",
        "UPDATE index_token SET person = 'x' WHERE rowid = 1", "DROP INDEX basis_1",
        "CREATE TRIGGER hush AFTER INSERT ON file_entry BEGIN DELETE FROM basis; END",
    ])
    func `or many bytes are named`(_ statement: String) async throws {
        let house = try await Self.inhabited()
        let hand = try Hand(house.file)
        try hand.run(statement)
        #expect(try await house.archive.verify(schema: house.schema).fault != nil)
    }

    @Test func `in a key of the installation is told apart from another root`() async throws {
        let house = try await Self.inhabited()
        await #expect(throws: Keyring.Unavailable.self) {
            _ = try await Archive.open(
                house.driver, root: .random(), schema: house.schema, origin: House.origin)
        }
        let copy = house.folder.appending(path: "copy.sqlite")
        try FileManager.default.copyItem(at: house.file, to: copy)
        let hand = try Hand(house.file)
        var seeded = Seeded(7)
        for spot in try hand.spots(in: "wrapped_key", rows: 40, using: &seeded) where spot.column == "bytes" {
            try hand.flip(spot, using: &seeded)
            let verified = try await house.archive.verify(schema: house.schema).fault
            #expect(verified?.table == "wrapped_key")
            do {
                _ = try await house.opened(house.driver)
                // A person's key: only whoever opens it finds out, and verify.
                #expect(verified != nil)
            } catch let damaged as DamagedKey {
                #expect(damaged.row == spot.id)
                #expect(damaged.description.contains(damaged.name))
            }
            try hand.mend(spot, from: copy)
        }
        for column in ["id", "name", "generation", "wrapped_by"] {
            let value = column == "generation" ? "2" : "'x'"
            try hand.run("UPDATE wrapped_key SET \(column) = \(value) WHERE name = 'compartment/health'")
            await #expect(throws: DamagedKey.self, "\(column)") { _ = try await house.opened(house.driver) }
            try hand.run("DELETE FROM wrapped_key")
            try hand.run(
                "ATTACH '\(copy.path)' AS kept; INSERT INTO wrapped_key SELECT * FROM kept.wrapped_key; DETACH kept")
        }
        try hand.run("DELETE FROM wrapped_key")
        await #expect(throws: DamagedKey.self, "a database without keys is not founded anew") {
            _ = try await house.opened(house.driver)
        }
    }
}

extension House {
    /// Erases someone as the secretariat does.
    @discardableResult
    func erase(_ person: Person.ID, by coordinator: Acting, in archive: Archive? = nil) async throws -> ErasureRow {
        let archive = archive ?? self.archive
        let standing = try await archive.standing(of: person, for: coordinator, at: now)
        let grant = try Rulebook().grant(.erase, .existence, to: coordinator, given: standing, at: now)
        return try await archive.erase(
            person, recipients: ["Harbour Clinic"], schema: schema, under: grant)
    }
}
