/// All words of a list's names, each once, and the ways to find those that are like a given one.
struct Vocabulary: Sendable {
    private(set) var codes: [TokenCode] = []
    private(set) var weights: [Float] = []
    private var places: [UInt64: UInt32] = [:]
    /// The first word with given letters, and for each word the next with the same: kinds may differ.
    private var byLetters: [UInt64: UInt32] = [:]
    private var nextSame: [UInt32] = []
    private var sounds = HashedWords()
    private var skeletons = HashedWords()
    private var concepts = HashedWords()
    private var trigrams = Trigrams()

    static let none = UInt32.max

    /// The number of a word, which is new where it was not there yet.
    mutating func number(_ code: TokenCode) -> UInt32 {
        let key = code.key
        if let place = places[key] { return place }
        let place = UInt32(codes.count)
        places[key] = place
        codes.append(code)
        nextSame.append(byLetters[code.hash] ?? Self.none)
        byLetters[code.hash] = place
        return place
    }

    /// - Parameter hasRuns: Whether words are looked for by runs of letters.
    mutating func finish(_ weights: WordWeights, hasRuns: Bool) {
        places = [:]
        self.weights = codes.map(weights.weight)
        sounds = HashedWords(codes.map(\.sound))
        skeletons = HashedWords(codes.map(\.skeleton))
        concepts = HashedWords(codes.map(\.concept))
        if hasRuns { trigrams = Trigrams(codes) }
    }

    func withLetters(_ hash: UInt64, _ found: (UInt32) -> Void) {
        var place = byLetters[hash] ?? Self.none
        while place != Self.none {
            found(place)
            place = nextSame[Int(place)]
        }
    }

    func has(_ hash: UInt64) -> Bool { byLetters[hash] != nil }

    /// Words that may be alike: same letters, meaning, sound or skeleton, familiar forms, or enough letters in common.
    func alike(_ code: TokenCode, _ work: inout ScreeningWork.Words) {
        guard code.kind == .distinctive else {
            withLetters(code.hash) { work.take($0) }
            if code.concept != 0 { concepts.with(code.concept) { work.take($0) } }
            return
        }
        same(code, &work)
        trigrams.near(code, &work)
    }

    /// Words of the same letters, meaning, sound or skeleton, and familiar forms.
    func same(_ code: TokenCode, _ work: inout ScreeningWork.Words) {
        withLetters(code.hash) { work.take($0) }
        if code.concept != 0 { concepts.with(code.concept) { work.take($0) } }
        if code.sound != 0 { sounds.with(code.sound) { work.take($0) } }
        if code.skeleton != 0 {
            skeletons.with(code.skeleton) { if code.isConsonantal || codes[Int($0)].isConsonantal { work.take($0) } }
        }
        guard code.isFamiliar else { return }
        for spelling in FamiliarNames.spellings(code.hash) {
            withLetters(LetterHash.of(spelling)) { work.take($0) }
        }
    }

    func near(_ code: TokenCode, _ work: inout ScreeningWork.Words) { trigrams.near(code, &work) }
}

/// Words by a hash, in order, to be found by halving.
struct HashedWords: Sendable {
    private var hashes: [UInt32] = []
    private var words: [UInt32] = []

    init() {}

    /// Words whose hash is 0 are left out.
    init(_ hashOf: [UInt32]) {
        words = hashOf.indices.filter { hashOf[$0] != 0 }.map { UInt32($0) }
        words.sort { (hashOf[Int($0)], $0) < (hashOf[Int($1)], $1) }
        hashes = words.map { hashOf[Int($0)] }
    }

    func with(_ hash: UInt32, _ found: (UInt32) -> Void) {
        var (low, high) = (0, hashes.count)
        while low < high {
            let middle = (low + high) / 2
            if hashes[middle] < hash { low = middle + 1 } else { high = middle }
        }
        while low < hashes.count, hashes[low] == hash {
            found(words[low])
            low += 1
        }
    }
}
