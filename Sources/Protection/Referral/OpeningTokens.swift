package import Lexicon
package import Store
package import Vault

extension Opening {
    /// The search tokens of a name and a number, for the secretariat and for one's own unit.
    ///
    /// Each unit finds only by its own tokens; the secretariat's alone compare across agencies.
    ///
    /// - Parameter callingCode: of the country where a number without one is dialled.
    package static func tokens(
        of person: Person.ID, name: NameContent?, phone: String?, scopes: [IndexScope], keyring: Keyring,
        callingCode: String
    ) throws -> [IndexToken] {
        var tokens: [IndexToken] = []
        for scope in scopes {
            let index = try keyring.index(for: scope)
            for spelling in name?.all ?? [] {
                tokens += index.tokens(name: spelling, of: person).map {
                    IndexToken(token: $0.bytes, person: person, field: "name")
                }
            }
            if let phone {
                tokens += index.tokens(telephone: phone, callingCode: callingCode)
                    .map { IndexToken(token: $0.bytes, person: person, field: "number") }
            }
        }
        return tokens
    }
}
