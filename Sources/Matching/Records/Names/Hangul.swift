/// Korean syllables in plain letters, by the Revised Romanisation of 2000, letter for letter.
enum Hangul {
    private static let initials = "g kk n d tt r m b pp s ss  j jj ch k t p h"
    private static let vowels = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i"
    private static let finals = " k k k n n n t l k m l l l p l m p p t t ng t t k t p t"

    private static func parts(_ text: String) -> [[UInt8]] {
        text.split(separator: " ", omittingEmptySubsequences: false).map { Array($0.utf8) }
    }

    private static let tables = (initials: parts(initials), vowels: parts(vowels), finals: parts(finals))

    /// A Korean name is written as one word: the first syllable is the family name.
    static func words(of word: WrittenWord) -> [WrittenWord] {
        let letters = word.scalars.map(letters)
        guard (2...4).contains(letters.count) else {
            return [WrittenWord(script: .hangul, letters: letters.flatMap(\.self))]
        }
        let family = customary[String(decoding: letters[0], as: UTF8.self)].map { Array($0.utf8) } ?? letters[0]
        return [family, letters.dropFirst().flatMap(\.self)].map { WrittenWord(script: .hangul, letters: $0) }
    }

    /// How passports write the commonest family names instead.
    private static let customary = ["gim": "kim", "i": "lee", "bak": "park", "choe": "choi", "gang": "kang"]

    static func letters(of scalar: Unicode.Scalar) -> [UInt8] {
        let place = Int(scalar.value) - 0xAC00
        precondition((0..<11_172).contains(place), "not a Korean syllable")
        let (initial, vowel, final) = (place / 588, place % 588 / 28, place % 28)
        return tables.initials[initial] + tables.vowels[vowel] + tables.finals[final]
    }
}
