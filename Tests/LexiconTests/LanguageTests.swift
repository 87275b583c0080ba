import Foundation
import Lexicon
import Testing

@Suite struct `The list of languages` {
    @Test func `is all of ISO 639-1 and some more, each code once`() {
        #expect(LanguageCode.allCases.count { $0.alpha2 != nil } == 183)
        #expect(LanguageCode.allCases.count > 240)
        #expect(Set(LanguageCode.allCases.map(\.alpha3)).count == LanguageCode.allCases.count)
    }

    @Test(arguments: LanguageCode.allCases) func `leads from each code back to the language`(language: LanguageCode) {
        #expect(LanguageCode(rawValue: language.rawValue) == language)
        #expect(LanguageCode(code: language.alpha3) == language)
        #expect(LanguageCode(code: language.rawValue.uppercased()) == language)
        #expect(language.alpha3.utf8.count == 3)
    }

    @Test(arguments: LanguageCode.allCases)
    func `has a name for each in both complete languages`(language: LanguageCode) {
        for name in [language.name(in: .en), language.name(in: .zhHant)] {
            #expect(!name.isEmpty && name != language.rawValue)
        }
        let chinese = language.name(in: .zhHant)
        #expect(chinese.unicodeScalars.contains { $0.properties.isIdeographic }, "\(language.rawValue) \(chinese)")
    }

    @Test func `has no name twice`() {
        for language in [ScreenLanguage.en, .zhHant] {
            let names = Dictionary(grouping: LanguageCode.allCases) { $0.name(in: language) }
            #expect(names.filter { $0.value.count > 1 }.map { "\($0.key) \($0.value.map(\.rawValue))" } == [])
        }
    }

    @Test(arguments: [
        ("fil", "fil", "Filipino"), ("nan", "nan", "Taiwanese (Min Nan)"), ("ind", "id", "Indonesian"),
        ("jav", "jv", "Javanese"), ("chi", "zh", "Chinese"), ("zho", "zh", "Chinese"), ("yue", "yue", "Cantonese"),
        ("TSS", "tss", "Taiwan Sign Language"), ("ilo", "ilo", "Iloko"), ("ceb", "ceb", "Cebuano"),
        ("hak", "hak", "Hakka Chinese"), ("cmn", "cmn", "Mandarin Chinese"),
    ])
    func `is found by any of its codes`(code: String, shortest: String, name: String) throws {
        let language = try #require(LanguageCode(code: code))
        #expect(language.rawValue == shortest)
        #expect(language.name(in: .en) == name)
    }

    @Test(arguments: ["", "xx", "ID", "ind", "qaa", "zh-Hant"]) func `does not store`(code: String) {
        #expect(LanguageCode(rawValue: code) == nil)
    }
}

@Suite struct `The language of a page` {
    @Test(arguments: [
        ("", ScreenLanguage.en), ("zh-TW,zh;q=0.9,en;q=0.8", .zhHant), ("en-GB,en;q=0.9", .en),
        ("zh-Hant-HK", .zhHant), ("zh-CN", .zhHant), ("id-ID,en;q=0.5", .id), ("in", .id), ("vi", .vi), ("TH-th", .th),
        ("tl-PH,en;q=0.9", .fil), ("fil", .fil), ("ar-EG", .ar), ("fr-FR,de;q=0.9", .en), ("fr,vi;q=0.3", .vi),
        ("en;q=0.3,vi;q=0.7", .vi), ("en;q=0.5, th;q=0.5", .en), ("th;q=0.5,en;q=0.5", .th), ("*", .en),
        ("en;q=0,*", .zhHant), ("vi;q=0", .en), ("vi;q=0,th;q=0.1", .th), ("vi; q = 0.9 , en;q=0.95", .en),
        ("vi;q=1.5,th;q=0.2", .th), ("vi;q=abc,id;q=0.2", .id), ("vi;q=0.1234,id;q=0.001", .id), (",,;q=1,th", .th),
        ("vi;level=1,th;q=0.1", .th), ("vi;q=-1,th;q=0.1", .th), ("vi;q=,th;q=0.1", .th), ("vi;q=1.000", .vi),
    ])
    func `is the one that the browser wants most`(header: String, language: ScreenLanguage) {
        #expect(ScreenLanguage.negotiate(acceptLanguage: header) == language)
    }

    @Test func `is one of those offered`() {
        let complete = ScreenLanguage.allCases.filter(\.isComplete)
        #expect(complete == [.en, .zhHant])
        #expect(ScreenLanguage.negotiate(acceptLanguage: "vi,zh;q=0.4", among: complete) == .zhHant)
        #expect(ScreenLanguage.negotiate(acceptLanguage: "vi", among: complete, otherwise: .zhHant) == .zhHant)
        #expect(ScreenLanguage.negotiate(acceptLanguage: "*", among: complete, otherwise: .zhHant) == .zhHant)
    }

    @Test func `is quickly found in a hostile header`() {
        let header = String(repeating: "vi;q=0.1,", count: 100_000)
        #expect(ScreenLanguage.negotiate(acceptLanguage: header) == .vi)
    }

    @Test(arguments: ScreenLanguage.allCases) func `has a tag and a name in itself`(language: ScreenLanguage) {
        #expect(ScreenLanguage(rawValue: language.tag) == language)
        #expect(ScreenLanguage(range: language.tag) == language)
        #expect(!language.endonym.isEmpty)
        #expect(language.isRightToLeft == (language == .ar))
        #expect(language.locale.identifier.replacing("_", with: "-") == language.tag)
    }

    @Test func `is a key in stored words`() throws {
        let words = try JSONDecoder().decode([ScreenLanguage: String].self, from: Data(#"{"zh-Hant": "是"}"#.utf8))
        #expect(words == [.zhHant: "是"])
    }
}
