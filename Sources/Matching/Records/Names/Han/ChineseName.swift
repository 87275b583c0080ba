/// A name read as Chinese: two to five syllables, each with what it may stand for.
struct ChineseName: Sendable, Equatable {
    typealias Candidates = ChineseSyllables.Candidates

    private(set) var syllables: [Candidates] = []
    /// The letters each syllable was written with; of a Han character its pinyin.
    private(set) var letters: [PackedWord] = []
    /// Which syllables were found only by undoing a slip of the pen, bit by bit.
    private(set) var repaired: UInt8 = 0

    static let syllablesMax = 5

    /// Reads the words as Chinese; nil where they cannot be.
    ///
    /// - Parameter mayRepair: whether one word that is no syllable may be taken for a slip. Only for names that are
    ///   said to be Chinese, because one letter away from a syllable is nearly everything.
    init?(_ words: [WrittenWord], mayRepair: Bool) {
        var broken = 0
        // Only a name that is written as one word can have family name and given name in it.
        let limit = words.count == 1 ? 3 : 2
        for word in words {
            switch word.script {
            case .han: addHan(word.scalars)
            case .latin:
                if addLatin(word.letters, atMost: limit) { continue }
                broken += 1
                guard mayRepair, broken == 1, addRepaired(word.letters) else { return nil }
            default: return nil
            }
            if syllables.count > Self.syllablesMax { return nil }
        }
        guard (2...Self.syllablesMax).contains(syllables.count), broken < syllables.count else { return nil }
    }

    private mutating func add(_ candidates: Candidates, _ written: PackedWord) {
        syllables.append(candidates)
        letters.append(written)
    }

    private mutating func addHan(_ scalars: [Unicode.Scalar]) {
        for scalar in scalars.prefix(Self.syllablesMax + 1) {
            var candidates = Candidates()
            for number in HanTables.shared.mandarin(of: scalar).prefix(8) { candidates.add(number, direct: true) }
            let first = HanTables.shared.syllables[Int(candidates.numbers[0])]
            add(candidates, first.isEmpty ? PackedWord(opaque: UInt64(scalar.value)) : PackedWord(first.utf8))
        }
    }

    private mutating func addLatin(_ word: [UInt8], atMost limit: Int) -> Bool {
        guard let cuts = Self.cuts(word[...], atMost: limit) else { return false }
        for cut in cuts {
            guard let candidates = ChineseSyllables.shared[cut] else { return false }
            add(candidates, PackedWord(cut))
        }
        return true
    }

    /// Cuts a word into the fewest syllables; the first of them as long as can be.
    private static func cuts(_ word: ArraySlice<UInt8>, atMost limit: Int) -> [ArraySlice<UInt8>]? {
        let table = ChineseSyllables.shared
        if table[word] != nil { return [word] }
        guard limit > 1, word.count > 1 else { return nil }
        var best: [ArraySlice<UInt8>]?
        for length in stride(from: min(ChineseSyllables.lettersMax, word.count - 1), through: 1, by: -1) {
            let head = word.prefix(length)
            guard table[head] != nil, hasVowel(head), let rest = cuts(word.dropFirst(length), atMost: limit - 1),
                hasVowel(rest[0])
            else { continue }
            if rest.count + 1 < best?.count ?? .max { best = [head] + rest }
            if best?.count == 2 { break }
        }
        return best
    }

    /// Ng is a name by itself, but no part of a word.
    private static func hasVowel(_ syllable: ArraySlice<UInt8>) -> Bool {
        syllable.contains { [.a, .e, .i, .o, .u].contains($0) }
    }

    /// Takes every word one slip away that can be cut, and all that its syllables may be.
    private mutating func addRepaired(_ word: [UInt8]) -> Bool {
        guard word.count <= 14 else { return false }
        var merged: [Candidates] = []
        Self.forEachSlip(of: word) { variant in
            guard let cuts = Self.cuts(variant[...], atMost: 2) else { return }
            // The shortest reading is taken; others of the same length only widen it.
            if merged.isEmpty || cuts.count < merged.count { merged = cuts.map { _ in Candidates() } }
            guard cuts.count == merged.count else { return }
            for (place, cut) in cuts.enumerated() {
                merged[place].formUnion(ChineseSyllables.shared[cut] ?? Candidates())
            }
        }
        guard !merged.isEmpty else { return false }
        for candidates in merged {
            repaired |= 1 << UInt8(min(7, syllables.count))
            add(candidates, merged.count == 1 ? PackedWord(word) : PackedWord(bits: 0))
        }
        return true
    }

    private static func forEachSlip(of word: [UInt8], _ body: ([UInt8]) -> Void) {
        for place in word.indices {
            var shorter = word
            shorter.remove(at: place)
            body(shorter)
            guard place + 1 < word.count else { continue }
            var swapped = word
            swapped.swapAt(place, place + 1)
            body(swapped)
        }
        for letter in UInt8.a...UInt8.z {
            for place in 0...word.count {
                var longer = word
                longer.insert(letter, at: place)
                body(longer)
                guard place < word.count else { continue }
                var other = word
                other[place] = letter
                body(other)
            }
        }
    }
}
