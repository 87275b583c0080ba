/// Cuts a name without spaces into place, brand, words of its trade and legal form, by the longest known word.
struct NativeParts {
    struct Part {
        var native: [UInt32]
        /// In characters of the piece.
        var range: Range<Int>
        var known: KnownWord?
        var number: Int?
    }

    let lexicon: NameLexicon
    let script: WritingScript
    private var parts: [Part] = []

    init(lexicon: NameLexicon, script: WritingScript) {
        self.lexicon = lexicon
        self.script = script
    }

    mutating func cut(_ native: [UInt32]) -> [Part] {
        parts = []
        var place = 0
        while place < native.count {
            if let (number, length) = ordinal(native, at: place) {
                parts.append(
                    Part(native: Array(native[place..<place + length]), range: place..<place + length, number: number))
                place += length
            } else if let (known, length) = longest(native, at: place) {
                parts.append(
                    Part(native: Array(native[place..<place + length]), range: place..<place + length, known: known))
                place += length
            } else {
                extendBrand(native[place], at: place)
                place += 1
            }
        }
        return parts
    }

    /// 第八 is number 8.
    private func ordinal(_ native: [UInt32], at place: Int) -> (Int, Int)? {
        guard native[place] == 0x7B2C else { return nil }
        for length in stride(from: min(4, native.count - place - 1), to: 0, by: -1) {
            if let value = NumberWords.chinese(native[place + 1...place + length]) { return (value, length + 1) }
        }
        return nil
    }

    /// A single character counts as a word only where it ends a name or follows a place: inside, it is part of a brand.
    private func longest(_ native: [UInt32], at place: Int) -> (KnownWord, Int)? {
        let most = min(lexicon.nativeLength(native[place]), native.count - place)
        for length in stride(from: most, to: 0, by: -1) {
            guard let known = lexicon.nativeWord(native[place..<place + length]) else { continue }
            if length > 1 { return (known, length) }
            let followsKnown = parts.last?.known != nil
            let isEnd = place + 1 == native.count || endsInForm(native, from: place + 1)
            if place > 0, followsKnown && known.kind == .stop || isEnd { return (known, 1) }
        }
        return nil
    }

    private func endsInForm(_ native: [UInt32], from place: Int) -> Bool {
        native.count - place <= NameLexicon.charactersMax && lexicon.nativeWord(native[place...])?.kind == .form
    }

    private mutating func extendBrand(_ scalar: UInt32, at place: Int) {
        if let last = parts.last, last.known == nil, last.number == nil {
            parts[parts.count - 1].native.append(scalar)
            parts[parts.count - 1].range = last.range.lowerBound..<place + 1
        } else {
            parts.append(Part(native: [scalar], range: place..<place + 1))
        }
    }
}
