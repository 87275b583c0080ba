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

    /// - Parameters:
    ///   - names: In how many names each word stands.
    ///   - total: How many names there are.
    mutating func finish(names: [UInt32], total: Int) {
        places = [:]
        let all = Logarithm.natural(Float(max(total, 2)))
        weights = codes.indices.map { word in
            let kind = codes[word].kind
            guard total >= 200, kind == .distinctive || kind == .industry else { return kind.weight }
            let rarity = Logarithm.natural(Float(total) / Float(max(names[word], 1))) / all
            return kind.weight * min(1.15, 0.45 + 0.9 * rarity)
        }
        sounds = HashedWords(codes.map(\.sound))
        skeletons = HashedWords(codes.map(\.skeleton))
        concepts = HashedWords(codes.map(\.concept))
        trigrams = Trigrams(codes)
    }

    /// What a word weighs in this list; one that is not in it is as telling as the rarest.
    func weight(_ code: TokenCode) -> Float {
        var place = byLetters[code.hash] ?? Self.none
        while place != Self.none {
            if codes[Int(place)].kind == code.kind { return weights[Int(place)] }
            place = nextSame[Int(place)]
        }
        return code.kind == .distinctive ? 1.15 * code.kind.weight : code.kind.weight
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
        withLetters(code.hash) { work.take($0) }
        if code.concept != 0 { concepts.with(code.concept) { work.take($0) } }
        guard code.kind == .distinctive else { return }
        if code.sound != 0 { sounds.with(code.sound) { work.take($0) } }
        if code.skeleton != 0 {
            skeletons.with(code.skeleton) { if code.isConsonantal || codes[Int($0)].isConsonantal { work.take($0) } }
        }
        if code.isFamiliar {
            for spelling in FamiliarNames.spellings(code.hash) {
                withLetters(LetterHash.of(spelling)) { work.take($0) }
            }
        }
        trigrams.near(code, &work)
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

/// Natural logarithms without the system's mathematics library.
enum Logarithm {
    static func natural(_ value: Float) -> Float {
        precondition(value > 0, "a positive number")
        let exponent = Float(value.exponent)
        // The series of the inverse hyperbolic tangent is exact to six digits for significands between 1 and 2.
        let ratio = (value.significand - 1) / (value.significand + 1)
        let square = ratio * ratio
        let series = ratio * (2 + square * (2.0 / 3 + square * (0.4 + square * (2.0 / 7 + square * 2 / 9))))
        return exponent * 0.693_147_2 + series
    }
}
