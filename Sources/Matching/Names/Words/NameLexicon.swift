/// All words that are known, looked up by the hash of their letters.
struct NameLexicon: Sendable {
    static let organisations = NameLexicon(organisations: true)
    static let people = NameLexicon(organisations: false)

    static let wordsMax = 8
    static let charactersMax = 10

    private var words: [UInt64: KnownWord] = [:]
    /// Of how many words the longest phrase has that begins with a word.
    private var starts: [UInt64: UInt8] = [:]
    private var native: [UInt64: KnownWord] = [:]
    private var nativeStarts: [UInt32: UInt8] = [:]
    private var concept: UInt32 = 0
    private var compounds: [UInt64: [[UInt8]]] = [:]
    /// Long words of legal forms, for slips of the pen.
    private(set) var longForms: [(letters: [UInt8], word: KnownWord)] = []

    func word(_ hash: UInt64) -> KnownWord? { words[hash] }
    func phraseWords(_ firstHash: UInt64) -> Int { Int(starts[firstHash] ?? 1) }
    func nativeWord(_ scalars: ArraySlice<UInt32>) -> KnownWord? { native[LetterHash.of(scalars: scalars)] }
    /// The words that characters stand for, where they are several.
    func compound(_ scalars: [UInt32]) -> [[UInt8]]? { compounds[LetterHash.of(scalars: scalars)] }
    func nativeLength(_ first: UInt32) -> Int { Int(nativeStarts[first] ?? 0) }

    private init(organisations: Bool) {
        for line in (organisations ? IndustryWords.particles : PersonWords.particles).split(separator: "\n") {
            add(line, .stop)
        }
        guard organisations else {
            addPeople()
            return
        }
        for (forms, text) in LegalForms.lines {
            concept += 1
            for word in text.split(whereSeparator: \.isWhitespace) { add(word, .form, forms) }
        }
        for line in BrandWords.lines.split(separator: "\n") { add(line, .distinctive, hasPinyin: false) }
        for line in IndustryWords.lines.split(separator: "\n") { add(line, .industry) }
        for line in PlaceWords.lines.split(separator: "\n") { add(line, .place) }
        for line in IndustryWords.divisions.split(separator: "\n") { add(line, .stop) }
        for line in TradeWords.lines.split(separator: "\n") { add(line, .industry, hasPinyin: false) }
        for entry in TradeWords.compounds.split(whereSeparator: \.isWhitespace) { addCompound(entry) }
    }

    /// `金矿=gold+mine`: characters that stand for several words.
    private mutating func addCompound(_ entry: Substring) {
        guard let sign = entry.firstIndex(of: "=") else { return }
        let parts = entry[entry.index(after: sign)...].split(separator: "+").map { Array($0.utf8) }
        for (word, part) in zip(parts, entry[entry.index(after: sign)...].split(separator: "+"))
        where words[LetterHash.of(word)] == nil { add(part, .industry, sharing: newConcept()) }
        let scalars = entry[..<sign].unicodeScalars.flatMap(NativeFolding.folded)
        addNative(scalars, KnownWord(kind: .industry, concept: newConcept()))
        compounds[LetterHash.of(scalars: scalars)] = parts
    }

    private mutating func newConcept() -> UInt32 {
        concept += 1
        return concept
    }

    private mutating func addPeople() {
        for line in PersonWords.titles.split(separator: "\n") { add(line, .stop) }
        for line in PersonWords.joined.split(separator: "\n") {
            guard let sign = line.firstIndex(of: "=") else { continue }
            concept += 1
            add(line[..<sign], .distinctive, sharing: concept)
            for word in line[line.index(after: sign)...].split(separator: " ") {
                add(word, .distinctive, sharing: concept)
            }
        }
    }

    /// A line of words with one meaning.
    ///
    /// - Parameter hasPinyin: Whether its Chinese words count in pinyin too: brands may be spelt like rare ones.
    private mutating func add(_ line: Substring, _ kind: TokenKind, hasPinyin: Bool = true) {
        concept += 1
        for word in line.split(separator: " ") { add(word, kind, sharing: concept, hasPinyin: hasPinyin) }
    }

    private mutating func add(_ word: Substring, _ kind: TokenKind, _ forms: LegalForms) {
        add(word, kind, sharing: concept, forms)
    }

    private mutating func add(
        _ written: Substring, _ kind: TokenKind, sharing concept: UInt32, _ forms: LegalForms = [],
        hasPinyin: Bool = true
    ) {
        let known = KnownWord(kind: kind, concept: concept, forms: forms)
        let parts = written.split(separator: "_")
        let scripts = parts.map { part in
            part.unicodeScalars.lazy.compactMap(WritingScript.of).first ?? .latin
        }
        guard let first = scripts.first, first != .latin else {
            return addSpelling(parts.map { Array($0.utf8) }, known)
        }
        let folded = parts.map { $0.unicodeScalars.flatMap(NativeFolding.folded) }
        guard first == .han || first == .hangul else {
            return addSpelling(folded.map { Romanisation.letters($0, first) }, known)
        }
        addNative(folded.flatMap(\.self), known)
        guard hasPinyin, first == .han, folded[0].count > 1 else { return }
        let syllables = HanLetters.syllables(folded[0]).map { Array($0.utf8) }
        addSpelling([syllables.flatMap(\.self)], known)
        addSpelling(syllables, known)
    }

    /// The first meaning given to a spelling stays.
    private mutating func addSpelling(_ parts: [[UInt8]], _ known: KnownWord) {
        guard let first = parts.first, !first.isEmpty else { return }
        let hash = LetterHash.of(parts.joined(separator: [UInt8(ascii: " ")]))
        if words[hash] == nil { words[hash] = known }
        if parts.count > 1 {
            let start = LetterHash.of(first)
            starts[start] = max(starts[start] ?? 1, UInt8(parts.count))
        } else if known.kind == .form, first.count >= 6 {
            longForms.append((first, known))
        }
    }

    private mutating func addNative(_ scalars: [UInt32], _ known: KnownWord) {
        guard let first = scalars.first else { return }
        let hash = LetterHash.of(scalars: scalars)
        if native[hash] == nil { native[hash] = known }
        nativeStarts[first] = max(nativeStarts[first] ?? 0, UInt8(scalars.count))
    }
}
