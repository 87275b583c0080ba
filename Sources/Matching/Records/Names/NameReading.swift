/// One person's name, read from any of the scripts and romanisations that papers use.
///
/// The order of the words does not matter, because papers do not keep it; marks are stripped, Chinese characters are
/// read aloud, Thai is transliterated, and what several spellings have in common is the sound class of a word.
/// `docs/methods/names-across-scripts.md` has the rules with worked examples.
public struct NameReading: Sendable {
    /// A word of the name after reading.
    public struct Word: Sendable, Equatable {
        /// Plain letters a–z, or the characters themselves in a script that is not read.
        public let text: String
        /// The letters of its sound class.
        public let sound: String
    }

    /// In the order of writing, without titles and joining words, each once, at most eight.
    public private(set) var words: [Word] = []
    public private(set) var scripts: NameScripts = []
    /// What is compared.
    public private(set) var code = NameCode()
    /// Of a name that can be Chinese: the Mandarin syllables that each of its syllables may stand for.
    public private(set) var syllables: [[String]] = []

    /// - Parameters:
    ///   - text: the name as written, in any order.
    ///   - nationality: three letters by ISO 3166, if known. It decides in doubt only; a wrong one does little harm.
    public init(_ text: String, nationality: String? = nil) {
        let written = WrittenWord.words(of: text)
        for word in written { scripts.formUnion(word.script) }
        let isFilipino = nationality == "PHL"
        var last: [UInt8] = []
        for (place, word) in written.enumerated() {
            defer { last = word.letters }
            // Said so often, "binti" is often written with a slip; it stands between a name and the father's.
            if place > 0, place + 1 < written.count, Respelling.isNearlyBinti(word.letters) { continue }
            switch word.script {
            case .han: appendHan(word)
            case .latin, .thai, .hangul:
                let reading = Respelling.read(
                    word.letters, after: last, isAbbreviated: word.isAbbreviated, isFilipino: isFilipino)
                if case .word(let letters) = reading { append(letters) }
            default: appendOpaque(word.scalars)
            }
        }
        // A name of nothing but joining words is that name: Dela, El.
        if words.isEmpty { for word in written where !word.letters.isEmpty { append(word.letters) } }
        let isSaidChinese = scripts.contains(.han) || Self.isChineseSpeaking(nationality)
        if let chinese = ChineseName(written, mayRepair: isSaidChinese) {
            append(chinese)
            code.isSaidChinese = isSaidChinese
        }
        code.seal()
    }

    public var isEmpty: Bool { code.isEmpty }

    public var isMononym: Bool { words.count == 1 && !(code.isSaidChinese && syllables.count > 1) }

    private static func isChineseSpeaking(_ nationality: String?) -> Bool {
        switch nationality {
        case "CHN", "TWN", "HKG", "MAC", "SGP", "MYS": true
        default: false
        }
    }

    /// - Parameter character: the Chinese character that the letters read, if they were not written themselves.
    private mutating func append(_ letters: [UInt8], character: Unicode.Scalar? = nil) {
        guard !letters.isEmpty, words.count < NameCode.wordsMax else { return }
        let sound = SoundClass.fold(letters)
        // A word that stands there twice says no more than once: Wahyu Wahyu is Wahyu.
        guard !code.hasWord(PackedWord(sound)) else { return }
        let text = character.map { String(Character($0)) } ?? String(decoding: letters, as: UTF8.self)
        words.append(Word(text: text, sound: String(decoding: sound, as: UTF8.self)))
        let written = character.map { PackedWord(opaque: Mixing.mix(UInt64($0.value))) } ?? PackedWord(letters)
        code.append(word: written, sound: PackedWord(sound))
        for letter in letters { code.lettersHash &+= Mixing.mix(UInt64(letter)) }
        code.lettersCount = UInt8(min(255, Int(code.lettersCount) + letters.count))
    }

    /// A character is a word that sounds as it is read: other characters with the same reading sound the same.
    private mutating func appendHan(_ word: WrittenWord) {
        for scalar in word.scalars.prefix(NameCode.wordsMax) {
            guard let number = HanTables.shared.mandarin(of: scalar).first else {
                appendOpaque([scalar])
                continue
            }
            append(Array(HanTables.shared.syllables[Int(number)].utf8), character: scalar)
        }
    }

    private mutating func appendOpaque(_ scalars: [Unicode.Scalar]) {
        guard !scalars.isEmpty, words.count < NameCode.wordsMax else { return }
        let text = String(String.UnicodeScalarView(scalars)).lowercased()
        let packed = PackedWord(opaque: Mixing.mix(text.utf8))
        guard !code.hasWord(packed) else { return }
        words.append(Word(text: text, sound: text))
        code.append(word: packed, sound: packed)
        code.lettersHash &+= packed.hash
        code.lettersCount = UInt8(min(255, Int(code.lettersCount) + scalars.count))
    }

    private mutating func append(_ chinese: ChineseName) {
        for candidates in chinese.syllables {
            code.append(syllable: candidates)
            let numbers = (0..<candidates.count).map { Int(candidates.numbers[$0]) }
            syllables.append(numbers.map { HanTables.shared.syllables[$0] })
        }
        code.repaired = chinese.repaired
    }
}
