import Foundation

/// What a name sounds like, roughly, whichever system it was spelled by.
///
/// Folds Hanyu Pinyin, Wade–Giles (with or without its apostrophes), Tongyong, Vietnamese, and Indonesian spelling
/// before and after its reforms. It merges more than it has to: a token finds candidates, and a person decides.
enum SoundKey {
    /// Plain Latin letters and digits; a script that has no transliteration stays as it is.
    static func latin(_ text: String) -> String {
        let letters = syllables(text).joined()
        return letters.isEmpty ? text : letters
    }

    /// What stands between spaces once transliterated: for Han characters one syllable each.
    static func syllables(_ text: String) -> [String] {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return [text] }
        if let plain = stripped(text) { return [plain] }
        if text.unicodeScalars.allSatisfy(\.properties.isIdeographic),
            let read = text.applyingTransform(StringTransform("Han-Latin/Names"), reverse: false)
        {
            let plain = read.split(separator: " ").map { stripped(String($0)) }
            if !plain.contains(nil) { return plain.compactMap(\.self) }
        }
        return transliterated(text)
    }

    /// Latin letters without their marks; nil where that leaves more than plain letters.
    ///
    /// ``transliterated(_:)`` gives the same of them, and takes a hundred times as long.
    private static func stripped(_ text: String) -> String? {
        var plain = String.UnicodeScalarView()
        for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            if scalar.properties.generalCategory == .nonspacingMark { continue }
            let letter: Unicode.Scalar = scalar == "đ" ? "d" : scalar
            guard ("a"..."z").contains(letter) || ("0"..."9").contains(letter) else { return nil }
            plain.append(letter)
        }
        return plain.isEmpty ? nil : String(plain)
    }

    static func transliterated(_ text: String) -> [String] {
        let plain = text.applyingTransform(transliteration, reverse: false) ?? text
        return plain.lowercased().split(separator: " ")
            .map { $0.utf8.filter { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) } }
            .filter { !$0.isEmpty }
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// `Han-Latin/Names` reads the first character as a family name; the rest strips what plain letters lack.
    private static let transliteration = StringTransform(
        "Han-Latin/Names; Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII")

    static func fold(_ latin: String) -> String {
        guard latin.utf8.allSatisfy({ $0 < 0x80 }) else { return latin }
        var letters = Array(latin.utf8)
        for (from, to) in clusters { letters = replace(from, with: to, in: letters) }
        letters = droppingSilentH(letters)
        for (from, to) in finals { letters = replace(from, with: to, in: letters) }
        return String(decoding: collapsingDoubles(letters), as: UTF8.self)
    }

    /// In this order: later rules see what earlier ones wrote.
    private static let clusters: [([UInt8], [UInt8])] = rules([
        // Wade–Giles before a buzzed vowel; Dutch spelling of Indonesian; й as written by transliteration,
        // but not Zhijie.
        ("tzu", "zi"), ("szu", "si"), ("ssu", "si"), ("oe", "u"), ("tj", "c"), ("dj", "c"),
        ("iji", "ici"), ("iju", "icu"), ("ij", "i"),
        // English spelling of long vowels, and French of some Arabic ones.
        ("oo", "u"), ("ee", "i"), ("oud", "ud"), ("our", "ur"), ("ey", "ei"), ("au", "ao"),
        // Achmad and Akhmad are Ahmad; Abdallah is Abdullah, and Abdul Aziz Abd al-Aziz.
        ("chm", "hm"), ("khm", "hm"), ("abdal", "abd"), ("abdel", "abd"), ("abdul", "abd"),
        // Qasim and Kasim, but not pinyin, where an i or u follows. Friedrich and Fridrich.
        ("qa", "ka"), ("qe", "ke"), ("qo", "ko"), ("qq", "k"), ("qb", "kb"), ("qs", "ks"), ("rie", "ri"),
        // One class for all sounds like s, one for all like ch.
        ("sj", "s"), ("shy", "s"), ("sy", "s"), ("sh", "s"), ("hs", "s"), ("x", "s"),
        ("jh", "c"), ("zh", "c"), ("ch", "c"), ("ts", "c"), ("tz", "c"), ("q", "c"), ("j", "c"), ("z", "c"),
        ("ck", "k"),
        ("ph", "f"), ("kh", "k"), ("gh", "g"), ("th", "t"), ("dh", "d"), ("bh", "b"),
    ])

    private static let finals: [([UInt8], [UInt8])] = rules([
        ("ien", "ian"), ("yen", "yan"), ("ung", "ong"), ("uei", "ui"), ("uo", "o"), ("iou", "iu"), ("you", "yu"),
        ("lyu", "lu"), ("yi", "i"),
        // Wade–Giles marks breath with an apostrophe, which passports leave out.
        ("b", "p"), ("d", "t"), ("g", "k"),
    ])

    private static func rules(_ pairs: [(String, String)]) -> [([UInt8], [UInt8])] {
        pairs.map { (Array($0.utf8), Array($1.utf8)) }
    }

    private static func replace(_ from: [UInt8], with to: [UInt8], in letters: [UInt8]) -> [UInt8] {
        guard letters.contains(from[0]) else { return letters }
        var result: [UInt8] = []
        result.reserveCapacity(letters.count)
        var place = 0
        while place < letters.count {
            // The first letter is compared first, because nearly always it differs already.
            if letters[place] == from[0], letters[place...].starts(with: from) {
                result += to
                place += from.count
            } else {
                result.append(letters[place])
                place += 1
            }
        }
        return result
    }

    /// An h before a consonant or at the end is not heard: Yeh, Chih-ming.
    private static func droppingSilentH(_ letters: [UInt8]) -> [UInt8] {
        letters.indices.filter { place in
            guard letters[place] == UInt8(ascii: "h") else { return true }
            guard place + 1 < letters.count else { return false }
            return "aeiouy".utf8.contains(letters[place + 1])
        }.map { letters[$0] }
    }

    private static func collapsingDoubles(_ letters: [UInt8]) -> [UInt8] {
        letters.reduce(into: []) { kept, letter in if kept.last != letter { kept.append(letter) } }
    }
}
