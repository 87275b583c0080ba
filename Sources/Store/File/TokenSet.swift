package import Foundation
package import Lexicon
import Vault

/// What vouches for the search tokens of one person's file: none is altered, put in or taken away unnoticed.
///
/// A name makes dozens of tokens. The journal is told of this one row instead, and so of no token.
package struct TokenSet: Stored, Equatable {
    package static let table = Table(
        "token_set", columns: [("forms", "INTEGER NOT NULL"), ("digest", "BLOB NOT NULL")])

    package let id: Person.ID
    package var version = 0
    /// Which list of forms the tokens were made by; see ``NormalisedForm/generation``.
    package let forms: Int
    package let digest: Data

    init(of person: Person.ID, version: Int, forms: Int, digest: Data) {
        id = person
        self.version = version
        self.forms = forms
        self.digest = digest
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        forms = try row.integer("forms")
        digest = try row.blob("digest")
    }

    package var columns: [String: (any Bindable)?] { ["forms": forms, "digest": digest] }
}

extension Commit {
    /// Adds search tokens to those that people have, and tells the journal which they have then.
    mutating func put(_ tokens: [IndexToken]) throws {
        let people = Dictionary(grouping: tokens, by: \.person)
        for (person, tokens) in people.sorted(by: { $0.key.description < $1.key.description }) {
            try insert(tokens)
            try vouch(for: person)
        }
    }

    /// Puts tokens made by today's forms in the place of all that these people have.
    mutating func replaceTokens(of people: [Person.ID], with tokens: [IndexToken]) throws {
        let made = Dictionary(grouping: tokens, by: \.person)
        for person in people {
            try session.run("DELETE FROM index_token WHERE person = \(person)")
            try insert(made[person] ?? [])
            try vouch(for: person, forms: NormalisedForm.generation)
        }
    }

    private func insert(_ tokens: [IndexToken]) throws {
        for token in tokens {
            try session.run(
                """
                INSERT INTO index_token (person, field, token) \
                VALUES (\(token.person), \(token.field), \(token.token)) ON CONFLICT DO NOTHING
                """)
        }
    }

    /// Writes down which tokens someone has, where that changed.
    private mutating func vouch(for person: Person.ID, forms: Int? = nil) throws {
        let tokens = try session.rows(
            "SELECT field, token FROM index_token WHERE person = \(person) ORDER BY field, token")
        let digest = codes.digest(
            ofTokens: try tokens.map { (try $0.text("field"), try $0.blob("token")) }, of: person.description)
        let earlier = try session.rows(Query<TokenSet>.by(person).sql).first.map(TokenSet.init(row:))
        let next = TokenSet(
            of: person, version: earlier?.version ?? 0, forms: forms ?? earlier?.forms ?? NormalisedForm.generation,
            digest: digest)
        if next != earlier { try put(next) }
    }
}
