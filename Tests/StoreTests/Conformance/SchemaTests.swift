import Foundation
import Lexicon
import Store
import Testing
import Vault

@Suite struct `The schema` {
    @Test(arguments: DriverKind.allCases)
    func `refuses a database that a newer program wrote`(_ kind: DriverKind) async throws {
        let house = try await House(kind)
        try await house.driver.transaction { session in
            try session.run("INSERT INTO schema_version (version, at) VALUES (\(Schema.version + 1), 0)")
        }
        await #expect(throws: Schema.Fault.newer(found: Schema.version + 1, known: Schema.version)) {
            _ = try await house.opened(house.driver)
        }
    }

    @Test(arguments: DriverKind.allCases)
    func `is made once, and opened again as it is`(_ kind: DriverKind) async throws {
        let house = try await House(kind)
        let thing = try await house.archive.commit(Change(Thing(words: "kept"), deed: Deed("thing.made", rule: "test")))
        let again = try await house.opened(house.driver)
        #expect(again.publicKey == house.archive.publicKey)
        #expect(try await again.fetch(Query<Thing>.by(thing.id)) == [thing])
        #expect(try await again.verify(schema: house.schema).entries == 2)
    }

    @Test(arguments: DriverKind.allCases)
    func `keeps references whole`(_ kind: DriverKind) async throws {
        let house = try await House(kind)
        await #expect(throws: (any Error).self) {
            try await house.archive.commit(Change(Part(of: .init(), name: "of nothing"), deed: Deed("x", rule: "test")))
        }
    }

    @Test(arguments: DriverKind.allCases)
    func `takes no value of another kind`(_ kind: DriverKind) async throws {
        let house = try await House(kind)
        for statement: SQL in [
            "INSERT INTO moment (token, at) VALUES (\(Data([1])), \("noon"))",
            "INSERT INTO person (id, version, opened_at) VALUES (\(Data([1])), 1, 1)",
            "INSERT INTO person (id, version, opened_at) VALUES (\("a"), 0, 1)",
        ] {
            await #expect(throws: (any Error).self) {
                try await house.driver.transaction { try $0.run(statement) }
            }
        }
    }

    @Test func `makes strict tables only`() async throws {
        let house = try await House()
        let tables = try await house.driver.read([
            "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0"
        ])
        #expect(try tables[0].map { try $0.text("name") }.filter { !$0.hasPrefix("sqlite_") } == [])
    }

    /// Run with LODESTAR_GOLDEN=write to accept what has changed.
    @Test func `of the foundation is the one that was agreed`() throws {
        let golden = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Golden/schema.sql")
        let now = Schema(tables: []).statements(.sqlite).map { $0 + ";\n" }.joined(separator: "\n")
        if ProcessInfo.processInfo.environment["LODESTAR_GOLDEN"] == "write" {
            try Data(now.utf8).write(to: golden)
        }
        #expect(try String(contentsOf: golden, encoding: .utf8) == now)
    }

    @Test func `is written for the other database in its own words`() {
        let statements = Schema(tables: [Thing.table]).statements(.postgres)
        #expect(!statements.joined().contains("BLOB") && !statements.joined().contains("STRICT"))
        #expect(statements.contains { $0.contains("real DOUBLE PRECISION NOT NULL") })
    }

    @Test func `lies in a file that nobody else can read`() async throws {
        let house = try await House()
        for name in ["lodestar.sqlite", "lodestar.sqlite-wal", "lodestar.sqlite-shm"] {
            let path = house.folder.appending(path: name).path
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600, "\(name)")
        }
    }
}
