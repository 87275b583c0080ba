/// A word of a name as it stands between spaces, hyphens and other signs.
struct WrittenWord {
    var script: NameScripts
    /// Plain letters a–z; for Thai and Hangul as transliterated; empty for Han and for scripts that are not read.
    var letters: [UInt8] = []
    /// The characters as written, for Han and for scripts that are not read.
    var scalars: [Unicode.Scalar] = []
    /// "Ma." and "J." are short for something.
    var isAbbreviated = false

    /// Longer texts are no names; what follows is not read.
    static let scalarsMax = 200

    /// Takes a name apart. Apostrophes join (O'Neil, Wade–Giles' ch'en), everything else that is no letter parts.
    static func words(of text: String) -> [WrittenWord] {
        var scanner = Scanner()
        for scalar in text.unicodeScalars.prefix(scalarsMax) { scanner.take(scalar) }
        scanner.finish()
        return scanner.words
    }

    private struct Scanner {
        var words: [WrittenWord] = []
        private var open: WrittenWord?

        mutating func take(_ scalar: Unicode.Scalar) {
            let value = scalar.value
            if value < 0x80 { return takeASCII(UInt8(value)) }
            if let plain = PlainLetters.letters(for: scalar) {
                if !plain.isEmpty { start(.latin) }
                open?.letters += plain
            } else if Self.isJoiner(value) {
                return
            } else if HanReading.isHan(scalar) {
                start(.han)
                open?.scalars.append(scalar)
            } else if (0xE01...0xE4E).contains(value) {
                start(.thai)
                open?.scalars.append(scalar)
            } else if (0xAC00...0xD7A3).contains(value) {
                start(.hangul)
                open?.scalars.append(scalar)
            } else if scalar.properties.isAlphabetic {
                start(.other)
                open?.scalars.append(scalar)
            } else {
                finish()
            }
        }

        private mutating func takeASCII(_ byte: UInt8) {
            let lower = byte | 0x20
            if lower >= 0x61, lower <= 0x7A {
                start(.latin)
                open?.letters.append(lower)
            } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") {
                return
            } else {
                if byte == UInt8(ascii: ".") { open?.isAbbreviated = true }
                finish()
            }
        }

        private static func isJoiner(_ value: UInt32) -> Bool {
            switch value {
            case 0x2018, 0x2019, 0x2BB, 0x2BC, 0x2B9, 0xB4, 0x200B...0x200F, 0xFEFF, 0xAD: true
            default: false
            }
        }

        private mutating func start(_ script: NameScripts) {
            if let open, open.script == script { return }
            finish()
            open = WrittenWord(script: script)
        }

        mutating func finish() {
            guard var word = open else { return }
            open = nil
            guard word.script != .hangul else { return words += Hangul.words(of: word) }
            if word.script == .thai { word.letters = ThaiScript.letters(of: word.scalars) }
            words.append(word)
        }
    }
}
