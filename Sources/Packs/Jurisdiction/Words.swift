package import Lexicon

/// One text in every language that has it, and who stands behind the wording.
package struct Words: Sendable, Hashable {
    /// Who checked a wording. Only the first two may stand on a statutory notice.
    package enum Review: String, Sendable, CaseIterable {
        /// The law's own words.
        case statutory
        case lawyer
        case nativeSpeaker = "native-speaker"
        /// Written for this pack and reviewed by nobody: shown as such.
        case draft
    }

    package let texts: [ScreenLanguage: String]
    package let review: Review

    package init(_ texts: [ScreenLanguage: String], review: Review = .draft) {
        self.texts = texts
        self.review = review
    }

    /// The text in a language, or in English where the pack has none in it.
    package subscript(_ language: ScreenLanguage) -> String { texts[language] ?? texts[.en] ?? "" }
}
