/// Plain letters for words of scripts other than Latin, by tables of our own.
enum Romanisation {
    /// The letters a–z for folded scalars; a byte from 128 for each scalar of a script that is not read.
    static func letters(_ native: [UInt32], _ script: WritingScript) -> [UInt8] {
        switch script {
        case .latin: []
        case .cyrillic: CyrillicLetters.letters(native)
        case .arabic: ConsonantScripts.letters(native, ConsonantScripts.arabic)
        case .hebrew: ConsonantScripts.letters(native, ConsonantScripts.hebrew)
        case .greek, .armenian, .georgian: AlphabetTables.letters(native)
        case .kana: KanaLetters.letters(native)
        case .hangul: KoreanLetters.letters(native)
        case .indic: IndicLetters.letters(native)
        case .han: HanLetters.letters(native)
        case .other: native.map(opaque)
        }
    }

    /// Within a block of 128 code points no two letters share a byte.
    static func opaque(_ value: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: value & 0x7F) | 0x80 }

    /// A table written as pairs `letter=latin` parted by spaces.
    static func table(_ written: String) -> [UInt32: [UInt8]] {
        var table: [UInt32: [UInt8]] = [:]
        for pair in written.split(whereSeparator: \.isWhitespace) {
            guard let sign = pair.firstIndex(of: "=") else { continue }
            let letters = Array(pair[pair.index(after: sign)...].utf8)
            for scalar in pair[..<sign].unicodeScalars { table[scalar.value] = letters }
        }
        return table
    }
}

/// Cyrillic by the habits of passports and of the United States board; the language is told by its own letters.
enum CyrillicLetters {
    static func letters(_ native: [UInt32]) -> [UInt8] {
        let ukrainian = native.contains { "іїєґ".unicodeScalars.map(\.value).contains($0) }
        let serbian = native.contains { "ђћџљњј".unicodeScalars.map(\.value).contains($0) }
        var letters: [UInt8] = []
        for (place, value) in native.enumerated() {
            if ukrainian, let own = inUkrainian[value] {
                letters += own
            } else if serbian, value == 0x445 {
                letters.append(UInt8(ascii: "h"))
            } else if value == 0x435, place == 0 {
                letters += Array("ye".utf8)
            } else if let plain = table[value] {
                letters += plain
            } else {
                letters.append(Romanisation.opaque(value))
            }
        }
        return letters
    }

    private static let inUkrainian = Romanisation.table("г=h и=y і=i ї=yi є=ye")

    private static let table = Romanisation.table(
        """
        а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh
        щ=shch ъ= ы=y ь= э=e ю=yu я=ya і=i ї=yi є=ye ґ=g ў=u ђ=dj ј=j љ=lj њ=nj ћ=c џ=dz ѕ=dz ѐ=e ѝ=i ү=u ұ=u қ=k
        ғ=g ң=n ә=a ө=o һ=h ҳ=h ҷ=j ӣ=i ӯ=u җ=j ҡ=k ҫ=s ҙ=z
        """)
}

/// Arabic and Hebrew write consonants; what is compared is their skeleton, with long vowels left out.
enum ConsonantScripts {
    static func letters(_ native: [UInt32], _ table: [UInt32: [UInt8]]) -> [UInt8] {
        native.flatMap { table[$0] ?? [Romanisation.opaque($0)] }
    }

    /// Long vowels by the letter most often meant: the comparison weighs vowels lightly and can leave them out.
    static let arabic = Romanisation.table(
        """
        ا=a ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z ع=e غ=gh ف=f ق=q ك=k ل=l م=m ن=n
        ه=h و=w ي=y ء= ئ=y ؤ=w پ=p چ=ch ژ=zh ڭ=ng ۋ=v ې=e
        """)

    static let hebrew = Romanisation.table(
        """
        א=a ב=b ג=g ד=d ה=h ו=w ז=z ח=h ט=t י=y כ=k ל=l מ=m נ=n ס=s ע= פ=p צ=ts ק=k ר=r ש=sh ת=t
        """)
}
