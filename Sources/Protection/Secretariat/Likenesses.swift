package import Foundation
package import Lexicon
import Policy
package import Store
import Vault

/// Finds files that may be of one person, by the secretariat's tokens, which alone compare across agencies.
package enum Likenesses {
    /// No file resembles more others than a person can look through.
    static let most = 20

    /// What a file's names and number resemble, for the commit that writes them.
    ///
    /// A number that agrees is enough, and of names only whole ones: a family name alone is shared by thousands. Pairs
    /// that were found before are not found again. Whoever writes the file learns nothing of it.
    package static func found(
        for person: Person.ID, name: NameContent?, phone: String?, in archive: Archive,
        callingCode: String, at now: Date
    ) async throws -> [Likeness] {
        let index = try archive.keyring.index(for: .secretariat)
        var tokens = (name?.all ?? []).flatMap { index.query(name: $0).forms }
        if let phone { tokens += index.tokens(telephone: phone, callingCode: callingCode) }
        let asked = Set(tokens.map(\.bytes)).sorted { $0.lexicographicallyPrecedes($1) }
        guard !asked.isEmpty else { return [] }
        return try await archive.fetch(
            Query(
                """
                SELECT person, COUNT(DISTINCT token) AS forms FROM index_token \
                WHERE token IN (\(list: asked)) AND person <> \(person) AND NOT EXISTS (SELECT 1 FROM likeness \
                WHERE (likeness.person = index_token.person AND likeness.other = \(person)) \
                OR (likeness.other = index_token.person AND likeness.person = \(person))) \
                GROUP BY person ORDER BY forms DESC, person LIMIT \(most)
                """
            ) { row in
                Likeness(
                    person: person, other: try row.identifier("person"), forms: try row.integer("forms"), foundAt: now)
            })
    }

    /// Word to the secretariats that have the file or one like it in hand, to be written beside the likenesses.
    package static func notices(
        of likenesses: [Likeness], in archive: Archive, at now: Date
    ) async throws -> [UnitNotice] {
        let people = Set(likenesses.flatMap { [$0.person, $0.other] })
        guard !people.isEmpty else { return [] }
        let assignments = try await archive.fetch(
            Query<Assignment>(
                where: """
                    person IN (\(list: people.sorted { $0.description < $1.description })) \
                    AND relation = \(Relation.coordinating) ORDER BY person, unit
                    """))
        let standing = assignments.filter { $0.stands(at: now) }
        return standing.map { UnitNotice(to: $0.unit, about: $0.person, .likenessFound, at: now) }
    }
}
