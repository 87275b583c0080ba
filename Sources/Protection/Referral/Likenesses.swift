import Foundation
import Lexicon
import Store
import Vault

/// Looks, when a file is opened, for others that may be of the same person. Agencies learn nothing of it.
enum Likenesses {
    /// The forms that speak of one person: the whole name as written, in Latin letters or by its sound, and a number.
    /// Parts of a name are shared by thousands.
    static let telling: Set<NormalisedForm> = [.whole, .latin, .sound, .soundSet, .halves, .number]
    /// As many as a person can look through.
    static let limit = 20

    /// One other file, and how many forms it shares.
    struct Found: Sendable, Equatable {
        let other: Person.ID
        let forms: Int
    }

    /// The tokens by which the secretariat alone compares.
    static func tokens(name: NameContent?, phone: String?, keyring: Keyring) throws -> [Data] {
        let index = try keyring.index(for: .secretariat)
        let tokens = (name?.all ?? []).flatMap { index.tokens(name: $0) } + (phone.map { index.tokens(number: $0) } ?? [])
        return Array(Set(tokens.filter { telling.contains($0.form) }.map(\.bytes)))
    }

    static func sharing(_ tokens: [Data]) -> Query<Found> {
        Query(
            """
            SELECT person, COUNT(DISTINCT token) AS forms FROM index_token WHERE token IN (\(list: tokens)) \
            GROUP BY person ORDER BY forms DESC, person LIMIT \(limit)
            """
        ) { Found(other: try $0.identifier("person"), forms: try $0.integer("forms")) }
    }

    /// Those found, as records of the newer file.
    static func found(_ found: [Found], for person: Person.ID, at now: Date) -> [Likeness] {
        found.filter { $0.other != person }
            .map { Likeness(person: person, other: $0.other, forms: $0.forms, foundAt: now) }
    }
}
