import Lexicon
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
            phone: file.latest(ContactContent.self)?.content.phone, scopes: [.unit(unit)], keyring: archive.keyring)
        return (tokens, file.looked)
    }
}

extension ProtectionPillar {
    /// Makes the tokens of every name and number for the secretariat and for each unit with a part in the case.
    static func makeTokens(in archive: Archive) async throws -> Int {
        let assignments = try await archive.fetch(Query<Assignment>(where: "1 = 1 ORDER BY person, unit"))
        let parts = Dictionary(grouping: assignments, by: \.person)
        let keyring = archive.keyring
        let names = try await archive.makeTokensAnew(from: NameContent.self) { person, name in
            try Opening.tokens(
                of: person, name: name, phone: nil, scopes: SearchScopes.of(parts[person] ?? []), keyring: keyring)
        }
        let numbers = try await archive.makeTokensAnew(from: ContactContent.self) { person, contact in
            try Opening.tokens(
                of: person, name: nil, phone: contact.phone, scopes: SearchScopes.of(parts[person] ?? []),
                keyring: keyring)
        }
        return names + numbers
    }
}
