package import Foundation
package import Lexicon

/// What a form becomes under a scope's key. The database keeps `bytes` only.
package struct Token: Hashable, Sendable {
    /// Which form it stands for: known to the one who asks, so that the surest likeness is shown first.
    package let form: NormalisedForm
    /// The first 12 bytes of an HMAC-SHA256 over the form's label and text.
    package let bytes: Data
}

/// Finds sealed names and numbers again by tokens that say nothing without the key.
package struct BlindIndex: Sendable {
    private let key: DataKey

    init(key: DataKey) { self.key = key }

    package static let tokenByteCount = 12

    /// What to store for a name, the surest form first.
    ///
    /// A name with a word that very many bear is kept in one of several shares of the index, drawn by the person, so
    /// that nobody learns the word by counting. Only whoever asks for all shares finds everyone.
    package func tokens(name: String, of person: Person.ID) -> [Token] {
        let name = NormalisedName(name)
        guard name.shares > 1 else { return name.forms.map { token($0, $1) } }
        let drawn = key.authenticationCode(Data(joining: ["lodestar/share/v1", person.description]))
        let number = drawn.prefix(4).reduce(0) { $0 << 8 | Int($1) } % name.shares
        return name.forms.map { token($0, $1, in: number) }
    }

    /// What to ask for a name, in every share of the index.
    package func query(name: String) -> NameQuery {
        let name = NormalisedName(name)
        func everywhere(_ forms: [(NormalisedForm, String)]) -> [Token] {
            forms.flatMap { form, text in (0..<CommonNames.sharesMax).map { token(form, text, in: $0) } }
        }
        return NameQuery(
            forms: everywhere(name.queryForms), shorter: everywhere(name.queryShorter),
            words: name.queryWords.map(everywhere))
    }

    /// What to store, and to ask, for a number.
    package func tokens(number: String) -> [Token] {
        let text = Self.normalised(number: number)
        return text.isEmpty ? [] : [token(.number, text)]
    }

    /// What to store, and to ask, for the number of a telephone.
    ///
    /// - Parameter callingCode: of the country in which a number without one is dialled, such as "886".
    package func tokens(telephone: String, callingCode: String) -> [Token] {
        let readings = PhoneNumber.readings(of: telephone, callingCode: callingCode)
        return tokens(number: telephone) + readings.map { token(.telephone, $0.description) }
    }

    static func normalised(number: String) -> String {
        let plain = number.prefix(200).description.precomposedStringWithCompatibilityMapping.uppercased()
        return String(
            plain.unicodeScalars.compactMap { scalar -> Character? in
                let properties = scalar.properties
                if properties.generalCategory == .decimalNumber, let value = properties.numericValue {
                    return Character(String(Int(value)))
                }
                return properties.isAlphabetic ? Character(scalar) : nil
            })
    }

    private func token(_ form: NormalisedForm, _ text: String, in share: Int = 0) -> Token {
        let place = share == 0 ? [] : [String(share)]
        let code = key.authenticationCode(Data(joining: ["lodestar/token/v1", form.rawValue, text] + place))
        return Token(form: form, bytes: Data(code.prefix(Self.tokenByteCount)))
    }
}
