/// A name made ready for comparing: of fixed size and without references, so that millions can stand in one array.
///
/// Two views of the name stand beside each other. The words, as a set; and for a name that can be Chinese its
/// syllables, each with the Mandarin syllables it may stand for.
public struct NameCode: Sendable {
    /// Hash of the set of words; 0 for an empty name. Order, marks, case and repetition do not count.
    public internal(set) var whole: UInt64 = 0
    /// Hash of the set of the words' sound classes; 0 for an empty name.
    public internal(set) var sound: UInt64 = 0
    /// Hash of the letters without their order: the same name spaced or ordered in another way has the same.
    var lettersHash: UInt64 = 0
    var lettersCount: UInt8 = 0
    var wordCount: UInt8 = 0
    var syllableCount: UInt8 = 0
    /// Syllables that were found by undoing a slip, bit by bit.
    var repaired: UInt8 = 0
    /// Whether the paper or the script says that the name is Chinese; if neither of two names is said to be, their
    /// syllables only count where all agree, for Budi Wati can be cut into syllables as well.
    var isSaidChinese = false
    /// Candidates of each syllable that a Mandarin romanisation gives.
    var direct = SIMD8<UInt8>()
    /// The letters of the words' sound classes, packed, in two halves.
    var low = SIMD8<UInt64>()
    var high = SIMD8<UInt64>()
    /// Which letters stand in each of them, a bit for a letter.
    var masks = SIMD8<UInt32>()
    var sounds = SIMD8<UInt32>()
    var candidates0 = SIMD8<UInt16>()
    var candidates1 = SIMD8<UInt16>()
    var candidates2 = SIMD8<UInt16>()
    var candidates3 = SIMD8<UInt16>()
    var candidates4 = SIMD8<UInt16>()

    static let wordsMax = 8

    init() {}

    public var isEmpty: Bool { wordCount == 0 && syllableCount == 0 }

    /// How many words the name has, at most eight: titles and joining words left out, repetitions counted once.
    public var count: Int { Int(wordCount) }

    func word(_ place: Int) -> PackedWord {
        PackedWord(bits: UInt128(high[place]) << 64 | UInt128(low[place]))
    }

    @inline(__always)
    func candidates(_ place: Int) -> SIMD8<UInt16> {
        switch place {
        case 0: candidates0
        case 1: candidates1
        case 2: candidates2
        case 3: candidates3
        default: candidates4
        }
    }

    /// - Parameters:
    ///   - word: the word as written, in plain letters.
    ///   - sound: the letters of its sound class.
    mutating func append(word: PackedWord, sound: PackedWord) {
        let place = Int(wordCount)
        guard place < Self.wordsMax else { return }
        whole &+= Mixing.mix(word.hash)
        low[place] = UInt64(truncatingIfNeeded: sound.bits)
        high[place] = UInt64(truncatingIfNeeded: sound.bits >> 64)
        masks[place] = sound.mask
        sounds[place] = UInt32(truncatingIfNeeded: sound.hash) | 1
        wordCount += 1
    }

    func hasWord(_ sound: PackedWord) -> Bool { (0..<count).contains { word($0) == sound } }

    mutating func append(syllable: ChineseSyllables.Candidates) {
        switch syllableCount {
        case 0: candidates0 = syllable.numbers
        case 1: candidates1 = syllable.numbers
        case 2: candidates2 = syllable.numbers
        case 3: candidates3 = syllable.numbers
        case 4: candidates4 = syllable.numbers
        default: return
        }
        direct[Int(syllableCount)] = syllable.direct
        syllableCount += 1
    }

    /// Order-free hashes of the words, to be called once all words are in.
    mutating func seal() {
        guard wordCount > 0 else { return }
        sound = (0..<count).reduce(0) { $0 &+ Mixing.mix(UInt64(sounds[$1])) }
        whole = max(1, Mixing.mix(whole))
        sound = max(1, Mixing.mix(sound))
    }
}
