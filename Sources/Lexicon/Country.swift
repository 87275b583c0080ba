import Foundation

/// A country or territory of ISO 3166-1, by its two-letter code.
package struct Country: RawRepresentable, Hashable, Sendable, Codable, CaseIterable {
    /// Two capital letters: "TW".
    package let rawValue: String

    package init?(rawValue: String) {
        guard CountryTable.byAlpha2[rawValue] != nil else { return nil }
        self.rawValue = rawValue
    }

    package init?(alpha3: String) {
        guard let alpha2 = CountryTable.byAlpha3[alpha3] else { return nil }
        rawValue = alpha2
    }

    fileprivate init(listed row: CountryTable.Row) { rawValue = row.alpha2 }

    /// "TWN". The initialisers admit listed codes only, so a row is always there.
    package var alpha3: String { CountryTable.byAlpha2[rawValue]?.alpha3 ?? "" }

    /// "158", three digits, as text because of its zeros.
    package var numeric: String { CountryTable.byAlpha2[rawValue]?.numeric ?? "" }

    /// All of them, by code.
    package static let allCases: [Country] = CountryTable.rows.map { Country(listed: $0) }

    package func name(in language: ScreenLanguage) -> String {
        if language == .en, let name = Self.englishNames[rawValue] { return name }
        return language.locale.localizedString(forRegionCode: rawValue) ?? rawValue
    }

    /// All of them as a reader of the language looks them up.
    package static func sorted(in language: ScreenLanguage) -> [Country] { sortedLists[language] ?? allCases }

    // Sorting by a language's rules is slow, and the answer never changes.
    private static let sortedLists = Dictionary(
        uniqueKeysWithValues: ScreenLanguage.allCases.map { language in
            let named = allCases.map { (country: $0, name: $0.name(in: language)) }
            let sorted = named.sorted {
                $0.name.compare($1.name, options: [], range: nil, locale: language.locale) == .orderedAscending
            }
            return (language, sorted.map(\.country))
        })

    /// Where the system's table writes a variant or an abbreviation that would puzzle a reader.
    private static let englishNames = [
        "CN": "China", "GS": "South Georgia & South Sandwich Islands", "IO": "British Indian Ocean Territory",
    ]
}
