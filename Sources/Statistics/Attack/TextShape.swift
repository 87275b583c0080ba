/// What a piece of text looks like.
enum TextShape {
    /// Eight, four, four, four and twelve hexadecimal digits.
    static func isUniqueIdentifier(_ word: String) -> Bool {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.count) == [8, 4, 4, 4, 12] && parts.allSatisfy { $0.allSatisfy(\.isHexDigit) }
    }

    static func isAddress(_ field: String) -> Bool {
        let parts = field.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty else { return false }
        let domain = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return domain.count >= 2 && domain.allSatisfy { !$0.isEmpty } && !field.contains(" ")
    }

    /// International with a plus, or national with a leading 0; grouped or not.
    static func isTelephone(_ field: String) -> Bool {
        guard let first = field.first, first == "+" || first == "0" || first == "(" else { return false }
        guard field.allSatisfy({ $0.isNumber && $0.isASCII || "+-() ./".contains($0) }) else { return false }
        let digits = field.count { $0.isNumber }
        // A leading 0 before a point is a fraction.
        let isFraction = first == "0" && field.dropFirst().first == "." && field.count { $0 == "." } == 1
        return first == "+" ? (8...15).contains(digits) : (9...12).contains(digits) && !isFraction
    }

    /// The words of a name, in small letters: `caseID`, `case_id` and `case id` are two words.
    static func words(_ name: String) -> [String] {
        var words = [""]
        var wasSmall = false
        for character in name {
            let isWord = character.isLetter || character.isNumber
            if !isWord || (character.isUppercase && wasSmall) { words.append("") }
            if isWord { words[words.count - 1] += character.lowercased() }
            wasSmall = character.isLowercase || character.isNumber
        }
        return words.filter { !$0.isEmpty }
    }
}

/// A file as words and what stands between them.
struct FileText {
    let words: [String]
    /// What stands between each word and the next.
    private let gaps: [String]

    init(_ bytes: [UInt8]) {
        var words: [String] = []
        var gaps: [String] = []
        var (word, gap): ([UInt8], [UInt8]) = ([], [])
        for byte in bytes {
            let letter = byte | 0x20
            let isWord =
                byte >= 0x80 || (0x61...0x7A).contains(letter) || (0x30...0x39).contains(byte)
                || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            if isWord {
                if !gap.isEmpty, !words.isEmpty || !word.isEmpty { gaps.append(String(decoding: gap, as: UTF8.self)) }
                gap = []
                word.append(byte)
            } else {
                if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
                word = []
                gap.append(byte)
            }
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        self.words = words
        self.gaps = gaps + [String(decoding: gap, as: UTF8.self)]
    }

    /// Keys with one of these words, or a name that begins or ends with one, to which a number is assigned.
    func numberedKeys(containing wanted: Set<String>) -> [String] {
        numberedKeys { key in
            TextShape.words(key).contains { part in wanted.contains { part.hasPrefix($0) || part.hasSuffix($0) } }
        }
    }

    func numberedKeys(where isWanted: (String) -> Bool) -> [String] {
        words.indices.dropLast().filter { place in
            let gap = gaps[place]
            let number = words[place + 1].drop { $0 == "-" }
            return gap.count <= 8 && gap.contains { ":=,\t>".contains($0) } && number.first?.isNumber == true
                && number.allSatisfy(\.isHexDigitOrMark) && isWanted(words[place])
        }.map { words[$0] }
    }

    /// Keys of a wanted name that hold a list of numbers or of identifiers.
    func listKeys(where isWanted: (String) -> Bool) -> [String] {
        words.indices.dropLast().filter { place in
            let gap = gaps[place]
            return gap.contains("[") && gap.contains(":") && !gap.contains("{") && !gap.contains("]")
                && words[place + 1].contains(where: \.isNumber) && isWanted(words[place])
        }.map { words[$0] }
    }
}

extension Character {
    /// Part of a number as programs write them.
    fileprivate var isHexDigitOrMark: Bool { isHexDigit || self == "x" || self == "_" }
}
