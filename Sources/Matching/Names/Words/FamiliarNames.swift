/// Which given names and family names are written for one another.
enum FamiliarNames {
    private static let groups: [UInt64: [UInt16]] = {
        var groups: [UInt64: [UInt16]] = [:]
        let lines = (PersonWords.familiar + "\n" + PersonWords.family).split(separator: "\n")
        for (number, line) in lines.enumerated() {
            for word in line.split(separator: " ") {
                groups[LetterHash.of(word.utf8), default: []].append(UInt16(number))
            }
        }
        return groups
    }()

    /// The other spellings of a word, as hashes of their letters.
    private static let others: [UInt64: [[UInt8]]] = {
        var others: [UInt64: [[UInt8]]] = [:]
        for line in (PersonWords.familiar + "\n" + PersonWords.family).split(separator: "\n") {
            let words = line.split(separator: " ").map { Array($0.utf8) }
            for word in words { others[LetterHash.of(word), default: []] += words.filter { $0 != word } }
        }
        return others
    }()

    static func isKnown(_ hash: UInt64) -> Bool { groups[hash] != nil }

    static func share(_ one: UInt64, _ other: UInt64) -> Bool {
        guard let mine = groups[one], let others = groups[other] else { return false }
        return mine.contains { others.contains($0) }
    }

    static func spellings(_ hash: UInt64) -> [[UInt8]] { others[hash] ?? [] }
}
