/// A place as papers write it, reduced to a number: 0 when missing. "New Taipei City", "new taipei" and "NEW TAIPEI"
/// meet.
public enum PlaceReading {
    public static func code(_ text: String) -> UInt32 {
        let words = WrittenWord.words(of: text)
        var hash: UInt64 = 0
        for word in words {
            if word.script == .latin, suffixes.contains(word.letters) { continue }
            if word.letters.isEmpty {
                for scalar in word.scalars where !"市縣县區区臺台".unicodeScalars.contains(scalar) {
                    hash = Mixing.mix(hash, UInt64(scalar.value))
                }
            } else {
                for letter in word.letters { hash = Mixing.mix(hash, UInt64(letter)) }
            }
        }
        return words.isEmpty ? 0 : UInt32(truncatingIfNeeded: hash) | 1
    }

    private static let suffixes: Set<[UInt8]> = Set(
        ["city", "county", "municipality", "province", "shi", "xian", "kota", "tp", "thanhpho"].map { Array($0.utf8) })
}

/// A month such as that of arrival, in any of the three calendars: months since year 0, or 0 when missing.
public enum MonthReading {
    public static func code(_ text: String) -> Int32 {
        let date = DateReading(text).code
        return date.month == 0 ? 0 : Int32(date.year * 12 + date.month)
    }
}

/// Sex or gender as papers write it: 0 missing, 1 female, 2 male, 3 another.
public enum SexReading {
    public static func code(_ text: String) -> UInt8 {
        guard let first = text.unicodeScalars.first(where: { $0 != " " }) else { return 0 }
        switch first {
        case "F", "f", "W", "w", "女", "ห", "2": return 1
        case "M", "m", "男", "ช", "1": return text.lowercased().hasPrefix("mu") ? 1 : 2
        case "X", "x", "O", "o", "3", "9": return 3
        default: return 0
        }
    }
}
