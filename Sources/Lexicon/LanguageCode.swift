import Foundation

/// A language that people speak, sign or write, by its shortest ISO 639 code.
///
/// Two letters where ISO 639-1 has them, otherwise three, as BCP 47 asks. The list holds all of ISO 639-1 and
/// those further languages that interpreters in this work are called for.
package struct LanguageCode: RawRepresentable, Hashable, Sendable, Codable, CaseIterable {
    /// "id", "nan".
    package let rawValue: String

    package init?(rawValue: String) {
        guard LanguageTable.alpha3[rawValue] != nil else { return nil }
        self.rawValue = rawValue
    }

    /// Reads any of a language's codes in either case: "id", "ind", and the older library codes such as "chi".
    package init?(code: String) {
        let code = code.lowercased()
        let terminological = LanguageTable.bibliographic[code] ?? code
        self.init(rawValue: LanguageTable.shortest[terminological] ?? code)
    }

    /// The two-letter code, where there is one.
    package var alpha2: String? { rawValue.utf8.count == 2 ? rawValue : nil }

    /// The three-letter code: ISO 639-2/T, or 639-3 where that has none.
    package var alpha3: String { LanguageTable.alpha3[rawValue] ?? rawValue }

    /// All of them, by code.
    package static let allCases: [LanguageCode] = LanguageTable.alpha3.keys.sorted()
        .compactMap { LanguageCode(rawValue: $0) }

    /// Its name in the page's language, or in English where that is not known.
    package func name(in language: ScreenLanguage) -> String {
        let own = LanguageTable.names[rawValue]
        let system = language.locale.localizedString(forLanguageCode: rawValue)
        switch language {
        case .en: return own?.english ?? system ?? rawValue
        case .zhHant: return own?.chinese ?? system ?? rawValue
        case .id, .vi, .th, .fil, .ar:
            let english = own?.english ?? ScreenLanguage.en.locale.localizedString(forLanguageCode: rawValue)
            return system ?? english ?? rawValue
        }
    }

    /// Whether anybody is likely to be met who speaks it best; the others are read, sung or were made up.
    package var isSpoken: Bool { !Self.unspoken.contains(rawValue) }

    private static let unspoken: Set = ["ae", "cu", "eo", "ia", "ie", "io", "la", "pi", "sa", "vo"]
}
