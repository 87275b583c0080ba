import Foundation
import Lexicon
import Policy
import Store
import Testing
import Vault

/// Search tokens, of which the journal tells only together.
@Suite struct `A search token` {
    private static func settled() async throws -> (House, Village, Hand) {
        let house = try await House()
        let village = try await Village.fill(house, people: 3)
        #expect(try await house.archive.verify(schema: house.schema).fault == nil)
        return (house, village, try Hand(house.file))
    }

    @Test(arguments: [
        "DELETE FROM index_token WHERE rowid = (SELECT MAX(rowid) FROM index_token WHERE person = 'X')",
        "DELETE FROM index_token WHERE person = 'X'",
        "INSERT INTO index_token SELECT person, field, x'000102030405060708090A0B' FROM index_token WHERE person = 'X' "
            + "LIMIT 1",
        "UPDATE index_token SET field = 'number' WHERE rowid = (SELECT MIN(rowid) FROM index_token WHERE person = 'X')",
        "UPDATE index_token SET token = randomblob(12) WHERE rowid = "
            + "(SELECT MIN(rowid) FROM index_token WHERE person = 'X')",
    ])
    func `that is taken away, put in or changed is named with the person`(statement: String) async throws {
        let (house, village, hand) = try await Self.settled()
        for person in village.people.map(\.description) {
            try hand.run(statement.replacing("'X'", with: "'\(person)'"))
            let fault = try await house.archive.verify(schema: house.schema).fault
            #expect(fault == .tokensAltered(person: person))
            #expect(fault?.table == "index_token")
            _ = try await house.archive.reindexed()
            #expect(try await house.archive.verify(schema: house.schema).fault == nil, "made anew, they are sound")
        }
    }

    @Test func `that belongs to someone unknown is named`() async throws {
        let (house, _, hand) = try await Self.settled()
        try hand.run("INSERT INTO index_token SELECT 'nobody', field, token FROM index_token LIMIT 1")
        let fault = try await house.archive.verify(schema: house.schema).fault
        #expect(fault == .tokensAltered(person: "nobody"))
    }

    @Test func `goes with the person, and so does what vouched for it`() async throws {
        let (house, village, _) = try await Self.settled()
        try await house.erase(village.people[0], by: village.coordinator)
        let left = try await house.archive.fetch(Query<TokenSet>(where: "1 = 1"))
        #expect(Set(left.map(\.id)) == Set(village.people.dropFirst()))
        #expect(try await house.archive.verify(schema: house.schema).fault == nil)
    }

    @Test func `of a database of the first version stays, and is vouched for once it is made anew`() async throws {
        let (house, village, hand) = try await Self.settled()
        try house.close()
        for statement in [
            "DROP TABLE token_set", "DROP INDEX index_token_found", "ALTER TABLE index_token RENAME TO now",
            """
            CREATE TABLE index_token (token BLOB NOT NULL, person TEXT NOT NULL, field TEXT NOT NULL, \
            code BLOB NOT NULL, PRIMARY KEY (token, person, field)) STRICT
            """,
            "CREATE INDEX index_token_person ON index_token (person)",
            "INSERT INTO index_token SELECT token, person, field, x'00' FROM now", "DROP TABLE now",
            "UPDATE schema_version SET version = 1",
        ] {
            try hand.run(statement)
        }
        let archive = try await house.reopened()
        let made = try await archive.reindexed(.outdated)
        #expect(made == village.people.count)
        #expect(try await archive.verify(schema: house.schema).fault == nil)
        #expect(try await archive.reindexed(.outdated) == 0)
        #expect(try await house.reopened().verify(schema: house.schema).fault == nil)
    }
}

extension Archive {
    /// Makes tokens anew, one to a person, of their name. Returns how many.
    func reindexed(_ whom: TokensAnew = .everyone) async throws -> Int {
        let index = try keyring.index(for: .secretariat)
        return try await makeTokensAnew(of: whom, from: Name.self, and: Number.self) { findable in
            try findable.map { found in
                let token = try #require(index.tokens(name: found.names[0].text, of: found.person).first)
                return IndexToken(token: token.bytes, person: found.person, field: "name")
            }
        }
    }
}
