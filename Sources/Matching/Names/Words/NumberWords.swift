/// Numbers as names write them: digits, ordinals, words, Roman and Chinese numerals.
enum NumberWords {
    /// The value of an English number word or ordinal, such as `first`, `forty`, `3rd`.
    static func value(_ letters: [UInt8]) -> Int? {
        guard let first = letters.first else { return nil }
        if first >= 0x30, first <= 0x39 { return ordinal(letters) }
        return words[LetterHash.of(letters)]
    }

    private static func ordinal(_ letters: [UInt8]) -> Int? {
        let digits = letters.prefix { $0 >= 0x30 && $0 <= 0x39 }
        guard digits.count <= 9 else { return nil }
        let tail = letters.dropFirst(digits.count)
        guard tail.isEmpty || ["st", "nd", "rd", "th"].contains(where: { tail.elementsEqual($0.utf8) }) else {
            return nil
        }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// I to XXXIX, as fund series and ships are numbered.
    static func roman(_ letters: [UInt8]) -> Int? {
        guard (1...6).contains(letters.count) else { return nil }
        var (total, last) = (0, 0)
        for letter in letters.reversed() {
            let value: Int
            switch letter {
            case UInt8(ascii: "i"): value = 1
            case UInt8(ascii: "v"): value = 5
            case UInt8(ascii: "x"): value = 10
            default: return nil
            }
            if value < last { total -= value } else { total += value }
            last = max(last, value)
        }
        return total
    }

    /// 一 to 九十九, in characters or as digits one after the other.
    static func chinese(_ scalars: ArraySlice<UInt32>) -> Int? {
        let digits = Array("〇一二三四五六七八九".unicodeScalars.map(\.value))
        let ten: UInt32 = 0x5341
        guard !scalars.isEmpty, scalars.count <= 4 else { return nil }
        guard scalars.contains(ten) else {
            var value = 0
            for scalar in scalars {
                guard let digit = digits.firstIndex(of: scalar) else { return nil }
                value = value * 10 + digit
            }
            return value
        }
        let parts = scalars.split(separator: ten, maxSplits: 1, omittingEmptySubsequences: false)
        func one(_ part: ArraySlice<UInt32>) -> Int? {
            part.isEmpty ? 0 : part.count == 1 ? digits.firstIndex(of: part[part.startIndex]) : nil
        }
        guard parts.count == 2, let tens = one(parts[0]), let units = one(parts[1]) else { return nil }
        return max(tens, 1) * 10 + units
    }

    private static let words: [UInt64: Int] = {
        let units = """
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
            seventeen eighteen nineteen twenty
            """
        let ordinals = "- first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
        var words: [UInt64: Int] = [:]
        for text in [units, ordinals] {
            for (value, word) in text.split(whereSeparator: \.isWhitespace).enumerated() {
                words[LetterHash.of(word.utf8)] = value
            }
        }
        for (place, word) in ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].enumerated() {
            words[LetterHash.of(word.utf8)] = 30 + 10 * place
        }
        return words
    }()
}
