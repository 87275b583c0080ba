import Foundation
package import Matching
import Vault

/// A party that somebody asks about: a supplier, a bidder, an owner, a vessel.
///
/// Whom a unit trades with or looks into is its secret: it is kept sealed, never in a column of its own.
package struct ScreenedParty: Sendable, Equatable, Codable {
    /// A registry's number as it was given, well formed or not.
    package struct Number: Sendable, Equatable, Hashable, Codable {
        /// A ``PartyIdentifier/Scheme``.
        package let scheme: String
        package let value: String

        package init(_ scheme: PartyIdentifier.Scheme, _ text: String) {
            self.scheme = scheme.rawValue
            value = PartyIdentifier(scheme, text).value
        }

        package var identifier: PartyIdentifier {
            PartyIdentifier(PartyIdentifier.Scheme(rawValue: scheme) ?? .other, value)
        }
    }

    /// What its own register calls it: the number of a supplier. It decides nothing.
    package let reference: String
    package let name: String
    package let otherNames: [String]
    /// A ``PartyKind``.
    package let kindCode: String
    /// Two letters or a name; empty where it is not known.
    package let country: String
    package let numbers: [Number]
    package let addresses: [String]

    package init(
        name: String, otherNames: [String] = [], kind: PartyKind = .organisation, country: String = "",
        numbers: [Number] = [], addresses: [String] = [], reference: String = ""
    ) {
        self.reference = reference
        self.name = name
        self.otherNames = otherNames
        kindCode = kind.rawValue
        self.country = country
        self.numbers = numbers
        self.addresses = addresses
    }

    package var kind: PartyKind { PartyKind(rawValue: kindCode) ?? .unknown }

    /// What the engine is asked.
    package var subject: ScreeningSubject {
        ScreeningSubject(
            name: name, kind: kind, aliases: otherNames, country: country, identifiers: numbers.map(\.identifier),
            addresses: addresses)
    }

    /// Changes when something that is screened changes, and only then: a decision rests on it.
    ///
    /// The order of the other names, of numbers and of addresses says nothing, nor do capitals and spaces.
    package var digest: String {
        func folded(_ text: String) -> String {
            text.precomposedStringWithCompatibilityMapping.lowercased().split(whereSeparator: \.isWhitespace)
                .joined(separator: " ")
        }
        let parts = [
            [folded(name)], Set(otherNames.map(folded)).sorted(), [kindCode], [folded(country)],
            Set(numbers.map { "\($0.scheme):\($0.value)" }).sorted(), Set(addresses.map(folded)).sorted(),
        ]
        // No text can hold these two separators: both are control characters, which folding does not make.
        let text = parts.map { $0.joined(separator: "\u{1F}") }.joined(separator: "\u{1E}")
        return Digest.hexadecimal(Digest.sha256(Data(text.utf8)))
    }
}
