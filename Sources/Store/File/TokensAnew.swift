import Foundation
package import Lexicon
import Policy
import Vault

/// What one person's file says that they can be found by.
package struct Findable<Name: FileContent, Number: FileContent>: Sendable {
    package let person: Person.ID
    package let names: [Name]
    package let numbers: [Number]
}

/// Whose search tokens are made anew.
package enum TokensAnew: Sendable {
    /// After a restore, or where tokens are not as they were written.
    case everyone
    /// Those whose tokens were made by an earlier list of forms.
    case outdated

    /// The next people in the order of their identifiers.
    fileprivate func people(after last: String) -> Query<PersonRow> {
        let outdated: SQL = """
            AND NOT EXISTS (SELECT 1 FROM token_set WHERE token_set.id = person.id \
            AND forms >= \(NormalisedForm.generation)) \
            AND EXISTS (SELECT 1 FROM index_token WHERE index_token.person = person.id)
            """
        return Query(where: "id > \(last) \(self == .everyone ? "" : outdated) ORDER BY id LIMIT 500")
    }
}

extension Archive {
    /// Makes search tokens from what is recorded, in the place of those that are there. Returns how many.
    ///
    /// Nobody looks at anything here: what is opened goes to a function that gives tokens, and only they are kept.
    /// Others may work meanwhile: people whose file or parts changed while their tokens were made are taken again.
    ///
    /// - Parameter make: from what is recorded of some people, the tokens of it.
    package func makeTokensAnew<Name: FileContent, Number: FileContent>(
        of whom: TokensAnew, from names: Name.Type, and numbers: Number.Type,
        _ make: @Sendable ([Findable<Name, Number>]) async throws -> [IndexToken]
    ) async throws -> Int {
        var made = 0
        var last = ""
        while true {
            let people = try await fetch(whom.people(after: last)).map(\.id)
            guard let end = people.last else { return made }
            let unchanged = try await premise(of: people)
            let known = try await opened(Name.self, of: people)
            let reached = try await opened(Number.self, of: people)
            let tokens = try await make(
                people.map { Findable(person: $0, names: known[$0] ?? [], numbers: reached[$0] ?? []) })
            do {
                try await commit(Deed("search.indexed", rule: "reindex")) { _, commit in
                    try commit.require([unchanged])
                    try commit.replaceTokens(of: people, with: tokens)
                }
            } catch NotCommitted.noLongerStands { continue }
            made += tokens.count
            last = end.description
        }
    }

    private func opened<Content: FileContent>(
        _ content: Content.Type, of people: [Person.ID]
    ) async throws -> [Person.ID: [Content]] {
        Dictionary(grouping: try await entries(content, of: people), by: \.entry.person)
            .mapValues { $0.map(\.content) }
    }

    /// Holds until something is recorded of one of these people, or somebody's part in a case begins or ends.
    private func premise(of people: [Person.ID]) async throws -> Premise {
        let state: SQL = """
            SELECT COUNT(*) AS entries, CAST(COALESCE(SUM(version), 0) AS INTEGER) AS versions FROM \
            (SELECT version FROM file_entry WHERE person IN (\(list: people)) \
            UNION ALL SELECT version FROM assignment WHERE person IN (\(list: people))) AS read
            """
        let query = Query(state) { (entries: try $0.integer("entries"), versions: try $0.integer("versions")) }
        let (entries, versions) = try await fetch(query).first ?? (entries: 0, versions: 0)
        return Premise(
            "files are as they were read",
            stands: "SELECT 1 FROM (\(state)) AS state WHERE entries = \(entries) AND versions = \(versions)")
    }
}
