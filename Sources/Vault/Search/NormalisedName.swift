import Foundation

/// A name taken apart into the forms it can be found by. Deterministic: the same name always gives the same list.
struct NormalisedName {
    let words: [Word]

    /// A word as it was written, between spaces.
    struct Word {
        /// Lower case, without hyphens, apostrophes and other signs.
        let exact: String
        /// Whether it is written in Han or Hangul, a character for each syllable.
        let isSyllables: Bool
        /// What can be a name by itself: the characters of a Han or Hangul word, or else the one word.
        let units: [Unit]
        /// The words between its hyphens, where it has any: Jun-Jun answers to Jun as well.
        let pieces: [Word]
    }

    struct Unit {
        let exact: String
        let latin: String
        /// Spelled as it is said, before its sounds are folded.
        let spoken: String

        init(exact: String, pieces: [String]) {
            self.exact = exact
            latin = pieces.joined()
            // Papers leave out the Arabic article.
            let named = pieces.count > 1 && ["al", "el"].contains(pieces[0]) ? pieces.dropFirst() : pieces[...]
            spoken = named.map(Respelling.modern).joined()
        }
    }

    /// Limits what one name can cost; no honest name reaches them.
    private static let characterLimit = 200
    private static let unitLimit = 12

    init(_ name: String) {
        let plain = String(name.prefix(Self.characterLimit)).precomposedStringWithCompatibilityMapping.lowercased()
            .precomposedStringWithCompatibilityMapping
        let isHan = plain.unicodeScalars.contains { $0.properties.isIdeographic }
        let simplified =
            isHan ? plain.applyingTransform(StringTransform("Traditional-Simplified"), reverse: false) ?? plain : plain
        words = simplified.split(whereSeparator: Self.separates).map { Word(String($0)) }.filter { !$0.exact.isEmpty }
    }

    private static let joiners: Set<Character> = Word.hyphens.union(["'", "’", "‘", "`", "ʻ", "ʼ", "ʹ", "´"])

    private static func separates(_ character: Character) -> Bool {
        if joiners.contains(character) { return false }
        return character.isWhitespace || character.isPunctuation || character.isSymbol
    }

    private var units: [Unit] { Array(words.flatMap(\.units).prefix(Self.unitLimit)) }

    /// What to ask for the name as a whole.
    var queryForms: [(NormalisedForm, String)] {
        guard words.count > 1 else { return words.isEmpty ? [] : fullForms }
        return fullForms + ends(short: .ends, long: .pair) + [(.oneLess, soundSet(words))] + setsLess(as: .soundSet)
    }

    /// What to ask for each word by itself, by its sound alone where there are several: whoever has the word as it is
    /// written has its sound too. Who types no more than Thị asks for it; beside another word it tells nothing.
    ///
    /// Nothing where a word is there twice: a name that has it once would be found by it.
    var queryWords: [[(NormalisedForm, String)]] {
        if let word = words.first, words.count == 1 {
            return [[(.part, word.exact), (.soundPart, Self.sound(word.units))]]
        }
        let telling = words.filter { !$0.isParticle }.prefix(Self.unitLimit)
        // An initial stands for a name that it does not tell.
        let whole = telling.filter { !$0.isInitial }
        let asked = (whole.count > 1 ? whole : Array(telling)).map { Self.sound($0.units) }
        return Set(asked).count < asked.count ? [] : asked.map { [(.soundPart, $0)] }
    }

    /// What to ask for names that lack two of the words.
    var queryShorter: [(NormalisedForm, String)] {
        guard (4...Self.shortenedMax).contains(words.count), !words.contains(where: \.isSyllables) else { return [] }
        let pairs = words.indices.flatMap { first in words.indices[(first + 1)...].map { (first, $0) } }
        let sets = pairs.compactMap { left in set(of: words.indices.filter { $0 != left.0 && $0 != left.1 }) }
        return Set(sets).sorted().map { (.soundSet, $0) }
    }

    /// Of a longer name the pairs are too many to ask for.
    private static let shortenedMax = 6

    /// What to store.
    var forms: [(NormalisedForm, String)] {
        guard !words.isEmpty else { return [] }
        // Nobody looks for everyone with a Thị in their name.
        let telling = (words + words.flatMap(\.pieces).prefix(Self.unitLimit)).filter {
            words.count == 1 || !$0.isParticle
        }
        let parts = telling.flatMap { word in
            word.units.count < 2 ? [word.units] : [word.units, [word.units[0]], Array(word.units.dropFirst())]
        }
        let exact = Set(parts.map { $0.map(\.exact).joined() }).sorted().map { (NormalisedForm.part, $0) }
        let sounds = Set(parts.map(Self.sound)).sorted().map { (NormalisedForm.soundPart, $0) }
        return fullForms + ends(short: .pair, long: .ends) + setsLess(as: .oneLess) + exact + sounds
    }

    /// In how many shares of the index names like this one are kept: the more, the more people bear a word of it.
    var shares: Int {
        let sounds = words.flatMap { word in [Self.sound(word.units), Self.sound(Array(word.units.prefix(1)))] }
        return sounds.map(CommonNames.shares).max() ?? 1
    }

    private var fullForms: [(NormalisedForm, String)] {
        let units = units
        var forms: [(NormalisedForm, String)] = [
            (.whole, words.map(\.exact).joined()), (.latin, units.map(\.latin).joined()), (.sound, Self.sound(units)),
        ]
        guard units.count > 1 else { return forms }
        forms.append((.soundSet, soundSet(words)))
        let cuts = (1..<units.count).map { cut in
            [units[..<cut], units[cut...]].map { Self.sound(Array($0)) }.sorted().joined(separator: " ")
        }
        return forms + Set(cuts).sorted().map { (.halves, $0) }
    }

    /// First and last word, for papers that leave the middle out. A long name is compared by them with short ones only.
    /// Not for what was written as one word: a Han name's first and last characters are many other people's.
    private func ends(short: NormalisedForm, long: NormalisedForm) -> [(NormalisedForm, String)] {
        guard words.count > 1, let first = words.first, let last = words.last else { return [] }
        let text = [first.units, last.units].map(Self.sound).sorted().joined(separator: " ")
        return [(words.count == 2 ? short : long, text)]
    }

    private func soundSet(_ words: [Word]) -> String {
        words.flatMap(\.units).prefix(Self.unitLimit).map { Self.sound([$0]) }.sorted().joined(separator: " ")
    }

    /// The sets of sounds that are left when one word is left out, for papers that leave out another word each.
    private func setsLess(as form: NormalisedForm) -> [(NormalisedForm, String)] {
        guard (3...Self.unitLimit).contains(words.count), !words.contains(where: \.isSyllables) else { return [] }
        // Of three words, those without the middle one are the ends.
        let sets = words.indices.filter { words.count > 3 || $0 != 1 }.compactMap { left -> String? in
            set(of: words.indices.filter { $0 != left })
        }
        return Set(sets).sorted().map { (form, $0) }
    }

    /// Some of the words as a set, where at least two of them tell something.
    private func set(of places: [Int]) -> String? {
        let rest = places.map { words[$0] }
        return rest.count { !$0.isParticle } < 2 ? nil : soundSet(rest)
    }

    /// Joined before it is folded, so that one spacing of a name sounds like every other.
    private static func sound(_ units: [Unit]) -> String { SoundKey.fold(units.map(\.spoken).joined()) }
}

extension NormalisedName.Word {
    init(_ written: String) {
        let exact = String(String.UnicodeScalarView(written.unicodeScalars.filter(Self.isKept)))
        self.exact = exact
        isSyllables = exact.allSatisfy(Self.isSyllable)
        pieces = Self.pieces(of: written)
        guard exact.count > 1, isSyllables else {
            let pieces = written.split { !$0.unicodeScalars.allSatisfy(Self.isKept) }
            units = [NormalisedName.Unit(exact: exact, pieces: pieces.map { SoundKey.latin(String($0)) })]
            return
        }
        // Read as a whole first, because a family name's reading depends on where it stands (曾 is zēng).
        let whole = SoundKey.syllables(exact)
        let syllables = whole.count == exact.count ? whole : exact.map { SoundKey.latin(String($0)) }
        units = zip(exact, syllables).map { NormalisedName.Unit(exact: String($0), pieces: [$1]) }
    }

    private static func pieces(of written: String) -> [Self] {
        let between = written.split(whereSeparator: hyphens.contains)
        guard between.count > 1 else { return [] }
        let words = between.map { Self(String($0)) }
        let named = words.filter { !$0.isParticle }
        // One letter between hyphens, or an article, shows that the pieces are no names of their own: Saif-al-Din.
        let isOneName = words.dropFirst().dropLast().contains(where: \.isParticle)
        return !isOneName && named.allSatisfy { $0.exact.count > 2 } ? named : []
    }

    fileprivate static let hyphens: Set<Character> = ["-", "‐", "‑", "–"]

    /// What stands in very many names of a people beside the family name: alone with it, it tells nobody apart.
    private static let particles: Set<String> = [
        "thi", "van", "bin", "binti", "binte", "bint", "ibn", "al", "el", "de", "del", "dela", "la", "da", "dos", "md",
        "mohd",
    ]

    var isParticle: Bool { units.count == 1 && Self.particles.contains(units[0].latin) }

    var isInitial: Bool { exact.count == 1 && exact.utf8.allSatisfy { $0 < 0x80 } }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .nonspacingMark, .spacingMark,
            .decimalNumber, .letterNumber:
            true
        default: false
        }
    }

    /// Whether each character of the script is a syllable: Han and Hangul.
    private static func isSyllable(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { $0.properties.isIdeographic || (0xAC00...0xD7A3).contains($0.value) }
    }
}
