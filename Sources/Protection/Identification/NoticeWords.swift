import Foundation
import Lexicon
import Policy
import Web

/// What someone wrote for a notice, in one or both of the languages that notices are printed in.
package struct NoticeWords: Codable, Sendable, Equatable {
    package let zhHant: String?
    package let en: String?

    package init(zhHant: String? = nil, en: String? = nil) {
        self.zhHant = zhHant
        self.en = en
    }

    subscript(language: ScreenLanguage) -> String? { language == .zhHant ? zhHant : en }

    /// On a paper in a language in which nobody wrote it, the other's words, and that they are the other's.
    func printed(in language: ScreenLanguage, _ say: Words) -> String? {
        if let own = self[language] { return own }
        let other: ScreenLanguage = language == .zhHant ? .en : .zhHant
        return self[other].map { say(.noticeOtherLanguage, ["words": $0, "language": say(.noticeLanguage(other))]) }
    }

    /// Everything that was written, for whoever reads the file.
    var html: HTML {
        [(ScreenLanguage.zhHant, zhHant), (.en, en)].html { language, words in
            guard let words else { return .empty }
            return #"<div lang="\#(language.tag)">\#(HTML.typed(words))</div>"#
        }
    }
}

extension NoticeWords {
    static let languages = [ScreenLanguage.zhHant, .en]

    static func field(_ name: String, _ language: ScreenLanguage) -> String {
        "\(name)-\(language == .zhHant ? "zh-hant" : "en")"
    }

    static func fields(_ name: String) -> [FieldSpec] {
        languages.map { FieldSpec(field(name, $0), .text(max: 4_000)) }
    }

    /// Nil where neither language was written.
    init?(_ fields: Fields, _ name: String, _ problems: inout [Problem]) {
        let read = Self.languages.map { language -> String? in
            let field = Self.field(name, language)
            guard let words = fields[field] else { return nil }
            if words.count > 4_000 { problems.append(Problem(field, .identWordsLong)) }
            return words
        }
        guard read.contains(where: { $0 != nil }) else { return nil }
        self.init(zhHant: read[0], en: read[1])
    }
}

extension Inputs {
    /// A box for each language of the notice.
    func notice(_ name: String, _ label: Text, hint: Text? = nil, rows: Int = 6) -> HTML {
        NoticeWords.languages.html { language in
            let spoken = Text.noticeLanguage(language)
            return textarea(
                NoticeWords.field(name, language),
                Text(
                    en: "\(label(in: .en)), \(spoken(in: .en))", zhHant: "\(label(in: .zhHant))（\(spoken(in: .zhHant))）"
                ),
                hint: language == .zhHant ? hint : nil, rows: rows)
        }
    }

    func hidden(_ name: String, _ words: NoticeWords?) -> HTML {
        NoticeWords.languages.html { hidden(NoticeWords.field(name, $0), words?[$0] ?? "") }
    }
}

extension Text {
    static func noticeLanguage(_ language: ScreenLanguage) -> Text {
        language == .zhHant ? Text(en: "in Chinese", zhHant: "中文") : Text(en: "in English", zhHant: "英文")
    }

    static let noticeOtherLanguage = Text(
        en: "{words} (Written {language} only. Ask for it to be read to you in your language.)",
        zhHant: "{words}（本段僅以{language}書寫，得請求以您通曉之語言說明。）")
    static let noticeReasonsHint = Text(
        en:
            "Each stands on the notice of its language. One is enough; the other notice then says which it is.",
        zhHant: "各載於該語言之通知書；至少填寫一種，另一語言之通知書將註明書寫語言。")
}
