package import Lexicon
import Synchronization

/// A piece of text in every language that must have it.
///
/// English and Traditional Chinese are parameters without default: a text that misses one does not compile.
package struct Text: Sendable, Equatable {
    /// Whether a native speaker or a lawyer has read it. What nobody has read never serves as a statutory notice.
    package enum Review: String, Sendable, Equatable { case unreviewed, nativeSpeaker, lawyer }

    let en: String
    let zhHant: String
    let more: [ScreenLanguage: String]
    /// The languages it is really in; nil where the initialiser says so.
    private let written: Set<ScreenLanguage>?
    package let review: Review

    /// A text for staff pages.
    package init(en: String, zhHant: String, review: Review = .unreviewed) {
        self.en = en
        self.zhHant = zhHant
        more = [:]
        written = nil
        self.review = review
    }

    /// A text for the public pages, in all their languages.
    package init(
        en: String, zhHant: String, id: String, vi: String, th: String, fil: String, review: Review = .unreviewed
    ) {
        self.en = en
        self.zhHant = zhHant
        more = [.id: id, .vi: vi, .th: th, .fil: fil]
        written = nil
        self.review = review
    }

    /// A text that comes as data, in the languages that the data has. English stands in for those it has not.
    package init(_ translations: [ScreenLanguage: String], review: Review = .unreviewed) {
        let any = ScreenLanguage.allCases.lazy.compactMap { translations[$0] }.first ?? ""
        en = translations[.en] ?? any
        zhHant = translations[.zhHant] ?? en
        more = translations.filter { $0.key != .en && $0.key != .zhHant }
        written = Set(translations.keys)
        self.review = review
    }

    /// What reads the same in every language: a name, a number, an address.
    package init(verbatim: String) {
        en = verbatim
        zhHant = verbatim
        more = [:]
        written = Set(ScreenLanguage.allCases)
        review = .nativeSpeaker
    }

    /// The text in a language; English where this text is for staff and the language is not theirs.
    package func callAsFunction(in language: ScreenLanguage) -> String {
        switch language {
        case .en: en
        case .zhHant: zhHant
        case .ar: more[language] ?? RightToLeftTrial.text(en)
        default: more[language] ?? en
        }
    }

    /// Whether the text itself exists in a language, so that a page can mark another language with `lang`.
    package func exists(in language: ScreenLanguage) -> Bool {
        if language == .ar { return true }
        if let written { return written.contains(language) }
        return language == .en || language == .zhHant || more[language] != nil
    }
}

/// Says texts in the reader's language: `say(.sendReferral)`.
package struct Words: Sendable {
    package let language: ScreenLanguage
    private let ear: Ear?

    package init(_ language: ScreenLanguage) {
        self.language = language
        ear = nil
    }

    /// Words that remember whether something was said that no native speaker has read.
    init(_ language: ScreenLanguage, heardBy ear: Ear) {
        self.language = language
        self.ear = ear
    }

    package func callAsFunction(_ text: Text) -> String {
        if text.review == .unreviewed, language != .en { ear?.heardUnreviewed() }
        return text(in: language)
    }

    /// What stands between a name and its value: full width, and without a space, where lines are set so.
    package var colon: String { language == .zhHant ? "：" : ": " }

    /// The same between sentences.
    package var gap: String { language == .zhHant ? "" : " " }

    /// What stands beside a word, in the brackets of the language.
    package func bracketed(_ words: String) -> String { language == .zhHant ? "（\(words)）" : " (\(words))" }

    /// Fills `{name}` places in a text.
    package func callAsFunction(_ text: Text, _ values: [String: String]) -> String {
        var filled = ""
        var rest = self(text)[...]
        // One pass, so that a value that looks like a place stays what it is.
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            filled += rest[..<open]
            filled += values[name] ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }

    /// The text as markup, marked with its own language where it is not in the reader's.
    package func html(_ text: Text) -> HTML {
        guard !text.exists(in: language) else { return "\(self(text))" }
        return #"<span lang="en" dir="ltr">\#(self(text))</span>"#
    }
}

/// Remembers, while one page is written, whether any of it still waits for a native speaker.
final class Ear: Sendable {
    private let unreviewed = Mutex(false)

    func heardUnreviewed() { unreviewed.withLock { $0 = true } }
    var hasHeardUnreviewed: Bool { unreviewed.withLock { $0 } }
}
