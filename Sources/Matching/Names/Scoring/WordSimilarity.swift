/// How alike two words of names are, from 0 to 1.
struct WordSimilarity: Sendable {
    var slips = SlipCosts()
    /// Names of people are respelt by ear; brands of one script are not.
    var hearsSound = true

    /// Words run together must be nearer to the one word than single words need be.
    static let joinedMin: Float = 0.8

    /// Of two single words.
    mutating func of(_ one: TokenCode, _ other: TokenCode) -> Float {
        if one.hash == other.hash { return ofSameLetters(one, other) }
        let (a, b) = (one.kind, other.kind)
        if one.concept != 0, one.concept == other.concept { return 0.97 }
        if a == .stop || b == .stop || a == .number || b == .number { return 0 }
        if a == .initial || b == .initial { return ofInitial(one, other) }
        // Two words that are both known are not slips of one another: Trust and Bank, Chad and China.
        if one.concept != 0, other.concept != 0 { return 0 }
        if one.native != 0, other.native != 0, one.script == other.script {
            if one.native == other.native { return 1 }
            if one.count < 12 || other.count < 12 { return 0 }
        }
        if one.isConsonantal != other.isConsonantal { return ofSkeletons(one, other) }
        var best = bySlips(one, other)
        if best < 0.9, Self.isAdjective(one, of: other) || Self.isAdjective(other, of: one) { best = 0.9 }
        if one.sound != 0, one.sound == other.sound, hearsSound || one.script != other.script {
            best = max(best, min(one.count, other.count) >= 4 ? 0.88 : 0.8)
        }
        if best < 0.9, one.isFamiliar, other.isFamiliar, FamiliarNames.share(one.hash, other.hash) { best = 0.9 }
        return best
    }

    /// Slavic adjectives of places: Muromskiy of Murom, Sverdlovskaya of Sverdlov.
    private static func isAdjective(_ long: TokenCode, of short: TokenCode) -> Bool {
        let stem = Int(short.count)
        guard stem >= 4, Int(long.count) - stem >= 3, Int(long.count) - stem <= 6 else { return false }
        for place in 0..<stem where long.letters[place] != short.letters[place] { return false }
        return long.letters[stem] == UInt8(ascii: "s") && long.letters[stem + 1] == UInt8(ascii: "k")
    }

    private func ofSameLetters(_ one: TokenCode, _ other: TokenCode) -> Float {
        // Characters that are read alike are other names all the same.
        if one.native != 0, other.native != 0, one.script == other.script, one.native != other.native { return 0 }
        if one.kind == .number || other.kind == .number { return one.kind == other.kind ? 1 : 0 }
        return 1
    }

    private func ofInitial(_ one: TokenCode, _ other: TokenCode) -> Float {
        guard one.letters[0] == other.letters[0], one.kind != other.kind else { return 0 }
        let word = one.kind == .initial ? other : one
        return word.kind == .distinctive ? 0.6 : 0
    }

    private mutating func bySlips(_ one: TokenCode, _ other: TokenCode) -> Float {
        let (mine, others) = ((one.mask & ~other.mask).nonzeroBitCount, (other.mask & ~one.mask).nonzeroBitCount)
        let short = min(one.count, other.count)
        guard mine + others <= Self.maskMax(Int(short)) else { return 0 }
        return slips.similarity(
            SIMD64(lowHalf: one.letters, highHalf: .zero), Int(one.count),
            SIMD64(lowHalf: other.letters, highHalf: .zero), Int(other.count))
    }

    /// In how many letters of the alphabet two words may differ, the shorter of so many letters.
    static func maskMax(_ short: Int) -> Int { short < 8 ? 4 : 7 }

    private mutating func ofSkeletons(_ one: TokenCode, _ other: TokenCode) -> Float {
        guard one.skeleton != 0 || other.skeleton != 0 else { return 0 }
        let (mine, others) = (Self.bones(one), Self.bones(other))
        if one.skeleton == other.skeleton, one.skeleton != 0 { return mine.1 >= 3 ? 0.93 : 0.85 }
        guard min(mine.1, others.1) >= 3 else { return 0 }
        return 0.9 * slips.similarity(mine.0, mine.1, others.0, others.1)
    }

    private static func bones(_ code: TokenCode) -> (SIMD64<UInt8>, Int) {
        let bones = SoundLetters.bones((0..<Int(code.count)).map { code.letters[$0] })
        var packed = SIMD64<UInt8>.zero
        for (place, letter) in bones.enumerated() { packed[place] = letter }
        return (packed, bones.count)
    }

    /// Of a run of words written as one against a single word.
    mutating func joined(_ codes: [TokenCode], _ run: Range<Int>, _ single: TokenCode) -> Float {
        let total = run.reduce(0) { $0 + Int(codes[$1].count) }
        guard abs(total - Int(single.count)) <= 1, total >= 4, total <= 64 else { return 0 }
        let mask = run.reduce(UInt32(0)) { $0 | codes[$1].mask }
        guard (mask ^ single.mask).nonzeroBitCount <= Self.joinedMaskMax(total, hearsSound: hearsSound) else {
            return 0
        }
        let packed = Self.packed(codes, run)
        if hearsSound, total >= 6, single.sound != 0, packed[total - 1] == single.letters[Int(single.count) - 1],
            SoundLetters.sound((0..<total).map { packed[$0] }) == single.sound
        {
            return 0.9
        }
        guard codes[run.lowerBound].letters[0] == single.letters[0] || total >= 8 else { return 0 }
        let alike = slips.similarity(packed, total, SIMD64(lowHalf: single.letters, highHalf: .zero), Int(single.count))
        return alike >= Self.joinedMin ? alike : 0
    }

    /// In how many letters of the alphabet a run and its single word may differ: what is alike enough has slips of at
    /// most 0.1382 of its letters, and a slip of two letters costs a half at least. Words that sound alike may differ
    /// in six.
    static func joinedMaskMax(_ total: Int, hearsSound: Bool) -> Int {
        let slips = 4 * 1382 * (total + 1) / 10_000
        return hearsSound ? max(6, slips) : slips
    }

    /// The same for pairs of neighbouring letters, of which a slip that costs a half touches four.
    static func joinedPairsMax(_ total: Int) -> Int { 8 * 1382 * (total + 1) / 10_000 }

    /// The same for two whole names, which have slips of at most 0.1027 of their letters.
    static func wholeMaskMax(_ total: Int) -> Int { 4 * 1027 * (total + 1) / 10_000 }
    static func wholePairsMax(_ total: Int) -> Int { 8 * 1027 * (total + 1) / 10_000 }

    static func packed(_ codes: [TokenCode], _ run: Range<Int>) -> SIMD64<UInt8> {
        var packed = SIMD64<UInt8>.zero
        var place = 0
        for index in run {
            let code = codes[index]
            for letter in 0..<Int(code.count) where place < 64 {
                packed[place] = code.letters[letter]
                place += 1
            }
        }
        return packed
    }
}
