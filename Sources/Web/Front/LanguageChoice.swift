import Lexicon

/// The language of an answer: asked for in the address, remembered, the account's, or the browser's.
enum LanguageChoice {
    static let cookie = "language"

    /// The language, and the cookie that remembers one that was asked for.
    static func choose(
        asked: String?, cookies: [String: String], account: ScreenLanguage?, acceptLanguage: String?, site: Site,
        forStaff: Bool
    ) -> (ScreenLanguage, Cookie?) {
        let asked = asked.flatMap(ScreenLanguage.init(rawValue:))
        let remembered = cookies[cookie].flatMap(ScreenLanguage.init(rawValue:))
        // Pages for staff exist whole in the complete languages only; half-translated ones would mislead.
        let offered = forStaff ? site.languages.filter(\.isComplete) : site.languages
        // The right-to-left trial is not offered to anybody, yet answers whoever asks for it by its tag.
        let readable = Set(offered).union(ScreenLanguage.allCases.filter(\.isRightToLeft))
        let chosen = [asked, remembered, account].lazy.compactMap(\.self).first { readable.contains($0) }
        let language = chosen ?? ScreenLanguage.negotiate(acceptLanguage: acceptLanguage ?? "", among: offered)
        return (language, asked.map { Cookie(cookie, $0.rawValue) })
    }
}
