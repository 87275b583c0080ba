/// Korean syllables by arithmetic on their code points.
///
/// The Revised Romanisation of 2000, but with eo as o, eu as u and ae as e: the three that names are seldom written in.
enum KoreanLetters {
    private static let initials = parts("g kk n d tt r m b pp s ss  j jj ch k t p h")
    private static let vowels = parts("a e ya ye o e yo ye o wa we oe yo u wo we wi yu u ui i")
    private static let finals = parts(" k k k n n n t l k m l l l p l m p p t t ng t t k t p t")

    private static func parts(_ text: String) -> [[UInt8]] {
        text.split(separator: " ", omittingEmptySubsequences: false).map { Array($0.utf8) }
    }

    static func letters(_ native: [UInt32]) -> [UInt8] {
        native.flatMap { value -> [UInt8] in
            guard (0xAC00...0xD7A3).contains(value) else { return [Romanisation.opaque(value)] }
            let place = Int(value) - 0xAC00
            return initials[place / 588] + vowels[place % 588 / 28] + finals[place % 28]
        }
    }

    /// How passports write the commonest family names instead.
    static let customary: [String: String] = [
        "gim": "kim", "i": "lee", "bak": "park", "choe": "choi", "gang": "kang", "jong": "jung", "jo": "cho",
        "yun": "yoon", "im": "lim", "sin": "shin", "gwon": "kwon", "o": "oh", "yu": "yoo", "an": "ahn", "u": "woo",
    ]

    /// A person's name of two to four syllables: family name and given name.
    static func person(_ native: [UInt32]) -> [[UInt32]] {
        guard (2...4).contains(native.count) else { return [native] }
        return [Array(native[..<1]), Array(native[1...])]
    }
}
