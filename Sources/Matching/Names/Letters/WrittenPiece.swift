/// A stretch of letters and digits of one script as it stands in a name, before it is understood.
struct WrittenPiece: Sendable, Equatable {
    var script: WritingScript
    /// Plain letters a–z and digits: folded if Latin, romanised if not; bytes from 128 where no reading is known.
    var letters: [UInt8] = []
    /// The folded scalars of the script itself; empty for Latin.
    var native: [UInt32] = []
    /// Where it stands, in Unicode scalars of the text.
    var span: Range<Int>
    /// Written right after a full stop that follows the piece before, as in S.A.
    var followsStop = false
    /// Nothing but a hyphen, a stop or an apostrophe is between it and the piece before.
    var isAttached = false
    /// Every letter is a capital.
    var isCapitals = true
    /// Stands in brackets.
    var isBracketed = false
    /// Single letters that were parted by full stops.
    var isDotted = false

    var isNumber: Bool { !letters.isEmpty && letters.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
}

/// Cuts a text into pieces: case, width, marks, quotation marks and invisible characters are folded away.
struct PieceReader {
    /// Longer names are cut: no name is longer, and a hostile line must not cost more.
    static let scalarsMax = 512

    private var pieces: [WrittenPiece] = []
    private var open: WrittenPiece?
    private var sawStop = false
    private var sawOther = true
    private var isInBrackets = false

    static func pieces(of text: String) -> [WrittenPiece] {
        var reader = PieceReader()
        for (place, scalar) in text.unicodeScalars.prefix(scalarsMax).enumerated() { reader.take(scalar, at: place) }
        reader.close()
        return reader.pieces
    }

    private mutating func take(_ scalar: Unicode.Scalar, at place: Int) {
        let value = scalar.value
        if value < 0x80 { return takeASCII(UInt8(value), at: place) }
        if value >= 0x300 && value < 0x370 { return }
        if let letters = LatinLetters.plain[value] { return add(letters, .latin, at: place, capital: isUpper(scalar)) }
        if (0xFF21...0xFF5A).contains(value), let script = WritingScript.of(scalar) {
            return add([UInt8(truncatingIfNeeded: (value - 0xFEE0) | 0x20)], script, at: place, capital: true)
        }
        if let digit = scalar.properties.numericValue, WritingScript.isNumber(scalar) {
            return add([0x30 + UInt8(digit)], open?.script ?? .latin, at: place, capital: true)
        }
        guard let script = WritingScript.of(scalar) else { return takeSign(scalar) }
        let folded = NativeFolding.folded(scalar)
        if script == .cyrillic, open?.script == .latin, let letter = LookAlikes.latin(folded) {
            return add(letter, at: place, capital: isUpper(scalar))
        }
        add([], script, at: place, capital: isUpper(scalar), native: folded)
    }

    private func isUpper(_ scalar: Unicode.Scalar) -> Bool { !scalar.properties.isLowercase }

    private mutating func takeASCII(_ byte: UInt8, at place: Int) {
        switch byte {
        case 0x61...0x7A: add(byte, at: place, capital: false)
        case 0x41...0x5A: add(byte | 0x20, at: place, capital: true)
        case 0x30...0x39: add(byte, at: place, capital: true)
        case UInt8(ascii: "'"), UInt8(ascii: "`"): return
        case UInt8(ascii: "&"):
            close()
            (sawStop, sawOther) = (false, true)
            pieces.append(
                WrittenPiece(script: .latin, letters: Array("and".utf8), span: place..<place + 1, isCapitals: false))
        case UInt8(ascii: "%"):
            close()
            pieces.append(
                WrittenPiece(script: .latin, letters: Array("percent".utf8), span: place..<place + 1, isCapitals: false)
            )
        case UInt8(ascii: "."):
            close()
            sawStop = true
        case UInt8(ascii: "-"), UInt8(ascii: "/"): close()
        case UInt8(ascii: "("), UInt8(ascii: ")"): bracket(isOpen: byte == UInt8(ascii: "("))
        default:
            close()
            (sawStop, sawOther) = (false, true)
        }
    }

    private mutating func bracket(isOpen: Bool) {
        close()
        (sawStop, sawOther) = (false, true)
        isInBrackets = isOpen
    }

    private mutating func takeSign(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        // Apostrophes, hamza and ayn signs, joiners, direction marks, soft hyphens: they part no words.
        case 0x2018, 0x2019, 0x201B, 0x2B9...0x2BF, 0x2C8, 0x2032, 0xB4, 0xAD, 0x200B...0x200F, 0x202A...0x202E,
            0x2060...0x206F, 0xFEFF, 0x5F3, 0x5F4, 0xFE00...0xFE0F:
            return
        case 0x2010...0x2015, 0x2212, 0xFF0D, 0xB7: close()
        case 0xFF08, 0xFF09: bracket(isOpen: scalar.value == 0xFF08)
        case let value where WritingScript.isArabicMark(value) || (0x591...0x5CF).contains(value): return
        default:
            if WritingScript.isMark(scalar) { return }
            close()
            (sawStop, sawOther) = (false, true)
        }
    }

    private mutating func add(_ byte: UInt8, at place: Int, capital: Bool) {
        begin(.latin, at: place)
        open?.letters.append(byte)
        finish(at: place, capital)
    }

    private mutating func add(
        _ letters: [UInt8], _ script: WritingScript, at place: Int, capital: Bool, native: [UInt32] = []
    ) {
        begin(script, at: place)
        open?.letters += letters
        open?.native += native
        finish(at: place, capital)
    }

    private mutating func begin(_ script: WritingScript, at place: Int) {
        if script == .latin, open?.script == .cyrillic, let letters = LookAlikes.word(open?.native ?? []) {
            open?.script = .latin
            open?.letters = letters
            open?.native = []
        }
        if let now = open, now.script != script {
            // Digits go with the letters of whatever script they touch.
            if now.isNumber && now.native.isEmpty && script != .han {
                open?.script = script
            } else {
                close()
            }
        }
        if open == nil {
            open = WrittenPiece(
                script: script, span: place..<place, followsStop: sawStop && !sawOther, isAttached: !sawOther,
                isBracketed: isInBrackets)
        }
    }

    private mutating func finish(at place: Int, _ capital: Bool) {
        guard let lower = open?.span.lowerBound else { return }
        open?.span = lower..<place + 1
        if !capital { open?.isCapitals = false }
    }

    private mutating func close() {
        guard let piece = open else { return }
        pieces.append(piece)
        open = nil
        (sawStop, sawOther) = (false, false)
    }
}
