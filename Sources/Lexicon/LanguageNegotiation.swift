extension ScreenLanguage {
    /// The language that a browser asks for in its Accept-Language header, the one most wanted first.
    ///
    /// Every Chinese range gets Traditional Chinese: a reader of Simplified Chinese reads it better than English.
    package static func negotiate(
        acceptLanguage header: String, among offered: [ScreenLanguage] = allCases, otherwise: ScreenLanguage = .en
    ) -> ScreenLanguage {
        let wishes = wishes(in: header)
        let refused = Set(wishes.filter { $0.quality == 0 }.compactMap { Self(range: $0.range) })
        // The sort is stable: equal wishes keep the browser's order.
        for wish in wishes.sorted(by: { $0.quality > $1.quality }) where wish.quality > 0 {
            if wish.range == "*" {
                let acceptable = [otherwise] + offered
                return acceptable.first { !refused.contains($0) && offered.contains($0) } ?? otherwise
            }
            if let language = Self(range: wish.range), offered.contains(language) { return language }
        }
        return otherwise
    }

    /// The language that serves a BCP 47 range such as "zh-TW", by its primary part.
    package init?(range: String) {
        let primary = range.lowercased().split(separator: "-", maxSplits: 1).first ?? ""
        switch primary {
        case "en": self = .en
        case "zh", "cmn", "yue", "nan", "hak": self = .zhHant
        case "id", "in": self = .id  // "in" is the code before 1989, which old devices still send
        case "vi": self = .vi
        case "th": self = .th
        case "fil", "tl": self = .fil
        case "ar": self = .ar
        default: return nil
        }
    }

    /// The ranges of a header with their quality in thousandths. What is malformed is left out.
    private static func wishes(in header: String) -> [(range: String, quality: Int)] {
        // A browser sends a few. The limits keep a hostile header cheap.
        header.prefix(1024).split(separator: ",").prefix(32).compactMap { item in
            let parts = item.split(separator: ";", omittingEmptySubsequences: false).map { trimmed($0) }
            guard !parts[0].isEmpty, parts.count <= 2 else { return nil }
            guard parts.count == 2 else { return (String(parts[0]), 1000) }
            guard let quality = thousandths(parts[1]) else { return nil }
            return (String(parts[0]), quality)
        }
    }

    /// "q=0.8" as 800; nil for what RFC 9110 does not allow.
    private static func thousandths(_ parameter: Substring) -> Int? {
        let sides = parameter.split(separator: "=", omittingEmptySubsequences: false).map { trimmed($0) }
        guard sides.count == 2, sides[0] == "q" || sides[0] == "Q" else { return nil }
        let number = sides[1].split(separator: ".", omittingEmptySubsequences: false)
        guard number.count <= 2, number[0] == "0" || number[0] == "1" else { return nil }
        let fraction = number.count == 2 ? number[1] : ""
        guard fraction.utf8.count <= 3, fraction.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        let zeros = String(repeating: "0", count: 3 - fraction.utf8.count)
        let value = (number[0] == "1" ? 1000 : 0) + (Int(fraction + zeros) ?? 0)
        return value <= 1000 ? value : nil
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let front = text.drop { $0 == " " || $0 == "\t" }
        return front.dropLast(front.reversed().prefix { $0 == " " || $0 == "\t" }.count)
    }
}
