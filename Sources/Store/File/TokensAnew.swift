import Foundation
package import Lexicon
import Policy
import Vault

extension Archive {
    /// Makes search tokens from everything of one kind that is recorded, after a restore. Returns how many.
    ///
    /// Nobody looks at anything here: what is opened goes to a function that gives tokens, and only they are kept.
    ///
    /// - Parameter make: from a person and what is recorded of them, the tokens of it.
    package func makeTokensAnew<Content: FileContent>(
        from content: Content.Type, _ make: @Sendable (Person.ID, Content) throws -> [IndexToken]
    ) async throws -> Int {
        var made = 0
        var last = ""
        while true {
            let entries = try await fetch(
                Query<FileEntry>(
                    where: """
                        kind = \(Content.kind) AND compartment = \(Content.compartment) AND id > \(last) \
                        ORDER BY id LIMIT 500
                        """))
            guard let end = entries.last else { return made }
            last = end.id.description
            let names = Set(entries.map { KeyName.person($0.person, compartment: Content.compartment.rawValue).text })
            let stored = try await fetch(Query<KeyRow>(where: "name IN (\(list: names.sorted()))"))
            let keys = try Dictionary(
                stored.map { ($0.id, try keyring.open($0.key)) }, uniquingKeysWith: { first, _ in first })
            var tokens: [IndexToken] = []
            for entry in entries {
                let sealed = try Sealed(bytes: entry.sealed)
                guard let key = keys[sealed.keyID] else { throw Unsealable.otherKey(sealed.keyID) }
                let plain = try key.open(sealed, at: .file(entry.id))
                tokens += try make(entry.person, JSONDecoder().decode(Content.self, from: plain))
            }
            try await index(tokens)
            made += tokens.count
        }
    }
}
