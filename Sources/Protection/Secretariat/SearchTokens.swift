import Lexicon
import Packs
import Policy
import Store
import Vault

/// By whose keys a person's name and number can be found again.
enum SearchScopes {
    /// Units with these parts in a case find it by their own tokens. The secretariat has one index for all; the panel
    /// reads no names.
    static let relations: Set<Relation> = [
        .referring, .identifying, .managing, .serving, .representing, .prosecuting,
    ]

    /// The secretariat's, and those of the units that have such a part, now or once.
    static func of(_ assignments: [Assignment]) -> [IndexScope] {
        let units = Set(assignments.filter { relations.contains($0.relation) }.map(\.unit))
        return [.secretariat] + units.sorted { $0.description < $1.description }.map(IndexScope.unit)
    }
}

extension Office {
    /// The tokens by which a unit that comes into a case finds it again, made of what the worker may look at.
    ///
    /// - Returns: with them, the parts of the file that were opened for it.
    func tokens(
        for unit: AgencyUnit.ID, in inside: Inside
    ) async throws -> (tokens: [IndexToken], looked: Set<Compartment>) {
        let file = try await archive.file(of: inside.person, under: inside.looks([.identity, .contact]))
        let tokens = try Opening.tokens(
            of: inside.person, name: file.latest(NameContent.self)?.content,
            phone: file.latest(ContactContent.self)?.content.phone, scopes: [.unit(unit)], keyring: archive.keyring,
            callingCode: jurisdiction.callingCode)
        return (tokens, file.looked)
    }
}

extension ProtectionPillar {
    /// Makes the tokens of names and numbers for the secretariat and for each unit with a part in the case.
    static func makeTokens(of whom: TokensAnew, in archive: Archive, callingCode: String) async throws -> Int {
        try await archive.makeTokensAnew(of: whom, from: NameContent.self, and: ContactContent.self) { findable in
            let people = findable.map(\.person)
            let assignments = try await archive.fetch(Query<Assignment>(where: "person IN (\(list: people))"))
            let parts = Dictionary(grouping: assignments, by: \.person)
            return try findable.flatMap { found in
                let scopes = SearchScopes.of(parts[found.person] ?? [])
                func tokens(_ name: NameContent?, _ phone: String?) throws -> [IndexToken] {
                    try Opening.tokens(
                        of: found.person, name: name, phone: phone, scopes: scopes, keyring: archive.keyring,
                        callingCode: callingCode)
                }
                return try found.names.flatMap { try tokens($0, nil) }
                    + found.numbers.flatMap { try tokens(nil, $0.phone) }
            }
        }
    }
}
