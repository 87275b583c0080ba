/// How Chinese characters are read, without tones: Mandarin in pinyin, Cantonese in Jyutping.
///
/// About 11,000 characters, traditional and simplified, from Unicode's Unihan database. ü is written v, as it is typed.
public enum HanReading {
    /// The Mandarin readings, the commonest first; none for a character that is not in common use anywhere.
    public static func pinyin(of character: Character) -> [String] {
        guard let scalar = character.unicodeScalars.first else { return [] }
        return HanTables.shared.mandarin(of: scalar).map { HanTables.shared.syllables[Int($0)] }
    }

    /// The first Cantonese reading in Jyutping without its tone, if one is known.
    public static func cantonese(of character: Character) -> [String] {
        guard let scalar = character.unicodeScalars.first else { return [] }
        return HanTables.shared.cantoneseOf[scalar.value].map { [HanTables.shared.cantoneseSyllables[Int($0)]] } ?? []
    }

    static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF, 0xF900...0xFAFF, 0x3007: true
        default: false
        }
    }
}
