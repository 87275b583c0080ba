/// Greek, Armenian and Georgian, letter by letter.
enum AlphabetTables {
    static func letters(_ native: [UInt32]) -> [UInt8] { native.flatMap { table[$0] ?? [Romanisation.opaque($0)] } }

    private static let table = Romanisation.table(
        """
        α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s τ=t υ=y φ=f χ=ch ψ=ps ω=o
        ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o
        չ=ch պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=u փ=p ք=k օ=o ֆ=f և=ev
        ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=gh ყ=q შ=sh
        ჩ=ch ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h
        """)
}

/// The scripts of India share one order of letters, in blocks of 128: one table reads them all.
enum IndicLetters {
    static func letters(_ native: [UInt32]) -> [UInt8] {
        var letters: [UInt8] = []
        for (index, value) in native.enumerated() {
            let place = Int(value & 0x7F)
            if value >= 0x900, value < 0xD80, place < table.count, let plain = table[place] {
                letters += plain
                let next = index + 1 < native.count ? Int(native[index + 1] & 0x7F) : 0
                // A consonant carries an a unless a vowel sign or the vowel killer follows, or the word ends.
                let isConsonant = (0x15...0x39).contains(place)
                let isFollowed = (0x3E...0x4D).contains(next) || next == 0 || next == 0x3C
                if isConsonant, !isFollowed { letters.append(UInt8(ascii: "a")) }
            } else {
                letters.append(Romanisation.opaque(value))
            }
        }
        return letters
    }

    private static let table: [[UInt8]?] = {
        let written = """
            - n n h - a a i i u u ri li e e e ai o o o au k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh
            m y r r l l l v sh sh s h - - _ _ a i i u u ri ri e e e ai o o o au _
            """
        return written.split(whereSeparator: \.isWhitespace).map { word in
            word == "-" ? nil : word == "_" ? [] : Array(word.utf8)
        }
    }()
}

/// Kana by Hepburn. Words with kana are Japanese: their Han is never read as Chinese.
enum KanaLetters {
    static func letters(_ native: [UInt32]) -> [UInt8] {
        var letters: [UInt8] = []
        var doubles = false
        for value in native {
            // Katakana to hiragana, which stand 96 apart.
            let plain = (0x30A1...0x30F6).contains(value) ? value - 0x60 : value
            switch plain {
            case 0x3063: doubles = true
            case 0x30FC: continue
            case 0x3083, 0x3085, 0x3087: glide(&letters, plain)
            case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049: small(&letters, plain)
            default:
                let syllable = syllables[plain] ?? [Romanisation.opaque(plain)]
                if doubles, let first = syllable.first { letters.append(first) }
                doubles = false
                letters += syllable
            }
        }
        return letters
    }

    /// ki + small ya is kya, shi + small ya is sha.
    private static func glide(_ letters: inout [UInt8], _ value: UInt32) {
        let vowel = [0x3083: UInt8(ascii: "a"), 0x3085: UInt8(ascii: "u"), 0x3087: UInt8(ascii: "o")][value]
        if letters.last == UInt8(ascii: "i") { letters.removeLast() }
        let last = letters.last
        if last != UInt8(ascii: "h"), last != UInt8(ascii: "j") { letters.append(UInt8(ascii: "y")) }
        if let vowel { letters.append(vowel) }
    }

    private static func small(_ letters: inout [UInt8], _ value: UInt32) {
        if let last = letters.last, "aiueo".utf8.contains(last) { letters.removeLast() }
        letters += syllables[value + 1] ?? []
    }

    private static let syllables = Romanisation.table(
        """
        あ=a い=i う=u え=e お=o か=ka き=ki く=ku け=ke こ=ko が=ga ぎ=gi ぐ=gu げ=ge ご=go さ=sa し=shi す=su せ=se
        そ=so ざ=za じ=ji ず=zu ぜ=ze ぞ=zo た=ta ち=chi つ=tsu て=te と=to だ=da ぢ=ji づ=zu で=de ど=do な=na に=ni
        ぬ=nu ね=ne の=no は=ha ひ=hi ふ=fu へ=he ほ=ho ば=ba び=bi ぶ=bu べ=be ぼ=bo ぱ=pa ぴ=pi ぷ=pu ぺ=pe ぽ=po
        ま=ma み=mi む=mu め=me も=mo や=ya ゆ=yu よ=yo ら=ra り=ri る=ru れ=re ろ=ro わ=wa ゐ=i ゑ=e を=o ん=n ゔ=v
        """)
}
