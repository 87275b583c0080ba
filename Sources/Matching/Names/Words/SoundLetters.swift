/// Folds letters that romanisations write for one another, for finding candidates and for respelt words.
enum SoundLetters {
    /// A hash of the classes of sound, vowels in three; 0 for words of fewer than three letters.
    static func sound(_ letters: [UInt8]) -> UInt32 {
        guard letters.count >= 2, let folded = fold(letters) else { return 0 }
        return folded.count < 2 ? 0 : UInt32(truncatingIfNeeded: LetterHash.of(folded)) | 1
    }

    /// A hash of the consonants; 0 where there are fewer than two.
    static func skeleton(_ letters: [UInt8]) -> UInt32 {
        let bones = bones(letters)
        return bones.count < 2 ? 0 : UInt32(truncatingIfNeeded: LetterHash.of(bones)) | 1
    }

    /// Classes: k g q c x-after-consonant, t d, p b, f v w, s z j ch sh ts x, l, r, m, n; vowels a, i e y, o u.
    private static func fold(_ letters: [UInt8]) -> [UInt8]? {
        var folded: [UInt8] = []
        folded.reserveCapacity(letters.count)
        for (place, letter) in letters.enumerated() {
            guard letter >= 0x61, letter <= 0x7A else {
                if letter >= 0x80 { return nil }
                folded.append(letter)
                continue
            }
            let next = place + 1 < letters.count ? letters[place + 1] : 0
            let before = place > 0 ? letters[place - 1] : 0
            let sign = soundClass(letter, next: next, before: before)
            if sign != 0, folded.last != sign { folded.append(sign) }
        }
        return folded
    }

    private static func soundClass(_ letter: UInt8, next: UInt8, before: UInt8) -> UInt8 {
        let h = UInt8(ascii: "h")
        switch letter {
        case UInt8(ascii: "a"): return UInt8(ascii: "A")
        case UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "y"): return UInt8(ascii: "I")
        case UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "w"): return UInt8(ascii: "U")
        case UInt8(ascii: "k"), UInt8(ascii: "g"), UInt8(ascii: "q"): return UInt8(ascii: "K")
        case UInt8(ascii: "c"): return next == h ? UInt8(ascii: "S") : UInt8(ascii: "K")
        case UInt8(ascii: "t"):
            return next == UInt8(ascii: "s") || next == UInt8(ascii: "z") || next == UInt8(ascii: "c")
                ? 0 : UInt8(ascii: "T")
        case UInt8(ascii: "d"): return next == UInt8(ascii: "z") || next == UInt8(ascii: "j") ? 0 : UInt8(ascii: "T")
        case UInt8(ascii: "p"): return next == h ? UInt8(ascii: "F") : UInt8(ascii: "P")
        case UInt8(ascii: "b"): return UInt8(ascii: "P")
        case UInt8(ascii: "f"), UInt8(ascii: "v"): return UInt8(ascii: "F")
        case UInt8(ascii: "s"), UInt8(ascii: "z"), UInt8(ascii: "j"), UInt8(ascii: "x"): return UInt8(ascii: "S")
        case h: return before == 0 && next != UInt8(ascii: "s") ? h : 0
        default: return letter
        }
    }

    /// The consonants of a word by class, as Arabic and Hebrew write them; long vowels and a last h left out.
    static func bones(_ letters: [UInt8]) -> [UInt8] {
        var bones: [UInt8] = []
        var place = 0
        while place < letters.count {
            let letter = letters[place]
            let next = place + 1 < letters.count ? letters[place + 1] : 0
            place += 1
            if letter >= 0x80 { return [] }
            let isDigraph = next == UInt8(ascii: "h") && "sckgtdzp".utf8.contains(letter)
            if isDigraph { place += 1 }
            let sign = isDigraph ? digraph(letter) : single(letter, isLast: place == letters.count)
            if sign != 0, bones.last != sign { bones.append(sign) }
        }
        return bones
    }

    private static func digraph(_ letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "s"), UInt8(ascii: "c"): UInt8(ascii: "x")
        case UInt8(ascii: "k"), UInt8(ascii: "g"): UInt8(ascii: "k")
        case UInt8(ascii: "t"): UInt8(ascii: "t")
        case UInt8(ascii: "d"): UInt8(ascii: "s")
        case UInt8(ascii: "z"): UInt8(ascii: "j")
        default: UInt8(ascii: "b")
        }
    }

    private static func single(_ letter: UInt8, isLast: Bool) -> UInt8 {
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"), UInt8(ascii: "w"):
            0
        case UInt8(ascii: "h"): isLast ? 0 : letter
        case UInt8(ascii: "k"), UInt8(ascii: "g"), UInt8(ascii: "q"), UInt8(ascii: "c"): UInt8(ascii: "k")
        case UInt8(ascii: "b"), UInt8(ascii: "p"), UInt8(ascii: "v"), UInt8(ascii: "f"): UInt8(ascii: "b")
        case UInt8(ascii: "z"): UInt8(ascii: "s")
        default: letter
        }
    }
}
