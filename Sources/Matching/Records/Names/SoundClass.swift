/// The coarse sound of a word in plain letters: spellings that systems write differently fall together.
///
/// One set of rules for all languages, because the nationality on a paper may be wrong. It folds Indonesian spelling
/// before the reforms of 1947 and 1972 (oe/u, tj/c, dj/j, j/y, sj/sy, nj/ny), the ways Thai is written in Latin letters
/// (ph/p, th/t, kh/k, ch/j, w/v, r/l, ee/i, oo/u, -porn/-pon), Filipino f/p and z/s, and an h that is not heard.
/// It merges more than it has to: how rare a sound is in the data decides what an agreement is worth.
enum SoundClass {
    /// The letters of the sound; never empty for a word of letters.
    static func fold(_ letters: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(letters.count)
        var place = 0
        while place < letters.count {
            let (letter, length) = sound(of: letters, at: place, after: out.last ?? 0)
            if letter != silent, letter != out.last { out.append(letter) }
            place += length
        }
        closing(&out)
        return out.isEmpty ? letters : out
    }

    private static let silent: UInt8 = 0

    /// The sound that begins at a place, and how many letters write it.
    private static func sound(of word: [UInt8], at place: Int, after last: UInt8) -> (UInt8, Int) {
        let letter = word[place]
        let next = place + 1 < word.count ? word[place + 1] : 0
        let after = place + 2 < word.count ? word[place + 2] : 0
        switch (letter, next) {
        case (.o, .e), (.o, .o), (.o, .u): return (.u, 2)
        case (.e, .e), (.i, .i): return (.i, 2)
        case (.t, .j), (.d, .j), (.c, .h): return (.c, 2)
        // A t before that sound is part of it: Ratchanee, Ratjanee.
        case (.t, .c) where after == .h || after == .j, (.t, .d) where after == .j:
            return (silent, 1)
        case (.s, .j), (.s, .y), (.s, .h): return (.s, 2)
        case (.p, .h), (.t, .h), (.k, .h), (.b, .h), (.d, .h), (.g, .h): return (letter, 2)
        case (.c, .k), (.q, .u): return (.k, 2)
        case (.y, _): return (isVowel(next) ? .c : .i, 1)
        case (.h, _): return (isVowel(last) && !isVowel(next) ? silent : .h, 1)
        default: return (single(letter), 1)
        }
    }

    private static func single(_ letter: UInt8) -> UInt8 {
        switch letter {
        case .q: .k
        case .j: .c
        case .f: .p
        case .v: .w
        case .z: .s
        case .r: .l
        default: letter
        }
    }

    private static func isVowel(_ letter: UInt8) -> Bool {
        letter == .a || letter == .e || letter == .i || letter == .o || letter == .u
    }

    /// At the end Thai and Malay do not tell b from p, d from t, g from k; and -porn, -charn are said -pon, -chan.
    private static func closing(_ out: inout [UInt8]) {
        let count = out.count
        guard count > 2 else { return }
        if out[count - 1] == .n, out[count - 2] == .l { out.remove(at: count - 2) }
        switch out[out.count - 1] {
        case .b: out[out.count - 1] = .p
        case .d: out[out.count - 1] = .t
        case .g where out[out.count - 2] != .n: out[out.count - 1] = .k
        default: break
        }
    }
}

extension UInt8 {
    static let a = UInt8(ascii: "a"), b = UInt8(ascii: "b"), c = UInt8(ascii: "c"), d = UInt8(ascii: "d")
    static let e = UInt8(ascii: "e"), f = UInt8(ascii: "f"), g = UInt8(ascii: "g"), h = UInt8(ascii: "h")
    static let i = UInt8(ascii: "i"), j = UInt8(ascii: "j"), k = UInt8(ascii: "k"), l = UInt8(ascii: "l")
    static let n = UInt8(ascii: "n"), o = UInt8(ascii: "o"), p = UInt8(ascii: "p"), q = UInt8(ascii: "q")
    static let r = UInt8(ascii: "r"), s = UInt8(ascii: "s"), t = UInt8(ascii: "t"), u = UInt8(ascii: "u")
    static let v = UInt8(ascii: "v"), w = UInt8(ascii: "w"), y = UInt8(ascii: "y"), z = UInt8(ascii: "z")
}
