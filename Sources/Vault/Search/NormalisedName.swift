import Foundation

/// A name taken apart into the forms it can be found by. Deterministic: the same name always gives the same list.
struct NormalisedName {
    let words: [Word]

    /// A word as it was written, between spaces.
    struct Word {
        /// Lower case, without hyphens, apostrophes and other signs.
        let exact: String
        /// What can be a name by itself: the characters of a Han or Hangul word, or else the one word.
        let units: [Unit]
    }

    struct Unit {
        let exact: String
        let latin: String
        /// Spelled as it is said, before its sounds are folded.
        let spoken: String

        init(exact: String, pieces: [String]) {
            self.exact = exact
            latin = pieces.joined()
            spoken = pieces.map(SoundKey.spelling).joined()
        }
    }

    /// Limits what one name can cost; no honest name reaches them.
    private static let characterLimit = 200
    private static let unitLimit = 12

    init(_ name: String) {
        let plain = String(name.prefix(Self.characterLimit)).precomposedStringWithCompatibilityMapping.lowercased()
            .precomposedStringWithCompatibilityMapping
        let simplified = plain.applyingTransform(StringTransform("Traditional-Simplified"), reverse: false) ?? plain
        words = simplified.split(whereSeparator: Self.separates).map { Word(String($0)) }.filter { !$0.exact.isEmpty }
    }

    private static let joiners: Set<Character> = ["-", "‐", "‑", "–", "'", "’", "‘", "`", "ʻ", "ʼ", "ʹ", "´"]

    private static func separates(_ character: Character) -> Bool {
        if joiners.contains(character) { return false }
        return character.isWhitespace || character.isPunctuation || character.isSymbol
    }

    private var units: [Unit] { Array(words.flatMap(\.units).prefix(Self.unitLimit)) }

    /// What to ask: the full name, and the parts only when nothing else is given.
    var queryForms: [(NormalisedForm, String)] {
        guard let word = words.first else { return [] }
        guard words.count == 1 else { return fullForms + ends(short: .ends, long: .pair) }
        return fullForms + [(.part, word.exact), (.soundPart, Self.sound(word.units))]
    }

    /// What to store.
    var forms: [(NormalisedForm, String)] {
        guard !words.isEmpty else { return [] }
        let parts = words.flatMap { word in
            word.units.count < 2 ? [word.units] : [word.units, [word.units[0]], Array(word.units.dropFirst())]
        }
        let exact = Set(parts.map { $0.map(\.exact).joined() }).sorted().map { (NormalisedForm.part, $0) }
        let sounds = Set(parts.map(Self.sound)).sorted().map { (NormalisedForm.soundPart, $0) }
        return fullForms + ends(short: .pair, long: .ends) + exact + sounds
    }

    private var fullForms: [(NormalisedForm, String)] {
        let units = units
        var forms: [(NormalisedForm, String)] = [
            (.whole, words.map(\.exact).joined()), (.latin, units.map(\.latin).joined()), (.sound, Self.sound(units)),
        ]
        guard units.count > 1 else { return forms }
        forms.append((.soundSet, units.map { Self.sound([$0]) }.sorted().joined(separator: " ")))
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

    /// Joined before it is folded, so that one spacing of a name sounds like every other.
    private static func sound(_ units: [Unit]) -> String { SoundKey.fold(units.map(\.spoken).joined()) }
}

extension NormalisedName.Word {
    init(_ written: String) {
        let exact = String(String.UnicodeScalarView(written.unicodeScalars.filter(Self.isKept)))
        self.exact = exact
        guard exact.count > 1, exact.allSatisfy(Self.isSyllable) else {
            let pieces = written.split { !$0.unicodeScalars.allSatisfy(Self.isKept) }
            units = [NormalisedName.Unit(exact: exact, pieces: pieces.map { SoundKey.latin(String($0)) })]
            return
        }
        // Read as a whole first, because a family name's reading depends on where it stands (曾 is zēng).
        let whole = SoundKey.syllables(exact)
        let syllables = whole.count == exact.count ? whole : exact.map { SoundKey.latin(String($0)) }
        units = zip(exact, syllables).map { NormalisedName.Unit(exact: String($0), pieces: [$1]) }
    }

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
