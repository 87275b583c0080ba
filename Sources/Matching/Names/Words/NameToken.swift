/// A word of a name as it is compared: 64 bytes without references, so that a million names lie flat.
struct TokenCode: Sendable, Equatable {
    static let lettersMax = 32

    private(set) var letters: SIMD32<UInt8> = .zero
    /// Of all letters, also those past the 32nd.
    private(set) var hash: UInt64 = 0
    /// Hash of the characters of a script where one reading stands for many characters; 0 for others.
    private(set) var native: UInt32 = 0
    private(set) var sound: UInt32 = 0
    private(set) var skeleton: UInt32 = 0
    /// A bit for each letter that occurs.
    private(set) var mask: UInt32 = 0
    private(set) var concept: UInt32 = 0
    private(set) var count: UInt8 = 0
    private(set) var kind: TokenKind
    private(set) var script: WritingScript
    /// Whether the word is in the table of familiar names.
    private(set) var isFamiliar = false

    init(
        _ text: [UInt8], kind: TokenKind, script: WritingScript = .latin, concept: UInt32 = 0, native: [UInt32] = []
    ) {
        self.kind = kind
        self.script = script
        self.concept = concept
        for (place, letter) in text.prefix(Self.lettersMax).enumerated() {
            letters[place] = letter
            mask |= 1 << UInt32(letter & 31)
        }
        count = UInt8(min(text.count, Self.lettersMax))
        hash = LetterHash.of(text)
        if script == .han || script == .hangul {
            self.native = UInt32(truncatingIfNeeded: LetterHash.of(scalars: native)) | 1
        }
        guard kind == .distinctive || kind == .industry || kind == .place else { return }
        isFamiliar = FamiliarNames.isKnown(hash)
        sound = SoundLetters.sound(text)
        skeleton = SoundLetters.skeleton(text)
    }

    /// Whether one reading in Latin letters stands for many words of the script.
    var isLooselyRead: Bool {
        switch script {
        case .han, .hangul, .arabic, .hebrew, .indic, .kana: true
        default: false
        }
    }

    var isConsonantal: Bool { script == .arabic || script == .hebrew }

    /// bin, ben or ibn.
    var isSonOf: Bool { kind == .stop && Self.sonWords.contains(hash) }

    private static let sonWords = Set(["bin", "ben", "ibn", "ould"].map { LetterHash.of($0.utf8) })

    /// One number for all that makes two codes the same word: letters, characters, kind, script and meaning.
    var key: UInt64 {
        var hash = LetterHash()
        for shift in stride(from: 0, to: 64, by: 8) { hash.add(UInt8(truncatingIfNeeded: self.hash >> UInt64(shift))) }
        for shift in stride(from: 0, to: 32, by: 8) { hash.add(UInt8(truncatingIfNeeded: native >> UInt32(shift))) }
        hash.add(kind.rawValue)
        hash.add(script.rawValue)
        for shift in stride(from: 0, to: 32, by: 8) { hash.add(UInt8(truncatingIfNeeded: concept >> UInt32(shift))) }
        return hash.mixed
    }

    var bytes: [UInt8] { (0..<Int(count)).map { letters[$0] } }

    var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// A word of a name: what it is, and where it stands in the text, in Unicode scalars.
public struct NameToken: Sendable, Equatable {
    let code: TokenCode
    public let span: Range<Int>

    public var kind: TokenKind { code.kind }
    public var script: WritingScript { code.script }
    /// The letters that are compared; romanised where the script is not Latin.
    public var letters: String { code.text }
}
