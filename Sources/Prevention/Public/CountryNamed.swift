import Foundation
package import Lexicon

/// Countries as people and lists write them: codes, names in our languages, and names that lists use.
package enum CountryNamed {
    /// Nil where it is no country that is known.
    package static func country(_ text: String) -> Country? {
        guard text.count <= 120 else { return nil }
        return exact[key(text)] ?? folded[plain(text)] ?? nil
    }

    private static func key(_ text: String) -> String { String(text.lowercased().filter { $0.isLetter }) }

    /// Without accents: ‘Cote d’Ivoire’ is written both ways.
    private static func plain(_ text: String) -> String {
        key(text.folding(options: [.diacriticInsensitive], locale: nil))
    }

    private static let names: [(name: String, country: Country)] =
        Country.allCases.flatMap { country in
            ([country.rawValue, country.alpha3] + ScreenLanguage.allCases.map { country.name(in: $0) })
                .map { ($0, country) }
        }
        + others.split(separator: "\n").flatMap { line -> [(name: String, country: Country)] in
            guard let country = Country(rawValue: String(line.prefix(2))) else { return [] }
            return line.dropFirst(3).split(separator: "|").map { (String($0), country) }
        }

    private static let exact = Dictionary(names.map { (key($0.name), $0.country) }) { first, _ in first }

    /// Nil for what two countries would be called without their accents.
    private static let folded: [String: Country?] = {
        var folded: [String: Country?] = [:]
        for (name, country) in names {
            let word = plain(name)
            if let before = folded[word], before != country {
                folded[word] = .some(nil)
            } else {
                folded[word] = country
            }
        }
        return folded
    }()

    /// Code, then names: as the published lists write them, slips included, and as people say.
    private static let others = """
        BO Boliva|Plurinational State of Bolivia
        CD Congo, Democratic Republic of the|Democratic Republic of the Congo|Democratic Republic of Congo|DRC|DR Congo
        CG Congo, Republic of the|Republic of the Congo
        CI Ivory Coast|Côte d'Ivoire
        CN PRC|People's Republic of China|Mainland China|中國大陸|中国|大陸
        CV Cape Verde
        CZ Czech Republic
        GB UK|Great Britain|England
        HK Hong Kong|香港
        IR Islamic Republic of Iran
        KG Kyrgyz Republic
        KP Democratic People's Republic of Korea|DPRK
        KR Republic of Korea|Korea|韓國|大韓民國
        LA Lao People's Democratic Republic|Lao PDR
        MD Republic of Moldova
        MK Macedonia
        MM Burma|Myanmar
        MO Macao|Macau|澳門
        RU Russian Federation
        SY Syrian Arab Republic
        SZ Swaziland
        TJ Tajikstan
        TL East Timor
        TR Turkey|Türkiye
        TW 台灣|臺灣|中華民國|Taiwan, Province of China
        TZ United Republic of Tanzania
        US USA|United States of America
        VE Bolivarian Republic of Venezuela
        VN Viet Nam
        """
}
