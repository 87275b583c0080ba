package import Foundation

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
    package func tokens(name: String) -> [Token] { NormalisedName(name).forms.map(token) }

    /// What to ask for a name. The parts are asked only when it is a single word, so that one who seeks a full name
    /// is not shown everyone of that family name.
    package func queryTokens(name: String) -> [Token] { NormalisedName(name).queryForms.map(token) }

    /// What to store, and to ask, for a number.
    package func tokens(number: String) -> [Token] {
        let text = Self.normalised(number: number)
        return text.isEmpty ? [] : [token(.number, text)]
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

    private func token(_ form: NormalisedForm, _ text: String) -> Token {
        let code = key.authenticationCode(Data(joining: ["lodestar/token/v1", form.rawValue, text]))
        return Token(form: form, bytes: Data(code.prefix(Self.tokenByteCount)))
    }
}
