package import Foundation

/// A language that pages are written in. Its raw value is its BCP 47 tag.
package enum ScreenLanguage: String, Hashable, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
    case en
    case zhHant = "zh-Hant"
    case id
    case vi
    case th
    case fil
    /// A trial of pages that run from right to left: English in Arabic letters, which nobody can read and which no page
    /// offers. It stands until the pages are written in such a language.
    case ar

    /// For the `lang` attribute.
    package var tag: String { rawValue }

    /// The language's name in itself.
    package var endonym: String {
        switch self {
        case .en: "English"
        case .zhHant: "繁體中文"
        case .id: "Bahasa Indonesia"
        case .vi: "Tiếng Việt"
        case .th: "ไทย"
        case .fil: "Filipino"
        case .ar: "العربية"
        }
    }

    package var isRightToLeft: Bool { self == .ar }

    /// Whether every page is in it, those for staff too. A missing text in a complete language is a fault.
    package var isComplete: Bool { self == .en || self == .zhHant }

    /// For names and sorting that the system's own tables give.
    package var locale: Locale {
        switch self {
        case .en: Self.english
        default: Self.locales[self] ?? Self.english
        }
    }

    private static let english = Locale(identifier: "en")
    // Kept, because making a Locale costs far more than asking one.
    private static let locales = Dictionary(uniqueKeysWithValues: allCases.map { ($0, Locale(identifier: $0.tag)) })
}
