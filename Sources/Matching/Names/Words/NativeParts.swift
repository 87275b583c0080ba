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
        for step in steps(native) {
            let range = place..<place + step.length
            switch step.what {
            case .unknown: extendBrand(native[place], at: place)
            case .known(let word): parts.append(Part(native: Array(native[range]), range: range, known: word))
            case .number(let value): parts.append(Part(native: Array(native[range]), range: range, number: value))
            }
            place += step.length
        }
        return parts
    }

    private static let digits = Set("〇一二三四五六七八九".unicodeScalars.map(\.value))

    private enum What { case unknown, known(KnownWord), number(Int) }

    private struct Step {
        var what: What
        var length: Int
        var isKnown: Bool { if case .unknown = what { false } else { true } }
    }

    /// What it costs to begin a brand, to leave another character to it, to take a word of one character, and any
    /// longer one.
    private static let costs = (first: 4, unknown: 2, single: 2, word: 1)

    /// The way through the name that leaves the fewest characters to brands, in the fewest words: cotton, textile,
    /// dyeing rather than spinning and a rest.
    private func steps(_ native: [UInt32]) -> [Step] {
        // The cheapest way to each place, by whether its last step is known.
        var ways = [[(cost: Int, step: Step, from: Int, wasKnown: Bool)?]](
            repeating: [nil, nil], count: native.count + 1)
        for place in native.indices {
            for isKnown in [false, true] {
                guard place == 0 ? !isKnown : ways[place][isKnown ? 1 : 0] != nil else { continue }
                let cost = place == 0 ? 0 : ways[place][isKnown ? 1 : 0]?.cost ?? 0
                for (step, more) in next(native, at: place, afterKnown: isKnown) {
                    let end = place + step.length
                    let way = step.isKnown ? 1 : 0
                    if let there = ways[end][way], there.cost <= cost + more { continue }
                    ways[end][way] = (cost + more, step, place, isKnown)
                }
            }
        }
        var (steps, place): ([Step], Int) = ([], native.count)
        var isKnown = (ways[place][1]?.cost ?? .max) <= (ways[place][0]?.cost ?? .max)
        while place > 0, let way = ways[place][isKnown ? 1 : 0] {
            steps.append(way.step)
            (place, isKnown) = (way.from, way.wasKnown)
        }
        return steps.reversed()
    }

    private func next(_ native: [UInt32], at place: Int, afterKnown: Bool) -> [(Step, Int)] {
        if let (number, length) = ordinal(native, at: place) {
            return [(Step(what: .number(number), length: length), Self.costs.word)]
        }
        if place == 0, let length = division(native) {
            let known = KnownWord(kind: .place, concept: 0)
            return [(Step(what: .known(known), length: length), Self.costs.word)]
        }
        var steps: [(Step, Int)] = []
        for length in stride(from: min(lexicon.nativeLength(native[place]), native.count - place), to: 0, by: -1) {
            guard let known = lexicon.nativeWord(native[place..<place + length]) else { continue }
            guard length > 1 || isWord(known, native, at: place, afterKnown) else { continue }
            let isGood = known.kind == .stop || Self.goods.contains(native[place])
            let cost = length > 1 || isGood ? Self.costs.word : Self.costs.single
            steps.append((Step(what: .known(known), length: length), cost))
        }
        let isFirst = place == 0 || afterKnown
        return steps + [(Step(what: .unknown, length: 1), isFirst ? Self.costs.first : Self.costs.unknown)]
    }

    /// A name that begins with what is called a county or a town, though its name is not known here: the length of it.
    private func division(_ native: [UInt32]) -> Int? {
        guard script == .han else { return nil }
        for length in 2...3 where native.count > length + 3 {
            // 县 市 旗 镇 乡 省; 城市, 都市, 超市 and 门市 are words.
            guard [0x53BF, 0x5E02, 0x65D7, 0x9547, 0x4E61, 0x7701].contains(native[length]) else { continue }
            if [0x57CE, 0x90FD, 0x8D85, 0x95E8].contains(native[length - 1]) { return nil }
            return lexicon.nativeWord(native[..<length]) == nil ? length : nil
        }
        return nil
    }

    /// 第八 is number 8; so are figures that begin a name.
    private func ordinal(_ native: [UInt32], at place: Int) -> (Int, Int)? {
        if place == 0 {
            let digits = native.prefix { Self.digits.contains($0) }.count
            if digits > 1, let value = NumberWords.chinese(native[..<min(digits, 4)]) { return (value, min(digits, 4)) }
        }
        // 一师, 二团 of the corps.
        if place > 2, place + 1 < native.count, native[place + 1] == 0x56E2 || native[place + 1] == 0x5E08,
            let value = NumberWords.chinese(native[place...place])
        {
            return (value, 1)
        }
        guard native[place] == 0x7B2C else { return nil }
        for length in stride(from: min(4, native.count - place - 1), to: 0, by: -1) {
            if let value = NumberWords.chinese(native[place + 1...place + length]) { return (value, length + 1) }
        }
        return nil
    }

    /// A single character counts as a word only where it ends a name, says what the place before it is, or stands
    /// before another word: inside, it is part of a brand.
    private func isWord(_ known: KnownWord, _ native: [UInt32], at place: Int, _ afterKnown: Bool) -> Bool {
        guard place > 0 else { return false }
        if afterKnown && known.kind == .stop || place + 1 == native.count { return true }
        if endsInForm(native, from: place + 1) { return true }
        guard Self.goods.contains(native[place]) else { return false }
        let most = min(lexicon.nativeLength(native[place + 1]), native.count - place - 1)
        return most > 1 && (2...most).contains { lexicon.nativeWord(native[place + 1...place + $0]) != nil }
    }

    /// Goods of one character.
    private static let goods = Set("棉硅铝铜锂钢铁镁锌煤".unicodeScalars.map(\.value))

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
